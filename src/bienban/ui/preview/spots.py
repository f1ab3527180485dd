"""The same place of the text on two papers: from the instant sheet to exact pages and back, from old pages to new."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QScrollArea

Spot = tuple[str, ...]
"""The object and the field of an address: a clause is found in whichever language the paper shows."""

Held = tuple[tuple[Spot, float], ...]
"""What is in sight, and how far below the upper edge each begins, in pixels; what matters most comes first."""


def spot_of(address: str) -> Spot:
    """The spot of an address; empty for an empty one."""
    return tuple(address.split("/")[:2]) if address else ()


def hold(area: QScrollArea, spots: Iterable[tuple[Spot, QRectF]], first: Spot = ()) -> Held:
    """What is in sight: ``first``, then what begins in sight from the top on, then what only ends there."""
    top = area.verticalScrollBar().value()
    bottom = top + area.viewport().height()
    seen = [(spot, box.top() - top) for spot, box in spots if box.bottom() > top and box.top() < bottom]
    return tuple(sorted(seen, key=lambda held: (held[0] != first, held[1] < 0)))


def put_back(area: QScrollArea, spots: Iterable[tuple[Spot, QRectF]], held: Held) -> None:
    """Scroll so that the first spot of ``held`` that is still there begins where it began."""
    places: dict[Spot, float] = {}
    for spot, box in spots:
        places.setdefault(spot, box.top())
    for spot, offset in held:
        if spot in places:
            area.verticalScrollBar().setValue(round(places[spot] - offset))
            return
