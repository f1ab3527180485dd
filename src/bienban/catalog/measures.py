"""The closed list of what can be measured on a document, each with its group and its unit.

A rule of a profile names one of these; ``resources/conformance.toml`` has their names in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Unit(StrEnum):
    """What the number of a measure counts; ``WORDS`` is no number."""

    MM = "mm"
    PT = "pt"
    CHARACTERS = "characters"
    LINES = "lines"
    MULTIPLE = "multiple"
    WORDS = "words"


class Group(StrEnum):
    """The groups in which rules are shown, in the order of the page."""

    PAGE = "page"
    HEAD = "head"
    TITLE = "title"
    BODY = "body"
    LEVELS = "levels"
    NUMBER = "number"
    END = "end"


class Measure(StrEnum):
    """What is measured. Sizes in pt, lengths of the page in mm."""

    PAPER_WIDTH = "paper.width"
    PAPER_HEIGHT = "paper.height"
    MARGIN_TOP = "margin.top"
    MARGIN_RIGHT = "margin.right"
    MARGIN_BOTTOM = "margin.bottom"
    MARGIN_LEFT = "margin.left"
    TYPE_WIDTH = "type.width"
    TYPE_HEIGHT = "type.height"
    LINES = "lines"
    CHARACTERS = "characters"
    STATE_NAME = "state.name"
    STATE_PLACE = "state.place"
    STATE_SIZE = "state.size"
    STATE_WEIGHT = "state.weight"
    STATE_MOTTO = "state.motto"
    STATE_MOTTO_SIZE = "state.motto.size"
    STATE_MOTTO_WEIGHT = "state.motto.weight"
    PARTY_NAME = "party.name"
    PARTY_PLACE = "party.place"
    PARTY_SIZE = "party.size"
    PARTY_WEIGHT = "party.weight"
    ORGAN_SIZE = "organ.size"
    ORGAN_WEIGHT = "organ.weight"
    ORGAN_MARK = "organ.mark"
    DOCUMENT_NUMBER = "document.number"
    RECORD_HEAD = "record.head"
    RECORD_HEAD_FONT = "record.head.font"
    RECORD_HEAD_COLOUR = "record.head.colour"
    TITLE_FONT = "title.font"
    TITLE_SIZE = "title.size"
    TITLE_WEIGHT = "title.weight"
    TITLE_ALIGN = "title.align"
    SUBJECT_SIZE = "subject.size"
    SUBJECT_WEIGHT = "subject.weight"
    BODY_FONT = "body.font"
    BODY_LATIN = "body.latin"
    BODY_SIZE = "body.size"
    BODY_COLOUR = "body.colour"
    BODY_ALIGN = "body.align"
    BODY_INDENT = "body.indent"
    BODY_INDENT_CHARACTERS = "body.indent.characters"
    BODY_SPACE = "body.space"
    BODY_LINE = "body.line"
    BODY_MULTIPLE = "body.multiple"
    LEVELS_ORDER = "levels.order"
    LEVELS_LETTERS = "levels.letters"
    LEVEL1_FONT = "level1.font"
    LEVEL1_WEIGHT = "level1.weight"
    LEVEL2_FONT = "level2.font"
    LEVEL3_FONT = "level3.font"
    NUMBER_PLACE = "number.place"
    NUMBER_ALIGN = "number.align"
    NUMBER_SIZE = "number.size"
    NUMBER_FONT = "number.font"
    NUMBER_FORM = "number.form"
    NUMBER_FIRST = "number.first"
    DATES = "dates"
    ATTENDANCE_FONT = "attendance.font"
    END_MARK = "end.mark"
    SIGNATURE_LEFT = "signature.left"
    SIGNATURE_RIGHT = "signature.right"

    @property
    def group(self) -> Group:
        """The group in which its rules are shown."""
        return _GROUPS[self.value.partition(".")[0]]

    @property
    def unit(self) -> Unit:
        """What its number counts."""
        return _UNITS.get(self, Unit.PT if self.value.endswith("size") else Unit.WORDS)


_GROUPS: Mapping[str, Group] = {
    first: group
    for group, names in {
        Group.PAGE: "paper margin type lines characters",
        Group.HEAD: "state party organ document record",
        Group.TITLE: "title subject",
        Group.BODY: "body",
        Group.LEVELS: "levels level1 level2 level3",
        Group.NUMBER: "number",
        Group.END: "dates attendance end signature",
    }.items()
    for first in names.split()
}

_UNITS: Mapping[Measure, Unit] = {
    **{measure: Unit.MM for measure in Measure if measure.value.startswith(("paper.", "margin.", "type."))},
    Measure.BODY_INDENT: Unit.MM,
    Measure.BODY_INDENT_CHARACTERS: Unit.CHARACTERS,
    Measure.BODY_SPACE: Unit.PT,
    Measure.BODY_LINE: Unit.PT,
    Measure.BODY_MULTIPLE: Unit.MULTIPLE,
    Measure.LINES: Unit.LINES,
    Measure.CHARACTERS: Unit.CHARACTERS,
}
