"""The panel of Word templates: the office's own ones with their state, which are used, and the slots they may hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout

from bienban import files, paths
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session.shelf import Entry, Shelf
from bienban.ui.fields.choice import Choice
from bienban.ui.look.theme import Theme
from bienban.ui.settings import Settings
from bienban.ui.templates.chosen import COLUMNS, JOINT
from bienban.ui.templates.slot_list import SlotList
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.outside import open_outside
from bienban.ui.widgets.rows import Cell, Row, Rows
from bienban.ui.widgets.tall import TallPanel, stretchable
from bienban.ui.widgets.told import Line, Told

_FAULTS_HIGH = 96


class TemplatePanel(TallPanel):
    """Follows the shelf. The keyboard begins where a slot can be found."""

    used = Signal()
    """Another template is used for originals."""

    def __init__(self, theme: Theme, settings: Settings, shelf: Shelf, slots: Sequence[Row]) -> None:
        super().__init__(theme, _("Word templates"))
        self._settings = settings
        self._shelf = shelf
        self.said = Line(theme)
        self.said.tell(str(shelf.folder))
        self.list = Rows(theme, _("Templates of the office"))
        self.none = muted(theme, _none(), "interface")
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.choices = {key: Choice(theme, name) for key, name in _uses().items()}
        self.faults = Told(theme, _("What is wrong with the template"), _FAULTS_HIGH)
        self.slots = SlotList(theme, slots)
        self._arrange()
        self.slots.copied.connect(self._tell_copied)
        self.list.moved.connect(lambda _key: self._show_faults())
        for key, choice in self.choices.items():
            choice.chosen.connect(lambda value, key=key: self._use(key, str(value)))
        shelf.changed.connect(self._follow)
        self._follow()
        self.setFocusProxy(self.slots.search)

    def copy_shipped(self, name: str) -> None:
        """Put a copy of a shipped template into the folder, under a name that is free."""
        source = paths.templates() / name
        names = (source.stem if number == 1 else f"{source.stem} {number}" for number in range(1, 1000))
        target = next(path for path in (self._shelf.folder / f"{free}.docx" for free in names) if not path.exists())
        try:
            files.write(target, files.read(source))
        except BienBanError as error:
            self.said.tell(str(error))
            return
        self.said.tell(_("{name} is in the folder. Open it in Word, change it and save it.").format(name=target.name))

    def _use(self, key: str, name: str) -> None:
        self._settings.put(key, name)
        self.used.emit()

    def _arrange(self) -> None:
        show = Button(self.theme, _("Show folder"), "folder-open")
        show.clicked.connect(lambda: open_outside(self._shelf.folder))
        copy = Button(self.theme, _("Copy a shipped template here…"), "copy-plus")
        menu = QMenu(copy)
        for name, words in _shipped().items():
            menu.addAction(words).triggered.connect(lambda _checked=False, name=name: self.copy_shipped(name))
        copy.setMenu(menu)
        self.head.addSpacing(8)
        self.head.addWidget(self.said, 1)
        for button in (copy, show, self.cross):
            self.head.addWidget(button)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self._left(), 5)
        columns.addLayout(self._right(), 7)
        self.inside.addLayout(columns, 1)

    def _left(self) -> QVBoxLayout:
        uses = QGridLayout()
        uses.setHorizontalSpacing(8)
        uses.setVerticalSpacing(4)
        uses.setColumnStretch(0, 1)
        for number, (key, choice) in enumerate(self.choices.items()):
            words = stretchable(muted(self.theme, _uses()[key]))
            words.setWordWrap(True)
            words.setBuddy(choice)
            uses.addWidget(words, number, 0)
            uses.addWidget(choice, number, 1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.list, 1)
        column.addWidget(self.none, 1)
        column.addLayout(uses)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.faults)
        column.addWidget(self.slots, 1)
        return column

    def _follow(self) -> None:
        entries = self._shelf.entries
        self.list.setVisible(bool(entries))
        self.none.setVisible(not entries)
        self.list.show_rows([_row(entry) for entry in entries])
        names = {entry.file.path.name: entry for entry in entries}
        for key, choice in self.choices.items():
            held = self._settings.text(key)
            items = [("", _("as shipped")), *((name, names[name].file.name) for name in names)]
            if held and held not in names:
                items.append((held, _("{name} (not there)").format(name=Path(held).stem)))
            choice.set_signs({name: (_sign(entry).icon, _sign(entry).sign) for name, entry in names.items()})
            choice.set_items(items)
            choice.show_value(held)
        self._show_faults()

    def _show_faults(self) -> None:
        entry = next((each for each in self._shelf.entries if each.file.path == self.list.key), None)
        faults = entry.faults if entry else ()
        self.faults.tell("\n".join(faults))
        self.faults.setVisible(bool(faults))

    def _tell_copied(self, slot: str) -> None:
        self.said.tell(_("{slot} is copied: paste it into the template.").format(slot=slot))


def _row(entry: Entry) -> Row:
    sign = _sign(entry)
    return Row((Cell(entry.file.path.name, sign.icon, sign.sign),), sign.words, entry.file.path)


def _sign(entry: Entry) -> Cell:
    """The state of a template: words, icon and colour."""
    if entry.faults:
        return Cell(_("Does not work, faults: {count}").format(count=len(entry.faults)), "octagon-alert", "error")
    if entry.works:
        return Cell(_("Works on the open minutes"), "check", "muted")
    return Cell(_("Being tried…"), "clock", "muted")


def _uses() -> dict[str, str]:
    return {
        JOINT: _("Used for one language, or one after the other"),
        COLUMNS: _("Used for two columns"),
    }


def _shipped() -> dict[str, str]:
    return {
        "joint.docx": _("For one language, or one after the other"),
        "joint-columns.docx": _("For two columns"),
    }


def _none() -> str:
    return _(
        "No template of your own yet: originals are made with the shipped ones. Copy a shipped template here, "
        "or put your letterhead into the folder. Each time it is saved it is tried on the open minutes."
    )
