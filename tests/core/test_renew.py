"""This year's minutes from last year's: what stays, what is cleared, and that nothing points at nothing."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from bienban import paths
from bienban.core import marks, when
from bienban.core.contents import references, texts
from bienban.core.ids import is_id
from bienban.core.minutes import (
    Agreed,
    Attendance,
    Beside,
    Clause,
    Meeting,
    Minutes,
    Next,
    Section,
    Session,
    Side,
    Signing,
    Stage,
    Stay,
    node_id,
    walk,
)
from bienban.core.renew import renewed
from bienban.core.text import EMPTY, Text
from bienban.storage import decode, encode
from tests.core.records import SMALL, vi
from tests.house import strategies

many = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

LAST = replace(
    SMALL,
    people=tuple(replace(person, attendance=Attendance.PRESENT) for person in SMALL.people),
    meeting=Meeting(
        mechanism="annual-conference",
        ordinal=5,
        theme=vi("Hợp tác"),
        planned=when.Year(2025),
        held=when.Day(2025, 10, 30),
        place=vi("tỉnh Lai Châu"),
        host="laichau1",
        programme=(Session(id="session1", name=vi("Khai mạc"), time="08:00", place=vi("Hội trường")),),
    ),
    beside=(Beside(id="plan0001", title=vi("Kế hoạch {Việt| – |Trung}, {person.headvn01} ký")),),
    sections=(
        *SMALL.sections,
        Section(id="section3", clauses=(Clause(id="clause03", text=vi("Ký {beside.plan0001}; {beside.nobody00}.")),)),
    ),
    next=Next(ordinal=6, host="vannam01", place=vi("tỉnh Vân Nam"), planned=when.Year(2026)),
    signing=replace(SMALL.signing, place=vi("Lai Châu"), date=when.Day(2025, 10, 30), copies=5, testimonium=vi("Làm…")),
)


def test_what_was_planned_becomes_this_meeting() -> None:
    minutes = renewed(LAST)
    meeting, host = minutes.meeting, minutes.party(minutes.meeting.host)
    assert (meeting.mechanism, meeting.ordinal, meeting.planned, meeting.held) == (
        "annual-conference",
        6,
        when.Year(2026),
        None,
    )
    assert (meeting.place, host and host.name) == (vi("tỉnh Vân Nam"), vi("Vân Nam"))
    assert minutes.next == Next(ordinal=7)


def test_what_belonged_to_that_one_meeting_is_cleared() -> None:
    minutes = renewed(LAST)
    assert (minutes.notes, minutes.beside, minutes.meeting.theme) == ((), (), EMPTY)
    assert {person.attendance for person in minutes.people} == {Attendance.UNKNOWN}
    assert (minutes.signing.place, minutes.signing.date, minutes.signing.copies) == (EMPTY, None, None)
    session = minutes.meeting.programme[0]
    assert (session.name, session.time, session.place) == (vi("Khai mạc"), "", EMPTY)


def test_what_lasts_stays() -> None:
    minutes = renewed(LAST)
    assert [party.name for party in minutes.parties] == [party.name for party in LAST.parties]
    assert [person.name for person in minutes.people] == [person.name for person in LAST.people]
    assert [section.heading for section in minutes.sections] == [section.heading for section in LAST.sections]
    assert minutes.sides == LAST.sides
    assert minutes.signing.testimonium == LAST.signing.testimonium
    signer = minutes.signing.signatories[0]
    assert (signer.party, signer.person) == (minutes.parties[0].id, minutes.people[0].id)


def test_marks_follow_the_new_ids() -> None:
    minutes = renewed(LAST)
    head = minutes.people[0]
    assert minutes.preamble[0].text == vi(f"{{person.{head.id}}} chủ trì.")
    assert minutes.sections[0].clauses[0].speaker == head.id
    # A document beside becomes its title, whose own marks stay; one that never existed stays as it was.
    signed = minutes.sections[2].clauses[0].text
    assert signed == vi(f"Ký Kế hoạch {{Việt| – |Trung}}, {{person.{head.id}}} ký; {{beside.nobody00}}.")


def test_documents_that_name_each_other_do_not_go_round_for_ever() -> None:
    one = Beside(id="plan0001", title=vi("A {beside.plan0002}"))
    two = Beside(id="plan0002", title=vi("B {beside.plan0001}"))
    clause = renewed(replace(LAST, beside=(one, two))).sections[2].clauses[0]
    assert clause.text == vi("Ký A B {beside.plan0001}; {beside.nobody00}.")


def test_meetings_without_a_number_stay_without_one() -> None:
    minutes = renewed(replace(LAST, meeting=replace(LAST.meeting, ordinal=None)))
    assert (minutes.meeting.ordinal, minutes.next.ordinal) == (None, None)


@many
@given(strategies.minutes())
def test_no_id_is_used_again_and_every_reference_leads_somewhere(minutes: Minutes) -> None:
    after = renewed(minutes)
    old, new = set(_ids(minutes)), list(_ids(after))
    assert all(is_id(id_) for id_ in new)
    assert len(new) == len(set(new))
    assert not old & set(new)
    known = {node_id(node) for node in walk(after)}
    assert {target for _address, target in references(after)} <= known
    before = replace(minutes, meeting=after.meeting, next=after.next)
    of_that_meeting = {node.id for node in walk(before) if isinstance(node, Stay | Agreed)}
    lasting = [at for at, _to in references(before) if at.field != "proposed" and at.id not in of_that_meeting]
    assert len(references(after)) == len(lasting)


@many
@given(strategies.minutes())
def test_nobody_came_late_nothing_is_agreed_and_the_stages_begin_anew(minutes: Minutes) -> None:
    after = renewed(minutes)
    assert not any(isinstance(node, Stay | Agreed) or getattr(node, "proposed", "") for node in walk(after))
    assert after.stage is Stage.PREPARED


@many
@given(strategies.minutes())
def test_every_other_word_stays_as_it_was(minutes: Minutes) -> None:
    kept = replace(minutes, meeting=Meeting(), next=Next(), beside=(), signing=Signing(), notes=())
    before = [words for _address, words in texts(kept)]
    assert [words for _address, words in texts(renewed(kept))] == before


@many
@given(strategies.words())
def test_words_with_a_mark_keep_every_other_character(words: str) -> None:
    words += " . "  # a brace just before the mark would make another mark of it
    clause = Clause(id="clause09", text=Text({"vi": words + "{person.headvn01}"}))
    after = renewed(replace(SMALL, preamble=(clause,)))
    assert after.preamble[0].text == Text({"vi": f"{words}{{person.{after.people[0].id}}}"})


def _ids(minutes: Minutes) -> Iterator[str]:
    fixed = ("minutes", "meeting", "next", "signing")
    return (node_id(node) for node in walk(minutes) if not isinstance(node, Side) and node_id(node) not in fixed)


def test_every_sample_can_be_renewed() -> None:
    for file in sorted((paths.resources() / "samples").glob("*.bienban")):
        last = decode(file.read_bytes())
        minutes = renewed(last)
        assert len(minutes.parties) == len(last.parties), file.name
        assert [section.heading for section in minutes.sections] == [section.heading for section in last.sections]
        named = {name for _address, words in texts(minutes) for name in marks.facts(words)}
        people = {f"person.{person.id}" for person in minutes.people}
        assert {name for name in named if name.startswith(("person.", "beside."))} <= people, file.name
        assert decode(encode(minutes)) == minutes


def test_a_clause_with_last_years_figures_gets_a_note() -> None:
    record = replace(SMALL, preamble=(Clause(id="figures1", text=Text({"vi": "{meeting.ordinal}: 548 lượt đoàn"})),))
    fresh = renewed(record)
    assert [note.about for note in fresh.notes] == [f"{fresh.preamble[0].id}/text"]


def test_the_last_number_has_no_next() -> None:
    last = replace(SMALL, meeting=replace(SMALL.meeting, ordinal=9999))
    assert renewed(last).meeting.ordinal is None
    assert renewed(last).next.ordinal is None
