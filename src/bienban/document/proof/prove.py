"""The proof of a set of originals: what was read back from each one against the record, and against the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from bienban.catalog.languages import Language
from bienban.core import alternat
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.blocks import BLOCK_SLOTS
from bienban.document.number import number
from bienban.document.proof.alike import differing, naming
from bienban.document.proof.differences import differences
from bienban.document.proof.faults import Fault, Wrong
from bienban.document.proof.lists import lists
from bienban.document.proof.order import Listed, overtaken, overtaken_in_lists
from bienban.document.proof.own import untrue
from bienban.document.proof.places import places
from bienban.document.proof.running import body, heading
from bienban.document.proof.saying import Saying, heard, joined
from bienban.document.proof.witness import Witness, witness
from bienban.document.signatures import Arrangement, arranged

if TYPE_CHECKING:
    from bienban.document.word.reading import Reading

Part = Callable[[Sequence[Witness]], Iterator[Saying]]

PARTS: Mapping[str, Part] = {"heading": heading, "body": body, "signatures": places, "delegations": lists}


class Frame(NamedTuple):
    """What a template of an office's own makes of an original.

    ``parts`` are its block slots by name and what it says itself, in order; ``sayings`` is what must be there wherever
    that is; ``lists`` are those that its rows repeat for, with what their members say; ``arrange`` gives the rows of
    places to sign.
    """

    parts: tuple[str | Saying, ...] = BLOCK_SLOTS
    sayings: tuple[Saying, ...] = ()
    lists: tuple[Listed, ...] = ()
    arrange: Arrangement = arranged

    @property
    def own(self) -> tuple[Saying, ...]:
        """All that the template says itself."""
        return (*(part for part in self.parts if isinstance(part, Saying)), *self.sayings)


SHIPPED = Frame()
"""The shipped templates: every slot, and no words of their own in the body."""


class Copy(NamedTuple):
    """One original as it was read back."""

    original: Original
    layout: Layout
    reading: Reading
    frame: Frame = SHIPPED

    def fault(self, wrong: Wrong, saying: Saying, before: str = "", after: str = "") -> Fault:
        """A fault of this original at the place of ``saying``."""
        return Fault(self.original, self.layout, wrong, saying.address, saying.language, before, after)


def prove(
    minutes: Minutes,
    originals: Sequence[tuple[Original, Layout, Reading]],
    languages: Mapping[str, Language],
    frames: Sequence[Frame] = (),
) -> tuple[Fault, ...]:
    """Every fault of a set of originals of one record, each one's own first; none if all is as it must be.

    ``frames`` says what the template of each original adds. Raises ``LanguageError`` for a language without a file.
    """
    copies = [
        Copy(original, layout, reading, frame or SHIPPED)
        for (original, layout, reading), frame in zip_longest(originals, frames)
    ]
    faults: list[Fault] = []
    said: list[tuple[Copy, Sequence[Saying]]] = []
    for copy in copies:
        told = _told(minutes, copy, languages)
        read = _read(copy.reading, {saying.address: saying.number for saying in told if saying.number})
        faults += _alone(minutes, copy, told, read)
        faults += _own(minutes, copy, languages)
        said.append((copy, _in_blocks(copy, told, read)))
    return (*faults, *_together(minutes, said))


def _told(minutes: Minutes, copy: Copy, languages: Mapping[str, Language]) -> tuple[Saying, ...]:
    """What the original must say."""
    witnesses = _witnesses(minutes, copy, languages)
    blocks: Mapping[str, Part] = {**PARTS, "signatures": partial(places, arrange=copy.frame.arrange)}
    parts = ([part] if isinstance(part, Saying) else blocks[part](witnesses) for part in copy.frame.parts)
    return tuple(joined(saying for part in parts for saying in part))


def _witnesses(minutes: Minutes, copy: Copy, languages: Mapping[str, Language]) -> list[Witness]:
    tags = alternat.languages(minutes, copy.original, copy.layout)
    return [witness(minutes, copy.original, languages, tag) for tag in tags]


def _own(minutes: Minutes, copy: Copy, languages: Mapping[str, Language]) -> Iterator[Fault]:
    """What is wrong with the words of the record that the template prints itself."""
    if any(saying.parts for saying in copy.frame.own):
        for told, after in untrue(_witnesses(minutes, copy, languages), copy.frame.own):
            yield copy.fault(Wrong.WORDS, told, told.text, after)
    for saying in overtaken_in_lists(minutes, copy.original, copy.layout, copy.frame.lists):
        yield copy.fault(Wrong.BEHIND, saying, after=saying.text)


def _read(reading: Reading, numbers: Mapping[str, str]) -> tuple[Saying, ...]:
    """What the original says; ``numbers`` are those that its paragraphs must begin with, by address."""
    return tuple(joined(heard(passage, numbers.get(passage.address, "")) for passage in reading.passages))


def _alone(minutes: Minutes, copy: Copy, told: Sequence[Saying], read: Sequence[Saying]) -> Iterator[Fault]:
    """What is wrong with one original by itself."""
    yield from _labels(copy)
    for wrong, saying, before, after in differences(minutes, told, read, copy.frame.sayings):
        yield copy.fault(wrong, saying, before, after)
    for saying in overtaken(minutes, copy.original, copy.layout, _in_blocks(copy, told, read)):
        yield copy.fault(Wrong.BEHIND, saying, after=saying.text)


def _in_blocks(copy: Copy, told: Sequence[Saying], read: Sequence[Saying]) -> Sequence[Saying]:
    """What stands in the blocks, without what the template says itself."""
    left = _without(read, copy.frame.sayings)
    if len(left) != len(told):
        return _without(read, copy.frame.own)
    own = set(map(id, copy.frame.parts))
    return [saying for saying, wanted in zip(left, told, strict=True) if id(wanted) not in own]


def _without(read: Sequence[Saying], frame: Sequence[Saying]) -> Sequence[Saying]:
    taken = Counter((saying.address, saying.whole) for saying in frame)
    left: list[Saying] = []
    for saying in read:
        shown = saying.address, saying.whole
        if taken[shown]:
            taken[shown] -= 1
        else:
            left.append(saying)
    return left


def _labels(copy: Copy) -> Iterator[Fault]:
    """What the file says of itself."""
    own = {"keeper": copy.original.keeper, "mode": copy.original.mode.value}
    for name, before in own.items():
        after = copy.reading.original.get(name, before)
        if after != before:
            yield Fault(copy.original, copy.layout, Wrong.LABEL, before=before, after=after)
    computed = number(passage.text for passage in copy.reading.passages)
    for carried in dict.fromkeys((*copy.reading.printed_numbers, copy.reading.original.get("number", computed))):
        if carried != computed:
            yield Fault(copy.original, copy.layout, Wrong.NUMBER, before=carried, after=computed)


def _together(minutes: Minutes, copies: Sequence[tuple[Copy, Sequence[Saying]]]) -> Iterator[Fault]:
    """Where an original says something else than the first one that has the same language."""
    first: dict[str, Sequence[Saying]] = {}
    named = naming(minutes) if len(copies) > 1 else frozenset()
    for copy, read in copies:
        for tag in copy.layout.languages:
            if tag in first:
                for saying, before, after in differing(named, tag, first[tag], read):
                    yield copy.fault(Wrong.UNLIKE, saying, before, after)
            else:
                first[tag] = read
