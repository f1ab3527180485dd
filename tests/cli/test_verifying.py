"""``bienban verify`` as a shell sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bienban import paths
from bienban.cli import main
from bienban.document.word import package

SAMPLE = paths.resources() / "samples" / "intent-2024.bienban"


def bienban(*words: object) -> int:
    return main([*map(str, words), "--lang", "en"], lambda _wanted: 99)


@pytest.fixture
def original(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An original in Vietnamese."""
    assert bienban("export", SAMPLE, "-o", tmp_path, "--layout", "vi", "--original", "vn") == 0
    capsys.readouterr()
    (file,) = tmp_path.glob("*.docx")
    return file


def change(file: Path, part: str, old: str, new: str) -> None:
    parts = package.read(file.read_bytes())
    assert old in parts[part].decode()
    parts[part] = parts[part].decode().replace(old, new, 1).encode()
    file.write_bytes(package.write(parts))


def test_the_same_text_is_0(original: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bienban("verify", original) == 0
    assert capsys.readouterr().out.startswith(f"{original}: the text is the one of the number ")


def test_a_changed_text_is_1_and_says_where(original: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(original, "word/document.xml", "2024", "2034")
    assert bienban("verify", original) == 1
    said = capsys.readouterr().out
    assert "the text has been changed" in said
    assert "The first difference is somewhere in this paragraph: “" in said
    assert "2034" in said


def test_a_change_late_in_a_long_paragraph_is_quoted_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = paths.resources() / "samples" / "annual-05.bienban"
    assert bienban("export", sample, "-o", tmp_path, "--original", "vn") == 0
    (file,) = tmp_path.glob("*.docx")
    change(file, "word/document.xml", "中国李仙江口岸", "中国江李仙口岸")
    capsys.readouterr()
    assert bienban("verify", file) == 1
    said = capsys.readouterr().out
    assert "somewhere in this paragraph: “6. 推动新开两对双边性口岸" in said
    assert "中国江李仙口岸；”" in said
    assert said.endswith("Place: Chinese › “四、会上提出的建议” › （一） › 6.\n")
    assert bienban("verify", "--json", file) == 1
    place = json.loads(capsys.readouterr().out)[0]["place"]
    assert (place["change"], place["language"], place["under"][1:]) == ("within", "zh-Hans", ["（一）", "6."])


def test_pages_without_a_number_are_4(original: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(original, "word/footer1.xml", "<w:sdtContent>", "<w:sdtContent><!--")
    change(original, "word/footer1.xml", "</w:sdtContent>", "--></w:sdtContent>")
    assert bienban("verify", original) == 4
    assert "no number of the text" in capsys.readouterr().out


def test_json_has_every_file(original: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.docx"
    other.write_bytes(b"no Word document")
    assert bienban("verify", "--json", original, other, tmp_path / "nowhere.docx") == 3
    same, damaged, missing = json.loads(capsys.readouterr().out)
    assert (same["answer"], same["printed"]) == ("same", [same["computed"]])
    assert "not a Word document" in damaged["error"]
    assert "nowhere.docx" in missing["error"]
