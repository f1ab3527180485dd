"""The pages of a PDF to look at: how many, how large, drawn, and where on them a paragraph stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from types import TracebackType
from typing import Self

from bienban.document.number import counted
from bienban.document.pdf.opening import TURN, open_pdf
from bienban.document.pdf.text import Piece, Words, words


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn page: 32 bits a pixel in the order blue, green, red, unused; ``stride`` bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph begins: the index of its page, and left, top, right, bottom of what of it is on that page, in
    points from the upper left corner.
    """

    page: int
    box: tuple[float, float, float, float]


class Pages:
    """A PDF that is open for looking at; any thread may ask. Close it, or use it as a context."""

    def __init__(self, pdf: bytes) -> None:
        """Raises ``PdfError`` when the PDF cannot be read."""
        self._pdf = pdf
        with TURN:
            self._document = open_pdf(pdf)
            self.sizes = tuple(map(self._document.get_page_size, range(len(self._document))))
        """Width and height of every page in points."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the PDF go; nothing can be drawn any more."""
        with TURN:
            self._document.close()

    def draw(self, page: int, scale: float, band: tuple[float, float] | None = None) -> Picture:
        """The page of this index on white, ``scale`` pixels a point; of it only what lies in ``band``, from one height
        to another in points below the upper edge.
        """
        top, bottom = band or (0.0, self.sizes[page][1])
        crop = (0.0, max(self.sizes[page][1] - bottom, 0.0), 0.0, top)
        with TURN:
            drawn = self._document[page].render(scale=scale, crop=crop, prefer_bgrx=True)
            return Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))

    def find(self, passages: Iterable[str]) -> tuple[Place | None, ...]:
        """Where each of these paragraphs stands; they are given in the order of reading. None for one that is not
        there.
        """
        return tuple(parts[0] if parts else None for parts in self.cover(passages))

    def cover(self, passages: Iterable[str]) -> tuple[tuple[Place, ...], ...]:
        """All that is printed of each of these paragraphs: a place on every page that it runs over."""
        return tuple(_find(self._words.body, passages))

    @cached_property
    def _words(self) -> Words:
        return words(self._pdf)


def _find(body: tuple[Piece, ...], passages: Iterable[str]) -> Iterator[tuple[Place, ...]]:
    texts = [counted(piece.text) for piece in body]
    text, ends, reached = "".join(texts), list(accumulate(map(len, texts))), 0
    for passage in passages:
        wanted = counted(passage)
        start = text.find(wanted, reached) if wanted else -1
        if start < 0:
            yield ()
            continue
        reached = start + len(wanted)
        yield _places(body[bisect_right(ends, start) : bisect_right(ends, reached - 1) + 1])


def _places(pieces: tuple[Piece, ...]) -> tuple[Place, ...]:
    """Around the pieces, page by page."""
    return tuple(_around(page, pieces) for page in dict.fromkeys(piece.page for piece in pieces))


def _around(page: int, pieces: tuple[Piece, ...]) -> Place:
    lefts, tops, rights, bottoms = zip(*(piece.box for piece in pieces if piece.page == page), strict=True)
    return Place(page, (min(lefts), min(tops), max(rights), max(bottoms)))
