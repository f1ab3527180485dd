"""The slots of templates as rows: the name as it is written, what it prints, and what that is for the open minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bienban.catalog.languages import Language, LanguageError
from bienban.core.alternat import Layout, Original
from bienban.core.folding import fold
from bienban.core.minutes import Minutes
from bienban.document.blocks import Member, Paper
from bienban.document.compose import compose
from bienban.document.slots import Kind, Slot, everything
from bienban.i18n import gettext as _
from bienban.ui.widgets.rows import Cell, Row

SHARES = (0.42, 0.58)


def slot_rows(minutes: Minutes, languages: Mapping[str, Language]) -> tuple[Row, ...]:
    """Every slot, with headings by where it may stand."""
    paper = _paper(minutes, languages)
    return tuple(_rows(list(everything()), paper))


def matching(rows: Sequence[Row], typed: str) -> tuple[Row, ...]:
    """The rows that hold every word of what was typed, marks and capitals aside, under the headings they belong to."""
    words = fold(typed).split()
    kept: list[Row] = []
    for row in reversed(rows):
        heading = row.key is None
        if kept and kept[-1].key is not None if heading else all(word in fold(row.spoken) for word in words):
            kept.append(row)
    return tuple(reversed(kept))


def _rows(slots: Sequence[Slot], paper: Paper | None) -> Iterator[Row]:
    headings = {
        Kind.BLOCK: _("Blocks: alone in a paragraph"),
        Kind.TEXT: _("Words: anywhere in the document"),
        Kind.LIST: _("Rows that repeat: in a row of a table"),
    }
    for kind, heading in headings.items():
        yield Row((Cell(heading, tone="muted"),))
        for slot in slots:
            if slot.kind is kind:
                written = f"{{{{{slot.name}}}}}"
                value = Cell(_value(slot, paper) if paper else "", tone="han")
                yield Row((Cell(written), value), slot.prints, written)


def _value(slot: Slot, paper: Paper) -> str:
    """What the slot prints, in every language; of a list, for its first member."""
    if slot.kind is Kind.TEXT:
        return _together(paper.texts.get(slot.name, {}))
    members = paper.lists.get(slot.list, ()) if slot.kind is Kind.LIST else ()
    return _first(members, slot.name.removeprefix(f"{slot.list}."))


def _first(members: Sequence[Member], field: str) -> str:
    if not members or field not in members[0]:
        return ""
    return _together({tag: words.text for tag, words in members[0][field].items()})


def _together(values: Mapping[str, str]) -> str:
    return " · ".join(filter(None, values.values()))


def _paper(minutes: Minutes, languages: Mapping[str, Language]) -> Paper | None:
    original = Original(minutes.sides[0].id if minutes.sides else "")
    layout = Layout(minutes.languages, columns=len(minutes.languages) > 1)
    try:
        return compose(minutes, original, layout, languages)
    except LanguageError:
        return None
