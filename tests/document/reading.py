"""Reading composed papers: what a person with the page in hand would read."""

from bienban.catalog.languages import load
from bienban.core.alternat import Layout, Mode, Original
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper, Paragraph, paragraphs
from bienban.document.compose import compose

LANGUAGES = load()


def paper(minutes: Minutes, keeper: str, layout: Layout, mode: Mode = Mode.FULL) -> Paper:
    """One original in one layout, in the shipped languages."""
    return compose(minutes, Original(keeper, mode), layout, LANGUAGES)


def printed(made: Paper, language: str) -> list[str]:
    """Every paragraph in ``language``, as it reads: no-break spaces are spaces, and titles stand on one line."""
    return [read(paragraph) for paragraph in all_paragraphs(made) if paragraph.language == language]


def all_paragraphs(made: Paper) -> list[Paragraph]:
    """Every paragraph, in reading order."""
    return list(paragraphs(made.everything()))


def read(paragraph: Paragraph) -> str:
    """The words of a paragraph."""
    turned = " " if paragraph.language == "vi" else ""
    return paragraph.text.replace("\u00a0", " ").replace("\n", turned)


def places(texts: list[str], *sought: str) -> list[int]:
    """Where each of ``sought`` stands first."""
    whole = "\n".join(texts)
    return [whole.index(words) for words in sought]
