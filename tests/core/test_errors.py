"""What the system refuses is said in words."""

from __future__ import annotations

import errno

import pytest

from bienban.core.errors import reason

USUAL = (
    *("ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EEXIST", "ENOSPC", "EROFS", "ENAMETOOLONG", "EFBIG", "EDQUOT"),
    *("ETXTBSY", "EBUSY", "ELOOP", "EMFILE", "ENFILE", "ESTALE", "EIO", "ENXIO", "ENODEV", "ETIMEDOUT", "EHOSTDOWN"),
    *("EHOSTUNREACH", "ENETDOWN", "ECONNRESET", "EINVAL", "ENOTEMPTY", "ENOMEM"),
)


@pytest.mark.parametrize("name", USUAL)
def test_what_usually_goes_wrong_has_words(name: str) -> None:
    said = reason(OSError(getattr(errno, name), "the system's own words"))
    assert "error" not in said
    assert "own words" not in said


def test_what_is_rare_has_its_number() -> None:
    assert reason(OSError(errno.EDOM, "")) == f"the system reports error {errno.EDOM}"
    assert "None" not in reason(OSError())


def test_a_file_that_another_program_has_open_on_windows() -> None:
    error = PermissionError(errno.EACCES, "")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    assert reason(error) == "another program has it open"
