"""What the palette finds: the commands of the window and the form, the parts of the record, the recent files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bienban import i18n
from bienban.catalog.readings import Readings, worded
from bienban.core.folding import fold
from bienban.core.letters import Words, fit
from bienban.i18n import gettext as _
from bienban.session.parts import parts
from bienban.session.recent import Recent
from bienban.ui import commands as window_commands
from bienban.ui import keymap
from bienban.ui.commands import NEED_RECORD, Commands
from bienban.ui.filing.files import Files
from bienban.ui.finder.row import Row
from bienban.ui.form.commands import form_commands
from bienban.ui.form.rows import commands_of, row_of
from bienban.ui.record_page import RecordPage
from bienban.ui.words import in_interface_language, part_name

_MENU_KEY = re.compile(r"\(&\w\)")
_IN_MENUS = {"arrow-up", "arrow-down", "indent-decrease", "indent-increase", "trash-2", "plus", "arrow-left-right"}
"""Tools of rows that are commands of the menus too."""
_OTHER_LANGUAGE, _BY_GROUP = 2, 12
"""How much worse it is to be found by the words of another language, or by the name of a menu."""


@dataclass(frozen=True)
class Entry:
    """One line: its words in the language in use first, then in the others; ``why`` it cannot be run now, if so."""

    names: Sequence[str]
    group: str
    run: Callable[[], object]
    icon: str = ""
    why: str = ""
    action: QAction | None = None

    def row(self, typed: str) -> Row:
        """How it is shown."""
        keys = keymap.shown(self.action) if self.action is not None else ""
        context = f"{self.group} · {self.why}" if self.why else self.group
        return Row(self.icon, self.names[0], typed, context=context, keys=(keys,) if keys else (), on=not self.why)


class Entries:
    """All entries as they are when the palette is opened."""

    def __init__(self, entries: Iterable[Entry], readings: Callable[[], Readings]) -> None:
        self._all = tuple(entries)
        self._readings = readings
        self._words: dict[str, Words] = {}

    def of(self, typed: str) -> Sequence[Entry]:
        """What fits best first; everything when nothing was typed."""
        wanted = fold(typed)
        if not wanted:
            return self._all
        found = [
            (cost, number) for number, entry in enumerate(self._all) if (cost := self._cost(wanted, entry)) is not None
        ]
        return tuple(self._all[number] for _cost, number in sorted(found))

    def _cost(self, wanted: str, entry: Entry) -> int | None:
        costs = [
            cost + (_OTHER_LANGUAGE if number else 0)
            for number, name in enumerate(entry.names)
            if (cost := fit(wanted, self._worded(name))) is not None
        ]
        group = fit(wanted, self._worded(entry.group))
        return min([*costs, *([group + _BY_GROUP] if group is not None else [])], default=None)

    def _worded(self, name: str) -> Words:
        if name not in self._words:
            chinese = i18n.tag_in_use().startswith("zh")
            self._words[name] = self._readings().sounded(name) if chinese else worded(name, lambda letter: (letter,))
        return self._words[name]


def gathered(commands: Commands, page: RecordPage | None, files: Files) -> Iterator[Entry]:
    """Everything there is: by menu, then the looks and languages, the parts of the record, the recent files."""
    seen = {"palette"}
    known = _known()
    for menu in commands.menus.values():
        for group, action in _within(menu):
            if action.objectName() and action.objectName() not in seen:
                seen.add(action.objectName())
                yield _command(action, group, known)
    for action in commands:
        if action.objectName() not in seen:
            yield _command(action, _("Window"), known)
    yield from _choices(commands.themes.actions(), _("Appearance"), "eye")
    yield from _choices(commands.languages.actions(), _("Interface language"), "languages")
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
            yield _plain(menu.title()), action


def _command(action: QAction, group: str, known: Mapping[str, Sequence[tuple[str, str, str]]]) -> Entry:
    own, rows = _plain(action.text()), known.get(action.objectName(), ())
    others = [words for row in rows if (words := _plain(row[0])) != own]
    icon = rows[0][1] if rows else ""
    why = "" if action.isEnabled() else _why(action.objectName())
    return Entry((own, *others), group, action.trigger, icon, why, action)


def _known() -> Mapping[str, Sequence[tuple[str, str, str]]]:
    """What every command is called in every language of the interface."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for tag in i18n.TAGS:
        speak = i18n.gettext_for(tag)
        for name, row in {**window_commands.rows(speak), **form_commands(speak)}.items():
            found.setdefault(name, []).append(row)
    return found


def _why(name: str) -> str:
    if name == "undo":
        return _("nothing to undo")
    if name == "redo":
        return _("nothing to redo")
    return _("no record is open") if name in NEED_RECORD else _("not where the caret is")


def _choices(actions: Iterable[QAction], group: str, icon: str) -> Iterator[Entry]:
    for action in actions:
        why = _("in use now") if action.isChecked() else ""
        yield Entry((_plain(action.text()),), group, action.trigger, icon, why)


def _row(page: RecordPage) -> Iterator[Entry]:
    """What can be done to the row at the caret and stands in no menu."""
    for command in commands_of(row_of(page.form.current())):
        if command.icon not in _IN_MENUS:
            yield Entry((command.words,), _("This row"), command.run, command.icon)


def _parts(page: RecordPage) -> Iterator[Entry]:
    for part in parts(page.session.minutes):
        if part.section is None:
            names = [part_name(part.key), *(part_name(part.key, tag) for tag in i18n.TAGS)]
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


def _plain(words: str) -> str:
    """Words without the sign for a key of a menu: *文件(&F)* is *文件*."""
    words = _MENU_KEY.sub("", words)
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")
