"""A Word or PDF file that cannot be read is 3 and one sentence with its name, whatever command looks at it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bienban import paths
from bienban.cli import main

SAMPLE = paths.resources() / "samples" / "intent-2024.bienban"
TEMPLATE = paths.templates() / "joint.docx"

CONTENTS = {
    "empty": (b"", "The file is empty."),
    "other": (bytes(range(256)) * 8, "This is not a Word document (.docx), or it is damaged."),
    "cut": (TEMPLATE.read_bytes()[:-3000], "This is not a Word document (.docx), or it is damaged."),
}
COMMANDS: dict[str, tuple[object, ...]] = {
    "verify": ("verify", "FILE"),
    "conform": ("conform", "FILE", "--profile", "joint"),
    "fonts": ("fonts", "FILE"),
    "template fonts": ("fonts", "--template", "FILE"),
    "export": ("export", SAMPLE, "-o", "OUT", "--template", "FILE"),
    "sign-set": ("sign-set", SAMPLE, "-o", "OUT", "--template", "FILE"),
    "template check": ("template", "check", "FILE"),
}


def bienban(words: tuple[object, ...], file: Path) -> int:
    given = {"FILE": file, "OUT": file.with_name("out")}
    return main([str(given.get(str(word), word)) for word in words] + ["--lang", "en"], lambda _wanted: 99)


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize(("content", "sentence"), CONTENTS.values(), ids=CONTENTS)
def test_a_word_file_that_cannot_be_read(
    words: tuple[object, ...], content: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(content)
    assert bienban(words, file) == 3
    said = capsys.readouterr()
    assert f"{file}: {sentence}" in said.out + said.err
    assert [path.name for path in tmp_path.iterdir()] == ["x.docx"]


@pytest.mark.parametrize("content", [b"", b"no pages", b"%PDF-1.7 and no more"], ids=["empty", "other", "cut"])
@pytest.mark.parametrize("words", [("verify", "FILE"), ("conform", TEMPLATE, "--profile", "joint", "--pdf", "FILE")])
def test_a_pdf_that_cannot_be_read(
    words: tuple[object, ...], content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.PDF"
    file.write_bytes(content)
    assert bienban(words, file) == 3
    said = capsys.readouterr().err
    assert re.search(
        rf"{re.escape(str(file))}: (The file is empty|This is not a PDF file, or it is damaged)\.\n$", said
    )


def test_a_pdf_where_a_word_file_is_wanted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(b"%PDF-1.7 and no more")
    assert bienban(("fonts", "FILE"), file) == 3
    assert "This is a PDF file, not a Word document (.docx)." in capsys.readouterr().err
