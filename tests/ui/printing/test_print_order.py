"""Pages are put on paper in the order that the dialog asks for."""

from hypothesis import given
from hypothesis import strategies as st

from bienban.ui.printing.order import PrintOrder

TWO = [[0, 1, 2], [0, 1]]


def test_one_side_of_the_paper() -> None:
    assert PrintOrder().sides(TWO) == ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1))


def test_on_both_sides_every_document_begins_on_a_new_sheet() -> None:
    assert PrintOrder(duplex=True).sides(TWO) == ((0, 0), (0, 1), (0, 2), None, (1, 0), (1, 1))
    assert PrintOrder(duplex=True).sides([[0]]) == ((0, 0),)  # the blank side at the very end is not printed


def test_copies() -> None:
    collated = PrintOrder(copies=2).sides([[0, 1]])
    assert collated == ((0, 0), (0, 1), (0, 0), (0, 1))
    assert PrintOrder(copies=2, collate=False).sides([[0, 1]]) == ((0, 0), (0, 0), (0, 1), (0, 1))
    both = PrintOrder(copies=2, collate=False, duplex=True).sides([[0, 1, 2]])
    assert both == ((0, 0), (0, 1), (0, 0), (0, 1), (0, 2), None, (0, 2))


def test_the_last_sheet_first() -> None:
    assert PrintOrder(backwards=True).sides([[0, 1, 2]]) == ((0, 2), (0, 1), (0, 0))
    assert PrintOrder(backwards=True, duplex=True).sides([[0, 1, 2]]) == ((0, 2), None, (0, 0), (0, 1))


@given(
    st.lists(st.lists(st.integers(0, 30), unique=True).map(sorted), max_size=5),
    st.builds(PrintOrder, st.integers(1, 4), st.booleans(), st.booleans(), st.booleans()),
)
def test_every_page_comes_as_often_as_copies_are_wanted(documents: list[list[int]], order: PrintOrder) -> None:
    sides = order.sides(documents)
    for number, pages in enumerate(documents):
        for page in pages:
            assert sides.count((number, page)) == order.copies
    assert len([side for side in sides if side]) == order.copies * sum(map(len, documents))
    if order.duplex:
        for front, back in zip(sides[::2], sides[1::2], strict=False):
            assert front is not None
            assert back is None or back[0] == front[0]  # no sheet holds pages of two documents
