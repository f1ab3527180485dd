"""Which look the user has chosen, and what the system says: dark or light, high contrast or not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QPalette

from bienban.ui.look.colours import of_system
from bienban.ui.look.theme import Theme

SYSTEM = "system"
CHOICES = (SYSTEM, "light", "dark", "contrast")
"""What can be chosen; the first is what nobody has chosen anything else for."""


def theme_for(choice: str) -> Theme:
    """The look for a choice, as the system is now."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return look_of(choice, dark, _system_palette() if is_high_contrast() else None)


def look_of(choice: str, dark: bool, high: QPalette | None) -> Theme:
    """The look for a choice where the system is ``dark``; ``high``: its palette if it is in high contrast."""
    if choice in ("light", "dark"):
        return Theme.dark() if choice == "dark" else Theme.light()
    if high is not None:
        return Theme.contrast(dark, of_system(high))
    if choice == "contrast":
        return Theme.contrast(dark)
    return Theme.dark() if dark else Theme.light()


def is_high_contrast() -> bool:
    """Whether the system is in high contrast."""
    hints = QGuiApplication.styleHints()  # what it hands out lives as long as it is held
    accessibility = hints.accessibility()
    return bool(accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast)


def when_it_changes(tell: Callable[[], object]) -> None:
    """Call a method whenever the system's look becomes another."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(tell)
    accessibility = hints.accessibility()
    accessibility.contrastPreferenceChanged.connect(tell)


def is_composing(widget: QObject | None) -> bool:
    """Whether an input method is at work in ``widget``: then nothing may be built again."""
    return bool(getattr(widget, "composing", False))


def _system_palette() -> QPalette:
    """The palette of the system, without ours."""
    own = QGuiApplication.palette()
    QGuiApplication.setPalette(QPalette())
    system = QGuiApplication.palette()
    QGuiApplication.setPalette(own)
    return system
