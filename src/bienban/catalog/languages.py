"""The languages of a text: what each one makes of dates, numbers, lists and names. One TOML file a language.

Another language needs a file, not code. A file says everything: there are no defaults, so that nothing is printed that
nobody has written down. :func:`load` reads a folder; a bad file raises :class:`LanguageError` with file and key.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bienban import paths
from bienban.catalog.declared import as_declared
from bienban.catalog.internal_words import InternalWords
from bienban.catalog.sheets import Sheets
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _


class LanguageError(BienBanError):
    """A language file cannot be read, or a record asks for a language that has none."""


class Dates(NamedTuple):
    """Forms of a date by its precision. ``days``, ``months``, ``years``: spans inside a month, a year, over years.

    Numbers are written with ``digits``; in the solemn form with ``solemn_digits``, and as numerals where these are
    not Arabic. Days below ``padded_day`` and months below ``padded_month`` take a zero.
    """

    digits: str
    solemn_digits: str
    padded_day: int
    padded_month: int
    quarters: tuple[str, ...]
    year: str
    quarter: str
    month: str
    day: str
    days: str
    months: str
    years: str
    open: str


class Numbers(NamedTuple):
    """Ordinals, counts in words, and the typed numbers of each level (the heading's first) per kind of numbering."""

    ordinal: str
    open_ordinal: str
    cardinals: tuple[str, ...]
    letters: str
    sections: tuple[str, ...]
    points: tuple[str, ...]
    articles: tuple[str, ...]
    none: tuple[str, ...]


class Lists(NamedTuple):
    """What stands between the members of a list."""

    comma: str
    and_: str
    semicolon: str


class Persons(NamedTuple):
    """How a person is named, in both manners and as an item of a list; and how an unknown person looks."""

    comrade: str
    comrade_untitled: str
    title: str
    title_untitled: str
    item: str
    last_item: str
    open_name: str
    open_title: str
    open_organ: str
    widened: bool


class Stays(NamedTuple):
    """How it is said that somebody was there for a part of the meeting.

    ``sentence`` takes the person and the parts. A part runs from a section on, to the end of one, from one to another,
    or is ``one``; between two stands ``comma``, before the last ``and``. The others name a section by its number or,
    where none is printed, by its heading.
    """

    sentence: str
    since: str
    until: str
    span: str
    one: str
    comma: str
    and_: str
    sections: str
    points: str
    articles: str
    none: str


class Annexes(NamedTuple):
    """Labels, notes and table heads of the annexes. ``people`` and ``sessions`` are the heads of the two tables."""

    label: str
    single_label: str
    note: str
    group: str
    guests: str
    people: tuple[str, ...]
    programme: str
    sessions: tuple[str, ...]


class Headline(NamedTuple):
    """Where a title may be divided by sense: regular expressions; what they match (a space) is left out.

    ``labelled``: the words before the first line break are a label of their own. ``shortest``: letters that the last
    line must have.
    """

    labelled: bool
    strong: re.Pattern[str]
    weak: re.Pattern[str]
    lists: re.Pattern[str]
    shortest: int


class Binding(NamedTuple):
    """What must not be parted: expressions whose spaces become no-break spaces.

    ``wide`` holds at full width only, ``headings`` in headings at full width. ``names``: the last two syllables of a
    person's name.
    """

    always: tuple[re.Pattern[str], ...]
    wide: tuple[re.Pattern[str], ...]
    headings: tuple[re.Pattern[str], ...]
    names: bool


class Screen(NamedTuple):
    """Font families for typing and preview, best first, and the share of the width of two level fields."""

    families: tuple[str, ...]
    share: int


class OrderedNames(NamedTuple):
    """Names of the two sides that stand in the order of the original. ``unless`` finds words that only look so."""

    names: Mapping[str, str]
    links: tuple[str, ...]
    unless: re.Pattern[str] = re.compile(r"(?!)")


class Language(NamedTuple):
    """One language. ``suffix`` ends the names of its Word styles; ``names`` are the languages' names in it.

    ``break_`` stands for a line break where a line is not broken, ``open`` for a place that is still open.
    ``internal`` are the words of the side's own records by their kind; a language may have none.
    """

    tag: str
    suffix: str
    cased: bool
    break_: str
    open: str
    keeper: str
    seal: str
    quotes: tuple[str, ...]
    titles: tuple[str, ...]
    comma: str
    names: Mapping[str, str]
    dates: Dates
    numbers: Numbers
    lists: Lists
    persons: Persons
    roles: Mapping[str, str]
    attendance: Mapping[str, str]
    stays: Stays
    annexes: Annexes
    sheets: Sheets
    headline: Headline
    binding: Binding
    screen: Screen
    pairs: tuple[OrderedNames, ...]
    internal: Mapping[str, InternalWords] = MappingProxyType({})

    def capitalised(self, words: str) -> str:
        """``words`` as they stand at the beginning of a sentence."""
        return words[:1].upper() + words[1:] if self.cased else words

    def joined(self, items: list[str]) -> str:
        """A list with “and” before its last member."""
        if len(items) < 2:
            return "".join(items)
        return self.lists.comma.join(items[:-1]) + self.lists.and_ + items[-1]


def load(folder: Path | None = None) -> Mapping[str, Language]:
    """Every language of ``folder`` (the shipped ones by default), by tag. Raises :class:`LanguageError`."""
    files = sorted((folder or paths.resources() / "languages").glob("*.toml"))
    return {language.tag: language for language in map(read, files)}


def read(file: Path) -> Language:
    """One language. Raises :class:`LanguageError` naming the file, the key and what is wrong."""
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LanguageError(
            _("The language file {file} cannot be read: {reason}").format(file=file, reason=error)
        ) from error
    return as_declared(Language, values, partial(_fault, file))


def of(languages: Mapping[str, Language], tag: str) -> Language:
    """The language with this tag. Raises :class:`LanguageError` when there is none."""
    if tag in languages:
        return languages[tag]
    raise LanguageError(_("There is no language file for {language}.").format(language=tag))


def _fault(file: Path, key: str, reason: str) -> LanguageError:
    return LanguageError(_("{file}, {key}: {reason}").format(file=file, key=key, reason=reason))
