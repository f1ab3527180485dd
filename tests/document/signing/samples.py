"""The shipped samples, and the words of a paper."""

from __future__ import annotations

from functools import cache

from bienban import paths
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper, paragraphs
from bienban.storage import decode

NAMES = tuple(sorted(path.stem for path in (paths.resources() / "samples").glob("*.bienban")))


@cache
def sample(name: str) -> Minutes:
    """The record of a sample."""
    return decode((paths.resources() / "samples" / f"{name}.bienban").read_bytes())


def said(paper: Paper) -> list[str]:
    """What the paragraphs of a paper say."""
    return [paragraph.text for paragraph in paragraphs(paper.everything())]
