"""Papers by one order: how many files there will be is how many are made, and nothing is written before all are."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog.languages import load
from bienban.catalog.settings import chosen
from bienban.core.alternat import Layout
from bienban.core.minutes import Minutes
from bienban.document.pdf.office import Office
from bienban.files import WriteError
from bienban.session.papers import Finished, Order, Papers, Step, What
from bienban.storage import decode

RECORD = paths.resources() / "samples" / "annual-05.bienban"


@pytest.fixture(scope="module")
def minutes() -> Minutes:
    return decode(RECORD.read_bytes(), str(RECORD))


@pytest.fixture
def office() -> Iterator[Office]:
    with Office() as office:
        yield office


def orders(folder: Path) -> dict[What, Order]:
    single = (Layout(("vi",)), Layout(("zh-Hans",)))
    return {
        What.ORIGINALS: Order(What.ORIGINALS, folder, keepers=("vn", "cn"), layouts=single),
        What.SIGNING: Order(What.SIGNING, folder, layouts=single),
        What.OWN: Order(What.OWN, folder, kinds=("vn-state", "vn-party", "cn-gongwen")),
    }


@pytest.mark.parametrize("what", list(What))
def test_as_many_files_as_are_said(minutes: Minutes, office: Office, tmp_path: Path, what: What) -> None:
    papers = Papers(minutes, "annual-05", load(), orders(tmp_path)[what], lambda: office)
    *steps, finished = papers.run()
    assert isinstance(finished, Finished)
    assert [step.number for step in steps if isinstance(step, Step)] == list(range(1, len(papers) + 1))
    assert len(papers) == {What.ORIGINALS: 4, What.SIGNING: 18, What.OWN: 3}[what]
    assert sorted(papers.folder.iterdir()) == sorted(finished.files)
    assert finished.places > 0  # delegates who are not named yet


def test_where_one_cannot_be_written_no_original_is_another(minutes: Minutes, office: Office, tmp_path: Path) -> None:
    papers = Papers(minutes, "annual-05", load(), orders(tmp_path)[What.ORIGINALS], lambda: office)
    *_steps, finished = papers.run()
    assert isinstance(finished, Finished)
    *others, last = finished.files
    for path in others:
        path.write_bytes(b"before")
    last.unlink()
    last.mkdir()
    with pytest.raises(WriteError, match=last.name):
        list(papers.run())
    assert [path.read_bytes() for path in others] == [b"before"] * len(others)
    assert sorted(tmp_path.iterdir()) == sorted(finished.files)


@pytest.mark.parametrize("what", list(What))
def test_nothing_is_written_by_work_that_is_broken_off(
    minutes: Minutes, office: Office, tmp_path: Path, what: What
) -> None:
    papers = Papers(minutes, "annual-05", load(), orders(tmp_path)[what], lambda: office)
    run = papers.run()
    for _made in range(len(papers)):
        assert isinstance(next(run), Step)
    run.close()
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_doubles_the_documents_of_a_set_but_not_its_manifest(
    minutes: Minutes, office: Office, tmp_path: Path
) -> None:
    order = replace(orders(tmp_path)[What.SIGNING], pdf=True)
    assert len(Papers(minutes, "annual-05", load(), order, lambda: office)) == 2 * 17 + 1


def test_the_fonts_are_those_of_the_paper_that_the_office_chose(
    minutes: Minutes, office: Office, tmp_path: Path
) -> None:
    order = orders(tmp_path)[What.ORIGINALS]
    plain = Papers(minutes, "annual-05", load(), order, lambda: office)
    other = replace(plain, order=replace(order, choices=chosen({"fang-song": "FangSong_GB2312"})))
    asked = [{use.asked for use in papers.fonts()} for papers in (plain, other)]
    assert asked[0] - asked[1] == {"FangSong"}
    assert asked[1] - asked[0] == {"FangSong_GB2312"}
