"""The modules of the window are loaded without being searched."""

import subprocess
import sys

_LOAD = """
import linecache
import bienban.app, bienban.ui.conductor, bienban.ui.record_page
print(*(name for name in linecache.cache if "bienban/ui" in name.replace(chr(92), "/")))
"""


def test_no_source_of_the_window_is_read_to_find_switches_of_pyside() -> None:
    done = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True)
    assert [name for name in done.stdout.split() if not name.endswith("swift.py")] == []
