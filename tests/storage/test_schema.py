"""The published schema says the same as the code: what is written fits it, and it knows every field."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from bienban import paths
from bienban.core import minutes as record
from bienban.storage import encode, validate
from bienban.storage.shape import VERSION, Kind, shape
from tests.house import strategies

SCHEMA = json.loads((paths.resources() / "format" / f"bienban-{VERSION}.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
DATA = Path(__file__).parents[1] / "data"
FILES = [
    *sorted((paths.resources() / "samples").glob("*.bienban")),
    *sorted(DATA.glob(f"v{VERSION}-*.bienban")),
]
OBJECTS = {
    "side": record.Side,
    "party": record.Party,
    "person": record.Person,
    "stay": record.Stay,
    "session": record.Session,
    "meeting": record.Meeting,
    "agreed": record.Agreed,
    "clause": record.Clause,
    "section": record.Section,
    "motto": record.Motto,
    "beside": record.Beside,
    "next": record.Next,
    "signatory": record.Signatory,
    "signing": record.Signing,
    "note": record.Note,
    "turn": record.Turn,
}


def complaints(tree: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(tree)]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_samples_and_released_files_fit_the_schema(path: Path) -> None:
    assert complaints(json.loads(path.read_bytes())) == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.minutes(most=2))
def test_whatever_is_written_fits_the_schema(minutes: record.Minutes) -> None:
    assert complaints(json.loads(encode(minutes))) == []


@pytest.mark.parametrize("name", OBJECTS)
def test_the_schema_knows_every_field_in_its_order(name: str) -> None:
    form = shape(OBJECTS[name])
    described = SCHEMA["$defs"][name]
    assert list(described["properties"]) == [field.name for field in form.fields]
    assert described["required"] == [field.name for field in form.fields if field.required]
    assert described["additionalProperties"] is form.open
    for field in form.fields:
        if field.kind is Kind.CHOICE:
            assert described["properties"][field.name]["enum"] == [choice.value for choice in field.of]
        if field.kind is Kind.BOOL:
            assert described["properties"][field.name]["default"] is field.default


def test_the_schema_knows_every_part_of_the_record() -> None:
    assert list(SCHEMA["properties"]) == ["format", "version", *(field.name for field in shape(record.Minutes).fields)]
    for name in ("numbering", "manner"):
        [field] = [field for field in shape(record.Minutes).fields if field.name == name]
        assert SCHEMA["properties"][name]["enum"] == [choice.value for choice in field.of]


WRONG = [
    {"version": VERSION + 1},
    {"format": "x"},
    {"sides": []},
    {"languages": ["vi"]},
    {"numbering": "roman"},
    {"title": "words"},
    {"title": {"vi": 1}},
    {"title": {"not a language": "a"}},
    {"meeting": {"ordinal": 0}},
    {"meeting": {"unknown": 1}},
    {"meeting": {"held": "30/10/2025"}},
    {"sections": [{"id": "short"}]},
    {"sections": [{}]},
    {"people": [{"id": "p1aaaaaa", "side": "vn", "role": "chief"}]},
    {"people": [{"id": "p1aaaaaa", "side": "vn", "stays": [{"since": ""}]}]},
    {"turns": [{"id": "turnaaaa", "stage": "burnt"}]},
    {"turns": [{"id": "turnaaaa", "stage": "signed", "at": "noon"}]},
]


@pytest.mark.parametrize("change", WRONG, ids=str)
def test_what_the_schema_refuses_the_program_refuses(change: dict[str, Any]) -> None:
    small = json.loads((DATA / f"v{VERSION}-full.bienban").read_bytes())
    assert complaints(small) == []
    tree = {**small, **change}
    assert complaints(tree)
    assert validate(json.dumps(tree).encode())
