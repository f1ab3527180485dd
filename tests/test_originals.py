"""Every sample as every original: valid, whole, and read by another program in the order in which it was composed.

The suite tries a set of combinations in which every pair of choices occurs; the soak run tries them all.
"""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog import languages
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Mode, Original
from bienban.document.blocks import Paper, Signatures, paragraphs
from bienban.document.compose import compose
from bienban.document.number import number
from bienban.document.verifying import Answer, verify
from bienban.document.word import reading
from bienban.document.word.writer import write
from bienban.storage import codec
from tests.house import libreoffice, validity, word

SAMPLES = tuple(sorted(path.stem for path in (paths.resources() / "samples").glob("*.bienban")))
LAYOUTS = {
    "vi": Layout(("vi",)),
    "zh": Layout(("zh-Hans",)),
    "sequential": Layout(("vi", "zh-Hans")),
    "columns": Layout(("vi", "zh-Hans"), columns=True),
}
CHOICES = (SAMPLES, tuple(LAYOUTS), ("vn", "cn"), tuple(Mode))
Choice = tuple[str, str, str, Mode]
ALL: tuple[Choice, ...] = tuple(itertools.product(*CHOICES))


def pairwise() -> tuple[Choice, ...]:
    """A small part of all combinations in which every two choices meet: the one that brings most new pairs first."""
    wanted = {pair for choice in ALL for pair in _pairs(choice)}
    chosen: list[Choice] = []
    while wanted:
        best = max(ALL, key=lambda choice: len(wanted & _pairs(choice)))
        chosen.append(best)
        wanted -= _pairs(best)
    return tuple(chosen)


def _pairs(choice: Choice) -> set[tuple[tuple[int, str], ...]]:
    return set(itertools.combinations(enumerate(choice), 2))


def composed(choice: Choice) -> Paper:
    sample, layout, keeper, mode = choice
    minutes = codec.decode((paths.resources() / "samples" / f"{sample}.bienban").read_bytes())
    return compose(minutes, Original(keeper, mode), LAYOUTS[layout], _languages())


@cache
def _languages() -> dict[str, Language]:
    return dict(languages.load(paths.resources() / "languages"))


def printed(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(paper.everything()) if paragraph.text]


def prove(choice: Choice, folder: Path) -> None:
    paper = composed(choice)
    template = "joint-columns.docx" if paper.columns else "joint.docx"
    data = write(paper, paths.templates() / template)
    assert validity.faults(data, folder) == []
    assert word.WordFile(data).texts() == printed(paper)
    wanted = [(each.address, each.text) for each in paragraphs(paper.everything()) if each.text]
    assert said(data) == wanted
    assert verify(data).answer is Answer.SAME
    assert reading.read(data).original["number"] == number(printed(paper))
    file = folder / "original.docx"
    file.write_bytes(data)
    assert _missing(printed(paper), libreoffice.text(file, folder)) == []
    pages = [_squeezed(page).casefold() for page in libreoffice.pdf_text(libreoffice.pdf(file, folder)).split("\f")]
    on_paper = "".join(pages)
    assert {sign for sign in _squeezed("".join(printed(paper))).casefold() if sign not in on_paper} == set()

    signed = _signed(paper)
    assert all(any(formula in page and title in page for page in pages) for formula, title in signed), signed


def said(data: bytes) -> list[tuple[str, str]]:
    """What the file says, paragraph by paragraph, and where in the record each comes from."""
    return [(passage.address, passage.text) for passage in reading.read(data).passages]


def prove_again(choice: Choice, folder: Path) -> None:
    """Saved again by LibreOffice, the file says the same at the same addresses."""
    paper = composed(choice)
    file, again = folder / "original.docx", folder / "again"
    again.mkdir()
    file.write_bytes(write(paper, paths.templates() / ("joint-columns.docx" if paper.columns else "joint.docx")))
    saved = libreoffice.docx(file, again).read_bytes()
    assert said(saved) == said(file.read_bytes())
    assert verify(saved).answer is Answer.SAME
    assert reading.read(saved).original == reading.read(file.read_bytes()).original


def _signed(paper: Paper) -> list[tuple[str, str]]:
    """The beginnings of the closing formula and of the first signature's title, which stand on one page."""
    blocks = [block for block in paper.blocks["signatures"] if isinstance(block, Signatures)]
    formulas = [line for line in paragraphs(paper.blocks["body"]) if "testimonium" in line.style.lower()]
    if not blocks or not formulas:
        return []
    title = blocks[0].rows[0][0].titles[0].text
    return [(_squeezed(formulas[0].text)[:9].casefold(), _squeezed(title.split("\n")[0])[:9].casefold())]


def _missing(texts: list[str], read: str) -> list[str]:
    """The texts that do not stand in ``read``, each behind the one before."""
    missing, rest = [], _squeezed(read)
    for text in texts:
        _before, found, after = rest.partition(_squeezed(text))
        if found:
            rest = after
        else:
            missing.append(text)
    return missing


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("choice", pairwise(), ids="-".join)
def test_an_original_is_valid_whole_and_in_order(choice: Choice, tmp_path: Path) -> None:
    prove(choice, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("choice", ALL, ids="-".join)
def test_every_original_is_valid_whole_and_in_order(choice: Choice, tmp_path: Path) -> None:
    prove(choice, tmp_path)


@pytest.mark.parametrize("choice", [pairwise()[0], pairwise()[-1]], ids="-".join)
def test_libreoffice_keeps_the_text_and_the_addresses(choice: Choice, tmp_path: Path) -> None:
    prove_again(choice, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("choice", ALL, ids="-".join)
def test_libreoffice_keeps_the_text_and_the_addresses_of_every_original(choice: Choice, tmp_path: Path) -> None:
    prove_again(choice, tmp_path)


def test_every_pair_of_choices_is_tried() -> None:
    tried = set().union(*(_pairs(choice) for choice in pairwise()))
    assert tried == set().union(*(_pairs(choice) for choice in ALL))
    assert len(SAMPLES) == 7
