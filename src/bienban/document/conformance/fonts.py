"""Names of fonts and colours as people know them: one name for the many that makers give to the same kind of type."""

from __future__ import annotations

from collections.abc import Mapping

_FAMILIES: Mapping[str, tuple[str, ...]] = {
    "小标宋": ("小标宋", "xiaobiaosong", "fzxbs"),
    "仿宋": ("仿宋", "fangsong", "fandolfang", "stfangso"),
    "楷体": ("楷体", "kaiti", "fandolkai", "stkaiti", "华文楷"),
    "黑体": ("黑体", "simhei", "fandolhei", "heiti", "stheiti"),
    "宋体": ("宋体", "simsun", "fandolsong", "stsong", "nsimsun", "noto serif cjk", "source han serif", "华文中宋"),
    "Times New Roman": ("times new roman", "liberation serif"),
}


def family(font: str) -> str | None:
    """The kind of type of a font, ``仿宋`` for FangSong_GB2312; the name of one of no known kind; None for none."""
    name = font.lower().lstrip("@")
    return next((kind for kind, parts in _FAMILIES.items() if any(part in name for part in parts)), font or None)


def colour(hexadecimal: str) -> str:
    """A colour as a value: ``@black``, ``@red`` or ``#1F4E79``; the automatic one is black."""
    try:
        red, green, blue = bytes.fromhex(hexadecimal or "000000")
    except ValueError:
        return hexadecimal
    if max(red, green, blue) < 0x28:
        return "@black"
    return "@red" if red >= 0xB0 and max(green, blue) < 0x50 else f"#{hexadecimal}"
