"""A record for the tests: the places of an annual conference's minutes in which two originals differ, all marked."""

from bienban.core.alternat import Layout
from bienban.core.minutes import (
    Clause,
    Meeting,
    Minutes,
    Next,
    Party,
    Person,
    Role,
    Section,
    Side,
    Signatory,
    Signing,
)
from bienban.core.text import Text
from bienban.core.when import Day, Year

VI = Layout(("vi",))
ZH = Layout(("zh-Hans",))
SEQUENTIAL = Layout(("vi", "zh-Hans"))
COLUMNS = Layout(("vi", "zh-Hans"), columns=True)

PARTIES = (
    ("vn", "laichau0", "Lai Châu", "莱州", "Lê Minh Ngân", "黎明银"),
    ("vn", "laocai00", "Lào Cai", "老街", "Trịnh Việt Hùng", "郑越雄"),
    ("vn", "tuyenqua", "Tuyên Quang", "宣光", "Hầu A Lềnh", "侯阿令"),
    ("vn", "dienbien", "Điện Biên", "奠边", "Trần Tiến Dũng", "陈进勇"),
    ("cn", "yunnan00", "Vân Nam", "云南", "Vương Ninh", "王宁"),
)


def text(vi: str, zh: str = "") -> Text:
    """A text in both languages."""
    return Text({"vi": vi, "zh-Hans": zh})


def clause(id_: str, vi: str, zh: str, *below: Clause, numbered: bool = True, speaker: str = "") -> Clause:
    """A clause with its texts and the clauses below it."""
    return Clause(id=id_, text=text(vi, zh), clauses=below, numbered=numbered, speaker=speaker)


def secretary(side: str, id_: str, vi: str, zh: str, name: str, han: str) -> Person:
    """The Party secretary of a province, head of its delegation."""
    title = text(f"Bí thư Tỉnh ủy {vi}", f"{zh}省委书记")
    return Person(id="p" + id_[1:], side=side, party=id_, name=text(name, han), title=title, role=Role.HEAD)


def annual() -> Minutes:
    """The fifth annual conference, with every ordered pair and every fact marked."""
    guest = Person(
        id="guest000",
        side="vn",
        name=text("Nguyễn Minh Vũ", "阮明宇"),
        title=text("Thứ trưởng Thường trực Bộ Ngoại giao Việt Nam", "越南外交部常务副部长"),
        role=Role.GUEST,
    )
    return Minutes(
        sides=_sides(),
        parties=tuple(
            Party(id=id_, side=side, name=text(vi, zh), full=text(f"tỉnh {vi}", f"{zh}省"))
            for side, id_, vi, zh, _name, _han in PARTIES
        ),
        people=(*(secretary(*party) for party in PARTIES), guest),
        meeting=Meeting(ordinal=5, held=Day(2025, 10, 30), host="laichau0", place=text("Lai Châu", "莱州")),
        title=text("BIÊN BẢN{/}{meeting.name}", "{meeting.name}纪要"),
        preamble=_preamble(),
        sections=_sections(),
        next=Next(
            ordinal=6, host="yunnan00", place=text("tỉnh Vân Nam (Trung Quốc)", "中国云南省"), planned=Year(2026)
        ),
        signing=_signing(),
    )


def _sides() -> tuple[Side, ...]:
    vietnamese = "Lai Châu, Lào Cai, Tuyên Quang, Điện Biên"
    return (
        Side(
            id="vn",
            language="vi",
            country=text("Việt Nam", "越南"),
            name=text("phía Việt Nam", "越方"),
            meeting=text(
                f"Hội nghị thường niên {{meeting.ordinal}} giữa Bí thư Tỉnh ủy các tỉnh {vietnamese} (Việt Nam) "
                "và Bí thư Tỉnh ủy Vân Nam (Trung Quốc)",
                "越南莱州、老街、宣光、奠边{parties.vn.count}省与中国云南省委书记年度会晤机制{meeting.ordinal}会议",
            ),
            delegation=text(
                "Danh sách đoàn đại biểu các tỉnh {parties.vn} (Việt Nam)", "越南莱州、老街、宣光、奠边省代表团名单"
            ),
        ),
        Side(
            id="cn",
            language="zh-Hans",
            country=text("Trung Quốc", "中国"),
            name=text("phía Trung Quốc", "中方"),
            meeting=text(
                "Hội nghị thường niên {meeting.ordinal} giữa Bí thư Tỉnh ủy Vân Nam (Trung Quốc) "
                f"và Bí thư Tỉnh ủy các tỉnh {vietnamese} (Việt Nam)",
                "中国云南省与越南莱州、老街、宣光、奠边省省委书记年度会晤机制{meeting.ordinal}会议",
            ),
            delegation=text("Danh sách đoàn đại biểu tỉnh Vân Nam (Trung Quốc)", "中国云南省代表团名单"),
        ),
    )


