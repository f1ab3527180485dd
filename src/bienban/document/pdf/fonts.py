"""Font truth: for every font that is asked for, whether this machine has it and what will be used instead.

A page set in another font has other lines. Fontconfig answers where it is (Linux); on Windows the registry says which
fonts are installed, but not what a program takes instead of one that is not. Where nobody can tell, the answer is that
nobody can tell.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from bienban.core.han import has_han
from bienban.document.word import package
from bienban.document.word.asked_fonts import asked_fonts
from bienban.document.word.fonts import OTHER_NAMES
from bienban.document.word.template import Template

__all__ = ["FontUse", "asked_fonts", "font_truth", "installed_families", "own_names", "template_fonts"]

_SAME = {
    "仿宋": "FangSong",
    "仿宋_GB2312": "FangSong_GB2312",
    "楷体": "KaiTi",
    "楷体_GB2312": "KaiTi_GB2312",
    "黑体": "SimHei",
    "宋体": "SimSun",
    "新宋体": "NSimSun",
    "微软雅黑": "Microsoft YaHei",
    "方正小标宋简体": "FZXiaoBiaoSong-B05S",
}
"""One font by its Chinese name and by its English one."""

_SECONDS = 20


@dataclass(frozen=True, slots=True)
class FontUse:
    """``present`` says whether the machine has the font ``asked`` for, None when that cannot be told. ``instead`` is
    the font that takes its place, empty when it is present or that cannot be told.
    """

    asked: str
    present: bool | None
    instead: str = ""


def font_truth(asked: Iterable[str], installed: Iterable[str] | None = None) -> tuple[FontUse, ...]:
    """What becomes of every font of ``asked``. ``installed`` are the families that are there; without it the system
    is asked.
    """
    families = installed_families() if installed is None else tuple(installed)
    known = None if families is None else {_plain(family): family for family in families}
    return tuple(_use(each, known) for each in dict.fromkeys(asked))


def installed_families() -> tuple[str, ...] | None:
    """The families that this machine has, under all their names; None when it cannot be told."""
    if sys.platform == "win32":
        return tuple(_of_registry())
    listed = _ask("fc-list", ":", "family")
    return None if listed is None else tuple(name for line in listed.splitlines() for name in _names(line))


def template_fonts(template: Template) -> tuple[str, ...]:
    """The fonts that the styles of a template ask for."""
    return asked_fonts(package.write(template.parts), all_styles=True)


def own_names(asked: str) -> set[str]:
    """The font's names, in English and in Chinese where it has both."""
    return {asked} | {name for pair in _SAME.items() if asked in pair for name in pair}


def _use(asked: str, known: dict[str, str] | None) -> FontUse:
    if known is None:
        return FontUse(asked, None)
    if any(_plain(name) in known for name in own_names(asked)):
        return FontUse(asked, True)
    allowed = (known[_plain(name)] for name in _other_names(asked) if _plain(name) in known)
    return FontUse(asked, False, next(allowed, "") or _match(asked))


def _plain(name: str) -> str:
    """Fontconfig and Word disregard case and blanks."""
    return "".join(name.split()).casefold()


def _other_names(asked: str) -> Iterator[str]:
    """The fonts that our Word files name as good in its place."""
    for name, others in OTHER_NAMES.items():
        group = (name, *others.split(","))
        if asked in group:
            yield from group


def _match(asked: str) -> str:
    """What fontconfig takes instead; empty if it cannot be asked."""
    chinese = any(asked in (name, *others.split(",")) for name, others in OTHER_NAMES.items())
    chinese = chinese or has_han(asked)
    name = "".join(f"\\{letter}" if letter in "\\-:," else letter for letter in asked)
    found = _ask("fc-match", "-f", "%{family}", f"{name}:lang=zh-cn" if chinese else name)
    return next(_names(found), "") if found else ""


def _names(line: str) -> Iterator[str]:
    return (name for part in line.split(",") if (name := part.replace("\\", "").strip()))


def _ask(*command: str) -> str | None:
    """What fontconfig says; None where there is no fontconfig."""
    try:
        found = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return found.stdout


def _of_registry() -> list[str]:
    """The names under which Windows lists its fonts, for the machine and for the user, without the kind of file."""
    found: list[str] = []
    if sys.platform == "win32":
        import winreg

        path = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
        for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            with suppress(OSError), winreg.OpenKey(root, path) as key:
                values = (winreg.EnumValue(key, index) for index in range(winreg.QueryInfoKey(key)[1]))
                found += (name for value in values for name in value[0].rpartition(" (")[0].split(" & "))
    return found
