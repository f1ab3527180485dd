"""The places in which two states of a record differ: a list, and beside it what stood there and what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bienban.catalog.languages import Language
from bienban.core.han import HAN
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.session.changes import Change, changes
from bienban.ui.history.change_words import Line, Places, sign
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.rows import Cell, Row, Rows
from bienban.ui.widgets.told import Told
from bienban.ui.words import language_name, language_tag, shortened

_WORD = re.compile(rf"[{HAN}]|[^\W{HAN}]+|\s+|.", re.DOTALL)
_EXCERPT = 120
_SLOW = 4_000_000
"""Longer texts are shown whole, before and after: comparing them word by word would be felt."""


class ChangesView(QWidget):
    """Shows nothing until :meth:`compare`. The keyboard begins in the list."""

    def __init__(self, theme: Theme, languages: Mapping[str, Language]) -> None:
        super().__init__()
        self._theme = theme
        self._languages = languages
        self._places: Places | None = None
        self._found: dict[str, Change] = {}
        self.list = Rows(theme, _("Places that differ"), (0.7, 0.3))
        self.details = _Comparison(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.list, 4)
        row.addWidget(self.details, 6)
        self.list.moved.connect(lambda _key: self._show())
        self.setFocusProxy(self.list)

    @property
    def count(self) -> int:
        """How many places differ."""
        return len(self._found)

    def compare(self, before: Minutes, after: Minutes) -> None:
        """Show what differs."""
        self._places = Places(before, after, self._languages)
        self._found = {change.id: change for change in changes(before, after)}
        self.list.show_rows([self._row(change) for change in self._found.values()])
        self._show()

    def show_nothing(self, sentence: str) -> None:
        """There is nothing to compare; say why."""
        self._places, self._found = None, {}
        self.list.show_rows([])
        self.details.tell(sentence)

    def _row(self, change: Change) -> Row:
        icon, tone, word = sign(change.how)
        name = self._places.name(change) if self._places else ""
        first = next(self._places.lines(change), None) if self._places else None
        words = shortened((first.after or first.before) if first else "", _EXCERPT)
        return Row((Cell(name or _("Record"), icon, tone), Cell(word, tone="muted")), words, change.id)

    def _show(self) -> None:
        change = self._found.get(str(self.list.key))
        if change is None or self._places is None:
            self.details.tell(_("There is no difference."))
            return
        lines = list(self._places.lines(change))
        if lines:
            self.details.show_lines(lines)
        else:
            self.details.tell(sign(change.how)[2])


class _Comparison(Told):
    """Words that are gone are struck out, words that are new are underlined; both can be heard and copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Before and now"), 0)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(160, 60)

    def show_lines(self, lines: list[Line]) -> None:
        """Show each value in a paragraph of its own."""
        self.tell_marked(self._html(line) for line in lines)

    def _html(self, line: Line) -> str:
        tag = language_tag(line.language) if line.language else ""
        head = " · ".join(filter(None, (tag, line.name))) or language_name(line.language)
        muted = self._theme.colour("muted").name()
        words = "".join(self._piece(how, escape(piece)) for how, piece in pieces(line.before, line.after))
        return f'<span style="color:{muted}">{escape(head)}</span> &nbsp; {words}'

    def _piece(self, how: str, words: str) -> str:
        if how == "-":
            return f'<span style="color:{self._theme.colour("error").name()}"><s>{words}</s></span>'
        if how == "+":
            return f'<span style="color:{self._theme.colour("ok").name()}"><u>{words}</u></span>'
        return words


def pieces(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The words of both, in order: ``=`` those of both, ``-`` only before, ``+`` only now."""
    one, two = _WORD.findall(before), _WORD.findall(after)
    if len(one) * len(two) > _SLOW:
        yield from (("-", before), ("+", after))
        return
    for what, start, end, first, last in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if what == "equal":
            yield "=", "".join(one[start:end])
            continue
        if start < end:
            yield "-", "".join(one[start:end])
        if first < last:
            yield "+", "".join(two[first:last])
