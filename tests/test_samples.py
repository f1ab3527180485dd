"""The samples are whole records: they open, save byte-equal, stand in both languages and print as they are signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog import languages
from bienban.core import facts, marks
from bienban.core.alternat import Layout, Mode, Original
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, Note, Person, Section, Session, node_id, walk
from bienban.core.text import Text
from bienban.document.blocks import LINE_BREAK, Block, Paper, Paragraph, paragraphs
from bienban.document.compose import compose
from bienban.storage import decode, encode, validate

NAMES = (
    "action-plan-2023",
    "annual-03",
    "annual-05",
    "corridor-10",
    "exchange-2024",
    "intent-2024",
    "working-group-11",
)
OPEN = {"vi": "[…]", "zh-Hans": "［……］"}
FOREIGN = {"vi": re.compile(r"[\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]"), "zh-Hans": re.compile(r"[,;:!?()]")}
"""What must not stand in a language: Chinese letters and brackets in Vietnamese, half-width marks in Chinese."""


def sample(name: str) -> Minutes:
    """The record of a shipped sample."""
    return decode((paths.resources() / "samples" / f"{name}.bienban").read_bytes(), name)


def texts(minutes: Minutes) -> Iterator[tuple[Address, Text]]:
    """Every text of the record with its place."""
    for node in walk(minutes):
        for item in fields(node):
            if isinstance(text := getattr(node, item.name), Text):
                yield Address(node_id(node), item.name), text


def strings(minutes: Minutes) -> Iterator[tuple[Address, str]]:
    """Every string of the record in every language."""
    for place, text in texts(minutes):
        for tag in text:
            yield Address(place.id, place.field, tag), text[tag]


each_sample = pytest.mark.parametrize("name", NAMES)


def test_the_shipped_samples_are_these() -> None:
    assert sorted(file.stem for file in (paths.resources() / "samples").glob("*.bienban")) == list(NAMES)


@each_sample
def test_it_opens_without_a_fault_and_saves_byte_equal(name: str) -> None:
    data = (paths.resources() / "samples" / f"{name}.bienban").read_bytes()
    assert validate(data) == ()
    assert encode(decode(data, name)) == data


@each_sample
def test_every_text_stands_in_both_languages(name: str) -> None:
    minutes = sample(name)
    halves = [str(place) for place, text in texts(minutes) if text and set(text) != set(minutes.languages)]
    assert halves == []
    kinds = (Clause, Session)
    assert all(
        node.text if isinstance(node, Clause) else node.name for node in walk(minutes) if isinstance(node, kinds)
    )
    assert minutes.title
    assert all(side.meeting and side.delegation and side.country and side.name for side in minutes.sides)


@each_sample
def test_every_mark_can_be_read_and_names_what_is_there(name: str) -> None:
    minutes = sample(name)
    ids = {node_id(node) for node in walk(minutes)} | {motto.key for motto in minutes.mottos}
    for place, string in strings(minutes):
        for mark in marks.parse(string):
            assert not isinstance(mark, marks.Words) or mark.literal, place
            if isinstance(mark, marks.Fact):
                assert facts.kind_of(mark.name), f"{place}: {mark.name}"
                assert facts.argument(mark.name) in {"", *ids}, f"{place}: {mark.name}"


@each_sample
def test_no_brace_bracket_or_letter_stands_in_the_wrong_text(name: str) -> None:
    for place, string in strings(sample(name)):
        words = "".join(mark.text for mark in marks.parse(string) if isinstance(mark, marks.Words))
        words = words.replace(OPEN[place.language], "")
        assert not set("{}⟨⟩\"'\n\t") & set(words), place
        assert "  " not in string, place
        assert place.field == "joiner" or string == string.strip(), place
        assert not FOREIGN[place.language].search(words), f"{place}: {words}"


@each_sample
def test_both_languages_hold_the_same_facts_and_as_many_open_places_and_pairs(name: str) -> None:
    minutes = sample(name)
    for place, text in texts(minutes):
        if minutes.side(place.id):
            continue  # each side words the name of the meeting in its own way
        vietnamese, chinese = text["vi"], text["zh-Hans"]
        assert sorted(marks.facts(vietnamese)) == sorted(marks.facts(chinese)), place
        assert vietnamese.count(OPEN["vi"]) == chinese.count(OPEN["zh-Hans"]), place
        assert _pairs(vietnamese) == _pairs(chinese), place


def _pairs(string: str) -> int:
    return sum(isinstance(mark, marks.Pair) for mark in marks.parse(string))


@each_sample
def test_the_body_names_the_annexes_it_has(name: str) -> None:
    minutes = sample(name)
    named = any("annexes" in marks.facts(string) for _place, string in strings(minutes))
    assert named == bool(minutes.annexes)


@each_sample
def test_its_notes_are_about_what_is_there(name: str) -> None:
    minutes = sample(name)
    nodes = {node_id(node): node for node in walk(minutes)}
    for note in minutes.notes:
        place = Address.parse(note.about) if "/" in note.about else Address(note.about, "")
        assert place.id in nodes, note.about
        assert not place.field or hasattr(nodes[place.id], place.field), note.about
        quoted = re.match(r"(?:Dạng|Tên) tiếng Trung “(.*?)” là suy đoán", note.text)
        if quoted and isinstance(text := getattr(nodes[place.id], place.field), Text):
            assert quoted[1] in _plain(text["zh-Hans"], minutes), note.about


def _plain(string: str, minutes: Minutes) -> str:
    """The words of a string with its pairs and numbers in the order of the Vietnamese side."""
    chinese = {"meeting.ordinal": {10: "第十次"}.get(minutes.meeting.ordinal or 0, "")}
    return "".join(
        chinese.get(mark.name, "")
        if isinstance(mark, marks.Fact)
        else mark.ordered(False)
        if isinstance(mark, marks.Pair)
        else mark.text
        for mark in marks.parse(string)
        if not isinstance(mark, marks.Break)
    )


@each_sample
def test_it_names_its_sources(name: str) -> None:
    [sources] = [note.text for note in sample(name).notes if note.about == "minutes"]
    assert "Nguồn: " in sources


@each_sample
def test_documents_of_one_meeting_list_each_other(name: str) -> None:
    for other in sample(name).beside:
        assert [back.file for back in sample(Path(other.file).stem).beside] == [f"{name}.bienban"]


@each_sample
def test_a_person_is_known_in_both_languages_or_visibly_open(name: str) -> None:
    minutes = sample(name)
    people = [node for node in walk(minutes) if isinstance(node, Person)]
    unnamed = [person for person in people if not person.name]
    assert len(unnamed) <= 8
    for section in (node for node in walk(minutes) if isinstance(node, Section | Clause)):
        assert not section.speaker or section.speaker in {person.id for person in people if person.name}


@each_sample
def test_what_is_inferred_is_noted_and_not_printed(name: str) -> None:
    minutes = sample(name)
    assert any("suy đoán" in note.text for note in minutes.notes if isinstance(note, Note))
    assert not any("suy đoán" in string or "inferred" in string for _place, string in strings(minutes))


SINGLE = {"vi": Layout(("vi",)), "zh-Hans": Layout(("zh-Hans",))}
BOTH = (Layout(("vi", "zh-Hans")), Layout(("vi", "zh-Hans"), columns=True))
OWN = {"vi": "vn", "zh-Hans": "cn"}
"""The country that stands first in a language where each language names its own."""


def paper(name: str, original: Original, layout: Layout) -> Paper:
    """An original of a sample."""
    return compose(sample(name), original, layout, languages.load())


def printed(blocks: tuple[Block, ...], tag: str, styles: str = "") -> list[str]:
    """The paragraphs of one language as they are read: line breaks and bound spaces as the language has them."""
    breaks = {"vi": " ", "zh-Hans": ""}[tag]
    return [
        paragraph.text.replace(LINE_BREAK, breaks).replace("\u00a0", " ")
        for paragraph in paragraphs(blocks)
        if paragraph.language == tag and paragraph.text and paragraph.style.startswith(styles)
    ]


def expected(keeper: str, tag: str) -> list[str]:
    """The whole text of the fifth conference, title to closing formula, with the side ``keeper`` first."""
    file = Path(__file__).parent / "data" / f"annual-05.{keeper}.{tag}.txt"
    return file.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("tag", ["vi", "zh-Hans"])
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("keeper", ["vn", "cn"])
def test_the_fifth_conference_prints_its_text_paragraph_by_paragraph(keeper: str, mode: Mode, tag: str) -> None:
    first = keeper if mode is Mode.FULL else OWN[tag]
    for layout in (SINGLE[tag], *BOTH):
        blocks = paper("annual-05", Original(keeper, mode), layout).blocks
        assert printed((*blocks["heading"], *blocks["body"]), tag) == expected(first, tag), layout


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("keeper", ["vn", "cn"])
def test_the_fifth_conference_is_signed_in_the_order_of_the_keeper(keeper: str, mode: Mode) -> None:
    signed = paper("annual-05", Original(keeper, mode), SINGLE["vi"]).blocks["signatures"]
    vietnamese = ["Lê Minh Ngân", "Trịnh Việt Hùng", "Hầu A Lềnh", "Trần Tiến Dũng"]
    order = [*vietnamese, "Vương Ninh"] if keeper == "vn" else ["Vương Ninh", *vietnamese]
    assert printed(signed, "vi", "Signature name") == order
    titles = printed(signed, "vi", "Signature title")
    assert (titles[0], titles[-1])[keeper == "vn"] == "Bí thư Tỉnh ủy Vân Nam"


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("keeper", ["vn", "cn"])
def test_the_lists_of_delegates_follow_the_side_that_stands_first(keeper: str, mode: Mode) -> None:
    lists = {
        "vi": {
            "vn": "Danh sách đoàn đại biểu các tỉnh Lai Châu, Lào Cai, Tuyên Quang, Điện Biên (Việt Nam)",
            "cn": "Danh sách đoàn đại biểu tỉnh Vân Nam (Trung Quốc)",
        },
        "zh-Hans": {"vn": "越南莱州、老街、宣光、奠边省代表团名单", "cn": "中国云南省代表团名单"},
    }
    labels = {"vi": ["Phụ lục 1", "Phụ lục 2"], "zh-Hans": ["附件1", "附件2"]}
    for tag, layout in SINGLE.items():
        blocks = paper("annual-05", Original(keeper, mode), layout).blocks["delegations"]
        first = keeper if mode is Mode.FULL else OWN[tag]
        second = {"vn": "cn", "cn": "vn"}[first]
        assert printed(blocks, tag, "Annex label") == labels[tag]
        assert printed(blocks, tag, "Annex title") == [lists[tag][first], lists[tag][second]]


@each_sample
@pytest.mark.parametrize("keeper", ["vn", "cn"])
def test_no_mark_is_left_in_print_and_both_texts_have_the_same_paragraphs(name: str, keeper: str) -> None:
    for mode in Mode:
        for layout in (*SINGLE.values(), *BOTH):
            blocks = paper(name, Original(keeper, mode), layout).everything()
            assert not [block.text for block in paragraphs(blocks) if set("{}|⟨⟩") & set(block.text)]
        places = [
            [_place(line) for line in paragraphs(paper(name, Original(keeper, mode), SINGLE[tag]).blocks["body"])]
            for tag in ("vi", "zh-Hans")
        ]
        if mode is Mode.OWN_LANGUAGE:  # each language names its own people first
            places = [sorted(one) for one in places]
        assert places[0] == places[1]


def _place(line: Paragraph) -> str:
    return line.address.rpartition("/")[0]
