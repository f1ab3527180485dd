"""What the record says in one language of one original: pairs by a reader of marks of its own, facts by ``wording``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bienban.catalog.languages import Language, of
from bienban.core import marks
from bienban.core.alternat import Original, leading
from bienban.core.minutes import Minutes
from bienban.core.text import Text
from bienban.document.makers import Inside
from bienban.document.wording import MOST_INSIDE, Wording

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def settled(string: str, turned: bool) -> str:
    """``string`` with every ordered pair as plain words, ``turned`` round or not; facts stay marks."""
    return _TOKEN.sub(lambda token: _settled(token, turned), string) if "{" in string or "}" in string else string


def _settled(token: re.Match[str], turned: bool) -> str:
    inside = token[1]
    if inside is None:
        return token[0] if len(token[0]) == 2 else token[0] * 2
    parts = inside.split("|")
    if len(parts) != 3 or not parts[0] or not parts[2]:
        return token[0]
    return "".join(reversed(parts)) if turned else "".join(parts)


def pairs(string: str) -> tuple[tuple[str, str], ...]:
    """Both forms of every ordered pair of ``string``: as marked, and turned round."""
    inside = [token[1].split("|") for token in _TOKEN.finditer(string) if token[1]]
    return tuple(
        ("".join(parts), "".join(reversed(parts))) for parts in inside if len(parts) == 3 and parts[0] and parts[2]
    )


class Witness(Wording):
    """Says what the record says, wherever its words stand."""

    __slots__ = ()

    @property
    def tag(self) -> str:
        """The language that it speaks."""
        return self.language.tag

    @property
    def first(self) -> str:
        """The side that stands first in this language."""
        return leading(self.minutes, self.original, self.tag)

    @property
    def turned(self) -> bool:
        """Whether pairs are turned round here."""
        return bool(self.minutes.sides) and self.first != self.minutes.sides[0].id

    def words(self, string: str, inside: Inside = ()) -> str:
        """What ``string`` prints; a text of very many marks inside a fact is printed as typed."""
        if "{" not in string and "}" not in string:
            return string
        if inside and len(marks.parse(string)) > MOST_INSIDE:
            return string
        return super().words(settled(string, self.turned), inside)

    def titled(self, text: Text, otherwise: str = "") -> str:
        """The words of a title; ``otherwise``, or the sign of an open place, where nothing is to be seen."""
        words = self.words(text[self.tag])
        return words if words.strip() else otherwise or self.language.open


def witness(minutes: Minutes, original: Original, languages: Mapping[str, Language], tag: str) -> Witness:
    """The witness for the language ``tag``. Raises ``LanguageError`` when there is no file for it."""
    return Witness(minutes, original, of(languages, tag))
