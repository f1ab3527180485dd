"""The proof: silent about what is right, whatever the record; outspoken about what is wrong."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bienban.core.alternat import Layout, Mode, Original
from bienban.core.contents import texts
from bienban.core.edits import Batch, Set
from bienban.core.marks import swap
from bienban.core.minutes import Clause, Minutes, Numbering, Party, Person, Section, Signatory, Signing
from bienban.core.text import Text
from bienban.document.proof.faults import Fault, Wrong
from bienban.document.proof.prove import prove
from bienban.document.word.reading import Reading, read
from tests.document.proof.samples import LAYOUTS, SAMPLES, file_of, record, written
from tests.document.reading import LANGUAGES
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual, clause, text
from tests.document.test_compose_laws import records
from tests.house import strategies

FOUR = (VI, ZH, SEQUENTIAL, COLUMNS)
Originals = list[tuple[Original, Layout, Reading]]


def whole_set(minutes: Minutes, mode: Mode = Mode.FULL, layouts: tuple[Layout, ...] = FOUR) -> Originals:
    """Every original of a record, written and read back."""
    originals = [Original(keeper, mode) for keeper in ("vn", "cn")]
    return [
        (original, layout, read(written(minutes, original, layout))) for original in originals for layout in layouts
    ]


def proof_of(minutes: Minutes, mode: Mode = Mode.FULL, layouts: tuple[Layout, ...] = FOUR) -> tuple[Fault, ...]:
    return prove(minutes, whole_set(minutes, mode, layouts), LANGUAGES)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_original_of_every_sample_is_proved(sample: str, mode: Mode) -> None:
    originals = [
        (Original(keeper, mode), layout, read(file_of((sample, name, keeper, mode))))
        for keeper in ("vn", "cn")
        for name, layout in LAYOUTS.items()
    ]
    assert prove(record(sample), originals, LANGUAGES) == ()


def test_originals_of_both_modes_may_be_one_set() -> None:
    both = [each for mode in Mode for each in whole_set(annual(), mode)]
    assert prove(annual(), both, LANGUAGES) == ()


def saved(minutes: Minutes) -> Minutes:
    """The record as it is saved: without control characters."""
    return Batch(tuple(Set(address, _CONTROL.sub(" ", words)) for address, words in texts(minutes))).apply(minutes)


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
RECORDS = records().map(saved)


@given(RECORDS, st.sampled_from(Mode), st.sampled_from(FOUR))
@settings(max_examples=40, deadline=None)
def test_no_false_alarm_for_any_texts_and_people(minutes: Minutes, mode: Mode, layout: Layout) -> None:
    assert proof_of(minutes, mode, (layout,)) == ()


@given(strategies.minutes(), st.sampled_from(Mode), st.sampled_from(FOUR))
@settings(max_examples=25, deadline=None)
def test_no_false_alarm_for_any_record(minutes: Minutes, mode: Mode, layout: Layout) -> None:
    assert proof_of(minutes, mode, (layout,)) == ()


def test_what_the_sides_say_in_turn_stands_level_in_no_language() -> None:
    """Each language begins with its own speaker; the other one has more to say and there is no other text."""
    more = tuple(Clause(id=f"clause0{number}", numbered=False) for number in range(1, 6))
    speeches = (
        Section(id="sect0001", speaker="paichau0", clauses=(Clause(id="clause00", numbered=False),)),
        Section(id="sect0002", speaker="punnan00", clauses=more),
    )
    minutes = replace(annual(), title=Text(), preamble=(), sections=speeches, annexes=(), signing=Signing())
    assert {person.id for person in minutes.people} >= {"paichau0", "punnan00"}
    assert proof_of(minutes, Mode.OWN_LANGUAGE) == ()


@pytest.mark.soak
@given(RECORDS | strategies.minutes(), st.sampled_from(Mode))
@settings(max_examples=1500, deadline=None)
def test_no_false_alarm_for_very_many_records(minutes: Minutes, mode: Mode) -> None:
    assert proof_of(minutes, mode) == ()


_EMPTY = tuple(Clause(id=f"clause0{number}", numbered=False) for number in (1, 2))
_LIST = Clause(id="c0000004", text=text("", "{signatories}"), clauses=_EMPTY)
ODD = {
    "a list that one language alone has, over other clauses": replace(
        annual(),
        sections=(Section(id="sect0009", clauses=(_LIST,)),),
        title=Text(),
        preamble=(),
        annexes=(),
        signing=Signing(),
    ),
    "nothing at all": Minutes(),
    "texts in one language": replace(annual(), sections=(Section(id="sect0009", heading=text("", "合作")),)),
    "literal braces": replace(annual(), preamble=(clause("preamb09", "{{a}} {{{Việt| – |Trung}}} {", "}}{越||中}{"),)),
    "marks that cannot be read": replace(annual(), preamble=(clause("preamb09", "{no.such} {Ơ} {a|b}", "{|a|b} {x"),)),
    "one name, two people": replace(
        annual(), people=(*annual().people, replace(annual().people[0], id="twin0000", party="yunnan00", side="cn"))
    ),
    "two parties with one name": replace(
        annual(), parties=(*annual().parties, Party(id="twin0000", side="cn", name=text("Lai Châu", "莱州")))
    ),
    "one person signs twice": replace(
        annual(),
        signing=replace(
            annual().signing,
            signatories=(
                *annual().signing.signatories,
                Signatory(id="again000", party="yunnan00", person="paichau0", title=text("Ủy viên", "委员")),
            ),
        ),
    ),
    "a name in the other language alone": replace(
        annual(), people=(*annual().people, Person(id="guest009", side="cn", name=text("", "李四")))
    ),
    "a pair in a fact's own text": replace(
        annual(), next=replace(annual().next, place=text("{Lào Cai| – |Hà Khẩu}", "{老街|—|河口}"))
    ),
    "pairs that read alike": replace(annual(), preamble=(clause("preamb09", "{a||a} {12||34}5", "其中{越||中}越南"),)),
    "a speaker in a numbered list of points": replace(
        annual(),
        numbering=Numbering.POINTS,
        sections=(*annual().sections, Section(id="sect0009", speaker="punnan00", clauses=(Clause(id="c0000001"),))),
    ),
}  # fmt: skip


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("name", ODD)
def test_no_false_alarm_for_odd_records(name: str, mode: Mode) -> None:
    assert proof_of(ODD[name], mode) == ()


@pytest.mark.parametrize("layout", FOUR)
def test_the_other_sides_original_under_this_sides_name(layout: Layout) -> None:
    theirs = read(written(annual(), Original("cn"), layout))
    faults = prove(annual(), [(Original("vn"), layout, theirs)], LANGUAGES)
    assert {Wrong.LABEL, Wrong.BEHIND, Wrong.PAIR, Wrong.PLACE} <= {fault.wrong for fault in faults}


def test_the_other_mode_under_this_name() -> None:
    theirs = read(written(annual(), Original("vn", Mode.OWN_LANGUAGE), ZH))
    faults = prove(annual(), [(Original("vn", Mode.FULL), ZH, theirs)], LANGUAGES)
    assert {Wrong.LABEL, Wrong.BEHIND, Wrong.PAIR} <= {fault.wrong for fault in faults}


def test_a_pair_that_stands_the_other_way_round() -> None:
    turned = _with_text("clause22", lambda words: swap(words))
    fault, *others = prove(annual(), whole_set(turned, layouts=(ZH,)), LANGUAGES)
    assert (fault.wrong, fault.address, fault.original.keeper) == (Wrong.PAIR, "clause22/text/zh-Hans", "vn")
    assert (fault.before, fault.after) == (
        "（二）落实越中陆地边界各项法律文件。",
        "（二）落实中越陆地边界各项法律文件。",
    )
    assert [(other.wrong, other.original.keeper) for other in others] == [(Wrong.PAIR, "cn")]


def test_a_figure_and_a_word() -> None:
    figure = replace(annual(), signing=replace(annual().signing, copies=4))
    assert {fault.wrong for fault in prove(annual(), whole_set(figure, layouts=(ZH,)), LANGUAGES)} == {Wrong.FIGURE}
    word = _with_text("clause4d", lambda words: words.replace("智慧", "智能").replace("thông", "thống"))
    (fault, *_) = prove(annual(), whole_set(word, layouts=(VI,)), LANGUAGES)
    assert (fault.wrong, fault.address) == (Wrong.WORDS, "clause4d/text/vi")


def test_two_originals_that_do_not_say_the_same() -> None:
    """Without the record: only one of the originals has another word."""
    other = _with_text("clause4d", lambda words: words.replace("智慧", "智能"))
    mine = read(written(annual(), Original("vn"), ZH))
    theirs = read(written(other, Original("cn"), COLUMNS))
    faults = prove(other, [(Original("vn"), ZH, mine), (Original("cn"), COLUMNS, theirs)], LANGUAGES)
    assert [(fault.wrong, fault.address, fault.original.keeper) for fault in faults] == [
        (Wrong.WORDS, "clause4d/text/zh-Hans", "vn"),
        (Wrong.UNLIKE, "clause4d/text/zh-Hans", "cn"),
    ]


def _with_text(about: str, changed: object) -> Minutes:
    """The annual conference with one clause's text changed in both languages."""

    def clauses(held: tuple[Clause, ...]) -> tuple[Clause, ...]:
        return tuple(
            replace(
                each,
                text=Text({tag: changed(words) for tag, words in each.text.items()}) if each.id == about else each.text,  # type: ignore[operator]
                clauses=clauses(each.clauses),
            )
            for each in held
        )

    return replace(
        annual(), sections=tuple(replace(section, clauses=clauses(section.clauses)) for section in annual().sections)
    )


def test_the_number_on_the_pages_is_that_of_the_words() -> None:
    mine = read(written(annual(), Original("vn"), VI))
    carried = mine._replace(printed_numbers=("bcdfghjk",))
    (fault,) = prove(annual(), [(Original("vn"), VI, carried)], LANGUAGES)
    assert (fault.wrong, fault.before, fault.after) == (Wrong.NUMBER, "bcdfghjk", mine.printed_number)
    assert prove(annual(), [(Original("vn"), VI, mine._replace(printed_numbers=()))], LANGUAGES) == ()
