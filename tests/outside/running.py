"""Runs a script that drives the program from outside, with the system's Python."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's own: it has the bindings of AT-SPI."""


def drive(script: str, orders: Mapping[str, Any], folder: Path, checkout: Path, timeout: int = 600) -> Any:
    """What the script reports of ``orders``. ``timeout`` in seconds."""
    report, told = folder / "report.json", folder / "orders.json"
    more = {"cwd": str(checkout), "report": str(report), "picture": str(folder / "last.png")}
    told.write_text(json.dumps({**more, **orders}), encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "PYTHON", "XDG_"))}
    environment["PYTHONPATH"] = str(checkout / "src")
    done = subprocess.run(
        [SYSTEM_PYTHON, str(Path(__file__).with_name(script)), str(told)],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=timeout,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(report.read_text(encoding="utf-8"))
