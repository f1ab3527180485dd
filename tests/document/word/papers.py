"""Papers made by hand from the text of one conference: every kind of block in every layout."""

from __future__ import annotations

from bienban.document.blocks import (
    Block,
    Columns,
    PageBreak,
    Paper,
    Paragraph,
    SignatureCell,
    Signatures,
    Table,
    TableRow,
)

TAGS = {"vi": "vi", "zh": "zh-Hans"}
KEEPER = {"vi": "Bản gốc do phía Việt Nam giữ", "zh-Hans": "越方保存文本"}

TITLE = {
    "vi": "Hội nghị thường niên lần thứ 5 giữa Bí thư Tỉnh ủy các tỉnh\nLai Châu, Lào Cai (Việt Nam)",
    "zh": "越南莱州、老街两省\n与中国云南省委书记年度会晤机制\n第五次会议纪要",
}
BODY = (
    (
        "Body",
        "Thực hiện nhận thức chung của lãnh đạo cấp cao hai Đảng, hai Nhà nước Việt Nam – Trung Quốc, sáng ngày 30 "
        "tháng 10 năm 2025, tại Lai Châu đã diễn ra Hội nghị thường niên lần thứ 5 (sau đây gọi tắt là “Hội nghị”).",
        "为落实越中两党两国高层领导达成的共识，第五次会议（以下简称“会议”）于2025年10月30日上午在越南莱州省举行。",
    ),
    ("Lead", "Tham dự Hội nghị và ký Biên bản này có:", "出席会议并签署本纪要的有："),
    ("Body", "– Đồng chí Lê Minh Ngân, Bí thư Tỉnh ủy Lai Châu;", "——莱州省委书记黎明银同志；"),
    ("Body", "– Đồng chí Vương Ninh, Bí thư Tỉnh ủy Vân Nam.", "——云南省委书记王宁同志。"),
    ("Heading 1", "I. Đánh giá kết quả thực hiện", "一、第四次会议纪要落实情况"),
    ("Lead", "1.\u00a0Kết quả quan trọng trên các lĩnh vực:", "（一）在以下领域取得重要成果："),
    ("Body", "a)\u00a0Quan hệ chính trị – ngoại giao;", "1.\u00a0政治外交关系；"),
    ("Body", "đ)\u00a0Cửa khẩu Ma Lù Thàng – Kim Thủy Hà.", "2.\u00a0越南马鹿塘—中国金水河口岸……"),
)
LAST = ("Lead", "4. Các Phụ lục là bộ phận không tách rời của Biên bản này.", "（四）附件是本纪要不可分割的组成部分。")
CLOSING = (
    "Testimonium",
    "Biên bản này được làm tại Lai Châu, ngày 30 tháng 10 năm 2025, thành hai bản, cả hai đều có giá trị như nhau.",
    "本纪要于二〇二五年十月三十日在莱州签署，共两份，两种文本同等作准。",
)
SIGNATORIES = (
    ("Bí thư Tỉnh ủy Lai Châu", "莱州省委书记", "Lê Minh Ngân", "黎明银"),
    ("Bí thư Tỉnh ủy Lào Cai", "老街省委书记", "Trịnh Việt Hùng", "郑越雄"),
    ("Bí thư Tỉnh ủy Vân Nam", "云南省委书记", "Vương An", "王安"),
)


def paragraph(kind: str, suffix: str, text: str, address: str = "", *, widen: bool = False) -> Paragraph:
    """A paragraph in the style ``kind suffix``."""
    return Paragraph(f"{kind} {suffix}", TAGS[suffix], text, address, widen=widen)


def one_language(suffix: str) -> Paper:
    """All in one language."""
    first = {"vi": (paragraph("Title", "vi", "BIÊN BẢN"), paragraph("Title name", "vi", TITLE["vi"]))}
    heading = first.get(suffix, (paragraph("Title", suffix, TITLE[suffix]),))
    body = tuple(paragraph(kind, suffix, text[suffix]) for kind, text in _texts())
    return _paper((suffix,), columns=False, heading=heading, body=body)


def stacked(*suffixes: str) -> Paper:
    """One language after the other, pair by pair."""
    titles = tuple(paragraph("Stack title", suffix, TITLE[suffix]) for suffix in suffixes)
    body = tuple(
        paragraph(f"Stack {kind.removesuffix(' 1').lower()}", suffix, text[suffix], f"c{number}/text/{TAGS[suffix]}")
        for number, (kind, text) in enumerate(_texts())
        for suffix in suffixes
    )
    return _paper(suffixes, columns=False, heading=titles, body=body)


