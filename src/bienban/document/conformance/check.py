"""From the bytes of a Word file, and of its PDF, to the report: what the command line and the window call."""

from __future__ import annotations

from bienban.catalog.profiles import Profile
from bienban.document.conformance.conform import Report, conform
from bienban.document.conformance.pages import page_measurements
from bienban.document.pdf.measuring import printed_pages
from bienban.document.word.measuring import measure


def check(profile: Profile, document: bytes, pdf: bytes | None = None) -> Report:
    """The report on a Word file; with ``pdf``, the pages that were made of it are measured too.

    Raises ``DocumentError`` for what is no Word document, or damaged, or unsafe; ``PdfError`` when the PDF cannot be
    read.
    """
    sheet = measure(document)
    if pdf is None or not sheet.pages:
        return conform(profile, sheet)
    return conform(profile, sheet, page_measurements(printed_pages(pdf), sheet.pages[0]))
