"""Where an office keeps its own Word templates: the window chooses it, the command line follows."""

from __future__ import annotations

import json
from pathlib import Path

from bienban import paths
from bienban.catalog.tables import Table, is_there, read

_KEY = "templates"


def folders_file() -> Path:
    """Where it is kept which folder was chosen; there is no file before."""
    return paths.user_data() / "folders.toml"


def template_folder() -> Path:
    """The folder that was chosen, else the one in the user's data folder; it need not exist."""
    file = folders_file()
    held = read(file, _chosen)[0] if is_there(file) else ""
    return Path(held) if held and Path(held).is_absolute() else own_template_folder()


def own_template_folder() -> Path:
    """The folder when nobody has chosen another."""
    return paths.user_data() / "templates"


def folder_words(folder: Path) -> bytes:
    """What that file says for this folder of templates."""
    words = "" if folder == own_template_folder() else f"{_KEY} = {json.dumps(str(folder), ensure_ascii=False)}\n"
    return words.replace("\x7f", "\\u007f").encode("utf-8", "replace")


def _chosen(table: Table) -> str:
    return table.string(_KEY, "")
