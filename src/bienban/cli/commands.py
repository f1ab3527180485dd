"""The commands: export, new, mechanisms, schema, validate.

Each one imports what it needs when it runs, so ``export`` starts at once and never loads Qt.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bienban import files, i18n, paths
from bienban.core.errors import BienBanError
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.catalog.packs import PackList
    from bienban.catalog.phrases import Phrases
    from bienban.core.alternat import Layout
    from bienban.core.minutes import Minutes

DONE, FAULTS, TROUBLE = 0, 1, 3


class UsageError(BienBanError):
    """What was asked for does not exist in the file or among the packs."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it takes, what it does, and its help."""

    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Namespace], int]
    help: Callable[[], str]


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=_("the file with the minutes"))
    parser.add_argument(
        "-o", dest="folder", metavar="DIR", type=Path, required=True, help=_("the folder for the files")
    )
    parser.add_argument(
        "--layout",
        metavar="LANG|sequential|columns",
        default="columns",
        help=_("one language, all languages one after the other, or in columns (as without this option)"),
    )
    parser.add_argument("--original", metavar="SIDE|both", default="both", help=_("whose original (by default both)"))
    parser.add_argument(
        "--alternat",
        choices=("full", "own-language"),
        default="full",
        help=_("who stands first: the keeper in all languages, or each language's own country"),
    )
    parser.add_argument("--template", metavar="T.docx", type=Path, help=_("a Word template of your own"))


def _export(wanted: Namespace) -> int:
    from bienban.core.alternat import Mode, Original
    from bienban.document.export import export
    from bienban.document.word.errors import TemplateError

    minutes = _minutes(wanted.file)
    originals = [Original(keeper, Mode(wanted.alternat)) for keeper in _keepers(minutes, wanted.original)]
    layout = _layout(minutes, wanted.layout)
    if wanted.template is not None:
        files.read(wanted.template)
    files.make_folder(wanted.folder)
    try:
        for name, content in export(
            minutes, wanted.file.stem, originals=originals, layouts=[layout], template=wanted.template
        ):
            files.write(wanted.folder / name, content)
            print(wanted.folder / name, flush=True)
    except TemplateError as error:
        raise BienBanError(_("{name}: {fault}").format(name=wanted.template or "", fault=error)) from error
    return DONE


def _keepers(minutes: Minutes, wanted: str) -> tuple[str, ...]:
    sides = tuple(side.id for side in minutes.sides)
    if wanted == "both":
        return sides
    if wanted in sides:
        return (wanted,)
    listed = ", ".join((*sides, "both"))
    raise UsageError(_("There is no side {side}; there are: {list}.").format(side=wanted, list=listed))


def _layout(minutes: Minutes, wanted: str) -> Layout:
    """The layout of this name; a language may be shortened to a prefix that only one language of the record has."""
    from bienban.core.alternat import Layout
    from bienban.document.export import layouts

    named = layouts(minutes)
    found = [tag for tag in minutes.languages if f"{tag}-".lower().startswith(f"{wanted}-".lower())]
    if len(found) == 1:
        return Layout((found[0],))
    if wanted in named:
        return named[wanted]
    listed = ", ".join((*minutes.languages, *(name for name in named if not _shortens(name, minutes.languages))))
    raise UsageError(_("There is no layout {layout}; there are: {list}.").format(layout=wanted, list=listed))


def _shortens(name: str, tags: tuple[str, ...]) -> bool:
    return any(f"{tag}-".startswith(f"{name}-") for tag in tags)


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--mechanism", metavar="ID", required=True, help=_("the mechanism, as `bienban mechanisms` lists it")
    )
    parser.add_argument(
        "--from", dest="before", metavar="FILE", type=Path, help=_("the minutes of last time, to go on from")
    )
    parser.add_argument(
        "-o", dest="out", metavar="FILE", type=Path, help=_("the file to write; by default the standard output")
    )


def _new(wanted: Namespace) -> int:
    from bienban.storage import encode

    data = encode(_renewed(wanted) if wanted.before else _drafted(wanted))
    if wanted.out is None:
        sys.stdout.buffer.write(data)
        return DONE
    if wanted.out.exists():
        raise files.WriteError(_("{path} is there already.").format(path=wanted.out), wanted.out)
    files.write(wanted.out, data)
    print(wanted.out)
    return DONE


def _renewed(wanted: Namespace) -> Minutes:
    from bienban.core.renew import renewed

    minutes = _minutes(wanted.before)
    mechanism = wanted.mechanism.partition("/")[0]
    if minutes.meeting.mechanism != mechanism:
        sentence = _("{path} belongs to the mechanism {found}, not to {wanted}.")
        found = minutes.meeting.mechanism or "–"
        raise UsageError(sentence.format(path=wanted.before, found=found, wanted=mechanism))
    return renewed(minutes)


