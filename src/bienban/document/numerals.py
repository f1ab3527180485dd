"""Numerals as texts write them: Arabic, Roman, Chinese, the letters of points, counts in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bienban.catalog.languages import Language

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_HAN = "零一二三四五六七八九"


def roman(number: int) -> str:
    """``number`` in Roman numerals; numbers outside 1 to 3999 stay Arabic."""
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def han(number: int) -> str:
    """``number`` in Chinese numerals (第三十二次); numbers outside 1 to 999 stay Arabic."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    written = _HAN[hundreds] + "百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else _HAN[tens]) + "十"
    elif hundreds and units:
        written += _HAN[0]
    return written + (_HAN[units] if units else "")


def letter(number: int, letters: str) -> str:
    """The letter of the point ``number``, from 1; after the last letter they begin again, doubled."""
    rounds, index = divmod(number - 1, len(letters))
    return letters[index] * (rounds + 1)


_NUMERALS: Mapping[str, Callable[[int], str]] = {"{arabic}": str, "{roman}": roman, "{han}": han}
_LETTER = "{letter}"


def numbered(form: str, number: int, language: Language) -> str:
    """``form`` with its ``{arabic}``, ``{roman}``, ``{han}`` or ``{letter}`` filled in."""
    for place, numeral in _NUMERALS.items():
        if place in form:
            form = form.replace(place, numeral(number))
    if _LETTER in form:
        form = form.replace(_LETTER, letter(number, language.numbers.letters))
    return form


def ordinal(number: int | None, language: Language) -> str:
    """The number of a meeting: lần thứ 5, 第五次; an open place while it is not known."""
    if number is None or number < 1:
        return language.numbers.open_ordinal
    return numbered(language.numbers.ordinal, number, language)


def cardinal(number: int | None, language: Language) -> str:
    """A count in words: năm, 五, 两; in figures above the words that the language file has."""
    if number is None:
        return language.open
    words = language.numbers.cardinals
    return words[number] if 0 <= number < len(words) else str(number)
