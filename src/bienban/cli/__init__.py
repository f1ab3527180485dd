"""The command line.

Exit status: 0 done, 1 the file has faults, 2 wrong usage, 3 cannot read or write, 4 nobody can tell.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import TextIO

from bienban import files, i18n
from bienban.cli import usage
from bienban.cli.commands import COMMANDS
from bienban.cli.common import FAULTS, TROUBLE, USAGE, UsageError, say
from bienban.core.errors import BienBanError, reason
from bienban.i18n import gettext as _

__all__ = ["TROUBLE", "main", "say"]

INTERRUPTED = 130


def main(words: list[str], edit: Callable[[Namespace], int]) -> int:
    """Do what the ``words`` of the command line say; the exit status.

    ``edit`` opens the editor with ``file``, ``lang``, ``sample``, ``picture`` and ``packs`` of its argument. No
    traceback is shown for anything that a file, a folder or a person can do wrong.
    """
    _prepare_streams()
    i18n.use(usage.language(words))
    try:
        status = _run(words, edit)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return say(_("Interrupted."), INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return say(_("The output was closed before everything was written."), TROUBLE)
    except OSError as error:
        return say(_("The output cannot be written: {reason}.").format(reason=reason(error)), TROUBLE)
    return status


def _prepare_streams() -> None:
    """Characters that a terminal cannot show are no trouble, nor is a program that nobody listens to."""
    sys.stdout = sys.stdout or _nobody()
    sys.stderr = sys.stderr or _nobody()
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")


def _nobody() -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _run(words: list[str], edit: Callable[[Namespace], int]) -> int:
    try:
        name, rest = usage.command(words, COMMANDS)
        if name:
            work = COMMANDS[name].load()
            parser = usage.parser(f"bienban {name}", COMMANDS[name].help())
            work.arguments(parser)
            return work.run(parser.parse_args(rest))
        wanted = usage.editor({name: each.help() for name, each in COMMANDS.items()}).parse_args(rest)
        usage.own_packs(wanted)
        return edit(wanted)
    except UsageError as error:
        return say(str(error), USAGE)
    except files.FileError as error:
        return say(str(error), TROUBLE)
    except BienBanError as error:
        return say(str(error), FAULTS)
