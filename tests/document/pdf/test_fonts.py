"""What becomes of the fonts a document asks for."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from bienban import files, paths
from bienban.document.pdf.fonts import FontUse, asked_fonts, font_truth, installed_families
from bienban.document.word.errors import DocumentError
from tests.document.pdf.documents import word

FONTS = Path(__file__).parents[2] / "fonts.conf"
ASKED = ("Times New Roman", "FangSong", "SimHei")


@pytest.fixture
def _stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", str(FONTS))


def test_a_font_is_known_by_its_chinese_name_too() -> None:
    assert font_truth(["FangSong", "仿宋", "fangsong"], ["仿宋"]) == (
        FontUse("FangSong", True),
        FontUse("仿宋", True),
        FontUse("fangsong", False, font_truth(["fangsong"])[0].instead),
    )


def test_the_font_of_gb2312_stands_in_for_the_newer_one() -> None:
    installed = ["Times New Roman", "仿宋_GB2312", "SimHei"]
    assert font_truth(ASKED, installed) == (
        FontUse("Times New Roman", True),
        FontUse("FangSong", False, "仿宋_GB2312"),
        FontUse("SimHei", True),
    )


@pytest.mark.usefixtures("_stand_ins")
def test_fontconfig_says_what_is_used_instead() -> None:
    times, fang_song, nothing = font_truth(["Times New Roman", "FangSong", "No Such-Font: 9, x"])
    assert (times.present, times.instead) == (False, "Liberation Serif")
    assert fang_song.instead in ("FandolFang", "Noto Serif CJK SC")
    assert nothing.present is False
    assert nothing.instead
    assert font_truth(["Liberation Serif", "LIBERATION  SERIF"]) == (
        FontUse("Liberation Serif", True),
        FontUse("LIBERATION  SERIF", True),
    )


def test_where_nobody_can_tell_that_is_the_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert installed_families() is None
    assert font_truth(ASKED) == tuple(FontUse(asked, None) for asked in ASKED)


def test_a_document_asks_for_the_fonts_it_is_set_in() -> None:
    assert set(asked_fonts(word("annual-05", "vi"))) >= {"Times New Roman"}
    chinese = asked_fonts(word("annual-05", "zh"))
    assert set(chinese) == {"Times New Roman", "FangSong", "KaiTi", "SimHei", "SimSun"}


def test_only_styles_in_use_ask_for_fonts_and_themes_are_looked_up() -> None:
    document = Document()
    document.add_paragraph("x")
    document.styles.add_style("Own", WD_STYLE_TYPE.PARAGRAPH).font.name = "Unused Font"
    run = document.add_paragraph().add_run("y")
    run.font.name = "Font of the run"
    run._r.rPr.rFonts.set(qn("w:eastAsiaTheme"), "minorEastAsia")
    out = io.BytesIO()
    document.save(out)
    asked = asked_fonts(out.getvalue())
    assert "Font of the run" in asked
    assert "Unused Font" not in asked
    assert "Unused Font" in asked_fonts(out.getvalue(), all_styles=True)
    assert "Cambria" in asked  # the body font of that theme


def test_every_shipped_template_says_what_it_needs() -> None:
    for template in paths.templates().glob("*.docx"):
        assert "Times New Roman" in asked_fonts(files.read(template), all_styles=True)


def test_what_is_no_word_file_is_a_sentence() -> None:
    with pytest.raises(DocumentError, match="not a Word document"):
        asked_fonts(b"no Word file")
