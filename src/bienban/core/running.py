"""The running text: sections, clauses and fixed formulas, as frozen values of the record."""

from dataclasses import dataclass

from bienban.core.kinds import Extra, SectionKind
from bienban.core.text import EMPTY, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A side has agreed to a clause: ``at`` is the local time (``2026-04-27T09:31``), ``seal`` stands for its text."""

    id: str
    side: str
    at: str = ""
    seal: str = ""
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One paragraph in each language, and the clauses below it.

    ``speaker`` is the id of a person, ``proposed`` the key of the side that proposes the text. Nothing of ``proposed``
    and ``agreed`` is printed.
    """

    id: str
    text: Text = EMPTY
    numbered: bool = True
    speaker: str = ""
    proposed: str = ""
    agreed: tuple[Agreed, ...] = ()
    clauses: "tuple[Clause, ...]" = ()
    extra: Extra = ()

    @property
    def levels(self) -> int:
        """How many levels of clauses it makes: itself, and the deepest of those below it."""
        return 1 + max((below.levels for below in self.clauses), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A numbered part of the text. ``label`` is a short name for the outline, never printed."""

    id: str
    kind: SectionKind = SectionKind.FREE
    heading: Text = EMPTY
    label: Text = EMPTY
    speaker: str = ""
    clauses: tuple[Clause, ...] = ()
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Motto:
    """A fixed formula: one unit in two languages. ``items`` stand in the order of the first language.

    ``joiner`` stands between two items, in each language.
    ``order`` says, for a language, in which order the items stand there (``(3, 4, 1, 2)``, counted from 1).
    """

    id: str
    key: str
    name: Text = EMPTY
    items: tuple[Text, ...] = ()
    joiner: Text = EMPTY
    order: tuple[tuple[str, tuple[int, ...]], ...] = ()
    extra: Extra = ()

    def ordered(self, language: str) -> tuple[str, ...]:
        """The items in ``language``, in the order of that language."""
        order = dict(self.order).get(language, tuple(range(1, len(self.items) + 1)))
        return tuple(self.items[number - 1][language] for number in order)

    def words(self, language: str) -> str:
        """The whole formula in ``language``."""
        return self.joiner[language].join(self.ordered(language))
