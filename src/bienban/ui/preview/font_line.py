"""Font truth in one quiet line: whether this machine has every font that is asked for; a list of them on a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import muted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bienban.document.pdf.fonts import FontUse


class FontLine(Button):
    """Says how many fonts are missing; a click lists what is asked for, what is here and what is printed instead."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, kind=Kind.QUIET)
        self._theme_of_list = theme
        self.uses: tuple[FontUse, ...] = ()
        self.list: FontList | None = None
        self.clicked.connect(self._open)
        self.wait()

    def wait(self) -> None:
        """Nobody knows yet."""
        self._say(_("Looking at the fonts…"), "")
        self.setEnabled(False)

    def show_uses(self, uses: Sequence[FontUse]) -> None:
        """Say what has become known."""
        self.uses = tuple(uses)
        missing = sum(use.present is False for use in uses)
        if any(use.present is None for use in uses):
            self._say(_("Fonts: cannot be told on this system"), "info")
        elif missing:
            self._say(_("Fonts missing on this machine: {count}").format(count=missing), "triangle-alert")
        else:
            self._say(_("All fonts are on this machine"), "check")
        self.setEnabled(bool(uses))

    def _say(self, words: str, icon: str) -> None:
        self.setText(words)
        self.set_icon(icon)
        self.setAccessibleName(words)
        self.updateGeometry()

    def _open(self) -> None:
        window = self.window()
        self.list = FontList(self._theme_of_list, self.uses, self)
        below = self.mapTo(window, QPoint(self.width() - self.list.width(), self.height() + 4))
        below.setY(max(min(below.y(), window.height() - self.list.height() - 8), 0))
        self.list.move(max(below.x(), 8), below.y())
        self.list.show()
        self.list.raise_()
        self.list.setFocus()


class FontList(QFrame):
    """A table over the form; Esc closes it, and so does a click beside it."""

    def __init__(self, theme: Theme, uses: Sequence[FontUse], line: QWidget) -> None:
        """``line`` is what it belongs to."""
        super().__init__(line.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._line = line
        line.destroyed.connect(self.deleteLater)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 14)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for column, title in enumerate((_("Asked for"), _("On this machine"), _("Printed instead"))):
            grid.addWidget(muted(theme, title), 0, column)
        for row, use in enumerate(uses, 1):
            for column, words in enumerate(_words(use)):
                label = QLabel(words)
                label.setFont(theme.font("interface"))
                grid.addWidget(label, row, column)
        self.setAccessibleName("; ".join(", ".join(filter(None, _words(use))) for use in uses))
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any of the keys that end a thing closes it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._line.setFocus()
            self.close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes elsewhere is done with it."""
        super().focusOutEvent(event)
        self.close()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A surface with a border."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.setPen(self._theme.colour("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _words(use: FontUse) -> tuple[str, str, str]:
    from bienban.document.pdf.fonts import own_names

    names = " · ".join(sorted(own_names(use.asked), reverse=True))
    if use.present is None:
        return names, _("cannot be told"), ""
    return names, _("yes") if use.present else _("no"), "" if use.present else use.instead or _("another font")
