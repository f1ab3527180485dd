"""SHA-256 without OpenSSL, which ``hashlib`` always loads: several megabytes for a few digests of small files."""

from __future__ import annotations

import sys

try:
    if sys.version_info >= (3, 12):
        from _sha2 import sha256
    else:
        from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]
except ImportError:  # a Python that was built without its own digests
    from hashlib import sha256


def sha256_hex(data: bytes) -> str:
    """The digest, 64 hexadecimal digits."""
    return str(sha256(data).hexdigest())


def sha256_number(data: bytes) -> int:
    """The digest as a number, its first byte the highest."""
    return int.from_bytes(sha256(data).digest(), "big")
