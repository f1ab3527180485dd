"""The papers of a record as they are asked for: originals, a signing set, a side's own record; all of them or none.

A generator drives the work, so whoever shows how far it is can also break it off: to stop is to ask for no more, and
then nothing has been written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from bienban import files, folders
from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Mode, Original
from bienban.core.minutes import Minutes
from bienban.digest import sha256_hex

if TYPE_CHECKING:  # imported when papers are made
    from bienban.document.blocks import Paper
    from bienban.document.pdf.fonts import FontUse
    from bienban.document.pdf.office import Office
    from bienban.document.signing_set import SigningSet


class What(StrEnum):
    """What can be made of a record."""

    ORIGINALS = "originals"
    SIGNING = "signing"
    OWN = "own"


@dataclass(frozen=True)
class Order:
    """What is to be made, and into which ``folder``; a signing set gets a folder of its own in it.

    ``keepers`` are sides (a signing set has its own), ``kinds`` are internal documents. ``signed`` asks a signing set
    for a copy with “(signed)” in place of the working copy, ``pdf`` for a PDF of each document.
    ``template`` are the office's own ones for originals, by layout; the others are laid into the shipped ones.
    """

    what: What
    folder: Path
    keepers: tuple[str, ...] = ()
    layouts: tuple[Layout, ...] = ()
    mode: Mode = Mode.FULL
    kinds: tuple[str, ...] = ()
    signed: bool = False
    pdf: bool = False
    choices: Choices = DEFAULT
    template: Mapping[Layout, Path] | None = None


@dataclass(frozen=True)
class Step:
    """How many files are made, how many there will be, and the name of the newest."""

    number: int
    count: int
    name: str


@dataclass(frozen=True)
class Finished:
    """Everything is written: the ``files``, and how many places of them somebody should look at before printing."""

    files: tuple[Path, ...]
    places: int


@dataclass(frozen=True, eq=False, repr=False)
class Papers:
    """The papers of one order; ``len`` is the number of their files. ``office`` gives the LibreOffice for PDFs."""

    minutes: Minutes
    stem: str
    languages: Mapping[str, Language]
    order: Order
    office: Callable[[], Office]

    def __len__(self) -> int:
        if self.order.what is What.SIGNING:
            return len(self.signing_set())
        own = self.order.what is What.OWN
        count = len(self.order.kinds) if own else len(self.order.keepers) * len(self.order.layouts)
        return count * (2 if self.order.pdf else 1)

    @property
    def folder(self) -> Path:
        """Where the files will stand."""
        inner = f"{self.stem}.signing-set" if self.order.what is What.SIGNING else ""
        return self.order.folder / inner

    def run(self) -> Iterator[Step | Finished]:
        """Make everything, then write it. Raises what making and writing raise; then nothing is left half-made."""
        yield from self._run_set() if self.order.what is What.SIGNING else self._run_files()

    def signing_set(self) -> SigningSet:
        """The signing set, if that is what is asked for."""
        from bienban.document.signing.originals import keeping, originals
        from bienban.document.signing_set import SigningSet, Wanted

        order = self.order
        wanted = Wanted(
            originals=originals(self.minutes, keeping(order.choices), order.mode),
            layouts=order.layouts,
            choices=order.choices,
            revision=self._revision(),
            template=order.template,
            signed=order.signed,
            pdf=self._pdf if order.pdf else None,
        )
        return SigningSet(self.minutes, self.stem, self.languages, wanted)

    def fonts(self) -> tuple[FontUse, ...]:
        """What becomes of every font that the templates of these papers ask for."""
        from bienban.document.pdf.fonts import font_truth

        return font_truth(font for fonts in self._asked_fonts() for font in fonts)

    def _run_set(self) -> Iterator[Step | Finished]:
        from bienban.document.signing.checklist import findings
        from bienban.document.signing.manifest import in_the_way
        from bienban.storage.frozen import check

        check(self.minutes)
        made, folder = self.signing_set(), self.folder
        count, names = len(made), []
        contents = ((file.name, file.content) for file in made)
        with closing(folders.fill(folder, contents, in_the_way)) as written:
            for name in written:
                names.append(name)
                yield Step(len(names), count, name)
        places = len(findings(self.minutes, self.languages, len(made.originals)))
        yield Finished(tuple(folder / name for name in names), places)

    def _run_files(self) -> Iterator[Step | Finished]:
        from bienban.document.openings import open_places

        papers: list[Paper] = []
        made: list[tuple[Path, bytes]] = []
        for name, content in self._with_pdfs(self._made(papers.append)):
            made.append((self.folder / name, content))
            yield Step(len(made), len(self), name)
        files.make_folder(self.folder)
        files.write_all(made)
        places = max((open_places(paper, self.languages) for paper in papers), default=0)
        yield Finished(tuple(path for path, _content in made), places)

    def _made(self, composed: Callable[[Paper], object]) -> Iterator[tuple[str, bytes]]:
        from bienban.document import export
        from bienban.document.internal import exporting

        order, languages = self.order, self.languages
        if order.what is What.OWN:
            return exporting.export(
                self.minutes, self.stem, *order.kinds, languages=languages, composed=composed, choices=order.choices
            )
        return export.export(
            self.minutes,
            self.stem,
            originals=[Original(keeper, order.mode) for keeper in order.keepers],
            layouts=order.layouts,
            languages=languages,
            revision=self._revision(),
            composed=composed,
            choices=order.choices,
            template=order.template,
        )

    def _with_pdfs(self, made: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        if not self.order.pdf:
            return made
        from bienban.document.pdf.making import with_pdfs

        return with_pdfs(made, self.office())

    def _pdf(self, docx: bytes) -> bytes:
        from bienban.document.pdf.making import pdf

        return pdf(docx, self.office())

    def _asked_fonts(self) -> Iterator[tuple[str, ...]]:
        """What each template asks for."""
        from bienban.document.export import own_template, read_own, template_for
        from bienban.document.internal import exporting
        from bienban.document.pdf.fonts import template_fonts

        order, minutes = self.order, self.minutes
        match order.what:
            case What.ORIGINALS:
                for layout in order.layouts:
                    own = own_template(order.template, layout)
                    sheet = read_own(own) if own else template_for(minutes, layout, order.choices)
                    yield template_fonts(sheet)
            case What.OWN:
                sheets = (exporting.template_for(minutes, kind, order.choices) for kind in order.kinds)
                yield from map(template_fonts, sheets)
            case What.SIGNING:
                yield from map(template_fonts, self.signing_set().templates())

    def _revision(self) -> str:
        from bienban.storage import encode

        return sha256_hex(encode(self.minutes))
