"""Sentences of who came late or left early: the right ones are proved in every original, no wrong one gets through."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree
from lxml.etree import _Element

from bienban.core.alternat import Mode, Original
from bienban.core.minutes import Attendance, Minutes, Numbering, Stay
from bienban.core.text import EMPTY, Text
from bienban.document.proof.faults import Fault, Wrong
from bienban.document.proof.prove import prove
from bienban.document.proof.telling import ProofError
from bienban.document.word.reading import read
from tests.document.proof.samples import LAYOUTS, record, written
from tests.document.proof.tampering import W, rewrite, text_of
from tests.document.reading import LANGUAGES

TRIALS = 30
"""Of every kind; seven kinds are more than 200."""
_STAYS = re.compile(r"/stays/")


@cache
def attended(numbering: Numbering = Numbering.SECTIONS) -> Minutes:
    """The fifth annual conference with people of both sides who came and went; each has a name."""
    minutes = record("annual-05")
    ids = [section.id for section in minutes.sections]
    times = {1: ((2, None),), 2: ((None, 0), (2, 3)), 5: ((None, 2),), 9: ((1, 1),), 10: ((0, 0), (2, 2), (4, None))}
    people = tuple(
        replace(
            person,
            name=person.name or artificial(number),
            attendance=Attendance.PRESENT,
            stays=tuple(
                Stay(
                    id=f"stay{number:02}{count:02}",
                    since="" if first is None else ids[first],
                    until="" if last is None else ids[last],
                )
                for count, (first, last) in enumerate(times.get(number, ()))
            ),
        )
        for number, person in enumerate(minutes.people)
    )
    sections = minutes.sections
    if numbering is Numbering.POINTS:  # the second prints no heading: its clauses have numbers in its stead
        sections = (sections[0], replace(sections[1], heading=EMPTY), *sections[2:])
    return replace(minutes, people=people, numbering=numbering, sections=sections)


def artificial(number: int) -> Text:
    """A plainly artificial name."""
    return Text({"vi": f"Nguyễn Văn {'ABCDEGHIKLMN'[number]}", "zh-Hans": f"阮文{'甲乙丙丁戊己庚辛壬癸子丑'[number]}"})


Choice = tuple[str, str, Mode]
CHOICES: tuple[Choice, ...] = tuple(
    (layout, keeper, mode) for layout in LAYOUTS for keeper in ("vn", "cn") for mode in Mode
)


@cache
def file_of(choice: Choice) -> bytes:
    layout, keeper, mode = choice
    return written(attended(), Original(keeper, mode), LAYOUTS[layout])


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("numbering", Numbering)
def test_right_sentences_are_proved_whatever_the_numbering(numbering: Numbering, mode: Mode) -> None:
    minutes = attended(numbering)
    originals = [
        (Original(keeper, mode), layout, read(written(minutes, Original(keeper, mode), layout)))
        for keeper in ("vn", "cn")
        for layout in LAYOUTS.values()
    ]
    assert prove(minutes, originals, LANGUAGES) == ()


@pytest.mark.parametrize("mode", Mode)
def test_where_sections_of_two_speakers_change_places_the_sentences_follow(mode: Mode) -> None:
    minutes = attended()
    heads = [
        next(person.id for person in minutes.people if person.side == side and person.party) for side in ("vn", "cn")
    ]
    first, second = (replace(minutes.sections[2 + n], speaker=head) for n, head in enumerate(heads))
    minutes = replace(minutes, sections=(*minutes.sections[:2], first, second, *minutes.sections[4:]))
    originals = [
        (Original(keeper, mode), LAYOUTS["columns"], read(written(minutes, Original(keeper, mode), LAYOUTS["columns"])))
        for keeper in ("vn", "cn")
    ]
    assert prove(minutes, originals, LANGUAGES) == ()


def sentences(root: _Element) -> list[_Element]:
    """The paragraphs that say who was there when."""
    tags = [tag for tag in root.iter(f"{W}tag") if _STAYS.search(tag.get(f"{W}val", ""))]
    return [next(above for above in tag.iterancestors() if above.tag == f"{W}p") for tag in tags]


def swapped(paragraph: _Element, pairs: dict[str, str], chance: random.Random) -> None:
    """One word of a sentence becomes another."""
    found = list(re.finditer("|".join(pairs), text_of(paragraph)))
    if found:
        match = chance.choice(found)
        text = text_of(paragraph)
        rewrite(paragraph, text[: match.start()] + pairs[match[0]] + text[match.end() :])


def _number(paragraphs: list[_Element], chance: random.Random) -> None:
    roman = {"III": "II", "IV": "V", "II": "I", "V": "IV", "I": "III"}
    figures = {"一": "二", "二": "三", "三": "四", "四": "五", "五": "一"}
    swapped(chance.choice(paragraphs), {**roman, **figures}, chance)


def _direction(paragraphs: list[_Element], chance: random.Random) -> None:
    swapped(chance.choice(paragraphs), {"từ": "đến hết", "đến hết": "từ", "自": "至", "至": "自"}, chance)


def _name(paragraphs: list[_Element], chance: random.Random) -> None:
    paragraph = chance.choice(paragraphs)
    rewrite(paragraph, re.sub("Văn|文", lambda match: "Thị" if match[0] == "Văn" else "氏", text_of(paragraph)))


def _lost(paragraphs: list[_Element], chance: random.Random) -> None:
    rewrite(chance.choice(paragraphs), "")


def _other_person(paragraphs: list[_Element], chance: random.Random) -> None:
    one, other = chance.sample(paragraphs, 2)
    text = text_of(one)
    rewrite(one, text_of(other))
    rewrite(other, text)


def _absent(paragraphs: list[_Element], chance: random.Random) -> None:
    swapped(chance.choice(paragraphs), {"tham dự": "vắng mặt", "出席": "缺席"}, chance)


def _twice(paragraphs: list[_Element], chance: random.Random) -> None:
    paragraph = chance.choice(paragraphs)
    rewrite(paragraph, text_of(paragraph) * 2)


KINDS: dict[str, Callable[[list[_Element], random.Random], None]] = {
    kind.__name__.removeprefix("_"): kind
    for kind in (_number, _direction, _name, _lost, _other_person, _absent, _twice)
}


def tampered(data: bytes, kind: str, chance: random.Random) -> bytes | None:
    """The file with one wrong sentence; None where it is the same after all."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    before = ["".join(text_of(each).split()) for each in sentences(root)]
    KINDS[kind](sentences(root), chance)
    if ["".join(text_of(each).split()) for each in sentences(root)] == before:
        return None
    parts["word/document.xml"] = etree.tostring(root, encoding="UTF-8", standalone=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def faults_of(choice: Choice, data: bytes) -> list[Fault]:
    """What is found but for the number of the text, which any change of a word changes."""
    layout, keeper, mode = choice
    faults = prove(attended(), [(Original(keeper, mode), LAYOUTS[layout], read(data))], LANGUAGES)
    return [fault for fault in faults if fault.wrong is not Wrong.NUMBER]


@pytest.mark.parametrize("kind", KINDS)
def test_every_wrong_sentence_is_found(kind: str) -> None:
    chance, tried = random.Random(kind), 0
    while tried < TRIALS:
        choice = chance.choice(CHOICES)
        data = tampered(file_of(choice), kind, chance)
        if data is not None:
            tried += 1
            assert faults_of(choice, data), choice


def test_a_fault_says_whose_times_are_wrong() -> None:
    data = tampered(file_of(("vi", "vn", Mode.FULL)), "name", random.Random(1))
    assert data is not None
    faults = prove(attended(), [(Original("vn"), LAYOUTS["vi"], read(data))], LANGUAGES)
    assert "arrival and departure of Nguyễn Văn" in str(ProofError(attended(), faults))
