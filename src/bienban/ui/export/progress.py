"""How far an export is: one row in place of the panel, so that the form below has the room to go on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bienban.i18n import gettext as _
from bienban.session.papers import Step
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind

_BAR = 3


class ExportProgress(QWidget):
    """Words, a thin bar along the foot, and the button that breaks it off."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self._words = QLabel()
        self._words.setFont(theme.font("interface"))
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.cancel = Button(theme, _("Cancel the export"), "x", Kind.OUTLINED)
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 8 + _BAR)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.cancel)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def begin(self, count: int) -> None:
        """Nothing is made yet of so many files."""
        self._share = 0.0
        self.cancel.setEnabled(True)
        self._say(_("Making {count} files…").format(count=count))

    def show_step(self, step: Step) -> None:
        """One more file is made."""
        if self.cancel.isEnabled():
            self._share = step.number / max(step.count, 1)
            self._say(said(step))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar, as long as the work that is done."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        area.setTop(area.bottom() - _BAR)
        painter.fillRect(area, self._theme.colour("line"))
        area.setWidth(area.width() * self._share)
        painter.fillRect(area, self._theme.colour("accent"))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setToolTip(words)
        self._words.setAccessibleName(words)
        self.update()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._say(_("The export is being cancelled…"))
        self.cancelled.emit()


def said(step: Step) -> str:
    """How far it is, in words."""
    return _("{number} of {count}: {name}").format(number=step.number, count=step.count, name=step.name)
