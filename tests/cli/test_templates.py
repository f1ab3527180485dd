"""``bienban template`` on the command line."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

import pytest

from bienban import cli
from tests.document.word.templates import JOINT, paragraph, with_body


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    def edit(_wanted: Namespace) -> int:
        raise AssertionError("the editor was not asked for")

    status = cli.main(["template", *words, "--lang", "en"], edit)
    said = capsys.readouterr()
    return status, said.out, said.err


def test_slots_are_listed_with_what_they_print(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _err = run(capsys, "slots")
    assert status == 0
    assert out.splitlines()[0].split("  ", 1)[0] == "{{heading}}"
    assert any(line.startswith("{{vn.person.name}}") and line.endswith("the name") for line in out.splitlines())


def test_slots_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    _status, out, _err = run(capsys, "slots", "--json")
    listed = {slot["slot"]: slot for slot in json.loads(out)}
    assert listed["{{person.name}}"]["list"] == "person"
    assert listed["{{title}}"] == {"slot": "{{title}}", "kind": "text", "list": "", "prints": "the title on one line"}


def test_a_good_template_is_said_to_be_good(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    template = tmp_path / "T.docx"
    template.write_bytes(JOINT)
    status, out, _err = run(capsys, "check", str(template))
    assert status == 0
    assert out.startswith(f"{template}: no faults\n")
    assert "  {{body}}  " in out


def test_all_faults_of_a_template_are_listed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    template = tmp_path / "T.docx"
    template.write_bytes(with_body(paragraph("a {{x}}") + paragraph("b {{y}}") + paragraph("{{body}}")))
    status, out, _err = run(capsys, "check", str(template))
    assert status == 1
    assert [line.endswith("”") for line in out.splitlines()[:2]] == [True, True]
    status, out, _err = run(capsys, "check", str(template), "--json")
    assert len(json.loads(out)["faults"]) == 2


def test_a_template_is_tried_on_minutes_of_one_s_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    template = tmp_path / "T.docx"
    template.write_bytes(JOINT)
    assert run(capsys, "check", str(template), "resources/samples/intent-2024.bienban")[0] == 0


@pytest.mark.parametrize("words", [("check",), ("slots", "T.docx"), ("paint",), ()])
def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    try:
        status, _out, err = run(capsys, *words)
    except SystemExit as left:
        status, err = int(str(left.code)), capsys.readouterr().err
    assert status == 2
    assert "Traceback" not in err


def test_a_template_that_is_not_there_is_trouble(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "check", str(tmp_path / "T.docx"))[0] == 3
