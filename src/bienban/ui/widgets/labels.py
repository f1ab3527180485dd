"""Words that are only shown: their font and their colour are the theme's, and nothing in them is taken for markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from bienban.ui.look.theme import Theme


def label(theme: Theme, words: str = "", role: str = "interface", token: str = "text") -> QLabel:
    """Words in a font and a colour of the theme."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(role))
    ink(made, theme, token)
    return made


def muted(theme: Theme, words: str = "", role: str = "label") -> QLabel:
    """Words in a quieter colour."""
    return label(theme, words, role, "muted")


def ink(words: QWidget, theme: Theme, token: str) -> None:
    """Give words another colour of the theme."""
    palette = words.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.colour(token))
    words.setPalette(palette)
