"""The colours of the looks, by token: light, dark, and high contrast in black and white or as the system has it.

High contrast has no soft fills: where the other looks tint a ground, it draws borders, bars, icons and bold words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "window": "#EEF0EF",
        "rail": "#F6F7F6",
        "surface": "#FFFFFF",
        "sunk": "#F3F5F4",
        "frozen": "#F1F3F7",
        "line": "#DCE1DF",
        "edge": "#7C8885",
        "text": "#18211F",
        "han": "#18211F",
        "muted": "#55615E",
        "faint": "#616C69",
        "accent": "#0A6472",
        "fill": "#0A6472",
        "onfill": "#FFFFFF",
        "soft": "#DFF0F1",
        "sel": "#BFE3E6",
        "error": "#B3261E",
        "error-soft": "#FCEDEB",
        "warn": "#855000",
        "warn-soft": "#FBF1DF",
        "ok": "#23683A",
        "ok-soft": "#E5F2E7",
        "note": "#2B5AA3",
        "note-soft": "#E8EFFA",
        "hover": "#E9EDEB",
        "paper": "#FFFFFF",
        "ink": "#18211F",
        "desk": "#DCE1DF",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "window": "#151A19",
        "rail": "#1A201F",
        "surface": "#212827",
        "sunk": "#1B2120",
        "frozen": "#232A33",
        "line": "#353F3D",
        "edge": "#7F8D8A",
        "text": "#E3EAE8",
        "han": "#CBD5D2",
        "muted": "#A3B0AD",
        "faint": "#93A09D",
        "accent": "#62C6D0",
        "fill": "#1B7480",
        "onfill": "#FFFFFF",
        "soft": "#173A3F",
        "sel": "#1F565C",
        "error": "#FF9F96",
        "error-soft": "#3D2422",
        "warn": "#F0BA66",
        "warn-soft": "#392E1A",
        "ok": "#8AD49A",
        "ok-soft": "#1E3725",
        "note": "#9CC0F7",
        "note-soft": "#222F45",
        "hover": "#2B3433",
        "paper": "#F4F3EF",
        "ink": "#18211F",
        "desk": "#0F1312",
    }
)
"""The paper of the preview stays light in the dark theme; ``ink`` is written on it, ``desk`` lies under it."""

_GROUNDS = ("window", "rail", "surface", "sunk", "frozen", "soft", "error-soft", "warn-soft", "ok-soft", "note-soft")
_WORDS = ("text", "han", "muted", "line", "edge")


def _plain(ground: str, words: str, **others: str) -> Mapping[str, str]:
    return MappingProxyType({**dict.fromkeys(_GROUNDS, ground), **dict.fromkeys(_WORDS, words), **others})


BLACK_ON_WHITE = _plain(
    "#FFFFFF",
    "#000000",
    faint="#4A4A4A",
    accent="#0000C8",
    fill="#000000",
    onfill="#FFFFFF",
    sel="#FFE94D",
    error="#A80000",
    warn="#663C00",
    ok="#005200",
    note="#003C96",
    hover="#FFFFFF",
    paper="#FFFFFF",
    ink="#000000",
    desk="#767676",
)
WHITE_ON_BLACK = _plain(
    "#000000",
    "#FFFFFF",
    faint="#BDBDBD",
    accent="#FFFF00",
    fill="#FFFFFF",
    onfill="#000000",
    sel="#0000B4",
    error="#FF9C94",
    warn="#FFCB57",
    ok="#7CF59A",
    note="#A6CCFF",
    hover="#000000",
    paper="#FFFFFF",
    ink="#000000",
    desk="#767676",
)
_READABLE = 4.5


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, two: QColor) -> float:
    """Contrast ratio, WCAG 2.2: from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def of_system(palette: QPalette) -> Mapping[str, str]:
    """The colours of a system that is in high contrast; where they could not be read, black and white."""
    role = QPalette.ColorRole
    ground, words = palette.color(role.Window), palette.color(role.WindowText)
    plain = WHITE_ON_BLACK if luminance(ground) < luminance(words) else BLACK_ON_WHITE
    if contrast(ground, words) < _READABLE:
        return plain
    found = {**plain, **dict.fromkeys(_GROUNDS, ground.name()), **dict.fromkeys(_WORDS, words.name())}
    found |= {"hover": ground.name(), "fill": words.name(), "onfill": ground.name()}
    selected = palette.color(role.Highlight)
    if contrast(selected, words) >= _READABLE:
        found["sel"] = selected.name()
    for token in ("accent", "faint", "error", "warn", "ok", "note"):
        if contrast(QColor(found[token]), ground) < _READABLE:
            found[token] = words.name()
    return MappingProxyType(found)
