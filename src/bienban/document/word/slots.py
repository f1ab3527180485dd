"""Finding the slots of a template: ``{{title}}``, ``{{title.vi}}``, ``{{body}}``, however Word has split the runs.

Every brace of a template belongs to a slot; any other is a fault, so that a mistyped slot is never printed. Full-width
braces count as braces: a Chinese keyboard types them.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bienban.document.blocks import BLOCK_SLOTS
from bienban.document.word.errors import TemplateError
from bienban.document.word.names import w
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_SLOT = re.compile(r"\{\{([^{}]*)\}\}")
_FULL_WIDTH = str.maketrans("｛｝", "{}")
_SPACE_KEPT = "{http://www.w3.org/XML/1998/namespace}space"
_QUOTED = 80


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Found:
    """A slot in a paragraph: its name, its language (empty: all), where its braces begin and end in the text."""

    name: str
    language: str
    start: int
    end: int


def text_elements(paragraph: _Element) -> list[_Element]:
    """The ``w:t`` of a paragraph, without those of paragraphs in its text boxes."""
    return [t for t in paragraph.iter(w("t")) if next(t.iterancestors(w("p"))) is paragraph]


def text_of(paragraph: _Element) -> str:
    """What the paragraph says."""
    return "".join(t.text or "" for t in text_elements(paragraph))


def find(text: str) -> list[Found]:
    """The slots in a paragraph's text. Raises :class:`TemplateError` for a brace that belongs to none."""
    plain = text.translate(_FULL_WIDTH)
    if re.search("[{}]", _SLOT.sub("", plain)):
        raise TemplateError(
            _("A brace in the template belongs to no slot; a slot is written {{{{title}}}}. In: “{text}”").format(
                text=quoted(text)
            )
        )
    slots = []
    for match in _SLOT.finditer(plain):
        name, _dot, language = match[1].strip().partition(".")
        slots.append(Found(name, language, match.start(), match.end()))
    return slots


def block_slot(slots: list[Found], paragraph: _Element, *, in_body: bool) -> str:
    """The block slot that the paragraph stands for, or nothing. Raises :class:`TemplateError` if it is not alone."""
    name = next((slot.name for slot in slots if slot.name in BLOCK_SLOTS), "")
    if not name:
        return ""
    text = text_of(paragraph)
    alone = len(slots) == 1 and not slots[0].language and slots[0].end - slots[0].start == len(text.strip())
    if not alone or not in_body or any(True for _child in paragraph.iter(w("drawing"), w("pict"), w("fldChar"))):
        raise TemplateError(
            _(
                "“{slot}” must stand alone in a paragraph of the body, not in a table, header or footer. In: “{text}”"
            ).format(slot=f"{{{{{name}}}}}", text=quoted(text))
        )
    return name


def quoted(text: str) -> str:
    """``text`` short enough for a message."""
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"


def cut_out(paragraph: _Element, slots: list[Found]) -> Iterator[tuple[Found, _Element]]:
    """Take the slots out of the paragraph, last first; yields each with the run that now ends where it stood."""
    elements = text_elements(paragraph)
    for slot in reversed(slots):
        yield slot, _cut(elements, slot.start, slot.end)


def _cut(elements: list[_Element], start: int, end: int) -> _Element:
    first, offset = _locate(elements, start)
    run = elements[first].getparent()
    assert run is not None
    position = 0
    following: list[str] = []
    for element in elements:
        text = element.text or ""
        left, right = max(start - position, 0), max(end - position, 0)
        following.append(text[:left] + text[right:] if element is not elements[first] else text[right:])
        position += len(text)
    _split_after(run, elements[first], following[first])
    for index, element in enumerate(elements):
        if index != first and following[index] != (element.text or ""):
            _say(element, following[index])
    _say(elements[first], (elements[first].text or "")[:offset])
    return run


def _locate(elements: list[_Element], position: int) -> tuple[int, int]:
    for index, element in enumerate(elements):
        length = len(element.text or "")
        if position < length:
            return index, position
        position -= length
    raise AssertionError("a slot lies within the paragraph")


def _split_after(run: _Element, element: _Element, rest: str) -> None:
    """Move what follows ``element`` in its run, and the ``rest`` of its text, into a run of the same formatting."""
    second = run.makeelement(run.tag)
    properties = run.find(w("rPr"))
    if properties is not None:
        second.append(copy.deepcopy(properties))
    if rest:
        remainder = element.makeelement(element.tag)
        _say(remainder, rest)
        second.append(remainder)
    for sibling in list(element.itersiblings()):
        second.append(sibling)
    if len(second) > (properties is not None):
        run.addnext(second)


def _say(element: _Element, text: str) -> None:
    element.text = text
    element.set(_SPACE_KEPT, "preserve")
