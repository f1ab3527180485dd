"""The laws of the codec: what is saved comes back, and saving what was opened gives the same bytes."""

import json
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings

from bienban.core import when
from bienban.core.minutes import Clause, Meeting, Minutes, Note, Section, Session, Side
from bienban.core.text import Text
from bienban.storage import decode, encode, validate
from tests.house import strategies

SIDES = (Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans"))
many = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@many
@given(strategies.minutes())
def test_what_is_saved_comes_back(minutes: Minutes) -> None:
    data = encode(minutes)
    assert validate(data) == ()
    assert decode(data) == minutes
    assert encode(decode(data)) == data
    assert_form(data)


def assert_form(data: bytes) -> None:
    assert data.endswith(b"}\n")
    assert b"\r" not in data
    tree = json.loads(data)
    assert list(tree)[:4] == ["format", "version", "languages", "sides"]
    assert (tree["format"], tree["version"]) == ("bienban", 2)
    lines = data.decode("utf-8").split("\n")
    assert all((len(line) - len(line.lstrip(" "))) % 2 == 0 for line in lines)


def test_the_file_reads_as_an_officer_would_write_it() -> None:
    clause = Clause(id="c4k7m2qa", text=Text({"vi": "Hai bên nhất trí.", "zh-Hans": "双方一致同意。"}), numbered=False)
    minutes = Minutes(
        sides=SIDES,
        meeting=Meeting(ordinal=5, held=when.Day(2025, 10, 30)),
        sections=(Section(id="s1aaaaaa", clauses=(clause,)),),
        annexes=(),
    )
    assert encode(minutes).decode() == (
        '{\n  "format": "bienban",\n  "version": 2,\n  "languages": ["vi", "zh-Hans"],\n'
        '  "sides": [\n    {\n      "id": "vn",\n      "language": "vi"\n    },\n'
        '    {\n      "id": "cn",\n      "language": "zh-Hans"\n    }\n  ],\n'
        '  "meeting": {\n    "ordinal": 5,\n    "held": "2025-10-30"\n  },\n'
        '  "numbering": "sections",\n  "manner": "comrade",\n'
        '  "sections": [\n    {\n      "id": "s1aaaaaa",\n      "kind": "free",\n      "clauses": [\n        {\n'
        '          "id": "c4k7m2qa",\n          "text": {\n            "vi": "Hai bên nhất trí.",\n'
        '            "zh-Hans": "双方一致同意。"\n          },\n'
        '          "numbered": false\n        }\n      ]\n    }\n  ],\n'
        '  "annexes": []\n}\n'
    )


def test_unknown_fields_are_kept_after_the_known_ones_and_numbers_as_they_were_written() -> None:
    text = encode(Minutes(sides=SIDES)).decode()
    text = text.replace('"language": "vi"', '"colour": {"r": 1.50, "g": 1e400},\n      "language": "vi"')
    text = text.replace('"numbering"', '"then": [1, "two", null, {}, 123456789012345678901234567890],\n  "numbering"')
    saved = encode(decode(text.encode()))
    assert '"g": 1e400' in saved.decode()
    assert '"r": 1.50' in saved.decode()
    assert "123456789012345678901234567890" in saved.decode()
    assert encode(decode(saved)) == saved
    tree = json.loads(saved)
    assert list(tree["sides"][0]) == ["id", "language", "colour"]
    assert list(tree)[-1] == "then"


@pytest.mark.parametrize("control", ["\n", "\r\n", "\t", "\x00", "\x0b", "\x7f", "\x85", "\u2028", "\u2029", " \n\t "])
def test_a_text_is_one_line(control: str) -> None:
    minutes = Minutes(sides=SIDES, title=Text({"vi": f"Biên{control}bản"}))
    saved = encode(minutes)
    assert decode(saved) == minutes
    assert decode(saved).title["vi"].split() == ["Biên", "bản"]


def test_a_foreign_file_with_line_breaks_in_a_text_opens_with_one_line() -> None:
    data = encode(Minutes(sides=SIDES, title=Text({"vi": "Biên bản"}))).replace(
        "Biên bản".encode(), b"Bi\\u00ean\\n\\tb"
    )
    assert decode(data).title["vi"] == "Biên b"


def test_a_remark_keeps_its_lines() -> None:
    minutes = Minutes(sides=SIDES, notes=(Note(id="n1aaaaaa", about="minutes", text="one\ntwo"),))
    assert decode(encode(minutes)) == minutes


def test_a_text_in_another_normal_form_is_read_in_nfc() -> None:
    data = encode(Minutes(sides=SIDES, title=Text({"vi": "Viet"}))).replace(b'"Viet"', '"Vie\u0323\u0302t"'.encode())
    assert decode(data).title["vi"] == "Việt"


def test_half_a_character_in_memory_never_costs_the_save() -> None:
    minutes = Minutes(sides=SIDES, title=Text({"vi": "a\ud83db"}))
    assert decode(encode(minutes)).title["vi"] == "a\ufffdb"


def test_what_was_typed_is_composed_when_a_file_is_opened() -> None:
    note = Note(id="note0001", about="minutes", text=unicodedata.normalize("NFD", "Hỏi lại: Hội nghị"))
    session = Session(id="session1", time=unicodedata.normalize("NFD", "sáng"))
    written = encode(Minutes(sides=SIDES, notes=(note,), meeting=Meeting(programme=(session,))))
    read = decode(written)
    assert read.notes[0].text == "Hỏi lại: Hội nghị"
    assert read.meeting.programme[0].time == "sáng"
