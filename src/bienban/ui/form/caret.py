"""Where the caret is on the page, or was last: the row that is current, its tools, and the offers for its words."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from bienban.core.ids import Address
from bienban.ui.fields.pair_field import PairField
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.area import Area
from bienban.ui.form.desk import Desk
from bienban.ui.form.offer_strip import Offers
from bienban.ui.form.rows import Row, Tools, row_of


class Caret(QObject):
    """Follows the focus on one ``page``, which scrolls in ``area``."""

    entered = Signal(object)
    """The input that has got the focus."""
    moved = Signal(object)
    """The :class:`Address` of that input."""

    def __init__(self, desk: Desk, page: QWidget, area: Area, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._area = area
        self._tools = Tools(desk, page)
        self._offers = Offers(desk, self)
        self.place: Address | None = None
        """Where the caret is, or was last."""
        self.widget: QWidget | None = None
        """The input that has the focus, or had it last, if it is still there."""
        desk.binder.leaving.connect(self._forget)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def refresh(self) -> None:
        """What can be done to the row may be other than before, and where it stands."""
        self._tools.refresh()

    def rearranged(self) -> None:
        """The languages stand otherwise: where one is hidden the place goes on in the field that is seen instead."""
        self.refresh()
        field = self.widget
        pair = field.parentWidget() if isinstance(field, TextField) and field.isHidden() else None
        if isinstance(pair, PairField):
            self._enter(pair.fields[pair.order()[0]])

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._page.isAncestorOf(new):
            if new is not self.widget:
                self._area.meet()
            self._enter(new)

    def _enter(self, new: QWidget) -> None:
        row, before = row_of(new), row_of(self.widget)
        if row is not before:
            _tell(before, current=False)
            _tell(row, current=True)
        self.widget = new
        self._area.follow(new if isinstance(new, TextField) else None)
        self._tools.attach(row)
        self._offers.follow(new)
        self.entered.emit(new)
        address = self._desk.binder.address_near(new)
        if address is not None:
            self.place = address
            self.moved.emit(address)

    def _forget(self, widget: QWidget) -> None:
        """A widget with inputs is about to go."""
        if self.widget is not None and (widget is self.widget or widget.isAncestorOf(self.widget)):
            self._area.follow(None)
            self.widget = None
        self._tools.leave(widget)
        self._offers.forget(widget)


def _tell(row: object, *, current: bool) -> None:
    if isinstance(row, Row):
        row.set_current(current)
    if isinstance(row, QWidget):
        row.update()
