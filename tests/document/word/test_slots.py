"""Slots in a template: where they may stand, what they print, and how a faulty one is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bienban import i18n
from bienban.document.blocks import Paper
from bienban.document.word import package
from bienban.document.word.errors import TemplateError
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.document.word.papers import LAYOUTS, paragraph
from tests.document.word.templates import JOINT, blocks_only, with_body
from tests.document.word.templates import paragraph as p
from tests.house import libreoffice, validity
from tests.house.word import W, WordFile, faults

TITLE = {"vi": "Biên bản “A”", "zh-Hans": "会议“甲”纪要"}
BOTH = Paper(
    ("vi", "zh-Hans"),
    False,
    {"body": (paragraph("Body", "vi", "thân"),), "signatures": (paragraph("Body", "vi", "ký"),)},
    {"title": TITLE, "keeper": {"vi": "Bản Việt", "zh-Hans": "越方"}},
)
BODY = blocks_only("body")


def filled(body: str, paper: Paper = BOTH) -> WordFile:
    data = write(paper, with_body(body))
    assert faults(data) == []
    return WordFile(data)


def refused(body: str) -> str:
    with pytest.raises(TemplateError) as fault:
        write(BOTH, with_body(body))
    return str(fault.value)


def test_a_slot_alone_prints_every_language_in_a_paragraph_of_its_own() -> None:
    word = filled(p("{{title}}", style="Titlevi") + BODY)
    assert [(line.text, line.style) for line in word.lines()][:2] == [
        (TITLE["vi"], "Title vi"),
        (TITLE["zh-Hans"], "Title zh"),
    ]


def test_a_slot_among_other_text_prints_the_languages_on_one_line() -> None:
    assert filled(p("Về: {{title}}.") + BODY).texts()[0] == f"Về: {TITLE['vi']}\u2003{TITLE['zh-Hans']}."


def test_a_slot_with_a_language_prints_that_one() -> None:
    assert filled(p("{{title.zh}}") + p("{{ title.vi }}") + BODY).texts()[:2] == [TITLE["zh-Hans"], TITLE["vi"]]


def test_a_language_that_the_paper_lacks_prints_nothing() -> None:
    paper = Paper(("vi",), False, BOTH.blocks, {"title": {"vi": "Biên bản"}})
    assert filled(p("A {{title.zh}}B") + BODY, paper).texts()[0] == "A B"


@pytest.mark.parametrize(
    "runs",
    [("{{", "title.vi", "}}"), ("{", "{ti", "tle.", "vi}", "}"), ("{{title", ".vi}", "} "), ("｛｛title.vi｝｝",)],
)
def test_runs_split_by_a_program_and_full_width_braces_are_read(runs: tuple[str, ...]) -> None:
    assert filled(p("a ", *runs, "b") + BODY).texts()[0].replace(" ", "") == f"a{TITLE['vi']}b".replace(" ", "")


def test_two_slots_share_a_run() -> None:
    text = filled(p("{{title.vi}}{{keeper.zh}}/{{keeper.vi}}") + BODY).texts()[0]
    assert text == f"{TITLE['vi']}越方/Bản Việt"


def test_what_follows_a_slot_in_its_run_stays() -> None:
    body = '<w:p><w:r><w:t xml:space="preserve">a {{keeper.vi}} b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>'
    assert filled(body + BODY).texts()[0] == "a Bản Việt b\tc"


def test_a_slot_takes_the_formatting_of_its_run() -> None:
    body = '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>{{title.zh}}</w:t></w:r></w:p>'
    runs = filled(body + BODY).xml().findall(f".//{W}p")[0].findall(f"{W}r")
    assert [run.find(f"{W}rPr/{W}color") is not None for run in runs] == [True] * 5


def test_slots_stand_in_footers_and_tables() -> None:
    table = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="500"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
        f"{p('{{title}}')}</w:tc></w:tr></w:tbl>"
    )
    word = filled(table + BODY)
    assert [line.text for line in word.lines() if line.in_table] == list(TITLE.values())
    assert word.lines("word/footer1.xml")[0].text.startswith("Bản Việt\u2003越方\t1/1\t")


def test_the_footer_takes_the_style_of_the_first_language() -> None:
    word = WordFile(write(LAYOUTS["zh"], JOINT))
    (line,) = word.lines("word/footer1.xml")
    assert (line.text.rpartition("\t")[0], line.style) == ("越方保存文本\t1/1", "Keeper zh")


def test_text_of_the_template_stays_around_the_blocks() -> None:
    assert filled(p("Trên") + BODY + p("Giữa") + blocks_only("signatures") + p("Dưới")).texts() == [
        "Trên",
        "thân",
        "Giữa",
        "ký",
        "Dưới",
    ]


def test_values_are_never_read_as_slots() -> None:
    paper = Paper(("vi",), False, BOTH.blocks, {"title": {"vi": "{{keeper}} {% x %}"}})
    assert filled(p("{{title}}") + BODY, paper).texts()[0] == "{{keeper}} {% x %}"


def test_a_section_that_ends_at_a_slot_still_ends_there() -> None:
    margins = " ".join(f'w:{side}="400"' for side in ("top", "right", "bottom", "left", "header", "footer", "gutter"))
    section = f'<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar {margins}/></w:sectPr>'
    body = f"<w:p><w:pPr>{section}</w:pPr><w:r><w:t>{{{{body}}}}</w:t></w:r></w:p>" + blocks_only("signatures")
    word = filled(body)
    assert word.texts() == ["thân", "ký"]
    assert len(word.xml().findall(f".//{W}sectPr")) == 2


@pytest.mark.parametrize(
    ("body", "quoted"),
    [
        (p("Về {{tilte_vi}} này"), "Về {{tilte_vi}} này"),
        (p("{{title.xx}}"), "{{title.xx}}"),
        (p("{{ title }"), "{{ title }"),
        (p("{ title }}"), "{ title }}"),
        (p("{% for x in y %}"), "{% for x in y %}"),
        (p("{{ cycler.__init__.__globals__ }}"), "cycler.__init__"),
        (p("{{}}"), "{{}}"),
        (p("Ở đây {{body}}"), "Ở đây {{body}}"),
        (p("{{body}}{{signatures}}"), "{{body}}{{signatures}}"),
        (p("{{body.vi}}"), "{{body.vi}}"),
        (
            f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{p('{{signatures}}')}</w:tc></w:tr></w:tbl>",
            "{{signatures}}",
        ),
    ],
)
def test_a_faulty_slot_is_told_with_its_paragraph(body: str, quoted: str) -> None:
    assert quoted in refused(body + BODY)


def test_a_block_slot_in_a_footer_is_refused() -> None:
    footer = f'<w:ftr xmlns:w="{W[1:-1]}">{p("{{body}}")}</w:ftr>'
    with pytest.raises(TemplateError, match=re.escape("{{body}}")):
        Template.read(with_body(BODY, footer1=footer))


def test_a_block_slot_stands_once() -> None:
    assert "{{body}}" in refused(BODY + BODY)


def test_a_template_without_a_place_for_the_text_is_refused() -> None:
    assert "{{signatures}}" in refused(p("Chỉ có chữ"))


@pytest.mark.parametrize("tag", i18n.TAGS)
def test_every_message_names_its_parts_in_every_language(tag: str) -> None:
    i18n.use(tag)
    assert "{{tilte}}" in refused(p("{{tilte}}") + BODY)
    assert "{% x %}" in refused(p("{% x %}") + BODY)


def test_a_template_saved_again_by_libreoffice_serves(tmp_path: Path) -> None:
    mine = tmp_path / "mine.docx"
    mine.write_bytes(JOINT)
    again = tmp_path / "again"
    again.mkdir()
    saved = libreoffice.docx(mine, again)
    for name in ("vi", "stacked"):
        paper = LAYOUTS[name]
        data = write(paper, saved)
        assert WordFile(data).texts() == WordFile(write(paper, JOINT)).texts()
        assert [fault for fault in validity.faults(data, tmp_path) if "twice" in fault or "PKG" in fault] == []


def test_slots_stand_in_footnotes() -> None:
    parts = package.read(with_body(p("Về") + BODY))
    root = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f'<w:footnotes {root}><w:footnote w:id="2">{p("Theo {{meeting.place.vi}}")}</w:footnote></w:footnotes>'
    parts["word/footnotes.xml"] = note.encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="x1" Type="{relation}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    paper = Paper(("vi",), False, BOTH.blocks, {"meeting.place": {"vi": "Lai Châu"}})
    word = WordFile(write(paper, package.write(parts)))
    assert [line.text for line in word.lines("word/footnotes.xml")] == ["Theo Lai Châu"]


def test_capitals_and_spaces_are_no_fault() -> None:
    assert filled(p("{{ Title . VI }}") + p("{{KEEPER.zh-Hans}}") + BODY).texts()[:2] == [TITLE["vi"], "越方"]
