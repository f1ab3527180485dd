"""Undo shows the place, then undoes: far away, in what is folded, and where a row comes back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.kinds import Attendance
from bienban.core.minutes import Minutes
from bienban.ui.form.delegations import DelegationsPart
from bienban.ui.form.page import FormPage
from bienban.ui.form.party_row import PartyRow
from bienban.ui.form.rows import row_of
from bienban.ui.form.section import SectionPart
from tests.ui.form.conftest import MakeForm, Open, sample


@pytest.fixture
def opened(make_form: MakeForm) -> Open:
    """The form of a whole record; what undo shows is shown, as in the window."""
    made = make_form(sample("annual-05"))
    made.session.shown.connect(made.form.reveal)
    return made


def leave(form: FormPage, minutes: Minutes) -> None:
    """Fold all delegations and go to the other end of the page."""
    part = form.parts.part("delegations")
    assert isinstance(part, DelegationsPart)
    for group in part.sides:
        for row in group.parties:
            assert isinstance(row, PartyRow)
            row.unfold(False)
    form.reveal(Address(minutes.sections[-1].clauses[-1].id, "text", "vi"))
    QApplication.processEvents()


def in_sight(form: FormPage, widget: QWidget | None) -> bool:
    """Whether all of an input is seen."""
    if widget is None or not widget.isVisible():
        return False
    top = widget.mapTo(form, QPoint(0, 0)).y()
    return top >= 0 and top + min(widget.height(), 40) <= form.height()


def shown_after_undo(opened: Open) -> Address | None:
    """Undo from the far end; the address of the input that has the focus then, if it can be seen."""
    leave(opened.form, opened.minutes)
    opened.session.undo()
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert in_sight(opened.form, focused)
    return opened.form.binder.address_near(focused)


def test_words_and_values_of_somebody_in_a_folded_delegation(opened: Open) -> None:
    person = opened.minutes.people[-1]
    for address, value in (
        (Address(person.id, "name", "zh-Hans"), "王某"),
        (Address(person.id, "attendance"), Attendance.ABSENT),
        (Address(person.id, "organ", "vi"), "Sở Ngoại vụ"),
    ):
        opened.session.apply(Set(address, value), "Change")
        assert shown_after_undo(opened) == address


def test_the_details_of_a_section_and_of_a_side(opened: Open) -> None:
    section = opened.minutes.sections[2]
    for address in (Address(section.id, "label", "vi"), Address("cn", "country", "vi")):
        opened.session.apply(Set(address, "Tên khác"), "Change")
        assert shown_after_undo(opened) == address


def remove_person(opened: Open) -> str:
    """By the command of the row."""
    person = opened.minutes.people[2]
    opened.form.reveal(Address(person.id, "name", "vi"))
    row = row_of(QApplication.focusWidget())
    row.remove()  # type: ignore[union-attr]
    return person.id


def remove_clause(opened: Open) -> str:
    """By the command of the row, in the second language."""
    clause = opened.minutes.sections[1].clauses[1]
    opened.form.reveal(Address(clause.id, "text", "zh-Hans"))
    row_of(QApplication.focusWidget()).remove()  # type: ignore[union-attr]
    return clause.id


def remove_section(opened: Open) -> str:
    """From its menu."""
    section = opened.minutes.sections[2]
    part = opened.form.parts.part(section.id)
    assert isinstance(part, SectionPart)
    part.remove()
    return section.id


@pytest.mark.parametrize("remove", [remove_person, remove_clause, remove_section])
def test_what_was_removed_is_shown_when_it_comes_back(remove: Callable[[Open], str], opened: Open) -> None:
    removed = remove(opened)
    focused = opened.form.binder.address_near(QApplication.focusWidget())
    assert focused is not None
    assert focused.id != removed
    back = shown_after_undo(opened)
    assert back is not None
    assert back.id == removed
