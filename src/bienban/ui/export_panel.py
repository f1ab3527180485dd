"""The export panel under the header: which originals, in which layouts, by which rule, into which folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
)

from bienban.core.alternat import Mode
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.ui.buttons import Button, Kind
from bienban.ui.panel import Panel
from bienban.ui.settings import Settings
from bienban.ui.theme import Theme
from bienban.ui.words import language_name, original_name

COLUMNS = "columns"
SEQUENTIAL = "sequential"


@dataclass(frozen=True)
class Choice:
    """What is to be written: ``keepers`` are sides, ``layouts`` are languages, ``sequential`` or ``columns``."""

    keepers: tuple[str, ...]
    layouts: tuple[str, ...]
    mode: Mode
    folder: Path

    @property
    def count(self) -> int:
        """How many files that makes."""
        return len(self.keepers) * len(self.layouts)


class ExportPanel(Panel):
    """Opened and closed by the Export button; remembers the last choice."""

    wanted = Signal(object)
    """A :class:`Choice`."""
    changed = Signal()
    """Something else is chosen."""
    printing = Signal()
    """The chosen originals are to be printed."""

    def __init__(self, theme: Theme, settings: Settings, minutes: Minutes, folder: Path) -> None:
        super().__init__(theme)
        self._theme = theme
        self._settings = settings
        self._folder = folder
        self._originals = {side.id: QCheckBox(original_name(minutes, side.id)) for side in minutes.sides}
        self._layouts = {key: QCheckBox(name) for key, name in layout_names(minutes).items()}
        self._modes: dict[str, QAbstractButton] = {
            Mode.FULL.value: QRadioButton(_("Full alternat")),
            Mode.OWN_LANGUAGE.value: QRadioButton(_("Own-language order")),
        }
        self._path = QLabel()
        self._path.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._go = Button(theme, _("Export"), "printer", Kind.FILLED)
        self.setFocusProxy(self._go)
        self._go.clicked.connect(lambda: self.wanted.emit(self.choice()))
        self._print = Button(theme, _("Print…"))
        self._print.clicked.connect(self.printing)
        self._restore()
        self._arrange()
        for box in (*self._originals.values(), *self._layouts.values(), *self._modes.values()):
            box.toggled.connect(self._update)
        self._update()

    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            tuple(key for key, box in self._originals.items() if box.isChecked()),
            tuple(key for key, box in self._layouts.items() if box.isChecked()),
            next(Mode(key) for key, box in self._modes.items() if box.isChecked()),
            self._folder,
        )

    def choose_folder(self) -> None:
        """Ask the system where the files shall go."""
        found = QFileDialog.getExistingDirectory(self, _("Folder for the exported files"), str(self._folder))
        if found:
            self._folder = Path(found)
            self._update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter exports."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go.click()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        groups = QHBoxLayout()
        groups.setSpacing(16)
        groups.addWidget(self._group(_("Originals"), list(self._originals.values()), 1))
        groups.addWidget(self._group(_("Layouts"), list(self._layouts.values()), 2))
        groups.addWidget(self._group(_("Order rule"), list(self._modes.values()), 1))
        groups.addStretch(1)
        change = Button(self._theme, _("Change folder…"), "folder-open")
        change.clicked.connect(self.choose_folder)
        close = Button(self._theme, _("Cancel"), kind=Kind.QUIET)
        close.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(change)
        foot.addWidget(self._path, 1)
        foot.addWidget(close)
        foot.addWidget(self._print)
        foot.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(groups)
        layout.addLayout(foot)

    def _group(self, title: str, boxes: Sequence[QAbstractButton], columns: int) -> QGroupBox:
        group = QGroupBox(title)
        group.setFlat(True)
        group.setFont(self._theme.font("interface"))
        grid = QGridLayout(group)
        grid.setContentsMargins(8, 6, 8, 4)
        grid.setHorizontalSpacing(20)
        for number, box in enumerate(boxes):
            box.setFont(self._theme.font("interface"))
            grid.addWidget(box, number // columns, number % columns)
        return group

    def _restore(self) -> None:
        for kind, boxes, first in (
            ("originals", self._originals, None),
            ("layouts", self._layouts, [COLUMNS]),
            ("mode", self._modes, [Mode.FULL.value]),
        ):
            held = [key for key in self._settings.text(f"export/{kind}").split() if key in boxes]
            for key in held or first or list(boxes):
                boxes[key].setChecked(True)

    def _update(self) -> None:
        choice = self.choice()
        self._settings.put("export/originals", " ".join(choice.keepers))
        self._settings.put("export/layouts", " ".join(choice.layouts))
        self._settings.put("export/mode", choice.mode.value)
        words = _("{count} Word files into {folder}").format(count=choice.count, folder=choice.folder)
        metrics = QFontMetrics(self._path.font())
        self._path.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, 640))
        self._path.setToolTip(str(choice.folder))
        self._go.setEnabled(choice.count > 0)
        self._print.setEnabled(choice.count > 0)
        self.changed.emit()


def layout_names(minutes: Minutes) -> dict[str, str]:
    """The layouts that a record can be printed in, by key, and what they are called."""
    names = {language: language_name(language) for language in minutes.languages}
    if len(minutes.languages) > 1:
        names[SEQUENTIAL] = _("One after the other")
        names[COLUMNS] = _("Two columns")
    return names
