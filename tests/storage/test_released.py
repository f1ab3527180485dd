"""Files of every released version open for ever, and those of the newest save as they were."""

import json
from pathlib import Path

import pytest

from bienban.storage import FormatError, decode, encode
from bienban.storage.migrations import Step, Tree, migrated, migration
from bienban.storage.shape import VERSION

DATA = Path(__file__).parents[1] / "data"
RELEASED = sorted(DATA.glob("v*.bienban"))


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_released_file_opens(path: Path) -> None:
    decode(path.read_bytes(), path.name)


@pytest.mark.parametrize(
    "path", [path for path in RELEASED if path.name.startswith(f"v{VERSION}-")], ids=lambda path: path.stem
)
def test_a_file_of_the_newest_version_saves_byte_for_byte(path: Path) -> None:
    data = path.read_bytes()
    assert encode(decode(data)) == data


def test_there_is_a_file_of_every_version() -> None:
    assert {path.name.split("-")[0] for path in RELEASED} == {f"v{number}" for number in range(1, VERSION + 1)}


def test_steps_lead_from_any_version_to_the_newest() -> None:
    steps: dict[int, Step] = {}

    @migration(1, 2, steps)
    def renamed(tree: Tree) -> Tree:
        tree["heading"] = tree.pop("title")
        return tree

    @migration(2, 3, steps)
    def counted(tree: Tree) -> Tree:
        return {**tree, "count": len(tree["heading"])}

    old = {"version": 1, "title": "abc"}
    assert migrated(old, 1, 3, steps) == {"version": 3, "heading": "abc", "count": 3}
    assert migrated({"version": 2, "heading": "ab"}, 2, 3, steps)["count"] == 2
    assert old == {"version": 1, "title": "abc"}


def test_a_step_leads_to_the_next_version_and_there_is_one() -> None:
    with pytest.raises(ValueError, match="from version 1 to 3"):
        migration(1, 3, {})
    with pytest.raises(ValueError, match="from version 1 to 2"):
        migration(1, 2, {1: lambda tree: tree})


def test_a_foreign_field_of_version_1_is_kept_when_its_name_has_a_meaning_now() -> None:
    tree = json.loads((DATA / "v1-full.bienban").read_bytes(), parse_float=str)
    tree["turns"] = "ours"
    tree["people"][0]["stays"] = 3
    tree["sections"][0]["clauses"][0]["agreed"] = True
    record = decode(json.dumps(tree).encode())
    assert ("v1-turns", '"ours"') in record.extra
    assert ("v1-stays", "3") in record.people[0].extra
    assert ("v1-agreed", "true") in record.sections[0].clauses[0].extra


def test_names_that_stand_twice_are_told_in_old_files_too() -> None:
    data = (DATA / "v1-empty.bienban").read_bytes().replace(b'"version": 1', b'"version": 1, "x": 1, "x": 2')
    with pytest.raises(FormatError, match="twice"):
        decode(data)
