"""Which originals a set has, and whose order each one has."""

from dataclasses import replace

import pytest

from bienban.catalog import settings
from bienban.core.alternat import Layout, Mode
from bienban.core.minutes import Minutes, Party
from bienban.core.text import Text
from bienban.document.blocks import Signatures
from bienban.document.compose import compose
from bienban.document.signing.originals import Keeping, in_order_of, originals, paper, slug
from tests.document.reading import LANGUAGES
from tests.document.records import COLUMNS, VI, ZH, annual

SIDES = originals(annual(), Keeping.SIDES)


def test_as_many_as_the_text_states() -> None:
    """Minutes of five parties in five originals: each party keeps one; otherwise each side does."""
    signing = annual().signing
    for copies in (None, 2, 4, 6):
        assert originals(replace(annual(), signing=replace(signing, copies=copies))) == SIDES
    five = originals(replace(annual(), signing=replace(signing, copies=5)))
    assert five == originals(annual(), Keeping.PARTIES)
    assert {kept.party for kept in five} == {party.id for party in annual().parties}


def test_two_parties_are_two_sides() -> None:
    two = replace(annual(), parties=(annual().parties[0], annual().parties[-1]))
    assert originals(replace(two, signing=replace(two.signing, copies=2))) == SIDES


def test_one_for_each_side() -> None:
    kept = originals(annual(), Keeping.SIDES, Mode.OWN_LANGUAGE)
    assert [(each.original.keeper, each.original.mode, each.name) for each in kept] == [
        ("vn", Mode.OWN_LANGUAGE, "vn"),
        ("cn", Mode.OWN_LANGUAGE, "cn"),
    ]


def test_the_original_of_a_side_is_the_one_that_is_exported() -> None:
    for kept in SIDES:
        for layout in (VI, ZH, COLUMNS):
            ours, theirs = (
                paper(annual(), kept, layout, LANGUAGES, "r"),
                compose(annual(), kept.original, layout, LANGUAGES, "r"),
            )
            assert (ours.blocks, ours.properties, ours.original) == (theirs.blocks, theirs.properties, theirs.original)


@pytest.mark.parametrize("keeping", [Keeping.PARTIES, Keeping.PARTIES_FIRST])
def test_one_for_each_party_says_who_keeps_it(keeping: Keeping) -> None:
    kept = originals(annual(), keeping)
    assert [each.name for each in kept] == ["vn-lai-chau", "vn-lao-cai", "vn-tuyen-quang", "vn-dien-bien", "cn-van-nam"]
    keepers = [paper(annual(), each, ZH, LANGUAGES).texts["keeper"] for each in kept]
    assert keepers[1] == {"zh-Hans": "老街省保存文本"}
    assert len({keeper["zh-Hans"] for keeper in keepers}) == 5
    assert paper(annual(), kept[1], VI, LANGUAGES).properties["subject"] == "Bản gốc do tỉnh Lào Cai giữ"


def test_parties_share_their_sides_order_or_stand_first_in_their_own() -> None:
    def signs_first(keeping: Keeping) -> list[str]:
        firsts = []
        for kept in originals(annual(), keeping):
            (block,) = paper(annual(), kept, VI, LANGUAGES).blocks["signatures"]
            assert isinstance(block, Signatures)
            firsts.append(block.rows[0][0].names[0].text)
        return firsts

    assert signs_first(Keeping.PARTIES) == ["Lê Minh Ngân"] * 4 + ["Vương Ninh"]
    assert signs_first(Keeping.PARTIES_FIRST) == [
        "Lê Minh Ngân",
        "Trịnh Việt Hùng",
        "Hầu A Lềnh",
        "Trần Tiến Dũng",
        "Vương Ninh",
    ]


def test_the_setting_names_every_keeping() -> None:
    (setting,) = [setting for setting in settings.load() if setting.id == "originals"]
    assert set(setting.values) == set(Keeping)
    assert setting.default == Keeping.AS_STATED


def test_the_others_keep_their_order() -> None:
    third = originals(annual(), Keeping.PARTIES_FIRST)[2]
    ordered = in_order_of(annual(), third)
    assert [party.name["vi"] for party in ordered.parties_of("vn")] == [
        "Tuyên Quang",
        "Lai Châu",
        "Lào Cai",
        "Điện Biên",
    ]
    assert ordered.people == annual().people
    assert in_order_of(annual(), originals(annual())[0]) is not None
    words = " ".join(block.text for block in paper(annual(), third, Layout(("vi",)), LANGUAGES).blocks["heading"])  # type: ignore[union-attr]
    assert "Lai Châu" in words


def test_names_of_files_are_plain_and_differ() -> None:
    assert slug("Đà Nẵng (cũ)") == "da-nang-cu"
    assert slug("云南") == ""
    parties = tuple(
        Party(id=f"party00{number}", side="vn", name=Text({"vi": name}))
        for number, name in enumerate(("Hà Nội", "Ha Noi", ""))
    )
    record = Minutes(sides=annual().sides, parties=parties)
    assert [kept.name for kept in originals(record, Keeping.PARTIES)] == ["vn-ha-noi", "vn-ha-noi-2", "vn-3"]
