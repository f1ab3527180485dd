"""Ids and who refers to whom: every id once, and nothing that points at what is not there."""

from __future__ import annotations

from typing import Any

from bienban.core.contents import REFERENCES
from bienban.core.minutes import Motto, Party, Person, Section, Side
from bienban.i18n import gettext as _
from bienban.storage.faults import Path, shown

TARGETS: dict[str, type[Any]] = {
    "host": Party,
    "side": Side,
    "party": Party,
    "speaker": Person,
    "person": Person,
    "proposed": Side,
    "since": Section,
    "until": Section,
}
"""What a field that holds an id points at."""


class Links:
    """Collects the ids and the references of a record while it is read."""

    def __init__(self) -> None:
        self._owners: dict[str, type[Any]] = {}
        self._keys: set[str] = set()
        self._references: list[tuple[Path, str, str]] = []
        self._repeated: list[tuple[Path, str]] = []

    def add(self, owner: type[Any], values: dict[str, Any], path: Path) -> None:
        """Remember one object of the class ``owner`` at ``path``."""
        id_ = values.get("id", "")
        if id_ and id_ in self._owners:
            self._repeated.append(((*path, "id"), _("The id “{id}” is used twice.").format(id=shown(id_))))
        elif id_:
            self._owners[id_] = owner
        if owner is Motto:
            self._add_key(values["key"], path)
        for name in REFERENCES.get(owner, ()):
            if target := values.get(name, ""):
                self._references.append(((*path, name), name, target))

    def faults(self) -> list[tuple[Path, str]]:
        """Ids used twice, and references that name nothing or something of another kind."""
        dangling = [
            (path, _words(name).format(id=shown(target)))
            for path, name, target in self._references
            if self._owners.get(target) is not TARGETS[name]
        ]
        return self._repeated + dangling

    def _add_key(self, key: str, path: Path) -> None:
        if key in self._keys:
            self._repeated.append(((*path, "key"), _("The key “{key}” is used twice.").format(key=shown(key))))
        self._keys.add(key)


def _words(name: str) -> str:
    target = TARGETS[name]
    if target is Side:
        return _("There is no side with the id “{id}”.")
    if target is Party:
        return _("There is no party with the id “{id}”.")
    if target is Section:
        return _("There is no section with the id “{id}”.")
    return _("There is no person with the id “{id}”.")
