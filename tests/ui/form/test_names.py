"""Every input has a name that says what it is, in which row and in which language, in three languages."""

from collections import Counter

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMenu, QTextEdit, QWidget

from bienban import i18n
from bienban.ui.fields.names import spoken_name
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.marking import fact_menu
from tests.ui.form.conftest import MakeForm, Open, sample, small

ENDINGS = {
    "en": {"vi": " – {name}", "zh-Hans": " – {name}"},
    "vi": {"vi": " – {name}", "zh-Hans": " – {name}"},
    "zh_Hans": {"vi": "（{name}）", "zh-Hans": "（{name}）"},
}


def unfolded(form: Open) -> QWidget:
    """The page with everything built and unfolded."""
    delegations = form.form.parts.part("delegations")
    for side in delegations.sides:  # type: ignore[union-attr]
        side.show_details(True)
        for row in side.parties:
            row.unfold(True)
    for section in form.minutes.sections:
        form.form.parts.part(section.id).show_details(True)  # type: ignore[union-attr]
    return form.form.page


@pytest.mark.parametrize("tag", i18n.TAGS)
def test_no_input_is_without_a_name(make_form: MakeForm, tag: str) -> None:
    i18n.use(tag)
    page = unfolded(make_form(sample("annual-05")))
    inputs = [child for kind in (QTextEdit, QLineEdit, QComboBox, QAbstractButton) for child in page.findChildren(kind)]
    assert len(inputs) > 300
    for child in inputs:
        spoken = QAccessible.queryAccessibleInterface(child).text(QAccessible.Text.Name)
        assert spoken.strip(), child
        assert "{" not in spoken


@pytest.mark.parametrize("tag", i18n.TAGS)
def test_texts_are_named_with_their_language(make_form: MakeForm, tag: str) -> None:
    from bienban.ui.words import language_name

    i18n.use(tag)
    page = unfolded(make_form(sample("annual-05")))
    for field in page.findChildren(TextField):
        if field.language:
            ending = ENDINGS[tag][field.language].format(name=language_name(field.language))
            assert field.accessibleName().endswith(ending), field.accessibleName()


def test_no_two_texts_have_the_same_name(make_form: MakeForm) -> None:
    page = unfolded(make_form(sample("annual-05")))
    names = Counter(field.accessibleName() for field in page.findChildren(TextField))
    assert [name for name, times in names.items() if times > 1] == []


def test_names_in_english(make_form: MakeForm) -> None:
    form = make_form(small())
    assert form.field("meeting", "theme").accessibleName() == "Theme – Vietnamese"
    assert form.field("meeting", "theme", "zh-Hans").accessibleName() == "Theme – Chinese"
    assert form.field("clausebb", language="zh-Hans").accessibleName() == "I.2 – Chinese"
    assert form.field("section1", "heading").accessibleName() == "Heading, I – Vietnamese"
    assert form.field("partyvn1", "name").accessibleName() == "Name of the party, Lai Châu – Vietnamese"


def test_a_name_in_chinese_has_its_language_in_chinese_brackets() -> None:
    i18n.use("zh_Hans")
    assert spoken_name("主题", "de") == "主题（de）"
    i18n.use("vi")
    assert spoken_name("Chủ đề", "de") == "Chủ đề – de"


def test_an_input_is_announced_when_it_has_the_focus(make_form: MakeForm) -> None:
    form = make_form(small())
    heard = []
    form.form.focused.connect(heard.append)
    form.field("clausebb", language="zh-Hans")
    assert [str(place) for place in heard] == ["clausebb/text/zh-Hans"]


def test_a_list_says_what_it_is_even_where_its_value_is_taken_for_its_name(make_form: MakeForm) -> None:
    page = unfolded(make_form(sample("annual-05")))
    lists = page.findChildren(QComboBox)
    assert len(lists) > 30
    for box in lists:
        spoken = QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Description)
        assert spoken == box.accessibleName() != ""


def test_the_facts_are_offered_in_one_group_of_each_name(make_form: MakeForm) -> None:
    form = make_form(sample("annual-05"))
    form.form.build_all()
    menu = QMenu()
    fact_menu(form.form.desk, form.form.page.findChildren(TextField)[0], menu)
    titles = [action.text() for action in menu.actions()]
    assert len(titles) == len(set(titles)) > 5
