"""Saved files: bytes to the record and back."""

from bienban.storage.codec import decode, encode, validate
from bienban.storage.faults import Fault, FormatError

__all__ = ["Fault", "FormatError", "decode", "encode", "validate"]
