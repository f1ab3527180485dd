"""What is said of a pack that is wrong: the file, the line or the key, and the reason."""

from pathlib import Path

import pytest

from bienban.catalog.packs import read_pack
from bienban.catalog.phrases import load_phrases
from tests.catalog.packs import OWN, phrases

WRONG = [
    ("[[mottos]]", "[[mottos", "line 37", "cannot be read as TOML"),
    ('id = "transport-talks"\n', "", "id", "is missing"),
    ('id = "transport-talks"', 'id = "Transport talks"', "id", "may hold lower-case letters"),
    ('id = "transport-talks"', "id = 7", "id", "must be text in quotation marks"),
    ('languages = ["vi", "zh-Hans"]', 'languages = "vi"', "languages", "must be a list in square brackets"),
    ('languages = ["vi", "zh-Hans"]', 'languages = ["vi", "Chinese!"]', "languages", "Chinese! is not the tag"),
    ('vi = "Hội đàm ngành giao thông"\n', "", "title.vi", "is missing"),
    ('zh-Hans = "交通部门会谈"', 'zh-Hans = " "', "title.zh-Hans", "must not be empty"),
    ('zh-Hans = "交通部门会谈"', 'zh-Hans = "交通"\nlo = "ລາວ"', "title.lo", "is not a language of this file"),
    ('language = "zh-Hans"', 'language = "lo"', "sides[2].language", "lo is not a language of this file"),
    ('id = "cn"', 'id = "vn"', "sides", "vn stands here twice"),
    ('side = "cn"', 'side = "la"', "members[2].side", "there is no la"),
    ('key = "yunnan"', 'key = "yunnan"\nsince = "1/7/2025"', "members[2].since", "must be a date like"),
    ('inferred = ["zh-Hans"]', 'inferred = ["lo"]', "members[1].full.inferred", "lo is not a language"),
    ('mottos = ["on-time", "four-good"]', 'mottos = ["on-time", "x"]', "documents[1].mottos", "there is no x"),
    ("copies = 2", "copies = 0", "documents[1].copies", "must be above zero"),
    ("copies = 2", 'copies = "two"', "documents[1].copies", "must be a whole number"),
    ("copies = 2", "copise = 2", "documents[1].copise", "nothing is known by this name"),
    ("copies = 2", 'numbering = "roman"', "documents[1].numbering", "must be one of: sections, points"),
    ("copies = 2", 'annexes = ["map"]', "documents[1].annexes", "must be one of: delegations, programme"),
    ("{meeting.name}纪要", "{meeting.nam}纪要", "documents[1].title.zh-Hans", "there is no fact {meeting.nam}"),
    ("{meeting.name}纪要", "{meeting.name纪要", "documents[1].title.zh-Hans", "cannot be read"),
    ("{meeting.name}纪要", "{person.a1234567}", "documents[1].title.zh-Hans", "belongs to one record"),
    ("在{signing.place}签署", "{heads}签署", "documents[1].testimonium.zh-Hans", "must stand alone"),
    ("{parties.cn} – {parties.vn}", "{parties.la}", "documents[1].meeting.cn.vi", "a side that does not exist"),
    ("本着{motto.on-time}", "{motto.six-more}", "documents[1].sections[1].clauses[1].zh-Hans", "not listed under"),
    ("Thay mặt {party.full}", "{party.name}", "documents[1].signatory.vn.vi", "there is no fact {party.name}"),
    ("[documents.delegation]\nvn", "[documents.delegation]\nla", "documents[1].delegation.vn", "is missing"),
    ("[documents.delegation]\nvn", "[documents.delegation]\nla", "documents[1].delegation.la", "no such side"),
    ('kind = "directions"', 'kind = "wishes"', "documents[1].sections[1].kind", "must be one of: review"),
    ('kind = "directions"', 'speaker = "x"', "documents[1].sections[1].speaker", "nothing is known by this name"),
    ("[[documents]]", 'rotation = ["vn", "laos"]\n[[documents]]', "mottos[1].rotation", "nothing is known"),
    ("[[members]]", '[[meetings]]\nhost = "laos"\n[[members]]', "meetings[1].host", "there is no laos"),
]


@pytest.mark.parametrize(("right", "wrong", "place", "reason"), WRONG)
def test_a_wrong_pack(tmp_path: Path, right: str, wrong: str, place: str, reason: str) -> None:
    assert right in OWN
    file = tmp_path / "wrong.toml"
    file.write_text(OWN.replace(right, wrong, 1), encoding="utf-8")
    pack, faults = read_pack(file, phrases())
    assert pack is None
    found = [fault for fault in faults if fault.place == place and reason in fault.reason]
    assert found, [str(fault) for fault in faults]
    assert str(found[0]).startswith(f"{file}, {place}: ")


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "wrong.toml"
    file.write_text(OWN.replace("copies = 2", "copies = 0").replace('id = "transport-talks"', ""), encoding="utf-8")
    assert [fault.place for fault in read_pack(file)[1]] == ["id", "documents[1].copies"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ('id = "Hội nghị"'.encode("utf-16"), "is not saved as UTF-8"),
        (b"id = 'x", "cannot be read as TOML"),
        (b"a" + b".a" * 5 + b" = " + b"[" * 5000, "cannot be read as TOML"),
        (b"", "is missing"),
    ],
)
def test_a_file_that_is_no_pack(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "no.toml"
    file.write_bytes(data)
    pack, faults = read_pack(file)
    assert pack is None
    assert reason in faults[0].reason


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    pack, faults = read_pack(tmp_path)
    assert pack is None
    assert [(fault.file, fault.place) for fault in faults] == [(tmp_path, "")]


def test_notepad_may_write_its_mark_and_its_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "right.toml"
    file.write_bytes(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode())
    assert read_pack(file, phrases())[1] == ()


def test_wrong_phrases(tmp_path: Path) -> None:
    file = tmp_path / "phrases.toml"
    file.write_text(
        'languages = ["vi"]\n[[phrases]]\nid = "a"\nkind = "poem"\nvi = "x"\n[[phrases]]\nid = "a"\nkind = "name"\n'
        'vi = "{motto.none}"\n[[mottos]]\nkey = "m"\nname = { vi = "M" }\nitems = [{ vi = "1" }, { vi = "2" }]\n'
        'joiner = { vi = ", " }\norder = { vi = [1, 1] }\n',
        encoding="utf-8",
    )
    loaded, faults = load_phrases(file)
    assert loaded.phrases == ()
    assert {fault.place for fault in faults} == {
        "phrases[1].kind",
        "phrases[2].vi",
        "phrases",
        "mottos[1].order.vi",
    }
