"""One LibreOffice for all tests of the room; it needs a second to start."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bienban.document.pdf.office import Office

FONTS = Path(__file__).parents[2] / "fonts.conf"


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """A running LibreOffice with the fonts of the tests."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(FONTS)
    try:
        with Office() as running:
            yield running
    finally:
        os.environ.pop("FONTCONFIG_FILE")
        if before is not None:
            os.environ["FONTCONFIG_FILE"] = before