def in_columns(*suffixes: str) -> Paper:
    """Two columns."""
    rows = [
        tuple(paragraph(f"Col {kind.removesuffix(' 1').lower()}", suffix, text[suffix]) for suffix in suffixes)
        for kind, text in _texts()
    ]
    title = tuple(paragraph("Col title", suffix, TITLE[suffix]) for suffix in suffixes)
    body = (Columns(tuple(rows[:-2])), Columns(tuple(rows[-2:]), apart=True, together=True))
    return _paper(suffixes, columns=True, heading=(Columns((title,)),), body=body)


def signatures(*suffixes: str, rows: tuple[int, ...] = (2, 1)) -> Signatures:
    """So many places in each row; a lone one in the middle."""
    people = iter(SIGNATORIES * 3)
    room, gap = (37.0, 11.0) if len(suffixes) > 1 else (32.0, 14.0)
    return Signatures(
        tuple(
            tuple(
                _place(next(people), suffixes, span=(4, 3, 2)[count - 1], offset=int(count == 1)) for _ in range(count)
            )
            for count in rows
        ),
        room,
        gap,
    )


def annex(suffix: str, people: int = 3) -> tuple[Block, ...]:
    """A list of people as an annex on a page of its own."""
    head = {"vi": ("TT", "Họ và tên", "Chức vụ"), "zh": ("序", "姓名", "职务")}[suffix]
    group = {"vi": "I. Tỉnh Lai Châu", "zh": "一、莱州省"}[suffix]
    name, post = {"vi": ("Lê Minh Ngân", "Bí thư Tỉnh ủy"), "zh": ("王宁", "省委书记")}[suffix]
    rows = tuple(
        TableRow(
            (
                (paragraph("Table number", suffix, str(number)),),
                (paragraph("Table cell", suffix, name, widen=len(name) == 2),),
                (paragraph("Table cell", suffix, post),),
            )
        )
        for number in range(1, people + 1)
    )
    heading = TableRow(tuple((paragraph("Table head", suffix, text),) for text in head))
    title = {"vi": "Danh sách đoàn đại biểu", "zh": "代表团名单"}[suffix]
    return (
        PageBreak(),
        paragraph("Annex label", suffix, {"vi": "Phụ lục 1", "zh": "附件1"}[suffix]),
        paragraph("Annex title", suffix, title),
        Table(
            (11, 80, 65), heading, (TableRow(((paragraph("Table group", suffix, group),),), group=True), *rows), title
        ),
    )


def _texts() -> list[tuple[str, dict[str, str]]]:
    return [(kind, {"vi": vi, "zh": zh}) for kind, vi, zh in (*BODY, LAST, CLOSING)]


def _place(who: tuple[str, str, str, str], suffixes: tuple[str, ...], span: int, offset: int) -> SignatureCell:
    titles = {"vi": who[0], "zh": who[1]}
    names = {"vi": who[2], "zh": who[3]}
    return SignatureCell(
        tuple(paragraph("Signature title", suffix, titles[suffix]) for suffix in suffixes),
        tuple(paragraph("Signature name", suffix, names[suffix], widen=len(names[suffix]) == 2) for suffix in suffixes),
        span,
        offset,
    )


def _paper(suffixes: tuple[str, ...], *, columns: bool, heading: tuple[Block, ...], body: tuple[Block, ...]) -> Paper:
    return Paper(
        tuple(TAGS[suffix] for suffix in suffixes),
        columns,
        {
            "heading": heading,
            "body": body,
            "signatures": (signatures(*suffixes),),
            "delegations": tuple(block for suffix in suffixes for block in annex(suffix)),
        },
        {"keeper": KEEPER, "title": {"vi": "Biên bản", "zh-Hans": "会议纪要"}},
        {
            "title": "Biên bản 会议纪要",
            "language": ", ".join(TAGS[suffix] for suffix in suffixes),
            "identifier": "urn:x",
        },
    )


LAYOUTS = {
    "vi": one_language("vi"),
    "zh": one_language("zh"),
    "stacked": stacked("vi", "zh"),
    "stacked-zh": stacked("zh", "vi"),
    "columns": in_columns("vi", "zh"),
    "columns-zh": in_columns("zh", "vi"),
}
