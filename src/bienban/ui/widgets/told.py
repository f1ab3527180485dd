"""Words that are only read: whole sentences, as many as there are, scrolled by the keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from bienban.ui.look.theme import Theme
from bienban.ui.widgets.elided import Elided
from bienban.ui.widgets.labels import ink
from bienban.ui.widgets.scroll import slim


class Told(QPlainTextEdit):
    """Plain text on a sunk ground. Tab leaves it; it can be selected and copied."""

    def __init__(self, theme: Theme, name: str, height: int) -> None:
        super().__init__()
        self._height = height
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("interface"))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(6)
        slim(self, theme, "sunk")
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("sunk"))
        self.setPalette(palette)

    def tell(self, words: str) -> None:
        """Say something else."""
        if words != self.toPlainText():
            self.setPlainText(words)

    def tell_marked(self, paragraphs: Iterable[str]) -> None:
        """Say something else, in paragraphs of HTML."""
        self.clear()
        for paragraph in paragraphs:
            self.appendHtml(paragraph)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def sizeHint(self) -> QSize:
        """As high as was asked for."""
        return QSize(200, self._height)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return QSize(120, self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the panel's."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Line(Elided):
    """One line that takes the room there is; what does not fit is left out in the middle and told by the tip."""

    def __init__(self, theme: Theme, role: str = "label", token: str = "muted") -> None:
        super().__init__(Qt.TextElideMode.ElideMiddle)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        ink(self, theme, token)

    def tell(self, words: str) -> None:
        """Say something else."""
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(words)
