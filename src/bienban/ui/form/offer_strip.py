"""What is offered for the words under the caret: a quiet strip below the pair, and dashes under the words."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bienban.i18n import gettext as _
from bienban.ui.fields.pair_field import PairField
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.desk import Desk
from bienban.ui.form.marking import offers_in, take_offer
from bienban.ui.widgets.buttons import Button

_MARKABLE = ("title", "text", "heading", "testimonium", "meeting", "theme")
_ROW = 38
_BUTTON = 28


class Offers(QObject):
    """Keeps dashes and the strip up to date: the strip only under the pair that has the caret."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pair: PairField | None = None
        desk.binder.shown.connect(self.look_at)

    def look_at(self, field: TextField) -> None:
        """Underline what can be marked in a field; offer it if the caret is there."""
        address = self._desk.binder.address_of(field)
        if address is None or address.field not in _MARKABLE or not field.language or field.composing:
            return
        found = offers_in(self._desk, field)
        field.show_underlined([(offer.start, offer.end) for offer in found])
        if field.hasFocus():
            self._show(field, found[0].words if found else "")

    def follow(self, widget: QWidget | None) -> None:
        """The focus has gone to ``widget``."""
        if isinstance(widget, TextField) and self._desk.binder.address_of(widget) is not None:
            self.look_at(widget)
            if widget.parentWidget() is self._pair:
                return
        if self._pair is not None and not (isinstance(widget, QWidget) and self._pair.isAncestorOf(widget)):
            self._pair.set_strip(None)
            self._pair = None

    def forget(self, widget: QWidget) -> None:
        """``widget`` is about to go."""
        if self._pair is not None and (self._pair is widget or widget.isAncestorOf(self._pair)):
            self._pair = None

    def _show(self, field: TextField, words: str) -> None:
        pair = field.parentWidget()
        if not isinstance(pair, PairField):
            return
        if self._pair is not None and self._pair is not pair:
            self._pair.set_strip(None)
        self._pair = pair if words else None
        if not words:
            pair.set_strip(None)
        elif not isinstance(pair.strip, Strip) or pair.strip.words != words or pair.strip.field is not field:
            pair.set_strip(Strip(self._desk, field, words))


class Strip(QWidget):
    """One sentence and the offer, in two rows where the page is narrow."""

    def __init__(self, desk: Desk, field: TextField, words: str) -> None:
        super().__init__()
        self._theme = desk.theme
        self.field = field
        self.words = words
        self._sentence = _("“{words}” stands in the same order in every original.").format(words=words)
        self.button = Button(desk.theme, _("Mark as ordered pair"), parent=self)
        self.button.set_hint("Alt+1")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setFixedHeight(desk.theme.px(_BUTTON))
        self.button.clicked.connect(lambda: take_offer(desk, field))
        self.setAccessibleName(self._sentence)

    def sizeHint(self) -> QSize:
        """One row, or two."""
        row = self._theme.px(_ROW)
        return QSize(300, row if self._fits() else 2 * row - 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button right, or below."""
        super().resizeEvent(event)
        size, high = self.button.sizeHint(), self._theme.px(_BUTTON)
        if self._fits():
            self.button.setGeometry(self.width() - size.width() - 5, 5, size.width(), high)
        else:
            self.button.setGeometry(self._theme.px(36), self._theme.px(_ROW) - 2, size.width(), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, sign, sentence."""
        painter, px = QPainter(self), self._theme.px
        painter.fillRect(self.rect(), self._theme.colour("warn-soft"))
        if self._theme.high:
            painter.fillRect(0, 0, 6, self.height(), self._theme.colour("warn"))
        self._theme.icon("triangle-alert", "warn").paint(painter, QRect(px(11), px(11), px(16), px(16)))
        painter.setFont(self._theme.font("interface"))
        painter.setPen(self._theme.colour("text"))
        end = self.button.x() if self._fits() else self.width()
        room = QRect(px(36), 0, end - px(36) - 8, px(_ROW))
        words = painter.fontMetrics().elidedText(self._sentence, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _fits(self) -> bool:
        parent = self.parentWidget()
        width = parent.width() - parent.left() if isinstance(parent, PairField) else self.width()
        needed = self.fontMetrics().horizontalAdvance(self._sentence) + self.button.sizeHint().width()
        return width >= needed + self._theme.px(80)
