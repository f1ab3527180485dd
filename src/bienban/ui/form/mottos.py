"""The mottos of the record: fixed pairs that are there whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from bienban.core import facts, marks
from bienban.core.difference import Difference
from bienban.core.edits import Batch, Edit, Insert, Move, place
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Motto
from bienban.core.removal import removal
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.ui.fields import axis
from bienban.ui.fields.pair_field import LABEL
from bienban.ui.fields.sign import paint_sign
from bienban.ui.form.clause_edits import Step
from bienban.ui.form.desk import Command, Desk
from bienban.ui.form.fixed_part import FixedPart
from bienban.ui.form.rows import Row, Rows
from bienban.ui.widgets.menus import open_below
from bienban.ui.words import in_interface_language, language_name

_SIDE, _TOP = 12, 10


class MottosPart(FixedPart):
    """Cards, and the list of the phrases to take another from."""

    def fill(self) -> None:
        """The button and the cards."""
        line = self.action_line()
        line.words.setText(_("Fixed pairs: taken and removed as a whole"))
        self.add = line.add("quote", _("Motto"), name=_("Add a motto"))
        self.add.clicked.connect(self._choose)
        self.cards = Rows(self.desk, lambda motto: MottoCard(self.desk, motto.id))
        self.rows.addWidget(self.cards)
        self._show()

    def hear(self, difference: Difference) -> None:
        """Mottos that came, went or changed."""
        if difference.ids & {motto.id for motto in self.desk.minutes.mottos} or difference.lists:
            self._show()

    def first_input(self, address: Address) -> QWidget | None:
        """A card, or the button that adds one."""
        return self.cards.row(address.id) or self.add

    def _show(self) -> None:
        self.cards.show_items([(motto.id, motto) for motto in self.desk.minutes.mottos])
        for card in self.cards:
            if isinstance(card, MottoCard):
                card.show_motto()

    def _choose(self) -> None:
        menu = QMenu(self)
        for motto in self.desk.phrases.mottos:
            name = in_interface_language(motto.name.text)
            action = menu.addAction(name)
            action.setEnabled(self.desk.minutes.motto(motto.key) is None)
            action.triggered.connect(lambda _on=False, key=motto.key: self.add_motto(key))
        open_below(menu, self.add)

    def add_motto(self, key: str) -> None:
        """Copy a motto of the phrases into the record."""
        from bienban.catalog.draft import motto_copy  # not before there is something to copy

        definition = self.desk.phrases.motto(key)
        if definition is not None:
            new = motto_copy(definition, new_id())
            edit = Insert("minutes", "mottos", len(self.desk.minutes.mottos), new)
            self.desk.apply(edit, _("New motto"), Address(new.id, "name"))


class MottoCard(QLabel, axis.Follower, Row):
    """One motto in both languages. Its items are not aligned: in Chinese they may stand in another order."""

    def __init__(self, desk: Desk, id_: str) -> None:
        super().__init__()
        self._desk = desk
        self.id = id_
        self._line = round(desk.theme.font("typing").pixelSize() * 1.75)
        self._label = desk.theme.px(LABEL)
        self._block = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_motto()

    def show_motto(self) -> None:
        """Fit the card to what the record holds, and say it."""
        motto = self._motto()
        lines = max(1, len(motto.items) if motto else 1)
        arrangement = axis.of(self)
        seen = arrangement.order(self._desk.tags)
        self._block = 2 * _TOP + self._line * (lines + 1)
        self.setFixedHeight(self._label + self._block * (len(seen) if arrangement.is_stacked(seen) else 1))
        if motto is not None:
            spoken = (f"{motto.name[tag]}: {motto.words(tag)}" for tag in self._desk.tags)
            self.setAccessibleName(_("Motto") + ". " + "; ".join(spoken))
        self.update()

    def rearrange(self) -> None:
        """Stand in other columns."""
        self.show_motto()

    def commands(self) -> Sequence[Command]:
        """Order and removal."""
        index = place(self._desk.minutes, self.id)[2]
        last = len(self._desk.minutes.mottos) - 1
        return (
            Command("arrow-up", _("Move up"), lambda: self.move_by(-1), index > 0, "move_up"),
            Command("arrow-down", _("Move down"), lambda: self.move_by(1), index < last, "move_down"),
            Command("trash-2", _("Remove the motto"), self.remove, name="remove_row"),
        )

    def tools_at(self) -> tuple[int, int]:
        """Right, in the label row."""
        return self.width(), 0

    def move_by(self, by: int) -> None:
        """Change places with the card above (-1) or below (1)."""
        index = place(self._desk.minutes, self.id)[2] + by
        if 0 <= index < len(self._desk.minutes.mottos):
            self._desk.apply(Move(self.id, "minutes", "mottos", index), _("Move"), Address(self.id, "name"))

    def remove(self) -> None:
        """Take the motto away; where the text names it, its words stay."""
        step = Step(removal(self._desk.minutes, self.id), Address("minutes", "mottos"))
        self._desk.take_away(step, _("Remove the motto"), Address(self.id, "name"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sunk card: name and items in each column."""
        motto = self._motto()
        if motto is None:
            return
        painter, theme = QPainter(self), self._desk.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        arrangement = axis.of(self)
        left = arrangement.gutter
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRect(left, 0, self.width(), self._label), Qt.AlignmentFlag.AlignVCenter, _caption(motto))
        focus = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if focus else "line"), 2 if focus else 1))
        painter.setBrush(theme.colour("sunk"))
        card = QRectF(left, self._label, self.width() - left, self.height() - self._label).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(card, 6, 6)
        size = theme.px(16)
        icon = QRect(theme.px(10), self._label + _TOP + (self._line - size) // 2, size, size)
        theme.icon("link-2", "muted").paint(painter, icon)
        places = arrangement.places(self.width(), self._desk.tags)
        stacked = arrangement.is_stacked(tuple(places))
        for number, (tag, column) in enumerate(places.items()):
            top = self._label + (number * self._block if stacked else 0)
            self._paint_column(painter, motto, tag, column, top + _TOP)
            if number and not stacked:
                painter.fillRect(column.left - 6, top + 8, 1, self._block - 16, theme.colour("line"))
            elif stacked:
                sign = QRect(left + _SIDE // 2, top + _TOP + theme.px(3), theme.px(24), theme.px(18))
                paint_sign(painter, theme, tag, sign)

    def _paint_column(self, painter: QPainter, motto: Motto, tag: str, column: axis.Column, top: int) -> None:
        theme = self._desk.theme
        font = theme.font("typing", tag)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("han" if tag.startswith("zh") else "text"))
        painter.drawText(QRect(column.left + _SIDE, top, column.width - _SIDE, self._line), _MIDDLE, motto.name[tag])
        order = dict(motto.order).get(tag, tuple(range(1, len(motto.items) + 1)))
        for line, number in enumerate(order, start=1):
            row = QRect(column.left + _SIDE, top + line * self._line, column.width - 2 * _SIDE, self._line)
            painter.setFont(theme.font("interface"))
            painter.setPen(theme.colour("muted"))
            painter.drawText(row, _MIDDLE, str(number))
            painter.setFont(theme.font("typing", tag))
            painter.setPen(theme.colour("han" if tag.startswith("zh") else "text"))
            room = row.adjusted(theme.px(20), 0, 0, 0)
            words = motto.items[number - 1][tag]
            shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _MIDDLE, shown)

    def _motto(self) -> Motto | None:
        return next((motto for motto in self._desk.minutes.mottos if motto.id == self.id), None)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _caption(motto: Motto) -> str:
    words = [_("Motto"), _("exact")]
    for tag, order in motto.order:
        if list(order) != sorted(order):
            words.append(
                _("{language}: order {order}").format(language=language_name(tag), order="-".join(map(str, order)))
            )
    return " · ".join(words)


def with_missing(desk: Desk, step: Step, text: Text) -> Step:
    """``step``, and with it a copy of every motto that ``text`` names and the record does not have yet."""
    from bienban.catalog.draft import motto_copy

    found: list[Edit] = []
    keys = {facts.argument(name) for words in text.values() for name in marks.facts(words) if name.startswith("motto.")}
    for key in sorted(keys):
        definition = desk.phrases.motto(key)
        if desk.minutes.motto(key) is None and definition is not None:
            index = len(desk.minutes.mottos) + len(found)
            found.append(Insert("minutes", "mottos", index, motto_copy(definition, new_id())))
    return replace(step, edit=Batch((*found, step.edit))) if found else step
