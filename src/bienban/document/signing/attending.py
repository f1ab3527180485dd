"""Who is expected at a meeting: everybody of whom nobody has said that they will not come."""

from __future__ import annotations

from collections.abc import Iterable

from bienban.core.minutes import Attendance, Person
from bienban.document.wording import Wording

_AWAY = (Attendance.ABSENT, Attendance.EXCUSED)


def expected(people: Iterable[Person]) -> tuple[Person, ...]:
    """Those of ``people`` who need a line to sign on and a card on the table."""
    return tuple(person for person in people if person.attendance not in _AWAY)


def post(wording: Wording, person: Person) -> str:
    """The title and the organ, which many titles name already; for a person without either in any language, the role.

    Empty where only another language has them.
    """
    language = wording.language
    title, organ = (wording.words(text[language.tag]) for text in (person.title, person.organ))
    if organ.lower() in title.lower():
        organ = ""
    if not (person.title or person.organ):
        return language.roles.get(person.role.value, "")
    return language.lists.comma.join(filter(None, (title, organ)))
