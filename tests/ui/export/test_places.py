"""Where papers are put first: beside the record, else where the last ones were, else in the user's own folder."""

from pathlib import Path

import pytest

from bienban.core.minutes import Minutes
from bienban.session.session import Session
from bienban.ui.export.places import first_folder, stem
from bienban.ui.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


def test_papers_are_put_beside_the_file_and_called_like_it(settings: Settings, tmp_path: Path) -> None:
    settings.put("export/folder", str(tmp_path))
    session = Session(Minutes(), tmp_path / "2026" / "annual.bienban")
    assert (first_folder(session, settings), stem(session)) == (tmp_path / "2026", "annual")


def test_without_a_file_they_are_put_where_the_last_ones_were(settings: Settings, tmp_path: Path) -> None:
    session = Session(Minutes())
    settings.put("export/folder", str(tmp_path))
    assert first_folder(session, settings) == first_folder(None, settings) == tmp_path
    assert stem(session) == "Minutes"


@pytest.mark.parametrize("held", ["", "papers", "/nowhere/papers"])
def test_a_folder_that_cannot_be_reached_is_not_proposed(settings: Settings, held: str) -> None:
    settings.put("export/folder", held)
    assert first_folder(None, settings) == Path.home()
