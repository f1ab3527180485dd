"""The export panel as the place of all papers: signing sets, own records, PDFs, fonts, and work that can be stopped."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bienban.catalog.settings import office_file
from bienban.core.alternat import Layout, Original
from bienban.core.ids import Address
from bienban.document.proof.faults import Fault, Wrong
from bienban.document.proof.telling import ProofError
from bienban.document.signing.manifest import NAME, in_the_way
from bienban.session.papers import Step, What
from bienban.ui.export.exporting import no_office
from bienban.ui.export.pages import OwnPage, SigningPage
from bienban.ui.export.panel import ExportPanel
from bienban.ui.fields.choice import Segments
from bienban.ui.preview.font_line import FontList
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow

LONG = 30000


def opened(window: MainWindow, what: What) -> ExportPanel:
    """The export panel on one of its pages."""
    window.shell.commands["export"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, ExportPanel)
    segments = panel.findChild(Segments)
    segments.show_value(what)
    segments.chosen.emit(what)
    assert panel.what is what
    return panel


def button(panel: ExportPanel, text: str) -> Button:
    return next(button for button in panel.findChildren(Button) if button.text() == text)


def said(window: MainWindow, words: str, qtbot: QtBot) -> None:
    """Wait until the quiet bar says so."""
    qtbot.waitUntil(lambda: words in window.shell.notice.sentence, timeout=LONG)


def names(folder: Path) -> list[str]:
    """What lies there, beside the lock of the open file."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".~lock."))


