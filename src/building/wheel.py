"""Building the wheel: compiles the catalogues, then puts `resources` and `templates` inside the package.

An editable installation gets neither, because the program reads both from the checkout.
"""

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelHook(BuildHookInterface[Any]):
    """Called by hatchling before it gathers the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Only the wheel is changed; a source archive carries the catalogues as people edit them."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, f"{self.root}/src")
        from building import catalogues

        for _compiled in catalogues.compile_stale():
            pass
        for folder in ("resources", "templates"):
            build_data["force_include"][f"{self.root}/{folder}"] = f"bienban/{folder}"
