"""`bienban` and `python -m bienban`: chooses between the command line and the editor."""

import sys
from argparse import Namespace

from bienban import cli
from bienban.i18n import gettext as _


def main() -> int:
    """Do what the command line says; the exit status."""
    return cli.main(sys.argv[1:], _edit)


def _edit(wanted: Namespace) -> int:
    """Open the editor. Qt is loaded here and nowhere else."""
    try:
        from bienban import app
    except ImportError as error:
        sentence = _("The editor cannot start, because this computer lacks a part that it needs: {reason}.")
        return cli.say(sentence.format(reason=error), cli.TROUBLE)
    return app.run(
        file=wanted.file,
        lang=wanted.lang or "",
        sample=wanted.sample or "",
        picture=wanted.picture,
        packs=wanted.packs,
    )


if __name__ == "__main__":
    raise SystemExit(main())
