"""One language of a passage in large type: to be read, never to be typed in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from bienban.core.openings import spans
from bienban.ui.fields.marked import length
from bienban.ui.look.theme import Theme

_LINE = 1.6
_BETWEEN = 0.5
"""Between two paragraphs, in sizes of the type."""


class ReadText(QTextEdit):
    """Shows paragraphs as high as they are; open text has a quiet ground, as in the form."""

    def __init__(self, theme: Theme, language: str, size: int, parent: QWidget, *, bold: bool = False) -> None:
        """``size`` of the type in pixels."""
        super().__init__(parent)
        self._theme = theme
        self.language = language
        self._size = size
        self.line = 2 * round(size * _LINE / 2)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.document().setDocumentMargin(0)
        self.setLocale(QLocale(language))  # a screen reader hears in which language to speak
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour("han" if language.startswith("zh") else "text"))
        self.setPalette(palette)
        font = theme.font("heading" if bold else "typing", language)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self.setFont(font)

    def show_words(self, paragraphs: Sequence[str], name: str) -> None:
        """Show these paragraphs; ``name`` says what they are."""
        self.setAccessibleName(name)
        self.setPlainText("\n".join(paragraphs))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        shape = QTextBlockFormat()
        shape.setLineHeight(self.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setBottomMargin(self._size * _BETWEEN if len(paragraphs) > 1 else 0)
        cursor.mergeBlockFormat(shape)
        self._show_open()

    def height_for(self, width: int) -> int:
        """The height that shows everything in a column of ``width`` pixels."""
        document = self.document().clone()
        document.setTextWidth(width)
        high = round(document.size().height())
        document.deleteLater()
        return high + 2

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def _show_open(self) -> None:
        words = self.toPlainText()
        found = []
        for start, end in spans(words):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(length(words[:start]))
            cursor.setPosition(length(words[:end]), QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat()
            shape.setBackground(self._theme.colour("note-soft"))
            selection.cursor, selection.format = cursor, shape
            found.append(selection)
        self.setExtraSelections(found)
