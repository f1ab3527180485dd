"""The command line as a shell sees it: what it prints, what it leaves behind, and its exit status."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from bienban import paths
from bienban.core.minutes import Minutes, Stage
from bienban.core.text import Text
from bienban.storage import decode, encode
from bienban.storage.frozen import turn_to
from bienban.storage.shape import VERSION

SAMPLE = paths.resources() / "samples" / "annual-05.bienban"
OPEN = r"bienban: Paragraphs with places that are still open, in square brackets: [1-9]\d*\.\n"
Done = subprocess.CompletedProcess[str]


def bienban(*words: object, **options: object) -> Done:
    program = [sys.executable, "-m", "bienban", *map(str, words)]
    done = subprocess.run(program, capture_output=True, text=True, encoding="utf-8", check=False, **options)  # type: ignore[call-overload]
    assert "Traceback" not in done.stderr
    return done  # type: ignore[no-any-return]


def test_help_names_every_command() -> None:
    done = bienban("--help")
    assert done.returncode == 0
    for command in ("export", "new", "mechanisms", "schema", "validate"):
        assert f"  {command} " in done.stdout
        assert bienban(command, "--help").returncode == 0


def test_version() -> None:
    assert bienban("--version").stdout.startswith("bienban 0.")


@pytest.mark.parametrize(
    "words",
    [
        ["export"],
        ["export", SAMPLE],
        ["export", SAMPLE, "-o"],
        ["export", SAMPLE, "-o", ""],
        ["export", SAMPLE, "-o", "out", "--packs", "."],
        ["validate", SAMPLE, "--packs", "."],
        ["schema", "--packs", "."],
        ["new", "--mechanism", "annual-conference/nothing", "--from", SAMPLE],
        ["--sample", "nothing"],
        ["export", SAMPLE, "-o", "out", "--alternat", "sideways"],
        ["export", SAMPLE, "-o", "out", "--original", "la"],
        ["export", SAMPLE, "-o", "out", "--layout", "fr"],
        ["export", SAMPLE, "-o", "out", "--layout", "v"],
        ["export", SAMPLE, "-o", "out", "--layout", ""],
        ["export", SAMPLE, "-o", "out", "--original", ""],
        ["export", SAMPLE, "-o", "out", "--alternat", ""],
        ["export", SAMPLE, "-o", "out", "--profile", ""],
        ["export", SAMPLE, "-o", "out", "--set", ""],
        ["export", SAMPLE, "-o", "out", "--set", "=x"],
        ["export", SAMPLE, "-o", "out", "--set", "keeper-tag="],
        ["sign-set", SAMPLE, "-o", "out", "--layouts", ""],
        ["sign-set", SAMPLE, "-o", "out", "--layouts", "columns,,vi"],
        ["new", "--mechanism", ""],
        ["template", ""],
        ["--lang", ""],
        ["--sample", ""],
        ["expor", SAMPLE],
        ["expor", "--picture", "p.png"],
        ["Export"],
        ["new"],
        ["new", "--mechanism", "nothing-of-the-kind"],
        ["new", "--mechanism", "annual-conference/nothing"],
        ["new", "--mechanism", "economic-corridor", "--from", SAMPLE],
        ["validate"],
        ["mechanisms", "--jsn"],
        ["a.bienban", "b.bienban"],
        ["--lang", "fr"],
    ],
    ids=lambda words: " ".join(map(str, words)).replace(str(SAMPLE), "FILE"),
)
def test_wrong_usage_is_2_and_writes_nothing(words: list[object], tmp_path: Path) -> None:
    done = bienban(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    *_usage, said = done.stderr.splitlines()
    assert said.startswith("bienban: ")
    assert not re.search(r"''|“”|““|”” |: ,|  ", said)
    assert list(tmp_path.iterdir()) == []


def test_a_mistyped_command_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    said = bienban("expor", SAMPLE, "--lang", "en").stderr
    assert "There is no command “expor”, and no file of this name." in said
    assert "conform, export, fonts" in said
    assert said.endswith("Did you mean “bienban export”?\n")
    (tmp_path / "expor").write_bytes(b"no minutes")
    done = bienban("expor", "--picture", "p.png", cwd=tmp_path)
    assert done.returncode == 1
    assert "no command" not in done.stderr


def test_a_file_with_faults_is_1(tmp_path: Path) -> None:
    bad = tmp_path / "bad.bienban"
    bad.write_bytes(SAMPLE.read_bytes()[:1000])
    done = bienban("export", bad, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert f"{bad}: line " in done.stderr
    assert not list(tmp_path.glob("out/*"))


def test_what_cannot_be_read_is_3(tmp_path: Path) -> None:
    done = bienban("export", tmp_path / "nothing.bienban", "-o", tmp_path)
    assert done.returncode == 3
    assert "nothing.bienban cannot be read: there is no such file or folder." in done.stderr
    assert bienban("validate", tmp_path).returncode == 3
    assert bienban("mechanisms", "--packs", tmp_path / "nowhere").returncode == 3


def test_mechanisms_are_listed_in_the_language_of_the_user() -> None:
    assert "annual-conference\tAnnual conference" in bienban("mechanisms", "--lang", "en").stdout
    assert "annual-conference\tHội nghị thường niên" in bienban("mechanisms", "--lang", "vi").stdout
    assert "annual-conference\t与云南省" in bienban("--lang=zh", "mechanisms").stdout
    listed = json.loads(bienban("mechanisms", "--json").stdout)
    assert "annual-conference" in [mechanism["id"] for mechanism in listed["mechanisms"]]
    assert listed["faults"] == []


def test_a_bad_pack_is_listed_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("id = [", encoding="utf-8")
    done = bienban("mechanisms", "--packs", tmp_path, "--lang", "en")
    assert done.returncode == 1
    assert "annual-conference" in done.stdout
    assert done.stderr == f"bienban: This was left out: {tmp_path / 'bad.toml'}, line 1: cannot be read as TOML\n"
    vietnamese = bienban("mechanisms", "--packs", tmp_path, "--lang", "vi").stderr
    assert not [word for word in ("Invalid", "read", "line") if word in vietnamese.replace(str(tmp_path), "")]
    listed = bienban("mechanisms", "--packs", tmp_path, "--json")
    assert (listed.returncode, len(json.loads(listed.stdout)["faults"])) == (1, 1)
    missing = bienban("new", "--mechanism", "bad", "--packs", tmp_path)
    assert missing.returncode == 2
    assert "bad.toml, line 1" in missing.stderr


def test_faults_of_the_phrases_are_told(tmp_path: Path) -> None:
    """A copy of the program, with phrases that cannot be read."""
    root = Path(__file__).parents[1]
    shutil.copytree(root / "src" / "bienban", tmp_path / "bienban", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(paths.resources(), tmp_path / "bienban" / "resources")
    (tmp_path / "bienban" / "resources" / "phrases.toml").write_text("languages = [", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = bienban("mechanisms", "--lang", "en", env=environment, cwd=tmp_path)
    assert done.returncode == 1
    assert "phrases.toml, line 1: cannot be read as TOML" in done.stderr


def test_every_kind_of_document_that_is_listed_can_be_made() -> None:
    lines = bienban("mechanisms", "--lang", "en").stdout.splitlines()
    kinds = [line.strip().split("\t")[0] for line in lines if line.startswith("  ")]
    assert len(kinds) >= len([line for line in lines if not line.startswith(" ")])
    mechanism, document = kinds[-1].split("/")
    meeting = new_minutes(bienban("new", "--mechanism", kinds[-1]).stdout).meeting
    assert (meeting.mechanism, meeting.document) == (mechanism, document)
    assert "ID/DOCUMENT" in bienban("new", "--help", "--lang", "en").stdout


def test_new_minutes_go_to_the_standard_output(tmp_path: Path) -> None:
    done = bienban("new", "--mechanism", "annual-conference", cwd=tmp_path)
    assert done.returncode == 0
    assert new_minutes(done.stdout).meeting.mechanism == "annual-conference"
    assert list(tmp_path.iterdir()) == []


def new_minutes(text: str) -> Minutes:
    return decode(text.encode("utf-8"))


def test_new_minutes_go_to_a_file_but_never_over_one(tmp_path: Path) -> None:
    file = tmp_path / "Biên bản.bienban"
    done = bienban("new", "--mechanism", "annual-conference", "-o", file)
    assert (done.returncode, done.stdout) == (0, f"{file}\n")
    before = file.read_bytes()
    decode(before)
    again = bienban("new", "--mechanism", "annual-conference", "-o", file)
    assert again.returncode == 3
    assert "is there already" in again.stderr
    assert file.read_bytes() == before


def test_new_minutes_need_the_name_of_a_file_in_a_folder_that_is_there(tmp_path: Path) -> None:
    folder = bienban("new", "--mechanism", "annual-conference", "-o", tmp_path)
    assert (folder.returncode, f"{tmp_path} is a folder" in folder.stderr) == (3, True)
    missing = bienban("new", "--mechanism", "annual-conference", "-o", tmp_path / "no" / "x")
    assert (missing.returncode, f"There is no folder {tmp_path / 'no'}." in missing.stderr) == (3, True)
    assert list(tmp_path.iterdir()) == []


def test_new_minutes_go_on_from_those_of_last_time() -> None:
    last = decode(SAMPLE.read_bytes())
    done = bienban("new", "--mechanism", "annual-conference", "--from", SAMPLE)
    coming = new_minutes(done.stdout)
    assert last.meeting.ordinal is not None
    assert coming.meeting.ordinal == last.meeting.ordinal + 1
    assert coming.meeting.held is None
    assert [party.name for party in coming.parties] == [party.name for party in last.parties]


def test_schema_is_the_published_one() -> None:
    published = paths.resources() / "format" / f"bienban-{VERSION}.schema.json"
    assert bienban("schema").stdout == published.read_text(encoding="utf-8")


def test_validate_lists_all_faults_of_all_files(tmp_path: Path) -> None:
    bad = tmp_path / "bad.bienban"
    bad.write_bytes(SAMPLE.read_bytes().replace(b'"numbering": "sections"', b'"numbering": "roman"'))
    assert bad.read_bytes() != SAMPLE.read_bytes()
    good = bienban("validate", SAMPLE)
    assert (good.returncode, good.stdout) == (0, f"{SAMPLE}: no faults\n")
    done = bienban("validate", SAMPLE, bad)
    assert done.returncode == 1
    assert done.stdout.splitlines()[1].startswith(f"{bad}: line ")
    listed = json.loads(bienban("validate", "--json", SAMPLE, bad).stdout)
    assert listed[0] == {"file": str(SAMPLE), "faults": [], "findings": []}
    [fault] = listed[1]["faults"]
    assert (fault["where"], bool(fault["line"])) == ("numbering", True)


def test_validate_lists_marks_that_are_printed_as_typed(tmp_path: Path) -> None:
    minutes = decode(SAMPLE.read_bytes())
    wrong = Text({"vi": "{meeting.colour} BIÊN BẢN {/", "zh-Hans": "{motto.nothing}"})
    file = tmp_path / "marks.bienban"
    file.write_bytes(encode(replace(minutes, title=wrong)))
    done = bienban("validate", file, "--lang", "en")
    assert done.returncode == 0
    found = [line.removeprefix(f"{file}: ").split(" ")[:2] for line in done.stdout.splitlines()]
    assert ["minutes/title/vi:", "{meeting.colour}"] in found
    assert ["minutes/title/zh-Hans:", "{motto.nothing}"] in found
    [report] = json.loads(bienban("validate", file, "--json").stdout)
    assert (report["faults"], len(report["findings"])) == ([], len(found))
    assert report["findings"][0]["where"] == "minutes/title/vi"


@pytest.mark.parametrize("command", ["validate", "verify"])
def test_an_empty_name_does_not_stop_the_other_files(command: str, tmp_path: Path) -> None:
    done = bienban(command, "--lang", "en", tmp_path / "none", "", SAMPLE)
    assert done.returncode == 3
    assert "bienban: One of the file names is empty.\n" in done.stderr
    assert SAMPLE.name in done.stdout + done.stderr
    assert bienban(command, "").returncode == 2


@pytest.mark.parametrize("tag", ["vi", "zh"])
def test_faults_and_usage_speak_the_language_of_the_user(tag: str, tmp_path: Path) -> None:
    english, other = (bienban("validate", tmp_path / "x", "--lang", language).stderr for language in ("en", tag))
    assert english.replace(str(tmp_path), "") != other.replace(str(tmp_path), "")


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_closed_pipe_is_3() -> None:
    program = [sys.executable, "-m", "bienban", "schema"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == "bienban: The output was closed before everything was written.\n"
    assert process.returncode == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full disk")
def test_a_full_disk_is_3() -> None:
    with Path("/dev/full").open("w") as full:
        program = [sys.executable, "-m", "bienban", "schema"]
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (3, "bienban: The output cannot be written: there is no room left.\n")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_interrupted_is_130(tmp_path: Path) -> None:
    slow = tmp_path / "slow.py"
    slow.write_text(
        "import os, signal, sys, time\nfrom bienban import cli\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def edit(wanted):\n    os.kill(os.getpid(), signal.SIGINT)\n    time.sleep(9)\n"
        "sys.exit(cli.main(sys.argv[1:], edit))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, slow], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "bienban: Interrupted.\n")


def test_names_no_terminal_can_show_are_no_trouble(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = bienban("validate", tmp_path / "纪要", env=environment)
    assert done.returncode == 3
    assert r"\u7eaa\u8981" in done.stderr


def test_commands_other_than_the_editor_load_no_qt() -> None:
    program = (
        "import sys\nfrom bienban import cli\n"
        "new = ['new', '--mechanism', 'annual-conference']\n"
        "for words in (['mechanisms'], ['schema'], ['validate', sys.argv[1]], new):\n"
        "    assert cli.main(words, None) == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(SAMPLE)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_export_writes_both_originals_in_columns(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "Xuất bản 正本"
    done = bienban("export", SAMPLE, "-o", folder)
    assert done.returncode == 0
    assert re.fullmatch(OPEN, done.stderr)
    written = [folder / f"annual-05.{side}.columns.docx" for side in ("vn", "cn")]
    assert done.stdout.splitlines() == [str(path) for path in written]
    assert names(folder) == sorted(path.name for path in written)
    assert all(zipfile.is_zipfile(path) for path in written)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--layout", "vi"], ["annual-05.cn.vi.docx", "annual-05.vn.vi.docx"]),
        (["--layout", "zh", "--original", "cn"], ["annual-05.cn.zh.docx"]),
        (["--layout", "zh-Hans", "--original", "vn"], ["annual-05.vn.zh.docx"]),
        (["--layout", "sequential", "--alternat", "own-language", "--original", "both"],
         ["annual-05.cn.sequential.docx", "annual-05.vn.sequential.docx"]),
        (["--template", paths.templates() / "joint.docx", "--original=cn", "--layout=vi"], ["annual-05.cn.vi.docx"]),
    ],
    ids=str,
)  # fmt: skip
def test_export_writes_what_is_asked_for(options: list[object], expected: list[str], tmp_path: Path) -> None:
    done = bienban("export", SAMPLE, "-o", tmp_path, *options)
    assert done.returncode == 0
    assert re.fullmatch(OPEN, done.stderr)
    assert names(tmp_path) == expected


def test_the_two_alternats_are_two_documents(tmp_path: Path) -> None:
    for mode in ("full", "own-language"):
        bienban("export", SAMPLE, "-o", tmp_path / mode, "--original", "cn", "--layout", "vi", "--alternat", mode)
    full, own = (text(tmp_path / mode / "annual-05.cn.vi.docx") for mode in ("full", "own-language"))
    assert full != own


def text(path: Path) -> bytes:
    return zipfile.ZipFile(path).read("word/document.xml")


def test_an_existing_file_is_replaced_whole(tmp_path: Path) -> None:
    old = tmp_path / "annual-05.vn.vi.docx"
    old.write_bytes(b"old")
    assert bienban("export", SAMPLE, "-o", tmp_path, "--original", "vn", "--layout", "vi").returncode == 0
    assert zipfile.is_zipfile(old)
    assert names(tmp_path) == [old.name]


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
def test_a_file_that_may_not_be_so_large_is_told_and_no_folder_is_left(tmp_path: Path) -> None:
    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = bienban("export", SAMPLE, "-o", tmp_path / "out", "--lang", "en", preexec_fn=limit)
    assert done.returncode == 3
    assert "cannot be written: the file would be larger than is allowed there." in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_existing_file_that_cannot_be_replaced_stays(tmp_path: Path) -> None:
    (tmp_path / "annual-05.vn.vi.docx").mkdir()
    done = bienban("export", SAMPLE, "-o", tmp_path, "--original", "vn", "--layout", "vi")
    assert done.returncode == 3
    assert "annual-05.vn.vi.docx cannot be written: it is a folder." in done.stderr
    assert names(tmp_path) == ["annual-05.vn.vi.docx"]


def test_a_folder_that_cannot_be_made_is_3(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        done = bienban("export", SAMPLE, "-o", folder)
        assert done.returncode == 3
        assert "cannot be made" in done.stderr


def test_a_template_that_is_not_there_is_3_and_one_that_is_none_too(tmp_path: Path) -> None:
    done = bienban("export", SAMPLE, "-o", tmp_path / "out", "--template", tmp_path / "no.docx")
    assert done.returncode == 3
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"not a Word file")
    done = bienban("export", SAMPLE, "-o", tmp_path / "out", "--template", bad)
    assert done.returncode == 3
    assert "bad.docx: This is not a Word document" in done.stderr
    assert not (tmp_path / "out").exists()


def test_minutes_made_from_every_pack_can_be_exported(tmp_path: Path) -> None:
    for mechanism in json.loads(bienban("mechanisms", "--json").stdout)["mechanisms"]:
        file = tmp_path / f"{mechanism['id']}.bienban"
        assert bienban("new", "--mechanism", mechanism["id"], "-o", file).returncode == 0
        assert bienban("validate", file).returncode == 0
        done = bienban("export", file, "-o", tmp_path / "out")
        assert done.returncode == 0
        assert re.fullmatch(OPEN, done.stderr)
        assert len(done.stdout.splitlines()) == 2


def test_validate_tells_of_a_final_text_that_was_changed_and_of_a_broken_seal(tmp_path: Path) -> None:
    minutes = decode(Path(SAMPLE).read_bytes())
    frozen = turn_to(minutes, Stage.INITIALLED, "2025-11-26T16:05").apply(minutes)
    (turn,) = frozen.turns
    changed, broken = tmp_path / "changed.bienban", tmp_path / "broken.bienban"
    changed.write_bytes(encode(replace(frozen, title=minutes.title.replaced("vi", "Khác"))))
    broken.write_bytes(encode(replace(frozen, turns=(replace(turn, record=turn.record + " "),))))
    done = bienban("validate", changed, broken, "--lang", "en")
    assert done.returncode == 0
    first, second = done.stdout.splitlines()
    assert "was changed after it was initialled on 26 Nov 2025 16:05" in first
    assert f"{turn.id}/record" in second
    assert "no longer fits its seal" in second
