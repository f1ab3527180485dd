"""Where what is made of a record is put unless something else is chosen, and what its files are called."""

from __future__ import annotations

from pathlib import Path

from bienban.files import answering
from bienban.i18n import gettext as _
from bienban.session.session import Session
from bienban.ui.settings import Settings


def first_folder(session: Session | None, settings: Settings) -> Path:
    """The folder of the record's own file; without one, that of the last time, if it can be reached."""
    if session is not None and session.path is not None:
        return session.path.parent
    held = Path(settings.text("export/folder"))
    return held if held.is_absolute() and answering((held,)) else Path.home()


def stem(session: Session) -> str:
    """What the names of the files begin with."""
    return session.path.stem if session.path is not None else _("Minutes")
