"""What the interface says in the language in use, in its other languages: a command is found by their words too.

The other catalogues are read when something is first looked for, not when the window starts or the palette opens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from bienban import i18n
from bienban.ui import commands as window_commands
from bienban.ui.form.commands import form_commands

_MENU_KEY = re.compile(r"\(&\w\)")


def plain(words: str) -> str:
    """Words without the sign for a key of a menu: *文件(&F)* is *文件*."""
    words = _MENU_KEY.sub("", words)
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def command_rows(speak: Callable[[str], str]) -> Mapping[str, tuple[str, str, str]]:
    """Every command of the window and of the form: its words as ``speak`` says them, icon, keys."""
    return {**window_commands.rows(speak), **form_commands(speak)}


class Tongues:
    """The way from words that are shown to the same words in the other languages."""

    def others(self, words: str) -> Sequence[str]:
        """The same in the other languages, without signs for keys; nothing for what the interface does not say."""
        source = self._source.get(words, ()) if i18n.tag_in_use() != "en" else (*self._source.get(words, ()), words)
        found = (said for message in source for tag in i18n.TAGS if (said := self._said(tag, message)) != words)
        return tuple(dict.fromkeys(found))

    def of_command(self, name: str) -> Sequence[str]:
        """What a command of this name is called in every language; those that say a number or a side too."""
        return self._commands.get(name, ())

    @cached_property
    def _commands(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for tag in i18n.TAGS:
            for name, (words, _icon, _keys) in command_rows(i18n.gettext_for(tag)).items():
                found.setdefault(name, []).append(plain(words))
        return found

    @cached_property
    def _source(self) -> Mapping[str, Sequence[str]]:
        """The messages that are shown as these words: one word may stand for several."""
        found: dict[str, list[str]] = {}
        for message in {**i18n.messages("vi"), **i18n.messages("zh_Hans")}:
            found.setdefault(plain(i18n.gettext(message)), []).append(message)
        return found

    def _said(self, tag: str, message: str) -> str:
        return plain(i18n.gettext_for(tag)(message))
