"""What commands that print have in common: ``--alternat``, ``--set id=value`` and whose rules hold (``--profile``)."""

from __future__ import annotations

import argparse
from argparse import Namespace
from typing import TYPE_CHECKING

from bienban.cli import usage
from bienban.cli.common import DONE, UsageError, say
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.catalog.choices import Choices
    from bienban.core.minutes import Minutes

JOINT = "joint"
"""The profile of the originals, which both sides sign."""


def add_choices(to: argparse.ArgumentParser) -> None:
    """Add the option that chooses what no rule settles, as often as wanted."""
    to.add_argument(
        "--set",
        dest="choices",
        metavar="ID=VALUE",
        type=usage.value,
        action="append",
        default=[],
        help=_("choose what no rule settles; may stand several times; a wrong ID or VALUE lists what there is"),
    )


def add_alternat(to: argparse.ArgumentParser) -> None:
    """Add the option that says who stands first; without it, the keeper in all languages."""
    to.add_argument(
        "--alternat",
        type=usage.value,
        choices=("full", "own-language"),
        help=_("who stands first: the keeper in all languages, or each language's own country"),
    )


def choices(wanted: Namespace) -> Choices:
    """The office's choices and, over them, those of the command line. Raises ``UsageError`` and ``SettingError``."""
    from bienban.catalog.choices import DEFAULT, office_file

    if not wanted.choices and not office_file().exists():
        return DEFAULT
    from bienban.catalog.settings import SettingError, asked, office  # late: nothing was chosen as a rule

    office()
    try:
        return asked(wanted.choices)
    except SettingError as error:
        raise UsageError(str(error)) from error


def tell_idle(wanted: Namespace, *made: str) -> None:
    """Say which settings of the command line change nothing in what these commands make."""
    if not wanted.choices:
        return
    from bienban.catalog.settings import load

    named = {word.partition("=")[0].strip() for word in wanted.choices}
    for setting in load():
        if setting.id in named and setting.command and setting.command not in made:
            told = _("The setting {name} changes nothing in these files; it is for “{command}”.")
            say(told.format(name=setting.id, command=f"bienban {setting.command}"), DONE)


def add_profile(to: argparse.ArgumentParser) -> None:
    """Add the option that asks for a side's own record in place of the originals."""
    to.add_argument(
        "--profile",
        metavar="joint|vn-state|vn-party|cn-gongwen",
        type=usage.value,
        default=JOINT,
        help=_("the originals (as without this option), or a side's own record by the rules of its offices"),
    )


def profile(minutes: Minutes, wanted: str) -> str:
    """The kind of internal document of this name. Raises ``UsageError`` that lists what there is."""
    from bienban.document.internal.documents import documents
    from bienban.document.internal.kinds import KINDS, NoTextError

    if wanted in KINDS:
        try:
            KINDS[wanted].side(minutes)
        except NoTextError as error:
            raise UsageError(str(error)) from error
        return wanted
    listed = ", ".join((JOINT, *documents(minutes)))
    raise UsageError(_("There is no profile {name}; there are: {list}.").format(name=wanted, list=listed))
