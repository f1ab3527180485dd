"""A section: its heading in both languages over a hairline, what can be added to it, its clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from bienban.core import states
from bienban.core.difference import Difference
from bienban.core.edits import Insert, place
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Section, SectionKind
from bienban.core.removal import removal
from bienban.core.stays import moving
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.ui.fields import axis
from bienban.ui.fields.choice import Choice
from bienban.ui.fields.flow import Flow, labelled
from bienban.ui.fields.marked_edit import DENSE, SIDE
from bienban.ui.fields.names import spoken_name
from bienban.ui.fields.pair_field import PairField
from bienban.ui.form import clause_edits, mottos, phrase_menu
from bienban.ui.form.clauses import CHUNK, Clauses, holds
from bienban.ui.form.desk import Desk
from bienban.ui.form.numbers import section_number
from bienban.ui.form.part import Actions, Part
from bienban.ui.form.rows import column
from bienban.ui.form.speakers import people
from bienban.ui.widgets.menus import open_below
from bienban.ui.words import language_tag


class SectionHeading(PairField):
    """The heading of a section, with its number in the gutter and a hairline below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.tags, role="heading", flat=True, dense=True)
        self.number = ""

    def columns(self) -> Mapping[str, axis.Column]:
        """As everywhere, but the words, not the box, begin on the line."""
        return {tag: axis.Column(at.left - SIDE, at.width + SIDE) for tag, at in super().columns().items()}

    def paintEvent(self, event: QPaintEvent) -> None:
        """Also the number."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self.theme.font("title"))
        painter.setPen(self.theme.colour("text"))
        line = next(iter(self.fields.values())).line
        painter.drawText(QRect(2, DENSE, self.left(), line), Qt.AlignmentFlag.AlignVCenter, self.number)


class SectionPart(Part):
    """One section of the record."""

    def __init__(self, desk: Desk, section: Section) -> None:
        super().__init__(desk, section.id)
        self.heading = SectionHeading(desk)
        for tag, field in self.heading.fields.items():
            desk.binder.bind(field, Address(section.id, "heading", tag), _("Change of a heading"))
        self.line = QWidget()
        self.line.setFixedHeight(1)
        self.line.setAutoFillBackground(True)
        palette = desk.theme.palette()
        palette.setColor(palette.ColorRole.Window, desk.theme.colour("line"))
        self.line.setPalette(palette)
        self.details: Details | None = None
        self.actions_row = Actions(desk.theme)
        self.add = self.actions_row.add("plus", _("Clause"), "add_clause", _("Add a clause"))
        self.phrases = self.actions_row.add("book-open", _("From the phrase bank"))
        self.more = self.actions_row.add("ellipsis", "", name=_("More for the section"))
        self.clauses = Clauses(desk, section.id, "clauses")
        self.rows.setSpacing(4)
        for row in (self.heading, self.line, self.actions_row, self.clauses):
            self.rows.addWidget(row)
        self.add.clicked.connect(self.add_clause)
        self.phrases.clicked.connect(self._choose_phrase)
        self.more.clicked.connect(self._open_menu)
        self.refresh(0)

    def build(self) -> bool:
        """Some more clauses."""
        return self.clauses.refresh(CHUNK)

    def refresh(self, most: int | None = None) -> None:
        """Numbers, counts and clauses, as the record has them now."""
        section = self._section()
        if section is None:
            return
        self.heading.number, spoken = section_number(self.desk.minutes, section, self.desk.languages[self.desk.tags[0]])
        self.heading.name_fields(_("Heading"), spoken)
        if self.details is not None:
            self.details.name_inputs(spoken)
        self.heading.update()
        for button in (self.add, self.phrases, self.more):
            button.setAccessibleDescription(spoken)
        self.actions_row.words.setText(counts(section, self.desk.tags))
        self.clauses.refresh(most)

    def hear(self, difference: Difference) -> None:
        """Follow what has changed in this section, or in the numbers and speakers shown in it."""
        section = self._section()
        if section is None:
            return
        moved = Address("minutes", "sections") in difference.lists
        moved = moved or any(self._shows(at.id) and at.field != "agreed" for at in difference.lists)
        called = self.clauses.are_called_otherwise(difference)
        if moved or called or Address("minutes", "numbering") in difference.values:
            self.refresh(None if moved else 0)
        elif any(self._shows(id_) for id_ in difference.ids):
            self.actions_row.words.setText(counts(section, self.desk.tags))
        self.clauses.hear(difference)
        if self.details is not None and any(address.field in ("name", "title") for address in difference.values):
            self.details.refresh()

    def _shows(self, id_: str) -> bool:
        return id_ == self.key or self.clauses.row(id_) is not None

    def open_for(self, address: Address) -> None:
        """Build all clauses, or unfold the details."""
        section = self._section()
        if section is not None and holds(section.clauses, address.id):
            self.clauses.refresh()
        elif address.id == self.key and address.field in ("label", "kind", "speaker"):
            self.show_details(True)

    def first_input(self, address: Address) -> QWidget | None:
        """The heading, or the first clause for the list of clauses."""
        if address.field == "clauses":
            return self.add
        clause = self.clauses.input(address.id)
        return clause or self.heading.fields.get(address.language) or next(iter(self.heading.fields.values()))

    def add_clause(self) -> None:
        """An empty clause at the end."""
        step = clause_edits.add_last(self.desk.minutes, self.key, "clauses", self.desk.tags[0])
        self.desk.take(step, _("New clause"))

    def add_text(self, text: Text) -> None:
        """A clause with words at the end."""
        step = clause_edits.add_last(self.desk.minutes, self.key, "clauses", self.desk.tags[0], text)
        self.desk.take(mottos.with_missing(self.desk, step, text), _("Phrase inserted"))

    def show_details(self, on: bool) -> None:
        """Show or hide what is seldom changed."""
        if self.details is None and on:
            self.details = Details(self.desk, self.key)
            self.rows.insertWidget(2, self.details)
            self.refresh(0)
        if self.details is not None:
            self.details.setVisible(on)

    def _section(self) -> Section | None:
        return next((section for section in self.desk.minutes.sections if section.id == self.key), None)

    def _choose_phrase(self) -> None:
        phrase_menu.open_at(self.desk, self.phrases, self.add_text)

    def _open_menu(self) -> None:
        minutes, menu = self.desk.minutes, QMenu(self)
        index = place(minutes, self.key)[2]
        shown = self.details is not None and self.details.isVisible()
        details = menu.addAction(_("Details of the section"), lambda: self.show_details(not shown))
        details.setCheckable(True)
        details.setChecked(shown)
        menu.addSeparator()
        menu.addAction(_("Move up"), lambda: self.move_by(-1)).setEnabled(index > 0)
        menu.addAction(_("Move down"), lambda: self.move_by(1)).setEnabled(index < len(minutes.sections) - 1)
        menu.addAction(_("Section below"), lambda: add_section(self.desk, index + 1))
        menu.addSeparator()
        menu.addAction(_("Remove the section"), self.remove)
        open_below(menu, self.more)

    def move_by(self, by: int) -> None:
        """Put the section before the one above, or after the one below."""
        index = place(self.desk.minutes, self.key)[2] + by
        if 0 <= index < len(self.desk.minutes.sections):
            heading = Address(self.key, "heading", self.desk.tags[0])
            self.desk.apply(moving(self.desk.minutes, self.key, index), _("Move of a section"), heading)

    def remove(self) -> None:
        """Take the section away with its clauses."""
        minutes, tag = self.desk.minutes, self.desk.tags[0]
        rest = [section.id for section in minutes.sections if section.id != self.key]
        index = place(minutes, self.key)[2]
        near = Address(rest[max(index - 1, 0)], "heading", tag) if rest else Address("minutes", "preamble")
        step = clause_edits.Step(removal(minutes, self.key), near)
        self.desk.take_away(step, _("Remove the section"), Address(self.key, "heading", tag))


class Details(QWidget):
    """Kind, speaker and short name of a section."""

    def __init__(self, desk: Desk, section_id: str) -> None:
        super().__init__()
        self._desk = desk
        rows = column(self, 6)
        self.kind = Choice(desk.theme, _("Kind of section"))
        self.kind.set_items(kinds())
        self.speaker = Choice(desk.theme, _("Speaker"))
        self.refresh()
        first = Flow()
        first.add(labelled(desk.theme, _("Kind of section"), self.kind))
        first.add(labelled(desk.theme, _("Speaker"), self.speaker))
        desk.binder.bind_value(self.kind, Address(section_id, "kind"), _("Kind of section"))
        desk.binder.bind_value(self.speaker, Address(section_id, "speaker"), _("Speaker"))
        self.label = PairField(desk.theme, desk.tags, _("Short name, for the list of parts"))
        for tag, field in self.label.fields.items():
            desk.binder.bind(field, Address(section_id, "label", tag), _("Short name of a section"))
        rows.addWidget(first)
        rows.addWidget(self.label)

    def refresh(self) -> None:
        """Offer the people there are now."""
        self.speaker.set_items(people(self._desk))

    def name_inputs(self, number: str) -> None:
        """Say for a screen reader which section it is."""
        self.label.name_fields(_("Short name of a section"), number)
        self.kind.setAccessibleName(spoken_name(_("Kind of section"), row=number))
        self.speaker.setAccessibleName(spoken_name(_("Speaker"), row=number))


def kinds() -> Sequence[tuple[object, str]]:
    """The kinds of section."""
    return (
        (SectionKind.REVIEW, _("Review")),
        (SectionKind.DIRECTIONS, _("Directions")),
        (SectionKind.FIELDS, _("Fields of co-operation")),
        (SectionKind.PROPOSALS, _("Proposals")),
        (SectionKind.PROGRAMME, _("Programme")),
        (SectionKind.MECHANISM, _("Mechanism")),
        (SectionKind.FREE, _("Free text")),
    )


def counts(section: Section, tags: Sequence[str]) -> str:
    """How many clauses there are, and how many have words in each language."""
    stands = clause_edits.standing(section.clauses, section.id)
    total = len(stands)
    filled = (f"{language_tag(tag)} {sum(1 for s in stands if s.clause.text[tag])}/{total}" for tag in tags)
    both, _all = states.tally(section.clauses)
    agreed = (_("agreed {number}").format(number=f"{both}/{total}"),) if both else ()
    return " · ".join((_("Clauses: {number}").format(number=total), *(filled if total else ()), *agreed))


def add_section(desk: Desk, index: int) -> None:
    """An empty section, before the one that is at ``index`` now."""
    new = Section(id=new_id())
    desk.apply(Insert("minutes", "sections", index, new), _("New section"), Address(new.id, "heading", desk.tags[0]))
