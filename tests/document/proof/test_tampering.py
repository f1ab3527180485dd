"""No wrong original gets through: random changes in the Word files of random originals are all found."""

from __future__ import annotations

import random

import pytest

from bienban.core.alternat import Original
from bienban.document.proof.faults import Fault, Wrong
from bienban.document.proof.prove import prove
from bienban.document.word.reading import read
from tests.document.proof.samples import ALL, LAYOUTS, Choice, file_of, record
from tests.document.proof.tampering import KINDS, tampered
from tests.document.reading import LANGUAGES

TRIALS = 20
"""Of every kind; ten kinds are 200."""


def wrong_originals(kind: str, count: int, seed: int) -> list[tuple[Choice, bytes]]:
    chance = random.Random(f"{kind} {seed}")
    found: list[tuple[Choice, bytes]] = []
    while len(found) < count:
        choice = chance.choice(ALL)
        data = tampered(file_of(choice), kind, record(choice[0]), chance)
        if data is not None:
            found.append((choice, data))
    return found


def faults_of(choice: Choice, data: bytes) -> list[Fault]:
    """What is found but for the number of the text, which is another one after any change of a word."""
    sample, layout, keeper, mode = choice
    faults = prove(record(sample), [(Original(keeper, mode), LAYOUTS[layout], read(data))], LANGUAGES)
    return [fault for fault in faults if fault.wrong is not Wrong.NUMBER]


@pytest.mark.parametrize("kind", KINDS)
def test_every_wrong_original_is_found(kind: str) -> None:
    missed = [choice for choice, data in wrong_originals(kind, TRIALS, seed=1) if not faults_of(choice, data)]
    assert missed == []


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS)
def test_very_many_wrong_originals_are_found(kind: str) -> None:
    missed = [choice for choice, data in wrong_originals(kind, 30 * TRIALS, seed=2) if not faults_of(choice, data)]
    assert missed == []
