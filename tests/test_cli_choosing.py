"""``bienban export --profile`` and ``--set`` from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bienban import cli, paths
from bienban.catalog.settings import load
from bienban.cli.commands import COMMANDS
from tests.house.word import WordFile

SAMPLE = str(paths.resources() / "samples" / "annual-05.bienban")


def run(*words: str) -> int:
    return cli.main(["export", "--lang", "en", SAMPLE, *words], lambda _wanted: 0)


@pytest.mark.parametrize("profile", ["vn-state", "vn-party", "cn-gongwen"])
def test_a_sides_own_record_is_exported(profile: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("-o", str(tmp_path), "--profile", profile) == 0
    (file,) = tmp_path.iterdir()
    said = capsys.readouterr()
    assert said.out == f"{file}\n"
    assert file.name == f"annual-05.{profile}.docx"
    assert "still open" in said.err
    assert WordFile(file.read_bytes()).texts()


def test_a_profile_that_does_not_exist_is_told_with_those_that_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", str(tmp_path / "out"), "--profile", "vn-army") == 2
    assert "joint, vn-state, vn-party, cn-gongwen" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_what_is_chosen_is_printed(tmp_path: Path) -> None:
    words = ("-o", str(tmp_path), "--layout", "vi", "--original", "vn", "--set", "keeper-tag=off", "--set")
    assert run(*words, "seal-place=on") == 0
    (file,) = tmp_path.iterdir()
    made = WordFile(file.read_bytes())
    assert "Bản gốc do" not in made.lines("word/footer1.xml")[0].text
    assert made.texts().count("(Ký, đóng dấu)") == 5


@pytest.mark.parametrize(
    ("word", "listed"), [("keeper=off", "keeper-tag, page-number"), ("columns=60", "50, 56"), ("columns", "id=value")]
)
def test_a_wrong_choice_is_told_with_what_there_is(
    word: str, listed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", str(tmp_path / "out"), "--set", word) == 2
    assert listed in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("option", [("--layout", "vi"), ("--original", "vn"), ("--alternat", "full")])
def test_what_only_originals_have_is_refused_for_a_sides_own_record(
    option: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", str(tmp_path / "out"), "--profile", "vn-state", *option) == 2
    assert f"“{option[0]}” is about the originals" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert run("-o", str(tmp_path), "--profile", "joint", "--layout", "vi", *option) == 0


def test_a_setting_that_changes_nothing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vi = ("-o", str(tmp_path), "--layout", "vi", "--original", "vn")
    assert run(*vi, "--set", "issuing-organ=Sở Ngoại vụ", "--set", "seal-place=on") == 0
    said = capsys.readouterr().err
    assert "issuing-organ changes nothing in these files; it is for “bienban export --profile”" in said
    assert "seal-place" not in said
    assert run("-o", str(tmp_path), "--profile", "vn-state", "--set", "columns=56") == 0
    assert "columns changes nothing" in capsys.readouterr().err


def test_layouts_are_listed_as_they_are_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("-o", str(tmp_path), "--layout", "fr") == 2
    assert "there are: vi, zh, sequential, columns." in capsys.readouterr().err


def test_a_folder_made_for_nothing_goes_again(tmp_path: Path) -> None:
    template = tmp_path / "T.docx"
    template.write_bytes(b"no template")
    (tmp_path / "kept").mkdir()
    for folder in (tmp_path / "new" / "below", tmp_path / "kept"):
        assert run("-o", str(folder), "--template", str(template)) != 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["T.docx", "kept"]


def test_what_the_office_chose_holds_without_being_asked_for(tmp_path: Path) -> None:
    paths.user_data().mkdir(parents=True)
    (paths.user_data() / "settings.toml").write_text('seal-place = "on"\n', encoding="utf-8")
    assert run("-o", str(tmp_path), "--layout", "vi", "--original", "vn") == 0
    (file,) = tmp_path.iterdir()
    assert "(Ký, đóng dấu)" in WordFile(file.read_bytes()).texts()


def test_a_setting_names_a_command_that_there_is() -> None:
    commands = {setting.command for setting in load()} - {""}
    assert commands == {"export", "export --profile", "sign-set"}
    assert {command.split()[0] for command in commands} <= set(COMMANDS)
