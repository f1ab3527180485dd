"""What can go wrong between a Word file and its pages, said to the user."""

from __future__ import annotations

from bienban.core.errors import BienBanError


class PdfError(BienBanError):
    """A PDF cannot be made or read. ``str(error)`` says why and what to do."""


class MissingError(PdfError):
    """Something that making a PDF needs is not installed; everything else works without it."""


class OfficeError(PdfError):
    """LibreOffice died, took too long or refused the document."""


class ClosedError(OfficeError):
    """The work was broken off because the user asked for that or the program ends."""


class LossError(PdfError):
    """The PDF does not hold the same characters as the document; it is not handed out."""
