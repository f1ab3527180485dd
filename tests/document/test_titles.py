"""Titles divided by sense, and the officer's own breaks before that."""

from dataclasses import replace

import pytest

from bienban.core.minutes import Minutes
from bienban.document.titles import broken
from tests.document.reading import LANGUAGES, paper
from tests.document.records import COLUMNS, VI, ZH, annual, text

A_ZH = "越南莱州、老街、宣光、奠边四省与中国云南省委书记年度会晤机制第五次会议纪要"
B_ZH = "中国云南省与越南莱州、老街、宣光、奠边省省委书记年度会晤机制第五次会议纪要"


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (A_ZH, ["越南莱州、老街、宣光、奠边四省", "与中国云南省委书记年度会晤机制", "第五次会议纪要"]),
        (B_ZH, ["中国云南省", "与越南莱州、老街、宣光、奠边省省委书记", "年度会晤机制第五次会议纪要"]),
        (
            "越南高平省高平市与中国广西壮族自治区靖西市建立国际友好合作关系意向书",
            ["越南高平省高平市", "与中国广西壮族自治区靖西市", "建立国际友好合作关系意向书"],
        ),
        (
            "越南芒街市人民议会代表团与中国东兴市人大常委会代表团友好交流暨工作交流记录",
            ["越南芒街市人民议会代表团", "与中国东兴市人大常委会代表团", "友好交流暨工作交流记录"],
        ),
        ("会议纪要", ["会议纪要"]),
    ],
)
def test_chinese_titles(title: str, lines: list[str]) -> None:
    assert broken(title, LANGUAGES["zh-Hans"], 20).split("\n") == lines


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "Hội nghị thường niên lần thứ 5 giữa Bí thư Tỉnh ủy các tỉnh Lai Châu, Lào Cai, Tuyên Quang, Điện Biên "
            "(Việt Nam) và Bí thư Tỉnh ủy Vân Nam (Trung Quốc)",
            [
                "Hội nghị thường niên lần thứ 5 giữa Bí thư Tỉnh ủy các tỉnh",
                "Lai Châu, Lào Cai, Tuyên Quang, Điện Biên (Việt Nam)",
                "và Bí thư Tỉnh ủy Vân Nam (Trung Quốc)",
            ],
        ),
        (
            "Hội nghị thường niên lần thứ 5 giữa Bí thư Tỉnh ủy Vân Nam (Trung Quốc) và Bí thư Tỉnh ủy các tỉnh "
            "Lai Châu, Lào Cai, Tuyên Quang, Điện Biên (Việt Nam)",
            [
                "Hội nghị thường niên lần thứ 5",
                "giữa Bí thư Tỉnh ủy Vân Nam (Trung Quốc) và Bí thư Tỉnh ủy",
                "các tỉnh Lai Châu, Lào Cai, Tuyên Quang, Điện Biên (Việt Nam)",
            ],
        ),
        (
            "Hội nghị hợp tác hành lang kinh tế 5 tỉnh, thành phố Lào Cai, Hà Nội, Hải Phòng, Quảng Ninh (Việt Nam) "
            "và Vân Nam (Trung Quốc) lần thứ 10",
            [
                "Hội nghị hợp tác hành lang kinh tế",
                "5 tỉnh, thành phố Lào Cai, Hà Nội, Hải Phòng, Quảng Ninh (Việt Nam)",
                "và Vân Nam (Trung Quốc) lần thứ 10",
            ],
        ),
        (
            "Về xác lập quan hệ hợp tác hữu nghị quốc tế giữa thành phố Cao Bằng, tỉnh Cao Bằng (Việt Nam) "
            "và thành phố Tịnh Tây, Khu tự trị dân tộc Choang Quảng Tây (Trung Quốc)",
            [
                "Về xác lập quan hệ hợp tác hữu nghị quốc tế",
                "giữa thành phố Cao Bằng, tỉnh Cao Bằng (Việt Nam)",
                "và thành phố Tịnh Tây,",
                "Khu tự trị dân tộc Choang Quảng Tây (Trung Quốc)",
            ],
        ),
    ],
)
def test_vietnamese_titles(title: str, lines: list[str]) -> None:
    assert broken(title, LANGUAGES["vi"], 31.5).split("\n") == lines


def headings(record: Minutes, keeper: str = "vn", layout: object = VI) -> list[tuple[str, str]]:
    """Style and text of the paragraphs of the title."""
    (first, *rest) = paper(record, keeper, layout).blocks["heading"]  # type: ignore[arg-type]
    return [(block.style, block.text.replace("\u00a0", " ")) for block in (first, *rest)]  # type: ignore[union-attr]


def test_the_label_of_a_vietnamese_title_is_a_paragraph_of_its_own() -> None:
    (label, name) = headings(annual())
    assert label == ("Title vi", "BIÊN BẢN")
    assert name[0] == "Title name vi"
    assert name[1].count("\n") == 2


def test_a_chinese_title_is_one_paragraph() -> None:
    assert headings(annual(), "cn", ZH) == [
        ("Title zh", "中国云南省\n与越南莱州、老街、宣光、奠边省省委书记\n年度会晤机制第五次会议纪要")
    ]


def test_the_officers_breaks_go_before_the_computed_ones() -> None:
    title = text("BIÊN BẢN{/}Hội nghị giữa{/}hai tỉnh", "会议{/}纪要")
    record = replace(annual(), title=title)
    assert headings(record)[1] == ("Title name vi", "Hội nghị giữa\nhai tỉnh")
    assert headings(record, layout=ZH) == [("Title zh", "会议\n纪要")]


def test_a_title_that_is_missing_is_an_open_place() -> None:
    assert headings(Minutes()) == [("Title vi", "[…]")]


def test_in_columns_label_and_name_stand_in_the_cell_of_their_language() -> None:
    (block,) = paper(annual(), "cn", COLUMNS).blocks["heading"]
    (row,) = block.rows  # type: ignore[union-attr]
    assert [paragraph.style for paragraph in row] == ["Col title zh", "Col title vi", "Col name vi"]
