"""What the palette finds: the commands of the window and the form, the parts of the record, the recent files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bienban.catalog.readings import Readings, worded
from bienban.core.folding import fold
from bienban.core.han import has_han
from bienban.core.letters import Words, fit
from bienban.i18n import gettext as _
from bienban.session.parts import parts
from bienban.session.recent import Recent
from bienban.ui import keymap
from bienban.ui.commands import NEED_RECORD, Commands
from bienban.ui.filing.files import Files
from bienban.ui.finder.row import Row
from bienban.ui.form.rows import commands_of, row_of
from bienban.ui.palette.tongues import Tongues, command_rows, plain
from bienban.ui.record_page import RecordPage
from bienban.ui.words import in_interface_language, part_name

_OTHER_LANGUAGE, _BY_GROUP = 2, 12
"""How much worse it is to be found by the words of another language, or by the name of a menu."""


@dataclass(frozen=True)
class Entry:
    """One line: the words that are shown, then others that find it too; ``why`` it cannot be run now, if so."""

    names: Sequence[str]
    group: str
    run: Callable[[], object]
    icon: str = ""
    why: str = ""
    action: QAction | None = None

    @property
    def keys(self) -> str:
        """The keys that call it, as they are shown; empty when there are none."""
        return keymap.shown(self.action) if self.action is not None else ""

    def row(self, typed: str) -> Row:
        """How it is shown."""
        keys, context = self.keys, f"{self.group} · {self.why}" if self.why else self.group
        return Row(self.icon, self.names[0], typed, context=context, keys=(keys,) if keys else (), on=not self.why)


class Entries:
    """All entries as they are when the palette is opened."""

    def __init__(self, entries: Iterable[Entry], readings: Callable[[], Readings]) -> None:
        self._all = tuple(entries)
        self._readings = readings
        self._tongues = Tongues()
        self._words: dict[str, Words] = {}
        self._others: dict[str, Sequence[str]] = {}

    def prepare(self) -> None:
        """Look everything up in every language once, so that the first letter does not wait for it."""
        for entry in self._all:
            self._cost("", entry)

    def of(self, typed: str) -> Sequence[Entry]:
        """What fits best first; everything when nothing was typed."""
        wanted = " ".join(part for part in fold(typed).split() if any(map(str.isalnum, part)))
        if not wanted:
            return self._all
        found = [
            (cost, number) for number, entry in enumerate(self._all) if (cost := self._cost(wanted, entry)) is not None
        ]
        return tuple(self._all[number] for _cost, number in sorted(found))

    def _cost(self, wanted: str, entry: Entry) -> int | None:
        costs = [
            cost + more + (_OTHER_LANGUAGE if number else 0)
            for names, more in ((self._names(entry), 0), (self._in_all_languages((entry.group,)), _BY_GROUP))
            for number, name in enumerate(names)
            if (cost := fit(wanted, self._worded(name))) is not None
        ]
        return min(costs, default=None)

    def _names(self, entry: Entry) -> Iterable[str]:
        if entry.action is not None and (names := self._tongues.of_command(entry.action.objectName())):
            return dict.fromkeys((*entry.names, *names))
        return self._in_all_languages(entry.names)

    def _in_all_languages(self, names: Sequence[str]) -> Iterator[str]:
        yield from names
        for name in names:
            if name not in self._others:
                self._others[name] = self._tongues.others(name)
            yield from self._others[name]

    def _worded(self, name: str) -> Words:
        """Chinese is found by its characters and by pinyin, whatever the interface speaks."""
        if name not in self._words:
            self._words[name] = self._readings().sounded(name) if has_han(name) else worded(name, lambda one: (one,))
        return self._words[name]


def gathered(commands: Commands, page: RecordPage | None, files: Files) -> Iterator[Entry]:
    """Everything there is: by menu, then the looks and languages, the parts of the record, the recent files."""
    seen, is_open = {"palette"}, files.session is not None
    icons = {name: icon for name, (_words, icon, _keys) in command_rows(_).items()}
    for menu in commands.menus.values():
        for group, action in _within(menu):
            if action.objectName() and action.objectName() not in seen:
                seen.add(action.objectName())
                yield _command(action, group, icons, is_open)
    for action in commands:
        if action.objectName() not in seen:
            yield _command(action, _("Window"), icons, is_open)
    yield from _choices(commands.themes.actions(), _("Appearance"), "eye")
    yield from _choices(commands.languages.actions(), _("Interface language"), "languages", _languages())
    if page is not None:
        yield from _row(page)
        yield from _parts(page)
    yield from _recent(files.recent, files)


def _within(menu: QMenu) -> Iterator[tuple[str, QAction]]:
    """The actions of a menu and of those that open from it, each with what its menu is called."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _within(below)
        elif not action.isSeparator():
            yield plain(menu.title()), action


def _command(action: QAction, group: str, icons: Mapping[str, str], is_open: bool) -> Entry:
    why = "" if action.isEnabled() else _why(action.objectName(), is_open)
    icon = icons.get(action.objectName(), "")
    return Entry((plain(action.text()),), group, action.trigger, icon, why, action)


def _why(name: str, is_open: bool) -> str:
    """Why a command cannot be run now. An open record may stand behind the start page or the text to be read aloud."""
    if name == "undo":
        return _("nothing to undo")
    if name == "redo":
        return _("nothing to redo")
    return _("no record is open") if name in NEED_RECORD and not is_open else _("not where the caret is")


def _choices(
    actions: Iterable[QAction], group: str, icon: str, called: Mapping[object, str] = MappingProxyType({})
) -> Iterator[Entry]:
    """``called``: another name of some of them, by what they stand for."""
    for action in actions:
        why = _("in use now") if action.isChecked() else ""
        names = dict.fromkeys(filter(None, (plain(action.text()), called.get(action.data()))))
        yield Entry(tuple(names), group, action.trigger, icon, why)


def _languages() -> Mapping[object, str]:
    """What the languages of the interface, each listed in its own words, are called in the one in use."""
    return {"vi": _("Vietnamese"), "zh_Hans": _("Chinese"), "en": _("English")}


def _row(page: RecordPage) -> Iterator[Entry]:
    """What can be done to the row at the caret and stands in no menu."""
    for command in commands_of(row_of(page.form.current())):
        if not command.name:
            yield Entry((command.words,), _("This row"), command.run, command.icon)


def _parts(page: RecordPage) -> Iterator[Entry]:
    for part in parts(page.session.minutes):
        if part.section is None:
            names = [part_name(part.key)]
        else:
            texts = (*part.section.label.values(), *part.section.heading.values())
            names = [in_interface_language(part.section.label or part.section.heading) or _("Section"), *texts]
        shown = page.outline.number_of(part.place) or names[0]

        def go(place: object = part.place) -> None:
            page.outline.chosen.emit(place)

        yield Entry((shown, *dict.fromkeys(names)), _("Go to"), go, "corner-down-right")


def _recent(recent: Recent, files: Files) -> Iterator[Entry]:
    for known in recent.entries():
        path = Path(known.path)
        if files.session is not None and files.session.path == path:
            continue

        def open_(path: Path = path) -> None:
            files.open(path)

        yield Entry((path.name, *known.titles), _("Recent files"), open_, "file-text")
