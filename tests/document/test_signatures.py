"""The places to sign: for any number of signatories, in the order of the original, never alone on a page."""

from dataclasses import replace

import pytest

from bienban.core.minutes import Minutes, Party, Person, Side, Signatory, Signing
from bienban.document.blocks import Columns, Signatures
from bienban.document.signatures import arranged, parted
from tests.document.reading import paper, read
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual, text


@pytest.mark.parametrize(
    ("keeper", "other", "rows"),
    [
        (1, 1, ["A1 B1"]),
        (2, 1, ["A1 A2", "B1"]),
        (1, 2, ["A1", "B1 B2"]),
        (2, 2, ["A1 B1", "A2 B2"]),
        (3, 1, ["A1 A2 A3", "B1"]),
        (4, 1, ["A1 A2", "A3 A4", "B1"]),
        (1, 4, ["A1", "B1 B2", "B3 B4"]),
        (3, 2, ["A1 A2 A3", "B1 B2"]),
        (3, 3, ["A1 B1", "A2 B2", "A3 B3"]),
        (5, 1, ["A1 A2 A3", "A4 A5", "B1"]),
        (6, 1, ["A1 A2 A3", "A4 A5 A6", "B1"]),
        (7, 1, ["A1 A2 A3", "A4 A5", "A6 A7", "B1"]),
        (0, 2, ["B1 B2"]),
    ],
)
def test_rows(keeper: int, other: int, rows: list[str]) -> None:
    assert [" ".join(f"{'AB'[side]}{index + 1}" for side, index in row) for row in arranged(keeper, other)] == rows


def test_every_signatory_has_one_place() -> None:
    for keeper in range(12):
        for other in range(12):
            places = [place for row in arranged(keeper, other) for place in row]
            wanted = [(0, index) for index in range(keeper)] + [(1, index) for index in range(other)]
            assert sorted(places) == wanted
            assert all(len(row) <= 3 for row in arranged(keeper, other))


def block(record: Minutes, keeper: str, layout: object) -> Signatures:
    """The signature block of an original."""
    (made,) = paper(record, keeper, layout).blocks["signatures"]  # type: ignore[arg-type]
    assert isinstance(made, Signatures)
    return made


def test_one_who_signs_alone_is_centred_and_rows_fill_the_grid() -> None:
    made = block(annual(), "cn", VI)
    assert [[(cell.span, cell.offset) for cell in row] for row in made.rows] == [
        [(4, 1)],
        [(3, 0), (3, 0)],
        [(3, 0), (3, 0)],
    ]
    assert (made.room, made.gap) == (32, 14)


def test_in_two_languages_the_keepers_stands_first_over_and_under_the_room() -> None:
    for layout in (SEQUENTIAL, COLUMNS):
        cell = block(annual(), "cn", layout).rows[0][0]
        assert [read(title) for title in cell.titles] == ["云南省委书记", "Bí thư Tỉnh ủy Vân Nam"]
        assert [read(name) for name in cell.names] == ["王宁", "Vương Ninh"]
        assert block(annual(), "vn", layout).rows[0][0].titles[0].language == "vi"


def test_names_of_two_chinese_characters_are_widened_and_stay_as_they_are() -> None:
    names = {read(name): name.widen for row in block(annual(), "cn", ZH).rows for cell in row for name in cell.names}
    assert names["王宁"]
    assert not names["黎明银"]


def signed_by(vi: str, zh: str) -> Minutes:
    """Three parties of one side and one of the other sign."""
    parties = tuple(Party(id=f"party00{index}", side="vn", name=text(vi, zh)) for index in range(3))
    signatories = tuple(
        Signatory(id=f"sign000{index}", party=party.id, title=text(f"Trưởng đoàn tỉnh {vi}", f"{zh}省代表团团长"))
        for index, party in enumerate(parties)
    )
    other = Party(id="party003", side="cn", name=text("Vân Nam", "云南"))
    return Minutes(
        sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")),
        parties=(*parties, other),
        signing=Signing(signatories=(*signatories, Signatory(id="sign0003", party=other.id))),
    )


def test_a_title_too_long_for_a_third_of_the_width_turns_before_the_name_of_the_province() -> None:
    made = block(signed_by("Tuyên Quang", "宣光"), "vn", VI)
    assert made.rows[0][0].titles[0].text == "Trưởng đoàn tỉnh\nTuyên Quang"


