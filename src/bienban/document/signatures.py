"""The places to sign: the keeper's side first, never both sides in one row unless they stand in a column each.

Equal sides have a column each, ranks level, the keeper at the left (notice 外办发[1994]7号 of the Chinese foreign
ministry). Unequal sides have rows of their own: 1, 2, 3, 2 + 2, 3 + 2, 3 + 3 …; one who signs alone is centred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise

from bienban.catalog.choices import Choices
from bienban.core.alternat import signing_order
from bienban.core.minutes import Person, Signatory
from bienban.document import heights
from bienban.document.blocks import LINE_BREAK, Paragraph, SignatureCell, Signatures
from bienban.document.setting import Setting
from bienban.document.titles import width
from bienban.document.wording import Wording, in_order

Place = tuple[int, int]
"""A signatory: 0 for the keeper's side or 1 for the other, and the number within the side."""

Arrangement = Callable[[int, int], list[list[Place]]]
"""Gives the rows of places for so many signatories of the keeper's side and of the other."""

SEAL = "Signature seal"
"""The style of the place for a seal."""

_GRID = 6
_ROOMS = ((32.0, 14.0), (37.0, 11.0))
"""Room to sign in and gap between rows, in mm, in one language and in two."""
_CLOSER = 5.0
_COLUMN_EMS = 5.67
"""Ems of a signature's title in one column of the grid (26 mm at 13 points)."""
_MARGIN_EMS = 0.9
"""Left free, so that two titles never touch."""


def arranged(keeper: int, other: int) -> list[list[Place]]:
    """The rows of places for so many signatories of the keeper's side and of the other."""
    if keeper == other:
        return [[(0, index), (1, index)] for index in range(keeper)]
    return [*_side_rows(0, keeper), *_side_rows(1, other)]


def in_plain_order(keeper: int, other: int) -> list[list[Place]]:
    """The rows of places of unequal sides one after the other, whichever side they are of."""
    if keeper == other:
        return arranged(keeper, other)
    places = [*((0, index) for index in range(keeper)), *((1, index) for index in range(other))]
    ends = list(accumulate(_split(len(places)), initial=0))
    return [places[start:end] for start, end in pairwise(ends)]


def _side_rows(side: int, count: int) -> list[list[Place]]:
    rows, start = [], 0
    for size in _split(count):
        rows.append([(side, index) for index in range(start, start + size)])
        start += size
    return rows


def _split(count: int) -> list[int]:
    threes, rest = divmod(count, 3)
    if rest == 0 or count < 3:
        return [3] * threes + ([rest] if rest else [])
    return [3] * threes + [2] if rest == 2 else [3] * (threes - 1) + [2, 2]


def signatures(setting: Setting, closing: float = 0.0) -> tuple[Signatures, ...]:
    """The signature block of an original; nothing for a record that nobody signs.

    ``closing`` is the height in mm of what goes with it: where both exceed a page, the places are set closer.
    """
    sides = signing_order(setting.minutes, setting.original)
    signatories = in_order(setting.minutes, sides)
    if not signatories:
        return ()
    party_side = {party.id: party.side for party in setting.minutes.parties}
    keeper = [who for who in signatories if sides and party_side.get(who.party) == sides[0]]
    other = [who for who in signatories if who not in keeper]
    rows = tuple(
        _row([(keeper, other)[side][index] for side, index in places], setting)
        for places in arrangement(setting.choices)(len(keeper), len(other))
    )
    room, gap = _ROOMS[min(len(setting.wordings), 2) - 1]
    block = Signatures(rows, room, gap)
    if height(block, setting.columns) + closing > heights.PAGE:
        block = block._replace(room=room - _CLOSER, gap=gap - _CLOSER)
    return (block,)


def arrangement(choices: Choices) -> Arrangement:
    """How the office wants the places arranged."""
    return in_plain_order if choices.of("signature-rows") == "plain" else arranged


