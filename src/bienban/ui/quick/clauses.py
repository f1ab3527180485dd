"""Where the quick line puts a clause: into the section at hand, after the clause that has the caret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bienban.core.edits import Insert
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Clause, Minutes
from bienban.core.text import Text
from bienban.session.parts import part_of
from bienban.ui.form import clause_edits
from bienban.ui.form.clause_edits import Step


@dataclass(frozen=True, slots=True)
class Hand:
    """The section (or the preamble) at hand, and the clause in it that the caret is in, if it is in one."""

    owner: str
    field: str
    clause: str = ""


def at_hand(minutes: Minutes, place: Address | None) -> Hand | None:
    """What is at hand when the caret is at ``place``: its section, else the first one; None where there is none."""
    key = part_of(minutes, place) if place is not None else ""
    clause = place.id if place is not None and clause_edits.where(minutes, place.id) is not None else ""
    if key == "preamble":
        return Hand("minutes", "preamble", clause)
    if any(section.id == key for section in minutes.sections):
        return Hand(key or "", "clauses", clause)
    return Hand(minutes.sections[0].id, "clauses") if minutes.sections else None


def put(minutes: Minutes, hand: Hand, text: Text) -> Step:
    """A clause with this text, after the one that has the caret, or at the end."""
    here = clause_edits.where(minutes, hand.clause) if hand.clause else None
    tag = next((tag for tag in minutes.languages if text[tag]), minutes.languages[0])
    if here is None:
        return clause_edits.add_last(minutes, hand.owner, hand.field, tag, text)
    new = Clause(id=new_id(), numbered=here.clause.numbered, text=text)
    return Step(Insert(here.owner, here.field, here.index + 1, new), Address(new.id, "text", tag), "")


def motto_text(key: str, items: bool, languages: Sequence[str]) -> Text:
    """A sentence of a motto: its name, and its items where it has any, as marks."""
    if not items:
        return Text(dict.fromkeys(languages, f"{{motto.{key}}}"))
    strings = {}
    for tag in languages:
        colon, stop = ("：", "。") if tag.startswith("zh") else (": ", ".")
        strings[tag] = f"{{motto.{key}}}{colon}{{motto.{key}.items}}{stop}"
    return Text(strings)
