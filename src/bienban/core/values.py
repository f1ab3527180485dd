"""Frozen dataclasses that are made quickly.

The standard library compiles six functions for each of them, a third of a millisecond; a command that is over in a
tenth of a second needs ninety. Here only the constructor is compiled, the other five are shared. What is made is a
dataclass in every other respect: ``fields``, ``replace``, ``match`` and the type checker take it for one.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

__all__ = ["dataclass"]

Made = TypeVar("Made", bound=type[Any])

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *, frozen: bool, slots: bool = False, eq: bool = True, repr: bool = True, kw_only: bool = False
    ) -> Callable[[Made], Made]:
        """Make a frozen dataclass of a class, as ``dataclasses.dataclass(frozen=True, …)`` does."""
        if not frozen:
            raise TypeError("values are frozen")
        return lambda cls: _value(cls, slots, eq, repr, kw_only)


def _value(cls: Made, slots: bool, eq: bool, shown: bool, kw_only: bool) -> Made:
    own = set(vars(cls))
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
    names = [each.name for each in dataclasses.fields(made) if each.compare]
    shared: Mapping[str, object] = {
        "__init__": _constructor(made),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        **({"__getstate__": _state, "__setstate__": _set_state} if slots else {}),
        **({"__repr__": _shown} if shown else {}),
        **(_comparison(names) if eq else {}),
    }
    for name, function in shared.items():
        if name not in own:
            setattr(made, name, function)
    done: Made = made
    return done


def _constructor(cls: type[Any]) -> Callable[..., None]:
    """``__init__``, compiled: it is called for every object, and its signature is read by others."""
    given: dict[str, object] = {"_set": object.__setattr__, "_missing": MISSING}
    parameters = ["self"]
    named: list[str] = []
    body: list[str] = []
    for each in dataclasses.fields(cls):
        value, parameter = each.name, each.name
        if each.default is not MISSING:
            given[f"_default_{each.name}"] = each.default
            parameter += f"=_default_{each.name}"
        elif each.default_factory is not MISSING:
            given[f"_make_{each.name}"] = each.default_factory
            parameter += "=_missing"
            value = f"_make_{each.name}() if {each.name} is _missing else {each.name}"
        (named if each.kw_only else parameters).append(parameter)
        body.append(f"  _set(self, {each.name!r}, {value})\n")
    everything = ", ".join([*parameters, *(["*", *named] if named else [])])
    head = f"def outer({', '.join(given)}):\n def __init__({everything}):\n"
    source = f"{head}{''.join(body) or '  pass'}\n return __init__"
    scope: dict[str, Any] = {}
    exec(source, vars(sys.modules[cls.__module__]), scope)
    made: Callable[..., None] = scope["outer"](**given)
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__annotations__ = {**{each.name: each.type for each in dataclasses.fields(cls)}, "return": None}
    return made


def _comparison(names: list[str]) -> dict[str, object]:
    """``__eq__`` and ``__hash__`` over the fields of these names."""
    if len(names) > 1:
        values: Callable[[Any], Any] = attrgetter(*names)
    else:
        values = lambda each: tuple([getattr(each, name) for name in names])  # noqa: E731

    def equal(self: Any, other: object) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__eq__": equal, "__hash__": lambda self: hash(values(self))}


def _shown(self: Any) -> str:
    told = (f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse_to_set(_self: Any, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: Any, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _set_state(self: Any, state: list[object]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
