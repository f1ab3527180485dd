"""Rows copied from one record and pasted into another: new ids, references that hold or become words."""

import pytest
from hypothesis import HealthCheck, given, settings

from bienban.core.copying import clipping, copied, pasting
from bienban.core.edits import EditError
from bienban.core.minutes import (
    Agreed,
    Attendance,
    Clause,
    Identified,
    Minutes,
    Motto,
    Party,
    Person,
    Section,
    Side,
    Signatory,
    Signing,
    Stay,
    Turn,
    node_id,
    walk,
)
from bienban.core.text import Text
from bienban.storage.codec import decode, encode
from tests.house import strategies


def text(vi: str, zh: str = "") -> Text:
    return Text({"vi": vi, "zh-Hans": zh})


def source() -> Minutes:
    deep = Clause(id="clausecc", text=text("c", "丙"))
    clause = Clause(
        id="clauseaa",
        text=text("{person.personaa} và {motto.four-more}, {next.place}", "{person.personaa}"),
        speaker="personaa",
        proposed="cn",
        agreed=(Agreed(id="agreedaa", side="vn", at="2026-04-27T09:31", seal="x"),),
        clauses=(Clause(id="clausebb", text=text("b", "乙"), clauses=(deep,)),),
    )
    return Minutes(
        sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")),
        parties=(Party(id="partyaaa", side="vn", name=text("Lai Châu", "莱州")),),
        people=(
            Person(
                id="personaa",
                side="vn",
                party="partyaaa",
                name=text("Nguyễn Văn A", "阮文甲"),
                attendance=Attendance.PRESENT,
                stays=(Stay(id="stayaaaa", since="sectiona"),),
            ),
        ),
        mottos=(Motto(id="mottoaaa", key="four-more", name=text("Bốn hơn", "四个更")),),
        sections=(Section(id="sectiona", clauses=(clause,)),),
        signing=Signing(signatories=(Signatory(id="signeraa", party="partyaaa", person="personaa"),)),
    )


def other(*people: Person) -> Minutes:
    return Minutes(
        sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")),
        parties=(
            Party(id="partybbb", side="vn", name=text("Lào Cai", "老街")),
            Party(id="partyccc", side="cn", name=text("Vân Nam", "云南")),
        ),
        people=people,
        sections=(Section(id="sectionb", clauses=(Clause(id="clausezz"),)),),
        signing=Signing(signatories=(Signatory(id="signerbb", party="partybbb"),)),
    )


def carried(minutes: Minutes, id_: str) -> Minutes:
    """As it comes out of the clipboard of another program."""
    return decode(encode(clipping(minutes, id_)))


def pasted(minutes: Minutes, clip: Minutes, below: str) -> Minutes:
    made = pasting(minutes, clip, below)
    assert made is not None
    after = made.edit.apply(minutes)
    assert decode(encode(after)) == after
    return after


def test_a_clause_brings_those_below_it_and_nobody_has_agreed_to_it() -> None:
    after = pasted(other(), carried(source(), "clauseaa"), "clausezz")
    clause = after.sections[0].clauses[1]
    assert [len(clause.clauses), len(clause.clauses[0].clauses)] == [1, 1]
    assert clause.agreed == ()
    assert clause.proposed == "cn"
    assert clause.clauses[0].text == text("b", "乙")
    assert {node_id(node) for node in walk(clause)}.isdisjoint({"clauseaa", "clausebb", "clausecc"})


def test_who_is_not_there_is_put_into_words_and_a_motto_comes_along() -> None:
    after = pasted(other(), carried(source(), "clauseaa"), "clausezz")
    clause = after.sections[0].clauses[1]
    assert clause.text == text("Nguyễn Văn A và {motto.four-more}, {next.place}", "阮文甲")
    assert clause.speaker == ""
    assert [motto.key for motto in after.mottos] == ["four-more"]


def test_who_is_there_under_another_id_is_found_by_name() -> None:
    there = Person(id="personzz", side="vn", party="partybbb", name=text("NGUYEN VAN A"))
    clause = pasted(other(there), carried(source(), "clauseaa"), "clausezz").sections[0].clauses[1]
    assert clause.speaker == "personzz"
    assert clause.text["zh-Hans"] == "{person.personzz}"


def test_in_the_same_record_references_stay() -> None:
    after = pasted(source(), carried(source(), "clauseaa"), "clauseaa")
    assert after.sections[0].clauses[1].speaker == "personaa"
    assert after.sections[0].clauses[1].text == source().sections[0].clauses[0].text
    assert after.mottos == source().mottos


def test_a_clause_below_a_deep_one_stands_where_it_is_not_too_deep() -> None:
    after = pasted(source(), carried(source(), "clauseaa"), "clausecc")
    assert len(after.sections[0].clauses) == 2
    after = pasted(source(), carried(source(), "clausecc"), "clausecc")
    assert len(after.sections[0].clauses[0].clauses[0].clauses) == 2


def test_a_person_belongs_where_it_is_pasted() -> None:
    there = Person(id="personzz", side="cn", party="partyccc", name=text("", "王某某"))
    clip = carried(source(), "personaa")
    person = pasted(other(there), clip, "personzz").people[1]
    assert (person.side, person.party, person.stays) == ("cn", "partyccc", ())
    assert (person.name, person.attendance) == (text("Nguyễn Văn A", "阮文甲"), Attendance.PRESENT)
    assert pasted(other(), clip, "partybbb").people[0].party == "partybbb"
    assert pasted(source(), clip, "personaa").people[1].stays[0].since == "sectiona"


def test_a_party_comes_with_its_people() -> None:
    after = pasted(other(), carried(source(), "partyaaa"), "partyccc")
    party = after.parties[2]
    assert (party.side, party.name) == ("cn", text("Lai Châu", "莱州"))
    assert [(person.side, person.party) for person in after.people] == [("cn", party.id)]


def test_a_signatory_without_its_party_signs_for_the_one_at_hand() -> None:
    after = pasted(other(), carried(source(), "signeraa"), "signerbb")
    assert (after.signing.signatories[1].party, after.signing.signatories[1].person) == ("partybbb", "")


def test_rows_stand_only_among_their_like_and_a_motto_once() -> None:
    assert pasting(other(), carried(source(), "signeraa"), "clausezz") is None
    assert pasting(other(), source(), "clausezz") is None
    with pytest.raises(EditError, match="there already"):
        pasting(source(), carried(source(), "mottoaaa"), "mottoaaa")
    with pytest.raises(EditError):
        clipping(source(), "vn")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.minutes(most=2), strategies.minutes(most=2))
def test_any_row_can_be_copied_into_any_record(one: Minutes, two: Minutes) -> None:
    rows = [n for n in walk(one) if isinstance(n, Identified) and not isinstance(n, Side | Stay | Agreed | Turn)]
    for row in rows[::3]:
        clip = carried(one, row.id)
        assert node_id(copied(clip)[0]) == row.id
        for target in (one, two):
            for here in [node for node in walk(target) if type(node) is type(row)][:1]:
                try:
                    made = pasting(target, clip, node_id(here))
                except EditError:
                    assert isinstance(row, Motto)
                    continue
                assert made is not None
                after = made.edit.apply(target)
                assert decode(encode(after)) == after
