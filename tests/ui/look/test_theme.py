"""Colours can be read, fonts fit the language of the text, every icon that is named is there."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bienban import i18n
from bienban.ui.look.colours import contrast, of_system
from bienban.ui.look.icons import SIZES
from bienban.ui.look.theme import Theme, families

THEMES = (Theme.light(), Theme.dark(), Theme.contrast(), Theme.contrast(dark=True))
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


def _name(theme: object) -> str:
    assert isinstance(theme, Theme)
    return f"{theme.name} on {theme.colours['window']}"


@pytest.mark.parametrize("theme", THEMES, ids=_name)
@pytest.mark.parametrize("token", READ_ON)
def test_words_can_be_read(theme: Theme, token: str) -> None:
    for ground in READ_ON[token]:
        assert contrast(theme.colour(token), theme.colour(ground)) >= (7 if theme.high else 4.5), f"{token} on {ground}"


@pytest.mark.parametrize("theme", THEMES, ids=_name)
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


def test_high_contrast_has_strong_borders_and_no_soft_grounds(qapp: QApplication) -> None:
    for theme in (Theme.contrast(), Theme.contrast(dark=True)):
        assert theme.border == 2
        assert theme.ring > theme.border, "the focus is told from a border"
        grounds = {theme.colour(token).name() for token in READ_ON["text"] if token != "sel"}
        assert len(grounds) == 1


def test_high_contrast_takes_the_colours_of_the_system_where_they_can_be_read(qapp: QApplication) -> None:
    system = QPalette()
    role = QPalette.ColorRole
    for part, colour in ((role.Window, "#202020"), (role.WindowText, "#FFFF80"), (role.Highlight, "#8EE3F0")):
        system.setColor(part, QColor(colour))
    theme = Theme.contrast(colours=of_system(system))
    assert theme.colour("window") == QColor("#202020")
    assert theme.colour("text") == QColor("#FFFF80")
    for token, grounds in READ_ON.items():
        for ground in grounds:
            assert contrast(theme.colour(token), theme.colour(ground)) >= 4.5, f"{token} on {ground}"
    system.setColor(role.WindowText, QColor("#303030"))
    assert of_system(system)["text"] in ("#000000", "#FFFFFF"), "what cannot be read is not taken"
