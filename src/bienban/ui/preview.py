"""The preview at the right: the chosen original in the chosen layout, following the typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Mode, Original
from bienban.core.difference import Difference
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import Minutes, node_id, walk
from bienban.document.html import part, part_keys
from bienban.i18n import gettext as _
from bienban.session.session import Session
from bienban.ui.buttons import Button, Kind
from bienban.ui.export_panel import COLUMNS, SEQUENTIAL, layout_names
from bienban.ui.scroll import slim
from bienban.ui.settings import Settings
from bienban.ui.sheet import Sheet
from bienban.ui.theme import Theme
from bienban.ui.words import interface_tag, original_name

_PAUSE_MS, _AT_LATEST_MS, _FIRST_MS = 120, 700, 60
"""The paper follows when the typing pauses, or at the latest after that time; first comes the form."""


class Preview(QWidget):
    """Says first which original, then which layout, so that nobody reads the wrong one."""

    clicked = Signal(object)
    """The :class:`Address` of what was clicked on the paper."""

    def __init__(self, session: Session, theme: Theme, languages: Mapping[str, Language], settings: Settings) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self._all_languages = languages
        self._settings = settings
        self.sheet = Sheet(theme)
        self.sheet.clicked.connect(self.clicked)
        self.original = Button(theme, kind=Kind.QUIET)
        self.layout_button = Button(theme, kind=Kind.QUIET)
        self._html: dict[str, str] = {}
        self._heard = Difference()
        self._waiting = QElapsedTimer()
        self._all_stale = True
        self._later = QTimer(self)
        self._later.setSingleShot(True)

        self._later.timeout.connect(self.refresh)
        self.scroll_area = QScrollArea()
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidget(self.sheet)
        slim(self.scroll_area, theme, "desk")
        self.scroll_area.viewport().installEventFilter(self)
        self.scroll_area.setAccessibleName(_("Preview"))
        self.setFocusProxy(self.scroll_area)
        self._arrange()
        self.offer()
        session.changed.connect(self._hear)
        self._later.start(_FIRST_MS)

    @property
    def keeper(self) -> str:
        """The side whose original is shown."""
        held = self._settings.text("preview/original")
        sides = [side.id for side in self.session.minutes.sides]
        return held if held in sides else next(iter(sides), "")

    @property
    def layout_key(self) -> str:
        """The layout that is shown: a language, ``sequential`` or ``columns``."""
        held = self._settings.text("preview/layout")
        keys = layout_names(self.session.minutes)
        return next(key for key in (held, interface_tag(), *keys) if key in keys)

    def choose_original(self, side: str) -> None:
        """Show the original that this side keeps."""
        self._settings.put("preview/original", side)
        self.offer()
        self.refresh()

    def choose_layout(self, key: str) -> None:
        """Show this layout."""
        self._settings.put("preview/layout", key)
        self.offer()
        self.refresh()

    def mark(self, place: Address) -> None:
        """Tint what comes from this place and, if it cannot be seen, bring it into sight."""
        self.sheet.mark(place)
        found = self.sheet.where(place)
        if found is not None:
            middle = found.center().toPoint()
            self.scroll_area.ensureVisible(middle.x(), middle.y(), 0, min(round(found.height() / 2) + 24, 200))

    def refresh(self) -> None:
        """Draw the record as it is now."""
        self._later.stop()
        minutes = self.session.minutes
        mode = Mode(self._settings.text("export/mode") or Mode.FULL.value)
        original, layout = Original(self.keeper, mode), layout_of(minutes, self.layout_key)
        keys = part_keys(minutes)
        stale = set(keys) if self._all_stale or not self._heard else stale_parts(minutes, self._heard) or set(keys)
        self._heard = Difference()
        self._all_stale = True
        try:
            for key in keys:
                if key in stale or key not in self._html:
                    self._html[key] = part(minutes, original, layout, self._all_languages, key).html
        except BienBanError:
            return  # what cannot be printed is said by the export; the paper stays as it was
        self._all_stale = False
        self.sheet.show_parts([(key, self._html[key]) for key in keys])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sheet is as wide as the pane."""
        if watched is self.scroll_area.viewport() and event.type() == QEvent.Type.Resize:
            self.sheet.set_width(self.scroll_area.viewport().width())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground with hairlines at the left and under the controls."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line"))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.original)
        row.addWidget(self.layout_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.scroll_area, 1)

    def offer(self) -> None:
        """Say what is shown and what else there is; then everything is drawn anew."""
        self._all_stale = True
        minutes = self.session.minutes
        originals = {side.id: original_name(minutes, side.id) for side in minutes.sides}
        self._fill(self.original, _("Original"), originals, self.keeper, self.choose_original)
        self._fill(self.layout_button, _("Layout"), layout_names(minutes), self.layout_key, self.choose_layout)

    def _fill(
        self, button: Button, what: str, names: Mapping[str, str], current: str, choose: Callable[[str], None]
    ) -> None:
        menu = QMenu(button)
        for key, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(lambda _checked=False, key=key: choose(key))
        old = button.menu()
        button.setMenu(menu)
        if old is not None:
            old.deleteLater()
        button.setText(names.get(current, ""))
        button.setAccessibleName(f"{what}: {names.get(current, '')}")
        button.updateGeometry()

    def _hear(self, difference: Difference) -> None:
        self._heard = _both(self._heard, difference)
        if not self._later.isActive():
            self._waiting.start()
        left = _AT_LATEST_MS - self._waiting.elapsed()
        self._later.start(max(min(_PAUSE_MS, left), 0))


def stale_parts(minutes: Minutes, difference: Difference) -> set[str] | None:
    """The parts of the paper that a difference can be seen in; None when that may be all of them.

    The words of a clause are printed in their own part only; facts, names and order may be printed anywhere.
    """
    if difference.lists or difference.added or difference.removed:
        return None
    changed = {address.id for address in difference.values if address.field in ("text", "heading")}
    if changed != difference.ids:
        return None
    holders = {node_id(node): section.id for section in minutes.sections for node in walk(section)}
    holders |= {node_id(node): "preamble" for clause in minutes.preamble for node in walk(clause)}
    return {holders[id_] for id_ in changed} if changed <= holders.keys() else None


def _both(one: Difference, two: Difference) -> Difference:
    return Difference(one.values | two.values, one.lists | two.lists, one.added | two.added, one.removed | two.removed)


def layout_of(minutes: Minutes, key: str) -> Layout:
    """The layout with this key: one language, all one after the other, or all in columns."""
    if key in (COLUMNS, SEQUENTIAL):
        return Layout(minutes.languages, columns=key == COLUMNS)
    return Layout((key,))
