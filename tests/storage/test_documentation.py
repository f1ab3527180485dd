"""The page on the format names every field of every object, and every fact that a mark may name."""

import re
from pathlib import Path

import pytest

from bienban.core import facts, minutes
from bienban.storage.shape import shape
from tests.storage.test_schema import OBJECTS


@pytest.fixture
def page(checkout: Path) -> str:
    return (checkout / "docs" / "format" / "bienban.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_is_explained(name: str, page: str) -> None:
    part = page.split(f"\n### {name}\n")[1].split("\n## ")[0].split("\n### ")[0]
    assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == [field.name for field in shape(OBJECTS[name]).fields]


def test_every_part_of_the_record_is_explained(page: str) -> None:
    part = page.split("\n## The record\n")[1].split("\n### ")[0]
    fields = ["format", "version", *(field.name for field in shape(minutes.Minutes).fields)]
    assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == fields


def test_the_list_of_facts_is_that_of_the_program(page: str) -> None:
    page = page.split("| fact | prints |")[1]
    listed = re.findall(r"^\| `\{([\w.-]+)\}`( \*)? \| (.*) \|$", page, re.MULTILINE)
    examples = [name.replace("SIDE", "vn").replace("ID", "c4k7m2qa").replace("KEY", "four-more") for name, *_ in listed]
    kinds = [facts.kind_of(example) for example in examples]
    assert kinds == [*facts.KINDS]
    assert [bool(star) for _name, star, _about in listed] == [kind.block for kind in facts.KINDS]
