"""The desk with exact pages on it, one under the other: pictures of the PDF, drawn when they come into sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from bienban.i18n import gettext as _
from bienban.session.press import Drawn, Printed
from bienban.ui.look.theme import Theme
from bienban.ui.preview.paper import EDGE, WHOLE_PAGE, PaperView
from bienban.ui.preview.spots import Spot, spot_of

if TYPE_CHECKING:
    from bienban.document.pdf.pages import Place

_GAP = 12
"""Pixels of the desk between two pages."""
_MARGIN = 10.0
"""Points beside the text where a narrow pane leaves the side margins out."""
_LIFT = 1.5
"""Points that a tint is higher than its letters, above and below."""
_KEPT = 6
"""Pictures this many pages away from what is in sight are let go."""


@dataclass(frozen=True, slots=True)
class _Page:
    """Where a page lies on the desk, in pixels, and which part of it is shown, in points from its left edge."""

    area: QRectF
    left: float
    scale: float

    def on_desk(self, place: Place) -> QRectF:
        """A place of the page, in pixels of the desk."""
        left, top, right, bottom = (edge * self.scale for edge in place.box)
        return QRectF(left, top, right - left, bottom - top).translated(self.area.topLeft()).translated(self._ahead, 0)

    @property
    def _ahead(self) -> float:
        return -self.left * self.scale


class ExactSheet(PaperView):
    """Paints the pages; tints the place of the caret; asks for pictures that it lacks."""

    lacking = Signal(object, float)
    """Numbers of pages in sight that have no picture, and the scale it should have, in pixels to the point."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Exact pages"))
        self._printed: Printed | None = None
        self._pages: list[_Page] = []
        self._pictures: dict[int, Drawn] = {}
        self._asked: tuple[object, ...] = ()

    @property
    def printed(self) -> Printed | None:
        """The pages that are shown."""
        return self._printed

    def show_pages(self, printed: Printed | None) -> None:
        """Show these pages, or none; where a page has no picture yet, the older one stays for the moment."""
        self._printed = printed
        if printed is None:
            self._pictures.clear()
        self._asked = ()
        self._lay_out()

    def take(self, drawn: Drawn) -> None:
        """Show a picture, if it is one of these pages."""
        if drawn.printed is self._printed:
            self._pictures[drawn.number] = drawn
            self.update(self._pages[drawn.number].area.toAlignedRect())

    def spots(self) -> Iterator[tuple[Spot, QRectF]]:
        """What is printed from the record, in the order of the text, and where, in pixels of the desk."""
        for found in self._printed.found if self._printed else ():
            whole = QRectF()
            for place in found.places:
                whole |= self._on_desk(place)
            yield spot_of(found.address), whole

    def page_at(self, height: float) -> int:
        """The number, from 0, of the page at this height of the desk."""
        ahead = [number for number, page in enumerate(self._pages) if page.area.top() <= height]
        return ahead[-1] if ahead else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk, the pages that are to be seen, and the tint over their text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._theme.colour("desk"))
        seen = [number for number, page in enumerate(self._pages) if page.area.intersects(QRectF(event.rect()))]
        for number in seen:
            self._paint(painter, number)
        self._ask()

    def _paint(self, painter: QPainter, number: int) -> None:
        page, drawn = self._pages[number], self._pictures.get(number)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.fillRect(page.area, QColor("white"))
        if drawn is not None:
            painter.drawImage(page.area, drawn.image, _shown(drawn, page))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        if self._theme.colour("paper") != QColor("white"):
            painter.fillRect(page.area, self._theme.colour("paper"))
        for box in self._tints(number):
            painter.fillRect(box & page.area, Theme.light().colour("soft"))

    def _tints(self, number: int) -> Iterator[QRectF]:
        if self._printed is None or not self.spot:
            return
        spot, lift = self.spot, _LIFT * self._pages[number].scale
        for found in self._printed.found:
            if spot_of(found.address) == spot:
                for place in found.places:
                    if place.page == number:
                        yield self._on_desk(place).adjusted(0, -lift, 0, lift)

    def _ask(self) -> None:
        """Ask once for the pictures that are missing in sight, and let those go that are far away."""
        area = QRectF(self.visibleRegion().boundingRect())
        seen = [number for number, page in enumerate(self._pages) if page.area.intersects(area)]
        if self._printed is None or not seen:
            return
        scale = self._pages[0].scale * self.devicePixelRatioF()
        lacking = [number for number in seen if not _fresh(self._pictures.get(number), self._printed, scale)]
        far = [number for number in self._pictures if not seen[0] - _KEPT <= number <= seen[-1] + _KEPT]
        for number in far:
            del self._pictures[number]
        asked = (self._printed, scale, *lacking)
        if lacking and asked != self._asked:
            self._asked = asked
            self.lacking.emit(lacking, scale)

    def _lay_out(self) -> None:
        sizes = self._printed.pages.sizes if self._printed else ()
        room = max(self.width() - 2 * EDGE, 1)
        left, right = self._shown_part()
        scale = room / max(right - left, 1.0)
        self._pages, top = [], float(EDGE)
        for width, height in sizes:
            whole = min(width - left, right - left) if left else width
            area = QRectF(EDGE + (room - whole * scale) / 2, top, whole * scale, height * scale)
            self._pages.append(_Page(area, left, scale))
            top += area.height() + _GAP
        super()._lay_out()

    def _shown_part(self) -> tuple[float, float]:
        """From where to where the pages are shown, in points: in a narrow pane without their side margins."""
        if self._printed is None:
            return 0.0, 1.0
        widest = max((width for width, _height in self._printed.pages.sizes), default=1.0)
        boxes = [place.box for found in self._printed.found for place in found.places]
        if self.width() >= WHOLE_PAGE or not boxes:
            return 0.0, widest
        return max(min(box[0] for box in boxes) - _MARGIN, 0.0), min(max(box[2] for box in boxes) + _MARGIN, widest)

    def _height(self) -> int:
        return round(self._pages[-1].area.bottom()) + EDGE if self._pages else super()._height()

    def _at(self, point: QPointF) -> str:
        for found in self._printed.found if self._printed else ():
            if any(self._on_desk(place).contains(point) for place in found.places):
                return found.address
        return ""

    def _on_desk(self, place: Place) -> QRectF:
        return self._pages[place.page].on_desk(place)


def _shown(drawn: Drawn, page: _Page) -> QRectF:
    """The part of a picture that is shown of its page."""
    width, height = page.area.width() / page.scale, page.area.height() / page.scale
    return QRectF(page.left * drawn.scale, 0, width * drawn.scale, height * drawn.scale)


def _fresh(drawn: Drawn | None, printed: Printed, scale: float) -> bool:
    return drawn is not None and drawn.printed is printed and abs(drawn.scale - scale) < 0.001
