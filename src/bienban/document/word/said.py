"""What the body of a Word file says when it is laid, fixed words of the template included: the number is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bienban.document.word.pieces import BlockHole, Piece

_PARAGRAPHS = ("<w:p>", "<w:p ")


def said(body: str, pieces: Iterable[Piece], texts: Sequence[str]) -> Sequence[str]:
    """The paragraphs of ``body``, laid from ``pieces``; ``texts`` are those of its blocks, in order.

    Where blocks are all that the body says, it need not be read again.
    """
    if all(isinstance(piece, BlockHole) or (isinstance(piece, str) and _is_silent(piece)) for piece in pieces):
        return [text for text in texts if text]
    from lxml import etree

    from bienban.document.word.passages import passages

    return [passage.text for passage in passages(etree.fromstring(body.encode()), {})]


def _is_silent(piece: str) -> bool:
    return not any(tag in piece for tag in _PARAGRAPHS)
