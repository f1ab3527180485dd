"""``bienban conform`` as a shell sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bienban import paths
from bienban.cli import main
from bienban.document.word import package
from tests.document.conformance import foreign
from tests.house import libreoffice
from tests.house.validity import faults


def bienban(*words: object, lang: str = "en") -> int:
    return main([*map(str, words), "--lang", lang], lambda _wanted: 99)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """Minutes of a People's Committee that keep every rule."""
    file = tmp_path / "biên bản.docx"
    file.write_bytes(package.write(foreign.state()))
    return file


def test_a_file_that_keeps_the_rules_is_0(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bienban("conform", minutes, "--profile", "vn-state") == 0
    said = capsys.readouterr().out
    assert f"File: {minutes}" in said
    assert "broken: 0" in said


def test_a_file_that_breaks_one_is_1_and_the_rule_comes_first(
    minutes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = foreign.state()
    parts["word/document.xml"] = parts["word/document.xml"].replace(b'w:left="1701"', b'w:left="1134"')
    minutes.write_bytes(package.write(parts))
    assert bienban("conform", minutes, "--profile", "vn-state") == 1
    blocks = capsys.readouterr().out.split("\n\n")
    assert blocks[1].startswith(
        "broken: Left margin\n    Required: 30–35 mm\n    Found: 20 mm\n    Source: Decree 30/2020"
    )


def test_a_terminal_has_the_language_of_the_user_and_kept_rules_when_asked_for(
    minutes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bienban("conform", minutes, "--profile", "vn-state", lang="zh")
    short = capsys.readouterr().out
    assert "Yêu cầu" not in short
    assert "30—35毫米" not in short
    bienban("conform", minutes, "--profile", "vn-state", "--all", lang="zh")
    said = capsys.readouterr().out
    assert said.startswith(short.rstrip("\n"))
    assert "要求：30—35毫米\n" in said
    assert "Yêu cầu" not in said


def test_json_has_every_rule_with_its_figures(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bienban("conform", minutes, "--profile", "cn-gongwen", "--json") == 1
    report = json.loads(capsys.readouterr().out)
    assert report["kept"] is False
    top = next(rule for rule in report["rules"] if rule["id"] == "margin-top")
    assert (top["verdict"], top["values"], top["unit"], top["clause"]) == ("broken", [20.0], "mm", "5.2.1")
    told = next(rule for rule in report["rules"] if rule["verdict"] == "unknown")
    assert told["values"] == []
    assert set(told["found"]) == {"vi", "zh-Hans", "en"}


def test_the_day_chooses_the_rules(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bienban("conform", minutes, "--profile", "vn-party", "--date", "2020-01-01")
    assert "36-HD/VPTW" in capsys.readouterr().out
    bienban("conform", minutes, "--profile", "vn-party", "--date", "2026-06-01")
    assert "05-HD/VPTW" in capsys.readouterr().out


def test_the_report_is_a_word_file_that_lists_rule_required_and_found(minutes: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.docx"
    assert bienban("conform", minutes, "--profile", "vn-state", "-o", report) == 0
    assert not faults(report.read_bytes(), tmp_path)
    text = libreoffice.text(report, tmp_path)
    for words in ("Lề trái", "订口（左白边）", "30–35 mm", "30—35毫米", "Đạt", "符合", "30/2020/NĐ-CP I.3"):
        assert words in text


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("--profile", "decree"), 2, "There is no profile decree; there are: joint, vn-state, vn-party, cn-gongwen."),
        (("--profile", "vn-party", "--date", "yesterday"), 2, "yesterday is not a day like 2026-04-30."),
        (("--profile", "vn-party", "--date", "1999-01-01"), 2, "known from 2018-04-03 on, not for 1999-01-01"),
        (("--profile", "joint", "--pdf", "nothing.pdf"), 3, "nothing.pdf"),
    ],
)
def test_wrong_usage_is_a_sentence(
    minutes: Path, words: tuple[str, ...], status: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bienban("conform", minutes, *words) == status
    assert sentence in capsys.readouterr().err


def test_a_file_that_is_none_is_a_sentence_that_names_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(b"no Word file")
    assert bienban("conform", file, "--profile", "joint") == 3
    said = capsys.readouterr().err
    assert str(file) in said
    assert "not a Word document" in said


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        (("--layout", "zh", "--original", "cn", "--set", "zh-lines=22"), ("--profile", "joint")),
        (("--layout", "zh", "--original", "cn", "--set", "page-number=plain"), ("--profile", "joint")),
        (("--profile", "vn-party"), ("--profile", "vn-party", "--date", "2025-10-30")),
    ],
)
def test_what_an_office_may_choose_keeps_the_rules(
    asked: tuple[str, ...], rules: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The minutes are of 2025: the record of the Party keeps the rules of that day."""
    sample = paths.resources() / "samples" / "annual-05.bienban"
    assert bienban("export", sample, "-o", tmp_path, *asked) == 0
    (file,) = tmp_path.glob("*.docx")
    assert bienban("conform", file, *rules) == 0, capsys.readouterr().out
