"""The signing set: every original and what is printed around them, one file after the other.

A generator: the command line and the window drive the same one, and to stop is to ask for no more. Nothing is written
to the disk here. All originals are made, read back and proved before the first of them is handed out; when one fails,
there is no set.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bienban import paths
from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.export import Own, own_template, read_own, template_for
from bienban.document.proof.handing import Finished, as_chosen, frame, proved
from bienban.document.proof.prove import SHIPPED
from bienban.document.setting import layout_name
from bienban.document.signing.manifest import NAME, Entry, File, Kind, What, entry, manifest
from bienban.document.signing.originals import Kept, in_order_of, keeping, originals, paper
from bienban.document.signing.sheets import Sheet, sheets
from bienban.document.word.reading import read
from bienban.document.word.template import Template
from bienban.document.word.writer import write

_WORD, _PDF = ".docx", ".pdf"
_SIDES = Kept(Original(""))
"""Stands for all originals in the order of the record."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Wanted:
    """Which set: its originals (by default as the office chose) and their layouts (each language by itself).

    ``choices`` are the office's, ``revision`` is the SHA-256 of the saved record. ``signed`` asks for a copy with
    “(signed)” over each name instead of a working copy. ``pdf`` makes the PDF of a Word file, one for each document.
    ``template`` is the office's own for the originals; the other papers keep the shipped sheets.
    """

    originals: tuple[Kept, ...] = ()
    layouts: tuple[Layout, ...] = ()
    choices: Choices = DEFAULT
    revision: str = ""
    signed: bool = False
    pdf: Callable[[bytes], bytes] | None = None
    template: Own = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SigningSet:
    """The set of one record, to be asked for its files one by one; ``len`` is how many there will be.

    Asking raises ``ProofError`` before the first file when an original is not what the record says, ``LanguageError``
    for a language that has no file, ``TemplateError`` for a template, and what ``Wanted.pdf`` raises.
    """

    minutes: Minutes
    stem: str
    languages: Mapping[str, Language]
    wanted: Wanted = field(default_factory=Wanted)

    def __len__(self) -> int:
        documents = len(self.originals) * len(self.layouts) + len(self._sheets())
        return documents * (2 if self.wanted.pdf else 1) + 1

    def __iter__(self) -> Iterator[File]:
        entries: list[Entry] = []
        for document in self._documents():
            for file in self._with_pdf(document):
                entries.append(entry(file))
                yield file
        yield File(NAME, manifest(f"{self.stem}.bienban", self.wanted.revision, entries), What(Kind.MANIFEST))

    @property
    def originals(self) -> tuple[Kept, ...]:
        """Every original of the set."""
        return self.wanted.originals or originals(self.minutes, keeping(self.wanted.choices))

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """The layouts in which each original is printed."""
        return self.wanted.layouts or tuple(Layout((tag,)) for tag in self.minutes.languages)

    def around(self) -> tuple[What, ...]:
        """What there is besides the originals and the manifest."""
        return tuple(sheet.what for sheet in self._sheets())

    def templates(self) -> Iterator[Template]:
        """The template of each layout and of each other document, every one once."""
        yield from self._laid_into().values()
        for name in dict.fromkeys(sheet.template for sheet in self._sheets()):
            yield _template(name, self.wanted.choices)

    def _sheets(self) -> tuple[Sheet, ...]:
        wanted, count = self.wanted, len(self.originals)
        return tuple(
            sheets(self.minutes, self.languages, originals=count, signed=wanted.signed, choices=wanted.choices)
        )

    def _documents(self) -> Iterator[File]:
        yield from self._proved()
        templates: dict[str, Template] = {}
        for sheet in self._sheets():
            if sheet.template not in templates:
                templates[sheet.template] = _template(sheet.template, self.wanted.choices)
            content = write(sheet.compose(), templates[sheet.template])
            yield _numbered(File(f"{self.stem}.{sheet.name}{_WORD}", content, sheet.what))

    def _with_pdf(self, document: File) -> Iterator[File]:
        yield document
        if self.wanted.pdf:
            content = self.wanted.pdf(document.content)
            yield replace(document, name=document.name.removesuffix(_WORD) + _PDF, content=content)

    def _proved(self) -> tuple[File, ...]:
        """All originals; those in a party's own order are proved against that order."""
        templates = self._laid_into()
        files: list[File] = []
        orders: dict[Kept, list[Finished]] = {}
        for kept in self.originals:
            order = orders.setdefault(kept if kept.first else _SIDES, [])
            for layout in self.layouts:
                file, finished = self._original(kept, layout, templates[layout])
                files.append(file)
                order.append(finished)
        for kept, prints in orders.items():
            deque(proved(in_order_of(self.minutes, kept), prints, self.languages), maxlen=0)
        return tuple(files)

    def _laid_into(self) -> Mapping[Layout, Template]:
        """The template of the originals of each layout."""
        wanted = self.wanted
        own = {layout: path for layout in self.layouts if (path := own_template(wanted.template, layout))}
        read = {path: read_own(path) for path in dict.fromkeys(own.values())}
        return {
            layout: read[own[layout]] if layout in own else template_for(self.minutes, layout, wanted.choices)
            for layout in self.layouts
        }

    def _original(self, kept: Kept, layout: Layout, template: Template) -> tuple[File, Finished]:
        """One original, and what its proof has to know of it."""
        wanted = self.wanted
        composed = paper(self.minutes, kept, layout, self.languages, wanted.revision, wanted.choices)
        what = What(Kind.ORIGINAL, composed.languages, layout_name(layout), kept.original.keeper, kept.party)
        name, content = f"{self.stem}.{kept.name}.{layout_name(layout)}{_WORD}", write(composed, template)
        added = frame(composed, template) if own_template(wanted.template, layout) else SHIPPED
        added = as_chosen(added, composed, wanted.choices)
        return _numbered(File(name, content, what)), Finished(name, content, kept.original, layout, added)


def _template(name: str, choices: Choices) -> Template:
    """The template of a paper around the signing, the shipped one where the office chose nothing."""
    if not choices.values:
        return Template.read(paths.templates() / name)
    from bienban.document.word.chosen_sheets import around  # late: the shipped templates are read, not made

    return around(name, choices)


def _numbered(file: File) -> File:
    """The file with the number of its text, as the file itself says it."""
    return replace(file, what=replace(file.what, number=read(file.content).original.get("number", "")))
