"""Telex and Pinyin in the finished program: whatever happens around a word that is composed, the word comes whole."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest

from bienban.core.text import Text
from bienban.storage import decode, encode
from tests.outside.plan import SAMPLE
from tests.outside.running import drive


@pytest.mark.soak
def test_composition_survives_everything_around_it(tmp_path: Path, checkout: Path) -> None:
    file = Path(copy(checkout / SAMPLE, tmp_path / "meeting.bienban"))
    changed = tmp_path / "changed"
    other = replace(decode(file.read_bytes(), file.name), title=Text({"vi": "BIÊN BẢN KHÁC", "zh-Hans": "另一纪要"}))
    changed.write_bytes(encode(other))
    orders = {
        "command": [sys.executable, "-m", "bienban", "--lang", "en", str(file)],
        "file": str(file),
        "changed": str(changed),
        "vi": "I.2 – Vietnamese",
        "zh": "I.3 – Chinese",
        "quick": "Quick line: a person, a clause, a motto, a guest",
    }
    assert drive("composing.py", orders, tmp_path, checkout, timeout=300) == []
