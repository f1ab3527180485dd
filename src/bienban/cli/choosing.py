"""What the commands that print have in common: ``--set id=value``, and whose rules of paper hold (``--profile``)."""

from __future__ import annotations

import argparse
from argparse import Namespace
from typing import TYPE_CHECKING

from bienban.cli.common import UsageError
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
        action="append",
        default=[],
        help=_("choose what no rule settles; a wrong ID or VALUE lists what there is"),
    )


def choices(wanted: Namespace) -> Choices:
    """The office's choices and, over them, those of the command line. Raises ``SettingError``."""
    from bienban.catalog.choices import DEFAULT, office_file

    if not wanted.choices and not office_file().exists():
        return DEFAULT
    from bienban.catalog.settings import asked  # late: nothing was chosen as a rule

    return asked(wanted.choices)


def add_profile(to: argparse.ArgumentParser) -> None:
    """Add the option that asks for a side's own record in place of the originals."""
    to.add_argument(
        "--profile",
        metavar="joint|vn-state|vn-party|cn-gongwen",
        default=JOINT,
        help=_("the originals (as without this option), or a side's own record by the rules of its offices"),
    )


def profile(minutes: Minutes, wanted: str) -> str:
    """The kind of internal document of this name. Raises ``UsageError`` that lists what there is."""
    from bienban.document.internal.documents import documents
    from bienban.document.internal.kinds import KINDS

    if wanted in KINDS:
        return wanted
    listed = ", ".join((JOINT, *documents(minutes)))
    raise UsageError(_("There is no profile {name}; there are: {list}.").format(name=wanted, list=listed))
