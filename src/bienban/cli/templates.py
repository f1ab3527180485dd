"""``bienban template``: the slots that a Word template may hold, and whether a template works."""

from __future__ import annotations

import argparse
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from bienban import files, paths
from bienban.cli import usage
from bienban.cli.common import DONE, FAULTS, TROUBLE, UsageError, print_json, read_minutes
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.document.templates import Trial

_SAMPLE = "annual-05"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What ``template`` takes."""
    parser.add_argument(
        "task",
        metavar="slots|check",
        type=usage.value,
        choices=("slots", "check"),
        help=_("list the slots, or try a template"),
    )
    parser.add_argument("template", metavar="T.docx", type=usage.template, nargs="?", help=_("the template to try"))
    parser.add_argument(
        "file", metavar="FILE", type=usage.path, nargs="?", help=_("the minutes to try it on, by default a sample")
    )
    parser.add_argument("--json", action="store_true", help=_("write JSON"))


def run(wanted: Namespace) -> int:
    """List or check. Raises ``UsageError`` and ``FileError``."""
    if wanted.task == "slots":
        if wanted.template is not None:
            raise UsageError(_("“bienban template slots” takes no file."))
        return _slots(as_json=wanted.json)
    if wanted.template is None:
        raise UsageError(_("Which template? bienban template check T.docx"))
    return _check(wanted.template, wanted.file, as_json=wanted.json)


def _slots(*, as_json: bool) -> int:
    from bienban.document.slots import everything

    listed = list(everything())
    if as_json:
        print_json(
            [
                {"slot": f"{{{{{slot.name}}}}}", "kind": slot.kind.value, "list": slot.list, "prints": slot.prints}
                for slot in listed
            ]
        )
        return DONE
    width = max(len(slot.name) for slot in listed) + 4
    for slot in listed:
        print(f"{f'{{{{{slot.name}}}}}':<{width}}  {slot.prints}")
    return DONE


def _check(template: Path, file: Path | None, *, as_json: bool) -> int:
    from bienban.catalog.languages import load
    from bienban.document.templates import try_template

    files.read(template)
    minutes = read_minutes(file or paths.resources() / "samples" / f"{_SAMPLE}.bienban")
    trial = try_template(template, minutes, load())
    if as_json:
        print_json({"file": str(template), "faults": trial.faults, "slots": trial.used})
    else:
        _print(template, trial)
    if trial.damaged:
        return TROUBLE
    return DONE if trial.works else FAULTS


def _print(template: Path, trial: Trial) -> None:
    from bienban.document.templates import described

    for fault in trial.faults:
        print(_("{name}: {fault}").format(name=template, fault=fault))
    if trial.works:
        print(_("{name}: no faults").format(name=template))
    for slot in described(trial.used):
        print(f"  {{{{{slot.name}}}}}  {slot.prints}")
