"""A date with its precision: the segments decide which inputs follow, and nothing more exact is ever made up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from bienban.core.when import Day, Month, Quarter, Span, When, Year
from bienban.i18n import gettext as _
from bienban.ui.fields.choice import Choice, Segments
from bienban.ui.fields.days import EXAMPLE, coarser, completed, day_of, day_words, year_of
from bienban.ui.fields.fault import Fault
from bienban.ui.fields.flow import Flow
from bienban.ui.fields.line_field import LineField, Reader, Writer, number_words
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.labels import muted

_DAY = 140
"""Pixels of a line for a day: the example fits in."""


class WhenField(Flow):
    """Year, quarter, month, day or range. Empty inputs: no date."""

    chosen = Signal(object)
    refused = Signal()
    """Somebody wants to change what is locked."""
    typed = False

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._held: When | None = None
        self._locked = False
        self.setAccessibleName(name)
        self.segments = Segments(theme, name, _precisions())
        self._fault = Fault(theme)
        self.year = self._line(_("Year"), 76, year_of, number_words)
        self.quarter = Choice(theme, _name(name, _("Quarter")))
        self.month = Choice(theme, _name(name, _("Month")))
        self.first = self._line(_("Day"), _DAY, day_of, day_words, completed)
        self.last = self._line(_("Last day"), _DAY, day_of, day_words, completed)
        self.first.setPlaceholderText(_("e.g. {day}").format(day=day_words(EXAMPLE)))
        self.until = muted(theme, "–", "interface")
        self.quarter.set_items([(0, "–"), *((n, _("Quarter {number}").format(number=n)) for n in range(1, 5))])
        self.month.set_items([(0, "–"), *((n, _("Month {number}").format(number=n)) for n in range(1, 13))])
        self.add(self.segments, self.quarter, self.month, self.year, self.first, self.until, self.last)
        self.segments.chosen.connect(self._choose_precision)
        for part in (self.year, self.quarter, self.month, self.first, self.last):
            part.chosen.connect(self._edited)
            part.installEventFilter(self)
        for line in (self.year, self.first, self.last):
            line.refused.connect(self.refused)
        self._show_inputs(Year)

    def _line(
        self, part: str, width: int, reader: Reader, writer: Writer, complete: Callable[[str], str] = str
    ) -> LineField:
        name = _name(self._name, part)
        return LineField(self._theme, name, width, reader=reader, writer=writer, complete=complete, tell=self._say)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A date that is left incomplete says so."""
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._say)
        return False

    def show_value(self, value: object) -> None:
        """Show what the record holds, unless that is what the inputs already say."""
        when = value if isinstance(value, When) else None
        if when == self._held and self.segments.value() is not None:
            return
        self._held = when
        self._show_inputs(type(when) if when is not None else self._precision())
        self._fill(when)
        self._say()

    def set_locked(self, on: bool) -> None:
        """Nothing can be changed now, and what the record holds is shown; or it can again."""
        if on and not self._locked:
            self._put_back()
        self._locked = on
        for line in (self.year, self.first, self.last):
            line.set_locked(on)

    def _put_back(self) -> None:
        """Show what the record holds, whatever was begun."""
        self._show_inputs(type(self._held) if self._held is not None else Year)
        self._fill(self._held)
        self._say()

    def take(self) -> None:
        """Take over what stands in the inputs."""
        if self._locked:
            return
        for part in (self.year, self.first, self.last):
            part.take()
        self._edited()

    def _precision(self) -> type[When]:
        value = self.segments.value()
        return value if isinstance(value, type) else Year

    def _choose_precision(self, precision: object) -> None:
        if not isinstance(precision, type):
            return
        if self._locked:
            self._put_back()
            self.refused.emit()
            return
        before = self._held
        self._show_inputs(precision)
        if before is not None or any(part.wrong for part in (self.year, self.first, self.last)):
            self._fill(before)
        self._edited()

    def _show_inputs(self, precision: type[When]) -> None:
        self.segments.show_value(precision)
        shown: dict[type[When], tuple[QWidget, ...]] = {
            Year: (self.year,),
            Quarter: (self.quarter, self.year),
            Month: (self.month, self.year),
            Day: (self.first,),
            Span: (self.first, self.until, self.last),
        }
        for part in (self.year, self.quarter, self.month, self.first, self.until, self.last):
            part.setVisible(part in shown[precision])
        self.setFocusProxy(shown[precision][0])
        self.refit()

    def _fill(self, when: When | None) -> None:
        """Put as much of ``when`` into the inputs as each can show."""
        quarter, month, day = (coarser(when, precision) for precision in (Quarter, Month, Day))
        self.year.show_value(when.year if when is not None else None)
        self.quarter.show_value(quarter.quarter if isinstance(quarter, Quarter) else 0)
        self.month.show_value(month.month if isinstance(month, Month) else 0)
        self.first.show_value(day)
        self.last.show_value(when.last if isinstance(when, Span) else None)

    def _edited(self, _value: object = None) -> None:
        if self._locked:
            self._put_back()
            self.refused.emit()
            return
        try:
            when, complete = self._read()
        except ValueError:
            self._say()
            return
        if complete and when != self._held:
            self._held = when
            self.chosen.emit(when)
        self._say()

    def _say(self) -> None:
        """Say why the record does not have what stands here: what is wrong at once, what is missing on leaving."""
        sentence = self._wrong()
        if sentence:
            kept = _("Nothing is recorded.") if self._held is None else _("What was recorded before stays.")
            sentence = f"{sentence} {kept}"
        self.tell(self._fault, sentence)

    def _wrong(self) -> str:
        lines = (self.year, self.first, self.last)
        told = next((part.wrong for part in lines if part.wrong and not part.isHidden()), "")
        if told:
            return told
        try:
            _when, complete = self._read()
        except ValueError:
            return ""  # still being typed
        if complete:
            return ""
        if self.first.text().strip() and self.last.text().strip() and self._precision() is Span:
            return _("The last day must come after the first.")
        inside = QApplication.focusWidget()
        return "" if inside is not None and self.isAncestorOf(inside) else _("This date is not complete.")

    def _read(self) -> tuple[When | None, bool]:
        """What the inputs say, and whether they say all that the precision asks for (or nothing at all)."""
        year = year_of(self.year.text())
        quarter, month = _number(self.quarter), _number(self.month)
        first, last = day_of(self.first.text()), day_of(self.last.text())
        match self._precision():
            case precision if precision is Year:
                return (Year(year) if year else None), True
            case precision if precision is Quarter:
                return (Quarter(year, quarter) if year and quarter else None), bool(year) == bool(quarter)
            case precision if precision is Month:
                return (Month(year, month) if year and month else None), bool(year) == bool(month)
            case precision if precision is Day:
                return first, True
        if first is None or last is None:
            return None, first is last
        if str(first) >= str(last):
            return None, False
        return Span(first, last), True


def _number(choice: Choice) -> int:
    value = choice.value()
    return value if isinstance(value, int) else 0


def _name(name: str, part: str) -> str:
    return f"{name}: {part}"


def _precisions() -> tuple[tuple[type[When], str], ...]:
    return (Year, _("Year")), (Quarter, _("Quarter")), (Month, _("Month")), (Day, _("Day")), (Span, _("Range"))
