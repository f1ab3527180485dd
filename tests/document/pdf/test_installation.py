"""What is missing is said in a sentence, and only when somebody asks."""

from pathlib import Path

import pytest

from bienban.document.pdf.errors import MissingError
from bienban.document.pdf.installation import find
from bienban.document.pdf.office import Office


def test_libreoffice_and_a_python_that_knows_it_are_found() -> None:
    found = find()
    assert found.program.is_file()
    assert found.python.is_file()


def test_no_libreoffice_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match="LibreOffice is not installed"):
        find(folders=[tmp_path, tmp_path / "nowhere"])


def test_a_script_of_that_name_is_not_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "soffice").write_text("#!/bin/sh\n")
    with pytest.raises(MissingError):
        find(folders=[tmp_path])


@pytest.mark.parametrize("python", ["/bin/true-that-is-not-there", "/bin/false"])
def test_no_python_that_knows_libreoffice_is_a_sentence(python: str) -> None:
    with pytest.raises(MissingError, match="python3-uno"):
        find(pythons=[Path(python)])


def test_nothing_is_looked_for_before_it_is_needed() -> None:
    with Office() as office:
        assert office.spent == 0.0
