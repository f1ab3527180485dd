"""The signing set of every sample: whole, valid, said truly by its manifest, and blocked by a false original."""

from __future__ import annotations

import hashlib
import json
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as settled

from bienban.catalog import settings
from bienban.core.alternat import Layout, Mode
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.document import signing_set
from bienban.document.blocks import Paper
from bienban.document.proof.telling import ProofError
from bienban.document.signing.manifest import NAME, File, Kind, in_the_way
from bienban.document.signing.originals import Keeping, originals
from bienban.document.signing_set import SigningSet, Wanted
from bienban.document.word import package
from bienban.document.word.reading import read
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from tests.document.reading import LANGUAGES
from tests.document.records import COLUMNS, SEQUENTIAL, annual
from tests.document.signing.samples import NAMES, sample
from tests.document.word.templates import blocks_only, paragraph, with_body
from tests.house import strategies, validity


def made(name: str, **wanted: object) -> list[File]:
    return list(SigningSet(sample(name), name, LANGUAGES, Wanted(**wanted)))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_every_document_is_valid_and_the_manifest_true(name: str, tmp_path: Path) -> None:
    files = made(name, revision="0123")
    assert len(files) == len(SigningSet(sample(name), name, LANGUAGES))
    assert not in_the_way({file.name: file.content for file in files})
    said = json.loads(files[-1].content)
    assert said["record"] == {"file": f"{name}.bienban", "sha256": "0123"}
    assert [each["name"] for each in said["files"]] == [file.name for file in files[:-1]]
    for file, each in zip(files[:-1], said["files"], strict=True):
        assert file.name.startswith(f"{name}.")
        assert file.name.endswith(".docx")
        assert each["sha256"] == hashlib.sha256(file.content).hexdigest()
        assert each["size"] == len(file.content)
        assert each.get("number", "") == read(file.content).original["number"]
        if file.what.kind is not Kind.ORIGINAL:  # those are judged with every layout in tests/test_originals.py
            assert validity.faults(file.content, tmp_path) == [], file.name


@given(strategies.minutes())
@settled(max_examples=25, deadline=None)
def test_every_record_has_a_set(minutes: Minutes) -> None:
    wanted = SigningSet(minutes, "a", LANGUAGES)
    files = list(wanted)
    assert len(files) == len(wanted)
    assert not in_the_way({file.name: file.content for file in files})


def test_a_record_that_says_nothing_has_one_too() -> None:
    assert [file.what.kind for file in SigningSet(Minutes(languages=("vi",)), "a", LANGUAGES)] == [
        Kind.WORKING_COPY,
        Kind.CHECKLIST,
        Kind.MANIFEST,
    ]


def test_the_parts_of_a_set_in_their_order() -> None:
    files = made("annual-05")
    assert [file.what.kind for file in files] == [
        *[Kind.ORIGINAL] * 10,
        Kind.WORKING_COPY,
        *[Kind.DELEGATION] * 2,
        Kind.SIGN_IN,
        Kind.NAME_CARDS,
        Kind.LIST,
        Kind.CHECKLIST,
        Kind.MANIFEST,
    ]
    assert files[-1].name == NAME
    assert [(file.what.party, file.what.languages) for file in files[:10]] == [
        (party.id, (language,)) for party in sample("annual-05").parties for language in ("vi", "zh-Hans")
    ]


@pytest.mark.parametrize("keeping", list(Keeping))
@pytest.mark.parametrize("mode", list(Mode))
def test_originals_of_every_keeping_are_proved_in_every_layout(keeping: Keeping, mode: Mode) -> None:
    kept = originals(annual(), keeping, mode)
    layouts = (Layout(("vi",)), SEQUENTIAL, COLUMNS)
    files = list(SigningSet(annual(), "a", LANGUAGES, Wanted(kept, layouts)))
    assert sum(file.what.kind is Kind.ORIGINAL for file in files) == len(kept) * len(layouts)
    assert len({file.name for file in files}) == len(files)
    parties = {file.what.party for file in files if file.what.kind is Kind.ORIGINAL}
    assert parties == ({""} if keeping is Keeping.SIDES else {party.id for party in annual().parties})


def test_originals_of_one_order_have_one_number_and_those_of_another_have_another() -> None:
    def numbers(keeping: Keeping) -> list[str]:
        files = made("annual-05", originals=originals(sample("annual-05"), keeping), layouts=(COLUMNS,))
        return [file.what.number for file in files if file.what.kind is Kind.ORIGINAL]

    assert len(set(numbers(Keeping.SIDES))) == 2
    assert len(set(numbers(Keeping.PARTIES))) == 2
    assert len(set(numbers(Keeping.PARTIES_FIRST))) == 5


