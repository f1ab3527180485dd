"""The panel of the rules of the paper: what a profile asks for and why, and whether a document keeps it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from bienban.catalog.profiles import Profile
from bienban.i18n import gettext as _
from bienban.i18n import language_in_use
from bienban.session.conformity import JOINT, Measured
from bienban.ui.fields.choice import Choice
from bienban.ui.layouts import COLUMNS, SEQUENTIAL
from bienban.ui.look.theme import Theme
from bienban.ui.rules.rows import SHARES, counted, profile_name, report_rows, rule_rows, rule_words
from bienban.ui.settings import Settings
from bienban.ui.widgets.buttons import Button, Kind
from bienban.ui.widgets.labels import muted
from bienban.ui.widgets.rows import Rows
from bienban.ui.widgets.tall import TallPanel, stretchable
from bienban.ui.widgets.told import Told

PROFILE, LAYOUT = "rules/profile", "rules/layout"
_DETAILS_HIGH = 76
_BUSY = ("clock", "muted")


@dataclass(frozen=True)
class Asked:
    """By which rules to measure; ``layout`` is a key of the layouts of the record."""

    profile: Profile
    layout: str


class RulesPanel(TallPanel):
    """The keyboard begins on the profiles."""

    measuring = Signal(object)
    """The open record is to be measured, as :class:`Asked`."""
    checking = Signal(object)
    """A Word file that is still to be chosen is to be measured, as :class:`Asked`."""
    saving = Signal(object)
    """The report is to be saved, a :class:`Measured`."""

    def __init__(
        self, theme: Theme, settings: Settings, profiles: Sequence[Profile], layouts: Mapping[str, str]
    ) -> None:
        """``layouts`` are those of the open record by key, none without one."""
        super().__init__(theme, _("Rules of the paper"))
        self._settings = settings
        self._profiles = {f"{profile.id} {profile.valid_from}": profile for profile in profiles}
        self._tag = language_in_use()
        self._measured: Measured | None = None
        self.profile = Choice(theme, _("Rules of the paper"))
        self.layouts = Choice(theme, _("Layouts"))
        self.measure = Button(theme, _("Measure these minutes"), "ruler", Kind.FILLED)
        self.check = Button(theme, _("Check a Word file…"), "folder-open")
        self.save = Button(theme, _("Save report…"), "save")
        self._sign = QLabel()
        self.summary = stretchable(muted(theme))
        self.list = Rows(theme, _("Rules"), SHARES)
        self.details = Told(theme, _("The rule in full"), _DETAILS_HIGH)
        self._fill(layouts)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.profile)
        self._show_rules()

    @property
    def asked(self) -> Asked:
        """What is chosen now."""
        return Asked(self._profiles[str(self.profile.value())], str(self.layouts.value() or ""))

    def show_measured(self, measured: Measured) -> None:
        """Show a report, if it is on the rules that are chosen; the first broken rule is the current row."""
        if measured.report.profile is not self.asked.profile:
            return
        again = self._measured is not None and self._measured.name == measured.name
        self._measured = measured
        self.list.show_rows(report_rows(measured.report, self._tag))
        broken = [finding for finding in measured.report.findings if finding.verdict.value == "broken"]
        if broken and not again:
            self.list.go_to(broken[0].rule.id)
        more = _("The pages are being measured too…") if measured.goes_on else measured.unmade
        words = " · ".join(filter(None, (measured.name, counted(measured.report, self._tag), more)))
        self._say(words, ("octagon-alert", "error") if broken else ("circle-check", "ok"))
        self.save.setEnabled(not measured.goes_on)
        self._show_details()

    def say_busy(self) -> None:
        """Something is being measured; what was found before is no longer shown."""
        self._show_rules()
        self._say(_("Measuring…"), _BUSY)

    def say_failed(self, sentence: str) -> None:
        """It could not be measured, or the report not be saved."""
        self._say(sentence, ("octagon-alert", "error"))

    def say_done(self, sentence: str) -> None:
        """Something is done."""
        self._say(sentence, ("circle-check", "ok"))

    def _fill(self, layouts: Mapping[str, str]) -> None:
        self.profile.set_items([(key, profile_name(profile, self._tag)) for key, profile in self._profiles.items()])
        held = self._settings.text(PROFILE)
        joint = next((key for key in self._profiles if key.startswith(JOINT)), next(iter(self._profiles)))
        self.profile.show_value(held if held in self._profiles else joint)
        self.profile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.layouts.set_items(list(layouts.items()))
        held = self._settings.text(LAYOUT)
        self.layouts.show_value(held if held in layouts else next(reversed(list(layouts)), None))
        self.measure.setEnabled(bool(layouts))

    def _arrange(self) -> None:
        self.head.addStretch(1)
        self.head.addWidget(self.save)
        self.head.addWidget(self.cross)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.profile, 1)
        for widget in (self.layouts, self.measure, self.check):
            row.addWidget(widget)
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self._sign)
        told.addWidget(self.summary, 1)
        self.inside.addLayout(row)
        self.inside.addLayout(told)
        self.inside.addWidget(self.list, 1)
        self.inside.addWidget(self.details)
        for before, after in (
            (self.profile, self.layouts),
            (self.layouts, self.measure),
            (self.measure, self.check),
            (self.check, self.list),
            (self.list, self.details),
            (self.details, self.save),
            (self.save, self.cross),
        ):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.profile.chosen.connect(lambda value: self._choose(PROFILE, value))
        self.layouts.chosen.connect(lambda value: self._choose(LAYOUT, value))
        self.measure.clicked.connect(lambda: self.measuring.emit(self.asked))
        self.check.clicked.connect(lambda: self.checking.emit(self.asked))
        self.save.clicked.connect(lambda: self.saving.emit(self._measured))
        self.list.moved.connect(lambda _key: self._show_details())

    def _choose(self, key: str, value: object) -> None:
        self._settings.put(key, str(value))
        self._show_rules()

    def _show_rules(self) -> None:
        """The rules that are chosen, not yet measured."""
        asked = self.asked
        joint = asked.profile.id == JOINT
        self._measured = None
        self.layouts.setVisible(joint and bool(self.layouts.values))
        self.save.setEnabled(False)
        self.list.show_rows(rule_rows(asked.profile, _setting(asked.layout) if joint else "", self._tag))
        self._say(asked.profile.about[self._tag], ("info", "note"))
        self._show_details()

    def _show_details(self) -> None:
        key, measured = self.list.key, self._measured
        rule = next((rule for rule in self.asked.profile.rules if rule.id == key), None)
        findings = measured.report.findings if measured else ()
        finding = next((each for each in findings if each.rule.id == key), None)
        self.details.tell(rule_words(rule, finding, self._tag) if rule else "")

    def _say(self, words: str, sign: tuple[str, str]) -> None:
        self._sign.setPixmap(self.theme.icon(*sign).pixmap(16, 16))
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.summary.setText(words)
        self.summary.setToolTip(words)
        self.summary.setWordWrap(True)
        self.summary.setAccessibleName(words)


def _setting(layout: str) -> str:
    """How a layout of the record sets its languages, in the words of the rules."""
    return {COLUMNS: "columns", SEQUENTIAL: "stacked"}.get(layout, "single")
