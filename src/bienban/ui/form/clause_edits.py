"""What happens to clauses: the edit that does it, and where the caret stands afterwards. No widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bienban.core.edits import Batch, Edit, Insert, Move, Set, place
from bienban.core.ids import Address, new_id
from bienban.core.minutes import MAX_LEVELS, Clause, Minutes, Section
from bienban.core.removal import removal
from bienban.core.text import Text


@dataclass(frozen=True, slots=True)
class Step:
    """An edit, the place to show afterwards, and the string of the record behind the caret there (None: anywhere)."""

    edit: Edit
    at: Address
    behind: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A clause where it stands: its list (``owner``, ``field``), its ``index`` there and its ``level`` from 1."""

    clause: Clause
    owner: str
    field: str
    index: int
    level: int


def standing(clauses: Sequence[Clause], owner: str, field: str = "clauses", level: int = 1) -> tuple[Standing, ...]:
    """All clauses of a list with those below them, in the order of the page."""
    found: list[Standing] = []
    for index, clause in enumerate(clauses):
        found.append(Standing(clause, owner, field, index, level))
        found.extend(standing(clause.clauses, clause.id, "clauses", level + 1))
    return tuple(found)


def run_of(minutes: Minutes, clause_id: str) -> tuple[Standing, ...]:
    """The clauses of the section, or of the preamble, that the clause stands in."""
    lists = [(minutes.preamble, "minutes", "preamble")]
    lists += [(section.clauses, section.id, "clauses") for section in minutes.sections]
    for clauses, owner, field in lists:
        found = standing(clauses, owner, field)
        if any(item.clause.id == clause_id for item in found):
            return found
    return ()


def where(minutes: Minutes, clause_id: str) -> Standing | None:
    """Where the clause stands; None when there is no such clause."""
    return next((item for item in run_of(minutes, clause_id) if item.clause.id == clause_id), None)


def split(minutes: Minutes, address: Address, before: str, after: str) -> Step:
    """Part a clause at the caret: what follows goes into a new clause below, in this language alone.

    The clauses below it follow the second half; where nothing follows, the new clause is empty and they stay.
    """
    here = _here(minutes, address.id)
    wide = _is_wide(before[-1:], after[:1])
    first, second = (before, after) if wide else (before.rstrip(), after.lstrip())
    new = Clause(id=new_id(), text=Text({address.language: second}), numbered=here.clause.numbered)
    edits: list[Edit] = [] if first + second == before + after and not second else [Set(address, first)]
    edits.append(Insert(here.owner, here.field, here.index + 1, new))
    if second:
        edits += [Move(below.id, new.id, "clauses", n) for n, below in enumerate(here.clause.clauses)]
    return Step(Batch(tuple(edits)), Address(new.id, "text", address.language), second)


def join(minutes: Minutes, address: Address) -> Step | None:
    """Put a clause into the one above it on the page, in every language; the clauses below it take its place."""
    run = run_of(minutes, address.id)
    position = next(n for n, item in enumerate(run) if item.clause.id == address.id)
    if not position:
        return None
    above, here = run[position - 1].clause, run[position]
    edits: list[Edit] = [
        Set(Address(above.id, "text", tag), glued(above.text[tag], here.clause.text[tag])) for tag in minutes.languages
    ]
    moves = [Move(below.id, here.owner, here.field, here.index + 1 + n) for n, below in enumerate(here.clause.clauses)]
    started = Batch((*edits, *moves)).apply(minutes)
    edit = Batch((*edits, *moves, removal(started, address.id)))
    return Step(edit, Address(above.id, "text", address.language), here.clause.text[address.language])


def glued(one: str, two: str) -> str:
    """Two texts as one: with a space between, unless one is empty or Chinese meets there."""
    if not one or not two or one[-1].isspace() or two[0].isspace() or _is_wide(one[-1], two[0]):
        return one + two
    return f"{one} {two}"


def _is_wide(*characters: str) -> bool:
    return any("\u2e80" <= character <= "\uffef" for character in characters if character)


def paste(minutes: Minutes, address: Address, before: str, after: str, strings: Sequence[str]) -> Step:
    """Several paragraphs in the place of the caret: the first goes on the clause, the rest are clauses below it."""
    here = _here(minutes, address.id)
    first, *middle, last = strings
    edits: list[Edit] = [Set(address, before + first)]
    new = [
        Clause(id=new_id(), text=Text({address.language: words}), numbered=here.clause.numbered)
        for words in (*middle, last + after)
    ]
    edits += [Insert(here.owner, here.field, here.index + 1 + n, clause) for n, clause in enumerate(new)]
    return Step(Batch(tuple(edits)), Address(new[-1].id, "text", address.language), after)


