"""The pages of the export panel: originals, the signing set, a side's own record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from bienban.core.alternat import Mode
from bienban.core.minutes import Minutes
from bienban.document.internal.documents import documents
from bienban.i18n import gettext as _
from bienban.ui.fields.flow import Flow
from bienban.ui.layouts import COLUMNS, layout_names
from bienban.ui.look.theme import Theme
from bienban.ui.settings import Settings
from bienban.ui.widgets.boxes import CheckBox, RadioButton
from bienban.ui.widgets.groups import Group, Lines
from bienban.ui.widgets.labels import muted
from bienban.ui.words import original_name

_BETWEEN = 36


class Page(QWidget):
    """Groups side by side, in as many rows as they need, whose choices are remembered under their keys."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._groups: dict[str, Group] = {}
        self._row = Flow(0, _BETWEEN)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._row)

    def _add(self, key: str, group: Group, first: Sequence[str]) -> Group:
        """Put a group at the right; ``first`` is ticked where nothing is remembered."""
        held = [name for name in self._settings.text(key).split() if name in group.boxes]
        group.check(held or first)
        self._groups[key] = group
        self._row.add(group)
        for box in group.boxes.values():
            box.toggled.connect(self._remember)
        return group

    def _remember(self) -> None:
        for key, group in self._groups.items():
            self._settings.put(key, " ".join(group.checked))
        self.changed.emit()


class OriginalsPage(Page):
    """Which originals, in which layouts."""

    def __init__(self, theme: Theme, settings: Settings, minutes: Minutes) -> None:
        super().__init__(settings)
        originals = {side.id: CheckBox(theme, original_name(minutes, side.id)) for side in minutes.sides}
        self.keepers = self._add("export/originals", Group(theme, _("Originals"), originals), list(originals))
        layouts = _layouts(theme, minutes)
        first = COLUMNS if COLUMNS in layouts.boxes else minutes.languages[0]
        self.layouts = self._add("export/layouts", layouts, [first])
        self.mode = self._add("export/mode", _modes(theme), [Mode.FULL.value])


class SigningPage(Page):
    """In which layouts; and a line for everything that the set holds."""

    def __init__(self, theme: Theme, settings: Settings, minutes: Minutes) -> None:
        super().__init__(settings)
        self.layouts = self._add("export/set-layouts", _layouts(theme, minutes), minutes.languages)
        self.mode = self._add("export/set-mode", _modes(theme), [Mode.FULL.value])
        copies: dict[str, QAbstractButton] = {
            "working": RadioButton(theme, _("Working copy")),
            "signed": RadioButton(theme, _("Copy that says “signed”")),
        }
        self.copy = self._add("export/copy", Group(theme, _("Copy for the room"), copies), ["working"])
        self.lines = Lines(theme)
        self._column.addWidget(muted(theme, _("What will be written")))
        self._column.addWidget(self.lines)


class OwnPage(Page):
    """Which internal documents; under each whose rules it keeps."""

    def __init__(self, theme: Theme, settings: Settings, minutes: Minutes) -> None:
        super().__init__(settings)
        known = documents(minutes)
        boxes: dict[str, QAbstractButton] = {}
        for kind, words in _kinds().items():
            if kind in known:
                boxes[kind] = CheckBox(theme, words)
        self.kinds = self._add("export/kinds", Group(theme, _("Records that a side keeps for itself"), boxes), [])
        if not boxes:
            self._column.addWidget(muted(theme, _("These minutes have no side with a record of its own.")))


def _layouts(theme: Theme, minutes: Minutes) -> Group:
    return Group(theme, _("Layouts"), {key: CheckBox(theme, name) for key, name in layout_names(minutes).items()}, 2)


def _modes(theme: Theme) -> Group:
    modes: Mapping[str, Callable[[], str]] = {
        Mode.FULL.value: lambda: _("Full alternat"),
        Mode.OWN_LANGUAGE.value: lambda: _("Own-language order"),
    }
    return Group(theme, _("Order rule"), {key: RadioButton(theme, words()) for key, words in modes.items()})


def _kinds() -> Mapping[str, str]:
    return {
        "vn-state": _("Record of a Vietnamese State organ (Decree 30/2020/NĐ-CP)"),
        "vn-party": _("Record of a Party organ of Viet Nam (rules of the day of the meeting)"),
        "cn-gongwen": _("Record of a Chinese organ (GB/T 9704-2012)"),
    }
