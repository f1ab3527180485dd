"""When somebody was there: under the row of a person, from which section to which, as often as they came and went."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from bienban.core.edits import Insert, Remove
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Person, Stay
from bienban.i18n import gettext as _
from bienban.ui.fields import axis
from bienban.ui.fields.choice import Choice
from bienban.ui.fields.flow import Flow, labelled
from bienban.ui.fields.marked_edit import SIDE
from bienban.ui.form.desk import Desk
from bienban.ui.form.rows import Rows, column
from bienban.ui.form.stay_words import choices, stay_words, trouble
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import label, muted


class StayRow(Flow):
    """One time: from a section to a section."""

    def __init__(self, desk: Desk, stay: Stay, about: str) -> None:
        super().__init__(0)
        self._desk = desk
        self._id = stay.id
        self.since = Choice(desk.theme, _("From"))
        self.until = Choice(desk.theme, _("To the end of"))
        self.refresh(about)
        desk.binder.bind_value(self.since, Address(stay.id, "since"), _("Arrival"))
        desk.binder.bind_value(self.until, Address(stay.id, "until"), _("Departure"))
        self.remove = Button(desk.theme, icon="x", kind=Kind.QUIET, name=_("Remove this time"))
        self.remove.clicked.connect(lambda: desk.apply(Remove(stay.id), _("Remove this time")))
        self.add(labelled(desk.theme, _("From"), self.since))
        self.add(labelled(desk.theme, _("To the end of"), self.until), self.remove)

    def refresh(self, about: str) -> None:
        """Offer the sections there are now; ``about`` is whose time it is."""
        self.since.set_items(choices(self._desk, _("the beginning")))
        self.until.set_items(choices(self._desk, _("the meeting")))
        for choice, words in ((self.since, _("From")), (self.until, _("To the end of"))):
            choice.setAccessibleName(_("{label}, {row}").format(label=words, row=about))
        self.refit()


class StaysLine(QWidget):
    """While the row is current its times can be changed; at rest they are said in one line, if there are any."""

    def __init__(self, desk: Desk, person: str) -> None:
        super().__init__()
        self._desk = desk
        self._person = person
        self._about = ""
        rows = column(self, 2)
        left = desk.theme.px(axis.GUTTER) + SIDE
        rows.setContentsMargins(left, 0, 0, 3)
        self.words = muted(desk.theme)
        self.stays = Rows(desk, lambda stay: StayRow(desk, stay, self._about), spacing=4)
        self.buttons = Flow(0)
        self.add = Button(desk.theme, "", "clock", Kind.QUIET)
        self.add.clicked.connect(self.add_stay)
        self.buttons.add(self.add)
        self.trouble = label(desk.theme, "", "label", "warn")
        self.trouble.setWordWrap(True)
        self.trouble.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for widget in (self.words, self.trouble, self.stays, self.buttons):
            rows.addWidget(widget)

    def show_person(self, person: Person, current: bool, about: str) -> None:
        """Follow the record; ``about`` is how a screen reader calls the row."""
        self._about = about
        words = stay_words(self._desk, person)
        self.words.setText(words)
        self.words.setVisible(bool(words) and not current)
        self.stays.show_items([(stay.id, stay) for stay in person.stays])
        for row in self.stays:
            if isinstance(row, StayRow):
                row.refresh(about)
        self.stays.setVisible(current and bool(person.stays))
        self.add.setText(_("Another time") if person.stays else _("The whole meeting ▸"))
        self.add.setAccessibleName(_("Add from when to when, {row}").format(row=about))
        self.buttons.refit()
        self.buttons.setVisible(current and bool(self._desk.minutes.sections))
        sentence = trouble(self._desk, person)
        self.trouble.setText(f"⚠ {sentence}" if sentence else "")
        self.trouble.setVisible(bool(sentence))

    def add_stay(self) -> None:
        """One more time, to be narrowed; the caret goes into its first choice."""
        person = self._desk.minutes.person(self._person)
        if person is not None:
            new = Stay(id=new_id())
            at = Address(new.id, "since")
            self._desk.apply(Insert(person.id, "stays", len(person.stays), new), _("Arrival"), at)
