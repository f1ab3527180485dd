"""How a script that drives the program runs: with its orders, on a display of its own, with a report at the end."""

import json
import sys
from pathlib import Path

from person import Session


def run(errand, **display):
    """Do ``errand(orders, session)`` and keep what it gives back as the report; a broken promise ends with status 1.

    ``display`` is for the session. The last thing seen is kept in ``picture`` where the orders name one.
    """
    orders = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    with Session(orders["command"], size="1366x768", cwd=orders["cwd"], timeout=60, **display) as session:
        try:
            report = errand(orders, session)
        except AssertionError as error:
            print(f"{error}\n{session.output()[-2000:]}", file=sys.stderr)
            sys.exit(1)
        finally:
            if "picture" in orders:
                session.shot(orders["picture"])
        Path(orders["report"]).write_text(json.dumps(report), "utf-8")
