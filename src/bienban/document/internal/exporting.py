"""Export of internal documents: each as a Word file, one after the other.

A generator like :func:`bienban.document.export.export`: to stop is to ask for no more. Nothing is written to the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bienban import paths
from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language, load
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper
from bienban.document.internal.documents import compose
from bienban.document.internal.kinds import KINDS
from bienban.document.word.template import Template
from bienban.document.word.writer import write


def export(
    minutes: Minutes,
    stem: str,
    *kinds: str,
    languages: Mapping[str, Language] | None = None,
    template: Path | None = None,
    composed: Callable[[Paper], object] | None = None,
    choices: Choices = DEFAULT,
) -> Iterator[tuple[str, bytes]]:
    """Yields the name and the content of each document: ``stem.vn-state.docx``.

    ``template`` replaces the shipped one; ``composed`` is shown every paper before it is written. Raises
    ``NoTextError``, ``LanguageError`` and ``TemplateError`` before the document they concern.
    """
    languages = load() if languages is None else languages
    for kind in kinds:
        paper = compose(minutes, kind, languages, choices)
        if composed:
            composed(paper)
        sheet = Template.read(template) if template else template_for(minutes, kind, choices)
        yield f"{stem}.{kind}.docx", write(paper, sheet)


def template_for(minutes: Minutes, kind: str, choices: Choices = DEFAULT) -> Template:
    """The template for a kind of internal document: by the day of the meeting, and as the office chose it."""
    name = KINDS[kind].sheet(minutes)
    shipped = paths.templates() / f"{name}.docx"
    if not choices.values and shipped.exists():
        return Template.read(shipped)
    from bienban.document.word.chosen_sheets import internal  # late: the shipped templates are read, not made

    return internal(name, choices)
