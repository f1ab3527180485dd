"""Fields of running text: typing and undo, marks as units, what is pasted."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QApplication

from bienban.catalog import languages
from bienban.core.alternat import Original
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.text import Text
from bienban.document.wording import Segment, segments
from bienban.ui.fields import marked
from bienban.ui.fields.pieces import Reading, pieces, written
from bienban.ui.fields.text_field import TextField
from bienban.ui.form import marking
from bienban.ui.look.theme import Theme
from tests.ui.form.conftest import MakeForm, Open, sample, small
from tests.ui.form.typing import ALT, CTRL, SHIFT, commit, paste, press, write

MARKED = "Biên giới {Việt| – |Trung} gần {next.place}, {oops} và {{ngoặc}}"


def reading() -> Reading:
    minutes, known = small(), languages.load()["vi"]

    def read(string: str) -> tuple[Segment, ...]:
        return segments(string, minutes, Original("vn"), known)

    return read


READ = reading()
strings = st.text(alphabet=st.one_of(st.sampled_from("{}|/ .aế中\u0301\n\u2028"), st.characters(codec="utf-8"))) | (
    st.lists(st.sampled_from(["{Việt| – |Trung}", "{next.place}", "{/}", "{{", "}}", "{", "}", "a", "越"])).map("".join)
)


@given(strings)
def test_pieces_read_back_as_the_same_string(string: str) -> None:
    assert written(pieces(string, READ)) == string


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(strings)
def test_a_field_reads_back_as_the_same_string(qapp: QApplication, string: str) -> None:
    field = TextField(Theme.light(), "vi")
    field.show_pieces(pieces(string, READ))
    assert field.string() == Text({"vi": string})["vi"]
    field.deleteLater()


def put(form: Open, string: str = MARKED) -> TextField:
    """The first clause with marks in it."""
    form.session.apply(Set(Address("clauseaa", "text", "vi"), string), "")
    return form.field("clauseaa")


def held(form: Open, language: str = "vi") -> str:
    """What the record holds in the first clause."""
    return form.minutes.sections[0].clauses[0].text[language]


def test_marks_are_shown_by_their_words(make_form: MakeForm) -> None:
    field = put(make_form())
    assert field.words() == "Biên giới Việt – Trung gần […], {oops} và {ngoặc}"
    assert field.string() == MARKED


def test_the_caret_jumps_over_a_unit(make_form: MakeForm) -> None:
    field = put(make_form())
    field.set_caret(10)
    press(field, Qt.Key.Key_Right)
    assert field.textCursor().position() == 10 + len("Việt – Trung")
    press(field, Qt.Key.Key_Left)
    assert field.textCursor().position() == 10
    press(field, Qt.Key.Key_Right, SHIFT)
    assert field.textCursor().selectedText() == "Việt – Trung"


@pytest.mark.parametrize(("at", "key"), [(22, Qt.Key.Key_Backspace), (10, Qt.Key.Key_Delete)])
def test_deleting_takes_the_whole_unit(make_form: MakeForm, at: int, key: Qt.Key) -> None:
    form = make_form()
    field = put(form)
    field.set_caret(at)
    press(field, key)
    assert held(form) == MARKED.replace("{Việt| – |Trung}", "")


def test_deleting_a_word_takes_the_whole_unit(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form)
    field.set_caret(22)
    press(field, Qt.Key.Key_Backspace, CTRL)
    assert held(form) == MARKED.replace("{Việt| – |Trung}", "")


@pytest.mark.parametrize("at", [10, 22])
def test_what_is_typed_at_its_borders_is_no_part_of_a_unit(make_form: MakeForm, at: int) -> None:
    form = make_form()
    field = put(form)
    field.set_caret(at)
    commit(field, "mới")
    wanted = "mới{Việt| – |Trung}" if at == 10 else "{Việt| – |Trung}mới"
    assert held(form) == MARKED.replace("{Việt| – |Trung}", wanted)


@pytest.mark.parametrize("string", ["{Việt| – |Trung}", "{Việt| – |Trung}{越||中}"])
def test_letters_typed_before_the_first_unit_stay_where_they_are_typed(make_form: MakeForm, string: str) -> None:
    form = make_form()
    field = put(form, string)
    field.set_caret(0)
    write(field, "abc")
    assert held(form) == "abc" + string
    assert field.textCursor().position() == 3


def test_letters_typed_between_two_units_belong_to_neither(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form, "{Việt| – |Trung}{越||中}")
    field.set_caret(len("Việt – Trung"))
    write(field, "ab")
    assert held(form) == "{Việt| – |Trung}ab{越||中}"


def test_what_an_input_method_puts_inside_a_unit_goes_behind_it(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form)
    field.set_caret(22)
    commit(field, "x", -3, 0)
    assert held(form) == MARKED.replace("{Việt| – |Trung}", "{Việt| – |Trung}x")


def test_an_input_method_that_deletes_inside_a_unit_takes_it_away(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form)
    field.set_caret(22)
    commit(field, "", -2, 1)
    assert held(form) == MARKED.replace("{Việt| – |Trung}", "")


def test_a_brace_that_is_typed_is_a_brace(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("clausecc")
    commit(field, "{next.place}")
    assert form.minutes.sections[1].clauses[0].text["vi"] == "{{next.place}}"
    assert not field.has_units()


def test_words_are_copied_and_marks_stay_between_our_fields(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form)
    field.selectAll()
    field.copy()
    assert QApplication.clipboard().text() == field.words()
    other = form.field("clausecc")
    other.paste()
    assert other.string() == MARKED


def test_a_fact_is_worded_again_when_the_record_says_otherwise(make_form: MakeForm, qtbot: object) -> None:
    form = make_form()
    field = put(form)
    form.session.apply(Set(Address("next", "place", "vi"), "tỉnh Vân Nam"), "")
    form.form.binder.show_facts()
    assert "gần tỉnh Vân Nam," in field.words()
    assert field.string() == MARKED


def test_the_caret_stays_where_it_is_typed_while_the_words_of_a_fact_change(make_form: MakeForm) -> None:
    form = make_form()
    form.session.apply(Set(Address("next", "place", "vi"), "tỉnh Vân Nam"), "")
    field = put(form, "{next.place} mời các bên")
    assert field.words().startswith("Tỉnh Vân Nam")
    field.set_caret(0)
    write(field, "ai ")
    assert field.textCursor().position() == 3
    form.session.apply(Set(Address("next", "place", "vi"), "tỉnh dài hơn nhiều"), "")
    form.form.binder.show_facts()
    assert field.words() == "ai tỉnh dài hơn nhiều mời các bên"
    assert field.textCursor().position() == 3
    field.set_caret(len("ai tỉnh dài hơn nhiều mời"))
    form.session.apply(Set(Address("next", "place", "vi"), "đó"), "")
    form.form.binder.show_facts()
    assert field.textCursor().position() == len("ai đó mời")


def test_typing_is_one_step_and_undo_puts_the_very_same_record_back(make_form: MakeForm) -> None:
    form = make_form()
    before = form.minutes
    field = form.field("clausebb")
    field.set_caret(0)
    write(field, "abc")
    assert form.minutes.sections[0].clauses[1].text["vi"] == "abcThúc đẩy giao lưu"
    press(field, Qt.Key.Key_Z, CTRL)
    assert form.minutes is before
    assert field.words() == "Thúc đẩy giao lưu"
    press(field, Qt.Key.Key_Y, CTRL)
    assert field.words() == "abcThúc đẩy giao lưu"
    assert field.textCursor().position() == 3


def test_leaving_the_field_ends_a_run(make_form: MakeForm) -> None:
    form = make_form()
    write(form.field("clausecc"), "a")
    write(form.field("clausecc", language="zh-Hans"), "b")
    write(form.field("clausecc"), "c")
    form.session.undo()
    assert form.minutes.sections[1].clauses[0].text["vi"] in ("a", "c")
    assert form.minutes.sections[1].clauses[0].text["zh-Hans"] == "b"


def test_pasted_words_are_in_nfc_and_on_one_line_where_clauses_cannot_be_made(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("minutes", "title")
    field.selectAll()
    paste(field, unicodedata.normalize("NFD", "Hội nghị\nthường niên"))
    assert form.minutes.title["vi"] == "Hội nghị thường niên"
    field = form.field("minutes", "title", "zh-Hans")
    field.selectAll()
    paste(field, "年度\r\n会晤")
    assert form.minutes.title["zh-Hans"] == "年度会晤"


def test_enter_breaks_the_line_of_a_title(make_form: MakeForm) -> None:
    form = make_form()
    field = form.field("minutes", "title")
    field.set_caret(4)
    press(field, Qt.Key.Key_Return)
    assert form.minutes.title["vi"] == "BIÊN{/} BẢN"
    press(field, Qt.Key.Key_Backspace)
    assert form.minutes.title["vi"] == "BIÊN BẢN"


def test_an_unmarked_pair_is_underlined_and_alt_1_marks_it(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form, "Quan hệ Việt – Trung")
    assert [offer.source for offer in marking.offers_in(form.form.desk, field)] == ["{Việt| – |Trung}"]
    assert field.extraSelections()
    press(field, Qt.Key.Key_1, ALT)
    assert held(form) == "Quan hệ {Việt| – |Trung}"
    assert not field.extraSelections()
    form.session.undo()
    assert held(form) == "Quan hệ Việt – Trung"


def test_words_that_only_look_like_a_pair_are_not_offered(make_form: MakeForm) -> None:
    form = make_form()
    form.session.apply(Set(Address("clauseaa", "text", "zh-Hans"), "其中越南方面；越中两国；中越边境"), "")
    field = form.field("clauseaa", language="zh-Hans")
    offers = marking.offers_in(form.form.desk, field)
    assert [(offer.words, offer.source) for offer in offers] == [("越中", "{越||中}"), ("中越", "{越||中}")]


def test_parties_of_the_two_sides_are_offered_in_the_order_of_the_sides(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form, "giữa Vân Nam – Lai Châu")
    assert [offer.source for offer in marking.offers_in(form.form.desk, field)] == ["{Lai Châu| – |Vân Nam}"]


def select(field: TextField, words: str) -> None:
    start = field.words().index(words)
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + marked.length(words), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def test_a_selection_is_marked_and_unmarked_by_commands(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form, "cửa khẩu Ma Lù Thàng – Kim Thủy Hà mở")
    select(field, "Ma Lù Thàng – Kim Thủy Hà")
    actions = {action.text(): action for action in form.form.commands()["edit"]}
    actions["Mark as ordered pair"].trigger()
    assert held(form) == "cửa khẩu {Ma Lù Thàng| – |Kim Thủy Hà} mở"
    field.set_caret(12)
    actions["Unmark"].trigger()
    assert held(form) == "cửa khẩu Ma Lù Thàng – Kim Thủy Hà mở"


def test_words_without_two_names_are_not_marked_and_the_reason_is_told(make_form: MakeForm) -> None:
    form = make_form()
    told: list[str] = []
    form.form.refused.connect(told.append)
    field = put(form, "một câu thường")
    select(field, "một câu")
    {action.text(): action for action in form.form.commands()["edit"]}["Mark as ordered pair"].trigger()
    assert held(form) == "một câu thường"
    assert told == ["These are not two names with a dash, “and” or nothing between them."]


def test_a_fact_is_put_in_the_place_of_the_selection(make_form: MakeForm) -> None:
    form = make_form()
    field = put(form, "họp tại đó")
    select(field, "đó")
    marking.mark_fact(form.form.desk, field, "next.place")
    assert held(form) == "họp tại {next.place}"
    names = list(marking.fact_names(form.form.desk))
    assert {"meeting.date", "parties.vn", "parties.cn.count", "signatories"} <= set(names)


def test_a_note_has_no_marks_and_keeps_its_words(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    note = form.minutes.notes[0].id
    form.session.apply(Set(Address(note, "text"), "Việt – Trung"), "")
    form.form.reveal(Address(note, "text"))
    field = form.form.binder.field(Address(note, "text"))
    assert field is not None
    field.selectAll()
    press(field, Qt.Key.Key_Return, ALT)
    commands = {action.objectName(): action for action in form.form.findChildren(QAction)}
    assert not any(commands[name].isEnabled() for name in ("mark_pair", "mark_fact", "unmark"))
    assert form.form.binder.value(Address(note, "text")) == "Việt – Trung"
    commands["brackets"].trigger()
    assert form.form.binder.value(Address(note, "text")) == "[Việt – Trung]"
