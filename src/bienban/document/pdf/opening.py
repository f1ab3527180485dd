"""Opening a PDF with pdfium, which is not safe for threads: whoever reads or draws takes its turn here."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bienban.document.pdf.errors import PdfError
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

TURN = threading.RLock()
"""Held during every call into pdfium: it is one library for the whole process."""


def open_pdf(data: bytes) -> PdfDocument:
    """The PDF, to be used and closed with the turn held.

    Raises :class:`PdfError` for what is no PDF, or damaged, or wants a password.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    with TURN:
        try:
            return PdfDocument(data)
        except PdfiumError as error:
            if not data:
                raise PdfError(_("The file is empty.")) from error
            if getattr(error, "err_code", None) == _WANTS_PASSWORD:
                raise PdfError(_("The PDF file asks for a password; give it without one.")) from error
            raise PdfError(_("This is not a PDF file, or it is damaged.")) from error


_WANTS_PASSWORD = 4
"""FPDF_ERR_PASSWORD of pdfium's fpdfview.h."""


@contextmanager
def opened(data: bytes) -> Iterator[PdfDocument]:
    """The PDF for a short while, with the turn held all the time. Raises :class:`PdfError` as above."""
    with TURN:
        document = open_pdf(data)
        try:
            yield document
        finally:
            document.close()
