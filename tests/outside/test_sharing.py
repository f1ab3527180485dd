"""A clause goes with all its sub-clauses from one running program to another; a table in HTML becomes people."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import copy

import pytest

from bienban.core.minutes import Clause
from bienban.core.text import Text
from bienban.storage import decode
from tests.outside.plan import SAMPLE
from tests.outside.running import drive

OTHER = Path("resources") / "samples" / "annual-03.bienban"
PEOPLE = ("Nguyễn Văn A", "Trần Văn B")


def texts(clause: Clause) -> list[Text]:
    return [clause.text, *(text for below in clause.clauses for text in texts(below))]


@pytest.mark.soak
def test_rows_go_from_program_to_program(tmp_path: Path, checkout: Path) -> None:
    here = Path(copy(checkout / SAMPLE, tmp_path / "here.bienban"))
    there = Path(copy(checkout / OTHER, tmp_path / "there.bienban"))
    minutes, before = decode(here.read_bytes(), here.name), decode(there.read_bytes(), there.name)
    program = [sys.executable, "-m", "bienban", "--lang", "en"]
    rows = "".join(f"<tr><td>{name}</td><td>Giám đốc Sở</td></tr>" for name in PEOPLE)
    orders = {
        "command": [*program, str(here)],
        "other": [*program, str(there)],
        "from": "I.1 – Vietnamese",
        "to": "II.1 – Vietnamese",
        "single": "I.2 – Vietnamese",
        "end": "II.3 – Vietnamese",
        "html": f"<table><tr><td>Họ và tên</td><td>Chức vụ</td></tr>{rows}</table>",
        "person": "Full name, Lai Châu 1 – Vietnamese",
        "take": f"Take {len(PEOPLE)} people",
    }
    report = drive("sharing.py", orders, tmp_path, checkout, timeout=240)
    after = decode(there.read_bytes(), there.name)
    clause = minutes.sections[0].clauses[0]
    assert texts(after.sections[1].clauses[1]) == texts(clause)
    assert after.sections[1].clauses[1].id != clause.id
    assert len(str(report["words"]).splitlines()) == len(texts(clause))
    assert report["nothing"] == ""
    assert report["single"] == minutes.sections[0].clauses[1].text["vi"]
    names = {person.name["vi"] for person in after.people} - {person.name["vi"] for person in before.people}
    assert names == set(PEOPLE)
