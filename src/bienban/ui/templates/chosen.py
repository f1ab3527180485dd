"""Which of the office's own templates originals are laid into, as it was chosen in the panel of templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from bienban.catalog.office import template_folder
from bienban.core.alternat import Layout
from bienban.ui.settings import Settings

JOINT = "template/joint"
COLUMNS = "template/columns"
"""Where it is remembered which template makes which documents: by the name of its file, empty for the shipped one."""


def folder() -> Path:
    """Where the office keeps its templates; it need not exist."""
    return template_folder()


def chosen_template(settings: Settings, layout: Layout) -> Path | None:
    """The office's own template for originals in this layout; None for the shipped one. It need not be there still."""
    name = settings.text(COLUMNS if layout.columns and len(layout.languages) > 1 else JOINT)
    return folder() / Path(name).name if name else None


def chosen_templates(settings: Settings, layouts: Iterable[Layout]) -> Mapping[Layout, Path]:
    """The same for several layouts; those with the shipped template are left out."""
    found = {layout: chosen_template(settings, layout) for layout in layouts}
    return {layout: path for layout, path in found.items() if path is not None}
