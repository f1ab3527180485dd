"""What every command works with: its exit status, how it speaks, and how it reads minutes."""

from __future__ import annotations

import argparse
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bienban import files
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.core.minutes import Minutes

DONE, FAULTS, USAGE, TROUBLE, UNKNOWN = 0, 1, 2, 3, 4


class UsageError(BienBanError):
    """The words of the command do not fit together, or name what does not exist."""


class Work(NamedTuple):
    """What a command takes, and what it does."""

    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Namespace], int]


class Command(NamedTuple):
    """One command: how to load it, and its help."""

    load: Callable[[], Work]
    help: Callable[[], str]


def read_minutes(path: Path) -> Minutes:
    """The record in a file. Raises ``ReadError`` and ``FormatError``."""
    from bienban.storage import decode

    return decode(files.read(path), str(path))


@contextmanager
def looking_at(path: Path | None) -> Iterator[None]:
    """Whoever reads ``path`` here says so: its name comes before what is wrong with it.

    Raises ``ReadError`` for what cannot be read; ``BienBanError`` for the faults of a template.
    """
    try:
        yield
    except files.FileError:
        raise
    except BienBanError as error:
        from bienban.document.word.errors import DamagedError, TemplateError

        if path is None:
            raise
        sentence = _("{name}: {fault}").format(name=path, fault=error)
        if isinstance(error, TemplateError) and not isinstance(error, DamagedError):
            raise BienBanError(sentence) from error
        raise files.ReadError(sentence, path) from error


def each_file(
    wanted: Namespace,
    look: Callable[[Path], tuple[int, dict[str, Any]]],
    tell: Callable[[int, dict[str, Any]], None],
) -> int:
    """Look at each of ``wanted.files`` and tell what was found, or write all of it as JSON; the gravest exit status."""
    status, reports = DONE, []
    for name in wanted.files:
        found, report = look(Path(name)) if name else _nameless()
        status = max(status, found)
        reports.append(report)
        if not wanted.json:
            tell(found, report)
    if wanted.json:
        print_json(reports)
    return status


def _nameless() -> tuple[int, dict[str, Any]]:
    """What is said of a file among several whose name is empty."""
    sentence = _("One of the file names is empty.")
    return USAGE, {"file": "", "error": sentence, "text": sentence}


def print_json(value: object) -> None:
    """Write a value as JSON that a person can read too."""
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def sentences(*parts: str) -> str:
    """Sentences one after the other, as the language sets them: Chinese leaves no space between them."""
    first, *more = filter(None, parts)
    for each in more:
        first = _("{sentence} {next}").format(sentence=first, next=each)
    return first


def say(sentence: str, status: int) -> int:
    """Tell the user something beside the output; returns ``status``."""
    try:
        print(f"bienban: {sentence}", file=sys.stderr, flush=True)
    except OSError:  # nobody listens any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    return status
