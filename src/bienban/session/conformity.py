"""Documents held against the rules of a profile: the open record as it would be exported, or a Word file of anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bienban import files
from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.alternat import Layout, Original
from bienban.core.errors import BienBanError
from bienban.core.minutes import Minutes
from bienban.i18n import gettext as _

if TYPE_CHECKING:  # imported when something is measured
    from bienban.catalog.profiles import Profile
    from bienban.document.conformance.conform import Report
    from bienban.document.pdf.office import Office

JOINT = "joint"
"""The profile of the originals; the others are those of a side's own record."""


@dataclass(frozen=True)
class Measured:
    """A report and the name of the document it is on.

    ``goes_on``: its pages are being measured too, and another report comes. ``unmade`` says why they could not be.
    """

    name: str
    report: Report
    goes_on: bool = False
    unmade: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class Subject:
    """The open record as it is exported: ``layout`` and ``template`` are those of an original."""

    minutes: Minutes
    stem: str
    languages: Mapping[str, Language]
    layout: Layout
    template: Path | None = None
    choices: Choices = DEFAULT

    def document(self, profile: str) -> tuple[str, bytes]:
        """The name and the content of the document that the profile is for. Raises what exporting raises."""
        from bienban.document.export import export
        from bienban.document.internal import exporting

        if profile != JOINT:
            made = exporting.export(self.minutes, self.stem, profile, languages=self.languages, choices=self.choices)
            return next(made)
        keeper = self.minutes.sides[0].id if self.minutes.sides else ""
        return next(
            export(
                self.minutes,
                self.stem,
                originals=[Original(keeper)],
                layouts=[self.layout],
                languages=self.languages,
                template=self.template,
                choices=self.choices,
            )
        )


def measure_record(profile: Profile, subject: Subject, office: Callable[[], Office]) -> Iterator[Measured]:
    """The report by what the Word file says, then the one that its pages have a say in too.

    Raises what exporting and reading raise. Without LibreOffice the first report stands.
    """
    from bienban.document.conformance.check import check

    name, content = subject.document(profile.id)
    first = check(profile, content)
    yield Measured(name, first, goes_on=True)
    try:
        yield Measured(name, check(profile, content, office().pdf(content)))
    except BienBanError as error:
        yield Measured(name, first, unmade=str(error))


def measure_file(profile: Profile, path: Path) -> Iterator[Measured]:
    """The report on a Word file of anybody; it is read and never opened by another program. Raises ``BienBanError``."""
    from bienban.document.conformance.check import check

    data = files.read(path)
    try:
        report = check(profile, data)
    except BienBanError as fault:
        raise BienBanError(_("{name}: {fault}").format(name=path.name, fault=fault)) from fault
    yield Measured(path.name, report)
