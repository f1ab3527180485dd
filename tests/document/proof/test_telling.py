"""What the user is told: which original, where, what, and what to do, in words that an officer knows."""

from __future__ import annotations

import pytest

from bienban.core.alternat import Original
from bienban.core.errors import BienBanError
from bienban.document.proof.faults import Fault, Wrong
from bienban.document.proof.telling import ProofError, quotes, what, where
from tests.document.records import SEQUENTIAL, VI, ZH, annual

A, B = "a" * 12, "b" * 12


def test_the_sentence() -> None:
    fault = Fault(Original("cn"), ZH, Wrong.PAIR, "clause22/text/zh-Hans", "zh-Hans", "落实中越边界", "落实越中边界")
    error = ProofError(annual(), [Fault(Original("vn"), VI, Wrong.PLACE, "", "", "x", "x"), fault])
    assert isinstance(error, BienBanError)
    assert str(error) == (
        "No original was written: in the one for 中方 (Chinese), section 1 “合作方向”, clause 2: “落实中越边界” stands "
        "the other way round, “落实越中边界”. Look at this place in the form and export again; if that does not help, "
        "keep this message."
    ).replace("中方", "phía Trung Quốc")
    assert len(error.faults) == 2


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("minutes/title/vi", "the title"),
        ("signing/testimonium/vi", "the closing formula"),
        ("preamb02/text/vi", "preamble, paragraph 2"),
        ("sect0004/heading/vi", "section 2 “Các đề xuất tại Hội nghị”"),
        ("clause4b/text/vi", "section 2 “Các đề xuất tại Hội nghị”, clause 2.2"),
        ("cn/delegation/vi", "heading of the list of phía Trung Quốc"),
        ("laocai00/full/vi", "list of delegates, Lào Cai"),
        ("guest000/title/vi", "name and title of Nguyễn Minh Vũ"),
        ("saichau0/title/vi", "place to sign for Lai Châu"),
        ("", "the numbers and words between the texts"),
    ],
)
def test_the_place(address: str, words: str) -> None:
    assert where(annual(), address, "vi") == words


@pytest.mark.parametrize("wrong", Wrong)
def test_every_fault_has_words(wrong: Wrong) -> None:
    words = what(Fault(Original("vn"), SEQUENTIAL, wrong, "minutes/title/vi", "vi", "ngày 5 tháng", "ngày 6 tháng"))
    assert words
    assert "{" not in words


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("gồm 5 bản", "gồm 6 bản", ("gồm 5 bản", "gồm 6 bản")),
        ("a" * 40 + "5" + "b" * 40, "a" * 40 + "6" + "b" * 40, (f"…{A}5{B}…", f"…{A}6{B}…")),
        ("", "x" * 90, ("", "x" * 60 + "…")),
        ("một hai ba bốn năm sáu bảy", "một hai ba bốn năm sáu tám", ("…bốn năm sáu bảy", "…bốn năm sáu tám")),
    ],
)  # fmt: skip
def test_quotes_show_where_the_texts_differ(before: str, after: str, shown: tuple[str, str]) -> None:
    assert quotes(before, after) == shown
