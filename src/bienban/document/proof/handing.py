"""Originals are read back and proved before they are handed out: all of a set, or none of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper, Paragraph
from bienban.document.proof.prove import PARTS, SHIPPED, Frame, prove
from bienban.document.proof.telling import ProofError
from bienban.document.proof.witness import witness
from bienban.document.word.reading import read
from bienban.document.word.template import Template
from bienban.document.word.writer import write


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Finished:
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


def frame(
    paper: Paper, minutes: Minutes, original: Original, template: Template, languages: Mapping[str, Language]
) -> Frame:
    """What a template of an office's own makes of an original: found by printing the names of the slots alone."""
    signs = {name: f"\ue000{name}\ue001" for name in PARTS}
    texts = {**paper.texts, **_texts(paper, minutes, original, languages)}
    tag = paper.languages[0]
    style = f"Body {tag.split('-')[0]}"
    blocks = {name: (Paragraph(style, tag, sign),) for name, sign in signs.items()}
    passages = read(write(replace(paper, blocks=blocks, texts=texts), template)).passages
    names = {sign: name for name, sign in signs.items()}
    return Frame(
        tuple(names[passage.text] for passage in passages if passage.text in names),
        tuple(passage.text for passage in passages if passage.text not in names),
    )


def _texts(
    paper: Paper, minutes: Minutes, original: Original, languages: Mapping[str, Language]
) -> Mapping[str, Mapping[str, str]]:
    """The text slots in which the order of the original shows, as the record has them."""
    speaking = [witness(minutes, original, languages, tag) for tag in paper.languages]
    return {
        "title": {each.tag: each.text(minutes.title) for each in speaking},
        "meeting": {each.tag: each.fact("meeting.name") for each in speaking},
    }
