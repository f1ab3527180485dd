"""The tables of Word files of others, for rooms that do not open Word files themselves."""

from __future__ import annotations

from bienban.document.word.tables import Rows, read_tables

__all__ = ["Rows", "read_tables"]
