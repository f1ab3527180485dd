"""Tables of two languages side by side as pairs of paragraphs."""

import pytest

from bienban.bilingual.lists.html import read_html
from bienban.bilingual.lists.pairs import pairs_of
from bienban.bilingual.lists.separated import read_text
from bienban.core.text import Text

LANGUAGES = ("vi", "zh-Hans")

LIBREOFFICE = """<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		@page { size: 8.5in 11in; margin: 1in }
		p { line-height: 115%; margin-bottom: 0.1in; background: transparent }
	</style>
</head>
<body lang="en-US" link="#000080" vlink="#800000" dir="ltr">
<table width="100%" cellpadding="7" cellspacing="0">
	<col width="128*"/>

	<col width="128*"/>

	<tr valign="top">
		<td width="50%" style="border: none; padding: 0in"><p style="orphans: 0; widows: 0">
			Hai bên nhất trí</p>
		</td>
		<td width="50%" style="border: none; padding: 0in"><p style="orphans: 0; widows: 0">
			<font face="Noto Serif CJK SC"><font size="2">
				<span lang="zh-CN">双方一致同意</span></font></font></p>
		</td>
	</tr>
	<tr valign="top">
		<td width="50%" style="border: none; padding: 0in"><p style="orphans: 0; widows: 0">
			Thúc đẩy giao lưu</p>
		</td>
		<td width="50%" style="border: none; padding: 0in"><p style="orphans: 0; widows: 0">
			<font face="Noto Serif CJK SC"><span lang="zh-CN">促进交流</span></font></p>
		</td>
	</tr>
</table>
<p style="margin-bottom: 0in; line-height: 100%"><br/>

</p>
</body>
</html>"""


def text(vi: str, zh: str = "") -> Text:
    return Text({"vi": vi, "zh-Hans": zh})


def test_a_table_as_libreoffice_writes_it_is_pairs() -> None:
    (table,) = read_html(LIBREOFFICE)
    assert pairs_of(table, LANGUAGES) == (
        text("Hai bên nhất trí", "双方一致同意"),
        text("Thúc đẩy giao lưu", "促进交流"),
    )


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        ("双方\tHai bên\n促进\tThúc đẩy", (text("Hai bên", "双方"), text("Thúc đẩy", "促进"))),
        ("1.\tHai bên\t双方\na)\tThúc đẩy\t促进", (text("Hai bên", "双方"), text("Thúc đẩy", "促进"))),
        ("Tiếng Việt\t中文\nHai bên\t双方", (text("Hai bên", "双方"),)),
        ("Hai bên\t双方\nThúc đẩy\t", (text("Hai bên", "双方"), text("Thúc đẩy"))),
        ('"Một\nHai"\t"一\n二"', (text("Một", "一"), text("Hai", "二"))),
        ('"Một\nHai"\t"一段"', (text("Một Hai", "一段"),)),
        ("GDP tăng {x}\tGDP增长", (text("GDP tăng {{x}}", "GDP增长"),)),
    ],
)
def test_the_script_says_which_language_it_is(words: str, pairs: tuple[Text, ...]) -> None:
    assert pairs_of(read_text(words)[0], LANGUAGES) == pairs


@pytest.mark.parametrize("words", ["Hai bên\tThúc đẩy\nx\ty", "Hai bên\t双方\tThúc đẩy\t促进", "Hai bên\n双方", "1\t2"])
def test_other_tables_are_no_pairs(words: str) -> None:
    assert pairs_of(read_text(words)[0], LANGUAGES) == ()


def test_a_cell_over_both_columns_is_in_one_language() -> None:
    page = "<table><tr><td colspan=2>一、方向</tr><tr><td>Hai bên<td>双方</tr></table>"
    assert pairs_of(read_html(page)[0], LANGUAGES) == (text("", "一、方向"), text("Hai bên", "双方"))