def _drafted(wanted: Namespace) -> Minutes:
    from bienban.catalog.draft import draft

    packs, phrases = _packs(wanted)
    id_, _slash, document = wanted.mechanism.partition("/")
    pack = packs.pack(id_)
    if pack is None:
        listed = ", ".join(pack.id for pack in packs.packs)
        raise UsageError(_("There is no mechanism {id}; there are: {list}.").format(id=id_, list=listed))
    if pack.document(document) is None:
        listed = ", ".join(f"{pack.id}/{kind.id}" for kind in pack.documents)
        raise UsageError(_("There is no mechanism {id}; there are: {list}.").format(id=wanted.mechanism, list=listed))
    return draft(pack, document=document, ordinal=pack.coming, phrases=phrases)


def _mechanisms_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("write JSON"))


def _mechanisms(wanted: Namespace) -> int:
    packs, _phrases = _packs(wanted)
    faults = [str(fault) for fault in packs.faults]
    if wanted.json:
        listed = [
            {"id": pack.id, "title": dict(pack.title), "documents": [kind.id for kind in pack.documents]}
            for pack in packs.packs
        ]
        _print_json({"mechanisms": listed, "faults": faults})
        return DONE
    tag = i18n.tag_in_use().replace("_", "-")
    for pack in packs.packs:
        print(f"{pack.id}\t{pack.title[tag] or next(iter(pack.title.values()), '')}")
    for fault in faults:
        say(_("A mechanism was left out: {fault}").format(fault=fault), DONE)
    return DONE


def _packs(wanted: Namespace) -> tuple[PackList, Phrases]:
    from bienban.catalog.packs import load_packs
    from bienban.catalog.phrases import load_phrases

    if wanted.packs and not wanted.packs.is_dir():
        raise files.ReadError(_("{path} is not a folder.").format(path=wanted.packs), wanted.packs)
    phrases, _faults = load_phrases(paths.resources() / "phrases.toml")
    own = wanted.packs or paths.user_data() / "mechanisms"
    return load_packs(paths.resources() / "mechanisms", own, phrases), phrases


def _nothing(_parser: argparse.ArgumentParser) -> None:
    pass


def _schema(_wanted: Namespace) -> int:
    from bienban.storage.shape import VERSION

    sys.stdout.buffer.write(files.read(paths.resources() / "format" / f"bienban-{VERSION}.schema.json"))
    return DONE


def _validate_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help=_("the files to look at"))
    parser.add_argument("--json", action="store_true", help=_("write JSON"))


def _validate(wanted: Namespace) -> int:
    status, reports = DONE, []
    for path in wanted.files:
        found, report = _report(path)
        status = max(status, found)
        reports.append(report)
        if not wanted.json:
            _print_report(report)
    if wanted.json:
        _print_json(reports)
    return status


def _report(path: Path) -> tuple[int, dict[str, Any]]:
    from bienban.storage import validate

    try:
        faults = validate(files.read(path))
    except files.FileError as error:
        return TROUBLE, {"file": str(path), "error": str(error)}
    listed = [{"line": fault.line, "where": fault.where, "what": fault.what, "text": str(fault)} for fault in faults]
    return (FAULTS if faults else DONE), {"file": str(path), "faults": listed}


def _print_report(report: Mapping[str, Any]) -> None:
    if "error" in report:
        say(report["error"], TROUBLE)
    elif not report["faults"]:
        print(_("{name}: no faults").format(name=report["file"]))
    for fault in report.get("faults", ()):
        print(_("{name}: {fault}").format(name=report["file"], fault=fault["text"]))


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _minutes(path: Path) -> Minutes:
    from bienban.storage import decode

    return decode(files.read(path), str(path))


def say(sentence: str, status: int) -> int:
    """Tell the user something beside the output; returns ``status``."""
    try:
        print(f"bienban: {sentence}", file=sys.stderr, flush=True)
    except OSError:  # nobody listens any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    return status


COMMANDS: Mapping[str, Command] = {
    "export": Command(_export_arguments, _export, lambda: _("Write the Word originals of a record.")),
    "new": Command(_new_arguments, _new, lambda: _("Write new minutes of a mechanism.")),
    "mechanisms": Command(_mechanisms_arguments, _mechanisms, lambda: _("List the mechanisms that can be begun with.")),
    "schema": Command(_nothing, _schema, lambda: _("Write the JSON schema of the file format.")),
    "validate": Command(_validate_arguments, _validate, lambda: _("List what is wrong with files.")),
}
