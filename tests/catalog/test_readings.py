"""How Chinese names are found by letters."""

from pathlib import Path

import pytest

from bienban.catalog.readings import Readings
from bienban.core.folding import fold
from bienban.core.letters import fit


@pytest.fixture(scope="module")
def readings() -> Readings:
    """The shipped table."""
    return Readings()


@pytest.mark.parametrize(
    "typed", ["wang", "wangning", "wang ning", "vuong", "Vương Ninh", "wn", "vn", "王", "宁", "ning"]
)
def test_a_chinese_name_is_found_by_its_readings(readings: Readings, typed: str) -> None:
    assert fit(fold(typed), readings.words("王宁")) is not None


@pytest.mark.parametrize("typed", ["nguyen", "Nguyễn", "ntl", "lan", "lan nguyen", "ngthl", "nguyenthilan", "NGUYỄN"])
def test_a_vietnamese_name_is_found_without_diacritics(readings: Readings, typed: str) -> None:
    assert fit(fold(typed), readings.words("Nguyễn Thị Lan")) is not None


@pytest.mark.parametrize("typed", ["li", "wangli", "王力", "nw", "x"])
def test_another_name_is_not_found(readings: Readings, typed: str) -> None:
    assert fit(fold(typed), readings.words("王宁")) is None


def test_the_better_fit_comes_first(readings: Readings) -> None:
    names = ("Lê Thị An", "An Văn Nam", "Anh Văn Bình", "Vũ Anh Nam")
    ranked = sorted(names, key=lambda name: fit("an", readings.words(name)) or 0)
    assert ranked[0] == "An Văn Nam"
    assert ranked[-1] == "Vũ Anh Nam" or ranked[-1] == "Lê Thị An"


def test_u_with_dots_is_typed_as_v_or_u(readings: Readings) -> None:
    assert {"lv", "lu", "la"} <= set(readings.spellings("吕"))


def test_surnames_are_read_as_names_are(readings: Readings) -> None:
    assert readings.pinyin("曾")[0] == "zēng"
    assert readings.hanviet("曾")[0] == "tăng"
    assert readings.hanviet("长")[0] == "trường"


def test_without_the_table_names_are_found_as_they_are_written(tmp_path: Path) -> None:
    bare = Readings(tmp_path / "none.tsv")
    assert fit("王", bare.words("王宁")) is not None
    assert fit("wang", bare.words("王宁")) is None


def test_every_line_of_the_table_has_a_reading_in_pinyin(readings: Readings) -> None:
    assert len(readings._rows) > 13_000
    assert all(readings.pinyin(character) for character in readings._rows)
