"""What differs between the originals of one record: the acceptance table of the alternat.

A: kept by the Vietnamese side. B: kept by the Chinese side. C: own-language mode, in which every original has the
Vietnamese text of A and the Chinese text of B.
"""

import pytest

from bienban.core.alternat import Mode
from bienban.core.minutes import Minutes
from tests.document.reading import paper, places, printed, read
from tests.document.records import VI, ZH, annual

WORDS = [
    (
        "ALT-02 name of the conference",
        "giữa Bí thư Tỉnh ủy các tỉnh Lai Châu, Lào Cai, Tuyên Quang, Điện Biên (Việt Nam) "
        "và Bí thư Tỉnh ủy Vân Nam (Trung Quốc)",
        "越南莱州、老街、宣光、奠边四省与中国云南省委书记年度会晤机制第五次会议",
        "giữa Bí thư Tỉnh ủy Vân Nam (Trung Quốc) "
        "và Bí thư Tỉnh ủy các tỉnh Lai Châu, Lào Cai, Tuyên Quang, Điện Biên (Việt Nam)",
        "中国云南省与越南莱州、老街、宣光、奠边省省委书记年度会晤机制第五次会议",
    ),
    (
        "ALT-03 two Parties, two States",
        "hai Đảng, hai Nhà nước Việt Nam – Trung Quốc",
        "越中两党两国",
        "hai Đảng, hai Nhà nước Trung Quốc – Việt Nam",
        "中越两党两国",
    ),
    (
        "ALT-05 the two sides",
        "phía Việt Nam và phía Trung Quốc",
        "越方和中方",
        "phía Trung Quốc và phía Việt Nam",
        "中方和越方",
    ),
    (
        "ALT-06 community of shared future",
        "Cộng đồng chia sẻ tương lai Việt Nam – Trung Quốc",
        "越中命运共同体",
        "Cộng đồng chia sẻ tương lai Trung Quốc – Việt Nam",
        "中越命运共同体",
    ),
    (
        "ALT-07 land border",
        "biên giới trên đất liền Việt Nam – Trung Quốc",
        "越中陆地边界",
        "biên giới trên đất liền Trung Quốc – Việt Nam",
        "中越陆地边界",
    ),
    (
        "ALT-08 organs and their counterparts",
        "Hội đồng nhân dân (Nhân đại)",
        "人民议会（人大）",
        "Nhân đại (Hội đồng nhân dân)",
        "人大（人民议会）",
    ),
    (
        "ALT-09 pair of gates",
        "Ma Lù Thàng (Việt Nam) – Kim Thủy Hà (Trung Quốc)",
        "越南马鹿塘—中国金水河",
        "Kim Thủy Hà (Trung Quốc) – Ma Lù Thàng (Việt Nam)",
        "中国金水河—越南马鹿塘",
    ),
    (
        "ALT-10 gates at marker 29",
        "U Ma Tu Khoòng (Việt Nam) – Bình Hà (Trung Quốc)",
        "越南乌马都洪—中国坪河",
        "Bình Hà (Trung Quốc) – U Ma Tu Khoòng (Việt Nam)",
        "中国坪河—越南乌马都洪",
    ),
    (
        "ALT-11 gates at marker 17",
        "Sông Đà (Việt Nam) – Sông Lý Tiên (Trung Quốc)",
        "越南沱江—中国李仙江",
        "Sông Lý Tiên (Trung Quốc) – Sông Đà (Việt Nam)",
        "中国李仙江—越南沱江",
    ),
    (
        "ALT-13 languages",
        "bằng tiếng Việt và tiếng Trung",
        "用越文和中文写成",
        "bằng tiếng Trung và tiếng Việt",
        "用中文和越文写成",
    ),
]

ORDERS = [
    (
        "ALT-04 order of persons",
        (
            "– Đồng chí Lê Minh Ngân,",
            "– Đồng chí Trịnh Việt Hùng,",
            "– Đồng chí Trần Tiến Dũng,",
            "– Đồng chí Vương Ninh,",
        ),
        ("——莱州省委书记黎明银同志", "——老街省委书记郑越雄同志", "——奠边省委书记陈进勇同志", "——云南省委书记王宁同志"),
        (3, 0, 1, 2),
    ),
    (
        "ALT-12 order of the speakers' blocks",
        (
            "Đồng chí Lê Minh Ngân, Bí thư Tỉnh ủy Lai Châu, đề xuất",
            "Đồng chí Vương Ninh, Bí thư Tỉnh ủy Vân Nam, đề xuất",
        ),
        ("莱州省委书记黎明银同志提议", "云南省委书记王宁同志提议"),
        (1, 0),
    ),
    (
        "ALT-15 order of the annexes",
        ("Danh sách đoàn đại biểu các tỉnh Lai Châu", "Danh sách đoàn đại biểu tỉnh Vân Nam"),
        ("越南莱州、老街、宣光、奠边省代表团名单", "中国云南省代表团名单"),
        (1, 0),
    ),
]

