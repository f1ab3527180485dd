"""Chinese characters are known as such, also the rare ones of names."""

import pytest

from bienban.core.han import has_han


@pytest.mark.parametrize("words", ["省", "Lào Cai 老街", "𠮷", "㛃", "々", "\uf900"])
def test_there_is_a_chinese_character(words: str) -> None:
    assert has_han(words)


@pytest.mark.parametrize("words", ["", "Lào Cai", "，。「」", "ＡＢＣ", "가"])
def test_there_is_none(words: str) -> None:
    assert not has_han(words)
