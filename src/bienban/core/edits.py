"""Edits: values that make the next snapshot of the record, or refuse before anything has changed.

A list of objects is named by its owner's id and its field: ``("minutes", "people")``, ``("c4k7m2qa", "clauses")``.
There is no inverse: undo puts the earlier snapshot back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, cast, get_type_hints

from bienban.core import minutes as record
from bienban.core.contents import references
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import CHILDREN, MAX_LEVELS, Clause, Identified, Minutes, Node, node_id, singles, walk
from bienban.core.text import Text
from bienban.i18n import gettext as _


class EditError(BienBanError):
    """An edit does not fit the record: it names no such place, or a value that may not stand there."""


@dataclass(frozen=True, slots=True)
class Set:
    """Give one field a value: ``str`` for one language of a :class:`Text`, else a value of the field's type."""

    address: Address
    value: object

    def apply(self, minutes: Minutes) -> Minutes:
        """The next snapshot. Raises :class:`EditError`."""
        return _rebuilt(minutes, self.address.id, lambda node: _with_field(node, self.address, self.value))


@dataclass(frozen=True, slots=True)
class Insert:
    """Put ``item`` into the list ``field`` of the object ``owner``, before the item that is at ``index`` now."""

    owner: str
    field: str
    index: int
    item: Identified

    def apply(self, minutes: Minutes) -> Minutes:
        """The next snapshot. Raises :class:`EditError`."""
        taken = {node_id(node) for node in walk(minutes)}
        new = [node_id(node) for node in walk(self.item)]
        if len(set(new)) < len(new) or taken & set(new):
            raise EditError(_("The id {id} is used twice; nothing was changed.").format(id=self.item.id))
        after = _rebuilt(minutes, self.owner, lambda node: _inserted(node, self.field, self.index, self.item))
        return _checked_depth(after, self.item)


@dataclass(frozen=True, slots=True)
class Remove:
    """Take the object ``id`` out. Refused while something refers to it: see :func:`removal`."""

    id: str

    def apply(self, minutes: Minutes) -> Minutes:
        """The next snapshot. Raises :class:`EditError`."""
        owner, name, index = place(minutes, self.id)
        after = _rebuilt(minutes, owner, lambda node: _removed(node, name, index))
        gone = {node_id(node) for node in walk(find(minutes, self.id))}
        if any(target in gone for _address, target in references(after)):
            raise EditError(_("Something still refers to {id}; nothing was changed.").format(id=self.id))
        return after


@dataclass(frozen=True, slots=True)
class Move:
    """Put the object ``id`` into the list ``field`` of ``owner``, at ``index`` counted without the object itself."""

    id: str
    owner: str
    field: str
    index: int

    def apply(self, minutes: Minutes) -> Minutes:
        """The next snapshot. Raises :class:`EditError`."""
        item = listed(minutes, self.id)
        if any(node_id(node) == self.owner for node in walk(item)):
            raise EditError(_("A clause cannot stand inside itself; nothing was changed."))
        owner, name, index = place(minutes, self.id)
        without = _rebuilt(minutes, owner, lambda node: _removed(node, name, index))
        after = _rebuilt(without, self.owner, lambda node: _inserted(node, self.field, self.index, item))
        return _checked_depth(after, item)


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits that happen together or not at all."""

    edits: tuple[Edit, ...]

    def apply(self, minutes: Minutes) -> Minutes:
        """The next snapshot. Raises :class:`EditError`."""
        for edit in self.edits:
            minutes = edit.apply(minutes)
        return minutes


Edit = Set | Insert | Remove | Move | Batch


def listed(minutes: Minutes, id_: str) -> Identified:
    """The object with this id, which stands in a list. Raises :class:`EditError` when there is none."""
    owner, name, index = place(minutes, id_)
    return cast(Identified, getattr(find(minutes, owner), name)[index])


def find(minutes: Minutes, id_: str) -> Node:
    """The object with this id. Raises :class:`EditError` when there is none."""
    for node in walk(minutes):
        if node_id(node) == id_:
            return node
    raise EditError(_("Nothing has the id {id}; nothing was changed.").format(id=id_))


def place(minutes: Minutes, id_: str) -> tuple[str, str, int]:
    """Where an object stands: its owner's id, the field of the list, the index. Raises :class:`EditError`."""
    for owner in walk(minutes):
        for name, _items in CHILDREN.get(type(owner), ()):
            for index, item in enumerate(getattr(owner, name)):
                if item.id == id_:
                    return node_id(owner), name, index
    raise EditError(_("Nothing has the id {id}; nothing was changed.").format(id=id_))


