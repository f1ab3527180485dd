"""Wrong originals, made on purpose: something is changed in the Word file itself, in a random place."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from lxml import etree
from lxml.etree import _Element

from bienban.core.contents import texts
from bienban.core.minutes import Minutes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FIGURES = ("0123456789", "一二三四五六七八九")


def tampered(data: bytes, kind: str, minutes: Minutes, chance: random.Random) -> bytes | None:
    """The file with one change of this kind; None where it has nothing that could be changed so."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    before = said(root)
    for _attempt in range(20):
        if _ALL[kind](root, minutes, chance) and said(root) != before:
            parts["word/document.xml"] = etree.tostring(root, encoding="UTF-8", standalone=True)
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as archive:
                for name, content in parts.items():
                    archive.writestr(name, content)
            return out.getvalue()
    return None


def said(root: _Element) -> list[str]:
    """Every paragraph of the document without white space: what is on the paper, in its order."""
    return [words for paragraph in root.iter(f"{W}p") if (words := "".join(text_of(paragraph).split()))]


def text_of(paragraph: _Element) -> str:
    return "".join(piece.text or "" for piece in paragraph.iter(f"{W}t"))


def rewrite(paragraph: _Element, words: str) -> None:
    first, *others = paragraph.iter(f"{W}t")
    first.text = words
    for other in others:
        other.text = ""


def _paragraphs(root: _Element) -> list[_Element]:
    return [paragraph for paragraph in root.iter(f"{W}p") if text_of(paragraph).strip()]


def _style(paragraph: _Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "").lower()


def _pair(root: _Element, minutes: Minutes, chance: random.Random) -> bool:
    """One ordered pair of the record turned round, where it stands."""
    found = []
    for _address, string in texts(minutes):
        for inside in string.split("{")[1:]:
            parts = inside.partition("}")[0].split("|")
            if len(parts) == 3:
                forms = ("".join(parts), "".join(reversed(parts)))
                found += [forms, forms[::-1]]
    places = [
        (paragraph, here, there)
        for paragraph in _paragraphs(root)
        for here, there in set(found)
        if here in text_of(paragraph).replace("\u00a0", " ")
    ]
    if not places:
        return False
    paragraph, here, there = chance.choice(sorted(places, key=lambda place: text_of(place[0])))
    rewrite(paragraph, text_of(paragraph).replace("\u00a0", " ").replace(here, there, 1))
    return True


