"""What a paragraph or a run looks like once defaults, styles and theme are taken into account (ECMA-376, 17.7.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.etree import _Element

from bienban.document.word.names import w

Properties = dict[str, str]
"""``size/val``, ``rFonts/ascii``, ``spacing/line`` …: element and attribute of ``w:rPr`` or ``w:pPr``."""

_TOGGLES = ("b/val", "i/val", "caps/val")
_LARGEST = 1e6
_OFF = ("0", "false", "off")
_SLOTS = {"asciiTheme": "ascii", "hAnsiTheme": "hAnsi", "eastAsiaTheme": "eastAsia", "cstheme": "cs"}
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Theme:
    """The fonts that a theme names for headings and text."""

    def __init__(self, theme: _Element | None, settings: _Element | None) -> None:
        self._fonts: dict[str, str] = {}
        script = _east_asian_script(settings)
        for kind in ("major", "minor"):
            found = None if theme is None else theme.find(f".//{_DRAWING}{kind}Font")
            if found is None:
                continue
            latin = _typeface(found.find(f"{_DRAWING}latin"))
            chinese = _typeface(found.find(f"{_DRAWING}ea")) or next(
                (_typeface(each) for each in found.iterfind(f"{_DRAWING}font") if each.get("script") == script), ""
            )
            self._fonts |= {f"{kind}Ascii": latin, f"{kind}HAnsi": latin, f"{kind}EastAsia": chinese}

    def font(self, name: str) -> str:
        """The font that stands behind ``minorHAnsi`` or ``majorEastAsia``."""
        return self._fonts.get(name, "")


class Cascade:
    """The styles of a document."""

    def __init__(self, styles: _Element | None, theme: Theme) -> None:
        self._theme = theme
        found = () if styles is None else styles.iterfind(w("style"))
        self._styles = {style.get(w("styleId"), ""): style for style in found}
        self._defaults = {
            kind: self._read(None if styles is None else styles.find(f"{w('docDefaults')}/{w(kind + 'Default')}"), kind)
            for kind in ("pPr", "rPr")
        }
        self._default_styles = {
            style.get(w("type"), ""): identifier
            for identifier, style in self._styles.items()
            if style.get(w("default")) in ("1", "true", "on")
        }
        self._known: dict[tuple[str, str], Properties] = {}

    def style_of(self, paragraph: _Element) -> str:
        """The id of a paragraph's style, the default one when it names none."""
        return value(paragraph, "pPr/pStyle") or self._default_styles.get("paragraph", "")

    def name(self, style: str) -> str:
        """The name of a style."""
        return value(self._styles[style], "name") if style in self._styles else ""

    def of_style(self, style: str, kind: str) -> Properties:
        """The ``pPr`` or ``rPr`` of a style and of those it is based on."""
        if (style, kind) not in self._known:
            found: Properties = {}
            for step in reversed(list(self._chain(style))):
                found |= self._read(step, kind)
            self._known[style, kind] = found
        return self._known[style, kind]

    def paragraph(self, paragraph: _Element, table_style: str, level: _Element | None) -> Properties:
        """The properties of a paragraph; ``level`` is the level of the list that it belongs to."""
        return (
            self._defaults["pPr"]
            | self.of_style(table_style, "pPr")
            | self.of_style(self.style_of(paragraph), "pPr")
            | self._read(level, "pPr")
            | self._read(paragraph, "pPr")
        )

    def run(self, run: _Element, paragraph_style: str, table_style: str) -> Properties:
        """The properties of a run."""
        steps = [self.of_style(style, "rPr") for style in (table_style, paragraph_style, value(run, "rPr/rStyle"))]
        found = dict(self._defaults["rPr"])
        for step in steps:
            found |= step
        for toggle in _TOGGLES:
            marked = [step[toggle] not in _OFF for step in steps if toggle in step]
            if len(marked) > 1:
                found[toggle] = str(int(sum(marked) % 2))
        return found | self._read(run, "rPr")

    def list_of(self, style: str) -> tuple[str, int]:
        """The list that a style puts its paragraphs into, and the level; an empty name when it is none."""
        identifier, depth = "", "0"
        for step in reversed(list(self._chain(style))):
            identifier = value(step, "pPr/numPr/numId") or identifier
            depth = value(step, "pPr/numPr/ilvl") or depth
        return identifier, int(depth) if depth.isdecimal() else 0

    def tab_stops(self, paragraph: _Element) -> Iterator[_Element]:
        """The tab stops of a paragraph, those of its styles first."""
        for step in (*reversed(list(self._chain(self.style_of(paragraph)))), paragraph):
            yield from step.iterfind(f"{w('pPr')}/{w('tabs')}/{w('tab')}")

    @property
    def normal_size(self) -> float:
        """The size in pt of text to which nothing else is done."""
        found = self._defaults["rPr"] | self.of_style(self._default_styles.get("paragraph", ""), "rPr")
        return number(found, "sz/val", 20) / 2

    def _chain(self, style: str) -> Iterator[_Element]:
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "basedOn")

    def _read(self, element: _Element | None, kind: str) -> Properties:
        held = None if element is None else element.find(w(kind))
        found: Properties = {}
        for child in () if held is None else held.iterchildren("*"):
            name = etree.QName(child).localname
            if name in ("rPr", "sectPr", "pPrChange", "rPrChange"):
                continue
            if not child.attrib:
                found[f"{name}/val"] = "1"
            for key, each in child.attrib.items():
                found[f"{name}/{etree.QName(str(key)).localname}"] = str(each)
            for themed, slot in _SLOTS.items():
                if font := self._theme.font(found.pop(f"{name}/{themed}", "")):
                    found[f"{name}/{slot}"] = font
        return found


def value(element: _Element, path: str) -> str:
    """The ``w:val`` of the element at ``path`` (``pPr/pStyle``); empty when it is not there."""
    found = element.find("/".join(w(step) for step in path.split("/")))
    return "" if found is None else found.get(w("val"), "")


def number(properties: Mapping[str, str], name: str, default: float = 0.0) -> float:
    """A number as Word writes it; the default where there is none or something else stands."""
    try:
        found = float(properties.get(name, default))
    except ValueError:
        return default
    return found if abs(found) < _LARGEST else default


def on(properties: Mapping[str, str], name: str) -> bool:
    """Whether a switch such as ``b`` is on."""
    return properties.get(f"{name}/val", "0") not in _OFF


def _typeface(element: _Element | None) -> str:
    return "" if element is None else element.get("typeface", "")


def _east_asian_script(settings: _Element | None) -> str:
    language = None if settings is None else settings.find(w("themeFontLang"))
    tag = "" if language is None else language.get(w("eastAsia"), "")
    return {"ja": "Jpan", "ko": "Hang"}.get(tag[:2], "Hant" if tag in ("zh-TW", "zh-HK") else "Hans")
