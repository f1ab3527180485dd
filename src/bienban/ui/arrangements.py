"""How the languages stand on the page: what lasts from day to day is in the user's settings, the rest in the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bienban.session.session import Session
from bienban.ui.fields.axis import LEAST, MOST, Arrangement, Axis
from bienban.ui.library import Library
from bienban.ui.settings import Settings

_SHARE = "axis"


class Arrangements(QObject):
    """Hands out the axis of the open record. It outlives what is shown: pairs stay turned round for the session."""

    def __init__(self, settings: Settings, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._library = library
        self._session: Session | None = None
        self._axis: Axis | None = None

    def axis(self, session: Session) -> Axis:
        """The axis of the page of ``session``: as the user left the last one, but with all pairs as they come."""
        if self._axis is None or self._session is not session:
            shares = {tag: language.screen.share for tag, language in self._library.languages.items()}
            own = {tag: self._share(tag, share) for tag, share in shares.items()}
            self._session = session
            self._axis = Axis(shares, Arrangement(own, first=self._settings.text("look/first")))
            self._axis.changed.connect(self._remember)
        elif self._settings.text("look/first") != self._axis.now.first:
            self._axis.begin_with(self._settings.text("look/first"))
        return self._axis

    def _share(self, tag: str, share: int) -> int:
        held = self._settings.number(f"{_SHARE}/{tag}", share)
        return held if LEAST <= held <= MOST else share

    def _remember(self) -> None:
        if self._axis is None:
            return
        self._settings.put("look/first", self._axis.now.first)
        for tag, share in self._axis.now.shares.items():
            self._settings.put(f"{_SHARE}/{tag}", share)
