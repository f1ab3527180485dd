"""The commands: conform, export, fonts, new, mechanisms, schema, sign-set, validate.

Each one imports what it needs when it runs, so ``export`` starts at once and never loads Qt.
"""

from __future__ import annotations

from collections.abc import Mapping

from bienban.cli import checking, conforming, exporting, fonts, making, signing, templates, verifying
from bienban.cli.common import Command
from bienban.i18n import gettext as _

COMMANDS: Mapping[str, Command] = {
    "conform": Command(
        conforming.arguments, conforming.run, lambda: _("Hold a Word file against the rules of its kind of document.")
    ),
    "export": Command(exporting.arguments, exporting.run, lambda: _("Write the Word originals of a record.")),
    "fonts": Command(
        fonts.arguments, fonts.run, lambda: _("List the fonts a document asks for, and what is used instead.")
    ),
    "new": Command(making.new_arguments, making.new, lambda: _("Write new minutes of a mechanism.")),
    "mechanisms": Command(
        making.mechanisms_arguments, making.mechanisms, lambda: _("List the mechanisms that can be begun with.")
    ),
    "schema": Command(checking.no_arguments, checking.schema, lambda: _("Write the JSON schema of the file format.")),
    "sign-set": Command(
        signing.arguments, signing.run, lambda: _("Write everything that is printed for a signing, in one folder.")
    ),
    "template": Command(
        templates.arguments, templates.run, lambda: _("List the slots of Word templates, or try a template.")
    ),
    "verify": Command(
        verifying.arguments,
        verifying.run,
        lambda: _("Say whether Word and PDF files still have the text of their number."),
    ),
    "validate": Command(checking.validate_arguments, checking.validate, lambda: _("List what is wrong with files.")),
}
