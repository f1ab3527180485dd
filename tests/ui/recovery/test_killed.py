"""A program that is killed at any moment loses at most a second of typing, and no file is ever damaged."""

import subprocess
import sys
from pathlib import Path

import pytest

from bienban import paths
from bienban.session import document, recovered
from bienban.session.recovered import Fit
from tests.ui.typist import EVERY_MS, kind_of, letters

A_SECOND = 1000 // EVERY_MS
"""So many letters are typed in a second."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the windows are forked")


def test_killed_at_random_moments(tmp_path: Path) -> None:
    assert killed(tmp_path, kills=20, seed=20) == 20


@pytest.mark.soak
def test_killed_at_many_random_moments(tmp_path: Path) -> None:
    assert killed(tmp_path, kills=500, seed=500) == 500


def killed(folder: Path, kills: int, seed: int) -> int:
    """Kill so many windows that are typed into, and look at what each leaves; how many there were."""
    program = [sys.executable, "-m", "tests.ui.typist", str(folder), str(kills), str(seed)]
    done = subprocess.run(program, capture_output=True, text=True, check=False, timeout=60 + 2 * kills)
    assert (done.returncode, done.stderr) == (0, "")
    for number in range(kills):
        look(folder / str(number), kind_of(number))
    return kills


def look(home: Path, kind: str) -> None:
    """What one of them left."""
    count = (home / "typed").stat().st_size
    found = recovered.survey(home / "XDG_STATE_HOME" / "bienban" / "recovery")
    assert not [each for each in found if each.fit is Fit.DAMAGED]
    words = [each.minutes.title["vi"] for each in found if each.minutes is not None]
    if kind != "untitled":
        words.append(document.read(home / "file.bienban").title["vi"])  # it can be read: it is whole
    if kind == "saved":
        sample = paths.resources() / "samples" / "intent-2024.bienban"
        assert (home / "file.bienban").read_bytes() == sample.read_bytes(), "nobody saved it"
    kept = max((len(each) for each in words if each == letters(len(each))), default=0)
    assert count - kept <= A_SECOND, f"{home.name} ({kind}): {count} letters typed, {kept} kept"
    assert kept <= count + 1
