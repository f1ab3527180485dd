"""The exact preview: pages as they will be printed, made again when the typing has come to rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea

from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.i18n import gettext as _
from bienban.session.press import Press, Printed, Wanted
from bienban.ui.look.theme import Theme
from bienban.ui.preview.exact_sheet import ExactSheet
from bienban.ui.preview.spots import hold, put_back
from bienban.ui.widgets.scroll import slim

_PAUSE_MS = 600
"""Pages are made again when nothing has changed for so long."""


class ExactPreview(QScrollArea):
    """Asks the press for pages while it is followed, and keeps its place in the text when new ones come."""

    clicked = Signal(object)
    """The :class:`Address` of what was clicked on a page."""
    came = Signal()
    """Pages are there: the first ones or newer ones."""
    refused = Signal(str)
    """A sentence that says why there are no pages, or no newer ones."""
    moved = Signal()
    """Something else is in sight, or is being made."""

    def __init__(self, theme: Theme, press: Press, wanted: Callable[[], Wanted]) -> None:
        """``wanted`` says what pages to make, each time when it is time to make them."""
        super().__init__()
        self._press = press
        self._wanted = wanted
        self._asked: list[Wanted] = []
        self._following = False
        self.sheet = ExactSheet(theme)
        self.sheet.lacking.connect(self._draw)
        self.sheet.clicked.connect(self.clicked)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._make)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.sheet)
        slim(self, theme, "desk")
        self.viewport().installEventFilter(self)
        self.setAccessibleName(_("Exact pages"))
        self.verticalScrollBar().valueChanged.connect(self.moved)
        press.made.connect(self._take)
        press.failed.connect(self._fail)
        press.drawn.connect(self.sheet.take)

    @property
    def ready(self) -> bool:
        """Whether there are pages to show."""
        return self.sheet.printed is not None

    @property
    def waiting(self) -> bool:
        """Whether newer pages than those shown are on their way."""
        return self._following and (self._later.isActive() or bool(self._asked))

    @property
    def page(self) -> tuple[int, int]:
        """Which page is in the middle of the view, from 1, and how many there are."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        printed = self.sheet.printed
        return (self.sheet.page_at(middle) + 1, len(printed.pages.sizes)) if printed else (0, 0)

    def follow(self, wanted: bool) -> None:
        """Follow the record from now on, beginning at once; or no more."""
        self._following = wanted
        if wanted:
            self._make()
        else:
            self._later.stop()

    def change(self, *, at_once: bool = False) -> None:
        """The record has changed, or something else is wanted of it."""
        if self._following:
            self._later.start(0 if at_once else _PAUSE_MS)
            self.moved.emit()

    def forget(self) -> None:
        """Show no pages: those that are here are of another original or layout than is wanted now."""
        self.sheet.show_pages(None)
        self.change(at_once=True)

    def mark(self, place: Address) -> None:
        """Tint what comes from this place and, if it cannot be seen, bring it into sight."""
        self.sheet.mark(place)
        self._show_place()

    def _show_place(self) -> None:
        found = self.sheet.marked
        if found is not None:
            self.ensureVisible(
                round(found.center().x()), round(found.top()) + 8, 0, min(round(found.height()) + 24, 200)
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pages are as wide as the pane; the text at the top stays there."""
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            held = hold(self, self.sheet.spots(), self.sheet.spot)
            self.sheet.set_width(self.viewport().width())
            put_back(self, self.sheet.spots(), held)
        return super().eventFilter(watched, event)

    def _make(self) -> None:
        self._later.stop()
        wanted = self._wanted()
        if self._following and not wanted.same_as(self._newest()):
            self._asked.append(wanted)
            self._press.ask(wanted)
        self.moved.emit()

    def _newest(self) -> Wanted | None:
        """What was asked for last, or else is shown."""
        if self._asked:
            return self._asked[-1]
        return self.sheet.printed.wanted if self.sheet.printed else None

    def _take(self, printed: Printed) -> None:
        if printed.wanted not in self._asked:
            return
        del self._asked[: self._asked.index(printed.wanted) + 1]
        if printed.wanted.alike(self._wanted()):
            held, missed = hold(self, self.sheet.spots(), self.sheet.spot), self.sheet.marked is None
            self.sheet.show_pages(printed)
            put_back(self, self.sheet.spots(), held)
            if missed:
                self._show_place()  # what has the caret is printed for the first time
            self.came.emit()
        self.moved.emit()

    def _fail(self, error: object) -> None:
        self._asked.clear()
        sentence = str(error) if isinstance(error, BienBanError) else _("The exact pages could not be made.")
        self.refused.emit(sentence)
        self.moved.emit()

    def _draw(self, numbers: list[int], scale: float) -> None:
        if self.sheet.printed is not None:
            self._press.draw(self.sheet.printed, numbers, scale)
