"""How the window looks: colours by token, fonts by use and language of the text, tinted icons.

The style is Fusion with a palette made of these tokens; there is no style sheet, so zoom, contrast and native menus
keep working. A theme is a value: another theme means painting again, not changing this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtGui import QColor, QFont, QIcon, QPalette

from bienban import i18n
from bienban.ui.look.colours import BLACK_ON_WHITE, DARK, LIGHT, WHITE_ON_BLACK
from bienban.ui.look.icons import Drawing

_LATIN = ("Segoe UI", "Noto Sans")
_CHINESE = ("Microsoft YaHei UI", "Noto Sans CJK SC")
_LAST = ("DejaVu Sans",)
_ROLES = {
    "interface": (13, 400),
    "label": (12, 500),
    "title": (18, 600),
    "typing": (15, 400),
    "name": (15, 500),
    "heading": (18, 600),
}
_ZOOMED = ("typing", "name", "heading")
_SHARE_OF_ZOOM = 2 / 3
"""Controls grow less than what is typed: at 250 % they are twice as large, and the text keeps the room."""

_ROLE_TOKENS = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunk",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Button: "rail",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "sel",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def families(language: str) -> list[str]:
    """The font families for text in ``language``, Chinese ones first where the text is Chinese.

    Chinese punctuation (“ ” —— ……) takes its wide forms only from a Chinese font; the simplified one is named because
    the fallback of the system may draw Japanese shapes.
    """
    if language.startswith("zh"):
        return [*_CHINESE, *_LATIN, *_LAST]
    return [*_LATIN, *_CHINESE, *_LAST]


@dataclass(frozen=True)
class Theme:
    """One look: colours, and how large the typed text is (``zoom``, 1.0 = 15 pixels).

    ``high``: in high contrast. Borders are stronger, and nothing is told by the tint of a ground. ``choice``: what the
    user has chosen, which may be to follow the system. ``own``: languages and the fonts chosen for texts in them.
    """

    name: str
    colours: Mapping[str, str]
    zoom: float = 1.0
    high: bool = False
    choice: str = ""
    own: tuple[tuple[str, str], ...] = ()

    @classmethod
    def light(cls) -> Theme:
        """The theme for a lit room."""
        return cls("light", LIGHT)

    @classmethod
    def dark(cls) -> Theme:
        """The theme for a darkened room."""
        return cls("dark", DARK)

    @classmethod
    def contrast(cls, dark: bool = False, colours: Mapping[str, str] | None = None) -> Theme:
        """The theme in high contrast: black on white, white on black, or in ``colours`` of the system."""
        return cls("contrast", colours or (WHITE_ON_BLACK if dark else BLACK_ON_WHITE), high=True)

    @property
    def scale(self) -> float:
        """How large controls are, 1.0 at first."""
        return 1 + (self.zoom - 1) * _SHARE_OF_ZOOM

    def px(self, pixels: float) -> int:
        """A measure of a control that is so many pixels at 100 %."""
        return round(pixels * self.scale)

    @property
    def border(self) -> int:
        """How wide borders are, in pixels."""
        return 2 if self.high else 1

    @property
    def ring(self) -> int:
        """How wide the ring is that shows the focus."""
        return 4 if self.high else 2

    def zoomed(self, zoom: float) -> Theme:
        """This theme with typed text ``zoom`` times as large."""
        return replace(self, zoom=zoom)

    def colour(self, token: str) -> QColor:
        """The colour of a token (``surface``, ``accent``, ``error-soft``, …). Raises ``KeyError`` for another name."""
        return QColor(self.colours[token])

    def palette(self) -> QPalette:
        """The palette that makes Fusion, menus and dialogs look like this theme."""
        palette = QPalette()
        for role, token in _ROLE_TOKENS.items():
            palette.setColor(role, self.colour(token))
        for role in _DISABLED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("faint"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, self.colour("sunk"))
        return palette

    def font(self, role: str, language: str = "") -> QFont:
        """The font of ``interface``, ``label``, ``title`` (controls), ``typing``, ``name``, ``heading`` (texts).

        Without a language: for words of the interface. Sizes are logical pixels.
        """
        size, weight = _ROLES[role]
        language = language or i18n.tag_in_use()
        if weight == 500 and language.startswith("zh"):
            weight = 400  # the Chinese family has Regular and Bold only; 500 may become Bold
        chosen = [family for tag, family in self.own if tag == language and role in _ZOOMED]
        size = round(size * (self.zoom if role in _ZOOMED else self.scale))
        return QFont(_font((*chosen, *families(language)), size, weight))

    def icon(self, name: str, token: str = "text") -> QIcon:
        """An icon of ``resources/icons`` in the colour of a token, paler when disabled."""
        return _icon(name, self.colours[token], self.colours["faint"])


@cache
def _font(families: tuple[str, ...], size: int, weight: int) -> QFont:
    """Made once: the fonts of hundreds of fields share what they are made of."""
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font


@cache
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    return QIcon(Drawing(name, colour, disabled))
