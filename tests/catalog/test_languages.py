"""Language files: every shipped one loads; a bad one names its file and its key."""

from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog.languages import LanguageError, load, of, read

SHIPPED = sorted((paths.resources() / "languages").glob("*.toml"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_language_loads(file: Path) -> None:
    language = read(file)
    assert language.tag == file.stem
    assert language.names[language.tag]
    for levels in (
        language.numbers.sections,
        language.numbers.points,
        language.numbers.articles,
        language.numbers.none,
    ):
        assert len(levels) == 4
    assert len(language.annexes.people) == 5
    assert len(language.annexes.sessions) == 4
    assert len(language.quotes) == len(language.titles) == 2


def test_every_language_names_every_other() -> None:
    languages = load()
    assert set(languages) == {"vi", "zh-Hans"}
    for language in languages.values():
        assert set(language.names) == set(languages)
    assert sum(language.screen.share for language in languages.values()) == 100


def changed(folder: Path, old: str, new: str) -> Path:
    """The Vietnamese file with one thing changed."""
    words = (paths.resources() / "languages" / "vi.toml").read_text(encoding="utf-8")
    assert old in words
    file = folder / "vi.toml"
    file.write_text(words.replace(old, new, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('year = "năm {year}"\n', "", "dates.year"),
        ('year = "năm {year}"', "year = 5", "dates.year"),
        ("cased = true", 'cased = true\ncolour = "red"', "colour"),
        ('comma = ", "', 'coma = ", "', "lists.coma"),
        ("shortest = 10", 'shortest = "six"', "headline.shortest"),
        ("lists = '(?<=,)", "lists = '(?<=,", "headline.lists"),
        ('quarters = ["I", ', "quarters = [1, ", "dates.quarters[1]"),
        ('names = { vn = "Việt", ', "names = { vn = 7, ", "pairs[2].names.vn"),
    ],
)
def test_a_bad_file_names_itself_and_the_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    file = changed(tmp_path, old, new)
    with pytest.raises(LanguageError) as raised:
        load(tmp_path)
    assert str(file) in str(raised.value)
    assert f" {key}:" in str(raised.value)


@pytest.mark.parametrize("content", [b"tag = ", b"\xff\xfe", b""])
def test_a_file_that_is_no_language_names_itself(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "vi.toml").write_bytes(content)
    with pytest.raises(LanguageError, match=r"vi\.toml"):
        load(tmp_path)


def test_a_language_without_a_file_is_named() -> None:
    with pytest.raises(LanguageError, match="lo-LA"):
        of(load(), "lo-LA")


def test_lists_and_capitals() -> None:
    languages = load()
    assert languages["vi"].joined(["A", "B", "C"]) == "A, B và C"
    assert languages["zh-Hans"].joined(["甲", "乙"]) == "甲和乙"
    assert languages["vi"].joined([]) == ""
    assert languages["vi"].capitalised("đồng chí") == "Đồng chí"
    assert languages["zh-Hans"].capitalised("a") == "a"
