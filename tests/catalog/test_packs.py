"""Packs: those that are shipped, those of an office, and what is said of one that is wrong."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog.definitions import DocumentKind, Pack, Prepared, Wording
from bienban.catalog.kinds import PARTY_SLOTS
from bienban.catalog.packs import load_packs
from bienban.core import facts, marks, when
from bienban.core.text import Text
from tests.catalog.packs import OWN, folder_of, phrases, shipped

IDS = (
    "action-plan",
    "annual-conference",
    "council-exchange",
    "economic-corridor",
    "joint-working-group",
    "letter-of-intent",
    "new-spring",
)
KINDS = [pytest.param(pack, kind, id=f"{pack.id}-{kind.id}") for pack in shipped().packs for kind in pack.documents]


def test_every_shipped_pack_loads() -> None:
    assert shipped().faults == ()
    assert tuple(pack.id for pack in shipped().packs) == IDS


@pytest.mark.parametrize("id_", IDS)
def test_a_shipped_pack_tells_its_sources(id_: str) -> None:
    pack = shipped().pack(id_)
    assert pack is not None
    assert pack.file.stem == id_
    assert pack.sources
    assert set(pack.title) == {"vi", "zh-Hans", "en"}


@pytest.mark.parametrize(("pack", "kind"), KINDS)
def test_every_mark_names_a_fact_and_both_languages_use_the_same_facts(pack: Pack, kind: DocumentKind) -> None:
    for wording in wordings(kind):
        assert set(wording.text) == {"vi", "zh-Hans"}
        used = {tag: sorted(_facts(words)) for tag, words in wording.text.items()}
        assert used["vi"] == used["zh-Hans"], wording.text


@pytest.mark.parametrize(("pack", "kind"), KINDS)
def test_no_order_of_the_countries_is_typed_where_a_pair_belongs(pack: Pack, kind: DocumentKind) -> None:
    own = {*kind.meeting.values(), *kind.delegation.values()}
    for wording in (each for each in wordings(kind) if each not in own):
        for tag, words in wording.text.items():
            plain = "".join(mark.text for mark in marks.parse(words) if isinstance(mark, marks.Words))
            assert not re.search(r"Việt( Nam)? ?[–-] ?Trung|Trung( Quốc)? ?[–-] ?Việt|越中|中越", plain), (tag, words)


def test_the_known_conferences() -> None:
    pack = shipped().pack("annual-conference")
    assert pack is not None
    found = [(meeting.ordinal, meeting.host, meeting.held, meeting.planned) for meeting in pack.meetings]
    assert found == [
        (3, "ha-giang", when.Day(2023, 3, 27), None),
        (4, "yunnan", when.Day(2024, 6, 12), when.Quarter(2024, 1)),
        (5, "lai-chau", when.Day(2025, 10, 30), None),
        (6, "yunnan", None, when.Year(2026)),
    ]
    assert pack.coming == 6
    assert pack.document("") is pack.document("minutes")
    assert pack.document("letter") is None


def test_an_offices_own_pack_needs_no_code(tmp_path: Path) -> None:
    packs = load_packs(paths.resources() / "mechanisms", folder_of(tmp_path, talks=OWN), phrases())
    assert packs.faults == ()
    assert len(packs.packs) == len(IDS) + 1
    own = packs.pack("transport-talks")
    assert own is not None
    assert own.file == tmp_path / "talks.toml"
    assert own.title == Text({"vi": "Hội đàm ngành giao thông", "zh-Hans": "交通部门会谈"})


def test_an_offices_pack_replaces_the_shipped_one(tmp_path: Path) -> None:
    own = OWN.replace('id = "transport-talks"', 'id = "new-spring"')
    packs = load_packs(paths.resources() / "mechanisms", folder_of(tmp_path, mine=own), phrases())
    replaced = packs.pack("new-spring")
    assert replaced is not None
    assert replaced.file.name == "mine.toml"
    assert len(packs.packs) == len(IDS)


def test_a_wrong_pack_is_listed_and_the_others_stay(tmp_path: Path) -> None:
    wrong = OWN.replace('id = "transport-talks"', 'id = "new-spring"').replace("[[mottos]]", "[[mottos")
    packs = load_packs(paths.resources() / "mechanisms", folder_of(tmp_path, wrong=wrong, right=OWN), phrases())
    assert tuple(pack.id for pack in packs.packs) == (*IDS, "transport-talks")
    assert [fault.file.name for fault in packs.faults] == ["wrong.toml"]


def test_two_packs_of_one_folder_with_one_id(tmp_path: Path) -> None:
    packs = load_packs(folder_of(tmp_path, first=OWN, second=OWN))
    assert [str(fault) for fault in packs.faults] == [f"{tmp_path / 'second.toml'}, id: first.toml has this id already"]
    assert packs.packs[0].file.name == "first.toml"


def test_a_folder_that_does_not_exist_holds_no_packs(tmp_path: Path) -> None:
    assert load_packs(tmp_path / "nothing", tmp_path / "nothing").packs == ()


def test_a_folder_that_cannot_be_read_is_listed_and_the_shipped_packs_stay(tmp_path: Path) -> None:
    own = tmp_path / "mechanisms"
    own.symlink_to(own)  # its links lead in a circle
    listed = load_packs(paths.resources() / "mechanisms", own)
    assert listed.packs == load_packs(paths.resources() / "mechanisms").packs
    assert [fault.file for fault in listed.faults] == [own]


def wordings(kind: DocumentKind) -> Iterator[Wording]:
    """Every formula of a kind of document."""
    yield kind.title
    for by_side in (kind.meeting, kind.delegation, kind.head, kind.signatory):
        yield from by_side.values()
    yield from _prepared(kind.preamble)
    for section in kind.sections:
        yield section.heading
        yield from _prepared(section.clauses)
    for session in kind.programme:
        yield session.name
    if kind.testimonium.text:
        yield kind.testimonium


def _prepared(clauses: tuple[Prepared, ...]) -> Iterator[Wording]:
    for clause in clauses:
        yield clause.wording
        yield from _prepared(clause.clauses)


def _facts(words: str) -> Iterator[str]:
    """The facts, and a dash for each ordered pair.

    How many provinces there are stands in one language only (四省); a party may be named with its rank or without.
    """
    for mark in marks.parse(words):
        assert not isinstance(mark, marks.Words) or mark.literal, words
        if isinstance(mark, marks.Pair):
            yield "–"
        elif isinstance(mark, marks.Fact) and mark.name not in PARTY_SLOTS:
            assert facts.kind_of(mark.name), mark.name
            if not mark.name.endswith(".count"):
                yield mark.name
