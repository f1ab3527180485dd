"""The manifest: what each file is and what it must hash to; and whether a folder is a set as it was made."""

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from bienban.document.signing.manifest import NAME, File, Kind, What, entry, in_the_way, manifest

FILES = (
    File("a.vn.vi.docx", b"one", What(Kind.ORIGINAL, ("vi",), "vi", "vn", "", "nwjvqwcp")),
    File("a.sign-in.docx", b"two", What(Kind.SIGN_IN, ("vi", "zh-Hans"))),
)
MADE = {
    **{file.name: file.content for file in FILES},
    NAME: manifest("a.bienban", "r", map(entry, FILES)),
}


def test_a_manifest_says_what_every_file_is() -> None:
    said = json.loads(MADE[NAME])
    assert list(said) == ["format", "version", "record", "files"]
    assert said["record"] == {"file": "a.bienban", "sha256": "r"}
    assert said["files"][0] == {
        "name": "a.vn.vi.docx",
        "kind": "original",
        "languages": ["vi"],
        "layout": "vi",
        "keeper": "vn",
        "number": "nwjvqwcp",
        "size": 3,
        "sha256": hashlib.sha256(b"one").hexdigest(),
    }
    assert list(said["files"][1]) == ["name", "kind", "languages", "size", "sha256"]


def test_a_set_as_it_was_made() -> None:
    assert not in_the_way(MADE)


def test_a_file_added_changed_or_gone() -> None:
    assert in_the_way({**MADE, "x": b""})
    assert in_the_way({**MADE, "a.vn.vi.docx": b"other"})
    assert in_the_way({name: data for name, data in MADE.items() if name != "a.vn.vi.docx"})
    assert in_the_way({name: data for name, data in MADE.items() if name != NAME})
    assert in_the_way({})


def test_what_is_in_the_way_has_its_name() -> None:
    first = "a.vn.vi.docx"
    assert in_the_way(MADE) == ""
    assert in_the_way({**MADE, "x": b""}) == "“x” was added there"
    assert in_the_way({**MADE, first: b"other"}) == f"“{first}” has been changed since"
    without = {name: data for name, data in MADE.items() if name != first}
    assert in_the_way(without) == f"“{first}” has been removed"
    assert in_the_way({"letter.docx": b""}) == "“letter.docx” is none of a signing set"


@given(st.binary(max_size=60) | st.recursive(st.none() | st.text(), st.lists).map(lambda v: json.dumps(v).encode()))
def test_a_manifest_of_another_kind_is_none(content: bytes) -> None:
    assert in_the_way({NAME: content})
    assert in_the_way({NAME: b"[" * 100_000})
