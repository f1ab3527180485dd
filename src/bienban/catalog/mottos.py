"""Reading mottos, from the shared phrases or from a pack of its own."""

from __future__ import annotations

from collections.abc import Sequence

from bienban.catalog.definitions import MottoDefinition
from bienban.catalog.marked import Scope, wording_at
from bienban.catalog.tables import Table
from bienban.core.text import EMPTY, Text
from bienban.i18n import gettext as _


def read_mottos(table: Table, scope: Scope) -> tuple[MottoDefinition, ...]:
    """The mottos of a file, in the list ``[[mottos]]``."""
    return tuple(_motto(below, scope) for below in table.tables("mottos"))


def _motto(table: Table, scope: Scope) -> MottoDefinition:
    key = table.string("key")
    name = wording_at(table, "name", scope)
    items = tuple(_item(below, scope) for below in table.tables("items"))
    joiner = table.text_at("joiner", scope.languages) if items else EMPTY
    order = _order(table.table("order", required=False), scope, items)
    table.finish()
    return MottoDefinition(key=key, name=name, items=items, joiner=joiner, order=order)


def _item(table: Table, scope: Scope) -> Text:
    text = table.text(scope.languages)
    table.finish(_("is not a language of this file"))
    return text


def _order(table: Table, scope: Scope, items: Sequence[Text]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    order = []
    for tag in scope.languages:
        numbers = table.numbers(tag)
        if numbers and sorted(numbers) != list(range(1, len(items) + 1)):
            table.fault(tag, _("must name every item once, counted from 1"))
        elif numbers:
            order.append((tag, numbers))
    table.finish(_("is not a language of this file"))
    return tuple(order)
