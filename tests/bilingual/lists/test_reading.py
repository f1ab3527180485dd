"""Tables of others: encodings, separators, quotes, pages of Word and spreadsheets, and what is no list at all."""

import contextlib
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bienban.bilingual.lists.html import read_html
from bienban.bilingual.lists.separated import read_file, read_text
from bienban.bilingual.lists.table import MAX_BYTES, ListError, Table

LIST = 'STT;Họ và tên;Chức vụ\n1;Nguyễn Văn A;"Bí thư; Tỉnh ủy\nLai Châu"\n2;Trần Thị B;Giám đốc\n'
CHINESE = '序号,姓名,职务\n1,王某某,"书记,省委"\n2,李某,主任\n'
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(words: str) -> bytes:
    """As Vietnamese Windows wrote files: the tone behind its vowel."""
    found = b""
    for letter in unicodedata.normalize("NFC", words):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in parts if part in TONES)
        plain = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        found += plain.encode("cp1258") + tone.encode("cp1258")
    return found


def cells(table: Table) -> list[list[str]]:
    return [list(row) for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("words", [LIST, CHINESE])
def test_a_csv_file_is_read_in_the_encodings_of_offices(words: str, encoding: str) -> None:
    assert read_file(words.encode(encoding)) == read_text(words)


def test_a_csv_file_of_vietnamese_windows_is_read() -> None:
    (table,) = read_file(windows_1258(LIST))
    assert cells(table) == [
        ["STT", "Họ và tên", "Chức vụ"],
        ["1", "Nguyễn Văn A", "Bí thư; Tỉnh ủy\nLai Châu"],
        ["2", "Trần Thị B", "Giám đốc"],
    ]


@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_the_separator_is_found(separator: str) -> None:
    words = separator.join(("Họ và tên", "Chức vụ")) + "\r\n" + separator.join(("Nguyễn Văn A", '"Bí thư, x; y"'))
    assert cells(read_text(words)[0]) == [["Họ và tên", "Chức vụ"], ["Nguyễn Văn A", "Bí thư, x; y"]]


@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_excels_own_line_about_the_separator_is_no_row(separator: str) -> None:
    assert cells(read_text(f"sep={separator}\r\na{separator}b.c\r\n")[0]) == [["a", "b.c"]]


def test_a_line_that_names_no_separator_is_a_row() -> None:
    assert cells(read_text("sep=\na,b\nc,d\n")[0]) == [["sep=", ""], ["a", "b"], ["c", "d"]]


@pytest.mark.parametrize("soft", ["\x0b", "\u2028", "\x0c", "\x85"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_soft_line_break_ends_no_row(soft: str, end: str) -> None:
    (table,) = read_text(f"Nguyễn Văn A\tBí thư{soft}Tỉnh ủy{end}Trần Thị B\tGiám đốc")
    assert cells(table) == [["Nguyễn Văn A", "Bí thư\nTỉnh ủy"], ["Trần Thị B", "Giám đốc"]]


def test_cells_are_trimmed_and_composed_and_nothing_else() -> None:
    decomposed = unicodedata.normalize("NFD", "Nguyễn  Văn A")
    assert cells(read_text(f"\u3000{decomposed}\u3000\t {{x}} ‘y’ \n")[0]) == [["Nguyễn  Văn A", "{x} ‘y’"]]


def test_empty_rows_and_columns_are_not_there_and_a_lone_quote_is_a_character() -> None:
    assert cells(read_text('a\t\t"b\n\n\t\t\nc\t\td')[0]) == [["a", '"b'], ["c", "d"]]


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- table.x {a:b} --></style></head>
<body lang=EN-US><!--StartFragment--><table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td width=50 valign=top style='width:2cm'><p class=MsoNormal>STT<o:p></o:p></p></td>
<td><p class=MsoNormal><b>Họ và
 tên</b><o:p></o:p></p><p class=MsoNormal><span lang=ZH-CN>姓名</span></p></td>
<td><p>Cơ quan&nbsp;<o:p></o:p></p></td></tr>
<tr><td><p>1</p></td><td><p>Nguyễn Văn <i>A</i></p><p>阮文A</p></td>
<td rowspan=2><p>Sở Ngoại vụ &amp; Du lịch</p></td></tr>
<tr><td><p>2</p></td><td><p>Trần Thị B<br>陈氏碧</p></td></tr></table><!--EndFragment--></body></html>"""


def test_a_table_of_word_is_read_with_its_merged_cells() -> None:
    assert cells(read_html(WORD)[0]) == [
        ["STT", "Họ và tên\n姓名", "Cơ quan"],
        ["1", "Nguyễn Văn A\n阮文A", "Sở Ngoại vụ & Du lịch"],
        ["2", "Trần Thị B\n陈氏碧", "Sở Ngoại vụ & Du lịch"],
    ]


EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=Generator content="Microsoft Excel 15">
<!--[if gte mso 9]><xml><x:A>1</x:A></xml><![endif]--></head><body link="#0563C1"><table border=0>
<!--StartFragment--><col width=64 span=2><tr height=20><td colspan=2 class=xl65>DANH S&Aacute;CH</td></tr>
<tr><td class=xl65 x:num>1</td><td>Nguyễn Văn A<span style='mso-spacerun:yes'>&nbsp;</span></td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64>x</td></tr><![endif]><!--EndFragment-->
</table></body></html>"""


def test_a_table_of_excel_is_read_without_what_is_hidden() -> None:
    assert cells(read_html(EXCEL)[0]) == [["DANH SÁCH", "DANH SÁCH"], ["1", "Nguyễn Văn A"]]


def test_a_table_in_a_cell_is_words_of_the_cell_and_tables_beside_are_tables() -> None:
    page = "<table><tr><td>a<table><tr><td>b<td>c</table></td><td>d</table><table><tr><td>e</table>"
    assert [cells(table) for table in read_html(page)] == [[["a\nb\nc", "d"]], [["e"]]]


def test_a_page_saved_as_a_file_is_read_as_a_page() -> None:
    assert read_file(WORD.encode()) == read_html(WORD)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04rest",
        b"\xd0\xcf\x11\xe0rest",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n",
        b"\x01\x02\x03\x04",
        b"\xff\xfe\x41",
        b"\xff\x8d" * 40,
        b"a;" * 400,
        b"a;b\n" * 3000,
        b"a" * 9000,
        b"x" * (MAX_BYTES + 1),
        b"<table><tr><td></table>",
        b"<table><tr>" + b"<td colspan=99999 rowspan=99999>x" * 40000,
    ],
    ids=lambda data: data[:12],
)
def test_what_is_no_list_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(ListError) as refused:
        read_file(data)
    assert str(refused.value).endswith((".", "”."))


HOSTILE = [
    "<a",
    "<!--",
    "<table>",
    "<td ",
    "&",
    "<![if",
    "</",
    "<td a='",
    "<td a='\">",
    "<table><tr><td>",
    "<?",
    "<td \"'",
]


@pytest.mark.parametrize("part", HOSTILE)
def test_broken_pages_take_no_longer_than_whole_ones(part: str) -> None:
    """By the square of the length this would take minutes."""
    with contextlib.suppress(ListError):
        read_html("<table><tr><td>" + part * (300_000 // len(part)))


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=6), max_size=5), max_size=5), st.sampled_from(["\t", ";", ","]))
def test_any_text_gives_a_table_or_a_sentence(rows: list[list[str]], separator: str) -> None:
    try:
        tables = read_text("\n".join(separator.join(row) for row in rows))
    except ListError:
        return
    for row in tables[0].rows:
        assert all(unicodedata.is_normalized("NFC", cell) and cell == cell.strip() for cell in row)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_table_or_a_sentence(data: bytes) -> None:
    with contextlib.suppress(ListError):
        read_file(data)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<table>", "<tr>", "<td rowspan=3>", "<td colspan=2>", "x", "</td>", "</table>", "<p>", "<", '"']
        ),
        max_size=30,
    )
)
def test_any_page_gives_tables_or_a_sentence(parts: list[str]) -> None:
    try:
        tables = read_html("".join(parts))
    except ListError:
        return
    assert all(len(row) == table.columns for table in tables for row in table.rows)
