"""Words that are only read: whole sentences, as many as there are, scrolled by the keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy

from bienban.ui.labels import ink
from bienban.ui.scroll import slim
from bienban.ui.theme import Theme


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


class Line(QLabel):
    """One quiet line that takes the room there is; what does not fit is left out in the middle and told by the tip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        ink(self, theme, "muted")

    def tell(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it fits."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, self.width()))
