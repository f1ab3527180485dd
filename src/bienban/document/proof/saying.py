"""One thing that an original says, and what of it is compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bienban.document.word.reading import Passage

_UNPRINTED = "[\x00-\x1f\ud800-\udfff\ufffe\uffff]+"


@lru_cache(maxsize=8192)  # originals of a record say nearly the same
def squeezed(text: str) -> str:
    """``text`` without white space and without what XML cannot hold: lines are divided and bound as it suits them."""
    words = "".join(text.split())
    return words if words.isprintable() else re.sub(_UNPRINTED, "", words)


@dataclass(frozen=True, slots=True)
class Saying:
    """A paragraph: its ``address`` (empty for fixed words), its words and typed number, both squeezed.

    ``text`` is the whole as it is printed; ``style`` and ``parts``, the words at each address, are known of what was
    read from a file.
    """

    address: str
    words: str
    number: str = ""
    text: str = field(default="", compare=False)
    style: str = field(default="", compare=False)
    parts: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @property
    def whole(self) -> str:
        """The words with their number, as they are printed."""
        return self.number + self.words

    @property
    def language(self) -> str:
        """The language that the address names; empty if it names none."""
        return self.address.partition("/")[2].partition("/")[2]

    @property
    def about(self) -> str:
        """The id of the object that the address names."""
        return self.address.partition("/")[0]

    @property
    def part(self) -> str:
        """The field that the address names."""
        return self.address.partition("/")[2].partition("/")[0]

    @property
    def signs(self) -> bool:
        """Whether it was read from a place to sign."""
        return self.style.startswith("Signature ")


def say(address: str, text: str, number: str = "") -> Saying:
    """What stands at ``address``: ``text`` behind its typed ``number``."""
    return Saying(address, squeezed(text), squeezed(number), number + text)


def heard(passage: Passage, number: str = "") -> Saying:
    """A paragraph of a file, which may begin with the typed ``number``."""
    words = squeezed(passage.text)
    number = number if words.startswith(number) else ""
    parts = passage.parts or ((passage.address, passage.text),) if passage.address else ()
    return Saying(passage.address, words[len(number) :], number, passage.text, passage.style, parts)


def joined(sayings: Iterable[Saying]) -> Iterator[Saying]:
    """The sayings without empty ones, and the title, which may be printed in two paragraphs, as one."""
    waiting: Saying | None = None
    for saying in sayings:
        if not saying.whole:
            continue
        if waiting and waiting.address == saying.address and saying.about == "minutes":
            text = f"{waiting.text} {saying.text}"
            waiting = replace(waiting, words=waiting.words + saying.whole, text=text)
            continue
        if waiting:
            yield waiting
        waiting = saying
    if waiting:
        yield waiting
