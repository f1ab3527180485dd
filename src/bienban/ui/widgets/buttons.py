"""Buttons that paint themselves: filled (one in a view), outlined and quiet."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from bienban.ui.look.theme import Theme
from bienban.ui.widgets.shortcuts import command_above, shown, with_keys

HEIGHT = 30
RADIUS = 5
_ICON = 16
_SIDE = 12
_GAP = 8


class Kind(Enum):
    """How loud a button is."""

    FILLED = "filled"
    OUTLINED = "outlined"
    QUIET = "quiet"


class Button(QPushButton):
    """A button with an icon, words or both. Without words, ``name`` is what is spoken and shown as its tip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        icon: str = "",
        kind: Kind = Kind.OUTLINED,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self._hint = ""
        self._command = ""
        self._called_by: QAction | None = None
        self.setFont(theme.font("interface"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)  # Enter presses it too
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)

    @property
    def hint(self) -> str:
        """What stands at the end."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Words at the end in a quieter colour: a shortcut."""
        if hint != self._hint:
            self._hint = hint
            self.updateGeometry()
            self.update()

    def show_keys_of(self, command: str) -> None:
        """Show which keys call this command of the window: beside the words, or in the tip of a sign alone."""
        if self._called_by is not None:
            self._called_by.changed.disconnect(self._show_keys)
        self._command = command
        self._find_command()

    def showEvent(self, event: QShowEvent) -> None:
        """It stands in a window now, where the keys are known."""
        super().showEvent(event)
        if self._command and self._called_by is None:
            self._find_command()

    def set_kind(self, kind: Kind) -> None:
        """Make it louder or quieter: there is one filled button in a view."""
        self._kind = kind
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as what it shows, 30 high."""
        return QSize(self._width(), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The same: a button is never cut off."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A held Enter presses once, as a held space bar does."""
        if not (event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, focus ring, icon, words, hint, arrow of a menu."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        ink = self._ink()
        painter.setFont(self.font())
        size, side = self._theme.px(_ICON), self._theme.px(_SIDE)
        area = self.rect().adjusted(side, 0, -side, 0)
        if not self.text():
            self._paint_icon(painter, QRect(0, 0, self.width() - (size if self.menu() else 0), self.height()), True)
        elif self._icon_name:
            self._paint_icon(painter, area, False)
            area.setLeft(area.left() + size + _GAP)
        if self.menu():
            self._theme.icon("chevron-down", self._token()).paint(painter, self._arrow())
            area.setRight(area.right() - size)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.setPen(ink)
        words = self.text()
        if self.width() < self._width():
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, flags | Qt.AlignmentFlag.AlignLeft, words)
        if self._hint and self.text() and self.width() >= self._width():
            painter.setPen(self._theme.colour("onfill" if self._kind is Kind.FILLED else "muted"))
            painter.drawText(area, flags | Qt.AlignmentFlag.AlignRight, self._hint)

    def _find_command(self) -> None:
        self._called_by = command_above(self, self._command) if self._command else None
        if self._called_by is not None:
            self._called_by.changed.connect(self._show_keys)
        self._show_keys()

    def _show_keys(self) -> None:
        keys = shown(self._called_by.shortcut()) if self._called_by is not None else ""
        if self.text():
            self.set_hint(keys)
        else:
            self.setToolTip(with_keys(self.accessibleName(), keys))

    def _width(self) -> int:
        metrics, size = self.fontMetrics(), self._theme.px(_ICON)
        if not self.text():
            return self._theme.px(HEIGHT) + (size if self.menu() else 0)
        width = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width() + 2 * self._theme.px(_SIDE) + 1
        width += size + _GAP if self._icon_name else 0
        width += size if self.menu() else 0
        return width + (metrics.horizontalAdvance(self._hint) + 2 * _GAP if self._hint else 0)

    def _arrow(self) -> QRect:
        size = self._theme.px(_ICON)
        return QRect(self.width() - size - 6, (self.height() - size) // 2, size, size)

    def _token(self) -> str:
        if not self.isEnabled():
            return "faint"
        if self._kind is Kind.FILLED:
            return "onfill"
        return "accent" if self.isChecked() else "text"

    def _ink(self) -> QColor:
        return self._theme.colour(self._token())

    def _paint_icon(self, painter: QPainter, area: QRect, centred: bool) -> None:
        if not self._icon_name:
            return
        size = min(self._theme.px(_ICON), self.height() - 4)
        left = area.left() + ((area.width() - size) // 2 if centred else 0)
        icon = self._theme.icon(self._icon_name, self._token())
        icon.paint(painter, QRect(left, (self.height() - size) // 2, size, size))

    def _paint_box(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        border, ground = self._colours()
        painter.setPen(QPen(border, self._theme.border) if border else Qt.PenStyle.NoPen)
        painter.setBrush(ground or Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus() and self.isEnabled():
            inner = self._kind is Kind.FILLED
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._theme.ring
            painter.setPen(QPen(self._theme.colour("accent"), ring))
            inside = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
            painter.drawRoundedRect(inside, RADIUS, RADIUS)
            if inner:
                painter.setPen(QPen(self._theme.colour("rail"), 1))
                gap = ring + 0.5
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(gap, gap, -gap, -gap), RADIUS - 2, RADIUS - 2)

    def _colours(self) -> tuple[QColor | None, QColor | None]:
        theme, pressed = self._theme, self.isDown() or self.isChecked()
        if not self.isEnabled():
            return (theme.colour("line"), theme.colour("sunk")) if self._kind is not Kind.QUIET else (None, None)
        if self._kind is Kind.FILLED:
            fill = theme.colour("fill")
            return None, fill.lighter(112) if self.underMouse() and not pressed else fill
        if pressed:
            ground: QColor | None = theme.colour("soft")
        elif self.underMouse():
            ground = theme.colour("hover")
        else:
            ground = theme.colour("surface") if self._kind is Kind.OUTLINED else None
        bordered = self._kind is Kind.OUTLINED or (theme.high and ground is not None)
        return (theme.colour("accent" if theme.high and pressed else "edge") if bordered else None), ground
