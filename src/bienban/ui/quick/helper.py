"""What the quick line does with the letters: shows what they find over the form, marks, goes there, puts in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect

from bienban.catalog.readings import Readings
from bienban.core.attendance import MARKS
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.kinds import Attendance
from bienban.i18n import gettext as _
from bienban.session.validity import LastStep
from bienban.ui.finder.card import SHADOW, Card
from bienban.ui.finder.view import FoundList
from bienban.ui.form.numbers import clause_name, section_number
from bienban.ui.form.person_row import attendances
from bienban.ui.quick.clauses import Hand, at_hand
from bienban.ui.quick.offers import Offer, Offers
from bienban.ui.words import in_interface_language, labelled, part_name

if TYPE_CHECKING:
    from bienban.ui.quick.line import QuickLine

_ROWS = 7


class Helper(QObject):
    """Serves one quick line."""

    def __init__(self, line: QuickLine, readings: Readings) -> None:
        super().__init__(line)
        self._line = line
        self._desk = line.form.desk
        self._offers = Offers(self._desk, readings)
        self._found: Sequence[Offer] = ()
        self._hand: Hand | None = None
        self._over = line.parentWidget() or line
        self.card = Card(line.theme, self._over)
        self.list = FoundList(line.theme, _("Found"), _ROWS)
        self.card.inside.addWidget(self.list)
        self.list.chosen.connect(self._clicked)
        self.list.currentRowChanged.connect(self._tell)
        line.window().installEventFilter(self)
        field = line.field
        field.settled.connect(self._typed)
        field.stepped.connect(self._step)
        field.taken.connect(self.take)
        field.numbered.connect(self._number)
        field.left.connect(line.go_back)

    def begin(self) -> None:
        """The line gets the focus: remember which section is at hand."""
        self._hand = at_hand(self._desk.minutes, self._desk.last_place())

    def end(self) -> None:
        """The line loses the focus."""
        self._found = ()
        self.list.show_rows(())
        self.card.hide()

    def take(self, going: bool) -> None:
        """Enter: go to the person, or put in place what is current; with Control also go there."""
        offer = self._current()
        if offer is None:
            return
        if offer.person:
            self._line.field.clear()
            self._desk.go(Address(offer.person, "name", self._desk.tags[0]), None)
        elif offer.add is not None:
            step = offer.add()
            if self._desk.binder.apply(step.edit, offer.label, at=step.at):
                self._line.go_back()
                if going:
                    self._desk.go(step.at, step.behind)
                self._say(self._where(step.at.id) or offer.label)

    def _say(self, words: str) -> None:
        """Say what was just done, as long as it is not taken back."""
        self._line.say(words, LastStep(self._desk.binder.session).stands)

    def _where(self, id_: str) -> str:
        """Where a clause has been put, or who was added: neither need be in sight."""
        minutes, tag = self._desk.minutes, self._desk.tags[0]
        person = minutes.person(id_)
        name = in_interface_language(person.name) if person else clause_name(minutes, id_, self._desk.languages[tag])
        return _("Added: {place}").format(place=name) if name else ""

    def mark(self, person_id: str, mark: Attendance) -> None:
        """Mark somebody, and be ready for the next name."""
        person = self._desk.minutes.person(person_id)
        if person is None:
            return
        words = dict(attendances())[mark]
        if not self._desk.binder.apply(Set(Address(person_id, "attendance"), mark), _("Attendance")):
            return
        self._line.field.clear()
        self._say(labelled(in_interface_language(person.name), words))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The list stays over the form when the window gets another size."""
        if event.type() == QEvent.Type.Resize and self.card.isVisible():
            self._place()
        return False

    def _typed(self, words: str) -> None:
        self._line.say("")
        if words and self._line.field.hasFocus():
            self._show(words)
        else:
            self._found = ()
            self.card.hide()

    def _show(self, words: str) -> None:
        self._found = self._offers.of(words, self._hand, self._section())
        self.list.show_rows([offer.row for offer in self._found])
        self.card.setVisible(bool(self._found))
        self._place()

    def _step(self, by: int) -> None:
        if self.card.isVisible():
            self.list.step(by)
        else:
            self._show(self._line.field.words())

    def _number(self, number: int) -> None:
        offer = self._current()
        if offer is not None and offer.person:
            self.mark(offer.person, MARKS[number - 1])
        elif offer is not None and number == 1:
            self.take(False)

    def _clicked(self, number: int) -> None:
        self.list.setCurrentRow(number)
        self.take(False)

    def _current(self) -> Offer | None:
        number = self.list.currentRow()
        shown = self.card.isVisible() and 0 <= number < len(self._found)
        return self._found[number] if shown else None

    def _tell(self, _number: int) -> None:
        row = self.list.current()
        self._line.field.setAccessibleDescription(row.spoken if row else "")

    def _place(self) -> None:
        """Over the form, upward from the line."""
        line = self._line
        top = line.mapTo(self._over, line.rect().topLeft())
        around = 2 * SHADOW + 10
        width = line.width() - 28 + 2 * SHADOW
        self.list.resize(width - 2 * (SHADOW + line.theme.border), self.list.height())  # how high it is depends on it
        height = self.list.fit(top.y() - around) + around
        self.card.setGeometry(QRect(top.x() + 14 - SHADOW, top.y() - height + SHADOW - 4, width, height))
        self.card.raise_()

    def _section(self) -> str:
        """What the section at hand is called."""
        if self._hand is None:
            return ""
        minutes = self._desk.minutes
        section = next((section for section in minutes.sections if section.id == self._hand.owner), None)
        if section is None:
            return part_name("preamble")
        number = section_number(minutes, section, self._desk.languages[self._desk.tags[0]])[1]
        name = in_interface_language(section.label) or in_interface_language(section.heading)
        return f"{number} {name}".strip()
