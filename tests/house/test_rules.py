"""Each rule of the house for references in a Word file: a fixture that breaks it and one that keeps it."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.house import rules
from tests.house.rules import W

ROOT = f'<w:document xmlns:w="{W[1:-1]}"><w:body>{{}}</w:body></w:document>'


def line(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def start(identifier: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{identifier}" w:name="{name}"/>'


def end(identifier: int) -> str:
    return f'<w:bookmarkEnd w:id="{identifier}"/>'


def control(identifier: int, content: str = "<w:r><w:t>a</w:t></w:r>", kind: str = "", tag: str = "a/b") -> str:
    properties = f'<w:tag w:val="{tag}"/><w:id w:val="{identifier}"/>{kind}'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(*pieces: str) -> str:
    said = {"code": '<w:instrText xml:space="preserve"> PAGE </w:instrText>', "result": "<w:t>1</w:t>"}
    runs = (said.get(each, f'<w:fldChar w:fldCharType="{each}"/>') for each in pieces)
    return line("".join(f"<w:r>{run}</w:r>" for run in runs))


def numbered(number: str) -> str:
    return f'<w:style><w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>'


def listed(number: str, source: str) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{source}"/></w:num>'


ABSTRACT = '<w:abstractNum w:abstractNumId="7"/>'
WHOLE = start(1, "a") + end(1)

BROKEN_AND_KEPT = {
    "a bookmark without an end": (line(start(1, "a")), line(start(1, "a")) + line(end(1))),
    "without a beginning before it": (line(end(1) + start(1, "a")), line(WHOLE)),
    "is no name of a bookmark": (line(start(1, "a-b") + end(1)), line(start(1, "_a_b") + end(1))),
    "“1a” is no name": (line(start(1, "1a") + end(1)), line(start(1, "a1") + end(1))),
    f"“{'a' * 41}” is no name": (line(start(1, "a" * 41) + end(1)), line(start(1, "a" * 40) + end(1))),
    "the bookmark id 1 is used twice": (line(WHOLE + start(1, "b") + end(1)), line(WHOLE + start(2, "b") + end(2))),
    "the bookmark name a is": (line(WHOLE + start(2, "A") + end(2)), line(WHOLE + start(2, "b") + end(2))),
    "the control id 1 is used twice": (line(control(1) + control(1)), line(control(1) + control(2))),
    "a control in a control": (line(control(1, control(2))), line(control(1) + control(2))),
    "a control around": (control(1, line("")), line(control(1))),
    "a control of plain text": (line(control(1, kind="<w:text/>")), line(control(1, kind="<w:richText/>"))),
    "a control without contents": (
        line('<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr></w:sdt>'),
        line(control(1, "")),
    ),
    "a control without a tag": (line(control(1, tag="")), line(control(1, tag="a" * 64))),
    "a field without an end": (
        field("begin", "code", "separate", "result"),
        field("begin", "code", "separate", "result", "end"),
    ),
    "a piece of a field outside of one": (
        field("code", "begin", "code", "separate", "result", "end"),
        field("result", "begin", "code", "code", "separate", "result", "result", "end", "result"),
    ),
    "a field without its code or its result": (
        field("begin", "code", "separate", "end"),
        field("begin", "code", "separate", "result", "end"),
    ),
    "the list 3 is named and not defined": (numbered("3"), numbered("3") + listed("3", "7") + ABSTRACT + numbered("0")),
    "the list 3 is made from nothing": (numbered("3") + listed("3", "7"), numbered("3") + listed("3", "7") + ABSTRACT),
}


def faults(*contents: str) -> list[str]:
    parts = {f"word/{index}.xml": etree.fromstring(ROOT.format(each)) for index, each in enumerate(contents)}
    return list(rules.references(parts))


@pytest.mark.parametrize(("fault", "pair"), BROKEN_AND_KEPT.items(), ids=BROKEN_AND_KEPT.keys())
def test_a_rule_is_broken_and_kept(fault: str, pair: tuple[str, str]) -> None:
    broken, kept = pair
    assert any(fault in found for found in faults(broken))
    assert faults(kept) == []


def test_identities_are_unique_over_all_parts() -> None:
    found = faults(line(WHOLE + control(5)), line(WHOLE + control(5)))
    assert found == [
        "the bookmark id 1 is used twice",
        "the bookmark name a is used twice",
        "the control id 5 is used twice",
    ]
    assert faults(line(WHOLE), line(start(2, "b") + end(2))) == []


def test_a_list_may_be_defined_in_another_part() -> None:
    assert faults(numbered("3"), listed("3", "7") + ABSTRACT) == []
