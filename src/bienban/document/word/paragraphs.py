"""Paragraphs: a style's id, its language's punctuation, and what one place asks for on top."""

from __future__ import annotations

from typing import NamedTuple

from bienban.document.blocks import Paragraph
from bienban.document.word.anchors import Anchors, Taken
from bienban.document.word.runs import runs
from bienban.document.word.stylesheet import StyleUse

_FIRST_OF_PAIR = {
    "Stack body": "Stack first",
    "Stack lead": "Stack first",
    "Stack testimonium": "Stack testimonium first",
}


class _Setting(NamedTuple):
    style: str
    punctuation: str
    size: float


class Paragraphs:
    """Sets paragraphs in the styles of one document, and remembers their texts in the order of print."""

    def __init__(self, styles: StyleUse, anchors: Anchors | None = None) -> None:
        self._styles = styles
        self._anchors = anchors or Anchors(Taken())
        self.texts: list[str] = []
        self._settings: dict[tuple[str, str], _Setting] = {}

    def paragraph(self, block: Paragraph, *, keep: bool | None = None, new_page: bool = False, style: str = "") -> str:
        """``w:p`` for ``block``. ``keep``: with the next one or not; ``style`` replaces the block's own."""
        setting = self._setting(style or block.style, block.language)
        self.texts.append(block.text)
        properties = _properties(setting.style, keep, new_page)
        if not block.address:
            label = self._label(block) if block.label else ""
            return f"<w:p>{properties}{label}{self._runs(block, block.text[block.label :], setting)}</w:p>"
        number, words = block.text[: block.number], block.text[block.number :]
        if not words:
            number, words = "", number
        before, inside = self._runs(block, number, setting), self._runs(block, words, setting)
        content = self._anchors.around(block.address, before, inside) if inside else before
        return f"<w:p>{properties}{content}</w:p>"

    @staticmethod
    def _runs(block: Paragraph, text: str, setting: _Setting) -> str:
        return runs(text, "", setting.punctuation, setting.size if block.widen else 0.0) if text else ""

    def _label(self, block: Paragraph) -> str:
        style = self._styles.label(block.language)
        return runs(block.text[: block.label], f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>')

    def empty(self, style: str, *, keep: bool | None = None, new_page: bool = False) -> str:
        """A paragraph without text."""
        return f"<w:p>{_properties(self._styles.known(style).identifier, keep, new_page)}</w:p>"

    def stacked(self, style: str) -> str:
        """The style for the first language of a stacked pair that is set in ``style``."""
        kind, _, suffix = style.rpartition(" ")
        first = _FIRST_OF_PAIR.get(kind)
        return f"{first} {suffix}" if first else style

    def _setting(self, style: str, language: str) -> _Setting:
        key = style, language
        if key not in self._settings:
            known = self._styles.known(style)
            self._settings[key] = _Setting(
                known.identifier,
                self.punctuation(self._styles.east_asia(known)) if is_chinese(language) else "",
                self._styles.size(known),
            )
        return self._settings[key]

    def punctuation(self, font: str) -> str:
        """Run properties for shared punctuation amid text in the Chinese font ``font``."""
        style = self._styles.punctuation(font)
        return f'<w:rPr><w:rStyle w:val="{style}"/><w:rFonts w:hint="eastAsia"/></w:rPr>'


def is_chinese(language: str) -> bool:
    """Whether a language tag names Chinese."""
    return language.split("-")[0] == "zh"


def _properties(style: str, keep: bool | None, new_page: bool) -> str:
    kept = "" if keep is None else "<w:keepNext/><w:keepLines/>" if keep else '<w:keepNext w:val="0"/>'
    page = "<w:pageBreakBefore/>" if new_page else ""
    return f'<w:pPr><w:pStyle w:val="{style}"/>{kept}{page}</w:pPr>'
