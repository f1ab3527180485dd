"""One text in several languages: the smallest value of the record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import ItemsView, Iterator, Mapping

_CONTROL = "[\x00-\x1f\x7f-\x9f\u2028\u2029]+"


def held(words: str) -> str:
    """``words`` as a text holds them: in NFC, each run of line breaks, tabs and other control characters one space."""
    return unicodedata.normalize("NFC", words if words.isprintable() else re.sub(_CONTROL, " ", words))


class Text(Mapping[str, str]):
    """A frozen mapping of language tag (``vi``, ``zh-Hans``) to a string as it is :func:`held`.

    A language without words is not stored, so two texts that say the same are equal. Reading a language that is
    not there gives ``""``: the absence of a text is an ordinary state of a draft, not a fault.
    """

    __slots__ = ("_hash", "_items")

    def __init__(self, texts: Mapping[str, str] | None = None, /) -> None:
        items = {tag: held(words) for tag, words in (texts or {}).items() if words}
        self._items: dict[str, str] = dict(sorted(items.items()))
        self._hash = hash(tuple(self._items.items()))

    def __getitem__(self, tag: str) -> str:
        return self._items.get(tag, "")

    def __contains__(self, tag: object) -> bool:
        return tag in self._items

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def items(self) -> ItemsView[str, str]:
        """Language and words, in the order of the tags."""
        return self._items.items()

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self._items == other._items

    def __repr__(self) -> str:
        return f"Text({self._items!r})"

    def nearest(self, tag: str) -> str:
        """The language ``tag`` if there are words in it, else the first that has any; empty where none has."""
        return tag if tag in self._items else next(iter(self._items), "")

    def replaced(self, tag: str, words: str) -> Text:
        """This text with ``words`` in the language ``tag``."""
        return Text({**self._items, tag: words})


EMPTY = Text()