def test_the_set_is_listed_made_by_enter_and_told_of(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    panel = opened(window, What.SIGNING)
    lines = panel.findChild(SigningPage).lines.texts
    assert lines[0] == "Original kept by Lai Châu: Vietnamese, Chinese"
    assert any(line.startswith("Sign-in sheet") for line in lines)
    folder = tmp_path / "annual-05.signing-set"
    assert any(f"Files: 18, into {folder}" == label.accessibleName() for label in panel.findChildren(QLabel))
    qtbot.keyClick(button(panel, "Make the signing set"), Qt.Key.Key_Return)
    assert panel.busy
    said(window, f"The signing set of 18 files is in {folder}.", qtbot)
    assert window.shell.panel is None
    contents = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert len(contents) == 18
    assert not in_the_way(contents)
    assert "To be looked at before printing: " in window.shell.notice.sentence


@pytest.mark.parametrize("size", [(1366, 768), (960, 540)], ids=str)
@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_it_looks_the_same_at_its_second_opening(
    make_window: MakeWindow, sample: Path, qtbot: QtBot, lang: str, size: tuple[int, int]
) -> None:
    window = make_window(lang, size)
    window.conductor.files.open(sample)

    def places() -> list[QRect]:
        panel = window.shell.panel
        assert panel is not None
        page = panel.findChild(SigningPage)
        return [QRect(box.mapTo(panel, QPoint(0, 0)), box.size()) for box in page.findChildren(QWidget)]

    opened(window, What.SIGNING)
    first: list[QRect] = []
    while first != (now := places()):
        first = now
        qtbot.wait(400)  # sizes settle over several rounds of layout
    window.shell.close_panel()
    window.shell.commands["export"].trigger()
    qtbot.waitUntil(lambda: places() == first, timeout=3000)


def test_the_officers_setting_decides_who_keeps_an_original(window: MainWindow) -> None:
    office_file().parent.mkdir(parents=True, exist_ok=True)
    office_file().write_text('originals = "party"\n', encoding="utf-8")
    lines = opened(window, What.SIGNING).findChild(SigningPage).lines.texts
    kept = [line.partition(":")[0].removeprefix("Original kept by ") for line in lines if line.startswith("Original")]
    assert kept == ["Lai Châu", "Lào Cai", "Tuyên Quang", "Điện Biên", "Vân Nam"]


def test_cancelling_leaves_nothing(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    panel = opened(window, What.SIGNING)
    button(panel, "Make the signing set").click()
    qtbot.keyClick(panel.progress.cancel, Qt.Key.Key_Return)
    assert panel.progress.words == "The export is being cancelled…"
    said(window, "cancelled; nothing was written", qtbot)
    assert names(tmp_path) == ["annual-05.bienban"]


def test_editing_goes_on_while_the_set_is_made(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.shell.page
    assert page is not None
    clause = page.session.minutes.sections[1].clauses[0].id
    page.form.reveal(Address(clause, "text", "vi"))
    panel = opened(window, What.SIGNING)
    button(panel, "Make the signing set").click()
    field = page.form.current_field()
    assert field is not None
    assert window.focusWidget() is field
    assert panel.busy
    qtbot.keyClicks(field, "More ")
    said(window, "The signing set of", qtbot)
    assert "More " in field.toPlainText()
    said_of = json.loads((tmp_path / "annual-05.signing-set" / NAME).read_bytes())
    assert len(said_of["files"]) == 17


def test_the_progress_says_how_far_it_is_and_which_file_came_last(window: MainWindow) -> None:
    panel = opened(window, What.SIGNING)
    panel.set_busy(True)
    assert panel.progress.words == "Making 18 files…"
    panel.show_step(Step(11, 18, "annual-05.working-copy.docx"))
    assert panel.progress.words == "11 of 18: annual-05.working-copy.docx"
    assert any(label.accessibleName() == panel.progress.words for label in panel.progress.findChildren(QLabel))
    panel.progress.cancel.click()
    panel.show_step(Step(12, 18, "annual-05.sign-in.docx"))
    assert panel.progress.words == "The export is being cancelled…"


def test_a_folder_with_work_in_it_is_left_alone(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    mine = tmp_path / "annual-05.signing-set" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("my own words", encoding="utf-8")
    panel = opened(window, What.SIGNING)
    button(panel, "Make the signing set").click()
    said(window, "Choose a new or an empty folder", qtbot)
    assert not panel.busy
    assert names(mine.parent) == ["mine.txt"]


def test_closing_the_window_ends_the_work(window: MainWindow, tmp_path: Path) -> None:
    panel = opened(window, What.SIGNING)
    button(panel, "Make the signing set").click()
    assert window.close()
    assert names(tmp_path) == ["annual-05.bienban"]


def test_a_proof_that_fails_shows_the_place(window: MainWindow, qtbot: QtBot) -> None:
    page = window.shell.page
    assert page is not None
    minutes = page.session.minutes
    place = Address(minutes.sections[1].clauses[0].id, "text", "vi")
    fault = Fault(Original("vn"), Layout(("vi",)), Wrong.WORDS, str(place), "vi", "một", "hai")
    opened(window, What.ORIGINALS)
    window.conductor.exporting.fail(ProofError(minutes, [fault]))
    assert window.shell.notice.sentence == str(ProofError(minutes, [fault]))
    show = next(button for button in window.shell.notice.findChildren(Button) if button.text() == "Show the place")
    show.click()
    assert page.form.place() == place
    assert window.shell.panel is None


def test_own_records_with_their_pdfs(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    panel = opened(window, What.OWN)
    go = button(panel, "Export")
    assert not go.isEnabled()
    panel.findChild(OwnPage).kinds.check(["cn-gongwen"])
    next(box for box in panel.findChildren(QCheckBox) if box.text() == "PDF of each document").click()
    assert go.isEnabled()
    go.click()
    said(window, "2 files exported", qtbot)
    assert names(tmp_path) == ["annual-05.bienban", "annual-05.cn-gongwen.docx", "annual-05.cn-gongwen.pdf"]
    assert (tmp_path / "annual-05.cn-gongwen.pdf").read_bytes().startswith(b"%PDF")


def test_without_libreoffice_the_box_is_off_and_says_why(window: MainWindow) -> None:
    panel = opened(window, What.ORIGINALS)
    box = next(box for box in panel.findChildren(QCheckBox) if box.text() == "PDF of each document")
    box.setChecked(True)
    sentence = no_office([])
    assert "LibreOffice is not installed" in sentence
    panel.refuse_pdf(sentence)
    assert not box.isEnabled()
    assert box.accessibleDescription() == sentence
    assert not panel.choice().pdf
    panel.refuse_pdf("")
    assert panel.choice().pdf


@pytest.mark.parametrize("what", list(What))
def test_the_fonts_are_told_before_anything_is_made(window: MainWindow, qtbot: QtBot, what: What) -> None:
    panel = opened(window, what)
    if what is What.OWN:
        panel.findChild(OwnPage).kinds.check(["vn-state"])
    qtbot.waitUntil(panel.fonts.isEnabled, timeout=LONG)
    asked = [use.asked for use in panel.fonts.uses]
    assert "Times New Roman" in asked
    assert panel.fonts.text() == panel.fonts.accessibleName() != "Looking at the fonts…"
    panel.fonts.click()
    table = panel.fonts.list
    assert table is not None
    assert all(name in table.accessibleName() for name in asked)
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(FontList))


def test_another_panel_hides_the_progress_and_export_shows_it_again(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    panel = opened(window, What.SIGNING)
    button(panel, "Make the signing set").click()
    window.shell.commands["paper"].trigger()
    window.shell.commands["export"].trigger()
    again = window.shell.panel
    assert isinstance(again, ExportPanel)
    assert again.busy
    again.progress.cancel.click()
    said(window, "cancelled; nothing was written", qtbot)
    assert names(tmp_path) == ["annual-05.bienban"]


def test_closing_the_window_breaks_a_pdf_off(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    panel = opened(window, What.SIGNING)
    next(box for box in panel.findChildren(QCheckBox) if box.text() == "PDF of each document").click()
    button(panel, "Make the signing set").click()
    qtbot.waitUntil(lambda: panel.progress.words.startswith("1 of 35"), timeout=LONG)
    assert window.close()
    assert names(tmp_path) == ["annual-05.bienban"]
