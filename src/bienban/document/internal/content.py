"""The sections of a record as the content of an internal document."""

from __future__ import annotations

from collections.abc import Iterator

from bienban.core.minutes import Numbering
from bienban.document.blocks import Paragraph
from bienban.document.internal.frame import Frame
from bienban.document.lines import Kind, Line, Lines

_SECOND = "Heading 2"


def content(frame: Frame) -> Iterator[Paragraph]:
    """Headings and clauses, in order.

    A clause of the second level that is no sentence and has clauses below it is a heading too: 楷体 in Chinese
    (GB/T 9704-2012, 7.3.3), bold in Vietnamese (Decree 30/2020/NĐ-CP, Appendix I, part II, 6).
    """
    for _id, lines in Lines(frame.wording).sections():
        for line in lines:
            style = _heading(frame, line)
            yield from _paragraphs(frame, line, style)


def _paragraphs(frame: Frame, line: Line, style: str = "") -> Iterator[Paragraph]:
    paragraph = frame.setting.paragraph(line, frame.language)
    yield paragraph._replace(style=f"{style} {frame.language.suffix}") if style else paragraph
    for below in line.below:
        yield from _paragraphs(frame, below)


def _heading(frame: Frame, line: Line) -> str:
    if line.kind is Kind.HEADING:
        lower = frame.words.points[0] == frame.words.sections[1] and frame.minutes.numbering is Numbering.POINTS
        return _SECOND if lower else ""
    return _SECOND if line.below and line.text[-1:].isalnum() else ""
