"""The samples as internal documents: composed, written, read."""

from __future__ import annotations

from functools import cache

from bienban import paths
from bienban.catalog.languages import load
from bienban.catalog.settings import DEFAULT, Choices
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper, paragraphs
from bienban.document.internal.documents import compose
from bienban.document.internal.exporting import export
from bienban.storage import decode

LANGUAGES = load()
KINDS = ("vn-state", "vn-party", "cn-gongwen")
SAMPLES = tuple(sorted(file.stem for file in (paths.resources() / "samples").glob("*.bienban")))


@cache
def sample(name: str) -> Minutes:
    """The record of a shipped sample."""
    return decode((paths.resources() / "samples" / f"{name}.bienban").read_bytes(), name)


def paper(minutes: Minutes, kind: str, choices: Choices = DEFAULT) -> Paper:
    """The internal document of this kind."""
    return compose(minutes, kind, LANGUAGES, choices)


def lines(minutes: Minutes, kind: str, slot: str = "", choices: Choices = DEFAULT) -> list[str]:
    """What its paragraphs say, with ordinary spaces; in one block slot or in all."""
    made = paper(minutes, kind, choices)
    blocks = made.blocks.get(slot, ()) if slot else made.everything()
    return [each.text.replace("\u00a0", " ").replace("\n", " ") for each in paragraphs(blocks)]


def word(minutes: Minutes, kind: str, choices: Choices = DEFAULT) -> bytes:
    """Its Word file."""
    ((_name, content),) = export(minutes, "minutes", kind, languages=LANGUAGES, choices=choices)
    return content
