"""Printing: what the system's dialog says is done, and the paper has the pages of the PDF at their true size."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from bienban.catalog.languages import load
from bienban.core.alternat import Layout, Original
from bienban.document.export import export
from bienban.document.pdf.installation import find
from bienban.document.pdf.making import pdf
from bienban.document.pdf.office import Office
from bienban.document.pdf.pages import Pages
from bienban.session.press import Press, Wanted
from bienban.ui.library import Library
from bienban.ui.printing.job import Job, PrintError, Progress
from bienban.ui.printing.order import PrintOrder
from bienban.ui.printing.trade import Printing
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow
from tests.document.pdf.conftest import office
from tests.document.pdf.documents import sample
from tests.ui.asking import answering

STARTED = 60_000
__all__ = ["office"]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def printer(qapp: object, tmp_path: Path) -> QPrinter:
    """A printer that prints into a file, coarsely so that it is quick."""
    return into(tmp_path / "printed.pdf")


def into(file: Path, dots: int = 72) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(dots)
    printer.setFullPage(True)
    return printer


def wanted(keeper: str, layout: str = "vi") -> Wanted:
    return Wanted(sample("intent-2024"), Original(keeper), Layout((layout,)), load())


def printed(office: Office, printer: QPrinter, *which: Wanted, order: PrintOrder | None = None) -> Pages:
    """Print, and give what lies in the tray."""
    job = Job(which, printer, lambda: office, order)
    told = list(job.run())
    assert job.finished
    assert told[0] == Progress(1, len(which))
    assert told[-1].number == told[-1].count
    return Pages(Path(printer.outputFileName()).read_bytes())


def pages_of(office: Office, which: Wanted) -> Pages:
    """The pages that are to be printed."""
    ((_name, docx),) = export(
        which.minutes, "", originals=[which.original], layouts=[which.layout], languages=which.languages
    )
    return Pages(pdf(docx, office))


def ink(pages: Pages, index: int) -> list[int]:
    """How dark each millimetre of a page is, from top to bottom."""
    drawn = pages.draw(index, 25.4 / 72)
    lines = [drawn.pixels[row * drawn.stride : (row + 1) * drawn.stride : 4] for row in range(drawn.height)]
    return [sum(255 - value for value in line) for line in lines]


def blank(pages: Pages, index: int) -> bool:
    return not any(ink(pages, index))


def test_paper_has_the_pages_at_their_true_size(office: Office, tmp_path: Path) -> None:
    which = wanted("vn")
    with printed(office, into(tmp_path / "fine.pdf", 144), which) as paper, pages_of(office, which) as pages:
        assert len(paper.sizes) == len(pages.sizes)
        for (width, height), size in zip(paper.sizes, pages.sizes, strict=True):
            assert (width, height) == pytest.approx(size, abs=1)
        on_paper, as_made = ink(paper, 0), ink(pages, 0)

        def apart(millimetres: int) -> int:
            moved = [0, 0, *on_paper, 0, 0][2 + millimetres :]
            return sum(abs(mine - theirs) for mine, theirs in zip(moved, as_made, strict=False))

        assert min(range(-2, 3), key=apart) == 0
        assert sum(on_paper) == pytest.approx(sum(as_made), rel=0.3)


def test_on_both_sides_every_original_begins_on_a_new_sheet(office: Office, printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(1, 1)
    both = PrintOrder(duplex=True)  # a file has no back: Qt does not keep what it is told of it
    with printed(office, printer, wanted("vn"), wanted("cn"), order=both) as paper:
        assert [blank(paper, index) for index in range(len(paper.sizes))] == [False, True, False]


def test_copies_and_ranges_of_the_dialog_are_printed(office: Office, printer: QPrinter) -> None:
    printer.setCopyCount(2)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    with printed(office, printer, wanted("vn")) as paper, pages_of(office, wanted("vn")) as pages:
        assert len(paper.sizes) == 2 * (len(pages.sizes) - 1)
        assert ink(paper, 0) == ink(paper, len(pages.sizes) - 1)


def test_a_range_without_pages_is_a_sentence(office: Office, printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(90, 91)
    with pytest.raises(PrintError, match="page of that number"):
        list(Job((wanted("vn"),), printer, lambda: office).run())


def test_a_printer_that_takes_nothing_is_a_sentence(office: Office, printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(PrintError, match="cannot be written"):
        list(Job((wanted("vn"),), printer, lambda: office).run())


def test_paper_that_is_smaller_takes_the_whole_page(office: Office, printer: QPrinter) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    with printed(office, printer, wanted("vn")) as paper, pages_of(office, wanted("vn")) as pages:
        assert paper.sizes[0][0] < pages.sizes[0][0]
        assert sum(ink(paper, 0)) == pytest.approx(sum(ink(pages, 0)) / 2, rel=0.3)


def test_the_window_prints_what_the_dialog_allows(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "tray.pdf"

    def allow(dialog: QDialog) -> None:
        assert isinstance(dialog, QPrintDialog)
        assert dialog.windowTitle() == "Print: Original kept by Viet Nam · Vietnamese"
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(file))
        dialog.printer().setResolution(72)
        dialog.done(QDialog.DialogCode.Accepted)

    assert window.shell.page is not None
    window.shell.page.preview.choose_layout("vi")
    with answering(allow) as seen:
        window.shell.commands["print"].trigger()
    assert len(seen) == 1
    assert "Making the pages" in window.shell.notice.sentence
    assert [button.text() for button in window.shell.notice.findChildren(Button)][-1] == "Cancel printing"
    qtbot.waitUntil(lambda: "Printed." in window.shell.notice.sentence, timeout=STARTED)
    with Pages(file.read_bytes()) as paper:
        assert window.shell.notice.sentence == f"Printed. Sides of paper: {len(paper.sizes)}."


def test_the_export_panel_prints_all_that_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    window.shell.commands["export"].trigger()
    panel = window.shell.panel
    assert panel is not None
    button = next(button for button in panel.findChildren(Button) if button.text() == "Print…")
    with answering(lambda dialog: dialog.reject()) as seen:
        button.click()
    assert [dialog.windowTitle() for dialog in seen] == ["Print: originals: 2"]


def test_cancelling_leaves_the_rest_unprinted(window: MainWindow, printer: QPrinter, qtbot: QtBot) -> None:
    page = window.shell.page
    assert page is not None
    printing = window.conductor.trades.of(Printing)
    printer.setCopyCount(50)
    printing.start([page.preview.wanted()], printer)
    qtbot.waitUntil(lambda: "Printing side" in window.shell.notice.sentence, timeout=STARTED)
    next(button for button in window.shell.notice.findChildren(Button) if button.text() == "Cancel printing").click()
    qtbot.waitUntil(lambda: window.shell.notice.sentence == "Printing was cancelled.", timeout=STARTED)


def test_without_libreoffice_it_says_what_is_missing(
    window: MainWindow, printer: QPrinter, tmp_path: Path, qtbot: QtBot
) -> None:
    page = window.shell.page
    assert page is not None
    press = Press(begin=lambda: Office(find(folders=[tmp_path])))
    printing = Printing(window, Library(), window.conductor.files, press)
    printing.start([page.preview.wanted()], printer)
    qtbot.waitUntil(lambda: "LibreOffice is not installed" in window.shell.notice.sentence, timeout=STARTED)
    press.close()
    printing.stop()
