"""Word's measures: twips (1/20 pt) for lengths, half points for type sizes."""

from __future__ import annotations

_UNITS = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}


def twips(points: float) -> int:
    """Points in twips."""
    return round(points * 20)


def twips_of_mm(millimetres: float) -> int:
    """Millimetres in twips."""
    return round(millimetres * 1440 / 25.4)


def twips_of(measure: str) -> int:
    """A measure as Word files write it, a number of twips or a number with a unit (ISO/IEC 29500-1, 22.9.2.14).

    Raises ``ValueError`` for anything else.
    """
    number, unit = measure[:-2], measure[-2:]
    if unit in _UNITS:
        return round(float(number) * _UNITS[unit])
    return round(float(measure))


def half_points(points: float) -> int:
    """Points in half points."""
    return round(points * 2)
