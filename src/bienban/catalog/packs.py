"""Mechanism packs: one TOML file for each family of conferences. ``docs/format/pack.md`` explains every key.

A pack is read when minutes are made, never to print them. One that is wrong is listed with what is wrong, and skipped;
the others are not touched by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bienban.catalog.definitions import KnownMeeting, Member, Pack, SideDefinition, Source
from bienban.catalog.kinds import read_kind
from bienban.catalog.marked import Scope, wording_at
from bienban.catalog.mottos import read_mottos
from bienban.catalog.phrases import Phrases
from bienban.catalog.tables import Fault, Table, files_in, read, repeated
from bienban.i18n import gettext as _

PROFILES = ("joint",)
INTERFACE = ("en",)
"""Languages in which the title of a pack may be given besides those of its texts."""

_ID = re.compile(r"[a-z][a-z0-9-]*\Z")
_SIDE = re.compile(r"[a-z]{2,8}\Z")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


@dataclass(frozen=True, slots=True)
class PackList:
    """The packs that can be used, by id, and what is wrong with the others."""

    packs: tuple[Pack, ...] = ()
    faults: tuple[Fault, ...] = ()

    def pack(self, id_: str) -> Pack | None:
        """The pack with this id."""
        return next((pack for pack in self.packs if pack.id == id_), None)


def load_packs(shipped: Path, own: Path | None = None, phrases: Phrases | None = None) -> PackList:
    """All packs of the folder ``shipped`` and of the office's folder ``own``, which need not exist.

    An office's pack with the id of a shipped one replaces it. With ``phrases`` the mottos that packs name are looked
    up there as well as in the pack itself.
    """
    packs: dict[str, Pack] = {}
    faults: list[Fault] = []
    for folder in (shipped, own):
        here: dict[str, Pack] = {}
        files, unread = files_in(folder) if folder else ((), ())
        faults.extend(unread)
        for file in files:
            pack, wrong = read_pack(file, phrases)
            faults.extend(wrong)
            if pack and pack.id in here:
                reason = _("{file} has this id already").format(file=here[pack.id].file.name)
                faults.append(Fault(file, "id", reason))
            elif pack:
                here[pack.id] = pack
        packs |= here
    return PackList(tuple(packs[id_] for id_ in sorted(packs)), tuple(faults))


def read_pack(file: Path, phrases: Phrases | None = None) -> tuple[Pack | None, tuple[Fault, ...]]:
    """The pack in ``file``, or what is wrong with it."""
    return read(file, lambda table: _pack(table, phrases))


def _pack(table: Table, phrases: Phrases | None) -> Pack:
    languages = _languages(table)
    plain = Scope(languages)
    sides = tuple(_side(below, plain) for below in table.tables("sides"))
    members = tuple(_member(below, plain) for below in table.tables("members"))
    mottos = read_mottos(table, plain)
    scope = Scope(languages, sides=tuple(side.id for side in sides))
    pack = Pack(
        id=_named(table, "id", _ID),
        file=table.file,
        title=table.text_at("title", languages, INTERFACE),
        profile=table.string("profile", PROFILES[0]),
        languages=languages,
        sides=sides,
        members=members,
        documents=tuple(read_kind(below, scope) for below in table.tables("documents")),
        rotation=table.strings("rotation"),
        meetings=tuple(_meeting(below, plain) for below in table.tables("meetings")),
        mottos=mottos,
        sources=tuple(_source(below) for below in table.tables("sources")),
    )
    _check(table, pack, phrases)
    return pack


def _languages(table: Table) -> tuple[str, ...]:
    languages = table.strings("languages", required=True)
    for tag in languages:
        if not _TAG.match(tag):
            table.fault("languages", _("{tag} is not the tag of a language, such as vi or zh-Hans").format(tag=tag))
    return languages


def _named(table: Table, name: str, form: re.Pattern[str]) -> str:
    word = table.string(name)
    if word and not form.match(word):
        table.fault(name, _("may hold lower-case letters, digits and hyphens, and begins with a letter"))
    return word


def _side(table: Table, scope: Scope) -> SideDefinition:
    side = SideDefinition(
        id=table.string("id"),
        language=table.string("language"),
        country=wording_at(table, "country", scope),
        name=wording_at(table, "name", scope),
        mechanism=table.text_at("mechanism", scope.languages),
    )
    if side.id and not _SIDE.match(side.id):
        table.fault("id", _("must be two to eight lower-case letters"))
    if side.language and side.language not in scope.languages:
        table.fault("language", _("{tag} is not a language of this file").format(tag=side.language))
    table.finish()
    return side


def _member(table: Table, scope: Scope) -> Member:
    member = Member(
        key=_named(table, "key", _ID),
        side=table.string("side"),
        name=wording_at(table, "name", scope),
        full=wording_at(table, "full", scope),
        place=table.text_at("place", scope.languages),
        since=table.date("since"),
        until=table.date("until"),
    )
    table.finish()
    return member


def _meeting(table: Table, scope: Scope) -> KnownMeeting:
    meeting = KnownMeeting(
        ordinal=table.number("ordinal"),
        host=table.string("host", ""),
        place=table.text_at("place", scope.languages),
        planned=table.date("planned"),
        held=table.date("held"),
    )
    table.finish()
    return meeting


def _source(table: Table) -> Source:
    source = Source(
        paper=table.string("paper"),
        gives=table.string("gives"),
        date=table.string("date", ""),
        title=table.string("title", ""),
    )
    table.finish()
    return source


def _check(table: Table, pack: Pack, phrases: Phrases | None) -> None:
    """What no single key can know: that the names used in one place exist in another."""
    sides = [side.id for side in pack.sides]
    keys = [member.key for member in pack.members]
    if len(pack.sides) != 2:
        table.fault("sides", _("must be two"))
    for name, found in (("sides", sides), ("members", keys), ("documents", [kind.id for kind in pack.documents])):
        for word in repeated(found):
            table.fault(name, _("{key} stands here twice").format(key=word))
    if not pack.documents:
        table.fault("documents", _("is missing"))
    if pack.profile not in PROFILES:
        table.fault("profile", _("must be one of: {words}").format(words=", ".join(PROFILES)))
    for number, member in enumerate(pack.members, start=1):
        _known(table, f"members[{number}].side", [member.side], sides)
    for number, meeting in enumerate(pack.meetings, start=1):
        _known(table, f"meetings[{number}].host", [meeting.host], ["", *keys])
    _known(table, "rotation", pack.rotation, [*keys, *sides])
    if phrases:
        known = [motto.key for motto in (*pack.mottos, *phrases.mottos)]
        for number, kind in enumerate(pack.documents, start=1):
            _known(table, f"documents[{number}].mottos", kind.mottos, known)


def _known(table: Table, place: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in known:
            table.fault(place, _("there is no {name}").format(name=name or "“”"))
