"""An editor of text whose document shows pieces: plain words and units that are whole or gone."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPalette, QShowEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from bienban.core.openings import is_open
from bienban.ui.fields import marked, open_text
from bienban.ui.fields.hearing import Hearer
from bienban.ui.fields.pieces import Piece
from bienban.ui.fields.tips import tip_of
from bienban.ui.look.theme import Theme

_LINE = 1.6
SIDE, TOP, DENSE = 11, 7, 3
"""Pixels between the border of the box and the words: at the sides, above and below, and there in dense rows."""


class MarkedEdit(QTextEdit):
    """Shows pieces, reads them back as a string of the record, keeps units whole and the caret out of them."""

    grown = Signal()
    """The field needs another height."""

    def __init__(self, theme: Theme, language: str, font: QFont, top: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.language = language
        if language:
            self.setLocale(QLocale(language))  # a screen reader hears in which language to speak
        self.top = top
        self.composing = False
        """An input method is at work: nothing may be written into the field."""
        self.hearers: list[Hearer] = []
        """Who hears what happens in it."""
        self._busy = False
        self._before = 0
        self._height = 0
        self._layers: list[Sequence[QTextEdit.ExtraSelection]] = [(), (), ()]
        self._set_up(theme, font)
        self.textChanged.connect(self._text_changed)
        self.cursorPositionChanged.connect(self._keep_out_of_units)
        self.document().documentLayout().documentSizeChanged.connect(self._size_changed)

    def _set_up(self, theme: Theme, font: QFont) -> None:
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(SIDE, self.top, SIDE, self.top)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour("han" if self.language.startswith("zh") else "text"))
        self.setPalette(palette)
        self.setFont(font)
        self.document().setDocumentMargin(0)
        self.line = 2 * round(font.pixelSize() * _LINE / 2)
        shape = QTextBlockFormat()
        shape.setLineHeight(self.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        QTextCursor(self.document()).setBlockFormat(shape)

    # What the field holds

    def string(self) -> str:
        """What the record holds for these words, in NFC, marks included. A field of no language has no marks."""
        return marked.string(self.document()) if self.language else unicodedata.normalize("NFC", self.words())

    def words(self) -> str:
        """What is read in the field."""
        return "".join(run.text for run in marked.runs(self.document()))

    def has_units(self) -> bool:
        """Whether any mark is shown."""
        return any(run.serial for run in marked.runs(self.document()))

    def is_empty(self) -> bool:
        """Whether nothing stands here, and nothing is being composed."""
        return self.document().isEmpty() and not self.composing

    def pieces(self) -> tuple[Piece, ...]:
        """The words and units of the whole field."""
        return marked.read(self.document())

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show other words. Does nothing while composing; the caret stands behind what has changed.

        Where only the words of units are others, the caret stays at the same place of the text.
        """
        if self.composing:
            return
        old, before, caret = self.words(), self.pieces(), self.textCursor().position()
        self._busy = True
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self._insert(cursor, pieces)
        self._busy = False
        self._show_open()
        if self.hasFocus():
            same = [piece.written for piece in before] == [piece.written for piece in pieces]
            self.set_caret(_moved(before, pieces, caret) if same else _end_of_change(old, self.words()))

    def insert_pieces(self, pieces: Sequence[Piece], start: int | None = None, end: int | None = None) -> bool:
        """Put ``pieces`` in the place of the selection, or of what lies from ``start`` to ``end``, as if typed.

        Says whether it was done.
        """
        cursor = self.textCursor()
        if start is not None:
            cursor.setPosition(start)
            cursor.setPosition(start if end is None else end, QTextCursor.MoveMode.KeepAnchor)
        self.end_run()
        self._busy = True
        self._insert(cursor, pieces)
        self._busy = False
        self.setTextCursor(cursor)
        self._text_changed()
        self.end_run()
        return True

    def _insert(self, cursor: QTextCursor, pieces: Sequence[Piece]) -> None:
        cursor.beginEditBlock()
        line = self.theme.colour("edge")
        marked.insert(cursor, pieces, line, [tip_of(piece) for piece in pieces])
        cursor.endEditBlock()

    def set_caret(self, position: int) -> None:
        """Put the caret at ``position`` (in UTF-16 units; beyond the end: at the end)."""
        cursor = self.textCursor()
        cursor.setPosition(max(0, min(position, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)

    def before_and_after(self) -> tuple[str, str]:
        """The strings of the record before and behind the caret or the selection."""
        cursor = self.textCursor()
        document = self.document()
        before = marked.read(document, 0, cursor.selectionStart())
        after = marked.read(document, cursor.selectionEnd())
        return "".join(piece.written for piece in before), "".join(piece.written for piece in after)

    def fitting_height(self) -> int:
        """The height that shows all lines, with the space to the border."""
        return max(self.line, round(self.document().size().height())) + 2 * self.top

    # What happens to it

    def end_run(self) -> None:
        """What follows is another step of undo."""
        for hearer in self.hearers:
            hearer.run_ended()

    def showEvent(self, event: QShowEvent) -> None:
        """All of it is seen as soon as it is shown: Qt need not look where the caret is."""
        QFrame.showEvent(self, event)

    @Slot()
    def _text_changed(self) -> None:
        for hearer in self.hearers:
            hearer.field_changed(self)
        if self._busy or self.composing:
            return
        self._busy = True
        try:
            if marked.heal(self.document()):
                self._keep_out_of_units()
        finally:
            self._busy = False
        self._show_open()
        for hearer in self.hearers:
            hearer.field_edited(self)

    @Slot()
    def _size_changed(self) -> None:
        height = self.fitting_height()
        if height != self._height:
            self._height = height
            for hearer in self.hearers:
                hearer.field_grown(self)
            self.grown.emit()

    @Slot()
    def _keep_out_of_units(self) -> None:
        if self.composing:
            return
        cursor = self.textCursor()
        before, self._before = self._before, cursor.position()
        unit = marked.unit_at(self.document(), cursor.position())
        if unit is None:
            return
        keep = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
        nearest = unit.start if cursor.position() - unit.start < unit.end - cursor.position() else unit.end
        cursor.setPosition({unit.start: unit.end, unit.end: unit.start}.get(before, nearest), keep)
        self.setTextCursor(cursor)

    def show_underlined(self, spans: Sequence[tuple[int, int]]) -> None:
        """Underline with dashes what there is an offer for. Leaves the document alone, so composing goes on."""
        shape = QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        shape.setUnderlineColor(self.theme.colour("warn"))
        self._show_spans(0, [(span, shape) for span in spans])

    def show_found(self, spans: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Tint what was looked for, the ``current`` one stronger. Does nothing while composing."""
        if not self.composing:
            self._show_spans(1, [(span, self._tint(number == current)) for number, span in enumerate(spans)])

    def _show_open(self) -> None:
        """Give open text a quiet ground; its brackets say the same."""
        shape = QTextCharFormat()
        shape.setBackground(self.theme.colour("note-soft"))
        known = is_open(self.document().toPlainText())
        found = open_text.spans(tuple(marked.runs(self.document()))) if known else []
        self._show_spans(2, [(span, shape) for span in found])

    def _tint(self, current: bool) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setBackground(self.theme.colour("sel" if current else "soft"))
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        shape.setUnderlineColor(self.theme.colour("accent"))
        return shape

    def _show_spans(self, layer: int, spans: Sequence[tuple[tuple[int, int], QTextCharFormat]]) -> None:
        if not spans and not self._layers[layer]:
            return
        self._layers[layer] = [self._selection(span, shape) for span, shape in spans]
        self.setExtraSelections([*self._layers[2], *self._layers[0], *self._layers[1]])

    def _selection(self, span: tuple[int, int], shape: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(span[0])
        selection.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        selection.format = shape
        return selection


def _moved(before: Sequence[Piece], after: Sequence[Piece], caret: int) -> int:
    """Where ``caret`` stands when the words of the units are those of ``after``."""
    start = moved = 0
    for old, new in zip(before, after, strict=True):
        size = marked.length(old.words)
        if caret < start + size:
            return moved + caret - start
        start, moved = start + size, moved + marked.length(new.words)
    return moved


def _end_of_change(old: str, new: str) -> int:
    """Where, in UTF-16 units, the part of ``new`` ends that differs from ``old``."""
    same = next((n for n, (a, b) in enumerate(zip(reversed(old), reversed(new), strict=False)) if a != b), None)
    same = min(len(old), len(new)) if same is None else same
    return marked.length(new[: len(new) - same])
