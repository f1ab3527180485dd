"""How many of a delegation came, in its head row: counts in words, with a clock while somebody is not called yet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bienban.core.attendance import Counts, counts
from bienban.core.minutes import Person
from bienban.i18n import gettext as _
from bienban.ui.look.theme import Theme

_ICON, _GAP = 16, 6
_HEIGHT = 22


class Tally(QWidget):
    """``before`` is said before the counts: whose they are, where no heading says it."""

    def __init__(self, theme: Theme, before: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before = before
        self._icon, self._token = "", "muted"
        self.counts = Counts()
        self.words = ""
        self.setFont(theme.font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_people(self, people: Iterable[Person], group: str = "") -> None:
        """Count these people; ``group`` is what a screen reader calls them."""
        self.counts = found = counts(people)
        words = count_words(found)
        self.words = f"{self._before} · {words}" if self._before else words
        self._icon, self._token = _sign(found)
        self.setAccessibleName(_("{label}, {row}").format(label=group, row=words) if group else self.words)
        self.setToolTip(self.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        icon = _ICON + _GAP if self._icon else 0
        left = self.contentsMargins().left()
        return QSize(left + icon + self.fontMetrics().horizontalAdvance(self.words) + 2, max(_HEIGHT, self._line()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Sign and words."""
        painter, area = QPainter(self), self.contentsRect()
        if self._icon:
            sign = QRect(area.left(), (self.height() - _ICON) // 2, _ICON, _ICON)
            self._theme.icon(self._icon, self._token).paint(painter, sign)
            area.setLeft(area.left() + _ICON + _GAP)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("warn" if self._token == "warn" else "muted"))
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _line(self) -> int:
        return self.fontMetrics().height() + 4


def count_words(found: Counts) -> str:
    """The counts in words: all present, else how many of each kind there are."""
    if not found.total:
        return _("nobody entered yet")
    if found.all_present and found.total > 1:
        return _("all {number} present").format(number=found.total)
    parts = (
        (found.present, _("{number} present")),
        (found.absent, _("{number} absent")),
        (found.excused, _("{number} excused")),
        (found.uncalled, _("{number} not called yet")),
    )
    return " · ".join(words.format(number=number) for number, words in parts if number)


def _sign(found: Counts) -> tuple[str, str]:
    if not found.total:
        return "", "muted"
    return ("clock", "warn") if found.uncalled else ("circle-check", "ok")
