"""The paper of the preview: one small text document for each part, laid one under the other on a light sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)

from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.preview.paper import EDGE, WHOLE_PAGE, PaperView
from bienban.ui.preview.spots import Spot, spot_of

_PAPER, _TEXT = 794.0, 624.0
"""Widths of an A4 page and of its text, in pixels of a hundred percent."""
_NARROW_SCALE = 0.66
_GAP = 12
"""Space between two parts, in pixels of the paper: a document drops the spaces at its own ends."""
_FIT_MARGIN = 18
_HEADING = "heading"


@dataclass
class _Piece:
    key: str
    print: int
    document: QTextDocument
    html: str = ""
    top: float = 0.0
    height: float = 0.0
    width: float = 0.0
    flowing: bool = False


class Sheet(PaperView):
    """Paints the parts; tints the place of the caret."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Preview"))
        self._pieces: list[_Piece] = []
        self._scale = 1.0

    def show_parts(self, parts: Sequence[tuple[str, str | None]]) -> None:
        """Show these parts, each a key and its HTML, or None: as it is. What has not changed is kept as it is laid out.

        Raises ``KeyError`` for a part to be kept that is not there.
        """
        held = {piece.key: piece for piece in self._pieces}
        self._pieces = [held[key] if html is None else self._piece(held.get(key), key, html) for key, html in parts]
        self._lay_out()

    def documents(self) -> tuple[QTextDocument, ...]:
        """The text documents, in the order of the page."""
        return tuple(piece.document for piece in self._pieces)

    def texts(self) -> tuple[str, ...]:
        """What is read on the paper, part by part."""
        return tuple(piece.document.toPlainText() for piece in self._pieces)

    def spots(self) -> Iterator[tuple[Spot, QRectF]]:
        """What is printed from the record, in the order of the page, and where, in pixels of the sheet."""
        for piece in self._pieces:
            for block in _blocks(piece.document):
                if spot := spot_of(_address(block)):
                    box = piece.document.documentLayout().blockBoundingRect(block)
                    top = piece.top + box.top() * self._scale
                    yield spot, QRectF(self._left(), top, box.width() * self._scale, box.height() * self._scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk, the paper, and of the text what is to be seen."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("desk"))
        painter.fillRect(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE), self._theme.colour("paper"))
        seen = QRectF(event.rect())
        for piece in self._pieces:
            if piece.top <= seen.bottom() and piece.top + piece.height * self._scale >= seen.top():
                self._paint(painter, piece)

    def _paint(self, painter: QPainter, piece: _Piece) -> None:
        painter.save()
        painter.translate(self._left(), piece.top)
        painter.scale(self._scale, self._scale)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("ink"))
        context.palette = palette
        if spot := self.spot:
            context.selections = self._tints(piece.document, spot)
        piece.document.documentLayout().draw(painter, context)
        painter.restore()

    def _tints(self, document: QTextDocument, place: Spot) -> list[QAbstractTextDocumentLayout.Selection]:
        tints = []
        for block in _blocks(document):
            if spot_of(_address(block)) == place:
                tint = QAbstractTextDocumentLayout.Selection()
                tint.cursor = QTextCursor(block)
                tint.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                tint.format.setBackground(Theme.light().colour("soft"))
                tints.append(tint)
        return tints

    def _piece(self, held: _Piece | None, key: str, html: str) -> _Piece:
        """The piece with this text; the HTML itself is not kept, but for the heading, which may flow."""
        if held is not None and held.print == hash(html):
            return held
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)
        document.setHtml(html)
        return _Piece(key, hash(html), document, html if key == _HEADING else "")

    def _lay_out(self) -> None:
        whole = self.width() >= WHOLE_PAGE
        paper = max(self.width() - 2 * EDGE, 1)
        self._scale = paper / _PAPER if whole else _NARROW_SCALE
        width = _TEXT if whole else (paper - 2 * _FIT_MARGIN) / self._scale
        top = self._top()
        kept = {id(piece.document) for piece in self._pieces}
        for child in self.findChildren(QTextDocument):
            if id(child) not in kept:
                child.deleteLater()
        for piece in self._pieces:
            _flow(piece, not whole)
            if piece.width != width:  # asking for the same width again would lay the whole text out again
                piece.width = width
                piece.document.setTextWidth(width)
                piece.height = piece.document.size().height()
            piece.top = top
            top += (piece.height + _GAP) * self._scale
        super()._lay_out()

    def _left(self) -> float:
        whole = self.width() >= WHOLE_PAGE
        return EDGE + ((_PAPER - _TEXT) / 2 * self._scale if whole else _FIT_MARGIN)

    def _top(self) -> float:
        return EDGE + 56 * self._scale

    def _height(self) -> int:
        last = self._pieces[-1] if self._pieces else None
        return round((last.top + last.height * self._scale if last else self._top()) + 56 * self._scale) + EDGE

    def _at(self, point: QPointF) -> str:
        for piece in self._pieces:
            if piece.top <= point.y() < piece.top + piece.height * self._scale:
                inner = QPointF(point.x() - self._left(), point.y() - piece.top) / self._scale
                position = piece.document.documentLayout().hitTest(inner, Qt.HitTestAccuracy.FuzzyHit)
                return _address(piece.document.findBlock(position)) if position >= 0 else ""
        return ""


def _flow(piece: _Piece, flowing: bool) -> None:
    """Lines of a title are broken by sense for a whole page; on a narrow sheet they flow."""
    if piece.flowing != flowing and piece.key == _HEADING:
        piece.document.setHtml(piece.html.replace("<br/>", " ") if flowing else piece.html)
        piece.width = 0.0
    piece.flowing = flowing


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _address(block: QTextBlock) -> str:
    """The address that the paragraph carries: the target of the link that all its words are."""
    fragments = block.begin()
    while not fragments.atEnd():
        if target := fragments.fragment().charFormat().anchorHref():
            return target
        fragments += 1
    return ""
