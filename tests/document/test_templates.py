"""The office's templates: found in their folder, tried on minutes, their faults told and nothing raised."""

from __future__ import annotations

from pathlib import Path

from bienban.catalog.languages import load
from bienban.document import slots
from bienban.document.templates import described, own_templates, try_template
from bienban.document.word.writer import write
from tests.document.reading import paper
from tests.document.records import COLUMNS, annual
from tests.document.word.templates import JOINT, blocks_only, paragraph, with_body
from tests.house.word import WordFile

LANGUAGES = load()


def test_a_good_template_works_and_names_its_slots() -> None:
    trial = try_template(with_body(paragraph("{{next.place.vi}}") + blocks_only("body")), annual(), LANGUAGES)
    assert trial.works
    assert trial.faults == ()
    assert [slot.name for slot in described(trial.used)][:2] == ["body", "keeper"]


def test_every_fault_is_told_once_however_many_originals_have_it() -> None:
    trial = try_template(
        with_body(paragraph("a {{x}}") + paragraph("b {{y.vi}}") + blocks_only("body")), annual(), LANGUAGES
    )
    assert not trial.works
    assert ["“a {{x}}”" in trial.faults[0], "“b {{y.vi}}”" in trial.faults[1]] == [True, True]
    assert len(trial.faults) == 2


def test_what_is_no_template_is_told() -> None:
    assert len(try_template(b"Bi\xc3\xaan b\xe1\xba\xa3n", annual(), LANGUAGES).faults) == 1
    assert len(try_template(Path("nowhere.docx"), annual(), LANGUAGES).faults) == 1


def test_the_folder_lists_templates_by_name_and_not_what_word_keeps_there(tmp_path: Path) -> None:
    for name in ("Tỉnh.docx", "an.DOTX", "~$Tỉnh.docx", ".hidden.docx", "notes.txt"):
        (tmp_path / name).write_bytes(JOINT)
    found = own_templates(tmp_path)
    assert [file.name for file in found] == ["an", "Tỉnh"]
    assert all(file.changed == file.path.stat().st_mtime_ns for file in found)
    assert own_templates(tmp_path / "nowhere") == ()


def test_every_text_slot_of_the_closed_list_prints_in_an_original() -> None:
    names = sorted(slots.text_names() - set(slots.NOT_OF_AN_ORIGINAL))
    body = "".join(paragraph(f"{name}: {{{{{name}.vi}}}}") for name in names) + blocks_only("body")
    texts = WordFile(write(paper(annual(), "vn", COLUMNS), with_body(body))).texts()
    assert [text.partition(":")[0] for text in texts[: len(names)]] == names
    assert [text for text in texts[: len(names)] if text.endswith(":")] == []


def test_every_list_of_the_closed_list_has_members_with_all_its_fields() -> None:
    lists = paper(annual(), "vn", COLUMNS).lists
    for slot in slots.everything():
        if slot.kind is slots.Kind.LIST:
            assert slots.listed(slot.name) == (slot.list, slot.name.rpartition(".")[2], "")
            assert all(slot.name.rpartition(".")[2] in member for member in lists[slot.list])


def test_names_are_read_with_a_side_and_a_language() -> None:
    assert slots.listed("vn.person.name.vi") == ("vn.person", "name", "vi")
    assert slots.listed("clause.text.zh-hans") == ("clause", "text", "zh-hans")
    assert [slots.listed(name) for name in ("title", "person", "person.age", "vn.clause.text", "parties.vn")] == [
        None
    ] * 5
