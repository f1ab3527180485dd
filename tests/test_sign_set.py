"""``bienban sign-set`` as a shell sees it: what it prints and leaves behind, and what is left when it is ended."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from bienban import folders, paths
from bienban.catalog import languages
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Stage
from bienban.document.signing.manifest import NAME
from bienban.document.signing_set import SigningSet
from bienban.storage import decode, encode
from bienban.storage.frozen import turn_to

SAMPLE = paths.resources() / "samples" / "annual-05.bienban"
Done = subprocess.CompletedProcess[str]


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "bienban", "sign-set", *map(str, words)]


def sign_set(*words: object) -> Done:
    done = subprocess.run(command(*words), capture_output=True, text=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    return done


def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_set_with_its_progress(tmp_path: Path) -> None:
    done = sign_set(SAMPLE, "-o", tmp_path / "set")
    assert done.returncode == 0
    assert done.stdout == f"{tmp_path / 'set'}\n"
    *progress, last = done.stderr.splitlines()
    names = listed(tmp_path / "set")
    assert progress[0] == f"bienban: 1 of {len(names)}: annual-05.vn-lai-chau.vi.docx"
    assert progress[-1] == f"bienban: {len(names)} of {len(names)}: {NAME}"
    assert last.startswith("bienban: To be looked at before printing: ")
    said = json.loads((tmp_path / "set" / NAME).read_bytes())
    assert sorted([NAME, *(each["name"] for each in said["files"])]) == names


def test_an_earlier_set_is_replaced_unless_somebody_has_changed_it(tmp_path: Path) -> None:
    assert sign_set(SAMPLE, "-o", tmp_path, "--set", "originals=party").returncode == 0
    assert sign_set(SAMPLE, "-o", tmp_path, "--set", "originals=side", "--layouts", "columns").returncode == 0
    names = listed(tmp_path)
    assert "annual-05.vn.columns.docx" in names
    assert not any("lai-chau" in name for name in names)
    edited = tmp_path / "annual-05.list.docx"
    edited.write_bytes(b"my own words")
    done = sign_set(SAMPLE, "-o", tmp_path)
    assert done.returncode == 3
    assert "annual-05.list.docx” has been changed since" in done.stderr
    assert edited.read_bytes() == b"my own words"
    assert listed(tmp_path) == names


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--layouts", "fr"], 2),
        (["--layouts", "vi,sideways"], 2),
        (["--set", "originals=everybody"], 2),
        (["--set", "nothing=1"], 2),
        (["--set", "originals"], 2),
        (["--alternat", "no"], 2),
        (["--pdf=no"], 2),
    ],
)
def test_wrong_usage_writes_nothing(words: list[str], status: int, tmp_path: Path) -> None:
    assert sign_set(SAMPLE, "-o", tmp_path / "set", *words).returncode == status
    assert listed(tmp_path) == []


def test_a_folder_in_the_way_is_told_like_a_file_in_the_way_of_export(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    export = [sys.executable, "-m", "bienban", "export", str(SAMPLE), "-o", str(file)]
    said = subprocess.run(export, capture_output=True, text=True, encoding="utf-8", check=False).stderr
    done = sign_set(SAMPLE, "-o", file)
    assert (done.returncode, done.stderr) == (3, said)


def test_a_damaged_file_writes_nothing(tmp_path: Path) -> None:
    damaged = tmp_path / "a.bienban"
    damaged.write_bytes(SAMPLE.read_bytes()[:-40])
    assert sign_set(damaged, "-o", tmp_path / "set").returncode == 1
    assert sign_set(tmp_path / "none.bienban", "-o", tmp_path / "set").returncode == 3
    assert listed(tmp_path) == ["a.bienban"]


def test_originals_in_an_office_s_own_template(tmp_path: Path) -> None:
    template = paths.templates() / "joint-columns.docx"
    words = ["--template", template, "--layouts", "columns"]
    assert sign_set(SAMPLE, "-o", tmp_path / "set", *words).returncode == 0
    assert "annual-05.vn-lai-chau.columns.docx" in listed(tmp_path / "set")
    assert sign_set(SAMPLE, "-o", tmp_path / "other", "--template", tmp_path / "none.docx").returncode == 3
    faulty = tmp_path / "faulty.docx"
    faulty.write_bytes(b"no template")
    done = sign_set(SAMPLE, "-o", tmp_path / "other", "--template", faulty)
    assert done.returncode == 3
    assert "faulty.docx: " in done.stderr
    assert listed(tmp_path) == ["faulty.docx", "set"]


def test_whoever_stops_asking_leaves_nothing(tmp_path: Path) -> None:
    record = paths.resources() / "samples" / "intent-2024.bienban"
    made = SigningSet(decode(record.read_bytes()), "a", languages.load())
    for asked in range(len(made) + 1):
        with pytest.raises(KeyboardInterrupt):
            fill(tmp_path / "above" / "set", islice(made, asked))
        assert listed(tmp_path) == []


def fill(target: Path, files: Iterator[object]) -> None:
    with folders.whole(target, lambda _folder: "not this one") as unfinished:
        for file in files:
            unfinished.write(file.name, file.content)  # type: ignore[attr-defined]
        raise KeyboardInterrupt


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record whose set takes long enough to be ended in the midst of it."""
    record = decode(SAMPLE.read_bytes())
    person = record.people[0]
    people = tuple(replace(person, id=f"p{number:07}") for number in range(500))
    file = tmp_path_factory.mktemp("large") / "large.bienban"
    file.write_bytes(encode(replace(record, people=(*record.people, *people))))
    return file


