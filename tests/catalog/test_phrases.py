"""The fixed pairs: mottos as units, and the phrases of minutes."""

import pytest

from bienban.catalog.draft import motto_copy
from bienban.catalog.phrases import PhraseKind
from tests.catalog.packs import phrases


@pytest.mark.parametrize(
    ("key", "vi", "zh"),
    [
        (
            "four-more",
            "giao lưu hữu nghị mật thiết hơn; hợp tác thực chất sâu sắc hơn; lĩnh vực hợp tác mở rộng hơn; "
            "giao lưu nhân dân gắn bó hơn",
            "友好交流更紧密，务实合作更深入，合作领域更广泛，民间往来更密切",
        ),
        (
            "sixteen-words",
            "Láng giềng hữu nghị, hợp tác toàn diện, ổn định lâu dài, hướng tới tương lai",
            "长期稳定、面向未来、睦邻友好、全面合作",
        ),
        (
            "four-good",
            "Láng giềng tốt, bạn bè tốt, đồng chí tốt, đối tác tốt",
            "好邻居、好朋友、好同志、好伙伴",
        ),
    ],
)
def test_a_motto_in_both_languages(key: str, vi: str, zh: str) -> None:
    definition = phrases().motto(key)
    assert definition is not None
    motto = motto_copy(definition, "motto001")
    assert (motto.words("vi"), motto.words("zh-Hans")) == (vi, zh)


def test_the_six_more_have_six_items() -> None:
    definition = phrases().motto("six-more")
    assert definition is not None
    assert (definition.name.text["zh-Hans"], len(definition.items)) == ("六个更", 6)


def test_the_phrase_bank_is_complete() -> None:
    sentences = [phrase for phrase in phrases().phrases if phrase.kind is not PhraseKind.NAME]
    assert len(sentences) == 82
    assert all(phrases().of(kind) for kind in PhraseKind)
    inferred = [phrase.id for phrase in sentences if phrase.wording.inferred]
    assert "op-02" in inferred
    assert "op-01" not in inferred


def test_nothing_of_the_making_is_left_in_a_phrase() -> None:
    for phrase in phrases().phrases:
        for words in phrase.wording.text.values():
            assert "⟨" not in words
            assert words == words.strip()
