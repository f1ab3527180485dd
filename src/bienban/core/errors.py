"""The one root of all errors that have a sentence for the user."""

from __future__ import annotations


class BienBanError(Exception):
    """Something that the user is told. ``str(error)`` is the sentence: what, where and what to do."""
