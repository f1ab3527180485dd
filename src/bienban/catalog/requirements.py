"""What a rule requires of a measured value, how it is read from TOML and how it is put in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bienban.catalog.conformance_words import ConformanceWords, Value
from bienban.catalog.measures import Unit
from bienban.catalog.tables import Table
from bienban.core.text import Text
from bienban.i18n import gettext as _

_TOLERANCES = {Unit.MM: 0.5, Unit.PT: 0.05, Unit.MULTIPLE: 0.01}


@dataclass(frozen=True, slots=True)
class Range:
    """A number between two bounds, both of them allowed; ``None`` leaves a side open."""

    least: float | None
    most: float | None
    unit: Unit
    tolerance: float = 0.0

    def met(self, value: Value) -> bool:
        """Whether the value lies within the bounds."""
        if isinstance(value, str):
            return False
        low = self.least is None or value >= self.least - self.tolerance
        return low and (self.most is None or value <= self.most + self.tolerance)

    def words(self, words: ConformanceWords, tag: str) -> str:
        """``30–35 mm``, ``≥ 6 pt``."""
        return words.bounds(self.least, self.most, self.unit, tag)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these numbers, within a tolerance, or one of these words."""

    values: tuple[Value, ...]
    unit: Unit
    tolerance: float = 0.0

    def met(self, value: Value) -> bool:
        """Whether the value is one of them."""
        return any(self._same(value, wanted) for wanted in self.values)

    def words(self, words: ConformanceWords, tag: str) -> str:
        """``13 pt or 14 pt``."""
        return words.alternatives([words.value(value, self.unit, tag) for value in self.values], tag)

    def _same(self, value: Value, wanted: Value) -> bool:
        if isinstance(value, str) or isinstance(wanted, str):
            return value == wanted
        return abs(value - wanted) <= self.tolerance + 1e-9


@dataclass(frozen=True, slots=True)
class InOrder:
    """Names of a list, each after those that stand before it there; some may be left out."""

    steps: tuple[str, ...]

    def met(self, value: Value) -> bool:
        """Whether the steps of ``value``, parted by spaces, come in this order."""
        steps = iter(self.steps)
        return isinstance(value, str) and all(step in steps for step in value.split())

    def words(self, words: ConformanceWords, tag: str) -> str:
        """``I. → 1. → a)``."""
        return " → ".join(self.steps)


@dataclass(frozen=True, slots=True)
class Form:
    """Words of a certain form: a regular expression, and how the form is shown to a person."""

    expression: str
    shown: str

    def met(self, value: Value) -> bool:
        """Whether the words have the form."""
        return isinstance(value, str) and re.fullmatch(self.expression, value) is not None

    def words(self, words: ConformanceWords, tag: str) -> str:
        """The form as it is shown: ``Số: …/BB-UBND``."""
        return self.shown


Requirement = Range | OneOf | InOrder | Form


def read_requirement(table: Table, unit: Unit, words: ConformanceWords) -> Requirement:
    """The requirement that a rule's table holds: ``min`` and ``max``, ``equal``, ``one_of``, ``order`` or ``form``."""
    given = [name for name in ("equal", "one_of", "order", "form") if name in table.values]
    bounded = "min" in table.values or "max" in table.values
    if len(given) + bounded != 1:
        table.fault("", _("must have one of: {words}").format(words="min, max; equal; one_of; order; form"))
    tolerance = _tolerance(table, unit)
    match given[:1]:
        case ["equal"]:
            return OneOf(table.decimals("equal"), unit, tolerance)
        case ["one_of"]:
            return OneOf(_known(table, words), unit)
        case ["order"]:
            return InOrder(table.strings("order"))
        case ["form"]:
            return _form(table)
    return Range(table.decimal("min"), table.decimal("max"), unit, tolerance)


def _known(table: Table, words: ConformanceWords) -> tuple[str, ...]:
    values = table.strings("one_of")
    for value in values:
        if value.startswith("@") and not words.has_value(value):
            table.fault("one_of", _("{key} has no words in conformance.toml").format(key=value))
    return tuple(value for value in values if not value.startswith("@") or words.has_value(value))


def _tolerance(table: Table, unit: Unit) -> float:
    given = table.decimal("tolerance")
    return _TOLERANCES.get(unit, 0.0) if given is None else given


def _form(table: Table) -> Form:
    expression, shown = table.string("form"), table.string("shown")
    try:
        re.compile(expression)
    except re.error:
        table.fault("form", _("is not a regular expression"))
    return Form(expression, shown)


def in_words(requirement: Requirement, words: ConformanceWords) -> Text:
    """The requirement in every language."""
    return Text({tag: requirement.words(words, tag) for tag in words.languages})
