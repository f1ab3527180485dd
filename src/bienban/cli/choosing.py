"""What the commands that print have in common: ``--set id=value``, and whose rules of paper hold (``--profile``)."""

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


_WORKS_WITH = {
    **dict.fromkeys(("originals", "card-language"), "sign-set"),
    **dict.fromkeys(("issuing-organ", "party-line", "party-titles"), "export --profile"),
    **dict.fromkeys(("keeper-tag", "page-number", "signature-rows", "annex-pages", "columns", "seal-place"), "export"),
    "zh-lines": "export",
}
"""Settings that only some papers know, and the command that makes those."""


def tell_idle(wanted: Namespace, *made: str) -> None:
    """Say which settings of the command line change nothing in what these commands make."""
    for name in dict.fromkeys(word.partition("=")[0].strip() for word in wanted.choices):
        if name in _WORKS_WITH and _WORKS_WITH[name] not in made:
            told = _("The setting {name} changes nothing in these files; it is for “{command}”.")
            say(told.format(name=name, command=f"bienban {_WORKS_WITH[name]}"), DONE)


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
