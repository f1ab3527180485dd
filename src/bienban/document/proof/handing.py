"""Originals are read back and proved before they are handed out: all of a set, or none of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bienban.catalog.choices import Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper, Paragraph, paragraphs
from bienban.document.proof.order import Listed
from bienban.document.proof.prove import PARTS, SHIPPED, Frame, prove
from bienban.document.proof.saying import heard, say
from bienban.document.proof.telling import ProofError
from bienban.document.signatures import SEAL, arrangement
from bienban.document.word.pieces import RowHole, holes
from bienban.document.word.reading import read
from bienban.document.word.template import Template
from bienban.document.word.writer import write


class Finished(NamedTuple):
    """A finished file of an original: its name, its content, and what its template adds."""

    name: str
    content: bytes
    original: Original
    layout: Layout
    frame: Frame = SHIPPED


def proved(
    minutes: Minutes, files: Iterable[Finished], languages: Mapping[str, Language]
) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file, once all of them have been made, read back and proved.

    Raises :class:`ProofError` before the first file when one of them is not as it must be.
    """
    made = tuple(files)
    originals = [(each.original, each.layout, read(each.content)) for each in made]
    if faults := prove(minutes, originals, languages, [each.frame for each in made]):
        raise ProofError(minutes, faults)
    yield from ((each.name, each.content) for each in made)


def as_chosen(added: Frame, paper: Paper, choices: Choices) -> Frame:
    """What the office's choices add to ``paper``, over what its template adds."""
    if not choices.values:
        return added
    seals = [say("", each.text) for each in paragraphs(paper.everything()) if each.style.startswith(SEAL)]
    return added._replace(sayings=(*added.sayings, *seals), arrange=arrangement(choices))


def frame(paper: Paper, template: Template) -> Frame:
    """What a template of an office's own makes of ``paper``: found by printing nothing but the names of its blocks."""
    tag = paper.languages[0]
    style = f"Body {tag.split('-')[0]}"
    signs = {f"\ue000{name}\ue001": name for name in PARTS}
    blocks = {name: (Paragraph(style, tag, sign),) for sign, name in signs.items()}
    read_back = map(heard, read(write(paper._replace(blocks=blocks), template)).passages)
    return Frame(tuple(signs.get(saying.words, saying) for saying in read_back), lists=tuple(_lists(paper, template)))


def _lists(paper: Paper, template: Template) -> Iterator[Listed]:
    """The lists of both sides that rows of the template repeat for."""
    rows = (hole for pieces in template.pieces.values() for hole in holes(pieces) if isinstance(hole, RowHole))
    for name in dict.fromkeys(row.name for row in rows if "." not in row.name):
        fields = (field for member in paper.lists.get(name, ()) for field in member.values())
        yield name, tuple(say(words.address, words.text) for field in fields for words in field.values())
