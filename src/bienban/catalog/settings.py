"""What no rule settles and an office therefore chooses: ``resources/settings.toml``.

Each setting has the reason why it is open. :func:`chosen` makes :class:`Choices` of what somebody asked for; whoever
composes or sets a page asks them by the setting's id and reads no file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bienban import paths
from bienban.catalog.choices import DEFAULT as DEFAULT
from bienban.catalog.choices import Choices as Choices
from bienban.catalog.choices import office_file as office_file
from bienban.catalog.tables import Table, is_there, read, repeated
from bienban.core.errors import BienBanError
from bienban.core.text import Text
from bienban.i18n import gettext as _

LANGUAGES = ("vi", "zh-Hans", "en")


class SettingError(BienBanError):
    """There is no such setting or no such choice, or a file of settings cannot be read."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values of a setting, and its name in the languages of the interface."""

    value: str
    name: Text


@dataclass(frozen=True, slots=True)
class Setting:
    """What is chosen: ``choices``, the first of them unless another is asked for; none where it takes words.

    ``note`` says why no rule settles it; ``command`` makes the papers that it changes (empty: all of them).
    """

    id: str
    name: Text
    note: Text
    choices: tuple[Choice, ...]
    command: str = ""

    @property
    def default(self) -> str:
        """What holds when nothing is chosen."""
        return self.choices[0].value if self.choices else ""

    @property
    def values(self) -> tuple[str, ...]:
        """Every value that it may have; empty where it takes words."""
        return tuple(choice.value for choice in self.choices)


def load(file: Path | None = None) -> tuple[Setting, ...]:
    """The settings of a file, by default the shipped ones. Raises :class:`SettingError` naming the place."""
    found, faults = read(file or paths.resources() / "settings.toml", _settings)
    if found is None:
        raise SettingError(str(faults[0]))
    return found


def chosen(values: Mapping[str, str], settings: Sequence[Setting] | None = None) -> Choices:
    """The choices for these values by id. Raises :class:`SettingError` that lists what there is."""
    known = {setting.id: setting for setting in (load() if settings is None else settings)}
    for name, value in values.items():
        _check(name, value, known)
    return Choices({name: value for name, value in values.items() if value != known[name].default})


def office(folder: Path | None = None) -> Mapping[str, str]:
    """What the office chose for all its papers: its ``settings.toml``, a line for each setting (``zh-lines = "22"``).

    Raises :class:`SettingError` when the file cannot be read; no file is no choice.
    """
    file = office_file(folder)
    if not is_there(file):
        return {}
    values, faults = read(file, _office_values)
    if values is None:
        raise SettingError(str(faults[0]))
    try:
        chosen(values)
    except SettingError as error:
        raise SettingError(_("{file}: {reason}").format(file=file, reason=error)) from error
    return values


def office_words(choices: Choices) -> bytes:
    """What that file says for these choices."""
    lines = (f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in choices.values.items())
    return "".join(line.replace("\x7f", "\\u007f") for line in lines).encode()


def asked(words: Iterable[str]) -> Choices:
    """The office's choices and, over them, those asked for as ``id=value``. Raises :class:`SettingError`."""
    values, words = dict(office()), tuple(words)
    if not values and not words:
        return DEFAULT
    for word in words:
        name, equals, value = word.partition("=")
        if not (equals and name.strip()):
            raise SettingError(_("“{word}” is not of the form id=value.").format(word=word))
        values[name.strip()] = value.strip()
    return chosen(values)


def _check(name: str, value: str, known: Mapping[str, Setting]) -> None:
    if name not in known:
        raise SettingError(_("There is no setting {name}; there are: {list}.").format(name=name, list=", ".join(known)))
    values = known[name].values
    if values and not value:
        sentence = _("The setting {name} needs a value; it may be: {list}.")
        raise SettingError(sentence.format(name=name, list=", ".join(values)))
    if values and value not in values:
        raise SettingError(
            _("The setting {name} cannot be {value}; it may be: {list}.").format(
                name=name, value=value, list=", ".join(values)
            )
        )


def _settings(table: Table) -> tuple[Setting, ...]:
    settings = tuple(_setting(below) for below in table.tables("settings"))
    for name in repeated([setting.id for setting in settings]):
        table.fault("settings", _("{key} stands here twice").format(key=name))
    return settings


def _setting(table: Table) -> Setting:
    setting = Setting(
        id=table.string("id"),
        name=table.text_at("name", LANGUAGES),
        note=table.text_at("note", LANGUAGES),
        choices=tuple(_choice(below) for below in table.tables("choices")),
        command=table.string("command", ""),
    )
    for name in repeated(setting.values):
        table.fault("choices", _("{key} stands here twice").format(key=name))
    table.finish()
    return setting


def _choice(table: Table) -> Choice:
    choice = Choice(table.string("value"), table.text_at("name", LANGUAGES))
    table.finish()
    return choice


def _office_values(table: Table) -> dict[str, str]:
    return {name: table.string(name) for name in list(table.values)}
