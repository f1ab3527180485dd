"""``bienban fonts``: which fonts a document asks for, which of them are here, what is used instead."""

from __future__ import annotations

import argparse
from argparse import Namespace
from typing import TYPE_CHECKING

from bienban import files
from bienban.cli import usage
from bienban.cli.common import DONE, FAULTS, looking_at, print_json
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.document.pdf.fonts import FontUse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What ``fonts`` takes."""
    parser.add_argument("file", metavar="FILE", type=usage.path, nargs="?", help=_("a Word file"))
    parser.add_argument("--template", metavar="T.docx", type=usage.template, help=_("a Word template of your own"))
    parser.add_argument("--json", action="store_true", help=_("write JSON"))


def run(wanted: Namespace) -> int:
    """List the fonts of a Word file, a template or, without either, of the shipped templates; 1 if one is not here.

    Raises ``ReadError``.
    """
    from bienban import paths
    from bienban.document.pdf.fonts import asked_fonts, font_truth

    asked: list[str] = []
    if wanted.file is not None:
        with looking_at(wanted.file):
            asked += asked_fonts(files.read(wanted.file))
    if wanted.template is not None:
        with looking_at(wanted.template):
            asked += asked_fonts(files.read(wanted.template), all_styles=True)
    if wanted.file is None and wanted.template is None:
        for shipped in sorted(paths.templates().glob("*.docx")):
            asked += asked_fonts(files.read(shipped), all_styles=True)
    uses = font_truth(asked)
    if wanted.json:
        print_json([{"asked": use.asked, "present": use.present, "instead": use.instead} for use in uses])
    else:
        width = max((len(use.asked) for use in uses), default=0)
        for use in uses:
            print(f"{use.asked:{width}}  {_sentence(use)}")
    return FAULTS if any(use.present is False for use in uses) else DONE


def _sentence(use: FontUse) -> str:
    if use.present is None:
        return _("cannot be told on this system")
    if use.present:
        return _("installed")
    if use.instead:
        return _("not installed; {font} is used instead").format(font=use.instead)
    return _("not installed; another font is used instead")
