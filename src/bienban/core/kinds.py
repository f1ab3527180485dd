"""The closed lists of the record: what a person, a section, a number or an address to somebody can be."""

from enum import StrEnum

Extra = tuple[tuple[str, str], ...]
"""Unknown fields: their names and their values as JSON."""

LARGEST_NUMBER = 9999
"""The largest ordinal and number of originals; the smallest is 1."""


class Role(StrEnum):
    """What a person is in the delegation."""

    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"
    SECRETARY = "secretary"
    INTERPRETER = "interpreter"
    GUEST = "guest"


class Attendance(StrEnum):
    """Whether a person came. Empty: not called yet."""

    UNKNOWN = ""
    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class Stage(StrEnum):
    """How far the minutes have come. Prepared before the meeting; initialled: the final text is agreed (草签)."""

    PREPARED = "prepared"
    MEETING = "meeting"
    INITIALLED = "initialled"
    SIGNED = "signed"


class SectionKind(StrEnum):
    """Chooses the commands offered in a section, nothing else."""

    REVIEW = "review"
    DIRECTIONS = "directions"
    FIELDS = "fields"
    PROPOSALS = "proposals"
    PROGRAMME = "programme"
    MECHANISM = "mechanism"
    FREE = "free"


class Numbering(StrEnum):
    """How headings are numbered: I. / 一、 ; 1. / 一、 ; Điều 1. / 第一条 ; or not at all."""

    SECTIONS = "sections"
    POINTS = "points"
    ARTICLES = "articles"
    NONE = "none"


class Manner(StrEnum):
    """How persons are named: as comrades in Party texts, by title alone elsewhere."""

    COMRADE = "comrade"
    TITLE = "title"
