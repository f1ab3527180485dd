"""Originals in an office's own template: wrong words in its slots and rows are found, right ones are no fault."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as settled

from bienban.core.alternat import Mode, Original
from bienban.core.minutes import Clause, Minutes, Section, SectionKind, Side
from bienban.document.blocks import Paper, Words
from bienban.document.compose import compose
from bienban.document.export import export, layouts
from bienban.document.proof.faults import Fault, Wrong
from bienban.document.proof.handing import frame
from bienban.document.proof.prove import prove
from bienban.document.word.reading import read
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.document.proof.samples import ALL, LAYOUTS, SAMPLES, Choice, record
from tests.document.proof.tampering import OWN_KINDS, tampered
from tests.document.reading import LANGUAGES
from tests.document.word.templates import LETTERHEAD, row, table, with_body
from tests.house import strategies

TEMPLATES = tuple(sorted((Path(__file__).parents[2] / "data" / "templates").glob("*.docx")))
OWN = Template.read(LETTERHEAD)
TRIALS = 20


def paper_of(choice: Choice) -> Paper:
    sample, layout, keeper, mode = choice
    return compose(record(sample), Original(keeper, mode), LAYOUTS[layout], LANGUAGES)


@cache
def written(choice: Choice) -> bytes:
    return write(paper_of(choice), OWN)


def faults_of(choice: Choice, data: bytes, paper: Paper | None = None, template: Template = OWN) -> list[Fault]:
    """What is found but for the number of the text."""
    sample, layout, keeper, mode = choice
    added = frame(paper or paper_of(choice), template)
    faults = prove(record(sample), [(Original(keeper, mode), LAYOUTS[layout], read(data))], LANGUAGES, [added])
    return [fault for fault in faults if fault.wrong is not Wrong.NUMBER]


def missed(kind: str, count: int, seed: int) -> list[Choice]:
    chance = random.Random(f"own {kind} {seed}")
    tried, unseen = 0, []
    while tried < count:
        choice = chance.choice(ALL)
        data = tampered(written(choice), kind, record(choice[0]), chance)
        if data is not None:
            tried += 1
            unseen += [] if faults_of(choice, data) else [choice]
    return unseen


@pytest.mark.parametrize("kind", OWN_KINDS)
def test_every_wrong_original_is_found(kind: str) -> None:
    assert missed(kind, TRIALS, seed=1) == []


@pytest.mark.soak
@pytest.mark.parametrize("kind", OWN_KINDS)
def test_very_many_wrong_originals_are_found(kind: str) -> None:
    assert missed(kind, 20 * TRIALS, seed=2) == []


ONE: Choice = ("annual-05", "columns", "vn", Mode.FULL)


def with_people(paper: Paper, name: str, *, turned: bool = False) -> Paper:
    """A paper whose list of people is made wrong before it is written: another first name, or the order turned."""
    first, *others = paper.lists["person"]
    wrong = {**first, "name": {tag: Words(name or each.text, each.address) for tag, each in first["name"].items()}}
    members = (wrong, *others)
    return paper._replace(lists={**paper.lists, "person": members[::-1] if turned else members})


def test_a_name_that_was_wrong_before_it_was_written_is_found_in_a_row() -> None:
    paper = with_people(paper_of(ONE), "Lê Văn Khác")
    [fault, *_others] = faults_of(ONE, write(paper, OWN), paper)
    assert (fault.wrong, fault.address.partition("/")[2]) == (Wrong.WORDS, "name/vi")
    assert (fault.before, fault.after) == ("Lê Minh Ngân", "Lê Văn Khác")


def test_a_place_that_was_wrong_before_it_was_written_is_found_beside_fixed_words() -> None:
    right = paper_of(ONE)
    paper = right._replace(texts={**right.texts, "next.place": {"vi": "thành phố Khác", "zh-Hans": "别处"}})
    found = faults_of(ONE, write(paper, OWN), paper)
    assert {(fault.wrong, fault.address) for fault in found} >= {(Wrong.WORDS, "next/place/vi")}


@pytest.mark.parametrize("keeper", ["vn", "cn"])
@pytest.mark.parametrize("mode", list(Mode))
def test_the_keeper_s_side_stands_first_in_rows(keeper: str, mode: Mode) -> None:
    choice: Choice = ("annual-05", "vi", keeper, mode)
    right = paper_of(choice)
    turned = with_people(right, "", turned=True)
    assert faults_of(choice, write(right, OWN)) == []
    assert {fault.wrong for fault in faults_of(choice, write(turned, OWN), turned)} == {Wrong.BEHIND}


def test_each_side_in_a_table_of_its_own_stands_where_the_office_wants_it() -> None:
    own = Template.read(with_body("".join(table(row(f"{{{{{side}.person.name}}}}", "x")) for side in ("cn", "vn"))))
    assert faults_of(ONE, write(paper_of(ONE), own), template=own) == []


def alarms(minutes: Minutes, file: Path, names: tuple[str, ...], modes: tuple[Mode, ...]) -> None:
    """Export both originals; raises what stands against handing them out."""
    for mode in modes:
        both = [Original(side.id, mode) for side in minutes.sides]
        wanted = [layout for name, layout in layouts(minutes).items() if name in names]
        list(export(minutes, "a", originals=both, layouts=wanted, languages=LANGUAGES, template=file))


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_is_wrong_with_any_sample_in_a_template_of_any_program(sample: str, file: Path) -> None:
    alarms(record(sample), file, ("columns",), (Mode.FULL,))


@pytest.mark.soak
@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_is_wrong_with_any_sample_in_any_layout(sample: str, file: Path) -> None:
    alarms(record(sample), file, tuple(LAYOUTS), tuple(Mode))


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_is_wrong_with_any_sample_in_slots_and_rows(sample: str, tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_bytes(LETTERHEAD)
    alarms(record(sample), tmp_path / "own.docx", tuple(LAYOUTS), tuple(Mode))


def test_a_clause_that_a_row_prints_in_one_language_does_not_stand_for_that_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_bytes(LETTERHEAD)
    empty = Minutes(
        languages=("vi", "zh-Hans"),
        sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")),
        sections=(Section(id="s0000001", kind=SectionKind.REVIEW, clauses=(Clause(id="c0000001"),)),),
    )
    alarms(empty, tmp_path / "own.docx", tuple(LAYOUTS), tuple(Mode))


@given(strategies.minutes())
@settled(max_examples=25, deadline=None)
def test_nothing_is_wrong_with_any_record(minutes: Minutes) -> None:
    for original in [Original(side.id) for side in minutes.sides]:
        for layout in layouts(minutes).values():
            paper = compose(minutes, original, layout, LANGUAGES)
            data = write(paper, OWN)
            assert prove(minutes, [(original, layout, read(data))], LANGUAGES, [frame(paper, OWN)]) == ()
