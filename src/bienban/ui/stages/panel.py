"""The panel of the stages: where the minutes stand, how they came there, what was changed since the text was final."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes, Stage, Turn
from bienban.core.stages import is_frozen, standing, text_of
from bienban.core.states import tally
from bienban.i18n import gettext as _
from bienban.storage.frozen import SealError, thawed
from bienban.times import told
from bienban.ui.history.changes_view import ChangesView
from bienban.ui.look.theme import Theme
from bienban.ui.stages import words as stage_words
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.rows import Cell, Row, Rows
from bienban.ui.widgets.tall import TallPanel


class StagePanel(TallPanel):
    """Shows one record at a time. The keyboard begins on the stage that comes next."""

    wanted = Signal(object)
    """The minutes are to come to this :class:`~bienban.core.minutes.Stage`."""
    unlocking = Signal()
    """The final text is to be opened for changes."""

    def __init__(self, theme: Theme, languages: Mapping[str, Language]) -> None:
        super().__init__(theme, _("Stages of the minutes"))
        self.stages = {stage: Button(theme, stage_words.name(stage)) for stage in stage_words.ORDER}
        self.unlock = Button(theme, _("Open the final text for changes"), "lock-open")
        self.trace = Rows(theme, _("How the minutes came here"), (0.55, 0.45))
        self.changed = muted(theme)
        self.view = ChangesView(theme, languages)
        self.said = muted(theme, "", "interface")
        self.said.setWordWrap(True)
        self._arrange()
        for stage, button in self.stages.items():
            button.setToolTip(stage_words.about(stage))
            button.clicked.connect(lambda _checked=False, stage=stage: self.wanted.emit(stage))
        self.unlock.clicked.connect(self.unlocking)

    def show_minutes(self, minutes: Minutes, locked: bool) -> None:
        """Show where these minutes stand; ``locked``: their final text refuses changes."""
        for stage, button in self.stages.items():
            here = stage is minutes.stage
            button.set_icon("check" if here else stage_words.icon(stage))
            button.setAccessibleName(_("{stage}, present stage").format(stage=button.text()) if here else button.text())
        self._advance(minutes)
        self.unlock.setVisible(is_frozen(minutes) and locked)
        self.said.setText(_sentence(minutes))
        self.trace.show_rows(_trace(minutes))
        self._compare(minutes)

    def _advance(self, minutes: Minutes) -> None:
        """The one filled button is the stage that comes next; the keyboard begins there."""
        place = stage_words.ORDER.index(minutes.stage)
        coming = stage_words.ORDER[min(place + 1, len(stage_words.ORDER) - 1)]
        for stage, button in self.stages.items():
            button.set_kind(Kind.FILLED if stage is coming and stage is not minutes.stage else Kind.OUTLINED)
        self.setFocusProxy(self.stages[coming])

    def _compare(self, minutes: Minutes) -> None:
        turn = standing(minutes)
        self.view.setVisible(turn is not None)
        if turn is None:
            self.changed.setText(_("Once the text is initialled, every later change is listed here."))
            return
        try:
            before = thawed(turn)
        except SealError as error:
            self.view.hide()
            self.changed.setText(str(error))
            return
        self.view.compare(before, text_of(minutes))
        signed = turn.stage is Stage.SIGNED
        heading = (
            _("Changed since it was signed ({time}): {count}")
            if signed
            else _("Changed since it was initialled ({time}): {count}")
        )
        self.changed.setText(heading.format(time=told(turn.at), count=self.view.count))

    def _arrange(self) -> None:
        for button in (self.unlock, self.cross):
            self.head.addWidget(button)
        self.head.insertStretch(1, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.stages.values():
            row.addWidget(button)
        row.addStretch(1)
        self.inside.addLayout(row)
        self.inside.addWidget(self.said)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.trace, 3)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.changed)
        right.addWidget(self.view, 1)
        right.addStretch(0)
        columns.addLayout(right, 8)
        self.inside.addLayout(columns, 1)
        self.changed.setWordWrap(True)


def _sentence(minutes: Minutes) -> str:
    """What the stage means, and what is not agreed yet."""
    clauses = [*minutes.preamble, *(clause for section in minutes.sections for clause in section.clauses)]
    agreed, count = tally(clauses)
    words = stage_words.about(minutes.stage)
    if minutes.stage is Stage.MEETING and agreed < count:
        words += " " + _("Agreed by both sides: {agreed} of {count} clauses.").format(agreed=agreed, count=count)
    return words


def _trace(minutes: Minutes) -> list[Row]:
    rows = [Row((Cell(stage_words.name(Stage.PREPARED), "pencil", "muted"), Cell("", tone="muted")), key="")]
    rows += [_row(turn) for turn in minutes.turns]
    return rows[::-1]


def _row(turn: Turn) -> Row:
    stage = stage_words.name(turn.stage)
    seal = _("Seal {seal}").format(seal=turn.seal[:16]) if turn.seal else ""
    return Row(
        (Cell(stage, stage_words.icon(turn.stage), "muted"), Cell(told(turn.at), tone="muted")),
        seal,
        turn.id,
    )
