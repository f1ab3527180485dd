"""Reading one kind of document from a mechanism pack: its formulas, headings and prepared clauses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bienban.catalog.definitions import DocumentKind, Prepared, SectionDefinition, SessionDefinition, Wording
from bienban.catalog.marked import Scope, read_wording, wording_at
from bienban.catalog.tables import Table
from bienban.core.minutes import MAX_LEVELS, Manner, Numbering, SectionKind
from bienban.i18n import gettext as _

PARTY_SLOTS = ("party", "party.full")
"""Names in braces that drafting fills, in the titles of heads and signatories: Lai Châu, tỉnh Lai Châu."""

ANNEXES = ("delegations", "programme")
SESSIONS = ("opening", "plenary", "thematic", "closing", "signing", "reception", "visit", "side")


def read_kind(table: Table, scope: Scope) -> DocumentKind:
    """One entry of ``[[documents]]``."""
    mottos = table.strings("mottos")
    scope = replace(scope, mottos=mottos)
    titles = replace(scope, slots=PARTY_SLOTS)
    kind = DocumentKind(
        id=table.string("id"),
        name=table.text_at("name", scope.languages),
        title=wording_at(table, "title", scope),
        meeting=_by_side(table, "meeting", scope),
        delegation=_by_side(table, "delegation", scope),
        head=_by_side(table, "head", titles, required=False),
        signatory=_by_side(table, "signatory", titles, required=False),
        preamble=_clauses(table, "preamble", scope, numbered=False),
        sections=tuple(_section(below, scope) for below in table.tables("sections")),
        programme=tuple(_session(below, scope) for below in table.tables("programme")),
        testimonium=wording_at(table, "testimonium", scope) if "testimonium" in table.values else Wording(),
        numbering=table.choice("numbering", Numbering, Numbering.SECTIONS),
        manner=table.choice("manner", Manner, Manner.TITLE),
        annexes=table.strings("annexes"),
        mottos=mottos,
        copies=table.number("copies"),
    )
    for name in kind.annexes:
        if name not in ANNEXES:
            table.fault("annexes", _("must be one of: {words}").format(words=", ".join(ANNEXES)))
    table.finish()
    return kind


def _by_side(table: Table, name: str, scope: Scope, required: bool = True) -> Mapping[str, Wording]:
    below = table.table(name, required)
    if not isinstance(table.values.get(name), dict):
        return {}
    texts = {side: wording_at(below, side, scope) for side in scope.sides or ()}
    below.finish(_("there is no such side"))
    return texts


def _section(table: Table, scope: Scope) -> SectionDefinition:
    section = SectionDefinition(
        kind=table.choice("kind", SectionKind, SectionKind.FREE),
        heading=wording_at(table, "heading", scope),
        label=table.text_at("label", scope.languages),
        clauses=_clauses(table, "clauses", scope),
    )
    table.finish()
    return section


def _session(table: Table, scope: Scope) -> SessionDefinition:
    kind = table.string("kind")
    if kind and kind not in SESSIONS:
        table.fault("kind", _("must be one of: {words}").format(words=", ".join(SESSIONS)))
    session = SessionDefinition(kind=kind, name=read_wording(table, scope))
    table.finish()
    return session


def _clauses(table: Table, name: str, scope: Scope, numbered: bool = True, level: int = 1) -> tuple[Prepared, ...]:
    clauses = []
    for below in table.tables(name):
        if level > MAX_LEVELS:
            table.fault(name, _("clauses may be {count} deep").format(count=MAX_LEVELS))
            break
        clauses.append(
            Prepared(
                wording=read_wording(below, scope),
                numbered=below.flag("numbered", numbered),
                clauses=_clauses(below, "clauses", scope, level=level + 1),
            )
        )
        below.finish()
    return tuple(clauses)
