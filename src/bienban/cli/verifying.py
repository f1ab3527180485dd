"""``bienban verify``: does a Word or PDF file still have the text of the number that its pages carry?"""

from __future__ import annotations

import argparse
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bienban import files
from bienban.cli import usage
from bienban.cli.common import DONE, FAULTS, TROUBLE, UNKNOWN, USAGE, each_file, say, sentences
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.document.verifying import Place, Verdict

_QUOTED = 200


def arguments(parser: argparse.ArgumentParser) -> None:
    """What ``verify`` takes."""
    usage.add_files(parser, _("the Word and PDF files to look at"))
    parser.add_argument("--json", action="store_true", help=_("write JSON"))


def run(wanted: Namespace) -> int:
    """Say of each file whether its text is the one of its number: 0 the same, 1 another, 4 nobody can tell."""
    return each_file(wanted, _report, _print)


def _print(status: int, report: dict[str, Any]) -> None:
    if status in (TROUBLE, USAGE):
        say(report["text"], status)
    else:
        print(report["text"], flush=True)


def _report(path: Path) -> tuple[int, dict[str, Any]]:
    from bienban.document.verifying import verify

    try:
        verdict = verify(files.read(path), path.name)
    except BienBanError as error:
        sentence = str(error) if isinstance(error, files.FileError) else f"{path}: {error}"
        return TROUBLE, {"file": str(path), "error": sentence, "text": sentence}
    report: dict[str, Any] = {
        "file": str(path),
        "answer": verdict.answer.value,
        "printed": list(verdict.printed),
        "computed": verdict.computed,
    }
    if verdict.place:
        place = verdict.place
        report["place"] = {
            "paragraph": place.paragraph,
            "address": place.address,
            "text": place.text,
            "change": place.change.value,
            "under": list(place.under),
            "language": place.language,
        }
    return _status(verdict), report | {"text": _("{name}: {fault}").format(name=path, fault=_sentence(verdict))}


def _status(verdict: Verdict) -> int:
    from bienban.document.verifying import Answer

    return {Answer.SAME: DONE, Answer.WITHOUT: DONE, Answer.CHANGED: FAULTS, Answer.MIXED: FAULTS}.get(
        verdict.answer, UNKNOWN
    )


def _sentence(verdict: Verdict) -> str:
    from bienban.document.verifying import Answer

    numbers = ", ".join(verdict.printed)
    match verdict.answer:
        case Answer.SAME:
            return _("the text is the one of the number {number}").format(number=numbers)
        case Answer.MIXED:
            return _("its pages carry different numbers: {numbers}; they are not pages of one text").format(
                numbers=numbers
            )
        case Answer.NO_NUMBER:
            return _("its pages carry no number of the text; there is nothing to compare with")
        case Answer.WITHOUT:
            return _("a paper of this kind carries no number; its text is as it was made")
        case Answer.UNREADABLE:
            return _(
                "its pages carry the number {number}, but the PDF does not say which of its words are text; "
                "make the PDF with tags, or compare the Word file"
            ).format(number=numbers)
    return _changed(numbers, verdict.computed, verdict.place)


def _changed(printed: str, computed: str, place: Place | None) -> str:
    words = _("the text has been changed: its pages carry the number {printed}, the text now has {computed}.").format(
        printed=printed, computed=computed
    )
    if place is None:
        return words
    return sentences(words, _difference(place), _where(place))


def _difference(place: Place) -> str:
    from bienban.document.verifying import Change

    text = _quoted(place.text)
    match place.change:
        case Change.ENDED:
            return _("The text ends too early.")
        case Change.MISSING:
            return _("Text is missing before this paragraph: “{text}”").format(text=text)
        case Change.ADDED:
            return _("This paragraph was added: “{text}”").format(text=text)
    return _("The first difference is somewhere in this paragraph: “{text}”").format(text=text)


def _where(place: Place) -> str:
    """The place as one finds it on paper: the language, the heading, the typed numbers."""
    names = {"vi": _("Vietnamese"), "zh-Hans": _("Chinese")}
    steps = tuple(filter(None, (names.get(place.language, ""), *place.under)))
    return _("Place: {place}").format(place=" › ".join(steps)) if steps else ""


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"
