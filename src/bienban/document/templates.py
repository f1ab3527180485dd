"""The office's own templates: which there are, and whether one works on given minutes.

What a person is told of a template is found by trying it: it is compiled, its names are looked up and it is filled for
every layout; every fault quotes the paragraph it stands in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bienban.catalog.languages import Language, LanguageError
from bienban.catalog.office import template_folder
from bienban.core.alternat import Layout, Original
from bienban.core.errors import reason
from bienban.core.minutes import Minutes
from bienban.document.compose import compose
from bienban.document.export import layouts
from bienban.document.slots import Slot, everything
from bienban.document.word.errors import DamagedError, TemplateError
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from bienban.i18n import gettext as _

_ENDINGS = (".docx", ".dotx")


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template of the office: its file, its name without the ending, and when it was changed (ns since 1970)."""

    path: Path
    name: str
    changed: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying a template: a sentence for each fault, and the slots that it holds, as they are written."""

    faults: tuple[str, ...]
    used: tuple[str, ...] = ()
    damaged: bool = False
    """It could not be read at all."""

    @property
    def works(self) -> bool:
        """Whether originals can be made with it."""
        return not self.faults


def folder() -> Path:
    """Where the office keeps its templates; it need not exist."""
    return template_folder()


def own_templates(where: Path | None = None) -> tuple[TemplateFile, ...]:
    """The templates in a folder (by default the office's) by name; what Word keeps there while it edits is none."""
    return tuple(sorted(_templates(where or folder()), key=lambda file: file.name.casefold()))


def _templates(where: Path) -> Iterator[TemplateFile]:
    try:
        files = list(where.iterdir())
    except OSError:
        return
    for path in files:
        if path.suffix.lower() in _ENDINGS and not path.name.startswith(("~", ".")):
            try:
                yield TemplateFile(path, path.stem, path.stat().st_mtime_ns)
            except OSError:  # gone since it was listed
                continue


def try_template(
    source: Path | bytes, minutes: Minutes, languages: Mapping[str, Language], keepers: Iterable[str] = ()
) -> Trial:
    """Compile a template and fill it with these minutes, for each of ``keepers`` (all sides) in every layout.

    Nothing is written, and nothing is raised for anything that a template or a file can have wrong with it.
    """
    try:
        template = Template.read(source)
    except TemplateError as fault:
        return Trial(fault.faults, damaged=isinstance(fault, DamagedError))
    except OSError as fault:
        return Trial((_("The template cannot be read: {reason}.").format(reason=reason(fault)),), damaged=True)
    faults: dict[str, None] = {}
    for keeper in tuple(keepers) or tuple(side.id for side in minutes.sides) or ("",):
        for layout in layouts(minutes).values():
            faults |= dict.fromkeys(_faults(template, minutes, Original(keeper), layout, languages))
    return Trial(tuple(faults), template.slots)


def _faults(
    template: Template, minutes: Minutes, original: Original, layout: Layout, languages: Mapping[str, Language]
) -> tuple[str, ...]:
    try:
        paper = compose(minutes, original, layout, languages)
        write(paper, template)
    except TemplateError as fault:
        return fault.faults
    except LanguageError as fault:
        return (str(fault),)
    return ()


def described(used: Iterable[str]) -> tuple[Slot, ...]:
    """What is known of the slots that a template holds, in the order of the list of slots."""
    names = {name for written in used for name in (written, written.rpartition(".")[0])}
    return tuple(slot for slot in everything() if slot.name in names)
