"""A panel that takes a good part of the window: the form below it stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import label
from bienban.ui.widgets.panel import Panel

_LEAST, _MOST = 300, 520
_LOW, _PART, _PART_OF_LOW = 620, 0.6, 0.68
"""In a low window the lists of a panel need more of it."""


class TallPanel(Panel):
    """Has a head with its title and a cross; ``inside`` is for the rest."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self._height = _LEAST
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        name = label(theme, title, "title")
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.head.addWidget(name)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(16, 6, 12, 10)
        self.inside.setSpacing(8)
        self.inside.addLayout(self.head)
        self.cross = Button(theme, icon="x", kind=Kind.QUIET, name=_("Close"))
        self.cross.clicked.connect(self.closed)

    def fit(self, height: int) -> None:
        """Be as high as a window of this height allows."""
        part = _PART_OF_LOW if height < _LOW else _PART
        self._height = min(max(round(height * part), _LEAST), _MOST)
        self.setMaximumHeight(self._height)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as it may be; where a message needs the room too, it gives way."""
        return QSize(super().sizeHint().width(), self._height)

    def hasHeightForWidth(self) -> bool:
        """Its height follows the window, not the words that are wrapped in it."""
        return False


def stretchable(words: QLabel) -> QLabel:
    """A label that takes the room that is left, and gives it up first."""
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return words
