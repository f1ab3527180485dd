"""New minutes from a pack: what is copied, who takes part, and what stays open."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from bienban.catalog.definitions import Pack
from bienban.catalog.draft import DraftError, draft
from bienban.catalog.packs import load_packs
from bienban.core import marks, when
from bienban.core.contents import references, texts
from bienban.core.minutes import Minutes, Role, Side, node_id, walk
from bienban.storage import decode, encode, validate
from tests.catalog.packs import OWN, folder_of, phrases, shipped

KINDS = [pytest.param(pack, kind.id, id=f"{pack.id}-{kind.id}") for pack in shipped().packs for kind in pack.documents]


def numbered() -> Callable[[], str]:
    """Ids in turn, so that two drafts are alike."""
    numbers = count()
    return lambda: f"a{next(numbers):07}"


def annual(ordinal: int | None = None, *, held: str = "", host: str = "") -> Minutes:
    pack = shipped().pack("annual-conference")
    assert pack is not None
    day = when.parse(held) if held else None
    return draft(pack, ordinal=ordinal, held=day, host=host, phrases=phrases(), new_id=numbered())


@pytest.mark.parametrize(("pack", "document"), KINDS)
def test_every_pack_drafts_minutes_complete_in_both_languages(pack: Pack, document: str) -> None:
    minutes = draft(pack, document=document, ordinal=pack.coming, phrases=phrases())
    for node in walk(minutes):
        for name in node.__dataclass_fields__:
            text = getattr(node, name)
            if hasattr(text, "replaced") and text:
                assert set(text) == {"vi", "zh-Hans"}, (node, name)
    assert minutes.title
    assert all(side.meeting and side.delegation for side in minutes.sides)
    assert all(section.heading and section.label and section.clauses for section in minutes.sections)
    assert bool(minutes.signing.testimonium) == bool(minutes.signing.signatories)
    assert {party.side for party in minutes.parties} == {"vn", "cn"}


@pytest.mark.parametrize(("pack", "document"), KINDS)
def test_the_body_of_a_draft_names_the_annexes_it_has(pack: Pack, document: str) -> None:
    minutes = draft(pack, document=document, phrases=phrases())
    named = any("annexes" in marks.facts(words) for _address, words in texts(minutes))
    assert named == bool(minutes.annexes)


@pytest.mark.parametrize(("pack", "document"), KINDS)
def test_a_draft_is_a_record_that_can_be_saved(pack: Pack, document: str) -> None:
    minutes = draft(pack, document=document, phrases=phrases())
    data = encode(minutes)
    assert validate(data) == ()
    assert decode(data) == minutes
    ids = [node_id(node) for node in walk(minutes)]
    assert len(ids) == len(set(ids))
    assert {target for _address, target in references(minutes)} <= set(ids)
    mottos = {name.split(".")[1] for _at, words in texts(minutes) for name in marks.facts(words) if "motto" in name}
    assert mottos <= {motto.key for motto in minutes.mottos}


@pytest.mark.parametrize(("pack", "document"), KINDS)
def test_a_draft_is_the_same_but_for_its_ids(pack: Pack, document: str) -> None:
    once, again = (draft(pack, document=document, phrases=phrases(), new_id=numbered()) for _ in range(2))
    assert once == again


@pytest.mark.parametrize(
    ("ordinal", "names"),
    [
        (3, ["Hà Giang", "Lào Cai", "Lai Châu", "Điện Biên", "Vân Nam"]),
        (4, ["Hà Giang", "Lào Cai", "Lai Châu", "Điện Biên", "Vân Nam"]),
        (5, ["Lai Châu", "Lào Cai", "Tuyên Quang", "Điện Biên", "Vân Nam"]),
        (6, ["Lào Cai", "Tuyên Quang", "Lai Châu", "Điện Biên", "Vân Nam"]),
    ],
)
def test_the_parties_of_the_day_the_host_first(ordinal: int, names: list[str]) -> None:
    assert [party.name["vi"] for party in annual(ordinal).parties] == names


def test_a_known_meeting_brings_its_facts() -> None:
    minutes = annual(5)
    meeting, host = minutes.meeting, minutes.party(minutes.meeting.host)
    assert host is not None
    assert (host.name["vi"], meeting.held, meeting.place["zh-Hans"]) == (
        "Lai Châu",
        when.Day(2025, 10, 30),
        "越南莱州省",
    )
    coming = minutes.party(minutes.next.host)
    assert coming is not None
    assert (minutes.next.ordinal, coming.name["vi"], minutes.next.planned) == (6, "Vân Nam", when.Year(2026))
    assert minutes.next.place["vi"] == "tỉnh Vân Nam (Trung Quốc)"


def test_an_unknown_meeting_takes_what_it_is_given_and_leaves_the_rest_open() -> None:
    minutes = annual(8, held="2028-05-20", host="yunnan")
    host = minutes.party(minutes.meeting.host)
    assert host is not None
    assert host.name["vi"] == "Vân Nam"
    assert minutes.meeting.place["zh-Hans"] == "中国云南省"
    # Four provinces share the next turn: which of them is not guessed.
    assert (minutes.next.ordinal, minutes.next.host, len(minutes.next.place)) == (9, "", 0)


def test_the_host_follows_from_the_rotation_when_the_meeting_before_is_known() -> None:
    pack = shipped().pack("joint-working-group")
    assert pack is not None
    minutes = draft(pack, ordinal=12, phrases=phrases())
    host = minutes.party(minutes.meeting.host)
    assert host is not None
    assert host.name["zh-Hans"] == "云南"
    assert minutes.meeting.held is None


def test_a_head_and_a_signatory_for_each_party() -> None:
    minutes = annual(5)
    assert [person.role for person in minutes.people] == [Role.HEAD] * 5
    assert minutes.people[0].title["vi"] == "Bí thư Tỉnh ủy Lai Châu"
    assert not minutes.people[0].name
    signers = minutes.signing.signatories
    assert [signer.person for signer in signers] == [person.id for person in minutes.people]
    assert signers[4].title["zh-Hans"] == "云南省委书记"
    assert (minutes.signing.copies, minutes.signing.date) == (5, None)


def test_an_exchange_is_not_signed() -> None:
    pack = shipped().pack("council-exchange")
    assert pack is not None
    minutes = draft(pack, held=when.Day(2024, 5, 9), phrases=phrases())
    assert (minutes.signing.signatories, len(minutes.signing.testimonium)) == ((), 0)
    assert minutes.meeting.place["vi"] == "thành phố Móng Cái (Việt Nam)"


def test_a_city_that_has_ended_is_noted() -> None:
    pack = shipped().pack("letter-of-intent")
    assert pack is not None
    before = draft(pack, held=when.Day(2024, 5, 9), phrases=phrases())
    after = draft(pack, held=when.Day(2026, 5, 9), phrases=phrases())
    assert [party.name["vi"] for party in after.parties] == ["Cao Bằng", "Tịnh Tây"]
    about = [note.text for note in after.notes if note.about == after.parties[0].id]
    assert about == ["A party until 2025-06-30 only: check who takes part."]
    assert len(after.notes) == len(before.notes) + 1


def test_an_inferred_form_carries_a_note() -> None:
    minutes = annual(5)
    assert "signing/testimonium/zh-Hans" in [note.about for note in minutes.notes]
    places = {node_id(node) for node in walk(minutes)} | {side.id for side in minutes.sides if isinstance(side, Side)}
    assert {note.about.split("/")[0] for note in minutes.notes} <= places


def test_the_programme_of_the_corridor() -> None:
    pack = shipped().pack("economic-corridor")
    assert pack is not None
    minutes = draft(pack, ordinal=10, phrases=phrases())
    kinds = [session.kind for session in minutes.meeting.programme]
    assert kinds.count("thematic") == 3
    assert minutes.annexes == ("delegations", "programme")


def test_minutes_from_an_offices_own_pack(tmp_path: Path) -> None:
    pack = load_packs(folder_of(tmp_path, talks=OWN), None, phrases()).packs[0]
    minutes = draft(pack, ordinal=1, host="yunnan", phrases=phrases(), new_id=numbered())
    assert [motto.key for motto in minutes.mottos] == ["on-time", "four-good"]
    assert minutes.signing.signatories[0].title["zh-Hans"] == "代表老街省建设厅"
    assert minutes.meeting.place["vi"] == "tỉnh Vân Nam (Trung Quốc)"
    assert f"{minutes.parties[0].id}/full/zh-Hans" in [note.about for note in minutes.notes]


def test_what_cannot_be_drafted_is_said(tmp_path: Path) -> None:
    pack = load_packs(folder_of(tmp_path, talks=OWN)).packs[0]
    with pytest.raises(DraftError, match=r"has no document letter\. It has: minutes\."):
        draft(pack, document="letter", phrases=phrases())
    with pytest.raises(DraftError, match=r"has no member laos\. It has: lao-cai, yunnan\."):
        draft(pack, host="laos", phrases=phrases())
    (tmp_path / "talks.toml").write_text(OWN.replace('"four-good"', '"unheard-of"'), encoding="utf-8")
    pack = load_packs(tmp_path).packs[0]
    with pytest.raises(DraftError, match="uses the motto unheard-of, which is not known"):
        draft(pack, phrases=phrases())
