"""Every way in which a file can be wrong gives one plain sentence that says what and where, and never a traceback."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bienban import i18n
from bienban.storage import FormatError, decode, encode, validate
from bienban.storage.json_reader import MAX_BYTES
from tests.core.records import SMALL

GOOD = encode(SMALL).decode()


def changed(before: str, after: str) -> bytes:
    assert GOOD.count(before) >= 1, before
    return GOOD.replace(before, after, 1).encode()


WHOLE_FILE = {
    "empty": (b"", "The file is empty."),
    "blank": (b" \n\n", "The file is empty."),
    "zeros, as a power cut leaves them": (b"\x00" * 4096, "The file is empty."),
    "cut off in a line": (GOOD[:400].encode(), "line 25: The file is cut off here."),
    "cut off at the end": (GOOD.encode()[:-3], "The file is cut off here."),
    "cut off inside a letter": (GOOD[: GOOD.index("ệ")].encode() + "ệ".encode()[:2], "The file is cut off here."),
    "cut off inside a word": (b'{"format": "bienban", "version": 2, "a": tru', "line 1: The file is cut off here."),
    "UTF-16": (GOOD.encode("utf-16"), "The file is written in UTF-16; save it as UTF-8."),
    "UTF-16 without a mark": (GOOD.encode("utf-16-le"), "The file is written in UTF-16; save it as UTF-8."),
    "a byte order mark": (GOOD.encode("utf-8-sig"), "The file begins with a byte order mark"),
    "Latin-1": (GOOD.replace("Lê Minh Ngân", "Lê").encode("latin-1", "replace"), "The file is not written in UTF-8."),
    "a Word file": (b"PK\x03\x04\x14\x00", "This is a Word file or an archive"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "The file is not written in UTF-8."),
    "plain text": (b"Bien ban hoi nghi", "This is not a Biên Bản file."),
    "another program's JSON": (b'{"name": "x"}', 'it does not say "format": "bienban".'),
    "a list": (b"[1, 2]", "This is not a Biên Bản file"),
    "a number": (b"7", "This is not a Biên Bản file"),
    "a comma too many": (changed('"sections",', '"sections",,'), "line 63: The file is damaged at column 27."),
    "something after the end": ((GOOD + "}").encode(), "The file is damaged at column 1."),
    "deep lists": (b"[" * 100_000, "line 1: The file is nested too deeply"),
    "deep objects": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "line 1: The file is nested too deeply"),
    "deep but closed": (changed('"numbering"', '"x": ' + "[" * 80 + "]" * 80 + ', "numbering"'), "nested too deeply"),
    "too many parts": (b"{" + b"," * 2_000_001, "The file holds too many parts to be minutes."),
    "too large": (b" " * MAX_BYTES + b"{}", "The file is larger than 50 MB."),
    "a newer version": (changed('"version": 2', '"version": 12'), "made by a newer Biên Bản (format 12)"),
    "version none": (
        changed('"version": 2', '"version": 0'),
        "version: The version of the format must be a whole number.",
    ),
    "version true": (changed('"version": 2', '"version": true'), "must be a whole number."),
    "version huge": (changed('"version": 2', '"version": ' + "9" * 5000), "must be a whole number."),
}

PLACES = {
    "words wanted": (
        '"vi": "một"',
        '"vi": 1',
        "line 84, sections[0].clauses[0].text.vi: Words in quotation marks must",
    ),
    "a text wanted": (
        '"một"\n          }',
        '"một"\n          }, "clauses": [{"id": "a2345678", "text": "x"}]',
        "sections[0].clauses[0].clauses[0].text: A text must stand here",
    ),
    "a list wanted": (
        '"people": [',
        '"people": {}, "x-people": [',
        "people: A list in square brackets must stand here.",
    ),
    "a number wanted": ('"ordinal": 5', '"ordinal": "5"', "line 60, meeting.ordinal: A whole number from 1 to 9999"),
    "a number too small": ('"ordinal": 5', '"ordinal": 0', "meeting.ordinal: A whole number"),
    "a fraction": ('"ordinal": 5', '"ordinal": 5.0', "meeting.ordinal: A whole number"),
    "a huge number": ('"ordinal": 5', '"ordinal": ' + "9" * 6000, "meeting.ordinal: A whole number"),
    "true as a number": ('"ordinal": 5', '"ordinal": true', "meeting.ordinal: A whole number"),
    "NaN": ('"ordinal": 5', '"ordinal": NaN', "meeting.ordinal: A whole number"),
    "Infinity": ('"numbering"', '"x": [-Infinity], "numbering"', "x[0]: -Infinity is no number."),
    "not a choice": ('"numbering": "sections"', '"numbering": "roman"', "numbering: Only one of “sections”, “points”"),
    "no date": ('"ordinal": 5', '"held": "2025-02-30"', "meeting.held: This is no date."),
    "a date the wrong way round": ('"ordinal": 5', '"held": "30/10/2025"', "meeting.held: This is no date."),
    "no such year": ('"ordinal": 5', '"held": "0000-Q1"', "meeting.held: This is no date."),
    "a span backwards": ('"ordinal": 5', '"held": "2025-02-21/2025-02-19"', "meeting.held: This is no date."),
    "slashes without end": ('"ordinal": 5', '"held": "' + "1/" * 50_000 + '"', "meeting.held: This is no date."),
    "a name twice": (
        '"ordinal": 5',
        '"ordinal": 5, "ordinal": 6',
        "meeting.ordinal: The name “ordinal” stands here twice.",
    ),
    "a name twice in a text": ('"vi": "một"', '"vi": "a", "vi": "b"', "text.vi: The name “vi” stands here twice."),
    "a name twice in an unknown field": ('"numbering"', '"x": {"a": 1, "a": 2}, "numbering"', "x.a: The name “a”"),
    "half a character": (
        '"một"',
        r'"\ud83d"',
        "line 84, sections[0].clauses[0].text.vi: The words hold half a character",
    ),
    "half a character in a name": ('"numbering"', r'"x\udc00": 1, "numbering"', "half a character"),
    "no language": ('"vi": "một"', '"Vietnamese!": "một"', "This is no language"),
    "an unknown field where none may be": (
        '"ordinal": 5',
        '"ordinall": 5',
        "meeting.ordinall: The format has no such field",
    ),
    "an id missing": ('"id": "clause01",', "", "sections[0].clauses[0]: The field “id” is missing."),
    "an id empty": ('"id": "clause01"', '"id": ""', "clauses[0].id: This field must not be empty."),
    "a bad id": ('"id": "clause01"', '"id": "Clause 1"', "clauses[0].id: An id is eight small letters and digits"),
    "an id twice": ('"id": "clause02"', '"id": "clause01"', "clauses[1].id: The id “clause01” is used twice."),
    "a bad side": ('"id": "vn"', '"id": "VN"', "sides[0].id: A side's id is two to eight small letters"),
    "a side with the name of a part": ('"id": "vn"', '"id": "next"', "sides[0].id: A side's id"),
    "one side": ('"sides"', '"sides": [], "x-sides"', "sides: Exactly two sides must stand here."),
    "no languages": ('"languages": ["vi", "zh-Hans"]', '"languages": ["vi"]', "languages: Two different languages"),
    "a side with another language": ('"language": "vi"', '"language": "en"', "sides[0].language: This is none of"),
    "nobody by that id": (
        '"speaker": "headvn01"',
        '"speaker": "headvn99"',
        "There is no person with the id “headvn99”.",
    ),
    "a party that is a person": (
        '"host": "laichau1"',
        '"host": "headvn01"',
        "meeting.host: There is no party with the id",
    ),
    "no such side": ('"side": "vn"', '"side": "la"', "parties[0].side: There is no side with the id “la”."),
    "clauses too deep": (
        '"id": "clause2a",',
        '"id": "clause2a", "clauses": [{"id": "aaaaaaa1", "clauses": [{"id": "aaaaaaa2"}]}],',
        "sections[0].clauses[1].clauses[0].clauses[0].clauses: Clauses may be 3 levels deep, not more.",
    ),
}


@pytest.mark.parametrize(("data", "sentence"), WHOLE_FILE.values(), ids=WHOLE_FILE)
def test_a_file_that_is_none_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(FormatError) as refused:
        decode(data, "a.bienban")
    assert sentence in str(refused.value)
    assert str(refused.value).startswith("a.bienban: ")
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 300
    assert validate(data) == refused.value.faults


@pytest.mark.parametrize(("before", "after", "sentence"), PLACES.values(), ids=PLACES)
def test_a_fault_inside_names_its_place(before: str, after: str, sentence: str) -> None:
    faults = validate(changed(before, after))
    assert any(sentence in str(fault) for fault in faults), [str(fault) for fault in faults]
    assert all(fault.line for fault in faults)
    with pytest.raises(FormatError):
        decode(changed(before, after))


def test_all_faults_are_listed_in_the_order_of_the_file() -> None:
    data = changed('"ordinal": 5', '"ordinal": 0, "held": "tomorrow"').replace(b'"id": "clause02"', b'"id": "clause01"')
    assert [fault.where for fault in validate(data)] == [
        "meeting.ordinal",
        "meeting.held",
        "sections[0].clauses[1].id",
    ]
    with pytest.raises(FormatError, match=r"\(and 2 more faults\)"):
        decode(data)


def test_a_thousand_faults_are_cut_short() -> None:
    data = changed('"programme"' if '"programme"' in GOOD else '"ordinal": 5', '"programme": [' + "1, " * 1000 + "1]")
    assert len(validate(data)) == 100


def test_what_a_hostile_file_writes_into_a_sentence_is_short_and_visible() -> None:
    data = changed('"speaker": "headvn01"', '"speaker": "' + r"\u001b[2J\n" * 500 + '"')
    sentence = str(validate(data)[0])
    assert sentence.isprintable()
    assert len(sentence) < 200


def test_the_sentence_speaks_the_language_of_the_user() -> None:
    data = changed('"version": 2', '"version": 12')
    sentences: set[str] = set()
    for tag in i18n.TAGS:
        i18n.use(tag)
        with pytest.raises(FormatError) as refused:
            decode(data)
        assert "12" in str(refused.value)
        sentences.add(str(refused.value))
    assert len(sentences) >= 1


def damaged(data: bytes, draw: st.DataObject) -> bytes:
    for _ in range(draw.draw(st.integers(1, 4))):
        at = draw.draw(st.integers(0, max(0, len(data) - 1)))
        match draw.draw(st.sampled_from(("cut", "flip", "drop", "repeat", "swap"))):
            case "cut":
                data = data[:at]
            case "flip":
                data = data[:at] + bytes([draw.draw(st.integers(0, 255))]) + data[at + 1 :]
            case "drop":
                data = data[:at] + data[at + draw.draw(st.integers(1, 60)) :]
            case "repeat":
                data = data[:at] + data[at : at + draw.draw(st.integers(1, 60))] * 2 + data[at:]
            case "swap":
                data = re.sub(
                    rb'"[^"]*"|\d+', draw.draw(st.sampled_from((b"null", b"{}", b"[]", b"1", b'""'))), data, count=1
                )
    return data


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_damage_gives_a_record_or_a_sentence(draw: st.DataObject) -> None:
    data = damaged(GOOD.encode(), draw)
    if faults := validate(data):
        assert all(str(fault).isprintable() for fault in faults)
    else:
        assert decode(encode(decode(data))) == decode(data)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_sentence(data: bytes) -> None:
    with pytest.raises(FormatError):
        decode(data)
