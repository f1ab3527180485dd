"""Export: one Word file for each original and layout, made one by one."""

import io
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from bienban import paths
from bienban.core.alternat import Mode, Original
from bienban.core.minutes import Minutes
from bienban.document.export import export, layouts, shipped_template
from bienban.document.word.errors import TemplateError
from tests.document.reading import LANGUAGES, all_paragraphs, paper
from tests.document.records import COLUMNS, SEQUENTIAL, VI, ZH, annual


def test_layouts_by_name() -> None:
    assert layouts(annual()) == {"vi": VI, "zh": ZH, "sequential": SEQUENTIAL, "columns": COLUMNS}
    assert list(layouts(Minutes(languages=("vi",)))) == ["vi"]


@pytest.mark.parametrize("name", ["vi", "zh", "sequential", "columns"])
def test_a_file_holds_the_words_of_the_paper(name: str) -> None:
    layout = layouts(annual())[name]
    ((file, content),) = export(annual(), "annual", originals=[Original("cn")], layouts=[layout], languages=LANGUAGES)
    assert file == f"annual.cn.{name}.docx"
    document = docx.Document(io.BytesIO(content))
    said = "".join(text.text or "" for text in document.element.body.iter("{*}t"))
    for paragraph in all_paragraphs(paper(annual(), "cn", layout)):
        for line in paragraph.text.split("\n"):
            assert line in said


def test_every_original_in_every_layout_one_by_one() -> None:
    originals = [Original("vn", Mode.OWN_LANGUAGE), Original("cn", Mode.OWN_LANGUAGE)]
    files = export(annual(), "a", originals=originals, layouts=[VI, COLUMNS])
    assert [name for name, _content in islice(files, 3)] == ["a.vn.vi.docx", "a.vn.columns.docx", "a.cn.vi.docx"]
    assert [name for name, _content in files] == ["a.cn.columns.docx"]


def test_the_template_follows_the_layout_unless_one_is_given() -> None:
    assert shipped_template(COLUMNS).name == "joint-columns.docx"
    assert shipped_template(SEQUENTIAL).name == shipped_template(VI).name == "joint.docx"
    given = paths.templates() / "joint.docx"
    ((_name, content),) = export(annual(), "a", originals=[Original("vn")], layouts=[COLUMNS], template=given)
    ((_name, shipped),) = export(annual(), "a", originals=[Original("vn")], layouts=[COLUMNS])
    assert content != shipped


def test_an_office_s_own_template_may_be_for_one_layout_alone(tmp_path: Path) -> None:
    with ZipFile(shipped_template(COLUMNS)) as source, ZipFile(tmp_path / "own.docx", "w") as made:
        for part in source.namelist():
            made.writestr(part, source.read(part).replace(b"{{keeper}}", b"OFFICE {{keeper}}"))
    given = {COLUMNS: tmp_path / "own.docx"}
    files = dict(export(annual(), "a", originals=[Original("vn")], layouts=[VI, COLUMNS], template=given))
    own = {name: any(b"OFFICE" in part for part in _parts(content)) for name, content in files.items()}
    assert own == {"a.vn.vi.docx": False, "a.vn.columns.docx": True}


def test_a_template_that_is_gone_is_told_by_its_name(tmp_path: Path) -> None:
    made = export(annual(), "a", originals=[Original("vn")], layouts=[VI], template=tmp_path / "gone.docx")
    with pytest.raises(TemplateError, match=r"gone\.docx cannot be read"):
        next(made)


def _parts(content: bytes) -> list[bytes]:
    with ZipFile(io.BytesIO(content)) as file:
        return [file.read(name) for name in file.namelist()]
