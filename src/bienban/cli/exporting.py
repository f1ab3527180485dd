"""``bienban export``: the Word originals of a record, and how much of them is still open."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bienban import files
from bienban.cli import usage
from bienban.cli.choosing import JOINT, add_alternat, add_choices, add_profile, choices, profile, tell_idle
from bienban.cli.common import DONE, UsageError, looking_at, say
from bienban.digest import sha256_hex
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.core.alternat import Layout
    from bienban.core.minutes import Minutes
    from bienban.document.blocks import Paper

Make = Callable[..., Iterator[tuple[str, bytes]]]
"""Makes the files, given the languages, the template and who is shown each paper."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What ``export`` takes."""
    parser.add_argument("file", metavar="FILE", type=usage.path, help=_("the file with the minutes"))
    parser.add_argument(
        "-o", dest="folder", metavar="DIR", type=usage.path, required=True, help=_("the folder for the files")
    )
    parser.add_argument(
        "--layout",
        metavar="LANG|sequential|columns",
        type=usage.value,
        help=_("one language, all languages one after the other, or in columns (as without this option)"),
    )
    parser.add_argument("--original", metavar="SIDE|both", type=usage.value, help=_("whose original (by default both)"))
    add_alternat(parser)
    parser.add_argument("--pdf", action="store_true", help=_("also a PDF of each, made with LibreOffice"))
    add_profile(parser)
    add_choices(parser)
    parser.add_argument("--template", metavar="T.docx", type=usage.template, help=_("a Word template of your own"))


def run(wanted: Namespace) -> int:
    """Write the originals that are wanted. Raises ``UsageError``, ``FileError`` and ``BienBanError``."""
    from bienban.catalog.languages import load
    from bienban.document.openings import open_places
    from bienban.document.word.errors import TemplateError
    from bienban.storage import decode

    saved = files.read(wanted.file)
    minutes, languages = decode(saved, str(wanted.file)), load()
    make = _originals(minutes, saved, wanted) if wanted.profile == JOINT else _own_record(minutes, wanted)
    if wanted.template is not None:
        files.read(wanted.template)
    tell_idle(wanted, "export" if wanted.profile == JOINT else "export --profile")
    papers: list[Paper] = []
    try:
        made = make(languages=languages, template=wanted.template, composed=papers.append)
        _write(_with_pdfs(made) if wanted.pdf else made, wanted.folder)
    except TemplateError:
        with looking_at(wanted.template):
            raise
    if count := max((open_places(paper, languages) for paper in papers), default=0):
        say(_("Paragraphs with places that are still open, in square brackets: {count}.").format(count=count), DONE)
    return DONE


def _write(made: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Write the files into the folder; if it is made for them and none can be written, it goes again."""
    new = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        files.make_folder(folder)
        for name, content in made:
            files.write(folder / name, content)
            print(folder / name, flush=True)
    except BaseException:
        for each in new:
            with suppress(OSError):
                each.rmdir()
        raise


def _originals(minutes: Minutes, saved: bytes, wanted: Namespace) -> Make:
    from bienban.core.alternat import Mode, Original
    from bienban.document.export import export

    return partial(
        export,
        minutes,
        wanted.file.stem,
        originals=[
            Original(keeper, Mode(wanted.alternat or Mode.FULL))
            for keeper in _keepers(minutes, wanted.original or "both")
        ],
        layouts=[layout_named(minutes, wanted.layout or "columns")],
        revision=sha256_hex(saved),
        choices=choices(wanted),
    )


def _own_record(minutes: Minutes, wanted: Namespace) -> Make:
    from bienban.document.internal.exporting import export

    for option in ("layout", "original", "alternat"):
        if getattr(wanted, option) is not None:
            sentence = _(
                "“{option}” is about the originals; with “--profile {profile}” none is made. Leave one of them out."
            )
            raise UsageError(sentence.format(option=f"--{option}", profile=wanted.profile))
    return partial(export, minutes, wanted.file.stem, profile(minutes, wanted.profile), choices=choices(wanted))


def _with_pdfs(made: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    from bienban.document.pdf.installation import find
    from bienban.document.pdf.making import with_pdfs
    from bienban.document.pdf.office import Office

    with Office(find()) as office:
        yield from with_pdfs(made, office)


def _keepers(minutes: Minutes, wanted: str) -> tuple[str, ...]:
    sides = tuple(side.id for side in minutes.sides)
    if wanted == "both":
        return sides
    if wanted in sides:
        return (wanted,)
    listed = ", ".join((*sides, "both"))
    raise UsageError(_("There is no side {side}; there are: {list}.").format(side=wanted, list=listed))


def layout_named(minutes: Minutes, wanted: str) -> Layout:
    """The layout of this name; a language may be shortened to a prefix that only one language of the record has."""
    from bienban.core.alternat import Layout
    from bienban.document.export import layouts

    named = layouts(minutes)
    found = [tag for tag in minutes.languages if f"{tag}-".lower().startswith(f"{wanted}-".lower())]
    if len(found) == 1:
        return Layout((found[0],))
    if wanted in named:
        return named[wanted]
    sentence = _("There is no layout {layout}; there are: {list}.")
    raise UsageError(sentence.format(layout=wanted, list=", ".join(named)))
