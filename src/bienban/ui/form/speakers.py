"""Who speaks in a section or a clause: the words for it, and the menu to choose from."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Person
from bienban.i18n import gettext as _
from bienban.ui.form.desk import Desk
from bienban.ui.widgets.menus import open_at
from bienban.ui.words import in_interface_language


def person_words(person: Person) -> str:
    """A person in a list to choose from: name and position."""
    name = in_interface_language(person.name) or _("(no name yet)")
    title = in_interface_language(person.title)
    return f"{name} · {title}" if title else name


def people(desk: Desk) -> list[tuple[object, str]]:
    """Everybody who can be chosen, and nobody first."""
    return [("", _("Nobody")), *((person.id, person_words(person)) for person in desk.minutes.people)]


def speaker_words(desk: Desk, person_id: str) -> str:
    """What a clause says of its speaker; nothing when it has none."""
    person = desk.minutes.person(person_id) if person_id else None
    return _("Speaker: {person}").format(person=person_words(person)) if person else ""


def choose_speaker(desk: Desk, row: QWidget, owner: str) -> None:
    """Open the list of people at the tools of a row, and let one speak."""
    menu = QMenu(row)
    for value, words in people(desk):
        action = menu.addAction(words)
        action.triggered.connect(lambda _on=False, value=value: _set(desk, owner, value))
    open_at(menu, row.mapToGlobal(QPoint(max(0, row.width() - 320), 24)))


def _set(desk: Desk, owner: str, person_id: object) -> None:
    desk.apply(Set(Address(owner, "speaker"), person_id), _("Speaker"))
