"""The views of the program: how each is opened by keys and mouse, and what must be heard in it, in any language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.ui.words import labelled

Step = Sequence[str | int]
LIST = "Họ và tên\tChức vụ\nNguyễn Văn A\tGiám đốc Sở\nTrần Văn B\tPhó Giám đốc Sở\n"


def view(name: str, *do: Step, wanted: Sequence[str] = (), whole: bool = False, escapes: int = 2) -> dict[str, Any]:
    """One view. ``whole``: the record is read too; ``escapes``: how often Esc is pressed to leave it."""
    return {"name": name, "do": do, "wanted": wanted, "whole": whole, "leave": ["Escape"] * escapes}


def views(minutes: Minutes) -> list[dict[str, Any]]:
    """All views, in an order in which one leads to the next."""
    return [*_record(minutes), *_panels(), *_menus(), *_troubles()]


def _record(minutes: Minutes) -> list[dict[str, Any]]:
    state = _("State: {state}").format(state=_("Draft"))
    heard = (
        _("{label}, {row}").format(label=state, row="I.1"),
        _("Stage of the minutes: {stage}").format(stage=_("Prepared")),
        _("Text zoom {percent} %").format(percent=100),
        _("Quick line: a person, a clause, a motto, a guest"),
        _("No changes"),
    )
    return [view("record", wanted=heard, whole=True, escapes=0)]


def _panels() -> list[dict[str, Any]]:
    not_called = labelled("", _("Not called yet"))
    return [
        view("palette", ("press", "ctrl+k"), wanted=[_("Commands")]),
        view("quick line", ("press", "ctrl+j"), ("keys", "a"), wanted=[_("Found")]),
        view("roll call", ("press", "F4"), wanted=[_("Present") + " (1)", _("Not called yet")]),
        view("roll call, one marked", ("press", "F4", "1"), wanted=[not_called]),
        view("find", ("press", "ctrl+f"), ("keys", "b"), wanted=[_("Find and replace"), _("Ignore diacritics")]),
        view("replace", ("press", "ctrl+h"), wanted=[_("Replace with"), _("Replace all")]),
        view("settings", ("press", "ctrl+comma"), wanted=[_("Settings"), _("Interface language")]),
        view("import", ("press", "ctrl+shift+i"), ("paste", LIST), wanted=[_("Rows of the list"), "Nguyễn Văn A"]),
        view("history", ("press", "ctrl+shift+h"), wanted=[_("States of this file"), _("Places that differ")]),
        view(
            "stages",
            ("click", "push button", _("Stage of the minutes: {stage}").format(stage=_("Prepared"))),
            escapes=0,
        ),
        view("stages, asked", ("press", "Tab", "Tab", "Return"), wanted=[_("What is still open")]),
        view("export", ("press", "ctrl+p"), wanted=[_("What to make") + ": " + _("Originals")], escapes=0),
        view("paper settings", ("click", "push button", _("Paper settings…")), wanted=[_("Take back every choice")]),
        view("templates", ("press", "ctrl+shift+t"), wanted=[_("Word templates"), _("Slots")]),
        view("rules", ("press", "ctrl+shift+r"), wanted=[_("Rules of the paper"), _("The rule in full")]),
        view("reading", ("press", "F11"), wanted=[_("Agreed by both sides"), _("Read-through")], escapes=1),
        view("reading, second", ("press", "F11", "Return", "Return"), wanted=[_("Agreed by both sides")], escapes=1),
    ]


def _menus() -> list[dict[str, Any]]:
    return [view(f"menu {number}", ("menu", number), escapes=2) for number in range(5)]


def _troubles() -> list[dict[str, Any]]:
    return [
        view(
            "changed elsewhere",
            ("press", "ctrl+End"),
            ("keys", " k"),
            ("replace_file",),
            ("press", "ctrl+s"),
            wanted=[_("Show the difference"), _("Overwrite")],
            escapes=0,
        ),
        view(
            "mine and theirs",
            ("click", "push button", _("Show the difference")),
            wanted=[_("Mine"), _("Theirs"), _("Places that differ")],
        ),
        view("start", ("kill",), wanted=[_("Restore"), _("Discard"), _("Recent files")], escapes=0),
    ]
