"""The interface says everything in its three languages."""

import re
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message

from bienban import i18n
from building import catalogues

_CURE = "run `python3 dev.py i18n`, then translate what it lists"


def _places(text: str) -> set[str]:
    """What `str.format` fills in."""
    return {name for _words, name, _spec, _conversion in Formatter().parse(text) if name is not None}


def _both(tag: str) -> list[tuple[Message, Message | None]]:
    catalogue = catalogues.read(tag)
    return [(message, catalogue.get(message.id, message.context)) for message in catalogues.extract() if message.id]


def test_the_program_and_its_catalogues_name_the_same_languages() -> None:
    assert i18n.TAGS == catalogues.TAGS


@pytest.mark.parametrize("tag", catalogues.TAGS)
def test_every_message_is_translated(tag: str) -> None:
    lacking = [wanted.id for wanted, found in _both(tag) if found is None or not found.string or found.fuzzy]
    assert not lacking, f"{tag} lacks {lacking}; {_CURE}"


@pytest.mark.parametrize("tag", catalogues.TAGS)
def test_no_message_is_left_over(tag: str) -> None:
    catalogue = catalogues.read(tag)
    wanted = {(message.id, message.context) for message in catalogues.extract()}
    left = [message.id for message in catalogue if message.id and (message.id, message.context) not in wanted]
    assert not left + list(catalogue.obsolete), f"{tag} still has {left}; {_CURE}"


@pytest.mark.parametrize("tag", catalogues.TAGS)
def test_translations_fill_in_the_same_things(tag: str) -> None:
    for wanted, found in _both(tag):
        if found is not None and found.string:
            assert _places(str(found.string)) == _places(str(wanted.id)), f"{tag}: {wanted.id!r} → {found.string!r}"


def test_what_is_said_in_the_words_of_the_source_is_not_compiled() -> None:
    english, vietnamese = catalogues.translated("en"), catalogues.translated("vi")
    assert not [message.id for message in english if message.id]
    assert [message.string for message in vietnamese if message.id] == [
        message.string for message in catalogues.read("vi") if message.id and message.string != message.id
    ]


@pytest.mark.parametrize(("tag", "word"), [("vi", "khoản"), ("zh_Hans", "条")])
def test_a_clause_is_called_by_one_word(tag: str, word: str) -> None:
    """So that nobody asks whether two words mean two things."""
    of_clauses = [found for wanted, found in _both(tag) if found and re.search(r"(?i)\bclauses?\b", str(wanted.id))]
    assert len(of_clauses) > 20
    assert not [found.string for found in of_clauses if word not in str(found.string).casefold()]


def test_an_officer_is_not_called_by_the_word_of_shops() -> None:
    assert not [message.string for message in catalogues.read("vi") if re.search(r"\bbạn\b", str(message.string))]


def test_messages_are_literal() -> None:
    """A message put together before `_()` sees it is in no catalogue (ruff's INT rules watch the same)."""
    computed = re.compile(r"\b(?:_|pgettext)\(\s*f[\"']")
    sources = (catalogues.ROOT / "src").rglob("*.py")
    assert not [path.name for path in sources if computed.search(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("name", ["qtbase_vi", "qtbase_zh_Hans"])
def test_qts_own_words_are_compiled_from_their_source(name: str, tmp_path: Path) -> None:
    compiled = tmp_path / f"{name}.qm"
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    source = catalogues.LOCALE / f"{name}.ts"
    subprocess.run([lrelease, "-silent", source, "-qm", compiled], check=True)
    standing = (catalogues.LOCALE / f"{name}.qm").read_bytes()
    assert compiled.read_bytes() == standing, f"compile it again: pyside6-lrelease resources/locale/{name}.ts"


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("vi", "vi"),
        ("vi_VN.UTF-8", "vi"),
        ("Vietnamese_Vietnam.1258", "vi"),
        ("zh", "zh_Hans"),
        ("zh-Hans", "zh_Hans"),
        ("zh_CN.UTF-8", "zh_Hans"),
        ("Chinese (Simplified)_China.936", "zh_Hans"),
        ("en_GB", "en"),
        ("fr_FR", None),
    ],
)
def test_a_language_is_known_by_many_names(name: str, tag: str | None) -> None:
    assert i18n.tag_for(name) == tag


def test_the_system_decides_unless_we_do_not_speak_its_language() -> None:
    assert i18n.system_tag({"LC_ALL": "vi_VN.UTF-8", "LANG": "zh_CN.UTF-8"}) == "vi"
    assert i18n.system_tag({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}) == "zh_Hans"
    assert i18n.system_tag({"LANG": "C.UTF-8"}) == "en"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no catalogue"):
        i18n.use("fr")
