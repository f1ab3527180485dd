"""What is typed into small inputs: nothing is eaten, put back without a word, or written while somebody composes."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from bienban import i18n
from bienban.core import when
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.ui.fields.fault import Fault
from bienban.ui.fields.flow import flow_of
from bienban.ui.fields.line_field import LineField
from bienban.ui.fields.when_field import WhenField
from tests.ui.form.conftest import MakeForm, Open, sample
from tests.ui.form.typing import commit, preedit, press, write


def dates(form: Open, address: Address, precision: type[when.When]) -> WhenField:
    form.form.reveal(address)
    field = form.form.binder.control(address)
    assert isinstance(field, WhenField)
    field.segments.chosen.emit(precision)
    return field


def said(widget: QWidget) -> str:
    return " ".join(fault.sentence for fault in widget.findChildren(Fault) if not fault.isHidden())


def put(field: LineField, words: str) -> None:
    field.setFocus()
    field.selectAll()
    write(field, words)


def test_a_range_that_runs_backwards_stays_and_is_said(make_form: MakeForm) -> None:
    form = make_form()
    address = Address("meeting", "held")
    field = dates(form, address, when.Span)
    put(field.first, "19/02/2025")
    put(field.last, "18/02/2025")
    assert said(field) == "The last day must come after the first. Nothing is recorded."
    form.field("clauseaa")
    assert (field.first.text(), field.last.text()) == ("19/02/2025", "18/02/2025")
    put(field.last, "21/02/2025")
    assert said(field) == ""
    assert form.minutes.meeting.held == when.parse("2025-02-19/2025-02-21")
    put(field.last, "31/02/2025")
    form.field("clauseaa")
    assert field.last.text() == "31/02/2025"
    assert said(field) == ("This is no date. Write it as 30/10/2025. What was recorded before stays.")
    assert form.minutes.meeting.held == when.parse("2025-02-19/2025-02-21")
    form.session.undo()
    form.session.undo()
    assert said(field) == ""


def test_a_day_typed_short_is_taken_over_before_saving(make_form: MakeForm) -> None:
    form = make_form()
    field = dates(form, Address("meeting", "held"), when.Day)
    put(field.first, "15/9/26")
    form.form.settle()
    assert form.minutes.meeting.held == when.parse("2026-09-15")
    assert field.first.text() == "15/9/2026"
    put(field.first, "31/2/26")
    form.form.settle()
    assert form.minutes.meeting.held == when.parse("2026-09-15")
    assert said(field) == ("This is no date. Write it as 30/10/2025. What was recorded before stays.")


def test_a_date_that_is_left_incomplete_says_so(make_form: MakeForm) -> None:
    form = make_form()
    field = dates(form, Address("next", "planned"), when.Month)
    put(field.year, "2026")
    assert said(field) == ""
    form.field("clauseaa")
    QApplication.processEvents()
    assert said(field) == "This date is not complete. Nothing is recorded."
    field.segments.chosen.emit(when.Year)
    assert said(field) == ""
    assert form.minutes.next.planned == when.Year(2026)


@pytest.mark.parametrize("words", ["0", "x", "10000", "1_0", "-1", "３x"])
def test_a_wrong_number_stays_and_is_said(make_form: MakeForm, words: str) -> None:
    form = make_form()
    form.form.reveal(Address("signing", "copies"))
    field = QApplication.focusWidget()
    assert isinstance(field, LineField)
    commit(field, words)
    form.field("clauseaa")
    assert field.text() == words
    flow = flow_of(field)
    assert flow is not None
    assert said(flow) == "This must be a whole number from 1 to 9999. Nothing is recorded."
    field.setFocus()
    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert said(flow) == ""


def test_full_width_figures_are_figures(make_form: MakeForm) -> None:
    form = make_form()
    form.form.reveal(Address("signing", "copies"))
    field = QApplication.focusWidget()
    assert isinstance(field, LineField)
    commit(field, "１２")
    assert form.minutes.signing.copies == 12
    form.field("clauseaa")
    assert field.text() == "12"


def test_the_record_writes_nothing_into_a_line_that_is_composed_in(make_form: MakeForm) -> None:
    form = make_form()
    address = Address("meeting", "ordinal")
    form.form.reveal(address)
    field = QApplication.focusWidget()
    assert isinstance(field, LineField)
    preedit(field, "wu")
    form.session.apply(Set(address, 7), "elsewhere")
    assert field.text() == ""
    assert field.composing
    preedit(field, "")
    assert field.text() == "7"


def test_lines_take_telex_unikey_dead_keys_and_pinyin_whole(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    form.form.build_all()
    files = [field for field in form.form.findChildren(LineField) if field.accessibleName().startswith("File")]
    field = files[0]
    address = form.form.binder.address_of(field)
    assert address is not None
    field.setFocus()
    field.clear()
    for shown in ("b", "bi", "biê"):  # Telex through an input method
        preedit(field, shown)
    commit(field, "biên")
    write(field, " ban")  # UniKey: backspaces and the letters again
    for _ in range(2):
        press(field, Qt.Key.Key_Backspace)
    commit(field, "ản")
    press(field, Qt.Key.Key_Dead_Acute)  # a dead key alone types nothing
    commit(field, " é")
    commit(field, unicodedata.normalize("NFD", " ế"))
    for shown in ("y", "yue", "yuenan"):
        preedit(field, shown)
    commit(field, "越南")
    assert form.form.binder.value(address) == "biên bản é ế越南"


@pytest.mark.parametrize(
    ("spoken", "words", "left", "day"),
    [
        ("vi", "15/9/26", "15/09/2026", when.Day(2026, 9, 15)),
        ("vi", "15.09.26", "15/09/2026", when.Day(2026, 9, 15)),
        ("vi", "31/2/26", "31/2/2026", None),
        ("vi", "15/9/91", "15/9/91", None),
        ("zh_Hans", "26年9月15日", "2026-09-15", when.Day(2026, 9, 15)),
        ("zh_Hans", "15/9/26", "15/9/26", None),
    ],
)
def test_a_short_year_is_written_out_when_the_field_is_left(
    make_form: MakeForm, spoken: str, words: str, left: str, day: when.Day | None
) -> None:
    i18n.use(spoken)
    form = make_form()
    field = dates(form, Address("meeting", "held"), when.Day)
    field.first.setFocus()
    commit(field.first, words)
    assert form.minutes.meeting.held is None, "while it is typed, 15/09/20 may become 15/09/2026"
    form.field("clauseaa")
    assert field.first.text() == left
    assert form.minutes.meeting.held == day


@pytest.mark.parametrize(("spoken", "example"), [("vi", "vd. 30/10/2025"), ("zh_Hans", "例：2025-10-30")])
def test_an_empty_day_shows_how_one_is_written(make_form: MakeForm, spoken: str, example: str) -> None:
    i18n.use(spoken)
    field = dates(make_form(), Address("meeting", "held"), when.Day)
    assert field.first.placeholderText() == example
    wanted = field.first.fontMetrics().horizontalAdvance(example)
    assert wanted + 22 <= field.first.width(), "all of it is seen"