def value(minutes: Minutes, address: Address) -> object:
    """What stands at ``address``. Raises :class:`EditError`."""
    node = find(minutes, address.id)
    if address.field not in _field_types(type(node)):
        raise EditError(_no_field(address))
    held = getattr(node, address.field)
    return held[address.language] if address.language and isinstance(held, Text) else held


def _no_field(address: Address) -> str:
    return _("There is no place {place} for this; nothing was changed.").format(place=address)


Change = Callable[[Any], Any]


def _rebuilt(minutes: Minutes, id_: str, change: Change) -> Minutes:
    after = _search(minutes, id_, change)
    if after is None:
        raise EditError(_("Nothing has the id {id}; nothing was changed.").format(id=id_))
    return cast(Minutes, after)


def _search(node: Any, id_: str, change: Change) -> Any:
    """``node`` with the object ``id_`` changed, every untouched part shared; None when it is not below ``node``."""
    if node_id(node) == id_:
        return change(node)
    for name in singles(node):
        after = _search(getattr(node, name), id_, change)
        if after is not None:
            return replace(node, **{name: after})
    for name, _items in CHILDREN.get(type(node), ()):
        items = getattr(node, name)
        for index, item in enumerate(items):
            after = _search(item, id_, change)
            if after is not None:
                return replace(node, **{name: (*items[:index], after, *items[index + 1 :])})
    return None


@cache
def _hints(name: str) -> dict[str, Any]:
    owner = getattr(record, name)
    hints = get_type_hints(owner)
    return {item.name: hints[item.name] for item in fields(owner)}


def _field_types(owner: type[Any]) -> dict[str, Any]:
    return _hints(owner.__name__)


def _with_field(node: Any, address: Address, value: object) -> Any:
    types = _field_types(type(node))
    if address.field not in types or address.field == "id":
        raise EditError(_no_field(address))
    held = getattr(node, address.field)
    if address.language:
        if not isinstance(held, Text) or not isinstance(value, str):
            raise EditError(_("{place} cannot take this value; nothing was changed.").format(place=address))
        value = held.replaced(address.language, value)
    elif address.field in dict(CHILDREN.get(type(node), ())) or not _fits(value, types[address.field]):
        raise EditError(_("{place} cannot take this value; nothing was changed.").format(place=address))
    if value == held:
        return node
    return replace(node, **{address.field: value})


def _fits(value: object, expected: Any) -> bool:
    origin = getattr(expected, "__origin__", None)
    if origin is tuple:
        return isinstance(value, tuple)
    if isinstance(value, bool):
        return expected is bool
    return isinstance(value, expected)


def _inserted(node: Any, name: str, index: int, item: Identified) -> Any:
    types = dict(CHILDREN.get(type(node), ()))
    if name not in types or not isinstance(item, types[name]):
        raise EditError(_no_field(Address(node_id(node), name)))
    items = getattr(node, name)
    if not 0 <= index <= len(items):
        raise EditError(_no_field(Address(node_id(node), name)))
    return replace(node, **{name: (*items[:index], item, *items[index:])})


def _removed(node: Any, name: str, index: int) -> Any:
    items = getattr(node, name)
    return replace(node, **{name: (*items[:index], *items[index + 1 :])})


def _checked_depth(minutes: Minutes, item: Identified) -> Minutes:
    if isinstance(item, Clause):
        for top in (*minutes.preamble, *(clause for section in minutes.sections for clause in section.clauses)):
            if top.levels > MAX_LEVELS:
                raise EditError(
                    _("Clauses may be {levels} levels deep; nothing was changed.").format(levels=MAX_LEVELS)
                )
    return minutes
