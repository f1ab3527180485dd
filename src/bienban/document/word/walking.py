"""Walking through the text of a Word file as it is printed: insertions count, deletions and fallbacks do not."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from bienban.document.word.names import w

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {_FALLBACK, w("del"), w("moveFrom")}
_PARAGRAPH, _RUN = w("p"), w("r")
_CHARACTERS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_FIELD = {"begin", "separate", "end"}


def inside(root: _Element) -> Iterator[_Element]:
    """Every paragraph below ``root`` in reading order, those of text boxes before the one they are tied to."""
    for child in root:
        if child.tag in _SKIPPED or not isinstance(child.tag, str):
            continue
        yield from inside(child)
        if child.tag == _PARAGRAPH:
            yield child


def runs(element: _Element) -> Iterator[_Element]:
    """The runs of a paragraph, not those of the text boxes in it."""
    for child in element:
        if child.tag in _SKIPPED or child.tag == _PARAGRAPH or not isinstance(child.tag, str):
            continue
        if child.tag == _RUN:
            yield child
        yield from runs(child)


def words(run: _Element) -> str:
    """What a run prints."""
    return "".join((child.text or "") if child.tag == w("t") else _CHARACTERS.get(str(child.tag), "") for child in run)


def pieces(paragraph: _Element) -> Iterator[tuple[str, str, _Element]]:
    """The pieces of a paragraph with their runs: ``text``, and of fields ``begin``, ``code``, ``separate``, ``end``.

    ``simple`` is a field in one element, with its instruction; the text that it shows follows.
    """
    seen: set[_Element] = set()
    for run in runs(paragraph):
        simple = next(run.iterancestors(w("fldSimple")), None)
        if simple is not None and simple not in seen:
            seen.add(simple)
            yield "simple", simple.get(w("instr"), ""), run
        for child in run:
            if child.tag == w("fldChar") and child.get(w("fldCharType")) in _FIELD:
                yield child.get(w("fldCharType"), ""), "", run
            elif child.tag == w("instrText"):
                yield "code", child.text or "", run
            elif child.tag == w("t"):
                yield "text", child.text or "", run
            elif child.tag in _CHARACTERS:
                yield "text", _CHARACTERS[str(child.tag)], run
