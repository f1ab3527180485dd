"""The panel of the stages: where the minutes stand, how they came there, what was changed since the text was final."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes, Stage, Turn
from bienban.core.stages import FREEZING, is_frozen, standing, text_of
from bienban.core.states import tally
from bienban.i18n import gettext as _
from bienban.storage.frozen import SealError, thawed
from bienban.times import dated
from bienban.ui.history.changes_view import ChangesView
from bienban.ui.look.theme import Theme
from bienban.ui.stages import words as stage_words
from bienban.ui.stages.asking import Asking
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.rows import Cell, Row, Rows
from bienban.ui.widgets.tall import TallPanel


class StagePanel(TallPanel):
    """Shows one record at a time. The keyboard begins on the present stage and stays where it was put.

    A stage that makes the text final is first asked about (:class:`~bienban.ui.stages.asking.Asking`).
    """

    wanted = Signal(object)
    """The minutes are to come to this :class:`~bienban.core.minutes.Stage`."""
    unlocking = Signal()
    """The final text is to be opened for changes."""
    place_wanted = Signal(object)
    """The form is to show an :class:`~bienban.core.ids.Address`."""

    def __init__(self, theme: Theme, languages: Mapping[str, Language]) -> None:
        super().__init__(theme, _("Stages of the minutes"))
        self._minutes = Minutes()
        self._altered = False
        self._comparable = False
        self._opened = False
        self._asked: Stage | None = None
        self.stages = {stage: Button(theme, stage_words.name(stage)) for stage in stage_words.ORDER}
        self.asking = Asking(theme, languages)
        self.unlock = Button(theme, _("Open the final text for changes"), "lock-open")
        self.trace = Rows(theme, _("How the minutes came here"))
        self.changed = muted(theme)
        self.view = ChangesView(theme, languages)
        self.said = muted(theme, "", "interface")
        self.said.setWordWrap(True)
        self._arrange()
        self._connect()

    def show_minutes(self, minutes: Minutes, locked: bool) -> None:
        """Show where these minutes stand; ``locked``: their final text refuses changes."""
        self._minutes = minutes
        self.unlock.setVisible(is_frozen(minutes) and locked)
        self._retrace(minutes)
        self._compare(minutes)
        self._opened = is_frozen(minutes) and (self._altered or not locked)
        if self._asked is not None and self._is_at(self._asked):
            self._asked = None
        self.said.setText(self._sentence(minutes))
        self._mark()
        self._ask()

    def _retrace(self, minutes: Minutes) -> None:
        """The line of the stage that was just come to is the current one."""
        before, rows = self.trace.rows, _trace(minutes)
        if before != tuple(rows):
            self.trace.show_rows(rows)
            self.trace.go_to(rows[0].key)

    def _is_at(self, stage: Stage) -> bool:
        """Whether there is nothing to be done: the minutes are there, and their text is the one that was sealed."""
        return stage is self._minutes.stage and not (stage in FREEZING and self._altered)

    def _sentence(self, minutes: Minutes) -> str:
        """What the stage means, and what is not agreed yet; of a final text whether it still is what was sealed."""
        if self._opened and self._comparable:
            if self._altered:
                words = _(
                    "The text was changed and is no longer the one that was sealed. Press “{stage}” to seal it as it "
                    "stands now, or take the changes back."
                )
                return words.format(stage=stage_words.name(minutes.stage))
            return _("The final text is open for changes; every change is listed.")
        clauses = [*minutes.preamble, *(clause for section in minutes.sections for clause in section.clauses)]
        agreed, count = tally(clauses)
        words = stage_words.about(minutes.stage)
        if minutes.stage is Stage.MEETING and agreed < count:
            words += " " + _("Agreed by both sides: {agreed} of {count} clauses.").format(agreed=agreed, count=count)
        return words

    def _mark(self) -> None:
        """The present stage is the checked button."""
        for stage, button in self.stages.items():
            here = stage is self._minutes.stage
            button.setChecked(here)
            button.set_icon(("lock-open" if self._opened else "check") if here else stage_words.icon(stage))
            button.setAccessibleName(_("{stage}, present stage").format(stage=button.text()) if here else button.text())
        self.setFocusProxy(self.stages[self._minutes.stage])

    def _press(self, stage: Stage) -> None:
        """The meeting begins at once; before a text is made final another button has to be pressed."""
        self._asked = stage if stage in FREEZING and not self._is_at(stage) else None
        self._mark()
        self._ask()
        if self._asked is None and not self._is_at(stage):
            self.wanted.emit(stage)

    def _confirm(self, stage: Stage) -> None:
        self._asked = None
        self.setFocus()  # the button that was pressed goes
        self._ask()
        self.wanted.emit(stage)

    def _ask(self) -> None:
        """Show what is asked, or else what was changed; the keyboard comes to the answer after the stage."""
        asked = self._asked
        if asked is not None:
            self.asking.ask(asked, self._minutes)
            for before, after in pairwise((self.stages[asked], self.asking.confirm, self.asking.list)):
                self.setTabOrder(before, after)
        self.asking.setVisible(asked is not None)
        self.changed.setVisible(asked is None)
        self.view.setVisible(asked is None and self._comparable)

    def _compare(self, minutes: Minutes) -> None:
        turn = standing(minutes)
        self._comparable, self._altered = turn is not None, False
        if turn is None:
            self.changed.setText(_("Once the text is initialled, every later change is listed here."))
            return
        try:
            before = thawed(turn)
        except SealError as error:
            self._comparable, self._altered = False, True
            self.changed.setText(str(error))
            return
        self.view.compare(before, text_of(minutes))
        self._altered = self.view.count > 0
        signed = turn.stage is Stage.SIGNED
        heading = (
            _("Changed since it was signed ({time}): {count}")
            if signed
            else _("Changed since it was initialled ({time}): {count}")
        )
        self.changed.setText(heading.format(time=dated(turn.at), count=self.view.count))

    def _connect(self) -> None:
        for stage, button in self.stages.items():
            button.setCheckable(True)
            button.setToolTip(stage_words.about(stage))
            button.clicked.connect(lambda _checked=False, stage=stage: self._press(stage))
        self.asking.confirmed.connect(self._confirm)
        self.asking.place_wanted.connect(self.place_wanted)
        self.unlock.clicked.connect(self.unlocking)

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
        right.addWidget(self.asking, 1)
        right.addStretch(0)
        columns.addLayout(right, 8)
        self.inside.addLayout(columns, 1)
        self.changed.setWordWrap(True)


def _trace(minutes: Minutes) -> list[Row]:
    """The present stage first, then how the minutes came there."""
    prepared = Row((Cell(stage_words.name(Stage.PREPARED), stage_words.icon(Stage.PREPARED), "muted"),), key="")
    return [*(_row(turn) for turn in reversed(minutes.turns)), prepared]


def _row(turn: Turn) -> Row:
    cell = Cell(stage_words.name(turn.stage), stage_words.icon(turn.stage), "muted")
    return Row((cell,), stage_words.sealed(turn), turn.id)
