"""How the page scrolls: as little as is needed, never by itself but to keep the caret in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from bienban.i18n import gettext as _
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.rows import row_of
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.scroll import slim

_ABOVE, _BELOW = 8, 16
"""Pixels that are kept free around what is shown."""

Span = tuple[int, int]
"""Where something begins and ends, in pixels below the top of what is seen of the page."""


class Area(QScrollArea):
    """Scrolls the page; its rows are always as wide as it is."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self._field: TextField | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_caret)
        self._held = False
        self._top = 0
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self._hold)
        self._met = QTimer(self, singleShot=True, interval=0)
        self._met.timeout.connect(self._meet)
        page.installEventFilter(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        slim(self, theme, "window")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setPalette(theme.palette())
        self.setAccessibleName(_("Record"))
        self.setWidget(page)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def put_on_top(self, widget: QWidget) -> None:
        """Scroll so that ``widget`` begins at the top."""
        self.verticalScrollBar().setValue(widget.mapTo(self._page, QPoint(0, 0)).y())

    def show_input(self, widget: QWidget) -> None:
        """Scroll to an input, and to its whole row where that fits."""
        row = row_of(widget)
        self.show_rect(row if row is not None and row.height() < self.viewport().height() else widget)

    def show_rect(self, widget: QWidget, rect: QRect | None = None) -> None:
        """Scroll as little as is needed to show ``widget``, or a part of it."""
        rect = rect or widget.rect()
        top = widget.mapTo(self._page, rect.topLeft()).y()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() + _ABOVE:
            bar.setValue(top - _ABOVE)
        elif top + rect.height() > bar.value() + room - _BELOW:
            bar.setValue(min(top - _ABOVE, top + rect.height() - room + _BELOW))

    def follow(self, field: TextField | None) -> None:
        """Keep the caret of ``field`` in sight while it moves and while the field grows."""
        if field is self._field:
            return
        if self._field is not None:
            self._field.cursorPositionChanged.disconnect(self._soon.start)
            self._field.grown.disconnect(self._soon.start)
        self._field = field
        self._held = field is not None
        if field is not None:
            field.cursorPositionChanged.connect(self._soon.start)
            field.grown.connect(self._soon.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A bar that comes or goes above leaves the words where they are; what has the focus stays in sight."""
        bar, size, before = self.verticalScrollBar(), event.size(), event.oldSize()
        at, seen = bar.value(), self._held or _touches(self._span(), before.height())
        top, self._top = self._top, self.mapTo(self.window(), QPoint(0, 0)).y()
        super().resizeEvent(event)
        moved = self._top - top
        if at and size.width() == before.width() and before.height() - size.height() == moved:
            bar.setValue(at + moved)
        if seen:
            self._resized.start()

    def meet(self) -> None:
        """Something else has the focus: whoever gave it may not have scrolled there, as screen readers do not."""
        self._met.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When rows above get lower or higher, the field that is typed in stays in sight unless the user scrolled."""
        if watched is self._page and event.type() == QEvent.Type.Resize and self._held:
            self._resized.start()
        return super().eventFilter(watched, event)

    def _let_go(self) -> None:
        self._held = False

    def _hold(self) -> None:
        if self._held or not _lies(self._span(), self.viewport().height()):
            self._show_focused()

    def _meet(self) -> None:
        if not _touches(self._span(), self.viewport().height()):
            self._show_focused()

    def _show_focused(self) -> None:
        focused = self._focused()
        if focused is not None:
            self.show_input(focused)
            self._show_caret()

    def _focused(self) -> QWidget | None:
        """What has the focus, if that is on the page."""
        focused = QApplication.focusWidget()
        return focused if focused is not None and self._page.isAncestorOf(focused) else None

    def _span(self) -> Span | None:
        """Where what has the focus stands; of a field, its caret."""
        focused = self._focused()
        if focused is None:
            return None
        rect = focused.cursorRect() if isinstance(focused, TextField) else focused.rect()
        shown = focused.viewport() if isinstance(focused, TextField) else focused
        top = shown.mapTo(self._page, rect.topLeft()).y() - self.verticalScrollBar().value()
        return top, top + rect.height()

    def _show_caret(self) -> None:
        field = self._field
        if field is not None and field.hasFocus():
            self._held = True
            caret = field.cursorRect()
            self.show_rect(field.viewport(), QRect(caret.left(), caret.top(), 1, max(field.line, caret.height())))


def _touches(span: Span | None, height: int) -> bool:
    """Whether anything of it is in sight where the page is seen to this height."""
    return span is not None and span[1] > 0 and span[0] < height


def _lies(span: Span | None, height: int) -> bool:
    """Whether all of it is in sight."""
    return span is not None and span[0] >= 0 and span[1] <= height
