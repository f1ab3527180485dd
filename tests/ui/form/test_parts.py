"""Every part of the record can be filled, added to, ordered and removed, and undo takes each back in one step."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPushButton

from bienban.core import when
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.kinds import Attendance, Role, SectionKind
from bienban.core.minutes import CHILDREN, Minutes, Motto, Person, Signatory, node_id, walk
from bienban.core.text import Text
from bienban.session.session import Session
from bienban.ui.fields.choice import Choice, Tick
from bienban.ui.fields.fault import Fault
from bienban.ui.fields.flow import flow_of
from bienban.ui.fields.line_field import LineField
from bienban.ui.fields.when_field import WhenField
from bienban.ui.form.annexes import AnnexesPart
from bienban.ui.form.clause_row import ClauseRow
from bienban.ui.form.delegations import DelegationsPart
from bienban.ui.form.item_row import ItemRow
from bienban.ui.form.mottos import MottoCard, MottosPart
from bienban.ui.form.person_row import PersonRow
from bienban.ui.form.rows import row_of
from bienban.ui.form.section import SectionPart
from bienban.ui.form.signing import SigningPart
from tests.ui.conftest import assert_can_be_kept
from tests.ui.form.conftest import MakeForm, Open, sample, small, text
from tests.ui.form.typing import commit, press, write

WITHOUT_INPUT = {
    ("Minutes", "languages"),
    ("Minutes", "annexes"),
    ("Meeting", "mechanism"),
    ("Meeting", "document"),
    ("Side", "language"),
    ("Party", "side"),
    ("Person", "side"),
    ("Person", "party"),
    ("Clause", "numbered"),
    ("Clause", "speaker"),
    ("Clause", "proposed"),
    ("Note", "about"),
}
"""Set when the object is made, or by a command of its row; annexes are ticks of their own."""


def values(minutes: Minutes) -> list[Address]:
    """The address of every single value of the record that an input must show."""
    found = []
    for node in walk(minutes):
        lists = {name for name, _type in CHILDREN.get(type(node), ())}
        for field in fields(node):
            held = getattr(node, field.name)
            skipped = field.name in lists | {"id", "extra", "meeting", "next", "signing"} and not isinstance(held, Text)
            if skipped or isinstance(node, Motto) or (type(node).__name__, field.name) in WITHOUT_INPUT:
                continue
            tags = minutes.languages if isinstance(held, Text) else ("",)
            found += [Address(node_id(node), field.name, tag) for tag in tags]
    return found


@pytest.mark.parametrize("name", ["annual-05", "exchange-2024", "action-plan-2023"])
def test_every_value_of_the_record_has_an_input_that_reveal_reaches(make_form: MakeForm, name: str) -> None:
    form = make_form(sample(name))
    for address in values(form.minutes):
        form.form.reveal(address)
        widget = form.form.binder.field(address) or form.form.binder.control(address)
        assert widget is not None, address
        assert widget.isVisible(), address
        focus = QApplication.focusWidget()
        assert widget is focus or widget.isAncestorOf(focus), address


@pytest.mark.parametrize("name", ["annual-05", "exchange-2024", "action-plan-2023"])
def test_what_is_typed_into_any_field_is_in_the_record(make_form: MakeForm, name: str) -> None:
    form = make_form(sample(name))
    places = [address for address in values(form.minutes) if form.form.binder.field(address)]
    assert Address("vn", "meeting", "zh-Hans") in places
    for address in places:
        field = form.form.binder.field(address)
        assert field is not None
        field.set_caret(10**6)
        commit(field, " 𠀀ệ")
        assert form.form.binder.value(address) == field.string(), address
        assert field.string().endswith(" 𠀀ệ"), address


ODD = ("0", "-5", "99999999999999999999", "１２", "31/02/2026", "2026", "9/2026", "30/10/2025 - 1/11/2025", "x\u0000y")


def test_whatever_is_chosen_or_typed_can_be_kept(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    press_button(form.form.parts.part("signing"))
    assert form.minutes.signing.signatories[-1].party == "", "every party has somebody who signs"
    for address in values(form.minutes):
        control = form.form.binder.control(address)
        if isinstance(control, Choice):
            for value in control.values:
                control.chosen.emit(value)
                assert_can_be_kept(form.minutes)
        elif isinstance(control, LineField):
            for words in ODD:
                control.setText(words)
                control.take()
                assert_can_be_kept(form.minutes)


def press_button(part: object, name: str = "add") -> None:
    """One of the part's own buttons."""
    button = getattr(part, name)
    assert isinstance(button, QPushButton)
    button.click()


