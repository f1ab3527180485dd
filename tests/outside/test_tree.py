"""A screen reader, outside the program, hears a name, a role and a language of everything, in every view."""

from __future__ import annotations

import gettext
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from bienban import i18n, paths
from bienban.core.text import Text
from bienban.storage import decode, encode
from bienban.ui.words import language_name
from tests.outside.plan import SAMPLE
from tests.outside.running import drive
from tests.outside.views import views

_LAYOUT = {"filler", "panel", "scroll pane", "split pane", "separator", "application", "label", "image", "frame"}
"""What holds other things, or is its own name."""
_HANDLE = "unknown"
"""What Qt tells of the handle between two panes."""
_LOCALES = {"vi": "vi_VN", "zh-Hans": "zh_CN"}
_PATH = re.compile(r"\S*/\S*")
"""Where a file lies, which is in no language."""
_ENGLISH = re.compile(r"\b(the|of|and|is|are|for|with|this|from|was|has|not|Name|Options|Close|Cancel)\b")
Node = Mapping[str, Any]
Views = Mapping[str, list[Node]]


@pytest.fixture(scope="module", params=["vi", "zh", "en"])
def toured(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Views]]:
    """All views in one language of the interface, as they were heard."""
    lang = request.param
    i18n.use(i18n.tag_for(lang) or lang)
    try:
        yield lang, tour(lang, tmp_path_factory.mktemp(lang))
    finally:
        i18n.use("en")


def tour(lang: str, folder: Path) -> Views:
    """Go through the program that is started in this language."""
    checkout = Path(__file__).parents[2]
    file = Path(copy(checkout / SAMPLE, folder / "meeting.bienban"))
    minutes = decode(file.read_bytes(), file.name)
    changed = folder / "changed"
    changed.write_bytes(encode(replace(minutes, title=Text({"vi": "BIÊN BẢN KHÁC", "zh-Hans": "另一纪要"}))))
    program = [sys.executable, "-m", "bienban", "--lang", lang]
    orders = {
        "command": [*program, str(file)],
        "bare": program,
        "file": str(file),
        "changed": str(changed),
        "record": i18n.gettext("Record"),
        "views": views(minutes),
    }
    report = drive("tour.py", orders, folder, checkout, timeout=300)
    assert report["lacking"] == []
    draft = i18n.gettext("State: {state}").format(state=i18n.gettext("Draft"))
    assert any(draft in words for words in report["said"]), "the read-through says by itself where it is"
    heard: Views = report["views"]
    return heard


def nodes(heard: Views) -> Iterator[tuple[str, Node]]:
    """Every node with the view it was heard in."""
    return ((name, node) for name, told in heard.items() for node in told)


def foreign(lang: str, words: str) -> bool:
    """Whether these words are English where another language is spoken."""
    words = _PATH.sub("", words)
    found = gettext.translation("bienban", paths.resources() / "locale", [i18n.tag_for(lang) or lang])
    return bool(_ENGLISH.search(words)) or (words.isascii() and words != "" and found.gettext(words) != words)


@pytest.mark.soak
def test_every_view_is_heard_in_every_language(toured: tuple[str, Views]) -> None:
    lang, heard = toured
    i18n.use(i18n.tag_for(lang) or lang)
    texts = [node for node in heard["record"] if node["role"] == "text"]
    assert len(texts) > 150
    own = {"vi": "vi_VN", "zh": "zh_CN", "en": "en"}[lang]
    faults = []
    for view, node in nodes(heard):
        role, name, about = node["role"], node["name"], node["about"]
        if role not in _LAYOUT and not name and not (about and role != "combo box"):
            faults.append((view, "has no name", node))
        if role == _HANDLE and not name:
            faults.append((view, "has no role", node))
        if role == "combo box" and not about:
            faults.append((view, "says no label", node))
        wanted = next((_LOCALES[tag] for tag in _LOCALES if speaks(name, tag)), own) if role == "text" else own
        if "editable" in node["states"] and not node["language"].startswith(wanted):
            faults.append((view, f"is not in {wanted}", node))
        if lang != "en" and (foreign(lang, name) or foreign(lang, about)):
            faults.append((view, "is English", node))
    assert faults == []


def speaks(name: str, tag: str) -> bool:
    """Whether a field is called one for this language of the text."""
    return name.endswith((f"– {language_name(tag)}", f"（{language_name(tag)}）"))
