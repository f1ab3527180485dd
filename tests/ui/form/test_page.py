"""The page: built little by little, every place reached, the caret kept in sight, one step back at a time."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban.core.edits import Set
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Clause, Minutes
from bienban.session.session import Session
from bienban.ui.fields.axis import GAP, GUTTER, columns
from bienban.ui.fields.clipboard import can_paste
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.clause_row import ClauseRow
from bienban.ui.form.page import FormPage
from bienban.ui.look.theme import Theme
from tests.ui.form.conftest import MakeForm, Open, Shipped, sample, small, text
from tests.ui.form.typing import commit, press


def long_record(clauses: int = 60) -> Minutes:
    """A record that is not built at once."""
    start = small()
    many = tuple(Clause(id=new_id(), text=text(f"Nội dung {n}", f"内容{n}")) for n in range(clauses))
    return replace(start, sections=(start.sections[0], replace(start.sections[1], clauses=many)))


def test_what_is_not_built_yet_is_built_when_it_is_asked_for(qtbot: QtBot, shipped: Shipped) -> None:
    minutes = long_record()
    form = FormPage(Session(minutes), Theme.light(), shipped.languages, shipped.phrases)
    qtbot.addWidget(form)
    form.show()
    last = Address(minutes.sections[1].clauses[-1].id, "text", "zh-Hans")
    assert form.binder.field(last) is None
    assert not form.parts.complete
    form.reveal(last)
    field = form.binder.field(last)
    assert field is not None
    assert in_sight(form, field)
    qtbot.waitUntil(lambda: form.parts.complete)
    assert form.binder.control(Address("signing", "copies")) is not None


def in_sight(form: FormPage, field: TextField) -> bool:
    """Whether the caret of a field lies in what is seen of the page."""
    caret = field.viewport().mapTo(form, field.cursorRect().center())
    return 0 <= caret.y() <= form.height()


def test_rows_keep_the_order_of_the_record_though_they_were_built_later(make_form: MakeForm) -> None:
    form = make_form(long_record())
    section = form.form.parts.part("section2")
    ids = [row.id for row in sorted(section.clauses, key=lambda row: row.y())]  # type: ignore[union-attr]
    assert ids == [clause.id for clause in form.minutes.sections[1].clauses]


def test_the_caret_is_kept_in_sight_while_a_field_grows(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form(long_record())
    field = form.field(form.minutes.sections[1].clauses[30].id)
    commit(field, "rất dài " * 400)
    qtbot.waitUntil(lambda: in_sight(form.form, field) and field.height() > form.form.height())


def test_all_rows_use_the_same_line(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"), width=1000)
    edges = set()
    for field in form.form.page.findChildren(TextField):
        if field.language == "zh-Hans" and field.isVisible() and isinstance(field.parentWidget(), ClauseRow):
            edges.add(field.mapTo(form.form.page, field.rect().topLeft()).x())
    assert len(edges) == 1
    vi, zh = columns(form.form.rows().width(), (58, 42))
    assert edges == {form.form.rows().left() + zh.left}
    assert vi.left == GUTTER
    assert zh.left == vi.right + GAP
    assert abs(vi.width / (vi.width + zh.width) - 0.58) < 0.01


def test_undo_shows_the_place_and_the_caret_stays_on_the_page(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clauseaa")
    field.set_caret(3)
    press(field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is not field
    form.session.undo()
    assert QApplication.focusWidget() is field


def test_an_edit_that_does_not_fit_is_told_in_a_sentence(make_form: MakeForm) -> None:
    form = make_form()
    told: list[str] = []
    form.form.refused.connect(told.append)
    form.form.binder.apply(Set(Address("nothing1", "text", "vi"), "x"), "")
    assert len(told) == 1
    assert form.minutes == small()


def test_a_file_that_is_dropped_is_left_to_the_window(tmp_path: Path) -> None:
    dropped = str(tmp_path / "a.bienban")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(dropped)])
    data.setText(dropped)
    assert not can_paste(data)


def test_both_fields_of_a_pair_are_level_and_show_all_lines(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    rows = [row for row in form.form.page.findChildren(ClauseRow) if row.isVisible()]
    assert len(rows) > 50
    for row in rows:
        heights = {field.height() for field in row.fields.values()}
        assert len(heights) == 1
        assert all(field.fitting_height() <= field.height() for field in row.fields.values())


def record_after(form: Open) -> Minutes:
    """The record when everything typed has been taken over."""
    form.form.settle()
    return form.minutes


def test_settling_without_a_change_makes_no_step(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    before = form.minutes
    for address in (Address("meeting", "ordinal"), Address("next", "planned"), Address("minutes", "title", "vi")):
        form.form.reveal(address)
        assert record_after(form) is before
    assert not form.session.can_undo
