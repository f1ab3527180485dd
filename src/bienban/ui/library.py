"""What new minutes are made from: packs, phrases, languages and samples, read when they are first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from bienban import paths
from bienban.catalog.languages import Language, load
from bienban.catalog.packs import PackList, load_packs
from bienban.catalog.phrases import Phrases, load_phrases
from bienban.catalog.readings import Readings
from bienban.catalog.settings import Choices, asked


class Library:
    """``own`` is the office's own folder of packs; by default the one in the user's data folder."""

    def __init__(self, own: Path | None = None) -> None:
        self._own = own or paths.user_data() / "mechanisms"

    @cached_property
    def phrases(self) -> Phrases:
        """Mottos, treaties and other fixed pairs."""
        return load_phrases(paths.resources() / "phrases.toml")[0]

    @cached_property
    def packs(self) -> PackList:
        """The mechanisms that can be begun with, and what is wrong with the others."""
        return load_packs(paths.resources() / "mechanisms", self._own, self.phrases)

    @cached_property
    def readings(self) -> Readings:
        """How Chinese names are read."""
        return Readings()

    @cached_property
    def languages(self) -> Mapping[str, Language]:
        """The languages of texts, by tag."""
        return load()

    def choices(self) -> Choices:
        """What the office has chosen for its papers by now. Raises ``SettingError`` when that cannot be read."""
        return asked(())

    def samples(self) -> tuple[Path, ...]:
        """The sample files that are shipped."""
        return tuple(sorted((paths.resources() / "samples").glob("*.bienban")))
