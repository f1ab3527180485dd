"""Word's measures: twips (1/20 pt) for lengths, half points for type sizes."""

from __future__ import annotations


def twips(points: float) -> int:
    """Points in twips."""
    return round(points * 20)


def twips_of_mm(millimetres: float) -> int:
    """Millimetres in twips."""
    return round(millimetres * 1440 / 25.4)


def half_points(points: float) -> int:
    """Points in half points."""
    return round(points * 2)
