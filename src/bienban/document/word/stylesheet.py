"""The styles of a template, by name, and the shipped ones that it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from bienban.document.word.fonts import FANG_SONG
from bienban.document.word.names import w
from bienban.document.word.style_names import LABEL, PUNCTUATION

if TYPE_CHECKING:
    from lxml.etree import _Element

    from bienban.document.word.styles import Style

_DEFAULT_SIZE = 10.0
"""Points; what Word sets where no style names a size (ECMA-376, 17.3.2.38)."""

_BROADER = ("Stack ", "Col ")
"""Layouts whose styles fall back to the plain style of the same kind."""


class Known(NamedTuple):
    """What the writer has to know of a style: its id, its parent's id, and the size and fonts it sets itself."""

    identifier: str
    parent: str = ""
    size: float | None = None
    east_asia: str = ""
    latin: str = ""


class Stylesheet(NamedTuple):
    """The styles of a template by name; ``defaults`` is what its document defaults say."""

    known: Mapping[str, Known]
    defaults: Known

    @classmethod
    def of(cls, root: _Element) -> Stylesheet:
        """Read ``w:styles``."""
        known = {}
        for element in root.iterfind(w("style")):
            name = element.find(w("name"))
            if name is not None:
                known[name.get(w("val"), "")] = _read(element, element.get(w("styleId"), ""))
        defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}")
        return cls(known, Known("") if defaults is None else _read(defaults, ""))


def _shipped() -> Mapping[str, Style]:
    from bienban.document.word.styles import STYLES  # late: a shipped template lacks no style

    return STYLES


def _read(element: _Element, identifier: str) -> Known:
    def value(path: str, attribute: str = "val") -> str:
        found = element.find("/".join(w(step) for step in path.split("/")))
        return "" if found is None else found.get(w(attribute), "")

    size = value("rPr/sz")
    return Known(
        identifier,
        value("basedOn"),
        float(size) / 2 if size.isdigit() else None,
        value("rPr/rFonts", "eastAsia"),
        value("rPr/rFonts", "ascii"),
    )


class StyleUse:
    """The styles of one document: the template's, and those added because blocks name them."""

    def __init__(self, sheet: Stylesheet) -> None:
        self._sheet = sheet
        self._known = dict(sheet.known)
        self._by_id = {known.identifier: known for known in sheet.known.values()}
        self.added: list[str] = []

    def known(self, name: str) -> Known:
        """The style of this name; a shipped one is added if the template lacks it. ``LookupError`` if unknown."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._substitute(name)
        return found

    def name(self, identifier: str) -> str:
        """The name of the style with this id; empty if there is none."""
        return next((name for name, known in self._known.items() if known.identifier == identifier), "")

    def has(self, name: str) -> bool:
        """Whether the template or the shipped table has a style of exactly this name."""
        return name in self._known or name in _shipped()

    def size(self, known: Known) -> float:
        """The type size in points that the style resolves to."""
        return next((step.size for step in self._chain(known) if step.size is not None), _DEFAULT_SIZE)

    def east_asia(self, known: Known) -> str:
        """The Chinese font that the style resolves to."""
        return next((step.east_asia for step in self._chain(known) if step.east_asia), FANG_SONG)

    def font_of(self, identifier: str) -> str:
        """The Chinese font that the style with this id resolves to."""
        return self.east_asia(self._by_id.get(identifier, Known("")))

    def punctuation(self, font: str) -> str:
        """The id of the character style that sets shared punctuation in this Chinese font."""
        plain, own = PUNCTUATION, f"{PUNCTUATION} {font}"
        for name in (plain, own):
            found = self._known.get(name)
            if found is not None and found.latin == font:
                return found.identifier
        name = plain if font == FANG_SONG and plain not in self._known else own
        identifier = self._free_id(name)
        from bienban.document.word.style_xml import character_style, fonts

        element = character_style(name, identifier, fonts(font, latin=font))
        return self._add(name, Known(identifier, latin=font), element)

    def label(self, language: str) -> str:
        """The id of the character style of a label in this language; made if the template has none."""
        from bienban.document.word.style_xml import character_style, label_properties

        suffix = "zh" if language.split("-")[0] == "zh" else "vi"
        name = f"{LABEL} {suffix}"
        if name in self._known:
            return self._known[name].identifier
        identifier = self._free_id(name)
        return self._add(name, Known(identifier), character_style(name, identifier, label_properties(suffix)))

    def _chain(self, known: Known) -> list[Known]:
        chain = [known]
        while (parent := self._by_id.get(chain[-1].parent)) is not None and parent not in chain:
            chain.append(parent)
        return [*chain, self._sheet.defaults]

    def _substitute(self, name: str) -> Known:
        kind, _, suffix = name.rpartition(" ")
        candidates = [name, f"{kind} vi"]
        for prefix in _BROADER:
            if name.startswith(prefix):
                plain = kind.removeprefix(prefix).capitalize()
                candidates += [f"{plain} {suffix}", f"{plain} vi"]
        for candidate in candidates:
            if candidate in self._known:
                return self._known[candidate]
            if candidate in _shipped():
                return self._copy(_shipped()[candidate])
        raise LookupError(f"no style is called {name!r}")

    def _copy(self, style: Style) -> Known:
        from bienban.document.word.style_xml import paragraph_style

        parent = self.known(style.parent).identifier if style.parent else ""
        known = Known(self._free_id(style.name), parent, style.size, style.font or ("" if parent else FANG_SONG))
        self._add(style.name, known, paragraph_style(style, known.identifier, parent))
        return known

    def _add(self, name: str, known: Known, element: str) -> str:
        self._known[name] = self._by_id[known.identifier] = known
        self.added.append(element)
        return known.identifier

    def _free_id(self, name: str) -> str:
        identifier = wanted = name.replace(" ", "")
        number = 2
        while identifier in self._by_id:
            identifier, number = f"{wanted}{number}", number + 1
        return identifier
