"""The settings in the window: what is chosen there is kept and takes effect at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bienban import files, i18n, paths
from bienban.catalog.office import folder_words, folders_file, own_template_folder, template_folder
from bienban.catalog.settings import chosen, office, office_file, office_words
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _
from bienban.session.helper import Helper
from bienban.session.press import Press
from bienban.ui.commands import OWN_NAMES, looks
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.setting_up.panel import Items, Offered, SettingsPanel, font_items
from bienban.ui.settings import TEXTS, ZOOM_STEPS
from bienban.ui.start.starting import offers
from bienban.ui.trade import Trade
from bienban.ui.widgets.outside import open_outside
from bienban.ui.window import MainWindow
from bienban.ui.words import language_name, shortened

_ORGAN = "issuing-organ"
_LONGEST = 42
"""Letters of a mechanism's name that a choice shows."""
_LOOK = ("look/language", "look/theme", "look/zoom", *(f"look/font/{tag}" for tag in TEXTS))
"""Settings with which the window is built again."""


class SettingUp(Trade):
    """Opens the panel, keeps what is chosen and shows it."""

    def __init__(self, window: MainWindow, library: Library, files: Files, press: Press) -> None:
        super().__init__(window, library, files, press)
        self._settings = window.settings
        self._looking = Helper(self)
        self._looking.given.connect(self._looked)

    def toggle(self) -> None:
        """Open the panel, go to it, or close it from within."""
        if self.panel is not None:
            self._window.shell.leave_panel()
        else:
            self._open()

    def stop(self) -> None:
        """Look at no more fonts."""
        self._looking.close()

    @property
    def panel(self) -> SettingsPanel | None:
        """The panel, while it is open."""
        panel = self._window.shell.panel
        return panel if isinstance(panel, SettingsPanel) else None

    def _open(self, key: str = "") -> None:
        shell = self._window.shell
        panel = SettingsPanel(shell.theme, self._offered())
        panel.chosen.connect(self._choose)
        panel.asked.connect(self._answer)
        shell.open_panel(panel)
        panel.enter(key)
        self._looking.ask(_fonts)

    def _looked(self, uses: object) -> None:
        if self.panel is not None and isinstance(uses, tuple):
            self.panel.fonts.show_uses(uses)

    # What is chosen

    def _choose(self, key: str, value: str) -> None:
        if key == "organ":
            self._keep_organ(value)
            return
        if value == self._value(key):
            return
        if key in _LOOK:
            self._window.conductor.appearance.choose(key, value)
            self._open(key)
            return
        self._settings.put(key, value)
        if key == "look/first" and self._window.shell.page is not None:
            self._window.shell.page.form.axis.begin_with(value)
        elif key == "office/side" and value:
            self._settings.put("preview/original", value)
            if self._window.shell.page is not None:
                self._window.shell.page.preview.choose_original(value)
        elif key == "office/pack" and self._window.shell.on_start_page:
            self._window.conductor.starting.fill()

    def _keep_organ(self, value: str) -> None:
        try:
            values = {name: held for name, held in office().items() if name != _ORGAN}
            choices = chosen({**values, _ORGAN: value} if value else values)
            if dict(choices.values) != dict(office()):
                files.make_folder(office_file().parent)
                files.write(office_file(), office_words(choices))
        except BienBanError as error:
            self._window.shell.notice.say("error", str(error))

    # What is asked for

    def _answer(self, what: str) -> None:
        if what == "paper":
            self._window.shell.commands["paper"].trigger()
        elif what == "show-folder":
            open_outside(template_folder())
        elif what == "own-folder":
            self.use_folder(own_template_folder())
        else:
            name = QFileDialog.getExistingDirectory(self._window, _("Folder of Word templates"), str(template_folder()))
            if name:
                self.use_folder(Path(name))

    def use_folder(self, folder: Path) -> None:
        """Look for templates there from now on; the command line does the same."""
        try:
            files.make_folder(folders_file().parent)
            files.write(folders_file(), folder_words(folder))
        except BienBanError as error:
            self._window.shell.notice.say("error", str(error))
            return
        templates = self._window.conductor.templates
        templates.shelf.move_to(folder)
        templates.watch()
        if self.panel is not None:
            self.panel.show_folder(str(folder))

    # What there is to choose

    def _offered(self) -> Offered:
        both = [(tag, language_name(tag)) for tag in TEXTS]
        items: dict[str, Items] = {
            "office/side": [("", _("Not said")), ("vn", _("Vietnamese side")), ("cn", _("Chinese side"))],
            "office/pack": [("", _("In the order of the list")), *self._packs()],
            "look/language": list(OWN_NAMES.items()),
            "look/theme": list(looks().items()),
            "look/zoom": [(str(round(step * 100)), f"{round(step * 100)} %") for step in ZOOM_STEPS],
            "look/first": [("", _("As the minutes have it")), *both],
            **{f"look/font/{tag}": font_items(tag) for tag in TEXTS},
        }
        values = {key: self._value(key) for key in items}
        try:
            values["organ"] = office().get(_ORGAN, "")
        except BienBanError as error:
            self._window.shell.notice.say("error", str(error))
        return Offered(items, values, str(template_folder()))

    def _packs(self) -> Items:
        return [(offer.key, shortened(offer.names[0], _LONGEST)) for offer in offers(self._library)]

    def _value(self, key: str) -> str:
        if key == "look/language":
            return i18n.tag_in_use()
        if key == "look/zoom":
            return str(round(self._settings.theme.zoom * 100))
        return self._settings.theme.choice if key == "look/theme" else self._settings.text(key)


def _fonts() -> Iterator[object]:
    """What becomes of the fonts of the shipped templates."""
    from bienban.document.pdf.fonts import asked_fonts, font_truth

    shipped = sorted(paths.templates().glob("*.docx"))
    yield font_truth(font for file in shipped for font in asked_fonts(files.read(file), all_styles=True))
