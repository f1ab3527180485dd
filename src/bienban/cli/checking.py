"""``bienban validate`` and ``bienban schema``: what a file must look like, and what is wrong with one."""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bienban import files, paths
from bienban.cli import usage
from bienban.cli.common import DONE, FAULTS, TROUBLE, each_file, say
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.core.minutes import Minutes


def no_arguments(_parser: argparse.ArgumentParser) -> None:
    """``schema`` takes nothing."""


def schema(_wanted: Namespace) -> int:
    """Write the published schema."""
    from bienban.storage.shape import VERSION

    sys.stdout.buffer.write(files.read(paths.resources() / "format" / f"bienban-{VERSION}.schema.json"))
    return DONE


def validate_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``validate`` takes."""
    usage.add_files(parser, _("the files to look at"))
    parser.add_argument("--json", action="store_true", help=_("write JSON"))


def validate(wanted: Namespace) -> int:
    """List the faults and the findings of files; a finding is no fault, the file can be opened and printed."""
    return each_file(wanted, _report, _print_report)


def _report(path: Path) -> tuple[int, dict[str, Any]]:
    from bienban.storage import decode
    from bienban.storage import validate as faults_of

    try:
        data = files.read(path)
    except files.FileError as error:
        return TROUBLE, {"file": str(path), "error": str(error)}
    faults = [
        {"line": fault.line, "where": fault.where, "what": fault.what, "text": str(fault)} for fault in faults_of(data)
    ]
    findings = [] if faults else _findings(decode(data))
    return (FAULTS if faults else DONE), {"file": str(path), "faults": faults, "findings": findings}


def _findings(minutes: Minutes) -> list[dict[str, str]]:
    """The marks that are printed as typed, with the addresses of their texts, and what is wrong with the final text."""
    from bienban.document.wording import unread
    from bienban.storage.faults import shown

    findings = []
    for address, mark in unread(minutes):
        what = _("{mark} cannot be read or names nothing; it is printed as typed").format(mark=shown(mark))
        text = _("{where}: {what}").format(where=address, what=what)
        findings.append({"where": str(address), "what": what, "text": text})
    return findings + _seals(minutes)


def _seals(minutes: Minutes) -> list[dict[str, str]]:
    """What is wrong with texts that were initialled or signed, and whether the present one is still the final one."""
    from bienban.storage.frozen import AlteredError, SealError, check, thawed

    found = {}
    for turn in minutes.turns:
        try:
            if turn.record:
                thawed(turn)
        except SealError as error:
            found[f"{turn.id}/record"] = str(error)
    try:
        check(minutes)
    except AlteredError as error:
        found["minutes/turns"] = str(error)
    except SealError:
        pass
    return [
        {"where": where, "what": what, "text": _("{where}: {what}").format(where=where, what=what)}
        for where, what in found.items()
    ]


def _print_report(status: int, report: Mapping[str, Any]) -> None:
    if "error" in report:
        say(report["error"], status)
        return
    listed = (*report["faults"], *report["findings"])
    if not listed:
        print(_("{name}: no faults").format(name=report["file"]))
    for each in listed:
        print(_("{name}: {fault}").format(name=report["file"], fault=each["text"]))
