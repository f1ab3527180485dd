"""The start page: recent files, new minutes of a mechanism, samples. A page of the window, not a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from bienban.files import answering
from bienban.i18n import gettext as _
from bienban.session.recent import Entry
from bienban.ui.dates import written
from bienban.ui.look.theme import Theme
from bienban.ui.start.cards import Card, Face
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.scroll import slim
from bienban.ui.words import own_first, shortened

_WIDTH = 1140
_COLUMNS = 900
"""Pixels that two columns need beside each other; they grow with the zoom."""
_MOST = 5
"""So many recent files have a card; the menu has all of them."""


@dataclass(frozen=True)
class Offer:
    """Something to begin with: a mechanism or a sample, with its name in each language."""

    key: str
    names: tuple[str, ...]


class StartPage(QScrollArea):
    """Focus begins on the newest file: Enter continues the work."""

    back_wanted = Signal()
    """The user wants to go back to the minutes that are open."""
    open_wanted = Signal()
    """The user wants to choose a file to open."""
    file_wanted = Signal(str)
    """A recent file was chosen."""
    pack_wanted = Signal(str)
    """New minutes of the mechanism with this id."""
    sample_wanted = Signal(str)
    """A sample, by its key."""
    samples_asked = Signal()
    """The menu of samples is about to be shown."""
    renew_wanted = Signal()
    """New minutes made from a file that the user will choose."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slim(self, theme, "window")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._back = QVBoxLayout()
        self._recovered = QVBoxLayout()
        self._recovered.setSpacing(8)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(10)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._packs = _Rows(theme)
        self._faults = QLabel()
        self._faults.setFont(theme.font("label"))
        self._faults.setWordWrap(True)
        self._faults.hide()
        self.samples = QMenu(self)
        self.samples.aboutToShow.connect(self.samples_asked)
        self.setWidget(self._page())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is new stands below what is old where it has no room beside it."""
        super().resizeEvent(event)
        beside = self.viewport().width() >= self._theme.px(_COLUMNS)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def show_way_back(self, name: str, title: str) -> None:
        """Show, first of all, the way back to the open minutes, by the name of their file and their title; or none."""
        _clear(self._back)
        if name:
            words = _("Back to the open minutes: {name}").format(name=name)
            card = Card(self._theme, Face("chevron-left", (words,), title, "Esc", strong=True), True)
            card.clicked.connect(self.back_wanted)
            self._back.addWidget(card)

    def show_recovered(self, strips: Sequence[QWidget]) -> None:
        """Show, above everything else, what was not saved."""
        _clear(self._recovered)
        for strip in strips:
            self._recovered.addWidget(strip)

    def show_recent(self, entries: Sequence[Entry]) -> None:
        """List the files that were open before."""
        _clear(self._recent)
        shown = entries[:_MOST]
        there = answering(Path(entry.path) for entry in shown)
        for entry in shown:
            card = Card(self._theme, _recent_face(entry, Path(entry.path) in there), True)
            card.clicked.connect(lambda _checked=False, path=entry.path: self.file_wanted.emit(path))
            self._recent.addWidget(card)
        if not entries:
            none = QLabel(_("No file has been opened yet."))
            none.setFont(self._theme.font("interface"))
            self._recent.addWidget(none)

    def show_packs(self, offers: Sequence[Offer], faults: Sequence[str]) -> None:
        """List the mechanisms, and say which files could not be read as one."""
        self._packs.clear()
        for offer in offers:
            card = Card(self._theme, Face("file-plus", offer.names), False)
            card.clicked.connect(lambda _checked=False, key=offer.key: self.pack_wanted.emit(key))
            self._packs.add(card)
        self._faults.setText("\n".join(faults))
        self._faults.setVisible(bool(faults))

    def show_samples(self, offers: Sequence[Offer]) -> None:
        """Fill the menu of samples."""
        self.samples.clear()
        for offer in offers:
            action = self.samples.addAction(shortened(offer.names[0], 90))
            action.setToolTip("\n".join(offer.names))
            action.triggered.connect(lambda _checked=False, key=offer.key: self.sample_wanted.emit(key))

    def settle_focus(self, on_packs: bool = False) -> None:
        """Put the focus where work goes on: what was not saved, the newest file, or the mechanisms."""
        self._order()
        if not on_packs and (strip := self._first_strip()) is not None:
            strip.show()
            strip.setFocus()
            return
        first = self._packs.first() if on_packs else None
        item = self._recent.itemAt(0)
        card = first or (item.widget() if item and isinstance(item.widget(), Card) else self._packs.first())
        if card is not None:
            card.show()
            card.setFocus()

    def _first_strip(self) -> QWidget | None:
        item = self._recovered.itemAt(0)
        return item.widget() if item else None

    def _order(self) -> None:
        """Tab goes down the left column, then down the right one."""
        listed = [
            item.widget()
            for rows in (self._back, self._recent)
            for n in range(rows.count())
            if (item := rows.itemAt(n))
        ]
        cards = [widget for widget in listed if isinstance(widget, Card)]
        for before, after in pairwise((*cards, *self._openers, *self._packs.cards(), self._renew)):
            QWidget.setTabOrder(before, after)

    def _page(self) -> QWidget:
        page = QWidget()
        outer = QHBoxLayout(page)
        outer.setContentsMargins(24, 24, 24, 24)
        column = QVBoxLayout()
        column.setSpacing(8)
        inner = QWidget()
        inner.setMaximumWidth(self._theme.px(_WIDTH))
        inner.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        name = QLabel("Biên Bản")
        large = self._theme.font("title", "vi")
        large.setPixelSize(self._theme.px(26))
        name.setFont(large)
        about = muted(
            self._theme, _("Drafting Vietnamese–Chinese minutes. Everything stays on this computer."), "interface"
        )
        about.setWordWrap(True)
        column.addWidget(name)
        column.addWidget(about)
        column.addSpacing(12)
        column.addLayout(self._back)
        column.addLayout(self._recovered)
        column.addSpacing(4)
        self._columns.setSpacing(36)
        self._columns.addLayout(self._left(), 57)
        self._columns.addLayout(self._right(), 43)
        column.addLayout(self._columns)
        column.addStretch(1)
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        return page

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._heading(_("Recent files")))
        left.addLayout(self._recent)
        row = QHBoxLayout()
        row.setSpacing(8)
        button = Button(self._theme, _("Open a file…"), "folder-open")
        button.show_keys_of("open")
        button.clicked.connect(self.open_wanted)
        samples = Button(self._theme, _("Open a sample"), "book-open", Kind.QUIET)
        samples.setMenu(self.samples)
        self._openers = (button, samples)
        row.addWidget(button)
        row.addWidget(samples)
        row.addStretch(1)
        left.addLayout(row)
        left.addStretch(1)
        return left

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._heading(_("New from a mechanism")))
        right.addWidget(self._packs)
        right.addWidget(self._faults)
        renew = self._renew = Button(self._theme, _("New from an earlier file…"), "copy-plus")
        renew.clicked.connect(self.renew_wanted)
        right.addWidget(renew, 0, Qt.AlignmentFlag.AlignLeft)
        words = _("Parties, headings and clauses stay; number, dates, attendance and signing are cleared.")
        note = muted(self._theme, words)
        note.setWordWrap(True)
        right.addWidget(note)
        right.addStretch(1)
        return right

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words)
        font = self._theme.font("title")
        font.setPixelSize(self._theme.px(16))
        label.setFont(font)
        return label


class _Rows(QFrame):
    """A card that holds rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 3, 1, 3)
        self._layout.setSpacing(0)

    def add(self, card: Card) -> None:
        self._layout.addWidget(card)

    def clear(self) -> None:
        _clear(self._layout)

    def cards(self) -> list[QWidget]:
        items = [self._layout.itemAt(place) for place in range(self._layout.count())]
        return [widget for item in items if item and (widget := item.widget())]

    def first(self) -> QWidget | None:
        return next(iter(self.cards()), None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), self._theme.border))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def _recent_face(entry: Entry, there: bool) -> Face:
    name = Path(entry.path).name
    titles = own_first(filter(None, entry.titles)) or (name,)
    when, clock = entry.opened[:10], entry.opened[11:16]
    opened = clock if when == date.today().isoformat() else written(when)
    if not there:
        return Face("file-x", titles, _("Not found: {path}").format(path=entry.path), opened, strong=True)
    about = " · ".join(filter(None, (entry.place, written(entry.date), name)))
    return Face("file-text", titles, about, opened, strong=True)
