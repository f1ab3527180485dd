"""The places to sign as they must read: the keeper's side first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bienban.core.minutes import Signatory
from bienban.document.proof.saying import Saying, say
from bienban.document.proof.witness import Witness
from bienban.document.signatures import Arrangement, arranged


def places(witnesses: Sequence[Witness], arrange: Arrangement = arranged) -> Iterator[Saying]:
    """Row by row: the titles of its places, then the names. ``arrange`` gives the rows, as the office chose them."""
    minutes, keeper = witnesses[0].minutes, witnesses[0].original.keeper
    own = {party.id for party in minutes.parties if party.side == keeper}
    others = {party.id for party in minutes.parties if party.side != keeper}
    signatories = minutes.signing.signatories
    kept = [who for who in signatories if who.party in own]
    rest = [who for who in signatories if who.party in others]
    rest += [who for who in signatories if who.party not in own | others]
    for row in arrange(len(kept), len(rest)):
        signing = [(rest if other else kept)[index] for other, index in row]
        yield from (_title(witness, who) for who in signing for witness in witnesses)
        yield from (_name(witness, who) for who in signing for witness in witnesses)


def _title(witness: Witness, who: Signatory) -> Saying:
    person = witness.minutes.person(who.person)
    theirs = person if person and not who.title[witness.tag] and person.title[witness.tag] else None
    text = theirs.title if theirs else who.title
    words = witness.titled(text, witness.language.persons.open_title)
    return say(f"{theirs.id if theirs else who.id}/title/{witness.tag}", words)


def _name(witness: Witness, who: Signatory) -> Saying:
    person = witness.minutes.person(who.person)
    words = witness.words(person.name[witness.tag]) if person else ""
    address = f"{person.id}/name/{witness.tag}" if person else f"{who.id}/person"
    return say(address, words or witness.language.persons.open_name)