def paste_pairs(minutes: Minutes, address: Address, texts: Sequence[Text]) -> Step:
    """Paragraphs in both languages: clauses below this one, or the first of them in it while it is empty."""
    here = _here(minutes, address.id)
    empty = not here.clause.text
    edits: list[Edit] = [Set(Address(address.id, "text", tag), texts[0][tag]) for tag in texts[0]] if empty else []
    new = [Clause(id=new_id(), text=text, numbered=here.clause.numbered) for text in texts[1 if empty else 0 :]]
    edits += [Insert(here.owner, here.field, here.index + 1 + n, clause) for n, clause in enumerate(new)]
    last = new[-1].id if new else address.id
    return Step(Batch(tuple(edits)), Address(last, "text", address.language), "")


def add_below(minutes: Minutes, clause_id: str, language: str) -> Step:
    """An empty clause after this one, at its level."""
    here = _here(minutes, clause_id)
    new = Clause(id=new_id(), numbered=here.clause.numbered)
    return Step(Insert(here.owner, here.field, here.index + 1, new), Address(new.id, "text", language), "")


def add_last(minutes: Minutes, owner: str, field: str, language: str, text: Text | None = None) -> Step:
    """A clause at the end of a section, or of the preamble, numbered as the last one there is."""
    section = next((s for s in minutes.sections if s.id == owner), None)
    clauses = section.clauses if section else minutes.preamble
    numbered = clauses[-1].numbered if clauses else isinstance(section, Section)
    new = Clause(id=new_id(), numbered=numbered, text=text or Text())
    return Step(Insert(owner, field, len(clauses), new), Address(new.id, "text", language), "")


def remove(minutes: Minutes, clause_id: str, language: str) -> Step:
    """Take a clause away with those below it; the caret goes to the one above, or else below."""
    run = run_of(minutes, clause_id)
    position = next(n for n, item in enumerate(run) if item.clause.id == clause_id)
    level = run[position].level
    rest = [*reversed(run[:position]), *(item for item in run[position + 1 :] if item.level <= level)]
    above = rest[0].clause.id if rest else ""
    at = Address(above, "text", language) if above else Address(run[position].owner, run[position].field)
    return Step(removal(minutes, clause_id), at, "" if above else None)


def shift(minutes: Minutes, clause_id: str, by: int, language: str) -> Step | None:
    """Move a clause up (-1) or down (1) among those of its level; beyond the end, into the next section."""
    here = _here(minutes, clause_id)
    count = len(_siblings(minutes, here))
    at = Address(clause_id, "text", language)
    if 0 <= here.index + by < count:
        return Step(Move(clause_id, here.owner, here.field, here.index + by), at)
    if here.level == 1 and here.field == "clauses":
        ids = [section.id for section in minutes.sections]
        other = ids.index(here.owner) + by
        if 0 <= other < len(ids):
            target = minutes.sections[other]
            return Step(Move(clause_id, target.id, "clauses", len(target.clauses) if by < 0 else 0), at)
    return None


def indent(minutes: Minutes, clause_id: str, language: str) -> Step | None:
    """Put a clause below the one above it, as its last; None where that would be too deep."""
    here = _here(minutes, clause_id)
    if not here.index or here.level + here.clause.levels > MAX_LEVELS:
        return None
    above = _siblings(minutes, here)[here.index - 1]
    return Step(Move(clause_id, above.id, "clauses", len(above.clauses)), Address(clause_id, "text", language))


def outdent(minutes: Minutes, clause_id: str, language: str) -> Step | None:
    """Put a clause after the one it stands below; None at the first level."""
    here = _here(minutes, clause_id)
    parent = where(minutes, here.owner) if here.level > 1 else None
    if parent is None:
        return None
    move = Move(clause_id, parent.owner, parent.field, parent.index + 1)
    return Step(move, Address(clause_id, "text", language))


def number(minutes: Minutes, clause_id: str, language: str) -> Step:
    """Number a clause, or no longer."""
    here = _here(minutes, clause_id)
    return Step(Set(Address(clause_id, "numbered"), not here.clause.numbered), Address(clause_id, "text", language))


def _here(minutes: Minutes, clause_id: str) -> Standing:
    found = where(minutes, clause_id)
    if found is None:
        place(minutes, clause_id)
        raise AssertionError(f"{clause_id} stands in a list but is no clause")
    return found


def _siblings(minutes: Minutes, here: Standing) -> tuple[Clause, ...]:
    return tuple(item.clause for item in run_of(minutes, here.clause.id) if item.owner == here.owner)
