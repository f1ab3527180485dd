"""The preview at the right: the chosen original in the chosen layout, following the typing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from bienban.catalog.languages import Language
from bienban.catalog.settings import DEFAULT, Choices
from bienban.core.alternat import Mode, Original
from bienban.core.difference import Difference
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.document.html import part, part_keys
from bienban.i18n import gettext as _
from bienban.i18n import language_in_use
from bienban.session.press import Press, Wanted
from bienban.session.session import Session
from bienban.ui.layouts import layout_names, layout_of
from bienban.ui.look.theme import Theme
from bienban.ui.preview.bar import PreviewBar
from bienban.ui.preview.exact import ExactPreview
from bienban.ui.preview.sheet import Sheet
from bienban.ui.preview.spots import hold, put_back
from bienban.ui.preview.stale import both, is_wide, stale_parts
from bienban.ui.settings import Settings
from bienban.ui.templates.chosen import chosen_template
from bienban.ui.widgets.notice import Notice
from bienban.ui.widgets.scroll import slim
from bienban.ui.words import original_name

_PAUSE_MS, _AT_LATEST_MS, _FIRST_MS = 120, 700, 60
"""The paper follows when the typing pauses, or at the latest after that time; first comes the form."""
_WIDE_PAUSE_MS = 250
"""What may be printed anywhere, as a name, is drawn when the typing rests: a list of many people takes long."""

_INSTANT, _EXACT = "instant", "exact"


class Preview(QWidget):
    """Says first which original, then which layout, so that nobody reads the wrong one; at once, or exact in a moment.

    While exact pages are being made for the first time the instant paper stands in for them.
    """

    clicked = Signal(object)
    """The :class:`Address` of what was clicked on the paper."""

    def __init__(
        self, session: Session, theme: Theme, languages: Mapping[str, Language], settings: Settings, press: Press
    ) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self._all_languages = languages
        self._settings = settings
        self._choices = DEFAULT
        self.sheet = Sheet(theme)
        self.sheet.clicked.connect(self.clicked)
        self.bar = PreviewBar(theme)
        self.original, self.layout_button, self.manner = self.bar.add(), self.bar.add(), self.bar.add()
        self.notice = Notice(theme)
        self._drawn: frozenset[str] = frozenset()
        self._heard = Difference()
        self._waiting = QElapsedTimer()
        self._all_stale = True
        self._later = QTimer(self)
        self._later.setSingleShot(True)

        self._later.timeout.connect(self.refresh)
        self.scroll_area = QScrollArea()
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click beside the text leaves the caret where it is
        self.scroll_area.setWidget(self.sheet)
        slim(self.scroll_area, theme, "desk")
        self.scroll_area.viewport().installEventFilter(self)
        self.scroll_area.setAccessibleName(_("Preview"))
        self.exact = ExactPreview(theme, press, self.wanted)
        self._arrange()
        self.offer()
        session.changed.connect(self._hear)
        self.exact.clicked.connect(self.clicked)
        self.exact.came.connect(self._came)
        self.exact.refused.connect(self._refused)
        self.exact.moved.connect(self._say)
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
        return next(key for key in (held, language_in_use(), *keys) if key in keys)

    @property
    def exact_wanted(self) -> bool:
        """Whether exact pages are chosen; they are seen as soon as there are any."""
        return self._settings.flag("preview/exact")

    @property
    def exact_shown(self) -> bool:
        """Whether exact pages are what is seen."""
        return self._papers.currentWidget() is self.exact

    def wanted(self) -> Wanted:
        """What is to be printed now: the record as it stands, the chosen original and layout."""
        minutes = self.session.minutes
        mode = Mode(self._settings.text("export/mode") or Mode.FULL.value)
        layout = layout_of(minutes, self.layout_key)
        template = chosen_template(self._settings, layout)
        return Wanted(minutes, Original(self.keeper, mode), layout, self._all_languages, self._choices, template)

    def choose_paper(self, choices: Choices) -> None:
        """The office's choices from now on; what is a matter of millimetres is seen on exact pages only."""
        if choices == self._choices:
            return
        self._choices = choices
        self._all_stale = True
        self.exact.change()
        if not self._later.isActive():
            self._later.start(0)

    def choose_original(self, side: str) -> None:
        """Show the original that this side keeps."""
        self._choose("preview/original", side)

    def choose_layout(self, key: str) -> None:
        """Show this layout."""
        self._choose("preview/layout", key)

    def choose_exact(self, wanted: bool) -> None:
        """Show exact pages, or the instant paper, at the same place of the text."""
        self._settings.put("preview/exact", wanted)
        self.notice.hide()
        self.offer()
        self.exact.follow(wanted and self.isVisible())
        if wanted and self.exact.ready:
            self._turn_to(self.exact)
        elif not wanted:
            self.refresh()
            self._turn_to(self.scroll_area)

    def mark(self, place: Address) -> None:
        """Tint what comes from this place and, if it cannot be seen, bring it into sight."""
        self.exact.mark(place)
        self.sheet.mark(place)
        self._show_place()

    def refresh(self) -> None:
        """Draw the record as it is now."""
        self._later.stop()
        self.exact.change()
        wanted = self.wanted()
        minutes, original, layout = wanted.minutes, wanted.original, wanted.layout
        keys = part_keys(minutes)
        stale = set(keys) if self._all_stale or not self._heard else stale_parts(minutes, self._heard) or set(keys)
        self._heard = Difference()
        self._all_stale = True
        fresh = {key for key in keys if key in stale or key not in self._drawn}
        try:
            made = {
                key: part(minutes, original, layout, self._all_languages, key, wanted.choices).html for key in fresh
            }
        except BienBanError:
            return  # what cannot be printed is said by the export; the paper stays as it was
        self._all_stale = False
        self._drawn = frozenset(keys)
        follow = self._follows_place()
        self.sheet.show_parts([(key, made.get(key)) for key in keys])
        if follow:
            self._show_place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sheet is as wide as the pane."""
        if watched is self.scroll_area.viewport() and event.type() == QEvent.Type.Resize:
            self.sheet.set_width(self.scroll_area.viewport().width())
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed while nobody looked."""
        super().showEvent(event)
        self.exact.follow(self.exact_wanted)

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no pages that nobody sees."""
        super().hideEvent(event)
        self.exact.follow(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail's ground with hairlines at the left and under the controls."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line"))

    def _arrange(self) -> None:
        self._papers = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.notice)
        layout.addLayout(self._papers, 1)
        self._papers.addWidget(self.scroll_area)  # not before: the first one is shown at once
        self._papers.addWidget(self.exact)
        self.setFocusProxy(self.scroll_area)

    def offer(self) -> None:
        """Say what is shown and what else there is; then everything is drawn anew."""
        self._all_stale = True
        minutes = self.session.minutes
        originals = {side.id: original_name(minutes, side.id) for side in minutes.sides}
        manners = {_INSTANT: _("Instant"), _EXACT: _("Exact pages")}
        manner = _EXACT if self.exact_wanted else _INSTANT
        self.bar.offer(self.original, _("Original"), originals, self.keeper, self.choose_original)
        self.bar.offer(self.layout_button, _("Layout"), layout_names(minutes), self.layout_key, self.choose_layout)
        self.bar.offer(self.manner, _("Preview"), manners, manner, lambda key: self.choose_exact(key == _EXACT))
        self._say()

    def _show_place(self) -> None:
        found = self.sheet.marked
        if found is not None:
            middle = found.center().toPoint()
            self.scroll_area.ensureVisible(middle.x(), middle.y(), 0, min(round(found.height() / 2) + 24, 200))

    def _follows_place(self) -> bool:
        """Whether the place of the caret is to be in sight: it is, or it was not printed yet, as a new clause."""
        found = self.sheet.marked
        top = self.scroll_area.verticalScrollBar().value()
        return found is None or (found.bottom() > top and found.top() < top + self.scroll_area.viewport().height())

    def _choose(self, key: str, value: str) -> None:
        self._settings.put(key, value)
        self.offer()
        self.refresh()
        self.exact.forget()  # nobody shall take one original for another: the instant paper stands in for the new one
        self._turn_to(self.scroll_area)

    def _turn_to(self, paper: QScrollArea) -> None:
        """Show the other paper at the same place of the text."""
        if self._papers.currentWidget() is paper:
            return
        area, sheet = (self.exact, self.exact.sheet) if self.exact_shown else (self.scroll_area, self.sheet)
        held = hold(area, sheet.spots(), sheet.spot)
        focused = self.hasFocus()
        self._papers.setCurrentWidget(paper)
        self.setFocusProxy(paper)
        if focused:
            paper.setFocus()
        put_back(paper, (self.exact.sheet if self.exact_shown else self.sheet).spots(), held)
        self._say()

    def _came(self) -> None:
        self.notice.hide()
        if self.exact_wanted:
            self._turn_to(self.exact)

    def _refused(self, sentence: str) -> None:
        """Without pages the instant paper stays; pages that are there stay too, and are older than the text."""
        self.notice.say("warn", sentence)
        if not self.exact.ready:
            self._settings.put("preview/exact", False)
            self.exact.follow(False)
            self.offer()

    def _say(self) -> None:
        if not self.exact_wanted:
            self.bar.say("")
        elif self.exact.waiting or not self.exact_shown:
            self.bar.say(_("Making the pages…"))
        else:
            number, count = self.exact.page
            self.bar.say(_("Page {number} of {count}").format(number=number, count=count))

    def _hear(self, difference: Difference) -> None:
        self._heard = both(self._heard, difference)
        if is_wide(self._heard):
            self._later.start(_WIDE_PAUSE_MS)
            return
        if not self._later.isActive():
            self._waiting.start()
        left = _AT_LATEST_MS - self._waiting.elapsed()
        self._later.start(max(min(_PAUSE_MS, left), 0))
