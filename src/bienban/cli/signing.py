"""``bienban sign-set``: everything that an office prints for a signing, in one folder, whole or not at all."""

from __future__ import annotations

import argparse
import signal
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bienban import files, folders
from bienban.cli import usage
from bienban.cli.choosing import add_alternat, add_choices, choices, tell_idle
from bienban.cli.common import DONE, looking_at, say
from bienban.digest import sha256_hex
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.core.minutes import Minutes
    from bienban.document.signing_set import SigningSet, Wanted


def arguments(parser: argparse.ArgumentParser) -> None:
    """What ``sign-set`` takes."""
    parser.add_argument("file", metavar="FILE", type=usage.path, help=_("the file with the minutes"))
    parser.add_argument(
        "-o",
        dest="folder",
        metavar="DIR",
        type=usage.path,
        required=True,
        help=_("the folder for the set: new, empty, or with an earlier set that nobody has changed"),
    )
    parser.add_argument(
        "--layouts",
        metavar="LANG,…|sequential|columns",
        type=usage.values,
        default=(),
        help=_("the layouts of each original, with commas between them; by default each language by itself"),
    )
    add_alternat(parser)
    add_choices(parser)
    parser.add_argument("--signed", action="store_true", help=_("a copy that says “signed” instead of a working copy"))
    parser.add_argument(
        "--template", metavar="T.docx", type=usage.template, help=_("a Word template of your own, for the originals")
    )
    parser.add_argument("--pdf", action="store_true", help=_("also a PDF of each, made with LibreOffice"))


def run(wanted: Namespace) -> int:
    """Write the set. Raises ``UsageError``, ``FileError`` and ``BienBanError``; then nothing is left behind."""
    from bienban.catalog.languages import load
    from bienban.document.signing_set import SigningSet
    from bienban.document.word.errors import TemplateError
    from bienban.storage import decode
    from bienban.storage.frozen import check

    data = files.read(wanted.file)
    minutes = decode(data, str(wanted.file))
    check(minutes)
    if wanted.template is not None:
        files.read(wanted.template)
    with _ended_in_order(), _pdf() if wanted.pdf else nullcontext() as pdf:
        made = SigningSet(minutes, wanted.file.stem, load(), _wanted(wanted, minutes, data, pdf))
        try:
            _write(made, wanted.folder)
        except TemplateError:
            with looking_at(wanted.template):
                raise
    print(wanted.folder, flush=True)
    return _tell(made)


def _wanted(wanted: Namespace, minutes: Minutes, data: bytes, pdf: Callable[[bytes], bytes] | None) -> Wanted:
    from bienban.cli.exporting import layout_named
    from bienban.core.alternat import Mode
    from bienban.document.signing.originals import keeping, originals
    from bienban.document.signing_set import Wanted

    chosen = choices(wanted)
    tell_idle(wanted, "sign-set", "export")
    return Wanted(
        originals=originals(minutes, keeping(chosen), Mode(wanted.alternat or Mode.FULL)),
        layouts=tuple(dict.fromkeys(layout_named(minutes, name) for name in wanted.layouts)),
        choices=chosen,
        revision=sha256_hex(data),
        signed=wanted.signed,
        pdf=pdf,
        template=wanted.template,
    )


def _write(made: SigningSet, folder: Path) -> None:
    from bienban.document.signing.manifest import in_the_way

    files = ((file.name, file.content) for file in made)
    with closing(folders.fill(folder, files, in_the_way)) as written:
        for number, name in enumerate(written, 1):
            say(_("{number} of {count}: {name}").format(number=number, count=len(made), name=name), DONE)


def _tell(made: SigningSet) -> int:
    from bienban.document.signing.checklist import findings

    if count := len(findings(made.minutes, made.languages, len(made.originals))):
        say(_("To be looked at before printing: {count}. The checklist names the places.").format(count=count), DONE)
    return DONE


@contextmanager
def _pdf() -> Iterator[Callable[[bytes], bytes]]:
    """What makes the PDF of a Word file. Raises ``MissingError`` when LibreOffice is not there."""
    from bienban.document.pdf.installation import find
    from bienban.document.pdf.making import pdf
    from bienban.document.pdf.office import Office

    with Office(find()) as office:
        yield partial(pdf, office=office)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """A request to end is taken like Ctrl+C, so that nothing half-made is left behind."""

    def interrupt(_signal: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
