"""Rows on a real clipboard, tables of others in the text of a clause, marks of another record."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication

from bienban.bilingual.lists.html import read_html
from bienban.core.minutes import Clause, Minutes, Motto, Person, Section, Signatory, Signing
from bienban.ui.form.row_words import MIME
from tests.ui.form.conftest import MakeForm, Open, small, text
from tests.ui.form.typing import CTRL, press


def record() -> Minutes:
    """As :func:`small`, with people, a motto, a signatory and a clause with one below it."""
    deep = Clause(id="clauseee", text=text("e", "戊"))
    clause = Clause(id="clausedd", text=text("{person.personaa} nói", "{person.personaa}"), clauses=(deep,))
    return Minutes(
        sides=small().sides,
        parties=small().parties,
        people=(
            Person(id="personaa", side="vn", party="partyvn1", name=text("Nguyễn Văn A", "阮文甲")),
            Person(id="personbb", side="cn", party="partycn1", name=text("", "王某某"), title=text("Bí thư", "书记")),
        ),
        mottos=(Motto(id="mottoaaa", key="four-good", name=text("Bốn tốt", "四好"), items=(text("một", "一"),)),),
        sections=(Section(id="sectionz", heading=text("Đầu", "首"), clauses=(clause,)),),
        signing=Signing(signatories=(Signatory(id="signeraa", party="partyvn1", person="personaa"),)),
    )


def action(opened: Open, name: str) -> QAction:
    actions = (action for group in opened.form.commands().values() for action in group)
    return next(action for action in actions if action.objectName() == name)


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def put(html: str = "", words: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if words:
        data.setText(words)
    QGuiApplication.clipboard().setMimeData(data)


def paste_into(opened: Open, id_: str, field: str = "text", language: str = "vi") -> None:
    opened.field(id_, field, language).paste()


def test_a_row_is_copied_for_our_windows_for_word_and_for_spreadsheets(make_form: MakeForm) -> None:
    opened = make_form(record())
    opened.field("clausedd")
    action(opened, "copy_row").trigger()
    assert clipboard().hasFormat(MIME)
    assert clipboard().text() == "Đồng chí Nguyễn Văn A nói\t阮文甲同志\ne\t戊"
    (table,) = read_html(clipboard().html())
    assert table.rows == (("Đồng chí Nguyễn Văn A nói", "阮文甲同志"), ("e", "戊"))
    opened.field("personbb", "name", "zh-Hans")
    action(opened, "copy_row").trigger()
    assert clipboard().text() == "\tBí thư\t王某某\t书记"


def test_ctrl_c_copies_only_what_is_selected(make_form: MakeForm) -> None:
    opened = make_form()
    field = opened.field("clauseaa")
    field.selectAll()
    press(field, Qt.Key.Key_C, CTRL)
    assert clipboard().text() == "Hai bên nhất trí"
    assert not clipboard().hasFormat(MIME)


def test_a_copied_clause_is_pasted_below_with_those_below_it_in_one_step(make_form: MakeForm) -> None:
    there = make_form(record())
    there.field("clausedd")
    action(there, "copy_row").trigger()
    here = make_form()
    before = here.minutes
    paste_into(here, "clauseaa")
    clause = here.minutes.sections[0].clauses[1]
    assert [clause.text, clause.clauses[0].text] == [text("Nguyễn Văn A nói", "阮文甲"), text("e", "戊")]
    place = here.form.place()
    assert place is not None
    assert place.id == clause.id
    here.session.undo()
    assert here.minutes is before


@pytest.mark.parametrize(
    ("id_", "field", "count"),
    [
        ("personaa", "name", lambda minutes: len(minutes.people)),
        ("partyvn1", "name", lambda minutes: len(minutes.parties)),
        ("sectionz", "heading", lambda minutes: len(minutes.sections)),
        ("signeraa", "title", lambda minutes: len(minutes.signing.signatories)),
    ],
)
def test_rows_of_every_kind_are_copied_cut_and_pasted(make_form: MakeForm, id_: str, field: str, count: object) -> None:
    opened = make_form(record())
    number = count(opened.minutes)  # type: ignore[operator]
    opened.field(id_, field)
    action(opened, "copy_row").trigger()
    paste_into(opened, id_, field)
    assert count(opened.minutes) == number + 1  # type: ignore[operator]
    opened.field(id_, field)
    action(opened, "cut_row").trigger()
    assert count(opened.minutes) == number  # type: ignore[operator]
    assert clipboard().hasFormat(MIME)


def test_a_row_that_cannot_stand_there_is_pasted_as_words(make_form: MakeForm) -> None:
    opened = make_form(record())
    opened.field("personbb", "name", "zh-Hans")
    action(opened, "copy_row").trigger()
    paste_into(opened, "clauseee")
    assert opened.minutes.sections[0].clauses[0].clauses[0].text["vi"] == "e Bí thư 王某某 书记"
    said = []
    opened.form.refused.connect(said.append)
    action(opened, "paste_row").trigger()
    assert said == ["The copied row cannot stand here; go to a row of its kind."]


def test_marks_survive_between_windows_and_who_is_not_there_is_put_into_words(make_form: MakeForm) -> None:
    there = make_form(record())
    there.field("clausedd").selectAll()
    there.field("clausedd").copy()
    there.field("clauseee").setFocus()
    paste_into(there, "clauseee")
    assert "{person.personaa}" in there.minutes.sections[0].clauses[0].clauses[0].text["vi"]
    here = make_form()
    paste_into(here, "clausecc")
    assert here.minutes.sections[1].clauses[0].text["vi"] == "Đồng chí Nguyễn Văn A nói"


WORD = "<table><tr><td><p>1.</p></td><td><p>Hai bên<br>cùng</p></td><td><p>双方</p></td></tr>"
WORD += "<tr><td><p>2.</p></td><td><p>Thúc đẩy {x}</p></td><td><p>促进</p></td></tr></table>"


def test_a_table_of_two_languages_fills_pairs_in_one_step(make_form: MakeForm) -> None:
    opened = make_form()
    before = opened.minutes
    put(WORD, "1.\tHai bên cùng\t双方\n2.\tThúc đẩy {x}\t促进")
    paste_into(opened, "clausecc", language="zh-Hans")
    pairs = [text("Hai bên cùng", "双方"), text("Thúc đẩy {{x}}", "促进")]
    assert [clause.text for clause in opened.minutes.sections[1].clauses] == pairs
    opened.session.undo()
    assert opened.minutes is before
    put(words="双方\tHai bên\r\n促进\tThúc đẩy\r\n")
    paste_into(opened, "clauseaa")
    assert [clause.text for clause in opened.minutes.sections[0].clauses[1:3]] == [
        text("Hai bên", "双方"),
        text("Thúc đẩy", "促进"),
    ]
    assert opened.minutes.sections[0].clauses[0] is before.sections[0].clauses[0]


def test_as_many_paragraphs_in_two_cells_are_as_many_clauses(make_form: MakeForm) -> None:
    opened = make_form()
    put("<table><tr><td><p>Một</p><p>Hai</p></td><td><p>一</p><p>二</p></td></tr></table>")
    paste_into(opened, "clausecc")
    assert [clause.text for clause in opened.minutes.sections[1].clauses] == [text("Một", "一"), text("Hai", "二")]


def test_other_tables_are_pasted_as_paragraphs(make_form: MakeForm) -> None:
    opened = make_form()
    put(words="a\tb\tc\nd\te\tf")
    paste_into(opened, "clausecc")
    assert [clause.text["vi"] for clause in opened.minutes.sections[1].clauses] == ["a b c", "d e f"]


def test_a_list_pasted_into_a_name_is_offered_and_not_taken(make_form: MakeForm) -> None:
    opened = make_form(record())
    before, offers = opened.minutes, []
    opened.form.pasting.lists.connect(lambda tables, as_text: offers.append((tables, as_text)))
    put(words="Nguyễn Văn A\tBí thư\nTrần Thị B\tGiám đốc")
    paste_into(opened, "personbb", "name")
    assert opened.minutes is before
    ((tables, as_text),) = offers
    assert len(tables[0].rows) == 2
    as_text()
    assert opened.minutes.people[1].name["vi"] == "Nguyễn Văn A Bí thư Trần Thị B Giám đốc"


def test_what_is_damaged_on_the_clipboard_is_said_in_a_sentence(make_form: MakeForm) -> None:
    opened = make_form()
    before, said = opened.minutes, []
    opened.form.refused.connect(said.append)
    data = QMimeData()
    data.setData(MIME, b'{"format": "bienban", "version": 99}')
    data.setText("x")
    QGuiApplication.clipboard().setMimeData(data)
    paste_into(opened, "clauseaa")
    assert opened.minutes is before
    assert len(said) == 1
    assert "newer" in said[0]


def test_what_was_copied_is_plain_words_when_the_program_has_ended(make_form: MakeForm) -> None:
    from bienban.app import leave_the_clipboard

    opened = make_form(record())
    opened.field("clauseee")
    action(opened, "copy_row").trigger()
    leave_the_clipboard()
    assert clipboard().text() == "e\t戊"
