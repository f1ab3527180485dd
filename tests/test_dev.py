"""The set-up: what the README's commands rest on."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import dev


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement.strip(), maxsplit=1)[0].lower().replace("_", "-")


def _locked(lock: Path) -> set[str]:
    return {_name(line) for line in lock.read_text().splitlines() if "==" in line and not line.startswith(" ")}


def test_dev_py_needs_only_the_standard_library(checkout: Path) -> None:
    tree = ast.parse((checkout / "dev.py").read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    from_ = {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    foreign = {name.split(".")[0] for name in plain | from_} - sys.stdlib_module_names
    assert not foreign, f"dev.py runs before anything is installed; it cannot import {foreign}"


def test_the_locks_hold_every_dependency(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run = {_name(requirement) for requirement in project["dependencies"]}
    extra = {_name(requirement) for requirement in project["optional-dependencies"]["dev"]}
    assert run <= _locked(checkout / "requirements.lock")
    assert run | extra <= _locked(checkout / "requirements-dev.lock")


def test_both_locks_name_the_same_releases(checkout: Path) -> None:
    run, everything = ((checkout / lock).read_text().splitlines() for lock in dev.LOCKS.values())
    assert {line for line in run if "==" in line} <= {line for line in everything if "==" in line}


@pytest.mark.parametrize("lock", dev.LOCKS.values())
def test_the_locks_name_no_address(checkout: Path, lock: str) -> None:
    text = (checkout / lock).read_text()
    assert "--hash=sha256:" in text
    assert not re.search(r"://|--index|--find-links|--extra-index", text)


def test_every_command_explains_itself() -> None:
    found = subprocess.run(
        [sys.executable, str(dev.ROOT / "dev.py"), "--help"], check=True, capture_output=True, text=True
    )
    for name, command in dev.COMMANDS.items():
        assert name in found.stdout
        assert str(command.__doc__) in found.stdout


def test_missing_packages_are_told_in_one_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DEV_NO_APT", "1")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "lacking", lambda _kind, _window: (["libgl1"], ["fonts-noto-cjk"]))
    with pytest.raises(SystemExit):
        dev.system("run", window=True)
    assert "sudo apt-get install --no-install-recommends libgl1 fonts-noto-cjk" in capsys.readouterr().err


def test_the_command_line_works_without_qts_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "lacking_qt", lambda: ["libgl1"])
    for window in (True, False):
        needed, better = dev.lacking("run", window)
        assert ("libgl1" in needed, "libgl1" in better) == (window, not window)


def test_the_tests_ask_for_a_python_that_knows_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    for python, lacks in ((dev.SYSTEM_PYTHON, False), (Path("/bin/false"), True), (Path("/nowhere/python3"), True)):
        monkeypatch.setattr(dev, "SYSTEM_PYTHON", python)
        assert ("python3-uno" in dev.lacking_tests()) is lacks


def test_a_missing_comfort_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEV_NO_APT", "1")
    monkeypatch.setattr(dev, "lacking", lambda _kind, _window: ([], ["fonts-noto-cjk"]))
    dev.system("run", window=True)


def test_the_wheel_carries_resources_and_templates(checkout: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=checkout, check=True, capture_output=True)
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    for folder in ("resources", "templates"):
        shipped = {
            f"bienban/{path.relative_to(checkout)}" for path in (checkout / folder).rglob("*.*") if path.is_file()
        }
        assert shipped <= names, f"the wheel lacks {sorted(shipped - names)}"
    assert "bienban/resources/locale/vi/LC_MESSAGES/bienban.mo" in names
