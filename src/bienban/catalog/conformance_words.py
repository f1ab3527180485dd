"""The words of conformance reports: names of measures, values, units, verdicts and reasons in every language.

They lie in ``resources/conformance.toml``. A value that begins with ``@`` is a code of that file (``@bold``); any other
is shown as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bienban import paths
from bienban.catalog.measures import Group, Measure, Unit
from bienban.catalog.tables import Fault, Table, read
from bienban.core.errors import BienBanError
from bienban.core.text import Text

Value = float | str
"""A measured value: a number in the unit of its measure, words, or a code ``@…``."""


class ConformanceError(BienBanError):
    """A profile, or the words of the reports, cannot be used. ``str(error)`` says why."""


@dataclass(frozen=True, slots=True)
class ConformanceWords:
    """Every word that a report or a panel prints about a profile, by language: ``vi``, ``zh-Hans``, ``en``."""

    languages: tuple[str, ...]
    words: Mapping[str, Mapping[str, Text]]

    def text(self, section: str, key: str) -> Text:
        """The texts of one key of a section (``verdicts``, ``reasons``, ``report`` …)."""
        return self.words[section][key]

    def measure(self, measure: Measure) -> Text:
        """The name of a measure."""
        return self.words["measures"][measure.value]

    def group(self, group: Group) -> Text:
        """The name of a group of rules."""
        return self.words["groups"][group.value]

    def has_value(self, code: str) -> bool:
        """Whether a code ``@…`` has words."""
        return code[1:] in self.words["values"]

    def value(self, value: Value, unit: Unit, tag: str) -> str:
        """A value with its unit: ``28,95 pt``, ``đậm``, ``仿宋``."""
        if isinstance(value, str):
            return self.words["values"][value[1:]][tag] if value.startswith("@") else value
        return self._with_unit(self.figure(value, tag), unit, tag)

    def bounds(self, least: float | None, most: float | None, unit: Unit, tag: str) -> str:
        """A range: ``30–35 mm``, ``≥ 6 pt``, ``≤ 1,5``."""
        low, high = ("" if each is None else self.figure(each, tag) for each in (least, most))
        if low and high:
            return self._with_unit(low if low == high else self._filled("range", tag, low, high), unit, tag)
        return self._with_unit(f"≥ {low}" if low else f"≤ {high}", unit, tag)

    def alternatives(self, values: Sequence[str], tag: str) -> str:
        """``one, two or three``."""
        comma, last = self.words["joining"]["comma"][tag], self.words["joining"]["or"][tag]
        *first, end = values or ("",)
        return f"{comma.join(first)}{last}{end}" if first else end

    def figure(self, number: float, tag: str) -> str:
        """A number with at most two decimals, as the language writes it."""
        written = f"{number:.2f}".rstrip("0").rstrip(".")
        return written.replace(".", self.words["joining"]["decimal"][tag])

    def _with_unit(self, figures: str, unit: Unit, tag: str) -> str:
        return figures if unit is Unit.WORDS else self._filled(unit.value, tag, figures)

    def _filled(self, key: str, tag: str, *figures: str) -> str:
        return self.words["units"][key][tag].format(*figures)


def read_conformance_words(file: Path) -> tuple[ConformanceWords | None, tuple[Fault, ...]]:
    """The words of a file and what is wrong with it; with faults there are none."""
    return read(file, _words)


@cache
def conformance_words() -> ConformanceWords:
    """The shipped words. Raises :class:`ConformanceError` when the file is damaged."""
    words, faults = read_conformance_words(paths.resources() / "conformance.toml")
    if words is None:
        raise ConformanceError(str(faults[0]))
    return words


def _words(table: Table) -> ConformanceWords:
    languages = table.strings("languages", required=True)
    sections = {
        name: _section(table.table(name), languages)
        for name in ("measures", "groups", "values", "units", "joining", "verdicts", "reasons", "report")
    }
    for section, members in (("measures", Measure), ("groups", Group)):
        for member in members:
            if member.value not in sections[section]:
                table.table(section).string(member.value)
    return ConformanceWords(languages, sections)


def _section(table: Table, languages: Sequence[str]) -> Mapping[str, Text]:
    texts = {name: table.text_at(name, languages) for name in table.values}
    table.finish()
    return texts
