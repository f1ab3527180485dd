"""Export: every wanted original in every wanted layout as a Word file, one after the other.

A generator: the command line and the window drive the same one, and to stop is to ask for no more. Nothing is written
to the disk here. The files of one export are a set: none is handed out before all of them were read back and proved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bienban import paths
from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language, load
from bienban.core.alternat import Layout, Original
from bienban.core.errors import reason
from bienban.core.minutes import Minutes
from bienban.document.blocks import Paper
from bienban.document.compose import compose
from bienban.document.proof.handing import Finished, as_chosen, frame, proved
from bienban.document.proof.prove import SHIPPED
from bienban.document.setting import COLUMNS, SEQUENTIAL, layout_name
from bienban.document.word.errors import TemplateError
from bienban.document.word.template import Template
from bienban.document.word.writer import write
from bienban.i18n import gettext as _

Own = Path | Mapping[Layout, Path] | None
"""An office's own template for all originals, or for those in some layouts; none where shipped ones are used."""


def export(
    minutes: Minutes,
    stem: str,
    *,
    originals: Sequence[Original],
    layouts: Sequence[Layout],
    languages: Mapping[str, Language] | None = None,
    template: Own = None,
    revision: str = "",
    composed: Callable[[Paper], object] | None = None,
    choices: Choices = DEFAULT,
) -> Iterator[tuple[str, bytes]]:
    """Yields the name and the content of each file: ``stem.original.layout.docx``.

    ``template`` replaces the shipped one, in every layout or in those it is given for; ``choices`` are the office's;
    ``revision`` is the SHA-256 of the saved record. ``composed`` is shown every paper before it is written. All files
    are made, read back and proved before the first one is yielded: raises ``TemplateError``, ``LanguageError`` and
    ``ProofError`` before any file.
    """
    languages = load() if languages is None else languages
    made = _finished(minutes, stem, originals, layouts, languages, template, revision, composed, choices)
    yield from proved(minutes, made, languages)


def _finished(
    minutes: Minutes,
    stem: str,
    originals: Sequence[Original],
    layouts: Sequence[Layout],
    languages: Mapping[str, Language],
    template: Own,
    revision: str,
    composed: Callable[[Paper], object] | None,
    choices: Choices,
) -> Iterator[Finished]:
    """Every file, not yet proved."""
    templates: dict[Path | Layout, Template] = {}
    for original in originals:
        for layout in layouts:
            own = own_template(template, layout)
            chosen = own or (layout if choices.values else shipped_template(layout))
            if chosen not in templates:
                templates[chosen] = read_own(own) if own else template_for(minutes, layout, choices)
            paper = compose(minutes, original, layout, languages, revision, choices)
            if composed:
                composed(paper)
            content = write(paper, templates[chosen])
            added = frame(paper, templates[chosen]) if own else SHIPPED
            added = as_chosen(added, paper, choices)
            yield Finished(file_name(stem, original, layout), content, original, layout, added)


def own_template(template: Own, layout: Layout) -> Path | None:
    """The office's own template for a layout; None for the shipped one."""
    return template.get(layout) if isinstance(template, Mapping) else template


def read_own(path: Path) -> Template:
    """An office's own template. Raises ``TemplateError``, also when there is no such file."""
    try:
        return Template.read(path)
    except OSError as fault:
        raise TemplateError(
            _("The template {path} cannot be read: {reason}.").format(path=path, reason=reason(fault))
        ) from fault


def template_for(minutes: Minutes, layout: Layout, choices: Choices = DEFAULT) -> Template:
    """The template for a layout as the office chose it, the shipped one where it chose nothing."""
    if not choices.values:
        return Template.read(shipped_template(layout))
    from bienban.document.word.chosen_sheets import joint  # late: the shipped templates are read, not made

    chinese = all(tag.split("-")[0] == "zh" for tag in layout.languages)
    columns = layout.columns and len(layout.languages) > 1
    return joint(choices, columns=columns, chinese=chinese, annexed=bool(minutes.annexes))


def layouts(minutes: Minutes) -> Mapping[str, Layout]:
    """Every layout of a record by its name: each language (``vi``, ``zh``), ``sequential``, ``columns``."""
    single = {layout_name(Layout((tag,))): Layout((tag,)) for tag in minutes.languages}
    if len(minutes.languages) < 2:
        return single
    return single | {SEQUENTIAL: Layout(minutes.languages), COLUMNS: Layout(minutes.languages, columns=True)}


def file_name(stem: str, original: Original, layout: Layout) -> str:
    """The name of the file of one original in one layout."""
    return f"{stem}.{original.keeper}.{layout_name(layout)}.docx"


def shipped_template(layout: Layout) -> Path:
    """The shipped template for a layout."""
    columns = layout.columns and len(layout.languages) > 1
    return paths.templates() / ("joint-columns.docx" if columns else "joint.docx")
