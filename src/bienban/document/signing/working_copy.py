"""The working copy: both languages in columns, marked on every page as none of the originals; or a copy of them."""

from __future__ import annotations

from collections.abc import Mapping

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout
from bienban.core.minutes import Minutes
from bienban.document.blocks import Block, Paper, Paragraph, SignatureCell, Signatures
from bienban.document.compose import compose
from bienban.document.setting import Setting
from bienban.document.signing import frame


def working_copy(
    minutes: Minutes, languages: Mapping[str, Language], *, signed: bool = False, choices: Choices = DEFAULT
) -> Paper:
    """The text in the order of the record. ``signed``: a copy for the files, with “(signed)” in place of signatures.

    Raises ``LanguageError`` for a language that has no file.
    """
    both = frame.setting(minutes, languages)
    composed = compose(minutes, both.original, Layout(minutes.languages, columns=True), languages, choices=choices)
    mark = frame.words(both, lambda sheets: sheets.copy if signed else sheets.working_copy)
    blocks = dict(composed.blocks)
    if signed:
        blocks["signatures"] = tuple(_signed(block, both) for block in blocks["signatures"])
    return composed._replace(
        blocks=blocks,
        texts={**composed.texts, "keeper": mark},
        properties={**composed.properties, "subject": mark[both.tags[0]]},
        original={},
    )


def _signed(block: Block, both: Setting) -> Block:
    if not isinstance(block, Signatures):
        return block
    rows = tuple(tuple(_cell(cell, both) for cell in row) for row in block.rows)
    return block._replace(rows=rows)


def _cell(cell: SignatureCell, both: Setting) -> SignatureCell:
    """The place with “(signed)” over the name in each language; over no name that is still open."""
    open_names = {wording.language.tag: wording.language.persons.open_name for wording in both.wordings}
    said = {wording.language.tag: wording.language.sheets.signed for wording in both.wordings}
    names: list[Paragraph] = []
    for name in cell.names:
        kind, _space, suffix = name.style.rpartition(" ")
        if name.text != open_names[name.language]:
            names.append(Paragraph(f"{kind.replace('name', 'mark')} {suffix}", name.language, said[name.language]))
        names.append(name)
    return cell._replace(names=tuple(names))
