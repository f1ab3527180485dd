"""A small record of one conference, for the tests of edits and order."""

from bienban.core.minutes import Clause, Meeting, Minutes, Note, Party, Person, Section, Side, Signatory, Signing
from bienban.core.text import Text


def vi(words: str) -> Text:
    return Text({"vi": words})


SMALL = Minutes(
    sides=(
        Side(id="vn", language="vi", country=Text({"vi": "Việt Nam", "zh-Hans": "越南"})),
        Side(id="cn", language="zh-Hans", country=Text({"vi": "Trung Quốc", "zh-Hans": "中国"})),
    ),
    parties=(Party(id="laichau1", side="vn", name=vi("Lai Châu")), Party(id="vannam01", side="cn", name=vi("Vân Nam"))),
    people=(
        Person(id="headvn01", side="vn", party="laichau1", name=vi("Lê Minh Ngân")),
        Person(id="headcn01", side="cn", party="vannam01", name=vi("Vương Ninh")),
    ),
    meeting=Meeting(ordinal=5, host="laichau1"),
    preamble=(Clause(id="opening1", text=vi("{person.headvn01} chủ trì.")),),
    sections=(
        Section(
            id="section1",
            heading=vi("Phương hướng"),
            clauses=(
                Clause(id="clause01", text=vi("một"), speaker="headvn01"),
                Clause(id="clause02", text=vi("hai"), clauses=(Clause(id="clause2a", text=vi("hai a")),)),
            ),
        ),
        Section(id="section2", heading=vi("Cơ chế")),
    ),
    signing=Signing(signatories=(Signatory(id="signer01", party="laichau1", person="headvn01"),)),
    notes=(Note(id="note0001", about="headvn01/name/zh-Hans", text="?"),),
)
