"""Records of any size for the benchmarks: a conference with so many people and clauses, in both languages."""

from __future__ import annotations

from bienban.core.minutes import (
    Clause,
    Meeting,
    Minutes,
    Party,
    Person,
    Role,
    Section,
    SectionKind,
    Side,
    Signatory,
    Signing,
)
from bienban.core.text import Text
from bienban.core.when import Day


def both(vi: str, zh: str) -> Text:
    """A text in the two languages of the record."""
    return Text({"vi": vi, "zh-Hans": zh})


CLAUSE = (
    "Các bên thống nhất tăng cường hợp tác biên giới {Việt Nam| – |Trung Quốc} trong {meeting.year}, phối hợp "
    "chặt chẽ giữa các cơ quan, các địa phương, kịp thời trao đổi và tháo gỡ khó khăn, vướng mắc phát sinh (số %d).",
    "各方一致同意{meeting.year}进一步加强{越||中}边境合作，各部门、各地方密切配合，及时协商解决出现的困难和问题（第%d项）。",
)


def sized(people: int, clauses: int, sections: int = 5) -> Minutes:
    """A record with exactly so many people and clauses, the clauses spread over ``sections``."""
    return Minutes(
        sides=(
            Side(
                id="vn",
                language="vi",
                country=both("Việt Nam", "越南"),
                name=both("phía Việt Nam", "越方"),
                meeting=both("Hội nghị {meeting.ordinal}", "{meeting.ordinal}会议"),
                delegation=both("Danh sách đoàn đại biểu phía Việt Nam", "越方代表团名单"),
            ),
            Side(
                id="cn",
                language="zh-Hans",
                country=both("Trung Quốc", "中国"),
                name=both("phía Trung Quốc", "中方"),
                meeting=both("Hội nghị {meeting.ordinal}", "{meeting.ordinal}会议"),
                delegation=both("Danh sách đoàn đại biểu phía Trung Quốc", "中方代表团名单"),
            ),
        ),
        parties=(
            Party(id="partyvn0", side="vn", name=both("Lai Châu", "莱州"), full=both("tỉnh Lai Châu", "莱州省")),
            Party(id="partycn0", side="cn", name=both("Vân Nam", "云南"), full=both("tỉnh Vân Nam", "云南省")),
        ),
        people=tuple(_person(number) for number in range(people)),
        meeting=Meeting(ordinal=5, held=Day(2025, 10, 30), place=both("Lai Châu", "莱州"), host="partyvn0"),
        title=both("BIÊN BẢN{/}{meeting.name}", "{meeting.name}纪要"),
        preamble=(Clause(id="preamb01", text=both("Tham dự có:", "出席会议的有："), numbered=False),),
        sections=tuple(_section(number, clauses, sections) for number in range(sections)),
        signing=Signing(
            place=both("Lai Châu", "莱州"),
            date=Day(2025, 10, 30),
            copies=2,
            testimonium=both("Làm tại {signing.place}, {signing.date}.", "{signing.date}签署于{signing.place}。"),
            signatories=(Signatory(id="signer00", party="partyvn0", person="p0000000", title=both("Bí thư", "书记")),),
        ),
    )


def _person(number: int) -> Person:
    side = "vn" if number % 2 == 0 else "cn"
    return Person(
        id=f"p{number:07}",
        side=side,
        party=f"party{side}0",
        role=Role.MEMBER,
        name=both(f"Người số {number}", f"某甲{number}"),
        title=both("Thành viên đoàn", "代表团成员"),
        organ=both("Văn phòng", "办公室"),
    )


def _section(number: int, clauses: int, sections: int) -> Section:
    mine = range(number, clauses, sections)
    return Section(
        id=f"s{number:07}",
        kind=SectionKind.FIELDS,
        heading=both(f"Phần thứ {number}", f"第{number}部分"),
        clauses=tuple(Clause(id=f"c{one:07}", text=both(CLAUSE[0] % one, CLAUSE[1] % one)) for one in mine),
    )
