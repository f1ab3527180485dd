"""Lays a paper into a Word template: ``write(paper, template)`` gives the bytes of the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bienban.document.blocks import BLOCK_SLOTS, TEXT_SLOTS, Paper
from bienban.document.word import package
from bienban.document.word.errors import TemplateError
from bienban.document.word.flow import lay
from bienban.document.word.paragraphs import Paragraphs, is_chinese
from bienban.document.word.pieces import BlockHole, ParagraphHole, Piece, TextHole
from bienban.document.word.properties import core_properties
from bienban.document.word.runs import runs
from bienban.document.word.slots import quoted
from bienban.document.word.stylesheet import StyleUse
from bienban.document.word.template import Template
from bienban.i18n import gettext as _

_BETWEEN_LANGUAGES = "\u2003"
"""An em space, where a slot shares its line with other text and prints several languages."""

_KNOWN_LANGUAGES = ("vi", "zh")


def write(paper: Paper, template: Template | bytes | Path) -> bytes:
    """The Word file of ``paper``: the same bytes for the same paper and template.

    Raises :class:`TemplateError` for a template that is unsafe or names an unknown slot.
    """
    if not isinstance(template, Template):
        template = Template.read(template)
    styles = StyleUse(template.styles)
    filler = _Filler(paper, styles, Paragraphs(styles))
    parts: dict[str, str | bytes] = dict(template.parts)
    for name, pieces in template.pieces.items():
        parts[name] = "".join(filler.fill(pieces))
    parts["docProps/core.xml"] = core_properties(paper.properties)
    if styles.added:
        sheet, end, rest = template.parts[template.styles_part].rpartition(b"</w:styles>")
        parts[template.styles_part] = b"".join((sheet, "".join(styles.added).encode(), end, rest))
    return package.write(parts)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Filler:
    paper: Paper
    styles: StyleUse
    setter: Paragraphs

    def fill(self, pieces: Iterable[Piece], languages: Sequence[str] = ()) -> Iterable[str]:
        """The pieces with their holes filled; ``languages`` are those that a text slot without a language prints."""
        for piece in pieces:
            match piece:
                case str():
                    yield piece
                case TextHole():
                    yield self._text(piece, languages)
                case ParagraphHole():
                    yield self._paragraph(piece)
                case BlockHole():
                    blocks = [block for name in piece.names for block in self.paper.blocks.get(name, ())]
                    yield lay(blocks, self.paper.languages, piece.place, self.setter)

    def _paragraph(self, hole: ParagraphHole) -> str:
        if not hole.repeated:
            return self._once(hole, self.paper.languages)
        slot = next(piece for piece in hole.pieces if isinstance(piece, TextHole))
        texts = self._texts(slot)
        filled = [language for language in self.paper.languages if texts.get(language)]
        return "".join(self._once(hole, (language,)) for language in filled) or self._once(hole, ())

    def _once(self, hole: ParagraphHole, languages: Sequence[str]) -> str:
        text = "".join(self.fill(hole.pieces, languages))
        if not hole.style or not languages:
            return text
        style = self._style_for(hole.style, languages[0])
        return text.replace(f'<w:pStyle w:val="{hole.style}"/>', f'<w:pStyle w:val="{style}"/>', 1)

    def _style_for(self, identifier: str, language: str) -> str:
        """The id of the style of the same kind for ``language``: ``Keeper vi`` to ``Keeper zh``."""
        kind, _space, suffix = self.styles.name(identifier).rpartition(" ")
        wanted = f"{kind} {language.split('-')[0]}"
        return (
            self.styles.known(wanted).identifier
            if suffix in _KNOWN_LANGUAGES and self.styles.has(wanted)
            else identifier
        )

    def _text(self, hole: TextHole, languages: Sequence[str]) -> str:
        texts = self._texts(hole)
        if hole.language:
            chosen = [tag for tag in texts if tag.split("-")[0] == hole.language or tag == hole.language]
        else:
            chosen = [tag for tag in languages if texts.get(tag)]
        return runs(_BETWEEN_LANGUAGES, hole.properties).join(self._runs(texts[tag], tag, hole) for tag in chosen)

    def _runs(self, text: str, language: str, hole: TextHole) -> str:
        if not is_chinese(language) or "<w:rStyle " in hole.properties:
            return runs(text, hole.properties)
        mark = self.setter.punctuation(self.styles.font_of(hole.style))
        if hole.properties:
            style = mark.partition("<w:rFonts")[0]
            mark = hole.properties.replace("<w:rPr>", style, 1)
        return runs(text, hole.properties, mark)

    def _texts(self, hole: TextHole) -> Mapping[str, str]:
        """The strings of a slot by language. Raises :class:`TemplateError` for a name or a language that is none."""
        known = hole.name in self.paper.texts or hole.name in TEXT_SLOTS
        texts = self.paper.texts.get(hole.name, {})
        languages = {*_KNOWN_LANGUAGES, *self.paper.languages, *texts}
        if known and (not hole.language or hole.language in languages):
            return texts
        name = f"{{{{{hole.name}{'.' if hole.language else ''}{hole.language}}}}}"
        raise TemplateError(
            _("The template names “{slot}”, which is no slot. There are: {slots}. In: “{text}”").format(
                slot=name,
                slots=", ".join(sorted({*BLOCK_SLOTS, *TEXT_SLOTS, *self.paper.texts})),
                text=quoted(hole.paragraph),
            )
        )
