"""When somebody was there, in the row of a person: added, narrowed, removed, moved along with the sections."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.kinds import Attendance
from bienban.core.minutes import Numbering, Person, Stay
from bienban.ui.form.person_row import PersonRow
from bienban.ui.form.rows import row_of
from bienban.ui.form.section import SectionPart
from bienban.ui.form.stay_words import section_name, stay_words
from bienban.ui.form.stays_line import StayRow, StaysLine
from tests.ui.form.conftest import MakeForm, Open, sample


def person(form: Open, number: int = 0) -> Person:
    return form.minutes.people[number]


def with_stays(*stays: tuple[int, int], how: Attendance = Attendance.PRESENT) -> object:
    """The fifth conference; its first person has these times, in sections counted from 1. 0: an end that is open."""
    minutes = sample("annual-05")
    ids = ["", *(section.id for section in minutes.sections)]
    times = tuple(Stay(id=f"stay000{n}", since=ids[a], until=ids[b]) for n, (a, b) in enumerate(stays))
    first, *others = minutes.people
    return replace(minutes, people=(replace(first, stays=times, attendance=how), *others))


def row(form: Open, number: int = 0) -> PersonRow:
    found = row_of(form.form.binder.control(Address(person(form, number).id, "attendance")))
    assert isinstance(found, PersonRow)
    return found


def times(form: Open, number: int = 0) -> StaysLine:
    found = row(form, number).times
    assert found is not None
    return found


def test_nothing_is_seen_of_the_whole_meeting_until_the_row_is_current(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    assert row(form).times is None
    form.field(person(form).id, "name")
    assert times(form).add.isVisible()
    assert times(form).add.text() == "The whole meeting ▸"
    form.field(person(form, 4).id, "name")
    assert not times(form).isVisible()


def test_a_time_is_added_and_narrowed_by_the_keyboard(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    form.field(person(form).id, "name")
    while QApplication.focusWidget() is not times(form).add:
        form.form.focusNextPrevChild(True)
    QTest.keyClick(times(form).add, Qt.Key.Key_Return)
    since = QApplication.focusWidget()
    (stay,) = person(form).stays
    assert since is form.form.binder.control(Address(stay.id, "since"))
    for _section in range(3):
        QTest.keyClick(since, Qt.Key.Key_Down)
    assert person(form).stays[0].since == form.minutes.sections[2].id
    assert stay_words(form.form.desk, person(form)) == "from section III on"
    form.session.undo()
    assert stay_words(form.form.desk, person(form)) == "from section II on"


def test_several_times_and_their_removal(make_form: MakeForm) -> None:
    form = make_form(with_stays((0, 1), (3, 0)))
    form.field(person(form).id, "name")
    line = times(form)
    rows = [each for each in line.stays if isinstance(each, StayRow)]
    assert [each.since.currentText()[:3] for each in rows] == ["the", "III"]
    assert line.add.text() == "Another time"
    rows[0].remove.click()
    assert [stay.id for stay in person(form).stays] == ["stay0001"]


def test_at_rest_the_times_are_said_in_one_line(make_form: MakeForm) -> None:
    form = make_form(with_stays((0, 1), (3, 4)))
    form.field(form.minutes.people[4].id, "name")
    line = times(form)
    assert line.words.isVisible()
    assert line.words.text() == "to the end of section I, from section III to section IV"
    assert not line.stays.isVisible()


def test_a_time_that_ends_before_it_begins_is_told_in_the_row(make_form: MakeForm) -> None:
    form = make_form(with_stays((4, 2)))
    sentence = "from section IV to section II: this ends before it begins and is not printed. Choose other sections."
    assert times(form).trouble.text().endswith(sentence)
    assert times(form).trouble.isVisible()
    form.session.apply(Set(Address("stay0000", "until"), form.minutes.sections[4].id), "Departure")
    assert not times(form).trouble.isVisible()


@pytest.mark.parametrize("how", [Attendance.ABSENT, Attendance.EXCUSED])
def test_times_of_somebody_who_did_not_come_are_told(make_form: MakeForm, how: Attendance) -> None:
    form = make_form(with_stays((3, 0), how=how))
    assert "not printed" in times(form).trouble.text()
    form.session.apply(Set(Address(person(form).id, "attendance"), Attendance.PRESENT), "Attendance")
    assert not times(form).trouble.isVisible()


def test_a_section_that_moves_or_goes_is_followed(make_form: MakeForm) -> None:
    form = make_form(with_stays((3, 0)))
    part = form.form.parts.part(form.minutes.sections[2].id)
    assert isinstance(part, SectionPart)
    part.move_by(1)
    assert (
        times(form).words.text() == "only section III, from section IV on"
        or stay_words(form.form.desk, person(form)) == "from section III on"
    )
    assert times(form).words.text() == stay_words(form.form.desk, person(form))
    form.session.undo()
    part = form.form.parts.part(form.minutes.sections[2].id)
    assert isinstance(part, SectionPart)
    part.remove()
    assert person(form).stays[0].since == form.minutes.sections[2].id
    assert stay_words(form.form.desk, person(form)) == "from section III on"


def test_every_input_says_whose_times_it_shows(make_form: MakeForm) -> None:
    form = make_form(with_stays((3, 4)))
    form.field(person(form).id, "name")
    (only,) = [each for each in times(form).stays if isinstance(each, StayRow)]
    assert only.since.accessibleName() == "From, Lai Châu 1"
    assert only.until.accessibleName() == "To the end of, Lai Châu 1"
    assert times(form).add.accessibleName() == "Add from when to when, Lai Châu 1"


def test_the_preview_leads_to_the_times_of_a_person(make_form: MakeForm) -> None:
    form = make_form(with_stays((3, 4)))
    form.form.reveal(Address(person(form).id, "stays", "vi"))
    assert QApplication.focusWidget() is times(form).add
    form.form.reveal(Address("stay0000", "until"))
    assert QApplication.focusWidget() is form.form.binder.control(Address("stay0000", "until"))


@pytest.mark.parametrize(
    ("numbering", "name"),
    [(Numbering.SECTIONS, "III"), (Numbering.ARTICLES, "3"), (Numbering.NONE, "Các lĩnh vực hợp tác")],
)
def test_sections_are_called_by_number_or_heading(make_form: MakeForm, numbering: Numbering, name: str) -> None:
    form = make_form(replace(sample("annual-05"), numbering=numbering))
    section = form.minutes.sections[2]
    assert section_name(form.minutes, section, form.form.desk.languages["vi"]) == name
