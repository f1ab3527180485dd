"""What the start page offers, and what happens when an offer is taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from bienban.catalog.definitions import Pack
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _
from bienban.i18n import language_in_use
from bienban.session import document
from bienban.ui.filing.files import Files
from bienban.ui.library import Library
from bienban.ui.settings import Settings
from bienban.ui.shell import Shell
from bienban.ui.start.page import Offer, StartPage
from bienban.ui.words import own_first


class Starting(QObject):
    """Fills the start page of a shell and leads its wishes to the files."""

    def __init__(
        self, shell: Shell, files: Files, library: Library, settings: Settings, back: Callable[[], object]
    ) -> None:
        """``back`` leads from the start page to the open record."""
        super().__init__(shell)
        self._back = back
        self._settings = settings
        self._shell = shell
        self._page: StartPage | None = None
        self._files = files
        self._library = library
        shell.commands.recent.aboutToShow.connect(self._list_recent)
        self._recent_menu = shell.commands.recent

    def fill(self) -> None:
        """Show recent files and packs as they are now."""
        page, session = self._connected(), self._files.session
        titles = own_first(document.titles(session.minutes, self._library.languages)) if session is not None else ()
        page.show_way_back(session.title if session is not None else "", next(iter(titles), ""))
        page.show_recent(self._files.recent.entries())
        packs = self._library.packs
        sentence = _("A mechanism was left out: {fault}")
        faults = [sentence.format(fault=fault) for fault in packs.faults]
        page.show_packs(offers(self._library, self._settings.text("office/pack")), faults)

    def _connected(self) -> StartPage:
        page, files = self._shell.start, self._files
        if self._page is None:
            self._page = page
            page.back_wanted.connect(self._back)
            page.open_wanted.connect(files.choose_and_open)
            page.renew_wanted.connect(files.choose_and_renew)
            page.file_wanted.connect(lambda path: files.open(Path(path)))
            page.sample_wanted.connect(lambda path: files.sample(Path(path)))
            page.pack_wanted.connect(self._begin)
            page.samples_asked.connect(self._list_samples)
        return page

    def _begin(self, key: str) -> None:
        pack_id, _slash, kind = key.partition("/")
        pack = self._library.packs.pack(pack_id)
        if pack is not None:
            self._files.begin(lambda: self._draft(pack, kind))

    def _draft(self, pack: Pack, kind: str) -> Minutes:
        from bienban.catalog.draft import draft  # not before minutes are begun

        return draft(pack, document=kind, ordinal=pack.coming, phrases=self._library.phrases)

    def _list_samples(self) -> None:
        offers = []
        for path in self._library.samples():
            try:
                names = own_first(document.titles(document.read(path), self._library.languages))
            except BienBanError:
                continue
            offers.append(Offer(str(path), names))
        self._shell.start.show_samples(offers)

    def _list_recent(self) -> None:
        self._recent_menu.clear()
        entries = self._files.recent.entries()
        for entry in entries:
            action = self._recent_menu.addAction(Path(entry.path).name)
            action.setToolTip(entry.path)
            action.triggered.connect(lambda _checked=False, path=entry.path: self._files.open(Path(path)))
        if not entries:
            self._recent_menu.addAction(_("No file has been opened yet.")).setEnabled(False)


def offers(library: Library, first: str = "") -> list[Offer]:
    """Every mechanism and kind of document, the one with the key ``first`` before the others."""
    found = [_offer(pack, kind.id) for pack in library.packs.packs for kind in pack.documents]
    return sorted(found, key=lambda offer: offer.key != first)


def _offer(pack: Pack, kind_id: str) -> Offer:
    """The name in the language of the interface first, then as each side has it."""
    kind = pack.document(kind_id)
    tags = [tag for tag in dict.fromkeys((language_in_use(), *pack.languages)) if pack.title[tag]]
    names = [pack.title[tag] for tag in tags]
    if kind is not None and len(pack.documents) > 1:
        names = [
            f"{name} · {kind.name[tag]}" if kind.name[tag] else name for name, tag in zip(names, tags, strict=True)
        ]
    return Offer(f"{pack.id}/{kind_id}", tuple(names) or (pack.id,))
