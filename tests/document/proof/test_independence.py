"""The parts of the proof that know nothing of what an original must say find by themselves what they are for."""

from __future__ import annotations

import pytest

from bienban.core.alternat import Layout, Mode, Original
from bienban.document.proof.alike import differing, naming
from bienban.document.proof.order import overtaken
from bienban.document.proof.saying import Saying, heard
from bienban.document.word.reading import read
from tests.document.proof.samples import SAMPLES, file_of, record, written
from tests.document.proof.test_tampering import wrong_originals
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual

FOUR = (VI, ZH, SEQUENTIAL, COLUMNS)


def heard_in(data: bytes) -> list[Saying]:
    return [heard(passage) for passage in read(data).passages]


@pytest.mark.parametrize("layout", FOUR)
@pytest.mark.parametrize("mode", Mode)
def test_who_stands_first_is_read_from_the_addresses_alone(layout: Layout, mode: Mode) -> None:
    files = {keeper: heard_in(written(annual(), Original(keeper, mode), layout)) for keeper in ("vn", "cn")}
    for keeper, said in files.items():
        assert list(overtaken(annual(), Original(keeper, mode), layout, said)) == []
    for keeper, other in (("vn", "cn"), ("cn", "vn")):
        found = {saying.part for saying in overtaken(annual(), Original(keeper, mode), layout, files[other])}
        signing = {"title", "name"}
        assert found >= (signing if mode is Mode.OWN_LANGUAGE else {*signing, "text", "delegation", "full"})


def test_the_order_of_the_languages() -> None:
    theirs = heard_in(written(annual(), Original("cn"), SEQUENTIAL))
    first, *_others = overtaken(annual(), Original("vn"), SEQUENTIAL, theirs)
    assert first.address == "minutes/title/vi"


@pytest.mark.parametrize("kind", ["letter", "figure", "lost"])
def test_originals_are_compared_without_the_record(kind: str) -> None:
    """A change at an address is seen by the other side's original, but where the meeting is named."""
    tried = 0
    for choice, data in wrong_originals(kind, 25, seed=3):
        sample, layout, keeper, mode = choice
        right, wrong = heard_in(file_of(choice)), heard_in(data)
        changed = [one.address for one, other in zip(right, wrong, strict=False) if one.whole != other.whole]
        if len(right) == len(wrong) and changed[0].count("/") == 2 and changed[0] not in (naming(record(sample)) or ()):
            tried += 1
            other = heard_in(file_of((sample, layout, "cn" if keeper == "vn" else "vn", Mode.OWN_LANGUAGE)))
            same = heard_in(file_of((sample, layout, keeper, Mode.OWN_LANGUAGE)))
            tag = changed[0].partition("/")[2].partition("/")[2]
            assert not list(differing(naming(record(sample)), tag, same, other)) or mode is Mode.FULL
            assert changed[0] in {saying.address for saying, *_ in differing(naming(record(sample)), tag, other, wrong)}
    assert tried > 3 or kind == "lost"


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_names_the_meeting_is_little(sample: str) -> None:
    named = naming(record(sample))
    assert named is not None
    assert len(named) <= 6
