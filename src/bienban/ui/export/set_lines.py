"""What a signing set will hold, a line for each document; the languages of an original stand in one line."""

from __future__ import annotations

from collections.abc import Iterator

from bienban.core.minutes import Minutes
from bienban.document.signing.manifest import Kind, What
from bienban.document.signing.originals import Kept
from bienban.document.signing_set import SigningSet
from bienban.i18n import gettext as _
from bienban.ui.layouts import layout_names, layout_of
from bienban.ui.words import country_name, in_interface_language, labelled, listed, original_name


def lines(made: SigningSet) -> Iterator[str]:
    """The lines for a set, in the order of its files."""
    minutes = made.minutes
    printed = [name for key, name in layout_names(minutes).items() if layout_of(minutes, key) in made.layouts]
    for kept in made.originals:
        yield labelled(_original(made.minutes, kept), listed(printed))
    for what in made.around():
        yield _name(made.minutes, what)
    yield _("Manifest: every file with its size and SHA-256")


def _original(minutes: Minutes, kept: Kept) -> str:
    party = minutes.party(kept.party)
    if party is None:
        return original_name(minutes, kept.original.keeper)
    return _("Original kept by {country}").format(country=in_interface_language(party.name))


def _name(minutes: Minutes, what: What) -> str:
    if what.kind is Kind.DELEGATION:
        side = minutes.side(what.keeper)
        return _("List of the delegation: {side}").format(side=country_name(side) if side else "")
    return {
        Kind.WORKING_COPY: _("Working copy for the room"),
        Kind.COPY: _("Copy that says “signed”"),
        Kind.SIGN_IN: _("Sign-in sheet"),
        Kind.NAME_CARDS: _("Name cards"),
        Kind.LIST: _("List of the documents to be signed"),
        Kind.CHECKLIST: _("Checklist before signing"),
    }[what.kind]
