"""The one root of all errors that have a sentence for the user, and the words for what the system refuses."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from bienban.i18n import gettext as _


class BienBanError(Exception):
    """Something that the user is told. ``str(error)`` is the sentence: what, where and what to do."""


def reason(error: OSError) -> str:
    """Why the system refused, in the words of the user's language; never the system's own."""
    if getattr(error, "winerror", None) in _SHARED:
        return _("another program has it open")
    match error:
        case FileNotFoundError():
            return _("there is no such file or folder")
        case PermissionError():
            return _("there is no permission")
        case IsADirectoryError():
            return _("it is a folder")
        case FileExistsError():
            return _("a file of this name is there")
        case NotADirectoryError():
            return _("a part of its path is not a folder")
    words = _words().get(errno.errorcode.get(error.errno or 0, ""), "")
    return words or _("the system reports error {number}").format(number=error.errno or "–")


_SHARED = (32, 33)
"""What Windows reports where another program has the file open or locked."""

_NETWORK = (
    *("ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH"),
    *("ENOTCONN", "ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "EREMOTEIO"),
)


def _words() -> Mapping[str, str]:
    """The words by the names of the system's errors; not every system has every one of them."""
    return {
        "ENOSPC": _("there is no room left"),
        "EDQUOT": _("all the room that you may use is used up"),
        "EFBIG": _("the file would be larger than is allowed there"),
        "EROFS": _("nothing can be written there"),
        "ENAMETOOLONG": _("its name is too long"),
        "EINVAL": _("this name is not allowed there"),
        "EILSEQ": _("this name is not allowed there"),
        "ENOTEMPTY": _("the folder is not empty"),
        "ELOOP": _("its links lead in a circle"),
        "ETXTBSY": _("it is a program that is running"),
        "EBUSY": _("it is in use"),
        "EMFILE": _("too many files are open"),
        "ENFILE": _("too many files are open"),
        "ENOMEM": _("there is not enough memory"),
        "EIO": _("the disk or the connection to it has failed"),
        "ENXIO": _("the device is not there"),
        "ENODEV": _("the device is not there"),
        "ESTALE": _("the network folder is no longer there; open it again"),
        **dict.fromkeys(_NETWORK, _("the network folder does not answer")),
    }
