"""The phrase bank as a menu: by kind, each sentence in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from bienban.catalog.phrases import PhraseKind
from bienban.core.text import Text
from bienban.i18n import gettext as _
from bienban.ui.form.desk import Desk
from bienban.ui.widgets.menus import open_below
from bienban.ui.words import in_interface_language, shortened

_LONGEST = 72


def open_at(desk: Desk, button: QWidget, take: Callable[[Text], None]) -> None:
    """Open the menu below ``button``; ``take`` gets the text that was chosen."""
    menu = QMenu(button)
    for kind, words in kinds().items():
        phrases = desk.phrases.of(kind)
        if not phrases:
            continue
        below = menu.addMenu(words)
        for phrase in phrases:
            text = phrase.wording.text
            action = below.addAction(shortened(in_interface_language(text), _LONGEST))
            action.setToolTip("\n".join(text.values()))
            action.triggered.connect(lambda _on=False, text=text: take(text))
        below.setToolTipsVisible(True)
    open_below(menu, button)


def kinds() -> dict[PhraseKind, str]:
    """What each kind of phrase is called."""
    return {
        PhraseKind.OPENING: _("Opening"),
        PhraseKind.ASSESSMENT: _("Assessment"),
        PhraseKind.DIRECTION: _("Directions"),
        PhraseKind.COMMITMENT: _("Commitments"),
        PhraseKind.BORDER: _("Border"),
        PhraseKind.TRADE: _("Trade and investment"),
        PhraseKind.PEOPLE: _("People-to-people exchange"),
        PhraseKind.REQUEST: _("Requests"),
        PhraseKind.MECHANISM: _("Mechanism"),
        PhraseKind.CLOSING: _("Closing"),
        PhraseKind.HEDGE: _("Reservations"),
        PhraseKind.NAME: _("Names"),
    }
