"""`bienban` and `python -m bienban`: chooses between the command line and the editor."""

import gc
import sys
from argparse import Namespace

from bienban import cli, screen
from bienban.i18n import gettext as _


def main() -> int:
    """Do what the command line says; the exit status.

    A command is over in a moment and leaves next to nothing in cycles: it does not look for them, neither on its way
    nor at its end, where the system takes back everything at once.
    """
    gc.disable()
    status = cli.main(sys.argv[1:], _edit)
    gc.freeze()
    return status


def _edit(wanted: Namespace) -> int:
    """Open the editor. Qt is loaded here and nowhere else."""
    if wanted.picture is None and (fault := screen.fault()):
        return cli.say(fault, cli.TROUBLE)
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