def take_row(form: Open, id_: str, field: str = "name") -> Any:
    """The row that shows an object."""
    form.form.reveal(Address(id_, field, "vi"))
    return row_of(QApplication.focusWidget())


@pytest.mark.parametrize(
    ("key", "listed", "field"),
    [
        ("beside", lambda m: m.beside, "title"),
        ("signing", lambda m: m.signing.signatories, "title"),
        ("notes", lambda m: m.notes, "text"),
        ("sections", lambda m: m.sections, "heading"),
        ("preamble", lambda m: m.preamble, "text"),
    ],
)
def test_rows_are_added_filled_moved_and_removed(
    make_form: MakeForm, key: str, listed: Callable[[Minutes], tuple[Any, ...]], field: str
) -> None:
    form = make_form()
    start = form.minutes
    count = len(listed(start))
    part = form.form.parts.part(key)
    press_button(part)
    press_button(part)
    first, second = (item.id for item in listed(form.minutes)[count:])
    write(QApplication.focusWidget(), "abc")
    language = "" if key == "notes" else "vi"
    assert form.form.place() == Address(second, field, language)
    held = getattr(listed(form.minutes)[-1], field)
    assert (held["vi"] if isinstance(held, Text) else held) == "abc"
    actions = {action.text(): action for action in form.form.commands()["edit"]}
    actions["Move up"].trigger()
    assert [item.id for item in listed(form.minutes)[count:]] == [second, first]
    actions["Remove the row"].trigger()
    assert [item.id for item in listed(form.minutes)[count:]] == [first]
    for _step in range(5):
        form.session.undo()
    assert form.minutes is start


def test_sessions_parties_and_people_are_added_moved_and_removed(make_form: MakeForm) -> None:
    form = make_form()
    start = form.minutes
    insert = {action.text(): action for action in form.form.commands()["insert"]}
    insert["Session"].trigger()
    assert form.minutes.meeting.programme
    insert["Party"].trigger()
    new = form.minutes.parties_of("vn")[-1]
    write(QApplication.focusWidget(), "abc")
    assert form.minutes.parties_of("vn")[-1].name["vi"] == "abc"
    insert["Person"].trigger()
    insert["Person"].trigger()
    people = [person for person in form.minutes.people if person.party == new.id]
    assert [person.role for person in people] == [Role.HEAD, Role.MEMBER]
    row = take_row(form, people[1].id)
    assert isinstance(row, PersonRow)
    row.move_by(-1)
    assert [person.id for person in form.minutes.people] == [people[1].id, people[0].id]
    party = take_row(form, new.id)
    assert isinstance(party, ItemRow)
    party.remove()
    assert not form.minutes.people
    assert form.minutes.parties == start.parties
    form.session.undo()
    assert len(form.minutes.people) == 2
    assert take_row(form, people[0].id) is not None


def test_a_guest_has_a_side_and_no_party(make_form: MakeForm) -> None:
    form = make_form()
    part = form.form.parts.part("delegations")
    assert isinstance(part, DelegationsPart)
    part.sides[1].guests.add.click()
    (guest,) = form.minutes.people
    assert (guest.side, guest.party, guest.role) == ("cn", "", Role.GUEST)


def choose(form: Open, address: Address, value: object) -> None:
    """Choose from a list, as a click does."""
    choice = form.form.binder.control(address)
    assert isinstance(choice, Choice)
    index = choice.values.index(value)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


def test_choices_set_values_and_follow_the_record(make_form: MakeForm) -> None:
    form = make_form()
    form.form.commands()
    choose(form, Address("meeting", "host"), "partycn1")
    assert form.minutes.meeting.host == "partycn1"
    form.session.undo()
    control = form.form.binder.control(Address("meeting", "host"))
    assert isinstance(control, Choice)
    assert control.value() == ""
    press_button(form.form.parts.part("signing"))
    signatory = form.minutes.signing.signatories[0]
    assert signatory.party == "partyvn1"
    choose(form, Address(signatory.id, "party"), "partycn1")
    assert form.minutes.signing.signatories[0].party == "partycn1"


