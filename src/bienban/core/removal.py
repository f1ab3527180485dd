"""How something that others refer to is removed: the references are cleared, or put into words, in the same batch."""

from __future__ import annotations

from bienban.core import facts, marks, stays
from bienban.core.contents import references, texts
from bienban.core.edits import Batch, Edit, Remove, Set, find
from bienban.core.minutes import Beside, Minutes, Motto, Note, Party, Person, Section, Signatory, node_id, walk
from bienban.core.text import Text


def removal(minutes: Minutes, id_: str) -> Batch:
    """The batch that removes the object ``id_`` and everything that would otherwise point at nothing.

    Whoever came or left at a removed section did so at the next one, or the one before (:mod:`~bienban.core.stays`).
    A marked person, motto or document in running text turns into the plain words it stood for; signatories of a
    removed party, people of a removed party and notes about removed objects go with it. Raises
    :class:`~bienban.core.edits.EditError` when there is no such object.
    """
    gone = _going(minutes, id_)
    edits: list[Edit] = []
    if isinstance(find(minutes, id_), Section):
        edits.extend(stays.without(minutes, id_))
    edits.extend(
        Set(address, "")
        for address, target in references(minutes)
        if target in gone and address.field not in ("since", "until")
    )
    for target in gone:
        edits.extend(_spoken(minutes, target, gone))
    edits.extend(Remove(note.id) for note in minutes.notes if note.about.split("/")[0] in gone)
    edits.extend(Remove(other) for other in gone if other != id_ and not _inside(minutes, other, id_))
    return Batch((*edits, Remove(id_)))


def _going(minutes: Minutes, id_: str) -> list[str]:
    node = find(minutes, id_)
    gone = [node_id(inner) for inner in walk(node) if not isinstance(inner, Note)]
    if isinstance(node, Party):
        gone += [person.id for person in minutes.people if person.party == id_]
        gone += [signer.id for signer in minutes.signing.signatories if signer.party == id_]
    return gone


def _inside(minutes: Minutes, id_: str, owner: str) -> bool:
    return any(node_id(node) == id_ for node in walk(find(minutes, owner)))


def _spoken(minutes: Minutes, target: str, gone: list[str]) -> list[Edit]:
    node = find(minutes, target)
    match node:
        case Person(id=person_id, name=name):
            return _worded(minutes, facts.person(person_id), name, gone)
        case Beside(id=beside_id, title=title):
            return _worded(minutes, f"beside.{beside_id}", title, gone)
        case Motto(key=key, name=name):
            return _worded(minutes, f"motto.{key}", name, gone)
        case Signatory() | _:
            return []


def _worded(minutes: Minutes, fact: str, words: Text, gone: list[str]) -> list[Edit]:
    edits: list[Edit] = []
    for address, string in texts(minutes):
        if address.id not in gone and fact in marks.facts(string):
            edits.append(Set(address, marks.replace_fact(string, fact, words[address.language])))
    return edits