def height(block: Signatures, columns: bool = False) -> float:
    """The height of the block on paper, in mm; in ``columns`` or over the type width."""
    return sum(heights.titles(row, columns) + block.room for row in block.rows) + (len(block.rows) - 1) * block.gap


def parted(block: Signatures, closing: float, columns: bool = False) -> tuple[Signatures, ...]:
    """The block in two where it and ``closing`` (mm) exceed a page: what fits stays with the closing formula."""
    for count in range(len(block.rows), 1, -1):
        if height(block._replace(rows=block.rows[:count]), columns) + closing <= heights.PAGE:
            break
    else:
        count = 1
    parts = (block.rows[:count], block.rows[count:])
    return tuple(block._replace(rows=rows) for rows in parts if rows)


def _row(signatories: Sequence[Signatory], setting: Setting) -> tuple[SignatureCell, ...]:
    alone = len(signatories) == 1
    span = 4 if alone else _GRID // len(signatories)
    ems = span * _COLUMN_EMS - _MARGIN_EMS
    rooms = [0.0 if _too_long(signatories, wording, ems) else ems for wording in setting.wordings]
    return tuple(
        SignatureCell(
            (*map(partial(_title, who), setting.wordings, rooms), *_seal(setting)),
            tuple(_name(who, wording) for wording in setting.wordings),
            span,
            1 if alone else 0,
        )
        for who in signatories
    )


def _too_long(signatories: Sequence[Signatory], wording: Wording, ems: float) -> bool:
    """Whether a title of the row has a line that is too long for its place: then all of the row turn alike."""
    lines = (line for who in signatories for line in _lines(who, wording))
    return any(width(line, caps=True) > ems for line in lines)


def _seal(setting: Setting) -> Iterator[Paragraph]:
    """The words that keep a place for the seal, where the office wants one."""
    if setting.choices.of("seal-place") == "on":
        for wording in setting.wordings:
            language = wording.language
            yield Paragraph(f"{SEAL} {language.suffix}", language.tag, language.seal)


def _title(signatory: Signatory, wording: Wording, ems: float) -> Paragraph:
    tag = wording.language.tag
    lines = [_before_party(line, signatory, wording, ems) for line in _lines(signatory, wording)]
    address = f"{_bearer(signatory, wording).id}/title/{tag}"
    words = LINE_BREAK.join(lines) or wording.language.persons.open_title
    return Paragraph(f"Signature title {wording.language.suffix}", tag, words, address)


def _bearer(signatory: Signatory, wording: Wording) -> Signatory | Person:
    """Whose title is signed under: the signatory's own, or else that of the person."""
    tag, person = wording.language.tag, wording.minutes.person(signatory.person)
    return person if person and person.title[tag] and not signatory.title[tag] else signatory


def _lines(signatory: Signatory, wording: Wording) -> list[str]:
    return [line for line in wording.lines(_bearer(signatory, wording).title[wording.language.tag]) if line]


def _before_party(words: str, signatory: Signatory, wording: Wording, ems: float) -> str:
    """A line of a title that is too long for its place, turned before the name of the province, if it can in full."""
    party = wording.minutes.party(signatory.party)
    if party is None or width(words, caps=True) <= ems:
        return words
    names = (wording.words(name[wording.language.tag]) for name in (party.full, party.name))
    start = next((at for name in names if name and (at := words.lower().rfind(name.lower())) > 0), 0)
    return words[:start].rstrip() + LINE_BREAK + words[start:] if start else words


def _name(signatory: Signatory, wording: Wording) -> Paragraph:
    language = wording.language
    person = wording.minutes.person(signatory.person)
    words = wording.words(person.name[language.tag]) if person else ""
    address = f"{person.id}/name/{language.tag}" if person else f"{signatory.id}/person"
    return Paragraph(
        f"Signature name {language.suffix}",
        language.tag,
        words or language.persons.open_name,
        address,
        widen=language.persons.widened and len(words) == 2,
    )
