"""Rows of a table that repeat for every member of a list."""

from __future__ import annotations

import pytest

from bienban.catalog.languages import load
from bienban.core.alternat import Layout, Mode, Original
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper, Words
from bienban.document.compose import compose
from bienban.document.word.errors import TemplateError
from bienban.document.word.reading import read
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.document.records import annual
from tests.document.word.templates import blocks_only, paragraph, row, table, with_body
from tests.house.word import W, WordFile, faults

LANGUAGES = load()
BODY = blocks_only("body")
BOTH = ("vi", "zh-Hans")


def paper(keeper: str = "vn", *languages: str, minutes: Minutes | None = None) -> Paper:
    return compose(minutes or annual(), Original(keeper), Layout(languages or ("vi",)), LANGUAGES)


def cells(body: str, filled: Paper) -> list[list[str]]:
    """What the rows of the first table say."""
    data = write(filled, with_body(body + BODY))
    assert [fault for fault in faults(data) if "font" not in fault] == []
    found = WordFile(data).xml().find(f".//{W}tbl")
    assert found is not None
    return [
        ["|".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in cell.iter(f"{W}p")) for cell in each]
        for each in found.iterfind(f"{W}tr")
    ]


def refused(body: str) -> tuple[str, ...]:
    with pytest.raises(TemplateError) as fault:
        write(paper(), with_body(body + BODY))
    return fault.value.faults


def test_a_row_repeats_for_every_member_and_other_rows_stay() -> None:
    rows = cells(table(row("TT", "Tên"), row("{{vn.person.number}}", "{{vn.person.name}}"), row("", "Hết")), paper())
    assert rows[0] == ["TT", "Tên"]
    assert rows[1] == ["1", "Lê Minh Ngân"]
    assert rows[-1] == ["", "Hết"]
    assert [number for number, _name in rows[1:-1]] == [str(number) for number in range(1, len(rows) - 1)]


def test_people_follow_the_original() -> None:
    template = table(row("{{person.name.vi}}", "{{person.side.vi}}"))
    first = {keeper: cells(template, paper(keeper))[0][1] for keeper in ("vn", "cn")}
    assert first == {"vn": "Việt Nam", "cn": "Trung Quốc"}
    own = compose(annual(), Original("cn", Mode.OWN_LANGUAGE), Layout(("vi",)), LANGUAGES)
    assert cells(template, own)[0][1] == "Việt Nam"


def test_first_and_second_are_the_sides_in_the_order_of_the_text() -> None:
    body = paragraph("{{first.country.vi}} / {{second.country.vi}}") + table(row("{{first.party.name}}", "x"))
    for keeper, sides in (("vn", "Việt Nam / Trung Quốc"), ("cn", "Trung Quốc / Việt Nam")):
        word = WordFile(write(paper(keeper), with_body(body + BODY)))
        assert word.texts()[0] == sides
    assert [line[0] for line in cells(body, paper("cn"))] == ["Vân Nam"]


def test_languages_stand_below_each_other_in_a_cell_or_as_they_are_asked_for() -> None:
    both = cells(table(row("{{cn.head.name}}{{cn.party.name}}", "{{cn.party.name.zh}}")), paper("vn", *BOTH))
    assert both[0][1] == "云南"
    alone = cells(table(row("{{cn.party.name}}", "{{cn.party.number}}")), paper("vn", *BOTH))
    assert alone == [["Vân Nam|云南", "1"]]


def test_clauses_in_two_columns_of_the_office_s_own() -> None:
    rows = cells(table(row("{{clause.number.vi}} {{clause.text.vi}}", "{{clause.text.zh}}")), paper("vn", *BOTH))
    composed = paper("vn", *BOTH).lists["clause"]
    assert len(rows) == len(composed) >= 10
    assert all(vietnamese and chinese for vietnamese, chinese in rows)


@pytest.mark.parametrize("name", ["party", "signatory", "section", "session", "delegate", "guest"])
def test_every_list_prints_its_members_in_order(name: str) -> None:
    rows = cells(
        table(row(f"{{{{{name}.number.vi}}}}", f"{{{{{name}.{'heading' if name == 'section' else 'name'}.vi}}}}")),
        paper(),
    )
    assert len(rows) == max(1, len(paper().lists[name]))


