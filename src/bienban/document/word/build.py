"""Makes the shipped templates from the style data: ``python -m bienban.document.word.build [FOLDER]``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bienban import paths
from bienban.document.word import base_parts, internal_sheets, package, report_sheets, signing_sheets
from bienban.document.word.styles import STYLES, in_columns

SHEETS = {
    "joint.docx": base_parts.STANDARD,
    "joint-columns.docx": base_parts.Sheet((25, 20, 24, 28), footer=11, number=11, styles=in_columns(STYLES)),
}
"""File name to page: one language and stacked; two columns of 77 mm, 8 mm apart."""


def templates() -> Iterator[tuple[str, bytes]]:
    """Every shipped template: file name and content."""
    for name, sheet in (SHEETS | internal_sheets.SHEETS | signing_sheets.SHEETS | report_sheets.SHEETS).items():
        yield name, package.write(base_parts.parts(sheet))


def main(arguments: list[str]) -> int:
    """Write the templates into a folder, by default the checkout's, and print their paths."""
    folder = Path(arguments[0]) if arguments else paths.templates()
    for name, content in templates():
        target = folder / name
        target.write_bytes(content)
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
