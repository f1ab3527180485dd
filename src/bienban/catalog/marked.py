"""Prepared texts and their marks: what a pack or a phrase says must be readable in every record made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bienban.catalog.definitions import Wording
from bienban.catalog.tables import Table
from bienban.core import facts, marks
from bienban.core.text import Text
from bienban.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Scope:
    """What the texts of a file may be written in and speak of; ``None``: anything of that family.

    ``slots`` are names in braces that drafting fills before the record sees the text.
    """

    languages: tuple[str, ...]
    sides: tuple[str, ...] | None = None
    mottos: tuple[str, ...] | None = None
    slots: tuple[str, ...] = ()


def read_wording(table: Table, scope: Scope) -> Wording:
    """The texts of a table by language, with the languages whose form is inferred. Their marks are checked."""
    text = table.text(scope.languages)
    inferred = table.strings("inferred")
    for tag in inferred:
        if tag not in scope.languages:
            table.fault("inferred", _("{tag} is not a language of this file").format(tag=tag))
    check_marks(table, text, scope)
    return Wording(text, inferred)


def wording_at(table: Table, name: str, scope: Scope) -> Wording:
    """The wording in the table ``name``."""
    below = table.table(name)
    if not isinstance(table.values.get(name), dict):
        return Wording()
    wording = read_wording(below, scope)
    below.finish(_("is not a language of this file"))
    return wording


def check_marks(table: Table, text: Text, scope: Scope) -> None:
    """Write down every mark of ``text`` that cannot be read, or that names no fact of ``scope``."""
    for tag, words in text.items():
        for reason in _faults(words, scope):
            table.fault(tag, reason)


def _faults(words: str, scope: Scope) -> Iterator[str]:
    for mark in marks.parse(words):
        match mark:
            case marks.Words(text=unread, literal=False):
                yield _("the mark in “{words}” cannot be read").format(words=unread)
            case marks.Fact(name=name) if name not in scope.slots:
                yield from _of_fact(name, words, scope)
            case _:
                pass


def _of_fact(name: str, words: str, scope: Scope) -> Iterator[str]:
    kind, argument = facts.kind_of(name), facts.argument(name)
    family = name.partition(".")[0]
    if kind is None:
        yield _("there is no fact {{{name}}}").format(name=name)
    elif family in ("person", "beside"):
        yield _("{{{name}}} belongs to one record and cannot be prepared").format(name=name)
    elif family == "motto" and scope.mottos is not None and argument not in scope.mottos:
        yield _("{{{name}}} names a motto that is not listed under mottos").format(name=name)
    elif family == "parties" and argument and scope.sides is not None and argument not in scope.sides:
        yield _("{{{name}}} names a side that does not exist").format(name=name)
    elif kind.block and words.strip() != f"{{{name}}}":
        yield _("{{{name}}} makes a list and must stand alone").format(name=name)
