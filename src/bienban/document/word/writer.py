"""Lays a paper into a Word template: ``write(paper, template)`` gives the bytes of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bienban.document import slots
from bienban.document.blocks import Member, Paper, Words, nowhere
from bienban.document.number import number
from bienban.document.word import original, package
from bienban.document.word.anchors import NUMBER, Anchors, Taken
from bienban.document.word.errors import TemplateError
from bienban.document.word.flow import lay
from bienban.document.word.paragraphs import Paragraphs, is_chinese
from bienban.document.word.pieces import BlockHole, Hole, ParagraphHole, Piece, RowHole, TextHole, holes
from bienban.document.word.properties import core_properties
from bienban.document.word.runs import runs
from bienban.document.word.said import said
from bienban.document.word.slots import quoted, unknown
from bienban.document.word.stylesheet import StyleUse
from bienban.document.word.template import Template
from bienban.i18n import gettext as _

_BETWEEN_LANGUAGES = "\u2003"
"""An em space, where a slot shares its line with other text and prints several languages."""

_KNOWN_LANGUAGES = ("vi", "zh")
_MARGIN = re.compile(r"<w:(hdr|ftr)\b")
_NOBODY: Member = {}
_NOTHING = Words("")
_NUMBER_MARK = f'<w:tag w:val="{NUMBER}"/>'
"""Stands in the margins where a number is printed."""


def write(paper: Paper, template: Template | bytes | Path) -> bytes:
    """The Word file of ``paper``: the same bytes for the same paper and template.

    Raises :class:`TemplateError` for a template that is unsafe or names an unknown slot.
    """
    if not isinstance(template, Template):
        template = Template.read(template)
    styles = StyleUse(template.styles)
    anchors = Anchors(Taken.of(template.parts))
    filler = _Filler(paper, styles, Paragraphs(styles, anchors), anchors)
    filler.check(template.pieces.values())
    parts: dict[str, str | bytes] = dict(template.parts)
    main, *others = template.pieces
    parts[main] = body = "".join(filler.fill(template.pieces[main]))
    texts = said(body, template.pieces[main], filler.setter.texts)
    filler = filler._replace(number=number(texts))
    for name in others:
        parts[name] = "".join(filler.fill(template.pieces[name]))
    carried = filler.number if paper.original or any(_NUMBER_MARK in parts[name] for name in others) else ""
    original.add(parts, main, {**paper.original, "number": carried}, texts)
    parts["docProps/core.xml"] = core_properties(paper.properties)
    if styles.added:
        sheet, end, rest = template.parts[template.styles_part].rpartition(b"</w:styles>")
        parts[template.styles_part] = b"".join((sheet, "".join(styles.added).encode(), end, rest))
    return package.write(parts)


class _Filler(NamedTuple):
    paper: Paper
    styles: StyleUse
    setter: Paragraphs
    anchors: Anchors
    number: str = ""
    """The number of the text, known once the body is laid."""

    def check(self, parts: Iterable[Sequence[Piece]]) -> None:
        """Look up every name that the template has. Raises :class:`TemplateError` with all that are none."""
        faults: dict[str, None] = {}
        for pieces in parts:
            in_margin = isinstance(pieces[0], str) and _MARGIN.search(pieces[0]) is not None
            for hole in holes(pieces):
                try:
                    self._check(hole, in_margin=in_margin)
                except TemplateError as fault:
                    faults |= dict.fromkeys(fault.faults)
        if faults:
            raise TemplateError(*faults)

    def _check(self, hole: Hole, *, in_margin: bool) -> None:
        if isinstance(hole, TextHole) and hole.name == NUMBER:
            if not in_margin:
                raise _misplaced(hole)
        elif isinstance(hole, TextHole):
            self._words(hole, _NOBODY)
        elif isinstance(hole, RowHole) and not self._has_list(hole.name):
            raise unknown(hole.name, hole.paragraph)

    def _has_list(self, name: str) -> bool:
        return name in self.paper.lists or slots.knows_list(name)

    def fill(self, pieces: Iterable[Piece], languages: Sequence[str] = (), member: Member = _NOBODY) -> Iterable[str]:
        """The pieces with their holes filled; ``languages`` are those that a text slot without a language prints.

        ``member`` is whom a row that repeats speaks of.
        """
        for piece in pieces:
            match piece:
                case str():
                    yield piece
                case TextHole():
                    yield self._text(piece, languages, member)
                case ParagraphHole():
                    yield self._paragraph(piece, member)
                case RowHole():
                    for each in self._members(piece):
                        yield from self.fill(piece.pieces, languages, each)
                case BlockHole():
                    blocks = [block for name in piece.names for block in self.paper.blocks.get(name, ())]
                    yield lay(blocks, self.paper.languages, piece.place, self.setter, self.paper.shares)

    def _members(self, row: RowHole) -> Sequence[Member]:
        """The members of a row's list; a list without any gives an empty row, as a table must have one."""
        return self.paper.lists.get(row.name, ()) or (_NOBODY,)

    def _paragraph(self, hole: ParagraphHole, member: Member) -> str:
        if not hole.repeated:
            return self._once(hole, self.paper.languages, member)
        slot = next(piece for piece in hole.pieces if isinstance(piece, TextHole))
        if slot.name == NUMBER:
            return self._once(hole, self.paper.languages[:1], member)
        texts, _language = self._words(slot, member)
        filled = [language for language in self.paper.languages if texts.get(language, _NOTHING).text]
        return "".join(self._once(hole, (language,), member) for language in filled) or self._once(hole, (), member)

    def _once(self, hole: ParagraphHole, languages: Sequence[str], member: Member) -> str:
        text = "".join(self.fill(hole.pieces, languages, member))
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

    def _text(self, hole: TextHole, languages: Sequence[str], member: Member) -> str:
        if hole.name == NUMBER:
            return self.anchors.number(runs(self.number, hole.properties))
        texts, language = self._words(hole, member)
        if language:
            chosen = [tag for tag in texts if language in (tag.lower(), tag.split("-")[0])]
        else:
            chosen = [tag for tag in languages if tag in texts and texts[tag].text]
        between = runs(_BETWEEN_LANGUAGES, hole.properties)
        return between.join(self._anchored(texts[tag], tag, hole) for tag in chosen)

    def _anchored(self, words: Words, language: str, hole: TextHole) -> str:
        text = self._runs(words.text, language, hole)
        return self.anchors.around(words.address, "", text) if hole.anchored and words.address and text else text

    def _runs(self, text: str, language: str, hole: TextHole) -> str:
        if not is_chinese(language) or "<w:rStyle " in hole.properties:
            return runs(text, hole.properties)
        mark = self.setter.punctuation(self.styles.font_of(hole.style))
        if hole.properties:
            style = mark.partition("<w:rFonts")[0]
            mark = hole.properties.replace("<w:rPr>", style, 1)
        return runs(text, hole.properties, mark)

    def _words(self, hole: TextHole, member: Member) -> tuple[Mapping[str, Words], str]:
        """The words of a slot by language, and the language that it asks for.

        Raises :class:`TemplateError` for a name or a language that is none.
        """
        if hole.listed:
            texts, language = member.get(hole.listed.field, {}), hole.listed.language
        else:
            name, language = self._named(hole.name)
            if not name or name == NUMBER:
                raise unknown(hole.name, hole.paragraph)
            source = self.paper.source if hole.anchored else nowhere
            printed = self.paper.texts.get(name, {})
            texts = {tag: Words(text, source(name, tag)) for tag, text in printed.items()}
        known = {*_KNOWN_LANGUAGES, *self.paper.languages, *texts}
        if language and language.split("-")[0] not in {tag.split("-")[0].lower() for tag in known}:
            raise unknown(hole.name, hole.paragraph)
        return texts, language

    def _named(self, written: str) -> tuple[str, str]:
        """The name and the language of a text slot; no name if there is none like it."""
        name, _dot, language = written.rpartition(".")
        for known in (self.paper.texts, slots.text_names()):
            if written in known:
                return written, ""
            if name in known:
                return name, language
        return "", ""


def _misplaced(hole: TextHole) -> TemplateError:
    return TemplateError(
        _(
            "The slot {{{{number}}}} stands in headers and footers only; the number is made of the text. In: “{text}”"
        ).format(text=quoted(hole.paragraph))
    )
