"""PDFs of a stream of Word files, each read back and compared before it is handed out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bienban.document.pdf.compare import check
from bienban.document.pdf.office import Office
from bienban.document.pdf.text import words
from bienban.document.word.reading import read

WORD, PDF = ".docx", ".pdf"


def pdf(docx: bytes, office: Office) -> bytes:
    """The PDF of a Word file, which says what the file says to the last character.

    Raises ``MissingError``, ``OfficeError``, and ``LossError`` when a character was lost on the way.
    """
    made = office.pdf(docx)
    check((passage.text for passage in read(docx).passages), words(made))
    return made


def with_pdfs(documents: Iterable[tuple[str, bytes]], office: Office) -> Iterator[tuple[str, bytes]]:
    """Every finished file as it comes; after each Word file its PDF under the same name. To stop is to ask no more.

    Raises what :func:`pdf` raises, after the Word file that it concerns.
    """
    for name, content in documents:
        yield name, content
        if name.endswith(WORD):
            yield name.removesuffix(WORD) + PDF, pdf(content, office)
