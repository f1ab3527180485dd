"""``bienban new`` and ``bienban mechanisms``: what new minutes are made of."""

from __future__ import annotations

import argparse
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from bienban import files, i18n, paths
from bienban.cli import usage
from bienban.cli.common import DONE, FAULTS, UsageError, print_json, read_minutes, say
from bienban.core.text import Text
from bienban.i18n import gettext as _

if TYPE_CHECKING:
    from bienban.catalog.packs import PackList
    from bienban.catalog.phrases import Phrases
    from bienban.core.minutes import Minutes


def new_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``new`` takes."""
    parser.add_argument(
        "--mechanism",
        metavar="ID",
        type=usage.value,
        required=True,
        help=_(
            "the mechanism, or ID/DOCUMENT for another kind of document than its usual one, "
            "as `bienban mechanisms` lists them"
        ),
    )
    parser.add_argument(
        "--from", dest="before", metavar="FILE", type=usage.path, help=_("the minutes of last time, to go on from")
    )
    parser.add_argument(
        "-o", dest="out", metavar="FILE", type=usage.path, help=_("the file to write; by default the standard output")
    )
    usage.add_packs(parser)


def new(wanted: Namespace) -> int:
    """Write new minutes. Raises ``UsageError``, ``FileError`` and ``FormatError``."""
    from bienban.storage import encode

    data = encode(_renewed(wanted) if wanted.before else _drafted(wanted))
    if wanted.out is None:
        sys.stdout.buffer.write(data)
        return DONE
    _check_free(wanted.out)
    files.write(wanted.out, data)
    print(wanted.out)
    return DONE


def _check_free(path: Path) -> None:
    if path.is_dir():
        raise files.WriteError(_("{path} is a folder; give the name of a file in it.").format(path=path), path)
    if path.exists():
        raise files.WriteError(_("{path} is there already.").format(path=path), path)
    if not path.parent.is_dir():
        raise files.WriteError(_("There is no folder {path}.").format(path=path.parent), path)


def _renewed(wanted: Namespace) -> Minutes:
    from bienban.core.renew import renewed

    minutes = read_minutes(wanted.before)
    mechanism, _slash, document = wanted.mechanism.partition("/")
    meeting = minutes.meeting
    if meeting.mechanism != mechanism or document not in ("", meeting.document):
        sentence = _("{path} belongs to the mechanism {found}, not to {wanted}.")
        found = "/".join(filter(None, (meeting.mechanism, meeting.document if document else ""))) or "–"
        raise UsageError(sentence.format(path=wanted.before, found=found, wanted=wanted.mechanism))
    return renewed(minutes)


def _drafted(wanted: Namespace) -> Minutes:
    from bienban.catalog.draft import draft

    packs, phrases, faults = _packs(wanted)
    id_, _slash, document = wanted.mechanism.partition("/")
    pack = packs.pack(id_)
    if pack is None:
        _tell(faults)
        listed = ", ".join(pack.id for pack in packs.packs)
        raise UsageError(_("There is no mechanism {id}; there are: {list}.").format(id=id_, list=listed))
    if pack.document(document) is None:
        listed = ", ".join(f"{pack.id}/{kind.id}" for kind in pack.documents)
        raise UsageError(_("There is no mechanism {id}; there are: {list}.").format(id=wanted.mechanism, list=listed))
    return draft(pack, document=document, ordinal=pack.coming, phrases=phrases)


def mechanisms_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``mechanisms`` takes."""
    parser.add_argument("--json", action="store_true", help=_("write JSON"))
    usage.add_packs(parser)


def mechanisms(wanted: Namespace) -> int:
    """List the packs and the kinds of document of each; what is wrong with others goes beside the list."""
    packs, _phrases, faults = _packs(wanted)
    if wanted.json:
        listed = [
            {"id": pack.id, "title": dict(pack.title), "documents": [kind.id for kind in pack.documents]}
            for pack in packs.packs
        ]
        print_json({"mechanisms": listed, "faults": faults})
        return FAULTS if faults else DONE
    for pack in packs.packs:
        print(f"{pack.id}\t{_spoken(pack.title)}")
        for kind in pack.documents:
            print(f"  {pack.id}/{kind.id}\t{_spoken(kind.name)}")
    _tell(faults)
    return FAULTS if faults else DONE


def _spoken(text: Text) -> str:
    """A text in the language of the user, else in the first that it has."""
    return text[text.nearest(i18n.language_in_use())]


def _tell(faults: list[str]) -> None:
    for fault in faults:
        say(_("This was left out: {fault}").format(fault=fault), DONE)


def _packs(wanted: Namespace) -> tuple[PackList, Phrases, list[str]]:
    """The packs, the phrases, and what is wrong with those that were left out. Raises ``ReadError``."""
    from bienban.catalog.packs import load_packs
    from bienban.catalog.phrases import load_phrases

    phrases, faults = load_phrases(paths.resources() / "phrases.toml")
    packs = load_packs(paths.resources() / "mechanisms", usage.own_packs(wanted), phrases)
    return packs, phrases, [str(fault) for fault in (*faults, *packs.faults)]
