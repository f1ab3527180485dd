"""Where the office keeps its templates: chosen once, for the window and the command line."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bienban import paths
from bienban.catalog.office import folder_words, folders_file, own_template_folder, template_folder
from bienban.cli import usage
from bienban.document.templates import folder


def put(words: bytes) -> None:
    folders_file().parent.mkdir(parents=True, exist_ok=True)
    folders_file().write_bytes(words)


def test_the_folder_is_the_users_until_another_is_chosen(tmp_path: Path) -> None:
    assert template_folder() == own_template_folder() == paths.user_data() / "templates"
    put(folder_words(tmp_path / "Mẫu “Word” \\ 模板"))
    assert template_folder() == tmp_path / "Mẫu “Word” \\ 模板" == folder()
    put(folder_words(own_template_folder()))
    assert template_folder() == own_template_folder()


def test_the_command_line_takes_a_bare_name_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "mẫu"
    own.mkdir()
    (own / "tỉnh.docx").write_bytes(b"")
    put(folder_words(own))
    monkeypatch.chdir(tmp_path)
    assert usage.template("tỉnh.docx") == own / "tỉnh.docx"
    assert usage.template("none.docx") == Path("none.docx")
    assert usage.template("./tỉnh.docx") == Path("./tỉnh.docx")
    (tmp_path / "tỉnh.docx").write_bytes(b"")
    assert usage.template("tỉnh.docx") == Path("tỉnh.docx")


def test_a_damaged_or_foolish_choice_is_none() -> None:
    for words in (b"\xff", b"templates = 5", b'templates = "beside"', b"[templates]"):
        put(words)
        assert template_folder() == own_template_folder()


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1, max_size=20))
def test_every_name_of_a_folder_is_read_back(name: str) -> None:
    held = tomllib.loads(folder_words(Path("/") / name).decode())
    assert Path(held["templates"]) == Path("/") / name
