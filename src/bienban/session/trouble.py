"""Why a file could not be saved: one sentence for each cause, which says what, where and what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from bienban.core.errors import reason
from bienban.files import WriteError, is_there
from bienban.i18n import gettext as _

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", -1))
_LONG = (errno.ENAMETOOLONG,)
_AWAY = tuple(
    getattr(errno, name, -1)
    for name in (
        *("ENOENT", "ENOTDIR", "ESTALE", "ENXIO", "ENODEV", "EIO", "EREMOTEIO"),
        *("ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "ENOTCONN", "ECONNRESET"),
    )
)
_BUSY = (errno.EBUSY, errno.ETXTBSY)
_BUSY_ON_WINDOWS = (32, 33)
_AWAY_ON_WINDOWS = (53, 55, 59, 64, 67, 121, 1231)
"""What Windows reports of a network folder that does not answer."""


def unsaved(error: WriteError) -> str:
    """What the user is told when ``error`` kept a record from being saved."""
    path = Path(os.path.abspath(error.path))  # noqa: PTH100  (a link keeps the name that the user knows)
    cause = error.__cause__
    words = _cause(cause, path) if isinstance(cause, OSError) else ""
    if not words:
        why = reason(cause) if isinstance(cause, OSError) else str(error)
        words = _("{name} was not saved in {folder}: {reason}. Try again, or save it elsewhere.")
        return words.format(name=path.name, folder=path.parent, reason=why)
    return words.format(name=path.name, folder=path.parent)


def _cause(error: OSError, path: Path) -> str:
    """The sentence with places for ``{name}`` and ``{folder}``; empty for a cause that has none of its own."""
    code, windows = error.errno or 0, getattr(error, "winerror", None) or 0
    if isinstance(error, IsADirectoryError) or (is_there(path) and path.is_dir()):
        return _("{name} in {folder} is not a file that could be written: a folder, for instance. Choose another name.")
    if code in _FULL:
        return _(
            "There is no room left in {folder}: {name} was not saved. Make room and try again, or save it elsewhere."
        )
    if code == errno.EFBIG:
        return _("{folder} takes no file as large as {name}: it was not saved. Save it elsewhere.")
    if code in _LONG:
        return _("The name {name} is too long for {folder}. Choose a shorter one.")
    if code in _BUSY or windows in _BUSY_ON_WINDOWS:
        return _(
            "Another program has {name} open, so it was not saved. Close it there and try again, or save it elsewhere."
        )
    if code in _AWAY or windows in _AWAY_ON_WINDOWS or isinstance(error, FileNotFoundError | NotADirectoryError):
        return _(
            "{folder} cannot be reached, so {name} was not saved: a drive or a network "
            "folder may have been taken away. "
            "Connect it and try again, or save it elsewhere."
        )
    if code == errno.EROFS or isinstance(error, PermissionError):
        return _no_right(path)
    return ""


def _no_right(path: Path) -> str:
    if is_there(path) and not os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return _(
            "{name} is protected against writing, so it was not saved. Lift that and try again, or save it elsewhere."
        )
    return _(
        "You may not write in {folder}, so {name} was not saved. "
        "Save it elsewhere, or ask for that right and try again."
    )
