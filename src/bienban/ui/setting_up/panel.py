"""The settings: office, new minutes, look and fonts. What is chosen holds at once; nothing is to be confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from bienban.i18n import gettext as _
from bienban.ui.fields.line_field import LineField
from bienban.ui.look.theme import Theme, families
from bienban.ui.preview.font_line import FontLine
from bienban.ui.setting_up.rows import SettingRow, SettingRows, offering
from bienban.ui.widgets.buttons import Button
from bienban.ui.widgets.roomy import Roomy
from bienban.ui.widgets.tall import TallPanel
from bienban.ui.words import language_name

_SAMPLES = {
    "vi": "Biên bản Hội nghị lần thứ 5, ngày 30/10/2025: ẪỂỘỰỶ",
    "zh-Hans": "第五次会议纪要，2025年10月30日：“老街”——直骨角门",
}
Items = Sequence[tuple[object, str]]


@dataclass(frozen=True)
class Offered:
    """What can be chosen, and what is: by the key of the setting."""

    items: Mapping[str, Items]
    values: Mapping[str, str]
    folder: str


class SettingsPanel(TallPanel):
    """Shows the values that it is given and says what is chosen; keeping it is the owner's."""

    chosen = Signal(str, str)
    """A setting has another value: its key, the value."""
    asked = Signal(str)
    """A button: ``paper``, ``folder`` (choose another one), ``own-folder`` (the first one again), ``show-folder``."""

    def __init__(self, theme: Theme, offered: Offered) -> None:
        super().__init__(theme, _("Settings"))
        self._offered = offered
        self.inputs: dict[str, QWidget] = {}
        self.fonts = FontLine(theme)
        self.head.addStretch(1)
        self.head.addWidget(self.cross)
        rows = SettingRows(
            theme,
            (
                (_("Office"), self._office()),
                (_("New minutes and papers"), self._papers()),
                (_("Look"), self._look()),
                (_("Fonts"), self._fonts()),
            ),
        )
        self._roomy = Roomy(theme, rows, 0.9)
        self.inside.addWidget(self._roomy, 1)
        self.setFocusProxy(next(iter(self.inputs.values())))

    def enter(self, key: str) -> None:
        """Put the keyboard into the input of a setting."""
        widget = self.inputs.get(key)
        if widget is not None:
            widget.setFocus()
            self._roomy.ensureWidgetVisible(widget)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Where Tab goes is scrolled to."""
        went = super().focusNextPrevChild(forward)
        focused = QApplication.focusWidget()
        if focused is not None and self._roomy.isAncestorOf(focused):
            self._roomy.ensureWidgetVisible(focused)
        return went

    def show_folder(self, folder: str) -> None:
        """Say where templates are looked for now."""
        self._folder.setText(folder)
        self._folder.setToolTip(folder)

    def _office(self) -> Sequence[QWidget]:
        side = self._choice(
            "office/side", _("Our side"), _("The preview begins with the original that this side keeps.")
        )
        organ = LineField(self.theme, _("Issuing organ"), 240)
        organ.show_value(self._offered.values.get("organ", ""))
        organ.editingFinished.connect(lambda: self.chosen.emit("organ", organ.text().strip()))
        self.inputs["organ"] = organ
        paper = Button(self.theme, _("Paper settings…"))
        paper.clicked.connect(lambda: self.asked.emit("paper"))
        return (
            side,
            SettingRow(
                self.theme, _("Issuing organ"), _("Stands at the head of an internal record of this office."), organ
            ),
            SettingRow(
                self.theme,
                _("What no rule settles"),
                _("Choices for everything printed: page numbers, columns, seals."),
                paper,
            ),
        )

    def _papers(self) -> Sequence[QWidget]:
        self._folder = QLabel()
        self._folder.setFont(self.theme.font("label"))
        self._folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_folder(self._offered.folder)
        buttons = []
        for key, words in (
            ("folder", _("Choose…")),
            ("own-folder", _("As at first")),
            ("show-folder", _("Show folder")),
        ):
            button = Button(self.theme, words)
            button.setAccessibleName(f"{_('Folder of Word templates')}: {words}")
            button.clicked.connect(lambda _on=False, key=key: self.asked.emit(key))
            buttons.append(button)
        note = _("The office’s own Word templates are looked for here.")
        folder = SettingRow(self.theme, _("Folder of Word templates"), note, *buttons)
        folder.add_below(self._folder)
        pack = self._choice("office/pack", _("First mechanism"), _("Stands first on the start page."))
        return pack, folder

    def _look(self) -> Sequence[QWidget]:
        return (
            self._choice("look/language", _("Interface language"), _("Menus, buttons and messages; no text changes.")),
            self._choice("look/theme", _("Appearance"), _("Light, dark, high contrast, or what the system says.")),
            self._choice("look/zoom", _("Text size"), _("How large texts and controls are; paper stays as it is.")),
            self._choice("look/first", _("First language"), _("Which text stands first in the form; paper stays.")),
        )

    def _fonts(self) -> Sequence[QWidget]:
        rows: list[QWidget] = []
        for tag, words in _SAMPLES.items():
            key = f"look/font/{tag}"
            name = _("Font for typing {language}").format(language=language_name(tag))
            row = self._choice(key, name, _("The form only; the fonts on paper are those of the template."))
            sample = QLabel(words)
            sample.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            sample.setFont(self._sample_font(tag, self._offered.values.get(key, "")))
            row.add_below(sample)
            rows.append(row)
        note = _("Fonts that the shipped templates ask for, and what is printed instead of one that is missing.")
        rows.append(SettingRow(self.theme, _("Fonts of the papers"), note, self.fonts))
        return rows

    def _sample_font(self, tag: str, family: str) -> QFont:
        font = self.theme.font("typing", tag)
        font.setFamilies([*([family] if family else []), *families(tag)])
        return font

    def _choice(self, key: str, name: str, note: str) -> SettingRow:
        choice = offering(self.theme, name, self._offered.items[key])
        choice.show_value(self._offered.values.get(key, ""))
        choice.chosen.connect(lambda value: self.chosen.emit(key, str(value)))
        self.inputs[key] = choice
        return SettingRow(self.theme, name, note, choice)


def font_items(tag: str) -> Items:
    """The fonts of this machine that have the letters of a language."""
    system = QFontDatabase.WritingSystem
    wanted = system.SimplifiedChinese if tag.startswith("zh") else system.Vietnamese
    names = [name for name in QFontDatabase.families(wanted) if not QFontDatabase.isPrivateFamily(name)]
    return [("", _("As at first")), *((name, name) for name in names if not name.startswith("@"))]
