"""What can be wrong with a Word template, said to the user."""

from __future__ import annotations

from bienban.core.errors import BienBanError


class TemplateError(BienBanError):
    """A Word template that cannot be used. ``str(error)`` quotes the paragraph or names the part."""
