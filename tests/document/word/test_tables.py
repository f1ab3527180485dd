"""The tables of a Word file of anybody."""

import pytest

from bienban.document.word.errors import DocumentError
from bienban.document.word.tables import read_tables
from tests.document.word.tables import cell, word_body, word_file

SPAN, BEGINS = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'


def test_tables_are_read_in_their_order_with_lines_of_their_cells() -> None:
    tables = [[["Họ và tên", "姓名"], ["Nguyễn Văn A\nx", ""]], [["y"]]]
    assert [[list(row) for row in table] for table in read_tables(word_file(tables))] == tables


def test_merged_cells_say_the_same_and_what_was_deleted_is_not_there() -> None:
    rows = (
        f"<w:tr>{cell('Đoàn', SPAN)}</w:tr>",
        f"<w:tr>{cell('A')}{cell('Sở', BEGINS)}</w:tr>",
        f"<w:tr>{cell('B')}{cell('', '<w:vMerge/>')}</w:tr>",
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('C')}{cell('D')}</w:tr>",
        "<w:tr><w:sdt><w:sdtContent>" + cell("E") + "</w:sdtContent></w:sdt><w:tc><w:p><w:del><w:r><w:delText>x"
        "</w:delText></w:r></w:del><w:ins><w:r><w:t>F</w:t><w:tab/><w:t>G</w:t><w:br/><w:t>H</w:t></w:r></w:ins></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>I</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr>",
    )
    assert read_tables(word_body(f"<w:tbl>{''.join(rows)}</w:tbl>")) == (
        (("Đoàn", "Đoàn"), ("A", "Sở"), ("B", "Sở"), ("E", "F G\nH\nI")),
    )


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", word_body("<w:p>")[:200]])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError):
        read_tables(data)
