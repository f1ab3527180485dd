"""What an office's own template prints of the record in its own slots and rows, against the record itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bienban.core.contents import texts
from bienban.document.numbering import list_fact
from bienban.document.proof.saying import Saying, say, squeezed
from bienban.document.proof.witness import Witness

_AS_FACTS = (
    "meeting.name",
    "meeting.place",
    "meeting.theme",
    "meeting.host",
    "next.place",
    "next.host",
    "signing.place",
)
"""Slots print these as facts, in which marks are read a little differently than in a text that stands alone."""


def untrue(witnesses: Sequence[Witness], sayings: Sequence[Saying]) -> Iterator[tuple[Saying, str]]:
    """What the record says at an address and what is printed there, wherever the one is not in the other.

    A slot may print more than one field, such as a name with its title, so that words may stand around it.
    """
    speaking = {witness.tag: witness for witness in witnesses}
    strings = {str(address): string for address, string in texts(witnesses[0].minutes)}
    for saying in sayings:
        for address, printed in saying.parts:
            witness, string = speaking.get(address.rpartition("/")[2]), strings.get(address, "")
            if witness and not list_fact(string) and not _holds(printed, witness, string):
                yield say(address, witness.words(string)), printed


def _holds(printed: str, witness: Witness, string: str) -> bool:
    """Whether the words of ``string`` are ``printed``, alone or as those of a fact."""
    there = squeezed(printed).casefold()
    insides: Iterator[tuple[str, ...]] = iter(((), *((name,) for name in _AS_FACTS)))
    return any(squeezed(witness.words(string, inside)).casefold() in there for inside in insides)
