"""The form: one scrolling page with every part of the record, in the order of the outline."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bienban.catalog.languages import Language
from bienban.catalog.phrases import Phrases
from bienban.core.difference import Difference
from bienban.core.ids import Address
from bienban.session.parts import part_of
from bienban.session.session import Session
from bienban.ui.fields import marked
from bienban.ui.fields.axis import GUTTER, TAG, Axis, Ruled
from bienban.ui.fields.binder import Binder
from bienban.ui.fields.pieces import pieces
from bienban.ui.fields.text_field import TextField
from bienban.ui.form import clauses, field_menu
from bienban.ui.form.area import Area
from bienban.ui.form.caret import Caret
from bienban.ui.form.commands import FormCommands
from bienban.ui.form.desk import Desk
from bienban.ui.form.marking import take_offer
from bienban.ui.form.part import Part
from bienban.ui.form.parts import Parts
from bienban.ui.form.pasting import Pasting
from bienban.ui.form.rows import row_of
from bienban.ui.form.swapping import pairs_at
from bienban.ui.form.tab_order import neighbour, same_language
from bienban.ui.look.theme import Theme

_WIDE, _PADDING, _WIDE_PADDING = 900, 14, 28
"""From a width on, the page keeps more space at its sides."""
_BOTTOM = 48


class FormPage(QWidget):
    """All inputs of one open record. What is typed goes to ``session``; what ``session`` says is shown."""

    focused = Signal(object)
    """The :class:`Address` of the input that has got the focus."""
    refused = Signal(str)
    """Something could not be done: the sentence for the user."""
    commanded = Signal(str)
    """A command of the window is asked for, by its name."""
    told = Signal(object, object)
    """A :class:`Message` about what was done, and until when it is true."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        languages: Mapping[str, Language],
        phrases: Phrases,
        parent: QWidget | None = None,
        axis: Axis | None = None,
    ) -> None:
        """``axis``: how the languages stand on the page; by default as their own files say."""
        super().__init__(parent)
        self.binder = Binder(session, languages, self)
        self.desk = Desk(theme, self.binder, phrases, self.go, self.place, self.commanded.emit, self.told.emit)
        self.axis = axis or Axis({tag: language.screen.share for tag, language in languages.items()})
        self.axis.fit(theme.px(GUTTER), theme.px(TAG))
        self.page = Ruled(self.axis)
        self._area = Area(theme, self.page)
        self._column = QVBoxLayout(self.page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)
        self.setFocusProxy(self._area)
        self._caret = Caret(self.desk, self.page, self._area, self)
        self.parts = Parts(self.desk, self._column)
        self._menus = FormCommands(self.desk, self)
        self.addActions([action for actions in self._menus.menus().values() for action in actions])
        self._idle = QTimer(self, interval=40, singleShot=True)  # between two parts the window answers
        self._idle.timeout.connect(self._build_more)
        self._connect(session)
        self._pad()
        self.parts.refresh()
        self._build_seen()

    def _connect(self, session: Session) -> None:
        self.binder.refused.connect(self.refused)
        self.binder.asked.connect(self._answer)
        self.pasting = Pasting(self)
        self.binder.menu_opens.connect(lambda address, menu: field_menu.fill(self, address, menu))
        session.changed.connect(self._changed)
        self.axis.changed.connect(self._rearrange)
        self._caret.entered.connect(self._menus.follow)
        self._caret.moved.connect(self.focused)

    # What the window asks

    def reveal(self, address: Address, focus: bool = True, on_top: bool = False) -> None:
        """Build, unfold and scroll to what shows ``address``; with ``focus`` the caret goes there.

        ``on_top`` scrolls so that the part of ``address`` begins where the page does: somebody goes there to read on.
        """
        key = part_of(self.desk.minutes, address)
        part = self.parts.part(key)
        if part is None:
            return
        part.open_for(address)
        if address.language and self.axis.now.only not in ("", address.language):
            self.axis.show_only(address.language)
        widget = self._input(address, part)
        self._settle_layout()
        if on_top:
            self._area.put_on_top(part)
        if widget is None:
            self._area.show_rect(part, QRect(0, 0, part.width(), 40))
            return
        if focus:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.show_input(widget)

    def go(self, address: Address, behind: str | None) -> None:
        """Reveal ``address`` and put the caret before ``behind``, a string of the record; None: leave the caret."""
        self.reveal(address)
        field = self.binder.field(address)
        if field is not None and behind is not None:
            shown = pieces(behind, self.binder.reading(field.language))
            tail = sum(marked.length(piece.words) for piece in shown)
            field.set_caret(field.document().characterCount() - 1 - tail)

    def commands(self) -> Mapping[str, tuple[QAction, ...]]:
        """The actions for the menus ``insert`` and ``edit``."""
        return self._menus.menus()

    def settle(self) -> None:
        """Take over what is being composed or typed: before saving, exporting, closing."""
        self.binder.settle()

    def rows(self) -> QRect:
        """Where the rows lie in this widget: the columns of the page are measured in it."""
        margins = self._column.contentsMargins()
        width = self._area.viewport().width() - margins.left() - margins.right()
        return QRect(margins.left(), 0, max(0, width), self.height())

    def say(self, sentence: str) -> None:
        """Tell the user that something could not be done; nothing for no sentence."""
        if sentence:
            self.refused.emit(sentence)

    def swap_at(self, widget: QWidget | None) -> None:
        """Turn round the pair that ``widget`` stands in, and with it those of the same row."""
        self.axis.swap(pair.key for pair in pairs_at(widget))

    def show_on_page(self, widget: QWidget, rect: QRect | None = None) -> None:
        """Scroll to something that is on the page, or to a part of it."""
        self._area.show_rect(widget, rect)

    def reveal_part(self, key: str) -> None:
        """Scroll to a fixed part."""
        self.reveal(Address("minutes", key))

    def place(self) -> Address | None:
        """Where the caret is, or was last."""
        return self._caret.place

    def current(self) -> QWidget | None:
        """The input that has the focus, or had it last, if it is still there."""
        return self._caret.widget

    def current_field(self) -> TextField | None:
        """The same, if it is a field of running text."""
        current = self.current()
        return current if isinstance(current, TextField) else None

    # Building

    def build_all(self) -> None:
        """Build whatever has not been built yet."""
        while not self.parts.build():
            pass
        self._idle.stop()

    def _build_seen(self) -> None:
        """What the first look shows; the rest when there is time."""
        room = max(self.height(), 700)
        while self._column.sizeHint().height() < room:
            if self.parts.build():
                return
        self._idle.start()

    def _build_more(self) -> None:
        if not self.parts.build():
            self._idle.start()

    def _changed(self, difference: Difference) -> None:
        self.parts.hear(difference)
        if difference.lists or any(not address.language for address in difference.values):
            self._caret.refresh()
        if not self.parts.complete:
            self._idle.start()

    def _rearrange(self) -> None:
        """Everything stands in other columns; what has the caret stays in sight."""
        self._caret.rearranged()
        self._settle_layout()
        current = self.current()
        if current is not None and current.hasFocus():
            self._area.show_input(current)

    # By keys

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab goes along the page: first language, second, next pair."""
        following = neighbour(self.page, QApplication.focusWidget(), 1 if next_ else -1)
        if following is None:
            return super().focusNextPrevChild(next_)
        following.setFocus(Qt.FocusReason.TabFocusReason if next_ else Qt.FocusReason.BacktabFocusReason)
        self._area.show_input(following)
        return True

    def _answer(self, address: Address, command: str) -> None:
        """Do what a key asked for in a field."""
        field = self.binder.field(address)
        if field is None:
            return
        if command in ("above", "below"):
            self._step(field, 1 if command == "below" else -1)
        elif command == "next":
            self.focusNextPrevChild(True)
        elif command == "offer":
            take_offer(self.desk, field)
        else:
            clauses.answer(self.desk, address, command, row_of(field))

    def _step(self, field: TextField, by: int) -> None:
        """The same language in the pair below, or above."""
        following = same_language(self.page, field, by)
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.show_input(following)

    # Scrolling

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep more space at the sides of a wide page."""
        super().resizeEvent(event)
        self._pad()

    def _pad(self) -> None:
        side = _WIDE_PADDING if self.width() >= _WIDE else _PADDING
        self._column.setContentsMargins(side, 4, side, _BOTTOM)
        self._column.setSpacing(26)

    def _input(self, address: Address, part: Part) -> QWidget | None:
        found = self.binder.field(address) or self.binder.control(address)
        if found is None and not address.language:
            found = self.binder.field(Address(address.id, address.field, self.desk.tags[0]))
        if found is None and not address.field:
            found = self.binder.field_of(address.id)
        return found or part.first_input(address)

    def _settle_layout(self) -> None:
        """Heights that are still waiting for the layout, so that scrolling goes to the right place.

        A page that is not shown yet lets them wait: a layout that is asked for then would never be made.
        """
        for _round in range(3 if self.isVisible() else 0):
            QApplication.sendPostedEvents(None, 76)  # QEvent.LayoutRequest
        self._column.activate()
