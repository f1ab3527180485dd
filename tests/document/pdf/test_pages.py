"""Pages are drawn, and every paragraph is found on them."""

import pytest

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.document.blocks import paragraphs
from bienban.document.number import counted
from bienban.document.pdf.errors import PdfError
from bienban.document.pdf.office import Office
from bienban.document.pdf.pages import Pages
from tests.document.pdf.documents import sample, written


@pytest.mark.parametrize("layout", ["columns", "zh"])
def test_every_paragraph_is_found_where_it_is_printed(office: Office, layout: str) -> None:
    document, paper = written(sample("annual-05"), layout)
    texts = [paragraph.text for paragraph in paragraphs(paper.everything())]
    with Pages(office.pdf(document)) as pages:
        places = pages.find(texts)
        for text, place in zip(texts, places, strict=True):
            assert place or not counted(text)
        found = [place for place in places if place]
        assert found[0].page == 0
        assert found[-1].page == len(pages.sizes) - 1
        for place in found:
            left, top, right, bottom = place.box
            width, height = pages.sizes[place.page]
            assert 0 <= left < right <= width
            assert 0 <= top < bottom <= height


def test_a_paragraph_that_is_not_there_does_not_disturb_the_others(office: Office) -> None:
    document, paper = written(sample("annual-05"), "vi")
    texts = [paragraph.text for paragraph in paragraphs(paper.everything()) if counted(paragraph.text)]
    with Pages(office.pdf(document)) as pages:
        known = pages.find(texts)
        assert pages.find([texts[0], "không có", *texts[1:]]) == (known[0], None, *known[1:])


def test_a_page_is_drawn_dark_where_words_are(office: Office) -> None:
    document, paper = written(sample("annual-05"), "vi")
    with Pages(office.pdf(document)) as pages:
        picture = pages.draw(0, 2.0)
        width, height = pages.sizes[0]
        assert (picture.width, picture.height) == (round(width * 2 + 0.5), round(height * 2 + 0.5))
        assert len(picture.pixels) == picture.stride * picture.height
        title = next(paragraphs(paper.everything()))
        place = pages.find([title.text])[0]
        assert place

        def darkness(top: float, bottom: float) -> int:
            rows = picture.pixels[round(top * 2) * picture.stride : round(bottom * 2) * picture.stride]
            return sum(value < 128 for value in rows[::4])

        assert darkness(place.box[1], place.box[3]) > 100
        assert darkness(0, 20) == 0


def test_a_paragraph_that_runs_over_a_page_has_a_place_on_both(office: Office) -> None:
    minutes = sample("annual-05")
    clause = minutes.sections[0].clauses[0]
    long = Set(Address(clause.id, "text", "vi"), "Hai bên thống nhất. " * 300).apply(minutes)
    document, paper = written(long, "vi")
    texts = [paragraph.text for paragraph in paragraphs(paper.everything()) if counted(paragraph.text)]
    with Pages(office.pdf(document)) as pages:
        parted = [parts for parts in pages.cover(texts) if len(parts) > 1]
        assert parted
        for first, second, *_more in parted:
            assert second.page == first.page + 1
            assert second.box[1] <= first.box[1]


def test_a_page_is_drawn_in_bands_too(office: Office) -> None:
    document, _paper = written(sample("annual-05"), "vi")
    with Pages(office.pdf(document)) as pages:
        height = pages.sizes[0][1]
        bands = [pages.draw(0, 1.0, (top, min(top + 100.0, height))) for top in range(0, int(height), 100)]
        whole = pages.draw(0, 1.0)
        assert b"".join(band.pixels for band in bands) == whole.pixels


def test_what_is_no_pdf_cannot_be_looked_at() -> None:
    with pytest.raises(PdfError):
        Pages(b"no PDF")
