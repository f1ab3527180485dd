"""A paper to look at, instant or exact: what is printed on it can be clicked, marked and found by its address."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from bienban.core.ids import Address
from bienban.ui.look.theme import Theme
from bienban.ui.preview.spots import Spot, spot_of

WHOLE_PAGE = 480
"""From this width of the pane on a page has its side margins; below, the text takes the whole width."""

EDGE = 16
"""Pixels of the desk round the paper."""


class PaperView(QWidget):
    """Says what was clicked, remembers the place of the caret, is as wide as its pane.

    By itself it is a desk with nothing on it; a subclass says what is printed, where, and how high that makes it.
    """

    clicked = Signal(object)
    """The :class:`Address` of what was clicked."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._place: Address | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def spots(self) -> Iterator[tuple[Spot, QRectF]]:
        """What is printed from the record, in the order of the text, and where, in pixels of the desk."""
        return iter(())

    def mark(self, place: Address | None) -> None:
        """Tint what comes from this place."""
        self._place = place
        self.update()

    @property
    def spot(self) -> Spot:
        """The spot of the place of the caret; empty when there is none."""
        return spot_of(str(self._place)) if self._place is not None else ()

    @property
    def marked(self) -> QRectF | None:
        """Where the text of the place of the caret begins."""
        return self.where(self._place) if self._place is not None else None

    def where(self, place: Address) -> QRectF | None:
        """Where the text of this place begins, in pixels of the desk; None if it is not printed."""
        return next((box for spot, box in self.spots() if spot == spot_of(str(place))), None)

    def set_width(self, width: int) -> None:
        """Fit the paper into a pane of ``width`` pixels."""
        if width != self.width():
            self.resize(width, self.height())
            self._lay_out()

    def sizeHint(self) -> QSize:
        """As high as the whole paper."""
        return QSize(self.width(), self._height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the field that the text comes from."""
        address = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and address:
            self.clicked.emit(Address.parse(address))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        hand = bool(self._at(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def _lay_out(self) -> None:
        """Be as high as the paper, now that everything has its place."""
        self.resize(self.width(), self._height())
        self.updateGeometry()
        self.update()

    def _height(self) -> int:
        """Of the whole paper, in pixels."""
        return 2 * EDGE

    def _at(self, point: QPointF) -> str:
        """The address of what is printed at a point of the desk; empty where nothing of the record is."""
        return ""
