"""What can be wrong with a Word template, said to the user."""

from __future__ import annotations

from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _


class TemplateError(BienBanError):
    """A Word template that cannot be used. ``str(error)`` quotes the paragraph or names the part.

    ``faults`` holds a sentence for each fault that was found; ``str(error)`` is the first one and how many follow.
    """

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        first, *more = faults
        listed = _("{fault} Faults besides this one: {count}; “bienban template check” lists them.")
        super().__init__(listed.format(fault=first, count=len(more)) if more else first)


class DamagedError(TemplateError):
    """What is no Word document, or a damaged one: there is nothing in it to be mended by its author."""


class DocumentError(BienBanError):
    """A Word document, not a template, that cannot be read. ``str(error)`` says why."""