def _letter(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """One letter or character of a paragraph is another: most often that of a name."""
    return _replaced(root, chance, str.isalpha, lambda sign: "ê" if sign == "e" else "e" if sign < "\u0250" else "黄")


def _name(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """One letter or character of a name or title in a list or at a place to sign is another."""
    lists = [each for each in _paragraphs(root) if _style(each).startswith(("tablecell", "signature"))]
    return _replaced(root, chance, str.isalpha, lambda sign: "ư" if sign < "\u0250" else "王", lists)


def _figure(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """One figure is another."""
    figures = "".join(_FIGURES)

    def another(sign: str) -> str:
        row = next(row for row in _FIGURES if sign in row)
        return chance.choice(row.replace(sign, ""))

    return _replaced(root, chance, figures.__contains__, another)


def _replaced(
    root: _Element,
    chance: random.Random,
    wanted: Callable[[str], bool],
    another: Callable[[str], str],
    among: Sequence[_Element] | None = None,
) -> bool:
    pieces = [
        piece
        for paragraph in (among if among is not None else _paragraphs(root))
        for piece in paragraph.iter(f"{W}t")
        if any(map(wanted, piece.text or ""))
    ]
    if not pieces:
        return False
    piece = chance.choice(pieces)
    text = piece.text or ""
    place = chance.choice([index for index, sign in enumerate(text) if wanted(sign)])
    piece.text = text[:place] + another(text[place]) + text[place + 1 :]
    return True


def _row(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """Two rows of a list change places: two people, or two parties."""
    groups = []
    for table in root.iter(f"{W}tbl"):
        rows = [row for row in table.iterfind(f"{W}tr") if "tablecell" in "".join(map(_style, row.iter(f"{W}p")))]
        groups += [rows] if len(rows) > 1 else []
        named = [row for row in table.iterfind(f"{W}tr") if "tablegroup" in "".join(map(_style, row.iter(f"{W}p")))]
        groups += [named] if len(named) > 1 else []
    return _exchanged(groups, chance)


def _signatory(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """Two places to sign change places, or the names at them."""
    rows = [
        [cell for cell in row.iterfind(f"{W}tc") if any("signature" in _style(each) for each in cell.iter(f"{W}p"))]
        for row in root.iter(f"{W}tr")
    ]
    return _exchanged([row for row in rows if len(row) > 1], chance)


def _paragraph(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """Two neighbouring paragraphs of the running text, or rows of its columns, change places."""
    body = [each for each in root.iterfind(f"{W}body/*") if "".join(each.itertext()).strip()]
    rows = [list(table.iterfind(f"{W}tr")) for table in body if table.tag == f"{W}tbl"]
    neighbours = [list(pair) for row in (body, *rows) for pair in pairwise(row)]
    return _exchanged(neighbours, chance)


def _languages(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """The cells of a row of columns change places, and so do the languages in them."""
    rows = [list(row.iterfind(f"{W}tc")) for row in root.iter(f"{W}tr")]
    return _exchanged([cells for cells in rows if len(cells) == 2], chance)


def _lost(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """A paragraph is emptied."""
    paragraph = chance.choice(_paragraphs(root))
    rewrite(paragraph, "")
    return True


def _added(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """A paragraph says something that is in no record."""
    paragraph = chance.choice(_paragraphs(root))
    new = etree.fromstring(etree.tostring(paragraph))
    for control in list(new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        control.getparent().remove(control)  # type: ignore[union-attr]
    rewrite(new, "Hai bên sẽ trao đổi thêm.")
    paragraph.addnext(new)
    return True


def _exchanged(groups: Sequence[Sequence[_Element]], chance: random.Random) -> bool:
    if not groups:
        return False
    one, other = chance.sample(list(chance.choice(groups)), 2)
    place = etree.Element("place")
    one.addprevious(place)
    other.addprevious(one)
    place.addprevious(other)
    place.getparent().remove(place)  # type: ignore[union-attr]
    return True


def _kinds() -> Iterator[tuple[str, Callable[[_Element, Minutes, random.Random], bool]]]:
    for kind in (
        _pair, _letter, _name, _figure, _row, _signatory, _paragraph, _languages, _lost, _added
    ):  # fmt: skip
        yield kind.__name__.removeprefix("_"), kind


KINDS = dict(_kinds())
"""Every kind of change, by name."""


def _cell(root: _Element, minutes: Minutes, chance: random.Random) -> bool:
    """One letter or character in a row of an office's own is another: a name, a title, a province."""
    cells = [paragraph for row in _own_rows(root) for paragraph in row.iter(f"{W}p")]
    return _replaced(root, chance, str.isalpha, lambda sign: "ư" if sign < "\u0250" else "王", cells)


def _member(root: _Element, _minutes: Minutes, chance: random.Random) -> bool:
    """Two rows of an office's own change places."""
    tables = [[row for row in table.iterfind(f"{W}tr") if row in _own_rows(root)] for table in root.iter(f"{W}tbl")]
    return _exchanged([rows for rows in tables if len(rows) > 1], chance)


def _own_rows(root: _Element) -> list[_Element]:
    """Rows whose paragraphs have no style of ours."""
    return [row for row in root.iter(f"{W}tr") if not any(map(_style, row.iter(f"{W}p")))]


OWN_KINDS = {name: KINDS[name] for name in ("letter", "figure", "lost", "added", "paragraph")} | {
    "cell": _cell,
    "member": _member,
}
"""Every kind of change in an office's own template, by name."""

_ALL = KINDS | OWN_KINDS
