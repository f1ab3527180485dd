"""Handing out: all of a set or none of it; what an office's own template adds is no fault."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bienban.core.alternat import Layout, Original
from bienban.document.compose import compose
from bienban.document.export import export
from bienban.document.proof.faults import Wrong
from bienban.document.proof.handing import Finished, frame, proved
from bienban.document.proof.telling import ProofError
from bienban.document.word.template import Template
from tests.document.proof.samples import written
from tests.document.proof.tampering import tampered
from tests.document.reading import LANGUAGES
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual
from tests.document.word.templates import blocks_only, paragraph, with_body

FOUR = (VI, ZH, SEQUENTIAL, COLUMNS)
OWN = with_body(
    paragraph("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU")
    + paragraph("{{keeper}}")
    + blocks_only("heading")
    + paragraph("{{meeting}}, {{place}}, {{date}}")
    + blocks_only("delegations", "body")
    + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='4000'/><w:gridCol w:w='4000'/></w:tblGrid><w:tr>"
    + f"<w:tc>{paragraph('{{party.number}}')}</w:tc><w:tc>{paragraph('{{party.name}}')}</w:tc></w:tr></w:tbl>"
    + paragraph("Phụ lục")
    + blocks_only("signatures")
)


def finished(keeper: str, layout: Layout) -> Finished:
    return Finished(f"{keeper}.docx", written(annual(), Original(keeper), layout), Original(keeper), layout)


def wrong(keeper: str, layout: Layout, kind: str = "pair") -> Finished:
    data = tampered(finished(keeper, layout).content, kind, annual(), random.Random(7))
    assert data is not None
    return Finished(f"{keeper}.docx", data, Original(keeper), layout)


def test_what_is_right_is_handed_out_as_it_was_made() -> None:
    set_ = [finished(keeper, layout) for keeper in ("vn", "cn") for layout in (VI, COLUMNS)]
    assert list(proved(annual(), set_, LANGUAGES)) == [(each.name, each.content) for each in set_]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_nothing_of_a_set_is_handed_out_when_one_is_wrong(place: int) -> None:
    set_ = [finished("vn", VI), finished("cn", VI), finished("cn", ZH)]
    set_[place] = wrong(set_[place].original.keeper, set_[place].layout)
    handed: list[str] = []
    with pytest.raises(ProofError):
        handed.extend(name for name, _content in proved(annual(), set_, LANGUAGES))
    assert handed == []


def test_one_original_is_proved_by_itself() -> None:
    with pytest.raises(ProofError):
        next(proved(annual(), [wrong("vn", ZH, "figure")], LANGUAGES))


@pytest.mark.parametrize("layout", FOUR)
def test_an_offices_own_template_is_proved_with_what_it_adds(layout: Layout, tmp_path: Path) -> None:
    file = tmp_path / "own.docx"
    file.write_bytes(OWN)
    both = [Original("vn"), Original("cn")]
    made = list(export(annual(), "a", originals=both, layouts=[layout], languages=LANGUAGES, template=file))
    assert len(made) == 2
    template, original = Template.read(OWN), Original("vn")
    added = frame(compose(annual(), original, layout, LANGUAGES), template)
    assert [part for part in added.parts if isinstance(part, str)] == ["heading", "delegations", "body", "signatures"]
    assert added.own[0].words == "ỦYBANNHÂNDÂNTỈNHLAICHÂU"
    for kind in ("letter", "figure", "row", "lost", "added"):
        data = tampered(made[0][1], kind, annual(), random.Random(5))
        assert data is not None
        with pytest.raises(ProofError) as caught:
            next(proved(annual(), [Finished("a", data, original, layout, added)], LANGUAGES))
        assert {fault.wrong for fault in caught.value.faults} > {Wrong.NUMBER}