def _preamble() -> tuple[Clause, ...]:
    return (
        clause(
            "preamb01",
            "Thực hiện nhận thức chung của lãnh đạo cấp cao hai Đảng, hai Nhà nước {Việt Nam| – |Trung Quốc}, sáng "
            "{meeting.date}, tại {meeting.host} (Việt Nam) đã diễn ra {meeting.name}.",
            "为落实{越||中}两党两国高层领导达成的共识，{meeting.name}于{meeting.date}上午在越南{meeting.host}举行。",
        ),
        clause("preamb02", "Tham dự Hội nghị và ký Biên bản này có:", "出席会议并签署本纪要的有："),
        clause("preamb03", "{signatories}", "{signatories}"),
        clause("preamb04", "Danh sách đầy đủ tại {annexes}.", "完整名单见{annexes}。"),
        clause(
            "preamb05",
            "“Các bên” là {parties.count} tỉnh; “hai bên” là {phía Việt Nam| và |phía Trung Quốc}.",
            "“各方”指{parties.count}省，“双方”指{越方|和|中方}。",
        ),
    )


def _sections() -> tuple[Section, ...]:
    return (
        Section(
            id="sect0002",
            heading=text("Phương hướng hợp tác", "合作方向"),
            clauses=(
                clause(
                    "clause21",
                    "Thúc đẩy xây dựng Cộng đồng chia sẻ tương lai {Việt Nam| – |Trung Quốc}.",
                    "加快构建{越||中}命运共同体。",
                ),
                clause(
                    "clause22",
                    "Văn kiện pháp lý về biên giới trên đất liền {Việt Nam| – |Trung Quốc}.",
                    "落实{越||中}陆地边界各项法律文件。",
                ),
            ),
        ),
        Section(
            id="sect0004",
            heading=text("Các đề xuất tại Hội nghị", "会议上的各项提议"),
            clauses=(
                clause("clause40", "Hội nghị ghi nhận:", "会议注意到：", numbered=False),
                _first_speech(),
                clause(
                    "clause42",
                    "{person.punnan00}, đề xuất:",
                    "{person.punnan00}提议：",
                    clause("clause4d", "Cùng xây dựng cửa khẩu thông minh.", "共建智慧口岸。"),
                    speaker="punnan00",
                ),
                clause("clause43", "{person.guest000}, đề nghị:", "{person.guest000}建议：", speaker="guest000"),
            ),
        ),
    )


def _first_speech() -> Clause:
    return clause(
        "clause41",
        "{person.paichau0}, đề xuất:",
        "{person.paichau0}提议：",
        clause(
            "clause4a",
            "Giao lưu giữa {Hội đồng nhân dân| (|Nhân đại}).",
            "加强{人民议会|（|人大}）之间的互访。",
        ),
        clause(
            "clause4b",
            "Cửa khẩu {Ma Lù Thàng (Việt Nam)| – |Kim Thủy Hà (Trung Quốc)}.",
            "{越南马鹿塘|—|中国金水河}口岸。",
        ),
        clause(
            "clause4c",
            "Là {U Ma Tu Khoòng (Việt Nam)| – |Bình Hà (Trung Quốc)}; "
            "là {Sông Đà (Việt Nam)| – |Sông Lý Tiên (Trung Quốc)}.",
            "为{越南乌马都洪|—|中国坪河}口岸；为{越南沱江|—|中国李仙江}口岸。",
        ),
        speaker="paichau0",
    )


def _signing() -> Signing:
    return Signing(
        place=text("Lai Châu", "莱州"),
        date=Day(2025, 10, 30),
        copies=5,
        testimonium=text(
            "Biên bản này được làm tại {signing.place}, {signing.date}, thành {signing.copies} bản, mỗi bên giữ một "
            "bản, mỗi bản bằng {languages}, cả hai văn bản đều có giá trị như nhau.",
            "本纪要于{signing.date}在{signing.place}签署，共{signing.copies}份，每份都用{languages}写成，两种文本同等作准。",
        ),
        signatories=tuple(
            Signatory(
                id="s" + id_[1:],
                party=id_,
                person="p" + id_[1:],
                title=text(f"Bí thư Tỉnh ủy {vi}", f"{zh}省委书记"),
            )
            for _side, id_, vi, zh, _name, _han in PARTIES
        ),
    )
