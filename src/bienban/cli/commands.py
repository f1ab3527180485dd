"""The commands: conform, export, fonts, new, mechanisms, schema, sign-set, template, verify, validate.

A command's module is loaded when the command is wanted, and imports what it needs when it runs, so ``export`` starts
at once and never loads Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from bienban.cli.common import Command, Work
from bienban.i18n import gettext as _


def _in(module: str, arguments: str = "arguments", run: str = "run") -> Callable[[], Work]:
    """Loads a command: what it takes and what it does are functions of its module."""

    def load() -> Work:
        found = import_module(f"bienban.cli.{module}")
        return Work(getattr(found, arguments), getattr(found, run))

    return load


COMMANDS: Mapping[str, Command] = {
    "conform": Command(_in("conforming"), lambda: _("Hold a Word file against the rules of its kind of document.")),
    "export": Command(_in("exporting"), lambda: _("Write the Word originals of a record.")),
    "fonts": Command(_in("fonts"), lambda: _("List the fonts a document asks for, and what is used instead.")),
    "new": Command(_in("making", "new_arguments", "new"), lambda: _("Write new minutes of a mechanism.")),
    "mechanisms": Command(
        _in("making", "mechanisms_arguments", "mechanisms"), lambda: _("List the mechanisms that can be begun with.")
    ),
    "schema": Command(
        _in("checking", "no_arguments", "schema"), lambda: _("Write the JSON schema of the file format.")
    ),
    "sign-set": Command(_in("signing"), lambda: _("Write everything that is printed for a signing, in one folder.")),
    "template": Command(_in("templates"), lambda: _("List the slots of Word templates, or try a template.")),
    "verify": Command(
        _in("verifying"), lambda: _("Say whether Word and PDF files still have the text of their number.")
    ),
    "validate": Command(_in("checking", "validate_arguments", "validate"), lambda: _("List what is wrong with files.")),
}
