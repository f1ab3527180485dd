"""What the window remembers from one day to the next: its arrangement, and how the user wants it to look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from bienban import paths
from bienban.ui.look.choice import CHOICES, SYSTEM, theme_for
from bienban.ui.look.theme import Theme

TEXTS = ("vi", "zh-Hans")
"""The languages of texts for which a font can be chosen."""
ZOOM_STEPS = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)
"""The sizes that text zoom goes through."""


class Settings:
    """Values in a file of the user's own. What is missing or damaged there has its first value."""

    def __init__(self, file: Path | None = None) -> None:
        file = file or paths.user_state() / "window.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """A word: a language, a folder, a choice."""
        held = self._store.value(key, default)
        return held if isinstance(held, str) else default

    def number(self, key: str, default: int) -> int:
        """A width in pixels, a zoom in percent."""
        try:
            return int(self.text(key, str(default)))
        except ValueError:
            return default

    def flag(self, key: str) -> bool:
        """Whether something is folded away."""
        return self.text(key) == "yes"

    def put(self, key: str, value: str | int | bool) -> None:
        """Remember a value."""
        self._store.setValue(key, ("yes" if value else "no") if isinstance(value, bool) else str(value))

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty when it never did."""
        held = self._store.value("window/geometry")
        return held if isinstance(held, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def theme(self) -> Theme:
        """The look the user chose, at the zoom the user chose."""
        choice = self.text("look/theme")
        choice = choice if choice in CHOICES else SYSTEM
        zoom = self.number("look/zoom", 100) / 100
        own = tuple((tag, family) for tag in TEXTS if (family := self.text(f"look/font/{tag}")))
        return replace(theme_for(choice), choice=choice, own=own).zoomed(
            zoom if ZOOM_STEPS[0] <= zoom <= ZOOM_STEPS[-1] else 1.0
        )

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller typed text; 0 is the first size again."""
        now = min(range(len(ZOOM_STEPS)), key=lambda place: abs(ZOOM_STEPS[place] - self.theme.zoom))
        after = min(max(now + steps, 0), len(ZOOM_STEPS) - 1) if steps else 0
        self.put("look/zoom", round(ZOOM_STEPS[after] * 100))
