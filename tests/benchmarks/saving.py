"""Saving: the codec and the careful write, against writing the same tree and the same bytes in the plainest way."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bienban import files
from bienban.storage import codec
from tests.benchmarks.records import sized
from tests.benchmarks.timing import Row, ratio


def rows() -> Iterator[Row]:
    """Save of a record of about 300 KB."""
    minutes = sized(people=450, clauses=300)
    tree = json.loads(codec.encode(minutes))
    size = len(codec.encode(minutes)) // 1024
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder, "ours.bienban"), Path(folder, "plain.json")
        yield ratio(
            f"save of a record of {size} KB, against json.dumps and an atomic write",
            3.0,
            lambda: files.write(ours, codec.encode(minutes)),
            lambda: _plainest(plain, json.dumps(tree, ensure_ascii=False).encode()),
            turns=15,
        )


def _plainest(path: Path, data: bytes) -> None:
    beside = path.with_suffix(".tmp")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