def test_the_same_record_gives_the_same_set() -> None:
    assert [file.content for file in made("corridor-10")] == [file.content for file in made("corridor-10")]


def test_a_pdf_follows_each_document() -> None:
    files = made("exchange-2024", pdf=lambda content: b"%PDF " + hashlib.sha256(content).digest())
    wanted = SigningSet(sample("exchange-2024"), "exchange-2024", LANGUAGES, Wanted(pdf=bytes))
    assert len(files) == len(wanted)
    for word, pdf in zip(files[:-1:2], files[1:-1:2], strict=True):
        assert pdf.name == word.name.replace(".docx", ".pdf")
        assert pdf.what == word.what
        assert pdf.content == b"%PDF " + hashlib.sha256(word.content).digest()


def test_a_copy_with_signed_marks_takes_the_place_of_the_working_copy() -> None:
    kinds = [file.what.kind for file in made("annual-05", signed=True)]
    assert Kind.COPY in kinds
    assert Kind.WORKING_COPY not in kinds


def test_a_false_original_blocks_the_whole_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer that turns one pair round in one original: nothing is handed out, and the place is named."""

    def false(paper: Paper, template: Template) -> bytes:
        content = write(paper, template)
        if paper.original.get("keeper") != "cn" or paper.languages != ("zh-Hans",):
            return content
        parts = package.read(content)
        main = parts["word/document.xml"].decode()
        assert "中越" in main
        parts["word/document.xml"] = main.replace("中越", "越中", 1).encode()
        return package.write(parts)

    monkeypatch.setattr(signing_set, "write", false)
    files = iter(SigningSet(sample("annual-05"), "a", LANGUAGES))
    with pytest.raises(ProofError, match="No original was written") as caught:
        next(files)
    assert isinstance(caught.value, BienBanError)


@pytest.mark.parametrize(
    "setting", [setting for setting in settings.load() if setting.choices], ids=lambda setting: setting.id
)
def test_what_an_office_chose_holds_and_is_proved_in_its_set(setting: settings.Setting) -> None:
    for value in setting.values[1:]:
        choices = settings.chosen({setting.id: value})
        wanted = Wanted(layouts=(Layout(("zh-Hans",)), COLUMNS), choices=choices)
        assert list(SigningSet(annual(), "a", LANGUAGES, wanted))[-1].name == NAME


def test_the_font_that_an_office_chose_is_that_of_every_document(tmp_path: Path) -> None:
    choices = settings.chosen({"fang-song": "FangSong_GB2312"})
    for file in SigningSet(sample("exchange-2024"), "a", LANGUAGES, Wanted(choices=choices)):
        if file.name.endswith(".docx"):
            styles = package.read(file.content)["word/styles.xml"]
            assert b'"FangSong_GB2312"' in styles
            assert b'"FangSong"' not in styles
            assert validity.faults(file.content, tmp_path) == [], file.name


def test_originals_are_laid_into_an_office_s_own_template_and_other_papers_are_not(tmp_path: Path) -> None:
    file = tmp_path / "own.docx"
    file.write_bytes(with_body(paragraph("VĂN PHÒNG ỦY BAN, {{next.place}}") + blocks_only("heading", "body")))
    wanted = Wanted(layouts=(SEQUENTIAL, COLUMNS), template=file)
    for made_ in SigningSet(annual(), "a", LANGUAGES, wanted):
        own = made_.name.endswith(".docx") and "VĂN PHÒNG" in read(made_.content).passages[0].text
        assert own is (made_.what.kind is Kind.ORIGINAL), made_.name
    assert next(SigningSet(annual(), "a", LANGUAGES, wanted).templates()).slots[0] == "next.place"


@pytest.mark.parametrize("keeping", list(Keeping))
def test_every_order_of_originals_is_proved_in_an_office_s_own_template(keeping: Keeping, tmp_path: Path) -> None:
    file = tmp_path / "own.docx"
    file.write_bytes(with_body(paragraph("{{keeper}}, {{first.head}}") + blocks_only("body", "signatures")))
    wanted = Wanted(originals(annual(), keeping), (COLUMNS,), template=file)
    assert list(SigningSet(annual(), "a", LANGUAGES, wanted))[-1].name == NAME


def test_to_stop_is_to_ask_for_no_more() -> None:
    files = iter(SigningSet(sample("annual-05"), "a", LANGUAGES))
    assert len(list(islice(files, 3))) == 3
    files.close()  # type: ignore[attr-defined]
    assert list(files) == []
