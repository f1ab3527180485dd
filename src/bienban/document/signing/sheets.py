"""The documents of a set that are no originals, in the order in which they are printed; each is made when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper
from bienban.document.signing.cards import name_cards, seated
from bienban.document.signing.checklist import checklist
from bienban.document.signing.delegations import delegation
from bienban.document.signing.manifest import Kind, What
from bienban.document.signing.sign_in import sign_in
from bienban.document.signing.to_sign import documents_to_sign, is_empty
from bienban.document.signing.working_copy import working_copy


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Sheet:
    """A document: the end of its file's name, what it is, its shipped template, and what makes it."""

    name: str
    what: What
    template: str
    compose: Callable[[], Paper]


def sheets(
    minutes: Minutes,
    languages: Mapping[str, Language],
    *,
    originals: int,
    signed: bool = False,
    choices: Choices = DEFAULT,
) -> Iterator[Sheet]:
    """Every document that has something to say: no list of nobody, no card without a name.

    ``originals`` is the number of originals of the set, ``signed`` asks for a copy in place of the working copy,
    ``choices`` are the office's.
    """
    tags = minutes.languages
    both = partial(What, languages=tags)
    kind = Kind.COPY if signed else Kind.WORKING_COPY
    copy = partial(working_copy, minutes, languages, signed=signed, choices=choices)
    yield Sheet(kind, both(kind, layout="columns" if len(tags) > 1 else ""), "working-copy.docx", copy)
    for side in minutes.sides:
        if any(person.side == side.id for person in minutes.people):
            yield Sheet(
                f"{Kind.DELEGATION}.{side.id}",
                both(Kind.DELEGATION, keeper=side.id),
                "list.docx",
                partial(delegation, minutes, side, languages),
            )
    if minutes.parties:
        yield Sheet(Kind.SIGN_IN, both(Kind.SIGN_IN), "sign-in.docx", partial(sign_in, minutes, languages))
    if seated(minutes):
        cards = partial(name_cards, minutes, languages, choices)
        yield Sheet(Kind.NAME_CARDS, both(Kind.NAME_CARDS), "name-cards.docx", cards)
    if not is_empty(minutes):
        yield Sheet(Kind.LIST, both(Kind.LIST), "list.docx", partial(documents_to_sign, minutes, languages))
    check = partial(checklist, minutes, languages, originals)
    yield Sheet(Kind.CHECKLIST, both(Kind.CHECKLIST), "list.docx", check)
