"""One text in the languages of the record: two fields side by side, level, on either side of the page's one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bienban.ui.fields import axis
from bienban.ui.fields.box import paint_box
from bienban.ui.fields.hearing import Hearer
from bienban.ui.fields.keys import Allows
from bienban.ui.fields.marked_edit import SIDE, MarkedEdit
from bienban.ui.fields.names import empty_words, spoken_name
from bienban.ui.fields.sign import paint_sign
from bienban.ui.fields.text_field import TextField
from bienban.ui.look.theme import Theme

LABEL = 24
"""Pixels of the row over the fields that says what they are."""
STEP = 6
"""Pixels between two fields, one under the other."""


class PairField(QWidget, axis.Follower, Hearer):
    """Label row, two level fields, and below them whatever is put there with :meth:`set_strip`."""

    focus_changed = Signal(bool)
    """The caret has come into one of the fields, or has left both."""

    def __init__(
        self,
        theme: Theme,
        languages: Sequence[str],
        label: str = "",
        *,
        role: str = "typing",
        allows: Allows = Allows.WORDS,
        flat: bool = False,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.languages = tuple(languages)
        self.label = label
        self.label_height = theme.px(LABEL) if label else 0
        self.flat = flat
        self.ground = "surface"
        self.strip: QWidget | None = None
        self.empty = {tag: empty_words(tag) for tag in self.languages}
        self.beside: dict[str, tuple[int, QWidget | None]] = {}
        self.kept = 0
        self._fitting = False
        self.fields: Mapping[str, TextField] = {
            tag: TextField(theme, tag, role=role, allows=allows, dense=dense, parent=self) for tag in self.languages
        }
        self.name_fields(label)
        for field in self.fields.values():
            field.hearers.append(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def name_fields(self, label: str, row: str = "") -> None:
        """Say what the fields are, for a screen reader; ``row`` for one of several rows."""
        for tag, field in self.fields.items():
            field.setAccessibleName(spoken_name(label, tag, row))

    def set_label(self, label: str) -> None:
        """Show another label over the fields."""
        if label != self.label:
            self.label = label
            self.update()

    def set_strip(self, strip: QWidget | None) -> None:
        """Show a widget under the fields, in place of the one that was there."""
        if strip is self.strip:
            return
        if self.strip is not None:
            self.strip.hide()
            self.strip.deleteLater()
        self.strip = strip
        if strip is not None:
            strip.setParent(self)
            strip.show()
        self._fit()

    def put_beside(self, language: str, width: int, widget: QWidget | None = None) -> None:
        """Keep room right of a field, and put a small input there."""
        self.beside[language] = (width, widget)
        if widget is not None:
            widget.setParent(self)
        self._place()

    def keep(self, width: int) -> None:
        """Keep room at the right end of the row, for tools."""
        self.kept = width
        self._place()

    @property
    def key(self) -> str:
        """The name of the pair where it is turned round: the object and the field that it shows."""
        address = next(iter(self.fields.values())).address
        return f"{address.id}/{address.field}" if address is not None else ""

    def order(self) -> tuple[str, ...]:
        """The languages that are shown, as they are seen."""
        return axis.of(self).order(self.languages, self.key)

    def stacked(self) -> bool:
        """Whether the languages stand one under the other."""
        return axis.of(self).is_stacked(self.order())

    def rearrange(self) -> None:
        """Stand in other columns."""
        self._fit()

    def has_caret(self) -> bool:
        """Whether one of the fields has the focus."""
        return any(field.hasFocus() for field in self.fields.values())

    def fields_height(self) -> int:
        """The height of all fields: that of the longest text; one under the other, the sum."""
        arrangement = axis.of(self)
        seen = arrangement.order(self.languages, self.key)
        return self._common(seen, arrangement.is_stacked(seen))

    def _common(self, seen: Sequence[str], stacked: bool) -> int:
        heights = [self.fields[tag].fitting_height() for tag in seen]
        return sum(heights) + STEP * (len(heights) - 1) if stacked else max(heights)

    def sizeHint(self) -> QSize:
        """As high as its texts need; the width is the page's."""
        return QSize(400, self.height())

    def columns(self) -> Mapping[str, axis.Column]:
        """Where the column of each language lies that is shown, in the order in which they are seen."""
        return axis.of(self).places(self.width(), self.languages, self.key)

    def label_room(self) -> int:
        """How much of the label row the label may take."""
        return self.width() - self.left()

    def left(self) -> int:
        """Where the first column begins."""
        return axis.of(self).gutter

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields into the columns."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, boxes, focus ring."""
        painter = QPainter(self)
        if self.label:
            painter.setFont(self.theme.font("label"))
            painter.setPen(self.theme.colour("muted"))
            left = self.left()
            row = QRect(left, 0, self.label_room(), self.label_height)
            words = painter.fontMetrics().elidedText(self.label, Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)
        stacked = self.stacked()
        for tag, field in self.fields.items():
            if field.isVisible():
                if stacked:
                    self._paint_tag(painter, tag, field)
                paint_box(
                    painter,
                    field.geometry(),
                    self.theme,
                    focus=field.hasFocus(),
                    hover=field.under_mouse,
                    flat=self.flat,
                    ground="frozen" if field.isReadOnly() else self.ground,
                )
                if field.is_empty():
                    self._paint_empty(painter, field, self.empty[tag])

    def _paint_empty(self, painter: QPainter, field: TextField, words: str) -> None:
        """What is missing, in the middle of the first line; gone at the first key."""
        painter.setFont(self.theme.font("interface"))
        painter.setPen(self.theme.colour("faint"))
        line = field.geometry().adjusted(SIDE, field.top, -SIDE, 0)
        line.setHeight(field.line)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def inset(self) -> int:
        """Pixels by which the first column begins further right: a clause under a clause."""
        return 0

    def _paint_tag(self, painter: QPainter, tag: str, field: TextField) -> None:
        """The sign of the language, left of its text."""
        arrangement = axis.of(self)
        size = round(arrangement.tag * 0.76), round(arrangement.tag * 0.56)
        top = field.y() + field.top + max(0, (field.line - size[1]) // 2)
        paint_sign(painter, self.theme, tag, QRect(arrangement.gutter, top, *size))

    def _place(self) -> None:
        arrangement = axis.of(self)
        places = self.columns()
        stacked = arrangement.is_stacked(tuple(places))
        last = tuple(places)[-1]
        level = self._common(tuple(places), stacked)
        top = self.label_height
        for number, (tag, column) in enumerate(places.items()):
            shift = 0 if number and not stacked else self.inset()
            height = self.fields[tag].fitting_height() if stacked else level
            inputs = [held for at, held in self.beside.items() if at == tag or (at not in places and tag == last)]
            kept = self.kept if tag == last or stacked else 0
            room = sum(width for width, _widget in inputs) + kept
            self.fields[tag].setGeometry(column.left + shift, top, max(40, column.width - shift - room), height)
            left = column.right - room
            for width, widget in inputs:
                if widget is not None:
                    widget.setGeometry(left + 4, top, width - 4, min(height, widget.sizeHint().height()))
                left += width
            top += height + STEP if stacked else 0
        self._show(tuple(places))
        if self.strip is not None:
            left = arrangement.gutter
            below = self.label_height + level + 4
            self.strip.setGeometry(left, below, self.width() - left, self._strip_height())

    def _show(self, seen: Sequence[str]) -> None:
        """Show the fields of these languages; the caret of one that goes out of sight comes into the first of them."""
        for tag in sorted(self.fields, key=lambda tag: tag not in seen):
            field, wanted = self.fields[tag], tag in seen
            if not wanted and field.hasFocus():
                self.fields[seen[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            if field.isHidden() == wanted:
                field.setVisible(wanted)

    def _strip_height(self) -> int:
        return self.strip.sizeHint().height() if self.strip is not None else 0

    def _fit(self) -> None:
        """As high as the texts are in columns of this width.

        Columns of another width make texts of another height, which is told while they are being placed; it is asked
        for when all of them stand.
        """
        if self._fitting:
            return
        self._fitting = True
        level = self.fields_height()
        self._place()
        below = self._strip_height() + 4 if self.strip is not None else 0
        height = self.label_height + self.fields_height() + below
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        if self.fields_height() != level:
            self._place()
        self._fitting = False
        self.update()

    # What happens in the fields

    def field_changed(self, _field: MarkedEdit) -> None:
        """What is missing is gone, or is there again."""
        self.update()

    def field_hovered(self, _field: MarkedEdit) -> None:
        """The box shows that it can be typed in."""
        self.update()

    def field_grown(self, _field: MarkedEdit) -> None:
        """The fields stay level."""
        self._fit()

    def field_entered(self, _field: MarkedEdit) -> None:
        """The box has the ring of the focus."""
        self.update()
        self.focus_changed.emit(True)

    def field_left(self, _field: MarkedEdit) -> None:
        """The ring goes, unless the other field has the caret."""
        self.update()
        self.focus_changed.emit(self.has_caret())
