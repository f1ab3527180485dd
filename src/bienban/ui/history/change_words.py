"""What differs between two states of a record, in words: how much of what, which places, and what stood there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, fields

from bienban.catalog.languages import Language
from bienban.core import minutes as record
from bienban.core.alternat import Original
from bienban.core.contents import REFERENCES
from bienban.core.minutes import CHILDREN, Minutes, Node, node_id, singles, walk
from bienban.core.text import EMPTY, Text
from bienban.document.wording import Wording
from bienban.i18n import gettext as _
from bienban.session.changes import Change, How
from bienban.session.parts import FIXED_PARTS, part_of
from bienban.ui.form.numbers import clause_name, language_of_numbers, section_number
from bienban.ui.form.state_words import named
from bienban.ui.history.value_words import SILENT, field_name, said, said_turn
from bienban.ui.words import in_interface_language, listed, part_name, shortened


@dataclass(frozen=True)
class Line:
    """One value that differs: its name (a language has its own line), and what stood there before and stands now."""

    name: str
    language: str
    before: str
    after: str


def tally_words(counted: Mapping[str, int]) -> str:
    """How many objects of which kind, in one short line."""
    known = _kinds()
    told: dict[str, int] = {}
    for kind, count in counted.items():
        words = known.get(kind, _("other places: {count}"))
        told[words] = told.get(words, 0) + count
    return " · ".join(words.format(count=count) for words, count in told.items())


def sign(how: How) -> tuple[str, str, str]:
    """Icon, colour and word for what happened."""
    return {
        How.CHANGED: ("pencil", "muted", _("changed")),
        How.ADDED: ("plus", "ok", _("added")),
        How.REMOVED: ("minus", "error", _("removed")),
        How.MOVED: ("arrow-up-down", "muted", _("another order")),
        How.ELSEWHERE: ("corner-down-right", "muted", _("moved elsewhere")),
    }[how]


class Places:
    """Names the places that differ between two states."""

    def __init__(self, before: Minutes, after: Minutes, languages: Mapping[str, Language]) -> None:
        self._states = (after, before)
        self._languages = languages
        self._nodes = [{node_id(node): node for node in walk(minutes)} for minutes in self._states]

    def name(self, change: Change) -> str:
        """Where on the page it is."""
        number = 1 if change.how is How.REMOVED else 0
        minutes, node = self._states[number], self._nodes[number].get(change.id)
        key = part_of(minutes, change.place)
        match node:
            case record.Clause():
                return clause_name(minutes, node.id, self._language(minutes))
            case record.Section():
                return self._section(minutes, node)
            case record.Agreed():
                return self._agreement(minutes, node)
            case None | record.Minutes() | record.Meeting() | record.Next() | record.Signing():
                return part_name(key) if key and key in FIXED_PARTS else ""
        words = shortened(self._called(node), 60)
        return " · ".join(filter(None, (part_name(key) if key in FIXED_PARTS else "", words)))

    def lines(self, change: Change) -> Iterator[Line]:
        """Every value that differs, the texts in every language."""
        node = change.after or change.before
        if node is None:
            return
        if isinstance(node, record.Turn):
            yield Line("", "", said_turn(change.before), said_turn(change.after))
            return
        lists = {name for name, _type in CHILDREN.get(type(node), ())} | set(singles(node))
        for item in fields(node):
            wanted = item.name in change.fields if change.before and change.after else _is_told(node, item)
            if not wanted or item.name in lists or item.name in SILENT:
                continue
            yield from self._line(
                node, item.name, *(getattr(each, item.name, None) for each in (change.before, change.after))
            )

    def _line(self, node: Node, name: str, before: object, after: object) -> Iterator[Line]:
        label = field_name(node, name)
        if isinstance(before or after, Text):
            one = before if isinstance(before, Text) else EMPTY
            two = after if isinstance(after, Text) else EMPTY
            for tag in dict.fromkeys((*one, *two)):
                if one[tag] != two[tag]:
                    yield Line(label, tag, *self._read(one[tag], two[tag], tag))
            return
        refers = name in REFERENCES.get(type(node), ())
        told = [self._said(name, value, refers) for value in (before, after)]
        if told[0] != told[1]:
            yield Line(label, "", *told)

    def _read(self, before: str, after: str, tag: str) -> tuple[str, str]:
        """Both as they are read; where only a mark became words or words a mark, with their marks."""
        now, then = self._states
        one, two = self._in_words(before, then, tag), self._in_words(after, now, tag)
        return (one, two) if one != two else (before, after)

    def _in_words(self, string: str, minutes: Minutes, tag: str) -> str:
        if tag not in self._languages:
            return string
        original = Original(minutes.sides[0].id if minutes.sides else "")
        return Wording(minutes, original, self._languages[tag]).words(string)

    def _said(self, name: str, value: object, refers: bool) -> str:
        if refers:
            nodes = (known.get(str(value)) for known in self._nodes)
            return next((self._called(node) for node in nodes if node is not None), "")
        if isinstance(value, Text):
            return in_interface_language(value)
        if isinstance(value, tuple):
            return listed(self._said(name, each, False) for each in value)
        return said(name, value)

    def _called(self, node: Node) -> str:
        if isinstance(node, record.Signatory):
            person = next((known[node.person] for known in self._nodes if node.person in known), None)
            return self._called(person) if person is not None else in_interface_language(node.title)
        if isinstance(node, record.Note):
            return node.text
        if isinstance(node, record.Turn):
            return _("Stages of the minutes")
        if isinstance(node, record.Stay):
            people = (person for minutes in self._states for person in minutes.people)
            return next((self._called(person) for person in people if node in person.stays), "")
        words = getattr(node, "name", EMPTY) or getattr(node, "title", EMPTY) or getattr(node, "heading", EMPTY)
        return in_interface_language(words) if isinstance(words, Text) else ""

    def _agreement(self, minutes: Minutes, agreed: record.Agreed) -> str:
        clause = next(node for node in walk(minutes) if isinstance(node, record.Clause) and agreed in node.agreed)
        words = _("{side} agrees").format(side=named(minutes, agreed.side))
        return f"{clause_name(minutes, clause.id, self._language(minutes))} · {words}"

    def _section(self, minutes: Minutes, section: record.Section) -> str:
        number = section_number(minutes, section, self._language(minutes))[1]
        return " ".join(filter(None, (number, shortened(in_interface_language(section.heading), 50))))

    def _language(self, minutes: Minutes) -> Language:
        return language_of_numbers(minutes, self._languages)


def _is_told(node: Node, item: Field[object]) -> bool:
    """Whether a value of what was added or removed is worth a line: a tick that stands as it always does is not."""
    value = getattr(node, item.name)
    return not (isinstance(value, bool) and value is item.default)


def _kinds() -> Mapping[str, str]:
    return {
        "clause": _("clauses: {count}"),
        "section": _("sections: {count}"),
        "person": _("people: {count}"),
        "party": _("parties: {count}"),
        "motto": _("mottos: {count}"),
        "signatory": _("signatories: {count}"),
        "note": _("notes: {count}"),
        "agreed": _("agreements: {count}"),
        "turn": _("stages: {count}"),
        "minutes": _("title and settings"),
        "meeting": _("meeting"),
        "next": _("next meeting"),
        "signing": _("signing"),
    }
