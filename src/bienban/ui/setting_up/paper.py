"""The panel of what no rule settles: an office's choices for all its papers, kept where the command line reads them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from bienban import files
from bienban.catalog.settings import Setting, SettingError, chosen, load, office, office_file, office_words
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice
from bienban.ui.look.theme import Theme
from bienban.ui.setting_up.rows import SettingRow, SettingRows, offering
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.panel import Panel
from bienban.ui.widgets.roomy import Roomy
from bienban.ui.words import in_interface_language

_PART = 0.5
"""Who settles the paper looks at nothing else: more of the window than other panels take."""


class PaperSettings(Panel):
    """A row for each setting: its name, its choices, and why no rule settles it. What is chosen holds at once."""

    changed = Signal()
    """The office has chosen something else."""
    refused = Signal(str)
    """A sentence: the choices cannot be read or kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Paper settings"))
        self._settings = load()
        self._inputs: dict[str, Choice | QLineEdit] = {}
        self._values: dict[str, str] = {}
        rows = SettingRows(theme, (("", [self._row(setting) for setting in self._settings]),))
        self._default = Button(theme, _("Take back every choice"), "undo-2", Kind.QUIET)
        self._default.clicked.connect(self._take_back)
        done = Button(theme, _("Done"), "check", Kind.FILLED)
        done.clicked.connect(self.closed)
        self.setFocusProxy(next(iter(self._inputs.values()), done))
        head = QHBoxLayout()
        title = QLabel(_("Paper settings"))
        title.setFont(theme.font("heading"))
        head.addWidget(title)
        head.addSpacing(12)
        head.addWidget(muted(theme, _("For all papers of this office, where no rule settles it.")), 1)
        head.addWidget(self._default)
        head.addWidget(done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(Roomy(theme, rows, _PART))

    def read(self) -> None:
        """Show what the office has chosen; says so if that cannot be read."""
        try:
            self._values = dict(office())
        except SettingError as error:
            self._values = {}
            self.refused.emit(str(error))
        self._show()

    def value(self, setting: str) -> str:
        """What is chosen for a setting, the default too."""
        known = {each.id: each.default for each in self._settings}
        return self._values.get(setting, known[setting])

    def choose(self, setting: str, value: str) -> None:
        """Choose it for the office, from now on."""
        self._keep({**self._values, setting: value})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is done, like Esc: what is chosen holds already."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, setting: Setting) -> QWidget:
        name = in_interface_language(setting.name)
        field = self._choice(setting, name) if setting.choices else self._words(setting, name)
        self._inputs[setting.id] = field
        return SettingRow(self.theme, name, in_interface_language(setting.note), field)

    def _choice(self, setting: Setting, name: str) -> Choice:
        items = ((choice.value, in_interface_language(choice.name)) for choice in setting.choices)
        field = offering(self.theme, name, items)
        field.chosen.connect(lambda value, key=setting.id: self.choose(key, str(value)))
        return field

    def _words(self, setting: Setting, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setFont(self.theme.font("interface"))
        field.setAccessibleName(name)
        field.setMinimumWidth(self.theme.px(180))
        field.editingFinished.connect(lambda key=setting.id, field=field: self.choose(key, field.text().strip()))
        return field

    def _take_back(self) -> None:
        self._keep({})

    def _keep(self, values: Mapping[str, str]) -> None:
        try:
            choices = chosen(values, self._settings)
            if choices.values != self._values:
                files.make_folder(office_file().parent)
                files.write(office_file(), office_words(choices))
                self._values = dict(choices.values)
                self.changed.emit()
        except BienBanError as error:
            self.refused.emit(str(error))
        self._show()

    def _show(self) -> None:
        for key, field in self._inputs.items():
            if isinstance(field, Choice):
                field.show_value(self.value(key))
            else:
                field.setText(self.value(key))
        self._default.setEnabled(bool(self._values))
