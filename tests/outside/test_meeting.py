"""A scripted meeting through the finished program: arrivals, changes by Telex and Pinyin, crashes, a full disk.

The program is driven on a display of its own with real keys and input methods, and read as a screen reader reads it. It
must end in the expected record and originals.
"""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import copy

import pytest

from bienban.core.alternat import Layout, Original
from bienban.core.minutes import Minutes
from bienban.document.export import export
from bienban.storage import decode
from tests.house.rights import small_disk
from tests.outside.plan import SAMPLE, expected, plan, without_ids_of_stays
from tests.outside.running import drive

LOST_AT_MOST = 1.0
"""Seconds of typing before a crash."""


def texts(minutes: Minutes) -> dict[str, bytes]:
    single = (Layout(("vi",)), Layout(("zh-Hans",)))
    return dict(export(minutes, "meeting", originals=(Original("vn"), Original("cn")), layouts=single))


@pytest.mark.soak
def test_a_meeting_ends_in_the_expected_originals(tmp_path: Path, checkout: Path) -> None:
    before = decode((checkout / SAMPLE).read_bytes(), SAMPLE.name)
    section = before.sections[2].id
    made = plan(before, section)
    with small_disk(tmp_path / "disk") as disk:
        assert disk.mounted, "a small file system cannot be mounted here"
        file = Path(copy(checkout / SAMPLE, disk.folder / "meeting.bienban"))
        report = run(made.orders(), file, tmp_path, checkout)
        after = decode(file.read_bytes(), file.name)
    assert report["recovered"] == 3
    assert max(report["lost"]) <= LOST_AT_MOST
    wanted = expected(before, made, section)
    assert without_ids_of_stays(after) == wanted
    assert texts(after) == texts(wanted)


def run(orders: dict[str, object], file: Path, folder: Path, checkout: Path) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "bienban", "--lang", "en", str(file)]
    more = {"command": command, "file": str(file), "env": {}, "seed": 5}
    found: dict[str, list[float]] = drive("meeting.py", {**orders, **more}, folder, checkout)
    return found
