"""A real folder of templates is watched: what changes in it is tried, and only what is surely broken is told."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import pytest
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.catalog.languages import load
from bienban.session.document import read
from bienban.session.shelf import Entry, Shelf, Subject

SHIPPED = paths.templates() / "joint.docx"
_LONG = 20000


@pytest.fixture(scope="module")
def subject() -> Subject:
    return Subject(read(paths.resources() / "samples" / "annual-05.bienban"), load())


@pytest.fixture
def shelf(tmp_path: Path, subject: Subject, qtbot: QtBot) -> Iterator[Shelf]:
    (tmp_path / "templates").mkdir()
    made = Shelf(tmp_path / "templates", lambda: subject)
    yield made
    made.close()


def with_slot(target: Path, slot: str) -> None:
    """The shipped template with another slot in place of the title."""
    with ZipFile(SHIPPED) as source, ZipFile(target, "w") as made:
        for name in source.namelist():
            made.writestr(name, source.read(name).replace(b"{{heading}}", slot.encode()))


def replace(target: Path, make: Callable[[Path], object]) -> None:
    """Write as editors do: a new file takes the name of the old one."""
    new = target.with_name(f".~{target.name}")
    make(new)
    new.replace(target)


def states(shelf: Shelf) -> dict[str, str]:
    def state(entry: Entry) -> str:
        return "broken" if entry.faults else "works" if entry.works and not entry.waits else "waits"

    return {entry.file.name: state(entry) for entry in shelf.entries}


def test_every_template_is_tried_when_asked_for(shelf: Shelf, qtbot: QtBot) -> None:
    copy(SHIPPED, shelf.folder / "Lai Châu.docx")
    with_slot(shelf.folder / "sai.docx", "{{headng}}")
    (shelf.folder / "~$sai.docx").write_bytes(b"kept by Word while it edits")
    shelf.try_all()
    wanted = {"Lai Châu": "works", "sai": "broken"}
    qtbot.waitUntil(lambda: states(shelf) == wanted, timeout=_LONG)
    assert "{{headng}}" in shelf.entries[1].faults[0]


def test_a_template_that_is_saved_is_tried_at_once(shelf: Shelf, qtbot: QtBot) -> None:
    path = shelf.folder / "mẫu.docx"
    copy(SHIPPED, path)
    broke: list[Entry] = []
    shelf.broke.connect(broke.append)
    shelf.watch()
    qtbot.waitUntil(lambda: bool(shelf.entries), timeout=_LONG)
    assert states(shelf) == {"mẫu": "waits"}  # what was there before is not tried
    replace(path, lambda new: with_slot(new, "{{nothing.like.this}}"))
    qtbot.waitUntil(lambda: states(shelf) == {"mẫu": "broken"}, timeout=_LONG)
    replace(path, lambda new: copy(SHIPPED, new))
    qtbot.waitUntil(lambda: states(shelf) == {"mẫu": "works"}, timeout=_LONG)
    replace(path, lambda new: with_slot(new, "{{again}}"))
    qtbot.waitUntil(lambda: states(shelf) == {"mẫu": "broken"}, timeout=_LONG)
    assert ["again" in entry.faults[0] for entry in broke] == [False, True]


def test_a_half_written_file_is_tried_again_before_anybody_is_told(shelf: Shelf, qtbot: QtBot) -> None:
    path = shelf.folder / "mẫu.docx"
    broke: list[Entry] = []
    shelf.broke.connect(broke.append)
    with qtbot.waitSignal(shelf.changed, timeout=_LONG):
        shelf.watch()
    whole = SHIPPED.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    qtbot.waitUntil(lambda: any(entry.trial for entry in shelf.entries), timeout=_LONG)
    assert states(shelf) == {"mẫu": "waits"}
    path.write_bytes(whole)
    qtbot.waitUntil(lambda: states(shelf) == {"mẫu": "works"}, timeout=_LONG)
    assert not broke


def test_what_comes_and_goes_is_seen(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.try_all()
    copy(SHIPPED, shelf.folder / "a.docx")
    qtbot.waitUntil(lambda: states(shelf) == {"a": "works"}, timeout=_LONG)
    (shelf.folder / "a.docx").rename(shelf.folder / "b.docx")
    qtbot.waitUntil(lambda: states(shelf) == {"b": "works"}, timeout=_LONG)
    (shelf.folder / "b.docx").unlink()
    qtbot.waitUntil(lambda: not shelf.entries, timeout=_LONG)


def test_without_minutes_nothing_is_tried(tmp_path: Path, qtbot: QtBot) -> None:
    copy(SHIPPED, tmp_path / "a.docx")
    shelf = Shelf(tmp_path, lambda: None)
    with qtbot.waitSignal(shelf.changed, timeout=_LONG):
        shelf.watch()
    shelf.close()
    assert states(shelf) == {"a": "waits"}
