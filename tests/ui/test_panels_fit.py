"""Every page of the export panel and the paper settings: whole at each size in each language, named, by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bienban.session.papers import What
from bienban.ui.export.pages import OwnPage
from bienban.ui.export.panel import ExportPanel
from bienban.ui.fields.choice import Choice, Segments
from bienban.ui.setting_up.paper import PaperSettings
from bienban.ui.widgets.roomy import Roomy
from bienban.ui.window import MainWindow
from tests.ui.conftest import MakeWindow

SIZES = ((1366, 768), (960, 540))
WHY = "LibreOffice is here, but no Python that can talk to it. On Debian or Ubuntu install the package python3-uno. "


def pages(window: MainWindow, qtbot: QtBot) -> Iterator[QWidget]:
    """Each page of the export panel, the progress in its place, and the paper settings."""
    window.shell.commands["export"].trigger()
    panel = window.shell.panel
    assert isinstance(panel, ExportPanel)
    segments = panel.findChild(Segments)
    for what in What:
        segments.show_value(what)
        segments.chosen.emit(what)
        if what is What.OWN:
            panel.findChild(OwnPage).kinds.check(["vn-state", "vn-party", "cn-gongwen"])
        panel.refuse_pdf(WHY)
        qtbot.waitUntil(panel.fonts.isEnabled, timeout=20000)
        qtbot.wait(60)  # sizes settle over several rounds of layout
        yield panel
    panel.set_busy(True)
    qtbot.wait(60)
    yield panel
    window.shell.commands["paper"].trigger()
    qtbot.wait(60)
    assert isinstance(window.shell.panel, PaperSettings)
    yield window.shell.panel


def cut_off(panel: QWidget) -> Iterator[str]:
    """What is smaller than its words, or lies outside the panel; what scrolls may lie below what is seen."""
    for widget in panel.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QAbstractButton | QLabel | QComboBox):
            continue
        needed = widget.minimumSizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed.setHeight(widget.heightForWidth(widget.width()))
        if isinstance(widget, Choice):
            words = [widget.itemText(index) for index in range(widget.count())]
            needed.setWidth(max(map(widget.fontMetrics().horizontalAdvance, words)) + 37)
        box = QRect(widget.mapTo(panel, QPoint(0, 0)), widget.size())
        scrolls = any(room.isAncestorOf(widget) for room in panel.findChildren(Roomy))
        inside = 0 <= box.left() <= box.right() < panel.width() if scrolls else panel.rect().contains(box)
        shortened = isinstance(widget, QLabel) and widget.toolTip()
        if not inside or box.height() < needed.height() or (box.width() < needed.width() and not shortened):
            yield f"{type(widget).__name__} {getattr(widget, 'text', str)()!r} {box} needs {needed}"


def settle(panel: QWidget, qtbot: QtBot) -> None:
    """Nothing is cut off once sizes have settled: it takes several rounds of layout."""

    def whole() -> None:
        assert not list(cut_off(panel))

    qtbot.waitUntil(whole, timeout=3000)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_no_words_are_cut_off(
    make_window: MakeWindow, sample: Path, qtbot: QtBot, lang: str, size: tuple[int, int]
) -> None:
    window = make_window(lang, size)
    window.conductor.files.open(sample)
    for panel in pages(window, qtbot):
        assert window.size().toTuple() == size, "the panel must fit into the window"
        settle(panel, qtbot)
        assert panel.height() < size[1] * 0.72, "the form stays in sight"


def test_everything_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    for panel in pages(window, qtbot):
        for kind in (QAbstractButton, QComboBox, QLineEdit):
            for widget in panel.findChildren(kind):
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text, f"{widget} has no name"
