"""Laws of composing, for any record: it never fails, originals differ in order alone, languages stay level."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bienban.core.alternat import Layout, Mode, Original
from bienban.core.marks import swap
from bienban.core.minutes import (
    Clause,
    Manner,
    Meeting,
    Minutes,
    Numbering,
    Person,
    Role,
    Section,
    Session,
    Signatory,
)
from bienban.core.text import Text
from bienban.document import slots
from bienban.document.blocks import Columns, Paper, paragraphs
from bienban.document.compose import compose
from bienban.document.html import part, part_keys
from bienban.document.wording import Wording
from tests.document.reading import LANGUAGES, all_paragraphs, paper, printed
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual

LAYOUTS = (VI, ZH, SEQUENTIAL, COLUMNS)
PIECES = st.sampled_from(
    ["{meeting.name}", "{meeting.date}",
     "{Việt| – |Trung}", "{越||中}", "{/}", "{signatories}", "{heads}", "{", "}", "{{",
     "{person.punnan00}", "{motto.x.items}", "{no}", "năm 2025", "tỉnh ", "与", "，", "\u00a0", "&<>", "{a|b", ":", "|"]
)  # fmt: skip
STRINGS = st.lists(PIECES | st.text(max_size=6), max_size=5).map("".join)
TEXTS_ = st.builds(lambda vi, zh: Text({"vi": vi, "zh-Hans": zh}), STRINGS, STRINGS)
SPEAKERS = st.sampled_from(["", "punnan00", "paichau0", "guest000", "nobody00"])


@st.composite
def records(draw: st.DrawFn) -> Minutes:
    """The annual conference with any texts, clauses, people and numbering."""
    count = iter(range(10_000))

    def clause(depth: int) -> Clause:
        below = tuple(clause(depth - 1) for _ in range(draw(st.integers(0, 2)))) if depth else ()
        return Clause(
            id=f"c{next(count):07}",
            text=draw(TEXTS_),
            numbered=draw(st.booleans()),
            speaker=draw(SPEAKERS),
            clauses=below,
        )

    sections = tuple(
        Section(
            id=f"s{next(count):07}",
            heading=draw(TEXTS_),
            speaker=draw(SPEAKERS),
            clauses=tuple(clause(2) for _ in range(draw(st.integers(0, 3)))),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    base = annual()
    parties = ["", *(party.id for party in base.parties), "nobody00"]
    people = tuple(
        Person(id=f"h{next(count):07}",
               side=draw(st.sampled_from(["vn", "cn", "la"])), party=draw(st.sampled_from(parties)),
               name=draw(TEXTS_), title=draw(TEXTS_), role=draw(st.sampled_from(Role)))
        for _ in range(draw(st.integers(0, 3)))
    )  # fmt: skip
    signatories = tuple(
        Signatory(id=f"g{next(count):07}", party=draw(st.sampled_from(parties)), title=draw(TEXTS_))
        for _ in range(draw(st.integers(0, 5)))
    )
    return replace(
        base,
        title=draw(TEXTS_),
        preamble=tuple(clause(1) for _ in range(draw(st.integers(0, 2)))),
        sections=sections,
        people=(*base.people, *people),
        numbering=draw(st.sampled_from(Numbering)),
        manner=draw(st.sampled_from(Manner)),
        meeting=Meeting(theme=draw(TEXTS_), place=draw(TEXTS_), programme=(Session(id="session0", name=draw(TEXTS_)),)),
        signing=replace(base.signing, signatories=signatories, testimonium=draw(TEXTS_)),
        annexes=tuple(draw(st.lists(st.sampled_from(["delegations", "programme", "unknown"]), unique=True))),
    )


ORIGINALS = st.builds(Original, st.sampled_from(["vn", "cn", "la"]), st.sampled_from(Mode))


@given(records(), ORIGINALS, st.sampled_from(LAYOUTS))
@settings(max_examples=60, deadline=None)
def test_composing_never_fails(record: Minutes, original: Original, layout: Layout) -> None:
    made = compose(record, original, layout, LANGUAGES)
    assert set(made.texts) == slots.text_names() - set(slots.NOT_OF_AN_ORIGINAL)
    assert sorted(made.languages) == sorted(layout.languages)
    for paragraph in all_paragraphs(made):
        assert paragraph.language in record.languages
        assert paragraph.number <= len(paragraph.text)
    assert [part(record, original, layout, LANGUAGES, key) for key in part_keys(record)]


@given(records(), st.sampled_from(LAYOUTS))
@settings(max_examples=40, deadline=None)
def test_both_originals_come_from_the_same_places_of_the_record(record: Minutes, layout: Layout) -> None:
    def addresses(made: Paper) -> Counter[str]:
        return Counter(paragraph.address for paragraph in all_paragraphs(made))

    assert addresses(paper(record, "vn", layout)) == addresses(paper(record, "cn", layout))


@given(records(), st.sampled_from(["vn", "cn"]))
@settings(max_examples=40, deadline=None)
def test_in_the_own_language_mode_both_originals_have_the_same_texts(record: Minutes, keeper: str) -> None:
    other = "cn" if keeper == "vn" else "vn"
    for layout in (VI, ZH):
        mine, theirs = (paper(record, side, layout, Mode.OWN_LANGUAGE) for side in (keeper, other))
        assert _lines(mine) == _lines(theirs)
        assert mine.blocks["delegations"] == theirs.blocks["delegations"]


@given(records(), ORIGINALS)
@settings(max_examples=40, deadline=None)
def test_a_language_says_the_same_in_every_layout(record: Minutes, original: Original) -> None:
    """The layouts differ in styles and in what must not be parted, never in the words of the body."""
    for language, alone in (("vi", VI), ("zh-Hans", ZH)):
        wanted = _body(compose(record, original, alone, LANGUAGES), language)
        for layout in (SEQUENTIAL, COLUMNS):
            assert _body(compose(record, original, layout, LANGUAGES), language) == wanted


def _lines(made: Paper) -> list[tuple[str, str, str]]:
    """What the body says; how much of it goes with the signatures depends on how high their block is."""
    return [(line.language, line.text, line.address) for line in paragraphs(made.blocks["body"])]


def _body(made: Paper, language: str) -> list[str]:
    return [
        paragraph.text.replace("\u00a0", " ")
        for paragraph in paragraphs(made.blocks["body"])
        if paragraph.language == language
    ]


@given(records())
@settings(max_examples=40, deadline=None)
def test_every_row_of_columns_is_level_in_the_full_mode(record: Minutes) -> None:
    """In the full mode both languages print the same clause in a row, except where only one of them prints a list."""
    blocks = paper(record, "cn", COLUMNS).blocks["body"]
    for row in (row for block in blocks if isinstance(block, Columns) for row in block.rows):
        ids = {paragraph.address.split("/")[0] for paragraph in row}
        assert len(row) <= 2
        assert len(ids) <= 1 or _lists(record)


def _lists(record: Minutes) -> bool:
    return "{signatories}" in repr(record) or "{heads}" in repr(record)


@given(STRINGS)
def test_the_other_original_prints_what_the_swapped_string_prints(string: str) -> None:
    """Turning the pairs round and turning the original round are the same."""
    plain = replace(annual(), parties=(), people=(), meeting=Meeting(), sections=())
    sides = tuple(replace(side, meeting=Text()) for side in plain.sides)
    record = replace(plain, sides=sides, signing=replace(plain.signing, signatories=()))
    mine, theirs = (Wording(record, Original(keeper), LANGUAGES["vi"]) for keeper in ("vn", "cn"))
    assert theirs.words(string) == mine.words(swap(string))


def test_the_order_of_print_follows_the_keeper() -> None:
    for layout in (SEQUENTIAL, COLUMNS):
        assert paper(annual(), "vn", layout).languages == ("vi", "zh-Hans")
        assert paper(annual(), "cn", layout).languages == ("zh-Hans", "vi")
    made = paper(annual(), "cn", SEQUENTIAL)
    languages = [paragraph.language for paragraph in paragraphs(made.blocks["body"])]
    assert languages == ["zh-Hans", "vi"] * (len(languages) // 2)


def test_styles_belong_to_the_layout() -> None:
    starts = {VI: "", SEQUENTIAL: "Stack ", COLUMNS: "Col "}
    for layout, start in starts.items():
        made = paper(annual(), "vn", layout)
        assert all(paragraph.style.startswith(start) for paragraph in paragraphs(made.blocks["body"]))


def test_a_clause_that_ends_in_a_colon_stays_with_what_follows() -> None:
    styles = {paragraph.text: paragraph.style for paragraph in all_paragraphs(paper(annual(), "vn", ZH))}
    assert styles["会议注意到："] == "Lead zh"


def test_an_empty_record_is_a_page_with_open_places() -> None:
    made = paper(Minutes(), "vn", VI)
    assert printed(made, "vi") == ["[…]"]
    assert made.texts["keeper"]["vi"] == "Bản gốc do […] giữ"


def test_text_slots_have_the_words_of_each_language_and_no_line_breaks() -> None:
    texts = paper(annual(), "cn", COLUMNS).texts
    assert texts["place"] == {"zh-Hans": "莱州", "vi": "Lai Châu"}
    assert texts["date"] == {"zh-Hans": "二〇二五年十月三十日", "vi": "ngày 30 tháng 10 năm 2025"}
    assert texts["title"]["zh-Hans"].endswith("第五次会议纪要")
    assert texts["title"]["vi"].startswith("BIÊN BẢN Hội nghị thường niên lần thứ 5 giữa Bí thư Tỉnh ủy Vân Nam")
    assert texts["meeting"]["vi"] in texts["title"]["vi"]
    held_only = replace(annual(), signing=replace(annual().signing, date=None, place=Text()))
    assert paper(held_only, "vn", VI).texts["date"] == {"vi": "ngày 30 tháng 10 năm 2025"}
    assert paper(held_only, "vn", ZH).texts["date"] == {"zh-Hans": "2025年10月30日"}
