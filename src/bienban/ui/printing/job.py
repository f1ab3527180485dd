"""One printing: pages made, compared, drawn and laid on the paper of a printer, side by side of paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session.press import Wanted
from bienban.ui.printing.order import PrintOrder

if TYPE_CHECKING:  # imported when somebody prints
    from bienban.document.pdf.office import Office
    from bienban.document.pdf.pages import Pages, Picture

DOTS = 600
"""Dots to the inch at most: finer drawing cannot be seen on paper and takes four times as long."""

_BAND = 256
"""Pixels in height that are drawn at once: a whole page would take 140 MB, and hold up who types meanwhile."""

_POINTS = 72
_SLACK = 1.01
"""Paper that is so much smaller than the page is the same size, rounded to its own dots."""


class PrintError(BienBanError):
    """The printer does not take the pages. ``str(error)`` says what to do."""


@dataclass(frozen=True)
class Progress:
    """How many sides of paper are printed, and how many there will be; before that, how many originals are made."""

    number: int = 0
    count: int = 0
    making: bool = True

    def __str__(self) -> str:
        if self.making:
            return _("Making the pages of original {number} of {count}…").format(number=self.number, count=self.count)
        return _("Printing side {number} of {count}…").format(number=self.number, count=self.count)


class Job:
    """Prints what is wanted; ``run`` is driven by whoever shows the progress, and to stop is to ask no more."""

    def __init__(
        self,
        wanted: tuple[Wanted, ...],
        printer: QPrinter,
        office: Callable[[], Office],
        order: PrintOrder | None = None,
    ) -> None:
        """``order`` is by default what the printer was told and does not do by itself."""
        self._wanted = wanted
        self._printer = printer
        self._office = office
        self._order = order or _order(printer)
        self.finished = False
        """Whether everything has been handed to the printer."""

    def run(self) -> Iterator[Progress]:
        """Print. Raises what making PDFs raises, and :class:`PrintError`."""
        with ExitStack() as stack:
            documents: list[Pages] = []
            for number, document in enumerate(self._documents(), 1):
                documents.append(stack.enter_context(document))
                yield Progress(number, len(self._wanted))
            sides = self._order.sides([self._pages(document) for document in documents])
            if not sides:
                raise PrintError(_("None of these originals has a page of that number."))
            with Paper(self._printer) as paper:
                for number, side in enumerate(sides, 1):
                    yield Progress(number, len(sides), making=False)
                    if number > 1:
                        paper.turn()
                    if side:
                        paper.lay(documents[side[0]], side[1])
                paper.finish()
        self.finished = True

    def _documents(self) -> Iterator[Pages]:
        from bienban.document.pdf.making import pdf
        from bienban.document.pdf.pages import Pages

        for wanted in self._wanted:
            for docx in wanted.words():
                yield Pages(pdf(docx, self._office()))

    def _pages(self, document: Pages) -> list[int]:
        """The indexes of the pages that the dialog asks for; numbers are those that every page carries."""
        every = range(len(document.sizes))
        if self._printer.printRange() != QPrinter.PrintRange.PageRange:
            return list(every)
        ranges = self._printer.pageRanges()
        return [index for index in every if ranges.isEmpty() or ranges.contains(index + 1)]


def _order(printer: QPrinter) -> PrintOrder:
    return PrintOrder(
        copies=1 if printer.supportsMultipleCopies() else printer.copyCount(),
        collate=printer.collateCopies(),
        duplex=_on_both_sides(printer),
        backwards=printer.pageOrder() == QPrinter.PageOrder.LastPageFirst,
    )


def _on_both_sides(printer: QPrinter) -> bool:
    duplex = printer.duplex()
    if duplex == QPrinter.DuplexMode.DuplexAuto:
        duplex = QPrinterInfo(printer).defaultDuplexMode()
    return duplex in (QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexShortSide)


class Paper:
    """The paper in a printer. Left before :meth:`finish`, nothing more of it is printed."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer
        self._painter = QPainter()
        self._dots = printer.resolution()
        self._finished = False

    def __enter__(self) -> Paper:
        file = self._printer.outputFileName()
        if file and not QFileInfo(QFileInfo(file).absolutePath()).isWritable():
            raise PrintError(_("The printed pages cannot be written: {path}.").format(path=file))
        if not self._painter.begin(self._printer):
            raise PrintError(_("The printer does not take the pages. Look whether it is on, or choose another one."))
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        return self

    def __exit__(self, *_error: object) -> None:
        if not self._finished:
            self._printer.abort()
        self._painter.end()

    def finish(self) -> None:
        """Everything has been laid on it."""
        self._finished = True

    def turn(self) -> None:
        """Go to the next side."""
        if not self._printer.newPage():
            raise PrintError(_("The printer stopped taking pages. Look after it, then print again."))

    def lay(self, pages: Pages, index: int) -> None:
        """Draw a page on this side, band by band: at its true size, in the middle; smaller if the paper is smaller."""
        width, height = pages.sizes[index]
        paper = self._printer.pageLayout().fullRectPixels(self._dots)
        dots = self._dots / _POINTS
        fit = min(1.0, _SLACK * paper.width() / (width * dots), _SLACK * paper.height() / (height * dots))
        scale = min(self._dots, DOTS) / _POINTS * fit
        step, left = self._dots / _POINTS * fit / scale, (paper.width() - width * dots * fit) / 2
        for top in range(0, int(height * scale) + 1, _BAND):
            band = (top / scale, min((top + _BAND) / scale, height))
            if band[0] < band[1] and (image := _image(pages.draw(index, scale, band))) is not None:
                area = QRectF(left, top * step, image.width() * step, image.height() * step)
                self._painter.drawImage(area, image)


def _image(picture: Picture) -> QImage | None:
    """The picture, in grey where it has no colour; None where it is white."""
    if not picture.pixels.strip(b"\xff"):
        return None
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if image.allGray() else image.copy()
