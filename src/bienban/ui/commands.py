"""The commands of the window: their words, icons and keys, and the menus they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from bienban import i18n
from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme

OWN_NAMES = {"vi": "Tiếng Việt", "zh_Hans": "中文", "en": "English"}
"""The languages of the interface, each in its own words."""

CLIPBOARD = ("cut", "copy", "paste", "paste_plain", "select_all")
"""What acts on the field that has the caret."""

MENUS: Mapping[str, tuple[str, ...]] = {
    "file": (
        "new",
        "renew",
        "renew_this",
        "",
        "open",
        "recent",
        "",
        "save",
        "save_as",
        "",
        "export",
        "print",
        "paper",
        "",
        "templates",
        "rules",
        "stages",
        "history",
        "",
        "settings",
        "",
        "close",
        "quit",
    ),
    "edit": ("undo", "redo", "", *CLIPBOARD, "", "find", "replace", "find_next", "find_previous"),
    "insert": (),
    "meeting": ("import_list", "", "roll_call", "", "arrives", "leaves", "", "read_through"),
    "view": (
        *("palette", "quick", ""),
        *("outline", "preview", "exact", "pane_wider", "pane_narrower", "", "next_pane", "previous_pane", "go_to", ""),
        *("swap_pair", "mirror", "one_language", "line_left", "line_right", "line_back", ""),
        *("zoom_in", "zoom_out", "zoom_reset", "", "theme", "language"),
    ),
    "help": ("shortcuts",),
}
"""What stands in which menu; an empty name is a line."""

NEED_RECORD = (
    *("renew_this", "save", "save_as", "export", "print", "templates", "stages", "history", "close"),
    *("outline", "preview", "exact", "pane_wider", "pane_narrower", "next_pane", "previous_pane", "go_to", "quick"),
    *("find", "replace", "find_next", "find_previous"),
    *("roll_call", "arrives", "leaves", "import_list", "read_through"),
    *("swap_pair", "mirror", "one_language", "line_left", "line_right", "line_back"),
)
"""Commands that are off while no record is open. Undo and redo say themselves when they are on."""


class Commands:
    """All actions of the window, by name; they belong to ``owner`` and work wherever the focus is in it."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        self._owner = owner
        self._actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self.recent = QMenu(_("Recent files"), owner)
        self.recent.setAccessibleName(_("Recent files"))
        self.themes = _choices(owner, looks(), theme.choice or theme.name)
        self.languages = _choices(owner, OWN_NAMES, i18n.tag_in_use())
        for name, (label, _icon, keys) in _commands().items():
            action = QAction(label, owner)
            action.setObjectName(name)
            action.setShortcuts([QKeySequence(key) for key in keys.split(", ") if key])
            self._actions[name] = action
            owner.addAction(action)
        self._actions["settings"].setMenuRole(QAction.MenuRole.PreferencesRole)  # its own place on macOS

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def draw_icons(self, theme: Theme) -> None:
        """Give the actions their icons; drawing them takes a library that a bare window does not need."""
        for name, (_label, icon, _keys) in _commands().items():
            if icon:
                self._actions[name].setIcon(theme.icon(icon))

    def fill(self, bar: QMenuBar, more: Mapping[str, Iterable[QAction]]) -> None:
        """Build the menus, with ``more`` actions of the form at the end of some of them."""
        bar.clear()
        for menu in self.menus.values():
            menu.deleteLater()  # the bar only lets go of it
        self.menus.clear()
        titles = {
            "file": _("&File"),
            "edit": _("&Edit"),
            "insert": _("&Insert"),
            "meeting": _("&Meeting"),
            "view": _("&View"),
            "help": _("&Help"),
        }
        for key, names in MENUS.items():
            extra = tuple(more.get(key, ()))
            if not names and not extra:
                continue
            # one that Qt makes is lost to PySide when Qt is asked for the order of the keyboard and a panel then goes
            menu = QMenu(titles[key], bar)
            bar.addMenu(menu)
            menu.aboutToShow.connect(_keep_what_is_composed)
            menu.setFont(bar.font())
            menu.setAccessibleName(titles[key].replace("&", ""))
            self.menus[key] = menu
            for name in names:
                self._put(menu, name)
            if names and extra:
                menu.addSeparator()
            menu.addActions(extra)
            for below in (action.menu() for action in extra):
                if isinstance(below, QMenu):
                    below.setAccessibleName(below.title())

    def set_document(self, there: bool) -> None:
        """Turn the commands off that need an open record, or on."""
        for name in NEED_RECORD:
            self._actions[name].setEnabled(there)
        for name in ("undo", "redo"):
            self._actions[name].setEnabled(False)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Say what undo and redo would do; None turns one off."""
        for name, plain, named, step in (
            ("undo", _("Undo"), _("Undo: {step}"), undo),
            ("redo", _("Redo"), _("Redo: {step}"), redo),
        ):
            self._actions[name].setEnabled(step is not None)
            self._actions[name].setText(named.format(step=step) if step else plain)

    def _put(self, menu: QMenu, name: str) -> None:
        if not name:
            menu.addSeparator()
        elif name == "recent":
            menu.addMenu(self.recent)
        elif name in ("theme", "language"):
            title, group = (
                (_("Appearance"), self.themes) if name == "theme" else (_("Interface language"), self.languages)
            )
            chosen = menu.addMenu(title)
            chosen.setAccessibleName(title)
            chosen.addActions(group.actions())
        else:
            menu.addAction(self._actions[name])


def _keep_what_is_composed() -> None:
    """Some input methods throw away what is being composed when a menu opens."""
    from bienban.ui.fields.text_field import TextField

    field = QApplication.focusWidget()
    if isinstance(field, TextField):
        field.take_composed()
    else:
        QGuiApplication.inputMethod().commit()


def looks() -> Mapping[str, str]:
    """What can be chosen for the look, in words."""
    return {"system": _("As the system"), "light": _("Light"), "dark": _("Dark"), "contrast": _("High contrast")}


def _choices(owner: QWidget, names: Mapping[str, str], current: str) -> QActionGroup:
    group = QActionGroup(owner)
    for key, label in names.items():
        action = group.addAction(label)
        action.setCheckable(True)
        action.setChecked(key == current)
        action.setData(key)
    return group


def rows(speak: Callable[[str], str]) -> Mapping[str, tuple[str, str, str]]:
    """Every command by its name: its words as ``speak`` says them, icon, keys."""
    return _commands(speak)


def _of_the_clipboard(_: Callable[[str], str]) -> dict[str, tuple[str, str, str]]:
    return {
        "cut": (_("Cut"), "scissors", "Ctrl+X"),
        "copy": (_("Copy"), "copy", "Ctrl+C"),
        "paste": (_("Paste"), "clipboard-paste", "Ctrl+V"),
        "paste_plain": (_("Paste as plain text"), "", "Ctrl+Shift+V"),
        "select_all": (_("Select all"), "", "Ctrl+A"),
    }


def _commands(_: Callable[[str], str] = _) -> dict[str, tuple[str, str, str]]:
    return {**_of_files(_), **_of_texts(_), **_of_meetings(_), **_of_the_window(_)}


def _of_files(_: Callable[[str], str]) -> dict[str, tuple[str, str, str]]:
    return {
        "new": (_("New from a mechanism"), "file-plus", "Ctrl+N"),
        "renew": (_("New from an earlier file…"), "copy-plus", "Ctrl+Shift+N"),
        "renew_this": (_("New from this file"), "", ""),
        "open": (_("Open…"), "folder-open", "Ctrl+O"),
        "save": (_("Save"), "save", "Ctrl+S"),
        "save_as": (_("Save as…"), "", "Ctrl+Shift+S"),
        "export": (_("Export…"), "printer", "Ctrl+P"),
        "print": (_("Print…"), "", "Ctrl+Shift+P"),
        "paper": (_("Paper settings…"), "", ""),
        "templates": (_("Word templates…"), "file-text", "Ctrl+Shift+T"),
        "rules": (_("Rules of the paper…"), "ruler", "Ctrl+Shift+R"),
        "stages": (_("Stages of the minutes…"), "signature", ""),
        "history": (_("Version history…"), "history", "Ctrl+Shift+H"),
        "settings": (_("Settings…"), "", "Ctrl+,"),
        "close": (_("Close file"), "", "Ctrl+W"),
        "quit": (_("Exit"), "", "Ctrl+Q"),
    }


def _of_texts(_: Callable[[str], str]) -> dict[str, tuple[str, str, str]]:
    return {
        "undo": (_("Undo"), "undo-2", "Ctrl+Z"),
        "redo": (_("Redo"), "redo-2", "Ctrl+Y, Ctrl+Shift+Z"),
        **_of_the_clipboard(_),
        "find": (_("Find…"), "search", "Ctrl+F"),
        "replace": (_("Find and replace…"), "", "Ctrl+H"),
        "find_next": (_("Next match"), "", "F3"),
        "find_previous": (_("Previous match"), "", "Shift+F3"),
    }


def _of_meetings(_: Callable[[str], str]) -> dict[str, tuple[str, str, str]]:
    return {
        "roll_call": (_("Roll call"), "user-check", "F4"),
        "read_through": (_("Read-through"), "book-open-text", "F11"),
        "import_list": (_("Import a list of people…"), "user-plus", "Ctrl+Shift+I"),
        "arrives": (_("Arrives now"), "log-in", ""),
        "leaves": (_("Leaves now"), "log-out", ""),
    }


def _of_the_window(_: Callable[[str], str]) -> dict[str, tuple[str, str, str]]:
    return {
        "outline": (_("Fold or unfold the outline"), "panel-left", "F9"),
        "preview": (_("Fold or unfold the preview"), "panel-right", "Ctrl+1"),
        "exact": (_("Exact or instant preview"), "", "Ctrl+Shift+E"),
        "pane_wider": (_("Wider preview"), "", ""),
        "pane_narrower": (_("Narrower preview"), "", ""),
        "next_pane": (_("Next area"), "", "F6"),
        "previous_pane": (_("Previous area"), "", "Shift+F6"),
        "go_to": (_("Go to a part"), "", "Ctrl+G"),
        "palette": (_("Find a command"), "search", "Ctrl+K"),
        "quick": (_("Quick line"), "zap", "Ctrl+J"),
        "shortcuts": (_("Keyboard shortcuts"), "circle-question-mark", "F1"),
        "swap_pair": (_("Turn this pair round"), "arrow-left-right", "Ctrl+Shift+X"),
        "mirror": (_("Mirror the page"), "", "Ctrl+Shift+M"),
        "one_language": (_("One language only, the next, both"), "", "Ctrl+L"),
        "line_left": (_("Line between the columns to the left"), "", "Alt+Left"),
        "line_right": (_("Line between the columns to the right"), "", "Alt+Right"),
        "line_back": (_("Line between the columns as at first"), "", ""),
        "zoom_in": (_("Larger text"), "zoom-in", "Ctrl+=, Ctrl++"),
        "zoom_out": (_("Smaller text"), "zoom-out", "Ctrl+-"),
        "zoom_reset": (_("Text at 100 %"), "", "Ctrl+0"),
    }
