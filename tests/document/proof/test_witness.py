"""The reader of marks of the proof agrees with the record’s own about every string and shares nothing with it."""

from hypothesis import example, given
from hypothesis import strategies as st

from bienban.core import marks
from bienban.core.marks import Pair
from bienban.document.proof.witness import pairs, settled

STRINGS = st.text(alphabet="{}|/ .aN-việt中越", max_size=40)


def printed(string: str, turned: bool) -> str:
    """What the record's own reader makes of a string, facts as marks."""
    return "".join(
        mark.ordered(turned) if isinstance(mark, Pair) else getattr(mark, "text", marks.write((mark,)))
        for mark in marks.parse(string)
    )


@given(STRINGS, st.booleans())
@example("{Việt| – |Trung} {{literal}} {next.place}{/}", True)
@example("{meeting.{na||me}}", False)
@example("{{{a||b}}}", True)
def test_both_readers_say_the_same(string: str, turned: bool) -> None:
    plain = settled(string, turned)
    assert not any(isinstance(mark, Pair) for mark in marks.parse(plain))
    assert printed(plain, turned) == printed(string, turned)


@given(STRINGS)
def test_turning_is_swapping_and_swapping_twice_is_nothing(string: str) -> None:
    assert settled(string, True) == settled(marks.swap(string), False)
    assert settled(marks.swap(marks.swap(string)), False) == settled(string, False)
    assert marks.swap(marks.swap(string)) == string


@given(STRINGS)
def test_swapping_leaves_all_other_text_untouched(string: str) -> None:
    rest = [piece for mark in marks.parse(string) if not isinstance(mark, Pair) for piece in marks.write((mark,))]
    swapped = marks.parse(marks.swap(string))
    assert rest == [piece for mark in swapped if not isinstance(mark, Pair) for piece in marks.write((mark,))]
    assert len(string) == len(marks.swap(string))


@given(STRINGS)
def test_both_forms_of_every_pair_are_known(string: str) -> None:
    wanted = [(mark.ordered(False), mark.ordered(True)) for mark in marks.parse(string) if isinstance(mark, Pair)]
    assert list(pairs(string)) == wanted
