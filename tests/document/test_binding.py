"""What must not be parted at the end of a line, at full width and in columns."""

import pytest

from bienban.document.binding import bound, name_pattern
from bienban.document.blocks import paragraphs
from tests.document.reading import LANGUAGES, paper
from tests.document.records import COLUMNS, VI, annual

VIETNAMESE = LANGUAGES["vi"]


@pytest.mark.parametrize(
    ("words", "wide", "narrow"),
    [
        (
            "sáng ngày 30 tháng 10 năm 2025 nghiêng",
            "sáng ngày_30 tháng_10 năm_2025 nghiêng",
            "sáng ngày_30 tháng_10 năm 2025 nghiêng",
        ),
        ("khoản 1 Mục II, số 29 nghiêng", "khoản_1 Mục_II, số_29 nghiêng", "khoản_1 Mục_II, số_29 nghiêng"),
        ("548 lượt đoàn, 2,34 tỷ đồng", "548_lượt đoàn, 2,34_tỷ_đồng", "548_lượt đoàn, 2,34_tỷ đồng"),
        ("Việt Nam – Trung Quốc nghiêng", "Việt Nam_– Trung Quốc nghiêng", "Việt Nam_– Trung Quốc nghiêng"),
        ("– Đồng chí", "– Đồng_chí", "– Đồng chí"),
        ("hợp tác của hai bên.", "hợp tác của hai_bên.", "hợp tác của hai bên."),
        ("thôi việc Nghiêng", "thôi việc Nghiêng", "thôi việc Nghiêng"),
    ],
)
def test_running_text(words: str, wide: str, narrow: str) -> None:
    assert bound(words, VIETNAMESE, None, wide=True).replace("\u00a0", "_") == wide
    assert bound(words, VIETNAMESE, None, wide=False).replace("\u00a0", "_") == narrow


def test_headings() -> None:
    heading = bound("Biên bản Hội nghị lần thứ 4 tại Hà Nội", VIETNAMESE, None, wide=True, heading=True)
    assert heading.replace("\u00a0", "_") == "Biên bản Hội nghị lần_thứ_4 tại Hà Nội"


def test_the_last_two_syllables_of_a_persons_name() -> None:
    names = name_pattern(("Lê Minh Ngân", "Vương Ninh", "Ngân"))
    words = bound("đồng chí Lê Minh Ngân và đồng chí Vương Ninh, Bí thư", VIETNAMESE, names, wide=True)
    assert words.replace("\u00a0", "_") == "đồng chí Lê Minh_Ngân và đồng chí Vương_Ninh, Bí_thư"


def test_nothing_is_bound_in_chinese_nor_in_a_table() -> None:
    assert bound("第 5 次", LANGUAGES["zh-Hans"], None, wide=True) == "第 5 次"
    for layout in (VI, COLUMNS):
        annexes = paragraphs(paper(annual(), "vn", layout).blocks["delegations"])
        assert not any("\u00a0" in paragraph.text for paragraph in annexes if paragraph.style.startswith("Table"))