KEPT = [("vn", Mode.FULL), ("cn", Mode.FULL), ("vn", Mode.OWN_LANGUAGE), ("cn", Mode.OWN_LANGUAGE)]


@pytest.fixture(scope="module")
def record() -> Minutes:
    return annual()


def other_first(keeper: str, mode: Mode, language: str) -> bool:
    """Whether the text reads as in column B."""
    return language == "zh-Hans" if mode is Mode.OWN_LANGUAGE else keeper == "cn"


@pytest.mark.parametrize(("keeper", "mode"), KEPT)
@pytest.mark.parametrize("row", WORDS, ids=[row[0] for row in WORDS])
def test_words(record: Minutes, row: tuple[str, ...], keeper: str, mode: Mode) -> None:
    _name, a_vi, a_zh, b_vi, b_zh = row
    for layout, language, own, other in ((VI, "vi", a_vi, b_vi), (ZH, "zh-Hans", a_zh, b_zh)):
        whole = "\n".join(printed(paper(record, keeper, layout, mode), language))
        wanted, unwanted = (other, own) if other_first(keeper, mode, language) else (own, other)
        assert wanted in whole
        assert unwanted not in whole


@pytest.mark.parametrize(("keeper", "mode"), KEPT)
@pytest.mark.parametrize("row", ORDERS, ids=[row[0] for row in ORDERS])
def test_order(
    record: Minutes,
    row: tuple[str, tuple[str, ...], tuple[str, ...], tuple[int, ...]],
    keeper: str,
    mode: Mode,
) -> None:
    _name, vi, zh, turned = row
    for layout, language, words in ((VI, "vi", vi), (ZH, "zh-Hans", zh)):
        texts = printed(paper(record, keeper, layout, mode), language)
        order = turned if other_first(keeper, mode, language) else tuple(range(len(words)))
        found = places(texts, *(words[index] for index in order))
        assert found == sorted(found)


@pytest.mark.parametrize(
    ("keeper", "vi", "zh"),
    [
        ("vn", "Bản gốc do phía Việt Nam giữ", "越方保存文本"),
        ("cn", "Bản gốc do phía Trung Quốc giữ", "中方保存文本"),
    ],
)
@pytest.mark.parametrize("mode", Mode)
def test_alt_01_keeper(record: Minutes, keeper: str, vi: str, zh: str, mode: Mode) -> None:
    assert paper(record, keeper, VI, mode).texts["keeper"] == {"vi": vi}
    assert paper(record, keeper, ZH, mode).texts["keeper"] == {"zh-Hans": zh}


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    ("keeper", "names"),
    [
        ("vn", ["Lai Châu", "Lào Cai", "Tuyên Quang", "Điện Biên", "Vân Nam"]),
        ("cn", ["Vân Nam", "Lai Châu", "Lào Cai", "Tuyên Quang", "Điện Biên"]),
    ],
)
def test_alt_14_places_to_sign_follow_the_keeper_in_either_mode(
    record: Minutes, keeper: str, names: list[str], mode: Mode
) -> None:
    (block,) = paper(record, keeper, VI, mode).blocks["signatures"]
    titles = [read(cell.titles[0]) for line in block.rows for cell in line]
    assert titles == [f"Bí thư Tỉnh ủy {name}" for name in names]


@pytest.mark.parametrize("keeper", ["vn", "cn"])
def test_numbers_stay_in_their_places_when_the_blocks_change(record: Minutes, keeper: str) -> None:
    texts = printed(paper(record, keeper, VI), "vi")
    speeches = [text for text in texts if "đề xuất:" in text or "đề nghị:" in text]
    assert [text[:3] for text in speeches] == ["1. ", "2. ", "3. "]
    assert "Nguyễn Minh Vũ" in speeches[2]
    texts = printed(paper(record, keeper, ZH), "zh-Hans")
    speeches = [text for text in texts if "提议：" in text or "建议：" in text]
    assert [text[:3] for text in speeches] == ["（一）", "（二）", "（三）"]


def test_annex_numbers_count_from_the_leading_side(record: Minutes) -> None:
    texts = printed(paper(record, "cn", VI), "vi")
    assert texts.index("Phụ lục 1") < texts.index("Danh sách đoàn đại biểu tỉnh Vân Nam (Trung Quốc)")
    assert texts.index("Danh sách đoàn đại biểu tỉnh Vân Nam (Trung Quốc)") < texts.index("Phụ lục 2")
