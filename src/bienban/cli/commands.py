"""The commands: conform, export, fonts, new, mechanisms, schema, sign-set, template, verify, validate.

A command's module is loaded when the command is wanted, and imports what it needs when it runs, so ``export`` starts
at once and never loads Qt.
"""

from __future__ import annotations

from collections.abc import Mapping

from bienban.cli.common import Command, Work
from bienban.i18n import gettext as _


def _conform() -> Work:
    from bienban.cli import conforming

    return Work(conforming.arguments, conforming.run)


def _export() -> Work:
    from bienban.cli import exporting

    return Work(exporting.arguments, exporting.run)


def _fonts() -> Work:
    from bienban.cli import fonts

    return Work(fonts.arguments, fonts.run)


def _new() -> Work:
    from bienban.cli import making

    return Work(making.new_arguments, making.new)


def _mechanisms() -> Work:
    from bienban.cli import making

    return Work(making.mechanisms_arguments, making.mechanisms)


def _schema() -> Work:
    from bienban.cli import checking

    return Work(checking.no_arguments, checking.schema)


def _sign_set() -> Work:
    from bienban.cli import signing

    return Work(signing.arguments, signing.run)


def _template() -> Work:
    from bienban.cli import templates

    return Work(templates.arguments, templates.run)


def _verify() -> Work:
    from bienban.cli import verifying

    return Work(verifying.arguments, verifying.run)


def _validate() -> Work:
    from bienban.cli import checking

    return Work(checking.validate_arguments, checking.validate)


COMMANDS: Mapping[str, Command] = {
    "conform": Command(_conform, lambda: _("Hold a Word file against the rules of its kind of document.")),
    "export": Command(_export, lambda: _("Write the Word originals of a record.")),
    "fonts": Command(_fonts, lambda: _("List the fonts a document asks for, and what is used instead.")),
    "new": Command(_new, lambda: _("Write new minutes of a mechanism.")),
    "mechanisms": Command(_mechanisms, lambda: _("List the mechanisms that can be begun with.")),
    "schema": Command(_schema, lambda: _("Write the JSON schema of the file format.")),
    "sign-set": Command(_sign_set, lambda: _("Write everything that is printed for a signing, in one folder.")),
    "template": Command(_template, lambda: _("List the slots of Word templates, or try a template.")),
    "verify": Command(_verify, lambda: _("Say whether Word and PDF files still have the text of their number.")),
    "validate": Command(_validate, lambda: _("List what is wrong with files.")),
}
