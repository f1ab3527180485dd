"""The one root of all errors that have a sentence for the user, and the words for what the system refuses."""

from __future__ import annotations

import errno

from bienban.i18n import gettext as _


class BienBanError(Exception):
    """Something that the user is told. ``str(error)`` is the sentence: what, where and what to do."""


def reason(error: OSError) -> str:
    """Why the system refused, in the words of the user's language; never the system's own."""
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
    match error.errno:
        case errno.ENOSPC:
            return _("there is no room left")
        case errno.EROFS:
            return _("nothing can be written there")
        case errno.ENAMETOOLONG:
            return _("its name is too long")
    return _("the system reports error {number}").format(number=error.errno)
