"""Exact pages in the preview: made by LibreOffice, at the same place of the text as the instant paper."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.catalog.languages import load
from bienban.core.edits import Insert, Set
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Clause, Minutes
from bienban.document.pdf.installation import find
from bienban.document.pdf.office import Office
from bienban.session import document
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.ui.look.theme import Theme
from bienban.ui.preview.pane import Preview
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow

WIDE, NARROW, HEIGHT = 596, 390, 700
SOON, STARTED = 10_000, 60_000
TITLE = Address("minutes", "title", "vi")


@pytest.fixture(scope="module")
def press(qapp: QObject) -> Iterator[Press]:
    """One press for all: LibreOffice needs a second to start."""
    press = Press()
    yield press
    press.close()


@pytest.fixture
def preview(qtbot: QtBot, tmp_path: Path, press: Press) -> Preview:
    """A preview that shows exact pages."""
    preview = made(qtbot, tmp_path, press)
    preview.choose_exact(True)
    qtbot.waitUntil(lambda: preview.exact_shown, timeout=STARTED)
    return preview


def made(qtbot: QtBot, folder: Path, press: Press, width: int = WIDE, theme: Theme | None = None) -> Preview:
    preview = Preview(Session(record()), theme or Theme.light(), load(), Settings(folder / "window.ini"), press)
    qtbot.addWidget(preview)
    preview.resize(width, HEIGHT)
    preview.show()
    preview.refresh()
    return preview


def record() -> Minutes:
    return document.read(paths.resources() / "samples" / "annual-05.bienban")


def clause(preview: Preview, section: int = 2) -> Address:
    return Address(preview.session.minutes.sections[section].clauses[0].id, "text", "vi")


def spot(where: Callable[[Address], QRectF | None], place: Address) -> QRectF:
    found = where(place)
    assert found is not None
    return found


def in_view(area: QScrollArea, box: QRectF) -> float:
    return box.top() - area.verticalScrollBar().value()


def drawn(preview: Preview, qtbot: QtBot) -> None:
    """Wait until everything in sight is drawn: the letters are there."""

    def dark() -> bool:
        picture = preview.exact.grab().toImage()
        return any(
            picture.pixelColor(x, y).lightness() < 90
            for y in range(0, picture.height(), 3)
            for x in range(0, picture.width(), 3)
        )

    qtbot.waitUntil(dark, timeout=SOON)


def test_pages_stand_where_the_instant_paper_stood_and_back(preview: Preview, qtbot: QtBot) -> None:
    assert preview.bar.state == "Page 1 of 7"
    preview.choose_exact(False)
    place = clause(preview)
    preview.mark(place)
    before = in_view(preview.scroll_area, spot(preview.sheet.where, place))
    preview.choose_exact(True)
    assert preview.exact_shown
    assert in_view(preview.exact, spot(preview.exact.sheet.where, place)) == pytest.approx(before, abs=2)
    preview.choose_exact(False)
    assert in_view(preview.scroll_area, spot(preview.sheet.where, place)) == pytest.approx(before, abs=2)
    assert preview.bar.state == ""


def test_pages_follow_the_typing_and_keep_their_place(preview: Preview, qtbot: QtBot) -> None:
    exact, first = preview.exact, preview.exact.sheet.printed
    top = clause(preview, 3)
    exact.verticalScrollBar().setValue(round(spot(exact.sheet.where, top).top()) - 5)
    preview.session.apply(Set(TITLE, "Biên bản " + "thật dài " * 60), "Typing")
    qtbot.waitUntil(lambda: preview.bar.state == "Making the pages…", timeout=SOON)
    qtbot.waitUntil(lambda: exact.sheet.printed is not first, timeout=SOON)
    assert in_view(exact, spot(exact.sheet.where, top)) == pytest.approx(5, abs=2)
    assert preview.bar.state.startswith("Page ")
    assert preview.exact_shown
    preview.session.undo()
    preview.session.redo()
    qtbot.wait(1000)
    assert not exact.waiting  # nothing has changed: nothing is made


def test_a_clause_that_is_new_comes_into_sight_when_it_is_printed(preview: Preview, qtbot: QtBot) -> None:
    section, new = preview.session.minutes.sections[-1], Clause(id=new_id())
    place = Address(new.id, "text", "vi")
    preview.session.apply(Insert(section.id, "clauses", len(section.clauses), new), "New clause")
    preview.mark(place)
    preview.session.apply(Set(place, "Nội dung mới."), "Typing")
    qtbot.waitUntil(lambda: preview.exact.sheet.where(place) is not None, timeout=SOON)
    box = spot(preview.exact.sheet.where, place)
    assert preview.exact.sheet.visibleRegion().boundingRect().contains(box.center().toPoint())


def test_the_clause_of_the_caret_is_tinted_and_a_click_leads_to_the_field(preview: Preview, qtbot: QtBot) -> None:
    place = clause(preview)
    preview.mark(place)
    box = spot(preview.exact.sheet.where, place)
    assert preview.exact.sheet.visibleRegion().boundingRect().contains(box.center().toPoint())
    drawn(preview, qtbot)
    picture = preview.exact.sheet.grab(box.toAlignedRect()).toImage()
    tint = Theme.light().colour("soft").rgb()
    assert sum(picture.pixel(x, picture.height() // 2) == tint for x in range(picture.width())) > 10
    with qtbot.waitSignal(preview.clicked) as clicked:
        qtbot.mouseClick(preview.exact.sheet, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert clicked.args == [place]
    field = QLineEdit(preview)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.mouseClick(preview.exact.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert field.hasFocus(), "a click beside the text leaves the caret where it is"


def test_another_original_is_never_shown_under_the_name_of_this_one(preview: Preview, qtbot: QtBot) -> None:
    vietnamese = preview.exact.sheet.printed
    assert vietnamese is not None
    preview.choose_original("cn")
    assert not preview.exact_shown  # the instant paper of the right original stands in
    qtbot.waitUntil(lambda: preview.exact_shown, timeout=SOON)
    shown = preview.exact.sheet.printed
    assert shown is not None
    assert (shown.wanted.original.keeper, vietnamese.wanted.original.keeper) == ("cn", "vn")
    preview.choose_layout("zh-Hans")
    qtbot.waitUntil(lambda: preview.exact_shown, timeout=SOON)
    assert shown is not preview.exact.sheet.printed


def test_a_narrow_pane_leaves_the_side_margins_out_and_keeps_its_place(preview: Preview, qtbot: QtBot) -> None:
    place = clause(preview)
    exact = preview.exact
    preview.mark(place)
    exact.verticalScrollBar().setValue(round(spot(exact.sheet.where, place).top()) - 40)
    wide = spot(exact.sheet.where, place)
    preview.resize(NARROW, HEIGHT)
    narrow = spot(exact.sheet.where, place)
    assert wide.left() > 60
    assert narrow.left() < 60
    assert in_view(exact, narrow) == pytest.approx(40, abs=2)
    assert preview.manner.geometry().top() > preview.original.geometry().top()  # the controls take a second row
    qtbot.waitUntil(lambda: preview.bar.rect().contains(preview.manner.geometry()))


def test_the_paper_stays_light_in_the_dark(qtbot: QtBot, tmp_path: Path, press: Press) -> None:
    preview = made(qtbot, tmp_path, press, theme=Theme.dark())
    preview.choose_exact(True)
    qtbot.waitUntil(lambda: preview.exact_shown, timeout=STARTED)
    drawn(preview, qtbot)
    assert preview.exact.sheet.grab().toImage().pixelColor(30, 30) == QColor("#F4F3EF")


def test_without_libreoffice_it_says_what_is_missing_and_stays_instant(qtbot: QtBot, tmp_path: Path) -> None:
    press = Press(begin=lambda: Office(find(folders=[tmp_path])))
    preview = made(qtbot, tmp_path, press)
    preview.choose_exact(True)
    qtbot.waitUntil(lambda: "LibreOffice is not installed" in preview.notice.sentence, timeout=SOON)
    assert not preview.exact_shown
    assert preview.manner.text() == "Instant"
    press.close()


def test_a_folded_pane_makes_no_pages(preview: Preview, qtbot: QtBot) -> None:
    preview.hide()
    first = preview.exact.sheet.printed
    preview.session.apply(Set(TITLE, "Khác"), "Typing")
    preview.refresh()
    assert not preview.exact.waiting
    preview.show()
    qtbot.waitUntil(lambda: preview.exact.sheet.printed is not first, timeout=SOON)


def test_closing_the_window_ends_libreoffice(window: MainWindow, qtbot: QtBot) -> None:
    page = window.shell.page
    assert page is not None
    page.preview.choose_exact(True)
    qtbot.waitUntil(lambda: page.preview.exact_shown, timeout=STARTED)
    office = window.conductor.press.office()
    before = office.spent
    window.close()
    with pytest.raises(Exception, match="stopped"):
        office.pdf(b"")
    assert before > 0
