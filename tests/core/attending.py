"""Records of people and sections only, made by hypothesis: who came, and from where to where."""

from __future__ import annotations

from hypothesis import strategies as st

from bienban.core.kinds import Attendance
from bienban.core.minutes import Minutes, Party, Person, Section, Side, Stay

SIDES = (Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans"))
PARTIES = tuple(Party(id=f"party00{number}", side="cn" if number == 3 else "vn") for number in range(4))


def section(number: int) -> str:
    """The id of a section."""
    return f"section{number}"


@st.composite
def attended(draw: st.DrawFn) -> Minutes:
    """Up to six sections and twelve people of four parties or of none, with stays of every kind."""
    sections = tuple(Section(id=section(number)) for number in range(draw(st.integers(0, 6))))
    ids = st.sampled_from(("", *(each.id for each in sections)))
    people = []
    for number in range(draw(st.integers(0, 12))):
        party = draw(st.sampled_from((None, *PARTIES)))
        people.append(
            Person(
                id=f"person{number:02}",
                side=party.side if party else draw(st.sampled_from(("vn", "cn"))),
                party=party.id if party else "",
                attendance=draw(st.sampled_from(Attendance)),
                stays=tuple(
                    Stay(id=f"stay{number:02}{count}0", since=draw(ids), until=draw(ids))
                    for count in range(draw(st.integers(0, 3)))
                ),
            )
        )
    return Minutes(sides=SIDES, parties=PARTIES, people=tuple(people), sections=sections)
