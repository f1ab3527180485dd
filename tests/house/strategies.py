"""Records made by hypothesis: every kind of object, date, mark and reference, and always valid ones."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from hypothesis import strategies as st

from bienban.core import when
from bienban.core.ids import FIXED
from bienban.core.minutes import (
    Agreed,
    Attendance,
    Beside,
    Clause,
    Extra,
    Manner,
    Meeting,
    Minutes,
    Motto,
    Next,
    Note,
    Numbering,
    Party,
    Person,
    Role,
    Section,
    SectionKind,
    Session,
    Side,
    Signatory,
    Signing,
    Stage,
    Stay,
    Turn,
)
from bienban.core.text import Text

LANGUAGES = ("vi", "zh-Hans")
_WORDS = (
    "Hai bên nhất trí",
    "Đồng chí",
    "tỉnh Lai Châu",
    "双方一致同意",
    "云南省",
    "(1)",
    "“Bốn hơn”",
    "100%",
    "& < > ]]>",
)
_MARKS = (
    "{next.place}",
    "{meeting.ordinal}",
    "{parties.vn}",
    "{signatories}",
    "{Việt| – |Trung}",
    "{越||中}",
    "{/}",
    "{{",
    "}}",
    "{",
    "{no.such-fact}",
)


@cache
def words() -> st.SearchStrategy[str]:
    """Running text: words of both languages, marks, stray braces, and any other character."""
    free = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
    parts = st.one_of(st.sampled_from(_WORDS), st.sampled_from(_MARKS), free)
    return st.lists(parts, max_size=4).map(" ".join)


def composed(words: str) -> str:
    """``words`` in NFC, as whatever was typed is kept."""
    return unicodedata.normalize("NFC", words)


@cache
def notes() -> st.SearchStrategy[str]:
    """What a note may say."""
    return st.text(st.characters(exclude_categories=("Cs",)), max_size=9).map(composed)


@cache
def texts() -> st.SearchStrategy[Text]:
    """A text in none, one or both languages, now and then in a third one."""
    tags = st.sampled_from((*LANGUAGES, "en", "zh-Hant-TW"))
    return st.dictionaries(tags, words(), max_size=3).map(Text)


@cache
def dates() -> st.SearchStrategy[when.When]:
    """A year, quarter, month, day or span."""
    day = st.dates().map(lambda date: when.Day(date.year, date.month, date.day))
    year = st.integers(1, 9999)
    return st.one_of(
        year.map(when.Year),
        st.builds(when.Quarter, year, st.integers(1, 4)),
        st.builds(when.Month, year, st.integers(1, 12)),
        day,
        st.tuples(day, day).filter(lambda two: str(two[0]) < str(two[1])).map(lambda two: when.Span(*two)),
    )


@cache
def moments() -> st.SearchStrategy[str]:
    """A local time to the minute, or none."""
    whole = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31))
    return st.one_of(st.just(""), whole.map(lambda moment: moment.isoformat(timespec="minutes")))


@cache
def _rarely() -> st.SearchStrategy[bool]:
    return st.sampled_from((False, False, True))


@cache
def ids() -> st.SearchStrategy[str]:
    """An id, as random as those of the program."""
    return st.integers(0, 26 * 36**7 - 1).map(_id_of)


@cache
def json_values() -> st.SearchStrategy[Any]:
    """What a newer program might have written."""
    plain = st.text(st.characters(exclude_categories=("Cs",)), max_size=5)
    scalar = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), plain)
    return st.recursive(
        scalar, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(plain, inner, max_size=3), max_leaves=5
    )


@cache
def extras() -> st.SearchStrategy[Extra]:
    """Unknown fields, usually none."""
    name = st.text(st.characters(exclude_categories=("Cs",)), max_size=5).map(lambda text: f"x-{text}")
    some = st.dictionaries(name, json_values(), max_size=2).map(
        lambda values: tuple((name, json.dumps(value, ensure_ascii=False)) for name, value in values.items())
    )
    return st.one_of(st.just(()), some)


@st.composite
def minutes(draw: st.DrawFn, most: int = 3) -> Minutes:
    """A valid record: two sides, up to ``most`` of everything else, clauses of three levels, all references good."""
    return _Maker(draw, most).minutes()


class _Maker:
    def __init__(self, draw: st.DrawFn, most: int) -> None:
        self._draw = draw
        self._most = most
        self._taken: set[str] = set(FIXED)

    def minutes(self) -> Minutes:
        draw = self._draw
        sides = tuple(
            Side(
                id=key,
                language=tag,
                country=draw(texts()),
                name=draw(texts()),
                meeting=draw(texts()),
                extra=draw(extras()),
            )
            for key, tag in zip(("vn", "cn"), LANGUAGES, strict=True)
        )
        side = st.sampled_from(("vn", "cn"))
        parties = self._many(Party, side=side, name=texts(), full=texts())
        party = _one_of(parties)
        people = self._many(
            Person,
            side=side,
            party=party,
            name=texts(),
            title=texts(),
            organ=texts(),
            role=st.sampled_from(Role),
            attendance=st.sampled_from(Attendance),
        )
        self._person = _one_of(people)
        sections = self._sections()
        return Minutes(
            sides=sides,
            parties=parties,
            people=self._staying(people, _one_of(sections)),
            meeting=self._meeting(party),
            numbering=draw(st.sampled_from(Numbering)),
            manner=draw(st.sampled_from(Manner)),
            mottos=self._mottos(),
            title=draw(texts()),
            preamble=self._clauses(1),
            sections=sections,
            beside=self._many(Beside, title=texts(), file=words(), signed=st.booleans()),
            next=Next(
                ordinal=draw(_ordinals()),
                host=draw(party),
                place=draw(texts()),
                planned=draw(_maybe()),
                held=draw(_maybe()),
            ),
            signing=self._signing(parties),
            annexes=draw(st.lists(st.sampled_from(("delegations", "programme")), unique=True).map(tuple)),
            notes=self._many(Note, about=ids(), text=notes()),
            turns=self._many(
                Turn, stage=st.sampled_from(Stage), at=moments(), seal=st.sampled_from(("", "9f" * 32)), record=words()
            ),
            extra=draw(extras()),
        )

    def _staying(self, people: tuple[Person, ...], section: st.SearchStrategy[str]) -> tuple[Person, ...]:
        return tuple(
            replace(person, stays=self._many(Stay, since=section, until=section)) if self._draw(_rarely()) else person
            for person in people
        )

    def _id(self) -> str:
        id_ = self._draw(ids().filter(lambda made: made not in self._taken))
        self._taken.add(id_)
        return id_

    def _count(self) -> range:
        return range(self._draw(st.integers(0, self._most)))

    def _many(self, owner: type[Any], **fields: st.SearchStrategy[Any]) -> Any:
        return tuple(
            owner(
                id=self._id(), extra=self._draw(extras()), **{name: self._draw(each) for name, each in fields.items()}
            )
            for _ in self._count()
        )

    def _meeting(self, party: st.SearchStrategy[str]) -> Meeting:
        draw = self._draw
        return Meeting(
            mechanism=draw(st.sampled_from(("", "annual-conference"))),
            document=draw(st.sampled_from(("", "minutes"))),
            ordinal=draw(_ordinals()),
            theme=draw(texts()),
            planned=draw(_maybe()),
            held=draw(_maybe()),
            place=draw(texts()),
            host=draw(party),
            programme=self._many(
                Session,
                kind=st.sampled_from(("plenary", "side")),
                name=texts(),
                time=words().map(composed),
                place=texts(),
            ),
        )

    def _clauses(self, level: int) -> tuple[Clause, ...]:
        if level > 3:
            return ()
        return tuple(
            Clause(
                id=self._id(),
                text=self._draw(texts()),
                numbered=self._draw(st.booleans()),
                speaker=self._draw(self._person),
                proposed=self._draw(st.sampled_from(("", "", "vn", "cn"))),
                agreed=self._agreed() if self._draw(_rarely()) else (),
                clauses=self._clauses(level + 1),
                extra=self._draw(extras()),
            )
            for _ in range(self._draw(st.integers(0, max(1, self._most - level))))
        )

    def _agreed(self) -> tuple[Agreed, ...]:
        agreed: tuple[Agreed, ...] = self._many(
            Agreed, side=st.sampled_from(("vn", "cn")), at=moments(), seal=st.sampled_from(("", "0123456789abcdef"))
        )
        return agreed

    def _sections(self) -> tuple[Section, ...]:
        return tuple(
            Section(
                id=self._id(),
                kind=self._draw(st.sampled_from(SectionKind)),
                heading=self._draw(texts()),
                label=self._draw(texts()),
                speaker=self._draw(self._person),
                clauses=self._clauses(1),
                extra=self._draw(extras()),
            )
            for _ in self._count()
        )

    def _mottos(self) -> tuple[Motto, ...]:
        made = []
        for number in self._count():
            items = self._draw(st.lists(texts(), max_size=4).map(tuple))
            order = self._draw(st.permutations(range(1, len(items) + 1)).map(tuple))
            orders = self._draw(st.sampled_from(((), (("zh-Hans", order),), (("vi", order), ("zh-Hans", order)))))
            made.append(
                Motto(
                    id=self._id(),
                    key=f"motto-{number}",
                    name=self._draw(texts()),
                    items=items,
                    order=orders,
                    joiner=self._draw(texts()),
                )
            )
        return tuple(made)

    def _signing(self, parties: tuple[Party, ...]) -> Signing:
        draw = self._draw
        signing = Signing(
            place=draw(texts()),
            date=draw(_maybe()),
            copies=draw(_ordinals()),
            testimonium=draw(texts()),
        )
        if not parties:
            return signing
        party = st.sampled_from([party.id for party in parties])
        signers = self._many(Signatory, party=party, person=self._person, title=texts())
        return Signing(
            place=signing.place,
            date=signing.date,
            copies=signing.copies,
            testimonium=signing.testimonium,
            signatories=signers,
        )


@cache
def _one_of(objects: tuple[Any, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(("", *(item.id for item in objects)))


@cache
def _ordinals() -> st.SearchStrategy[int | None]:
    return st.one_of(st.none(), st.integers(1, 9999))


@cache
def _maybe() -> st.SearchStrategy[when.When | None]:
    return st.one_of(st.none(), dates())


def _id_of(number: int) -> str:
    first, rest = divmod(number, 36**7)
    tail = ""
    for _ in range(7):
        rest, digit = divmod(rest, 36)
        tail = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + tail
    return "abcdefghijklmnopqrstuvwxyz"[first] + tail
