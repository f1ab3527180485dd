"""Exact pages: one original as LibreOffice lays it out and as it will be printed, made and drawn in the background."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.session.helper import Helper

if TYPE_CHECKING:  # imported when somebody wants exact pages
    from bienban.document.blocks import Paper
    from bienban.document.pdf.office import Office
    from bienban.document.pdf.pages import Pages, Place


@dataclass(frozen=True, eq=False)
class Wanted:
    """What pages are wanted of. ``template`` is the office's own, None for the shipped one."""

    minutes: Minutes
    original: Original
    layout: Layout
    languages: Mapping[str, Language]
    choices: Choices = DEFAULT
    template: Path | None = None

    def words(self, composed: Callable[[Paper], object] | None = None) -> Iterator[bytes]:
        """The Word file, made when it is asked for; ``composed`` hears what is laid into it. Raises as ``export``."""
        from bienban.document.export import export

        made = export(
            self.minutes,
            "",
            originals=[self.original],
            layouts=[self.layout],
            languages=self.languages,
            composed=composed,
            choices=self.choices,
            template=self.template,
        )
        yield from (docx for _name, docx in made)

    def same_as(self, other: Wanted | None) -> bool:
        """Whether the pages would be the same ones."""
        if other is None or not self.alike(other):
            return False
        paper, before = (self.choices, self.template), (other.choices, other.template)
        return self.minutes is other.minutes and paper == before

    def alike(self, other: Wanted) -> bool:
        """Whether they are pages of the same original in the same layout."""
        return (self.original, self.layout) == (other.original, other.layout)


@dataclass(frozen=True)
class Found:
    """Where a paragraph that comes from ``address`` is printed: a place on every page it runs over."""

    address: str
    places: tuple[Place, ...]


@dataclass(frozen=True, eq=False)
class Printed:
    """The pages of one original, and where on them stands what comes from the record, in the order of the text."""

    wanted: Wanted
    pages: Pages
    found: tuple[Found, ...]


@dataclass(frozen=True, eq=False)
class Drawn:
    """One page as a picture; ``scale`` is in pixels to the point."""

    printed: Printed
    number: int
    scale: float
    image: QImage


class Press(QObject):
    """Makes pages and draws them, each in a thread of its own; lasts as long as the window."""

    made = Signal(object)
    """A :class:`Printed`."""
    failed = Signal(object)
    """The exception that says why there are no pages."""
    drawn = Signal(object)
    """A :class:`Drawn`."""

    def __init__(self, parent: QObject | None = None, begin: Callable[[], Office] | None = None) -> None:
        """``begin`` gives the LibreOffice to work with; by default the one of this machine."""
        super().__init__(parent)
        self._begin = begin
        self._beginning = threading.Lock()
        self._office: Office | None = None
        self._closed = False
        self._made: deque[Printed] = deque()
        self._maker = Helper(self)
        self._maker.given.connect(self.made)
        self._maker.failed.connect(self.failed)
        self._drawer = Helper(self)
        self._drawer.given.connect(self.drawn)

    def office(self) -> Office:
        """The one LibreOffice of the program, started with its first document. Raises ``MissingError``; any thread."""
        from bienban.document.pdf.office import Office

        with self._beginning:
            if self._office is None:
                self._office = self._begin() if self._begin else Office()
                if self._closed:
                    self._office.close()
            return self._office

    def ask(self, wanted: Wanted) -> None:
        """Make these pages next, in place of others that wait."""
        self._maker.ask(lambda: self._make(wanted))

    def draw(self, printed: Printed, numbers: Sequence[int], scale: float) -> None:
        """Draw these pages next, in place of others that wait."""
        self._drawer.ask(lambda: self._draw(printed, numbers, scale))

    def close(self) -> None:
        """End LibreOffice, also in the middle of a document, and everything under way."""
        self._closed = True
        self._end_office()
        self._maker.close()
        self._drawer.close()
        self._end_office()  # it may have begun meanwhile
        for printed in self._made:
            printed.pages.close()

    def _end_office(self) -> None:
        if self._office is not None:
            self._office.close()

    def _make(self, wanted: Wanted) -> Iterator[Printed]:
        from bienban.document.blocks import paragraphs
        from bienban.document.pdf.pages import Pages

        papers: list[Paper] = []
        for docx in wanted.words(papers.append):
            printed = tuple(paragraphs(papers.pop().everything()))
            pages = Pages(self.office().pdf(docx))
            everywhere = zip(printed, pages.cover(paragraph.text for paragraph in printed), strict=True)
            found = (Found(paragraph.address, places) for paragraph, places in everywhere if paragraph.address)
            self._made.append(Printed(wanted, pages, tuple(place for place in found if place.places)))
            yield self._made[-1]

    def _draw(self, printed: Printed, numbers: Sequence[int], scale: float) -> Iterator[Drawn]:
        """Only the newest pages are drawn; those before them are let go here, where nobody draws them any more."""
        if printed not in self._made:
            return
        while self._made[0] is not printed:
            self._made.popleft().pages.close()
        for number in numbers:
            drawn = printed.pages.draw(number, scale)
            image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
            yield Drawn(printed, number, scale, image.copy())  # the copy has pixels of its own
