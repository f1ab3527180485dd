"""Who stands first, in every original, mode and language."""

import pytest

from bienban.core.alternat import Layout, Mode, Original, languages, leading, side_order, signing_order, swapped
from tests.core.records import SMALL

BOTH = Layout(("vi", "zh-Hans"), columns=True)


@pytest.mark.parametrize(
    ("keeper", "mode", "language", "first"),
    [
        ("vn", Mode.FULL, "vi", "vn"),
        ("vn", Mode.FULL, "zh-Hans", "vn"),
        ("cn", Mode.FULL, "vi", "cn"),
        ("cn", Mode.FULL, "zh-Hans", "cn"),
        ("vn", Mode.OWN_LANGUAGE, "vi", "vn"),
        ("vn", Mode.OWN_LANGUAGE, "zh-Hans", "cn"),
        ("cn", Mode.OWN_LANGUAGE, "vi", "vn"),
        ("cn", Mode.OWN_LANGUAGE, "zh-Hans", "cn"),
        ("cn", Mode.OWN_LANGUAGE, "lo", "cn"),
    ],
)
def test_the_leading_side(keeper: str, mode: Mode, language: str, first: str) -> None:
    original = Original(keeper, mode)
    assert leading(SMALL, original, language) == first
    assert side_order(SMALL, original, language)[0] == first
    assert swapped(SMALL, original, language) == (first == "cn")


@pytest.mark.parametrize("mode", list(Mode))
def test_the_keeper_signs_first_and_its_language_comes_first(mode: Mode) -> None:
    assert signing_order(SMALL, Original("cn", mode)) == ("cn", "vn")
    assert languages(SMALL, Original("cn", mode), BOTH) == ("zh-Hans", "vi")
    assert languages(SMALL, Original("vn", mode), BOTH) == ("vi", "zh-Hans")
