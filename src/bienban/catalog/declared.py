"""TOML values to frozen definitions: what a file may hold is what the definitions declare, and nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _

_T = TypeVar("_T")


def as_declared(kind: type[_T], values: Mapping[str, Any], fault: Callable[[str, str], BienBanError]) -> _T:
    """``values`` as a definition of this ``kind``. A key that ends in an underscore in Python has none in the file.

    A definition is a named tuple. Its annotations are looked at, so they are types and no strings: its module goes
    without ``from __future__ import annotations``.

    Raises what ``fault`` makes of a key and a reason.
    """
    made: _T = _Reader(fault).value(kind, values, "")
    return made


class _Reader(NamedTuple):
    fault: Callable[[str, str], BienBanError]

    def value(self, kind: Any, value: Any, key: str) -> Any:
        if type(value) is kind:
            return value
        if hasattr(kind, "_fields"):
            return self._definition(kind, self._checked(dict, value, key), key)
        if get_origin(kind) is tuple:
            inner = get_args(kind)[0]
            items = self._checked(list, value, key)
            return tuple(self.value(inner, item, f"{key}[{number}]") for number, item in enumerate(items, 1))
        if get_origin(kind) is Mapping:
            table = self._checked(dict, value, key)
            inner = get_args(kind)[1]
            return {name: self.value(inner, words, f"{key}.{name}") for name, words in table.items()}
        if get_origin(kind) is re.Pattern:
            return self._pattern(self._checked(str, value, key), key)
        return self._checked(kind, value, key)

    def _definition(self, kind: Any, table: dict[str, Any], key: str) -> Any:
        known = {name.rstrip("_"): name for name in kind._fields}
        prefix = f"{key}." if key else ""
        if unknown := sorted(set(table) - set(known)):
            raise self.fault(prefix + unknown[0], _("this key is not known"))
        needed = [name for name, field in known.items() if field not in kind._field_defaults]
        if missing := [name for name in needed if name not in table]:
            raise self.fault(prefix + missing[0], _("this key is missing"))
        types = kind.__annotations__
        return kind(**{known[name]: self.value(types[known[name]], table[name], prefix + name) for name in table})

    def _checked(self, kind: type[Any], value: Any, key: str) -> Any:
        if type(value) is not kind:
            raise self.fault(key, _("this value is of the wrong kind"))
        return value

    def _pattern(self, expression: str, key: str) -> re.Pattern[str]:
        try:
            return re.compile(expression)
        except re.error as error:
            raise self.fault(key, _("this is no regular expression")) from error