def test_attendance_and_role_are_chosen_in_the_row(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    person = form.minutes.people[0]
    take_row(form, person.id)
    choose(form, Address(person.id, "attendance"), Attendance.EXCUSED)
    choose(form, Address(person.id, "role"), Role.DEPUTY)
    changed = form.minutes.people[0]
    assert (changed.attendance, changed.role) == (Attendance.EXCUSED, Role.DEPUTY)


def test_a_section_has_a_kind_a_short_name_and_a_speaker(make_form: MakeForm) -> None:
    form = make_form()
    form.form.reveal(Address("section1", "kind"))
    choose(form, Address("section1", "kind"), SectionKind.PROPOSALS)
    write(form.field("section1", "label"), "abc")
    assert form.minutes.sections[0].kind is SectionKind.PROPOSALS
    assert form.minutes.sections[0].label["vi"] == "abc"


def test_phrases_become_clauses_with_the_mottos_they_name(make_form: MakeForm) -> None:
    form = make_form()
    before = form.minutes
    section = form.form.parts.part("section1")
    assert isinstance(section, SectionPart)
    section.add_text(text("theo {motto.four-more}", "按照{motto.four-more}"))
    assert form.minutes.sections[0].clauses[-1].text["vi"] == "theo {motto.four-more}"
    assert [motto.key for motto in form.minutes.mottos] == ["four-more"]
    form.session.undo()
    assert form.minutes is before


def test_mottos_are_whole_or_gone_and_their_words_stay_in_the_text(make_form: MakeForm) -> None:
    form = make_form()
    part = form.form.parts.part("mottos")
    assert isinstance(part, MottosPart)
    part.add_motto("sixteen-words")
    part.add_motto("four-more")
    assert [motto.key for motto in form.minutes.mottos] == ["sixteen-words", "four-more"]
    cards = [card for card in part.cards if isinstance(card, MottoCard)]
    assert "hướng tới tương lai" in cards[0].accessibleName()
    cards[1].move_by(-1)
    assert [motto.key for motto in form.minutes.mottos] == ["four-more", "sixteen-words"]
    field = form.field("clausecc")
    form.form.desk.binder.apply(_set("clausecc", "{motto.four-more}"), "")
    assert field.has_units()
    part.cards.row(form.minutes.mottos[0].id).remove()  # type: ignore[union-attr]
    assert form.minutes.sections[1].clauses[0].text["vi"] == "Bốn hơn"


def _set(id_: str, words: str) -> Any:
    from bienban.core.edits import Set

    return Set(Address(id_, "text", "vi"), words)


def test_annexes_are_ticked(make_form: MakeForm) -> None:
    form = make_form()
    part = form.form.parts.part("annexes")
    assert isinstance(part, AnnexesPart)
    assert isinstance(part.ticks["programme"], Tick)
    part.ticks["programme"].click()
    assert form.minutes.annexes == ("delegations", "programme")
    part.ticks["delegations"].click()
    assert form.minutes.annexes == ("programme",)
    form.session.undo()
    assert part.ticks["delegations"].isChecked()


def test_the_testimonium_is_locked_until_it_is_unlocked(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    before = form.minutes
    field = form.field("signing", "testimonium")
    write(field, "abc")
    assert form.minutes is before
    part = form.form.parts.part("signing")
    assert isinstance(part, SigningPart)
    part.testimonium.lock(False)
    write(field, "abc")
    assert form.minutes.signing.testimonium["vi"] != before.signing.testimonium["vi"]


def test_a_note_is_about_the_place_where_the_caret_was(make_form: MakeForm) -> None:
    form = make_form()
    form.field("clausebb", language="zh-Hans")
    press_button(form.form.parts.part("notes"))
    assert form.minutes.notes[0].about == "clausebb/text/zh-Hans"


def when_field(form: Open, address: Address) -> WhenField:
    """A date."""
    form.form.reveal(address)
    field = form.form.binder.control(address)
    assert isinstance(field, WhenField)
    return field


def test_dates_are_never_more_exact_than_what_was_typed(make_form: MakeForm) -> None:
    form = make_form()
    at = Address("next", "planned")
    field = when_field(form, at)
    write(field.year, "2026")
    assert form.minutes.next.planned == when.Year(2026)
    field.segments.chosen.emit(when.Month)
    assert form.minutes.next.planned == when.Year(2026)
    index = field.month.values.index(4)
    field.month.setCurrentIndex(index)
    field.month.activated.emit(index)
    assert form.minutes.next.planned == when.Month(2026, 4)
    field.segments.chosen.emit(when.Quarter)
    assert form.minutes.next.planned == when.Quarter(2026, 2)
    field.segments.chosen.emit(when.Day)
    field.first.setText("")
    field.first.textEdited.emit("")
    assert form.minutes.next.planned is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("30/10/2025", when.Day(2025, 10, 30)),
        ("2025-10-30", when.Day(2025, 10, 30)),
        ("2025年10月30日", when.Day(2025, 10, 30)),
        ("5.1.2026", when.Day(2026, 1, 5)),
        ("５／１／２０２６", when.Day(2026, 1, 5)),
        ("31/02/2025", None),
        ("x", None),
    ],
)
def test_days_are_read_as_officers_write_them(make_form: MakeForm, words: str, day: when.Day | None) -> None:
    form = make_form()
    field = when_field(form, Address("signing", "date"))
    field.segments.chosen.emit(when.Day)
    field.first.setText(words)
    field.first.textEdited.emit(words)
    assert form.minutes.signing.date == day
    field.take()
    assert bool(field.first.accessibleDescription()) is (day is None)
    assert field.first.text() == words