def ended(record: Path, target: Path, with_signal: int) -> tuple[int, str]:
    """The exit status and last words of a run that is sent this signal when its first file is written.

    It heeds Ctrl+C also where the tests were started in the background, as a job that does not.
    """
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    run = command(record, "-o", target)
    with subprocess.Popen(run, stderr=subprocess.PIPE, text=True, preexec_fn=heeding) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("bienban: 1 of ")
        process.send_signal(with_signal)
        words = process.stderr.read()
        return process.wait(), words


@pytest.mark.parametrize("with_signal", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_ended_leaves_nothing(large: Path, with_signal: int, tmp_path: Path) -> None:
    status, words = ended(large, tmp_path / "above" / "set", with_signal)
    assert status == 130
    assert words.splitlines()[-1] == "bienban: Interrupted."
    assert "Traceback" not in words
    assert listed(tmp_path) == []


def test_what_a_killed_run_leaves_is_hidden_and_goes_with_the_next_one(large: Path, tmp_path: Path) -> None:
    assert ended(large, tmp_path / "set", signal.SIGKILL)[0] == -signal.SIGKILL
    (left,) = listed(tmp_path)
    assert left.startswith(".set.")
    assert sign_set(SAMPLE, "-o", tmp_path / "set").returncode == 0
    assert listed(tmp_path) == ["set"]


def test_a_pdf_of_each_document(tmp_path: Path) -> None:
    sample = paths.resources() / "samples" / "exchange-2024.bienban"
    assert sign_set(sample, "-o", tmp_path / "set", "--pdf").returncode == 0
    names = listed(tmp_path / "set")
    words = {name.removesuffix(".docx") for name in names if name.endswith(".docx")}
    assert words == {name.removesuffix(".pdf") for name in names if name.endswith(".pdf")}
    assert all((tmp_path / "set" / f"{name}.pdf").read_bytes().startswith(b"%PDF-") for name in words)
    assert listed(tmp_path) == ["set"]


def test_a_text_changed_after_it_was_initialled_is_not_made_ready_for_signing(tmp_path: Path) -> None:
    minutes = decode(SAMPLE.read_bytes(), SAMPLE.name)
    frozen = turn_to(minutes, Stage.INITIALLED, "2025-11-26T16:05").apply(minutes)
    clause = frozen.sections[0].clauses[0]
    changed = Set(Address(clause.id, "text", "vi"), clause.text["vi"] + " thêm").apply(frozen)
    for name, record, status in (("same", frozen, 0), ("changed", changed, 1)):
        file = tmp_path / f"{name}.bienban"
        file.write_bytes(encode(record))
        done = sign_set(file, "-o", tmp_path / name)
        assert done.returncode == status
        assert (tmp_path / name).exists() is (status == 0)
    assert "changed after it was initialled on 26 Nov 2025 16:05" in done.stderr
