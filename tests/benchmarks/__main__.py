"""Print the table of all benchmarks; with their names only some: ``python -m tests.benchmarks export window``."""

import importlib
import sys

ROOMS = ("export", "hostile", "memory", "pdf", "process", "signing", "window", "endurance", "saving")


def main(rooms: list[str]) -> int:
    """Measure and print; 0 when every figure is within its limit."""
    kept = True
    for room in rooms or ROOMS:
        for row in importlib.import_module(f"tests.benchmarks.{room}").rows():
            print(row, flush=True)
            kept &= row.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