def test_a_range_needs_two_days_in_order(make_form: MakeForm) -> None:
    form = make_form()
    field = when_field(form, Address("meeting", "held"))
    field.segments.chosen.emit(when.Span)
    for part, words in ((field.first, "19/02/2025"), (field.last, "18/02/2025")):
        part.setText(words)
        part.textEdited.emit(words)
    assert form.minutes.meeting.held is None
    field.last.setText("21/02/2025")
    field.last.textEdited.emit("21/02/2025")
    assert form.minutes.meeting.held == when.parse("2025-02-19/2025-02-21")


def test_a_number_that_cannot_be_read_is_told_and_stays(make_form: MakeForm) -> None:
    form = make_form()
    form.form.reveal(Address("meeting", "ordinal"))
    field = QApplication.focusWidget()
    write(field, "5")
    write(field, "x")
    assert form.minutes.meeting.ordinal == 5
    assert not field.accessibleDescription()  # it is still being typed
    form.field("clauseaa")
    assert field.text() == "5x"
    assert field.accessibleDescription() == "This must be a whole number from 1 to 9999."
    assert flow_of(field).findChild(Fault).sentence == f"{field.accessibleDescription()} The record keeps 5."
    field.setFocus()
    press(field, Qt.Key.Key_Escape)
    assert field.text() == "5"
    assert not flow_of(field).findChild(Fault).isVisible()


def test_all_parts_of_a_small_record_are_there_without_a_session_left_over(make_form: MakeForm) -> None:
    form = make_form()
    assert isinstance(form.session, Session)
    assert form.minutes == small()
    assert form.form.parts.complete


def called_people() -> Minutes:
    """Somebody who speaks in a section and signs, and somebody else of the same party."""
    minutes = small()
    section = minutes.sections[0]
    clauses = (replace(section.clauses[0], speaker="speaker1"), *section.clauses[1:])
    return replace(
        minutes,
        people=(
            Person(id="speaker1", side="vn", party="partyvn1", name=text("Nguyễn Văn A")),
            Person(id="another1", side="vn", party="partyvn1", name=text("Trần Thị B")),
        ),
        sections=(replace(section, clauses=clauses), *minutes.sections[1:]),
        signing=replace(minutes.signing, signatories=(Signatory(id="signsaa1", party="partyvn1", person="speaker1"),)),
    )


def test_what_somebody_is_called_is_followed_wherever_it_is_said(make_form: MakeForm) -> None:
    form = make_form(called_people())
    clause = row_of(form.form.binder.field(Address("clauseaa", "text", "vi")))
    signs = form.form.binder.control(Address("signsaa1", "person"))
    assert isinstance(clause, ClauseRow)
    assert isinstance(signs, Choice)
    write(form.field("speaker1", "name"), "q")
    assert clause.label == "Speaker: Nguyễn Văn Aq"
    assert signs.currentText() == "Nguyễn Văn Aq"
    write(form.field("another1", "title"), "Bộ")
    assert signs.itemText(2) == "Trần Thị B · Bộ"
    form.session.undo()
    form.session.undo()
    assert (clause.label, signs.currentText()) == ("Speaker: Nguyễn Văn A", "Nguyễn Văn A")


def test_a_row_of_a_person_follows_role_organ_and_the_name_of_the_party(make_form: MakeForm) -> None:
    form = make_form(called_people())
    row = row_of(form.form.binder.field(Address("another1", "name", "vi")))
    assert isinstance(row, PersonRow)
    name = row.name.fields["vi"]
    assert (name.font().weight() > QFont.Weight.Medium, row.organ.isVisible()) == (False, False)
    form.session.apply(Set(Address("another1", "role"), Role.HEAD), "Role")
    form.session.apply(Set(Address("another1", "organ", "vi"), "Bộ Ngoại giao"), "Organ")
    assert (name.font().weight() > QFont.Weight.Medium, row.organ.isVisible()) == (True, True)
    form.session.undo()
    form.session.undo()
    assert (name.font().weight() > QFont.Weight.Medium, row.organ.isVisible()) == (False, False)
    form.session.apply(Set(Address("partyvn1", "name", "zh-Hans"), "老街"), "Party")
    form.session.apply(Set(Address("partyvn1", "name", "vi"), "Lào Cai"), "Party")
    assert "Lào Cai 2" in name.accessibleName() or "老街 2" in name.accessibleName()