def test_a_list_without_members_leaves_an_empty_row() -> None:
    nobody = Paper(("vi",), False, {}, lists={"person": ()})
    assert cells(table(row("{{person.number}}", "{{person.name}}")), nobody) == [["", ""]]


def test_what_comes_from_the_record_carries_its_address() -> None:
    filled = paper()
    data = write(filled, with_body(table(row("{{vn.person.name}}", "{{vn.person.note}}")) + BODY))
    name = filled.lists["vn.person"][0]["name"]["vi"]
    assert (name.address, name.text) in [(passage.address, passage.text) for passage in read(data).passages]


def test_a_long_list_costs_no_more_for_each_member() -> None:
    people = tuple({"name": {"vi": Words(f"Người {number}")}} for number in range(3000))
    many = Paper(("vi",), False, {}, lists={"person": people})
    rows = cells(table(row("{{person.name}}", "x")), many)
    assert [name for name, _x in rows] == [f"Người {number}" for number in range(3000)]


def test_values_in_a_row_are_never_read_as_slots_or_markup() -> None:
    sly = Paper(("vi",), False, {}, lists={"person": ({"name": {"vi": Words("{{title}} <w:p/> & ]]>")}},)})
    assert cells(table(row("{{person.name}}", "")), sly) == [["{{title}} <w:p/> & ]]>", ""]]


def test_bookmarks_in_a_row_are_not_doubled() -> None:
    marked = row("{{person.name}}", "x").replace("<w:r>", '<w:bookmarkStart w:id="4" w:name="a"/><w:r>', 1) + row(
        "<", "x"
    ).replace("&lt;", "").replace("<w:t><</w:t>", "<w:t>y</w:t>").replace(
        "</w:p>", '<w:bookmarkEnd w:id="4"/></w:p>', 1
    )
    data = write(paper(), with_body(table(marked) + BODY))
    assert b'w:name="a"' not in WordFile(data).parts["word/document.xml"]


def test_two_lists_in_a_row_are_told_with_the_paragraph() -> None:
    [fault] = refused(table(row("{{vn.person.name}}", "Phía Trung Quốc: {{cn.person.name}}")))
    assert "“vn.person”" in fault
    assert "“cn.person”" in fault
    assert "Phía Trung Quốc: {{cn.person.name}}" in fault


def test_a_list_outside_a_table_is_told_with_the_paragraph() -> None:
    [fault] = refused(paragraph("Gồm có: {{person.name}}"))
    assert "row of a table" in fault
    assert "Gồm có: {{person.name}}" in fault


def test_a_row_within_a_row_that_repeats_is_refused() -> None:
    inner = table(row("{{party.name}}", "x"))
    outer = f"<w:tr><w:tc><w:tcPr/>{paragraph('{{person.name}}')}{inner}</w:tc></w:tr>"
    [fault] = refused(table(outer, columns=1))
    assert "“person”" in fault


def test_all_faults_of_a_template_are_told_at_once() -> None:
    told = refused(
        paragraph("{{person.name}} a")
        + paragraph("{ b")
        + paragraph("{{tilte}} c")
        + table(row("{{vn.person.name}}", "{{cn.person.name}} d"))
    )
    assert [next(letter for letter in "abcd" if f" {letter}”" in fault) for fault in told] == ["a", "b", "d", "c"]
    named = refused(paragraph("{{tilte}} a") + paragraph("{{title.xx}} b") + table(row("{{xx.person.name}} c", "")))
    assert len(named) == 3


def test_a_side_that_the_record_does_not_have_is_told() -> None:
    [fault] = refused(table(row("{{la.person.name}}", "x")))
    assert "{{la.person.name}}" in fault


def test_a_compiled_template_names_its_slots() -> None:
    template = Template.read(with_body(paragraph("{{Next.Place.vi}}") + table(row("{{person.name}}", "")) + BODY))
    assert set(template.slots) >= {"next.place.vi", "person.name", "body"}
