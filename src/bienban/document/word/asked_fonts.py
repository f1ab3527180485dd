"""The fonts that a Word file asks for, by the names its styles and runs give them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.etree import _Element

from bienban.document.word import package
from bienban.document.word.errors import DocumentError, TemplateError
from bienban.document.word.names import w
from bienban.i18n import gettext as _

_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMED = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SCRIPTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
_PRINTED = ("document", "header", "footer", "footnotes", "endnotes")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def asked_fonts(data: bytes, all_styles: bool = False) -> tuple[str, ...]:
    """The fonts that the text of a Word file asks for, in the order in which it does; ``all_styles`` adds those of
    styles that nothing has yet, as in a template. Raises :class:`DocumentError`.
    """
    try:
        parts = {posixpath.basename(name): etree.fromstring(part, _PARSER) for name, part in _xml(data).items()}
    except TemplateError as fault:
        raise DocumentError(str(fault)) from fault
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DocumentError(_("This is not a Word document (.docx), or it is damaged.")) from fault
    theme = _theme(parts.get("theme1.xml"))
    styles = parts.get("styles.xml")
    used = [root for name, root in parts.items() if name.startswith(_PRINTED)]
    found: list[str] = []
    if styles is not None:
        found += _fonts(styles.find(w("docDefaults")), theme)
        for style in _styles(styles, None if all_styles else used):
            found += _fonts(style, theme)
    for root in used:
        found += _fonts(root, theme)
    return tuple(dict.fromkeys(found))


def _xml(data: bytes) -> Mapping[str, bytes]:
    return {
        name: part for name, part in package.read(data).items() if name.startswith("word/") and name.endswith(".xml")
    }


def _styles(styles: _Element, used: list[_Element] | None) -> Iterator[_Element]:
    """The styles that the printed parts name, those they are based on, and the default ones; all without ``used``."""
    known = {style.get(w("styleId"), ""): style for style in styles.iterfind(w("style"))}
    if used is None:
        yield from known.values()
        return
    wanted = [name for name, style in known.items() if style.get(w("default")) in ("1", "true")]
    for root in used:
        wanted += (each.get(w("val"), "") for kind in ("pStyle", "rStyle", "tblStyle") for each in root.iter(w(kind)))
    seen: set[str] = set()
    for name in wanted:  # grows while it is walked
        if name in known and name not in seen:
            seen.add(name)
            yield known[name]
            based_on = known[name].find(w("basedOn"))
            wanted += [] if based_on is None else [based_on.get(w("val"), "")]


def _fonts(element: _Element | None, theme: Mapping[str, str]) -> Iterator[str]:
    for fonts in () if element is None else element.iter(w("rFonts")):
        for slot in _SLOTS:
            themed = fonts.get(w(_THEMED[slot]))
            if name := theme.get(themed, "") if themed else fonts.get(w(slot), ""):
                yield name


def _theme(root: _Element | None) -> Mapping[str, str]:
    """The fonts of the theme by the names that styles call them (``minorEastAsia``)."""
    found = {}
    for kind in ("major", "minor"):
        fonts = None if root is None else root.find(f".//{_DRAWING}{kind}Font")
        for script, tag in _SCRIPTS.items():
            face = None if fonts is None else fonts.find(f"{_DRAWING}{tag}")
            found[f"{kind}{script}"] = "" if face is None else face.get("typeface", "")
    return found
