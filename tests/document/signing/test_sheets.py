"""The papers around a signing: what stands on each of them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban.catalog.settings import Choices
from bienban.core.minutes import Attendance, Beside, Minutes, Person, Signing
from bienban.core.text import Text
from bienban.document.blocks import Cards, Paper, Signatures, Table, paragraphs
from bienban.document.openings import open_places
from bienban.document.signing.cards import NAME_SIZES, TYPE_WIDTH, name_cards, seated
from bienban.document.signing.delegations import delegation
from bienban.document.signing.sheets import sheets
from bienban.document.signing.sign_in import EMPTY_LINES, ROOM, sign_in
from bienban.document.signing.to_sign import documents_to_sign
from bienban.document.signing.working_copy import working_copy
from bienban.document.titles import width
from bienban.document.word.signing_styles import CARD_STYLES, SHEET_STYLES
from tests.document.reading import LANGUAGES
from tests.document.records import annual, text
from tests.document.signing.samples import NAMES, said, sample


def with_people(*people: Person) -> Minutes:
    return replace(annual(), people=people)


def person(vi: str, zh: str = "", **more: object) -> Person:
    return replace(annual().people[0], id="someone0", name=text(vi, zh), **more)  # type: ignore[arg-type]


def table(paper: Paper) -> Table:
    (found,) = [block for block in paper.everything() if isinstance(block, Table)]
    return found


def test_sign_in_has_a_line_for_everybody_and_for_those_whom_nobody_expected() -> None:
    rows = [row for row in table(sign_in(annual(), LANGUAGES)).rows if not row.group]
    assert len(rows) >= len(annual().people) + EMPTY_LINES
    assert [row.cells[0][0].text for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert all(row.height == ROOM and row.cells[3] == () for row in rows)
    assert [cell.text for cell in rows[0].cells[1]] == ["Lê Minh Ngân", "黎明银"]
    assert rows[-1].cells[1:] == ((), (), ())


def test_a_list_of_delegates_names_a_party_on_one_line() -> None:
    (row, *_rows) = [row for row in table(delegation(annual(), annual().sides[1], LANGUAGES)).rows if row.group]
    assert [[cell.text for cell in cells] for cells in row.cells] == [["一、云南省\u2003Tỉnh Vân Nam"]]


def test_sign_in_names_an_organ_only_where_the_title_does_not() -> None:
    told = person("A", title=text("Giám đốc", "厅长"), organ=text("Sở Ngoại vụ", "外事厅"))
    (row,) = [row for row in table(sign_in(with_people(told), LANGUAGES)).rows if row.cells[0][0].text == "1"]
    assert [cell.text for cell in row.cells[2]] == ["Giám đốc, Sở Ngoại vụ", "厅长、外事厅"]
    told = person(
        "A", title=text("Bí thư Tỉnh ủy Lai Châu", "莱州省委书记"), organ=text("Tỉnh ủy Lai Châu", "莱州省委")
    )
    (row,) = [row for row in table(sign_in(with_people(told), LANGUAGES)).rows if row.cells[0][0].text == "1"]
    assert [cell.text for cell in row.cells[2]] == ["Bí thư Tỉnh ủy Lai Châu", "莱州省委书记"]


def test_sign_in_says_the_part_in_a_delegation_only_where_no_post_is_known() -> None:
    told = person("A", "甲", title=text("", "厅长"), organ=Text())
    (row,) = [row for row in table(sign_in(with_people(told), LANGUAGES)).rows if row.cells[0][0].text == "1"]
    assert [cell.text for cell in row.cells[2]] == ["厅长"]
    told = replace(told, title=Text())
    (row,) = [row for row in table(sign_in(with_people(told), LANGUAGES)).rows if row.cells[0][0].text == "1"]
    assert [cell.text for cell in row.cells[2]] == ["Trưởng đoàn", "团长"]


def test_the_list_of_documents_names_them_in_running_words() -> None:
    (row, *_rows) = table(documents_to_sign(annual(), LANGUAGES)).rows
    assert row.cells[1][0].text.startswith("Biên bản Hội nghị")


def test_a_copy_says_signed_only_over_a_known_name() -> None:
    open_place = replace(annual().signing.signatories[0], person="")
    signing = replace(annual().signing, signatories=(open_place, *annual().signing.signatories[1:]))
    assert said(working_copy(replace(annual(), signing=signing), LANGUAGES, signed=True)).count("(đã ký)") == 4


def test_who_said_that_they_will_not_come_has_no_line_and_no_card() -> None:
    away = replace(annual().people[0], attendance=Attendance.EXCUSED)
    record = with_people(away, *annual().people[1:])
    assert "Lê Minh Ngân" not in said(sign_in(record, LANGUAGES))
    assert "Lê Minh Ngân" not in said(name_cards(record, LANGUAGES))
    assert "Lê Minh Ngân" in said(delegation(record, record.sides[0], LANGUAGES))


def test_a_party_of_which_nobody_is_known_has_lines_to_write_on() -> None:
    rows = table(sign_in(with_people(), LANGUAGES)).rows
    starts = [index for index, row in enumerate(rows) if row.group]
    assert {end - start - 1 for start, end in pairwise(starts)} == {EMPTY_LINES}
    assert len(starts) == len(annual().parties) + 1
    assert not seated(with_people())


def test_a_card_has_the_own_language_first_and_large() -> None:
    (block,) = name_cards(annual(), LANGUAGES).blocks["body"]
    assert isinstance(block, Cards)
    by_name = {card[1].text: card for card in block.cards}
    assert [line.text for line in by_name["Lê Minh Ngân"]] == ["Tỉnh Lai Châu\u2003莱州省", "Lê Minh Ngân", "黎明银"]
    assert [line.style for line in by_name["Lê Minh Ngân"]] == [
        "Card place 18 vi",
        "Card name 48 vi",
        "Card other 30 zh",
    ]
    assert [line.text for line in by_name["王宁"]] == ["云南省\u2003Tỉnh Vân Nam", "王宁", "Vương Ninh"]
    assert by_name["王宁"][1].widen


def test_the_host_may_choose_its_own_language_for_every_card() -> None:
    (block,) = name_cards(annual(), LANGUAGES, Choices({"card-language": "host"})).blocks["body"]
    assert isinstance(block, Cards)
    assert [card[1].language for card in block.cards] == ["vi"] * len(block.cards)


def test_a_guest_has_the_organ_on_the_card_or_else_the_country() -> None:
    guest = person("A", party="", organ=text("Bộ Ngoại giao", "外交部"))
    (card,) = name_cards(with_people(guest), LANGUAGES).blocks["body"][0].cards  # type: ignore[union-attr]
    assert card[0].text == "Bộ Ngoại giao\u2003外交部"
    (card,) = name_cards(with_people(person("A", party="")), LANGUAGES).blocks["body"][0].cards  # type: ignore[union-attr]
    assert card[0].text == "Việt Nam\u2003越南"


def test_a_name_in_the_other_language_alone_is_set_large() -> None:
    (card,) = name_cards(with_people(person("", "黎明银")), LANGUAGES).blocks["body"][0].cards  # type: ignore[union-attr]
    assert [line.text for line in card] == ["Tỉnh Lai Châu\u2003莱州省", "黎明银"]
    assert card[1].style == "Card name 56 zh"


@given(st.text(alphabet="abc nghiêmỄ", min_size=1, max_size=120))
def test_a_name_takes_the_first_size_at_which_it_fits(name: str) -> None:
    found = Text({"vi": name})
    if not found["vi"]:
        return
    who = replace(person(""), name=found)
    (card,) = name_cards(with_people(who), LANGUAGES).blocks["body"][0].cards  # type: ignore[union-attr]
    style = CARD_STYLES[card[1].style]
    assert style.size in NAME_SIZES["vi"]
    fitting = [size for size in NAME_SIZES["vi"] if width(name) * size * 25.4 / 72 <= TYPE_WIDTH * 0.95]
    assert style.size == (fitting[0] if fitting else NAME_SIZES["vi"][-1])


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (text("Công Tằng Tôn Nữ Hoàng Nguyễn Thị Minh Khai Ngọc Quỳnh"), ("Hoàng Nguyễn", "Thị Minh")),
        (text("", "买买提艾力·阿不都克里木·吐尔逊尼亚孜江"), ("阿不都克里木·", "吐尔逊尼亚孜江")),
        (text("", "古丽米娜·阿布都热西提"), ()),
    ],
)
def test_a_name_too_long_for_a_line_is_divided_between_its_words(name: Text, lines: tuple[str, ...]) -> None:
    who = replace(person(""), name=name)
    (card,) = name_cards(with_people(who), LANGUAGES).blocks["body"][0].cards  # type: ignore[union-attr]
    first, _break, second = card[1].text.partition("\n")
    assert (first.endswith(lines[0]) and second.startswith(lines[1])) if lines else not second


def test_every_size_has_a_style_and_sizes_fall() -> None:
    for sizes in NAME_SIZES.values():
        assert all(one > two for one, two in pairwise(sizes))
    for kind in ("Card name", "Card other", "Card place"):
        assert any(name.startswith(kind) for name in CARD_STYLES)


def test_the_list_has_this_document_and_those_that_are_signed_beside_it() -> None:
    beside = (
        Beside(id="beside01", title=text("Kế hoạch", "行动计划")),
        Beside(id="beside02", title=text("Bản ghi", "记录"), signed=False),
        Beside(id="beside03", title=text("Ý định thư")),
    )
    rows = table(documents_to_sign(replace(annual(), beside=beside), LANGUAGES)).rows
    assert [row.cells[1][0].text for row in rows][1:] == ["Kế hoạch", "Ý định thư"]
    assert rows[0].cells[1][0].text.startswith("Biên bản Hội nghị thường niên")
    assert rows[0].cells[3][0].text == str(annual().signing.copies)
    assert [row.cells[3][0].text for row in rows][1:] == ["[…]", "[…]"]
    assert [cell.text for cell in rows[1].cells[2]] == ["Tiếng Việt và tiếng Trung", "越文和中文"]
    assert [cell.text for cell in rows[2].cells[2]] == ["Tiếng Việt", "越文"]


def test_a_delegation_list_has_the_sides_own_language_first() -> None:
    chinese = delegation(annual(), annual().sides[1], LANGUAGES)
    assert chinese.languages == ("zh-Hans", "vi")
    assert said(chinese)[0] == "中国云南省代表团名单"
    assert "黎明银" not in said(chinese)
    assert delegation(annual(), annual().sides[0], LANGUAGES).languages == ("vi", "zh-Hans")


def test_a_working_copy_says_so_and_shows_what_is_open() -> None:
    record = sample("corridor-10")
    copy = working_copy(record, LANGUAGES)
    assert copy.columns
    assert dict(copy.texts["keeper"]) == {"vi": "Bản làm việc", "zh-Hans": "工作文本"}
    assert open_places(copy, LANGUAGES)
    assert not copy.original
    assert not any("(đã ký)" in words for words in said(copy))


def test_a_copy_says_signed_over_every_name() -> None:
    copy = working_copy(annual(), LANGUAGES, signed=True)
    assert dict(copy.texts["keeper"]) == {"vi": "Bản sao", "zh-Hans": "副本"}
    (block,) = [block for block in copy.everything() if isinstance(block, Signatures)]
    for row in block.rows:
        for cell in row:
            assert [line.text for line in cell.names[::2]] == ["(đã ký)", "（签字）"]


@pytest.mark.parametrize("name", NAMES)
def test_every_style_of_a_sheet_is_in_its_template(name: str) -> None:
    for sheet in sheets(sample(name), LANGUAGES, originals=2, signed=True):
        known = CARD_STYLES if sheet.template == "name-cards.docx" else SHEET_STYLES
        assert {each.style for each in paragraphs(sheet.compose().everything())} <= set(known)


def test_what_has_nothing_to_say_is_left_out() -> None:
    record = Minutes(sides=annual().sides)
    assert [sheet.name for sheet in sheets(record, LANGUAGES, originals=2)] == ["working-copy", "checklist"]
    unsigned = replace(annual(), signing=Signing())
    assert "list" not in [sheet.name for sheet in sheets(unsigned, LANGUAGES, originals=2)]
