"""Finding the slots of a template: ``{{title}}``, ``{{title.vi}}``, ``{{body}}``, however a program has split the runs.

Every brace of a template belongs to a slot; any other is a fault, so that a mistyped slot is never printed. Full-width
braces count as braces: a Chinese keyboard types them. Capitals are no fault: Word makes one at the start of a sentence.
"""

from __future__ import annotations

import copy
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from bienban.document.blocks import BLOCK_SLOTS
from bienban.document.word.errors import TemplateError
from bienban.document.word.names import w
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

_SLOT = re.compile(r"\{\{([^{}]*)\}\}")
_BRACES = str.maketrans("｛｝﹛﹜", "{}{}")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_SPACE_KEPT = "{http://www.w3.org/XML/1998/namespace}space"
_QUOTED = 80
_LONGEST_NAME = 60
_CHARACTERS = {
    w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): "\u00ad"
}  # fmt: skip
_DEEPEST = 8
"""Paragraphs within paragraphs: a text box within a text box."""


class Said(NamedTuple):
    """A paragraph and what holds its characters, without those of the paragraphs in its text boxes."""

    paragraph: _Element
    elements: list[_Element]

    @property
    def texts(self) -> list[str]:
        """What each element says."""
        return [_CHARACTERS.get(element.tag) or element.text or "" for element in self.elements]

    @property
    def text(self) -> str:
        """What the paragraph says."""
        return "".join(self.texts)


class Found(NamedTuple):
    """A slot in a paragraph: its name with the language, where its braces begin and end in the text."""

    name: str
    start: int
    end: int


def paragraphs(root: _Element) -> list[Said]:
    """Every paragraph of a part. Raises :class:`TemplateError` for paragraphs that lie too deep in each other."""
    found: list[Said] = []
    opened: list[Said] = []
    walk = etree.iterwalk(root, events=("start", "end"), tag=(w("p"), w("t"), *_CHARACTERS))
    for event, element in walk:
        if element.tag == w("p"):
            if event == "end":
                opened.pop()
                continue
            opened.append(Said(element, []))
            found.append(opened[-1])
            if len(opened) > _DEEPEST:
                raise TemplateError(_("The template has text boxes in text boxes; place them beside each other."))
        elif event == "start" and opened and _in_run(element):
            opened[-1].elements.append(element)
    return found


def _in_run(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == w("r")


def find(text: str) -> list[Found]:
    """The slots in a paragraph's text. Raises :class:`TemplateError` for a brace that belongs to none."""
    plain = text.translate(_BRACES)
    if re.search("[{}]", _SLOT.sub("", plain)):
        raise TemplateError(
            _("A brace in the template belongs to no slot; a slot is written {{{{title}}}}. In: “{text}”").format(
                text=quoted(text)
            )
        )
    return [Found(_name(match[1]), match.start(), match.end()) for match in _SLOT.finditer(plain)]


def _name(written: str) -> str:
    """The name as the list of slots has it: full-width letters, ideographic full stops, spaces and capitals aside."""
    if len(written) > _LONGEST_NAME:
        return written.strip()
    return _seen(unicodedata.normalize("NFKC", written)).replace("。", ".").lower()


def block_slot(slots: list[Found], said: Said, *, in_body: bool) -> str:
    """The block slot that the paragraph stands for, or nothing. Raises :class:`TemplateError` if it is not alone."""
    name = next((slot.name for slot in slots if slot.name.partition(".")[0] in BLOCK_SLOTS), "")
    if not name:
        return ""
    text = said.text
    alone = len(slots) == 1 and name in BLOCK_SLOTS and not _beside(slots[0], text)
    if not alone or not in_body or any(True for _child in said.paragraph.iter(w("drawing"), w("pict"), w("fldChar"))):
        raise TemplateError(
            _(
                "“{slot}” must stand alone in a paragraph of the body, not in a table, header or footer. In: “{text}”"
            ).format(slot=f"{{{{{name}}}}}", text=quoted(text))
        )
    return name


def alone(slots: list[Found], text: str) -> bool:
    """Whether the paragraph is one slot and nothing else."""
    return len(slots) == 1 and not _beside(slots[0], text)


def _beside(slot: Found, text: str) -> str:
    return _seen(text[: slot.start] + text[slot.end :])


def _seen(text: str) -> str:
    return "".join(text.split()).translate(_UNSEEN)


def quoted(text: str) -> str:
    """``text`` short enough for a message, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"


def unknown(name: str, text: str) -> TemplateError:
    """The fault of a slot that there is none of, in the paragraph ``text``; it names the slot that is most like it."""
    from difflib import get_close_matches

    from bienban.document.slots import everything

    near = get_close_matches(name, [slot.name for slot in everything()], 1)
    if near:
        sentence = _("The template names “{slot}”, which is no slot; perhaps it means “{near}”. In: “{text}”")
    else:
        sentence = _("The template names “{slot}”, which is no slot. In: “{text}”")
    return TemplateError(sentence.format(slot=f"{{{{{name}}}}}", near=f"{{{{{''.join(near)}}}}}", text=quoted(text)))


def cut_out(said: Said, slots: list[Found]) -> Iterator[tuple[Found, _Element]]:
    """Take the slots out of the paragraph, last first; yields each with the run that now ends where it stood."""
    texts = said.texts
    starts = [0, *accumulate(map(len, texts))]
    for slot in reversed(slots):
        first = bisect_right(starts, slot.start) - 1
        last = bisect_right(starts, slot.end - 1) - 1
        rest = texts[last][slot.end - starts[last] :]
        for index in range(first + 1, last + 1):
            _say(said.elements[index], rest if index == last else "")
        element = said.elements[first]
        run = element.getparent()
        assert run is not None
        _split_after(run, element, rest if first == last else "")
        texts[first] = texts[first][: slot.start - starts[first]]
        _say(element, texts[first])
        yield slot, run


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
    """Let a text say this; what is no text but a tab or a break goes when nothing is left of it."""
    if element.tag == w("t"):
        element.text = text
        element.set(_SPACE_KEPT, "preserve")
    elif not text and (parent := element.getparent()) is not None:
        parent.remove(element)
