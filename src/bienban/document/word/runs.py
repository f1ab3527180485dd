"""Text as runs: breaks, punctuation that needs the Chinese font, characters that XML forbids."""

from __future__ import annotations

import re

SHARED_PUNCTUATION = "“”‘’—…·"
"""Code points that Latin and Chinese text share; in Chinese text they need the Chinese font (CLREQ, 3.1)."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile('[&<>"]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_BREAKS = re.compile("\r\n|[\r\n\t]")
_SPECIAL = re.compile(f'[\x00-\x1f\ud800-\udfff\ufffe\uffff&<>"{SHARED_PUNCTUATION}]|^\\s|\\s\\Z')
"""What may need more than one run of plain characters."""
_SHARED = re.compile(f"([{SHARED_PUNCTUATION}]+)")


def clean(text: str) -> str:
    """``text`` without what XML 1.0 cannot hold."""
    return _ILLEGAL.sub("", text)


def escape(text: str) -> str:
    """``text`` as character data or attribute value."""
    return _MARKUP.sub(lambda found: _ENTITIES[found[0]], text)


def runs(text: str, properties: str = "", punctuation: str = "", widen: float = 0.0) -> str:
    """Runs for ``text``, each with the run properties ``properties``.

    ``punctuation`` are the run properties of shared punctuation, empty for text that is not Chinese. ``widen`` sets
    the first character wider by so many points.
    """
    if text and not widen and _SPECIAL.search(text) is None:
        return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"
    text = clean(text)
    if not text:
        return ""
    if widen:
        spacing = f'<w:rPr><w:spacing w:val="{round(widen * 20)}"/></w:rPr>'
        return _run(text[0], spacing) + runs(text[1:], properties, punctuation)
    if not punctuation:
        return _run(text, properties)
    pieces = _SHARED.split(text)
    if len(pieces) == 1:
        return _run(text, properties)
    return "".join(_run(piece, punctuation if odd % 2 else properties) for odd, piece in enumerate(pieces) if piece)


def _run(text: str, properties: str) -> str:
    if _BREAKS.search(text) is None:
        return f"<w:r>{properties}{_characters(text)}</w:r>"
    content, start = "", 0
    for found in _BREAKS.finditer(text):
        content += _characters(text[start : found.start()]) + ("<w:tab/>" if found[0] == "\t" else "<w:br/>")
        start = found.end()
    return f"<w:r>{properties}{content}{_characters(text[start:])}</w:r>"


def _characters(text: str) -> str:
    if not text:
        return ""
    space = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
    return f"<w:t{space}>{escape(text)}</w:t>"
