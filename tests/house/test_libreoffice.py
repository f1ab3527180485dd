"""The helper that shows what LibreOffice makes of a Word file."""

from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.house import libreoffice


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Justified Chinese lines whose commas fall everywhere, the margin included; a name that needs quoting."""
    written = docx.Document()
    for times in range(12):
        sentence = "字" * times + "双方一致认为，" * 40
        written.add_paragraph(sentence).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    path = tmp_path / "biên bản, 会谈纪要 (1).docx"
    written.save(str(path))
    return path


def test_no_punctuation_is_lost_on_the_way_to_paper(document: Path, tmp_path: Path) -> None:
    printed = libreoffice.pdf_text(libreoffice.pdf(document, tmp_path))
    assert printed.count("，") == 12 * 40


def test_the_words_come_back(document: Path, tmp_path: Path) -> None:
    assert libreoffice.text(document, tmp_path).count("双方一致认为，") == 12 * 40
