"""``bienban conform``: does a Word file, our own or anybody's, keep the rules of a profile?"""

from __future__ import annotations

import argparse
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bienban import files, i18n
from bienban.cli import usage
from bienban.cli.common import DONE, FAULTS, UsageError, looking_at, print_json
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.catalog.profiles import Profile
    from bienban.document.conformance.conform import Report


def arguments(parser: argparse.ArgumentParser) -> None:
    """What ``conform`` takes."""
    parser.add_argument("file", metavar="FILE.docx", type=usage.path, help=_("the Word file to measure"))
    parser.add_argument(
        "--profile",
        metavar="NAME",
        type=usage.value,
        required=True,
        help=_("the rules: joint, vn-state, vn-party or cn-gongwen"),
    )
    parser.add_argument(
        "--date", metavar="YYYY-MM-DD", type=usage.value, help=_("the day whose rules count, by default today")
    )
    parser.add_argument("--pdf", metavar="FILE.pdf", type=usage.path, help=_("the pages of the file, measured too"))
    parser.add_argument(
        "-o", dest="report", metavar="REPORT.docx", type=usage.path, help=_("write the report as a Word file too")
    )
    parser.add_argument("--all", action="store_true", help=_("list the rules that are kept too"))
    parser.add_argument("--json", action="store_true", help=_("write JSON"))


def run(wanted: Namespace) -> int:
    """Write the report; 1 if a rule is broken. Raises ``UsageError`` and ``FileError``."""
    from bienban.document.conformance.report import report_document, report_json, report_text

    report = _report(wanted.file, _profile(wanted), wanted.pdf)
    if wanted.report is not None:
        files.write(wanted.report, report_document(report, wanted.file.name))
    if wanted.json:
        print_json(report_json(report, str(wanted.file)))
    else:
        print(report_text(report, str(wanted.file), i18n.language_in_use(), kept=wanted.all))
    return DONE if report.kept else FAULTS


def _profile(wanted: Namespace) -> Profile:
    from bienban.catalog.conformance_words import ConformanceError
    from bienban.catalog.profiles import profile_for

    try:
        day = date.fromisoformat(wanted.date) if wanted.date else date.today()
    except ValueError as fault:
        raise UsageError(_("{date} is not a day like 2026-04-30.").format(date=wanted.date)) from fault
    try:
        return profile_for(wanted.profile, day)
    except ConformanceError as error:
        raise UsageError(str(error)) from error


def _report(file: Path, profile: Profile, pdf: Path | None) -> Report:
    from bienban.document.conformance.check import check
    from bienban.document.pdf.errors import PdfError

    document, pages = files.read(file), None if pdf is None else files.read(pdf)
    with looking_at(file):
        try:
            return check(profile, document, pages)
        except PdfError:
            with looking_at(pdf):
                raise
