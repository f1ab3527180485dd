"""What an office chose where no rule settles it, for whoever composes or sets a page: no settings are read for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bienban import paths


class Choices(NamedTuple):
    """What was chosen, by the id of the setting; only what differs from the default."""

    values: Mapping[str, str] = MappingProxyType({})

    def of(self, setting: str) -> str:
        """The chosen value, empty for the default: ``choices.of("zh-lines") == "22"``."""
        return self.values.get(setting, "")


DEFAULT = Choices()


def office_file(folder: Path | None = None) -> Path:
    """Where the office's choices are kept; there is no file before something was chosen."""
    return (folder or paths.user_data()) / "settings.toml"
