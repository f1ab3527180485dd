"""The chip that says how far a clause has come: a sign and words in the label row, and a menu to change it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from bienban.core.minutes import Minutes
from bienban.core.states import State
from bienban.i18n import gettext as _
from bienban.ui.fields.names import spoken_name
from bienban.ui.form.state_words import ICONS, TOKENS, full, short
from bienban.ui.look.theme import Theme

_GAP, _ICON = 5, 14


class StateChip(QAbstractButton):
    """One state. It never takes the caret: its menu is also a command with keys."""

    SIDE = 7
    """Pixels between its border and what it shows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: State | None = None
        self._row = ""
        self.setFont(theme.font("label"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def state(self) -> State | None:
        """What it shows."""
        return self._state

    def name_row(self, row: str) -> None:
        """Say to a screen reader which clause it is of."""
        if row != self._row:
            self._row = row
            self._name()

    def show_state(self, state: State, minutes: Minutes) -> bool:
        """Show a state; says whether it is another one than before."""
        if state == self._state:
            return False
        self._state = state
        words = short(state, minutes)
        self.setText(words)
        self._name()
        self.setAccessibleDescription(full(state, minutes))
        self.setToolTip(full(state, minutes))
        self.update()
        return True

    def _name(self) -> None:
        self.setAccessibleName(spoken_name(_("State: {state}").format(state=self.text()), row=self._row))

    def sizeHint(self) -> QSize:
        """Its words, in the height of a label row."""
        px = self._theme.px
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(2 * self.SIDE + px(_ICON) + _GAP + wide + 1, px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of a state that has a colour, the sign, the words."""
        if self._state is None:
            return
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = TOKENS.get(self._state.kind, "")
        ground = f"{token}-soft" if token else "hover" if self.underMouse() else ""
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outlined = self.underMouse() or (theme.high and token)
        painter.setPen(QPen(theme.colour("edge"), theme.border) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        size = theme.px(_ICON)
        theme.icon(ICONS[self._state.kind], token or "muted").paint(
            painter, QRect(self.SIDE, (self.height() - size) // 2, size, size)
        )
        painter.setPen(theme.colour(token or "muted"))
        painter.setFont(self.font())
        room = QRect(self.SIDE + size + _GAP, 0, self.width() - self.SIDE - size - _GAP, self.height())
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