def test_titles_of_a_row_turn_alike() -> None:
    record = signed_by("Tuyên Quang", "宣光")
    (first, *others) = record.parties
    (who, *rest) = record.signing.signatories
    short = replace(who, title=text("Trưởng đoàn tỉnh Sơn La", "山罗省代表团团长"))
    record = replace(
        record,
        parties=(replace(first, name=text("Sơn La", "山罗")), *others),
        signing=replace(record.signing, signatories=(short, *rest)),
    )
    titles = [cell.titles[0].text for cell in block(record, "vn", VI).rows[0]]
    assert titles == ["Trưởng đoàn tỉnh\nSơn La", *["Trưởng đoàn tỉnh\nTuyên Quang"] * 2]


def test_a_name_in_full_stays_on_its_line() -> None:
    record = signed_by("Tuyên Quang", "宣光")
    full = tuple(replace(party, full=text("tỉnh Tuyên Quang")) for party in record.parties)
    made = block(replace(record, parties=full), "vn", VI)
    assert made.rows[0][0].titles[0].text == "Trưởng đoàn\ntỉnh Tuyên Quang"


def test_who_is_not_known_yet_is_an_open_place() -> None:
    made = block(signed_by("Tuyên Quang", "宣光"), "vn", ZH)
    assert made.rows[0][0].names[0].text == "［姓名］"
    assert made.rows[1][0].titles[0].text == "［职务］"


def test_a_signatory_without_a_title_of_its_own_signs_under_the_persons() -> None:
    person = Person(id="person00", side="cn", party="party003", name=text("A", "甲"), title=text("Chủ tịch", "主席"))
    record = signed_by("Tuyên Quang", "宣光")
    signatories = (*record.signing.signatories[:3], replace(record.signing.signatories[3], person=person.id))
    record = replace(record, people=(person,), signing=replace(record.signing, signatories=signatories))
    title = block(record, "vn", VI).rows[1][0].titles[0]
    assert (title.text, title.address) == ("Chủ tịch", "person00/title/vi")


def test_without_signatories_there_is_no_block_and_without_a_formula_no_testimonium() -> None:
    record = replace(annual(), signing=Signing())
    made = paper(record, "vn", COLUMNS)
    assert made.blocks["signatures"] == ()
    assert not any("testimonium" in paragraph.style for paragraph in _body(made.blocks["body"]))


def test_the_last_clause_and_the_testimonium_are_a_table_of_their_own() -> None:
    body = paper(annual(), "vn", COLUMNS).blocks["body"]
    last = body[-1]
    assert isinstance(last, Columns)
    assert last.apart
    assert last.together
    assert [[paragraph.style for paragraph in row] for row in last.rows] == [
        ["Col lead vi", "Col lead zh"],
        ["Col testimonium vi", "Col testimonium zh"],
    ]


def test_a_block_too_high_for_a_page_gives_up_room_but_never_type_size() -> None:
    record = annual()
    assert (block(record, "vn", COLUMNS).room, block(record, "vn", COLUMNS).gap) == (37, 11)
    long = text("Thay mặt Ủy ban nhân dân tỉnh{/}[…]", "代表省人民委员会{/}［……］")
    signatories = tuple(replace(who, title=long) for who in record.signing.signatories)
    crowded = replace(record, signing=replace(record.signing, signatories=signatories))
    assert (block(crowded, "vn", COLUMNS).room, block(crowded, "vn", COLUMNS).gap) == (32, 6)


def test_where_the_page_has_no_room_for_the_last_clause_the_formula_alone_goes_with_the_signatures() -> None:
    record = annual()
    long = text("Thay mặt Ủy ban nhân dân tỉnh{/}[…]", "代表省人民委员会{/}［……］")
    signatories = tuple(replace(who, title=long) for who in record.signing.signatories)
    crowded = replace(record, signing=replace(record.signing, signatories=signatories))
    last = paper(crowded, "vn", COLUMNS).blocks["body"][-1]
    assert isinstance(last, Columns)
    assert [[paragraph.style for paragraph in row] for row in last.rows] == [
        ["Col testimonium vi", "Col testimonium zh"]
    ]


def _body(blocks: tuple[object, ...]) -> list[object]:
    from bienban.document.blocks import paragraphs

    return list(paragraphs(blocks))  # type: ignore[arg-type]


def test_a_block_that_no_page_can_hold_with_the_formula_goes_on_over_the_page() -> None:
    (whole,) = paper(annual(), "vn", COLUMNS).blocks["signatures"]
    assert isinstance(whole, Signatures)
    assert parted(whole, 20) == (whole,)
    assert [len(part.rows) for part in parted(whole, 100)] == [2, 1]
    assert [len(part.rows) for part in parted(whole, 900)] == [1, 2]
