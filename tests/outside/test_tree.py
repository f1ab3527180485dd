"""A screen reader, outside the program, hears a name, a role and a language of everything it can reach."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

_LAYOUT = {"filler", "panel", "scroll pane", "split pane", "separator", "application", "unknown", "label", "image"}
"""What holds other things, or is its own name. ``unknown`` is what Qt tells of the handle between two panes."""
_NAMES = {"Tiếng Việt": "vi_VN", "Tiếng Trung": "zh_CN"}
Node = Mapping[str, str | bool]


def tree(home: Path, *arguments: str) -> list[Node]:
    """The tree of the editor that is started with these arguments."""
    reader = Path(__file__).with_name("reader.py")
    program = [sys.executable, "-m", "bienban", "--lang", "vi", *arguments]
    environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    for name in ("WAYLAND_DISPLAY", "QT_IM_MODULE", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    home.chmod(0o700)
    command = ["dbus-run-session", "--", "/usr/bin/python3", str(reader), *program]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=180, check=True)
    return [json.loads(line) for line in told.stdout.splitlines() if line.startswith("{")]


def nameless(nodes: list[Node]) -> list[Node]:
    """What is shown, is more than layout or can be reached by keys, and has no name."""
    return [
        node
        for node in nodes
        if node["shown"] and not node["name"] and not node["about"] and (node["role"] not in _LAYOUT)
    ]


@pytest.mark.soak
@pytest.mark.parametrize("arguments", [(), ("--sample", "annual-05")], ids=["start", "record"])
def test_everything_has_a_name_and_a_role(arguments: tuple[str, ...], tmp_path: Path) -> None:
    nodes = tree(tmp_path, *arguments)
    assert len([node for node in nodes if node["shown"]]) > 20
    assert nameless(nodes) == []


@pytest.mark.soak
def test_every_text_has_its_language(tmp_path: Path) -> None:
    nodes = tree(tmp_path, "--sample", "annual-05")
    texts = [node for node in nodes if node["role"] == "text"]
    assert len(texts) > 150
    for node in texts:
        for ending, language in _NAMES.items():
            if str(node["name"]).endswith(f"– {ending}"):
                assert node["language"] == language, node["name"]
