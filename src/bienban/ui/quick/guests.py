"""A guest typed in one line: name, office, position or role, each in one language or in both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bienban.bilingual.lists.words import role_named
from bienban.core.edits import Insert
from bienban.core.han import HAN, has_han
from bienban.core.ids import Address, new_id
from bienban.core.kinds import Attendance, Role
from bienban.core.marks import escape
from bienban.core.minutes import Minutes, Person
from bienban.core.text import Text
from bienban.ui.form.clause_edits import Step

_COMMA = re.compile(r"[,;，；、]")
_HAN = re.compile(f"[{HAN}·]+")
_MOST_WORDS = 6


def both(words: str, tags: Sequence[str]) -> Text:
    """Words in the languages they are written in: ``Nguyễn Văn A 阮文甲`` is two texts."""
    chinese = next((tag for tag in tags if tag.startswith("zh")), "")
    other = next((tag for tag in tags if not tag.startswith("zh")), "")
    found = "".join(_HAN.findall(words))
    rest = " ".join(_HAN.sub(" ", words).split())
    if not chinese or not other:
        return Text({tags[0]: escape(" ".join(words.split()))})
    return Text({tag: escape(part) for tag, part in ((other, rest), (chinese, found)) if part})


def looks_like_a_name(words: str) -> bool:
    """Whether the first of the parts could be a person: a few words with capitals, or two to four characters."""
    name = _COMMA.split(words)[0].strip()
    parts = _HAN.sub(" ", name).split()
    capitals = len(parts) <= _MOST_WORDS and all(part[0].isupper() for part in parts)
    chinese = "".join(_HAN.findall(name))
    return capitals and bool(parts or 2 <= len(chinese) <= 4) and not any(letter.isdigit() for letter in name)


def side_of(minutes: Minutes, words: str) -> str:
    """The side that a guest probably belongs to: that of the language of the name."""
    chinese = has_han(_COMMA.split(words)[0])
    own = (side.id for side in minutes.sides if side.language.startswith("zh") == chinese)
    return next(own, minutes.sides[0].id if minutes.sides else "")


def guest(minutes: Minutes, words: str, side: str) -> Step:
    """Put the guest into the record, after the guests that the side has: somebody who came without being planned.

    After the name come the office and the position; a part that is the word for a role is the role.
    """
    name, *rest = (part.strip() for part in _COMMA.split(words))
    said = [role for part in rest if (role := role_named(part))]
    texts = [both(part, minutes.languages) for part in rest if part and role_named(part) is None]
    organ, title = (*texts, Text(), Text())[:2]
    person = Person(
        id=new_id(),
        side=side,
        name=both(name, minutes.languages),
        organ=organ,
        title=title,
        role=said[-1] if said else Role.GUEST,
        attendance=Attendance.PRESENT,
    )
    own = [n for n, other in enumerate(minutes.people) if (other.side, other.party) == (side, "")]
    index = own[-1] + 1 if own else len(minutes.people)
    tag = next((tag for tag in minutes.languages if person.name[tag]), minutes.languages[0])
    return Step(Insert("minutes", "people", index, person), Address(person.id, "name", tag))
