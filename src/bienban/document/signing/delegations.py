"""A side's list of delegates as a paper of its own, its own language first."""

from __future__ import annotations

from collections.abc import Mapping

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes, Side
from bienban.document.annexes import delegates, groups
from bienban.document.blocks import Paper
from bienban.document.signing import frame
from bienban.document.stays import staying


def delegation(minutes: Minutes, side: Side, languages: Mapping[str, Language]) -> Paper:
    """The list of one side in all languages. Raises ``LanguageError`` for a language that has no file."""
    own = frame.setting(minutes, languages, side.id)
    table = delegates(own, side)
    names = (frame.group(own, count, name, place) for count, (name, place, _people) in enumerate(groups(own, side), 1))
    rows = tuple(row._replace(cells=((next(names),),)) if row.group else row for row in table.rows)
    people = (person for _name, _place, people in groups(own, side) for person in people)
    blocks = (table._replace(rows=rows), *staying(own, people))
    return frame.paper(own, side.delegation, blocks, f"{side.id}/delegation")
