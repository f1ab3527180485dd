"""The page of an open record: outline, language bar, form and preview, and how they follow each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bienban.core.ids import Address
from bienban.session.parts import part_of
from bienban.session.session import Session
from bienban.ui.form.page import FormPage
from bienban.ui.language_bar import LanguageBar
from bienban.ui.look.theme import Theme
from bienban.ui.outline import Outline
from bienban.ui.preview.pane import Preview
from bienban.ui.quick.line import QuickLine
from bienban.ui.settings import Settings
from bienban.ui.words import language_name
from bienban.ui.workspace import Workspace

_STACKED = 900
"""Pixels: in a narrower window, or in one of larger text, the languages stand one under the other."""


class RecordPage(Workspace):
    """Connects the four: what is chosen in one is shown in the others."""

    placed = Signal(str)
    """Where the caret is, in words."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        session: Session,
        form: FormPage,
        preview: Preview,
        quick: QuickLine,
    ) -> None:
        self.session = session
        self.form = form
        self.place: Address | None = None
        self.section = ""
        """The id of the section that the caret was in last; empty while it was in none."""
        self.preview = preview
        self.quick = quick
        self._languages = LanguageBar(theme, session.minutes.languages, form.axis)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._languages)
        column.addWidget(form, 1)
        column.addWidget(quick)
        super().__init__(theme, settings, Outline(theme), middle, preview)
        self._languages.mirrored.connect(lambda: form.axis.mirror(session.minutes.languages))
        form.axis.changed.connect(self._level)
        self.outline.chosen.connect(self._begin_part)
        form.focused.connect(self._focused)
        preview.clicked.connect(self._go)
        quick.asked_place.connect(lambda: self.enter(self.form))
        session.shown.connect(self._show)
        form.installEventFilter(self)
        self.folded.connect(self._catch_up)

    def show_parts(self) -> None:
        """Follow the record in the outline, and where the caret is in it: the row may be newer than the list."""
        self.outline.show_minutes(self.session.minutes)
        if self.place is not None:
            self.outline.mark(self.place)
        self._say_place()

    def areas(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.outline.view, self.form, self.quick, self.preview)

    def enter(self, area: QWidget) -> None:
        """Put the focus into an area; into the form at the place where it was."""
        if area is self.form and self.place is not None:
            self._go(self.place)
        else:
            area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_exact(self) -> None:
        """Show exact pages in the preview, or the instant paper again; unfold it if it is folded."""
        if not self.pane_shown:
            self.toggle_pane()
        self.preview.choose_exact(not self.preview.exact_wanted)

    def go_to_part(self) -> None:
        """Put the focus into the outline, where the number of a part can be typed."""
        self.outline.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the languages stand one under the other."""
        super().resizeEvent(event)
        self.form.axis.stack(self.width() < _STACKED * self._theme.zoom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the language bar over the columns of the form."""
        if watched is self.form and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._level()
        return False

    def set_low(self, low: bool) -> None:
        """Save height on a low screen."""
        self._languages.set_low(low)
        self.quick.set_low(low)

    def _catch_up(self) -> None:
        if self.pane_shown and self.place is not None:
            self.preview.mark(self.place)

    def _level(self) -> None:
        area = self.form.rows()
        self._languages.set_page(area.left(), area.width())

    def _begin_part(self, place: Address) -> None:
        self.form.reveal(place, on_top=True)

    def _go(self, place: Address) -> None:
        self.form.reveal(place)

    def _show(self, place: Address) -> None:
        self.form.reveal(place)

    def _focused(self, place: Address) -> None:
        self.place = place
        key = part_of(self.session.minutes, place)
        if any(section.id == key for section in self.session.minutes.sections):
            self.section = key
        self.outline.mark(place)
        self.preview.mark(place)
        self._say_place()

    def _say_place(self) -> None:
        place = self.place
        if place is None:
            return
        words = self.outline.number_of(place)
        self.placed.emit(f"{words} · {language_name(place.language)}" if place.language else words)
