"""Composing internal documents: ``compose(minutes, kind, languages)`` gives a paper for the sheet of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bienban.catalog.choices import DEFAULT, Choices
from bienban.catalog.languages import Language
from bienban.core.minutes import Minutes
from bienban.document.blocks import Block, Paper
from bienban.document.internal import chinese, vietnamese
from bienban.document.internal.frame import Frame
from bienban.document.internal.kinds import KINDS, NoTextError
from bienban.document.slot_lists import Lists
from bienban.document.slot_sources import source_in
from bienban.document.slot_values import Texts

Composer = Callable[[Frame], Mapping[str, tuple[Block, ...]]]

_COMPOSERS: Mapping[str, Composer] = {
    "vn-state": vietnamese.blocks,
    "vn-party": vietnamese.blocks,
    "cn-gongwen": chinese.blocks,
}


def documents(minutes: Minutes) -> tuple[str, ...]:
    """The ids of the kinds of internal documents that can be made of these minutes."""
    return tuple(kind.id for kind in KINDS.values() if _possible(minutes, kind.id))


def _possible(minutes: Minutes, kind: str) -> bool:
    try:
        return bool(KINDS[kind].side(minutes))
    except NoTextError:
        return False


def compose(minutes: Minutes, kind: str, languages: Mapping[str, Language], choices: Choices = DEFAULT) -> Paper:
    """The internal document of the kind with this id, ready to be laid into its sheet.

    Raises ``NoTextError`` when the minutes lack its language or side, ``LanguageError`` when the language lacks words.
    """
    frame = Frame.of(minutes, KINDS[kind], languages, choices)
    tag = frame.language.tag
    own = {
        **frame.letterhead(),
        "title": frame.filled(frame.language.break_.join(frame.words.titles)),
        "meeting": frame.filled("{meeting}"),
        "place": frame.filled("{place}"),
        "date": frame.filled("{date}"),
        "keeper": "",
    }
    return Paper(
        languages=(tag,),
        columns=False,
        blocks=_COMPOSERS[kind](frame),
        texts={**Texts(frame.setting), **{name: {tag: words} for name, words in own.items()}},
        source=lambda name, language: "" if name in own else source_in(frame.setting, name, language),
        lists=Lists(frame.setting),
        properties={
            "title": own["title"],
            "subject": kind,
            "language": tag,
            "identifier": "/".join((minutes.meeting.mechanism or "-", minutes.meeting.document or "-", kind)),
        },
    )
