"""Modules are loaded without being searched for the switches of PySide.

PySide looks into the source of every module that is imported after it, whether its optional switches
(``snake_case``, ``true_property``) may be meant there, and Python keeps all it has looked into: for this program a
quarter of the time of its imports and several megabytes. Nothing here uses the switches.
"""

from __future__ import annotations

import linecache
import sys


def load_swiftly() -> None:
    """Spare the modules that are imported from now on the search, and forget what was read for it.

    Another PySide, without it, is left as it is.
    """
    switches = sys.modules.get("shibokensupport.feature")
    if hasattr(switches, "_mod_uses_pyside"):
        switches._mod_uses_pyside = lambda _module: False  # type: ignore[union-attr]
        linecache.clearcache()
