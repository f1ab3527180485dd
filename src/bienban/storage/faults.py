"""What is wrong with a file: one plain sentence for each fault, with its place."""

from __future__ import annotations

from typing import NamedTuple

from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _

Path = tuple[str | int, ...]
"""Where a value stands in the tree: names of fields and numbers of items."""


class Fault(NamedTuple):
    """One thing that is wrong: the sentence ``what``, the place ``where`` and its ``line``.

    ``where`` is written ``sections[2].clauses[0].text.vi`` and is empty for the whole file; ``line`` counts from 1 and
    is 0 when it is not known.
    """

    what: str
    where: str = ""
    line: int = 0

    def __str__(self) -> str:
        if self.where and self.line:
            return _("line {line}, {where}: {what}").format(line=self.line, where=self.where, what=self.what)
        if self.line:
            return _("line {line}: {what}").format(line=self.line, what=self.what)
        if self.where:
            return _("{where}: {what}").format(where=self.where, what=self.what)
        return self.what


class FormatError(BienBanError):
    """The bytes are no record that can be opened. ``faults`` has at least one member; the first makes the sentence."""

    def __init__(self, faults: tuple[Fault, ...], name: str = "") -> None:
        self.faults = faults
        self.name = name
        super().__init__(faults, name)

    def __str__(self) -> str:
        first = str(self.faults[0])
        sentence = _("{name}: {fault}").format(name=self.name, fault=first) if self.name else first
        if len(self.faults) > 1:
            more = _("(and {count} more faults)").format(count=len(self.faults) - 1)
            return f"{sentence} {more}"
        return sentence


def written(path: Path) -> str:
    """``path`` as a person reads it."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{shown(part)}" for part in path]
    return "".join(parts).removeprefix(".")


def shown(word: str) -> str:
    """A word of the file so that it can stand in a sentence: short, and without characters that no screen shows."""
    short = word if len(word) <= 40 else word[:39] + "…"
    return "".join(character if character.isprintable() else "\ufffd" for character in short)
