"""The commands that make PDFs and tell of fonts, as a shell sees them."""

import json
from pathlib import Path

import pytest

from bienban import paths
from bienban.document.pdf.numbers import numbers
from tests.test_cli import bienban

SAMPLE = paths.resources() / "samples" / "intent-2024.bienban"


@pytest.fixture
def fonts(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", str(checkout / "tests" / "fonts.conf"))


@pytest.mark.usefixtures("fonts")
def test_export_makes_a_pdf_of_each_original(tmp_path: Path) -> None:
    done = bienban("export", SAMPLE, "-o", tmp_path, "--layout", "vi", "--pdf")
    assert done.returncode == 0
    names = ["intent-2024.vn.vi.docx", "intent-2024.vn.vi.pdf", "intent-2024.cn.vi.docx", "intent-2024.cn.vi.pdf"]
    assert done.stdout.splitlines() == [str(tmp_path / name) for name in names]
    for name in names[1::2]:
        found = numbers((tmp_path / name).read_bytes())
        assert found.printed == (found.computed,)
        assert not found.bare


@pytest.mark.usefixtures("fonts")
def test_fonts_are_listed_for_a_person_and_for_a_program(tmp_path: Path) -> None:
    bienban("export", SAMPLE, "-o", tmp_path, "--layout", "zh", "--original", "cn")
    document = tmp_path / "intent-2024.cn.zh.docx"
    done = bienban("fonts", document)
    assert done.returncode == 1
    assert "Times New Roman  not installed; Liberation Serif is used instead\n" in done.stdout
    listed = json.loads(bienban("fonts", document, "--json").stdout)
    assert {"asked": "Times New Roman", "present": False, "instead": "Liberation Serif"} in listed
    template = json.loads(bienban("fonts", "--template", paths.templates() / "joint.docx", "--json").stdout)
    assert {each["asked"] for each in listed} <= {each["asked"] for each in template}
    assert bienban("fonts").stdout


def test_fonts_of_what_is_no_word_file(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"no Word file")
    done = bienban("fonts", tmp_path / "x.docx")
    assert done.returncode == 3
    assert done.stderr == f"bienban: {tmp_path / 'x.docx'}: This is not a Word document (.docx), or it is damaged.\n"
