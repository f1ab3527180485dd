"""Colours can be read, fonts fit the language of the text, every icon that is named is there."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bienban import i18n
from bienban.ui.icons import SIZES
from bienban.ui.theme import Theme, families

THEMES = (Theme.light(), Theme.dark())
GROUNDS = ("window", "rail", "surface", "sunk")
READ_ON = {
    "text": (*GROUNDS, "frozen", "soft", "sel", "hover", "error-soft", "warn-soft", "ok-soft", "note-soft"),
    "han": (*GROUNDS, "frozen", "sel"),
    "muted": (*GROUNDS, "soft", "hover"),
    "faint": (*GROUNDS,),
    "accent": (*GROUNDS, "soft"),
    "onfill": ("fill",),
    "error": (*GROUNDS, "error-soft"),
    "warn": (*GROUNDS, "warn-soft"),
    "ok": (*GROUNDS, "ok-soft"),
    "note": (*GROUNDS, "note-soft"),
    "ink": ("paper",),
}
"""The grounds that each colour of words or icons stands on."""


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, two: QColor) -> float:
    """Contrast ratio, WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("token", READ_ON)
def test_words_can_be_read(theme: Theme, token: str) -> None:
    for ground in READ_ON[token]:
        assert contrast(theme.colour(token), theme.colour(ground)) >= 4.5, f"{token} on {ground}"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_borders_and_the_focus_ring_can_be_seen(theme: Theme) -> None:
    for token in ("edge", "accent", "fill"):
        for ground in GROUNDS:
            if token == "fill" and theme.name == "dark":
                continue  # a filled button is told by its ground of words, measured above
            assert contrast(theme.colour(token), theme.colour(ground)) >= 3, f"{token} on {ground}"


def test_the_palette_follows_the_theme(qapp: QApplication) -> None:
    for theme in THEMES:
        palette = theme.palette()
        assert palette.color(QPalette.ColorRole.Base) == theme.colour("surface")
        assert palette.color(QPalette.ColorRole.HighlightedText) == theme.colour("text")
        assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.colour("faint")


def test_fonts_follow_the_language_of_the_text(qapp: QApplication) -> None:
    theme = Theme.light()
    assert families("zh-Hans")[:2] == ["Microsoft YaHei UI", "Noto Sans CJK SC"]
    assert families("vi")[:2] == ["Segoe UI", "Noto Sans"]
    assert "Noto Sans CJK SC" in families("vi"), "Chinese in a Vietnamese text must not fall back to Japanese shapes"
    assert theme.font("name", "zh-Hans").weight() == 400, "the Chinese family has no medium weight"
    assert theme.font("name", "vi").weight() == 500
    i18n.use("zh_Hans")
    assert theme.font("interface").families()[0] == "Microsoft YaHei UI"


def test_zoom_moves_what_is_typed_and_controls_two_thirds_of_the_way(qapp: QApplication) -> None:
    theme = Theme.light().zoomed(2.5)
    assert theme.font("typing", "vi").pixelSize() == round(15 * 2.5)
    assert theme.font("heading", "vi").pixelSize() == 45
    assert theme.font("interface", "vi").pixelSize() == 26
    assert theme.px(30) == 60


def test_icons_are_tinted(qapp: QApplication) -> None:
    theme = Theme.light()
    image = theme.icon("check", "error").pixmap(48, 48).toImage()
    drawn = {
        QColor.fromRgba(image.pixel(x, y)).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert theme.colour("error").name() in drawn
    assert {size.width() for size in theme.icon("check").availableSizes()} == set(SIZES)


def test_every_icon_that_is_shipped_is_drawn_somewhere(checkout: Path) -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in (checkout / "src/bienban/ui").rglob("*.py"))
    words = set(re.findall(r"\"([a-z0-9]+(?:-[a-z0-9]+)*)\"", source))
    shipped = {file.stem for file in (checkout / "resources/icons").glob("*.svg")}
    assert shipped <= words, f"nobody draws {sorted(shipped - words)}"
