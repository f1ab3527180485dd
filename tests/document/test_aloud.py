"""What is read aloud is what an original prints, passage by passage."""

from dataclasses import replace

import pytest

from bienban.core.alternat import Layout, Mode, Original
from bienban.core.minutes import Minutes, walk
from bienban.core.text import Text
from bienban.document.aloud import CLOSING, TITLE, Passage, passages
from bienban.document.blocks import paragraphs
from bienban.document.compose import compose
from tests.document.reading import LANGUAGES
from tests.document.records import annual, clause
from tests.document.signing.samples import NAMES, sample


def read(minutes: Minutes, keeper: str = "vn", mode: Mode = Mode.FULL) -> tuple[Passage, ...]:
    return passages(minutes, Original(keeper, mode), LANGUAGES)


def level(words: str) -> str:
    """Words without what only a page needs: spaces that hold them together."""
    return " ".join(words.split())


@pytest.mark.parametrize("keeper", ["vn", "cn"])
@pytest.mark.parametrize("name", NAMES)
def test_every_printed_paragraph_of_the_body_is_read_once_in_its_order(name: str, keeper: str) -> None:
    minutes = sample(name)
    told = read(minutes, keeper)
    for tag in minutes.languages:
        paper = compose(minutes, Original(keeper), Layout((tag,)), LANGUAGES)
        printed = [level(each.text) for each in paragraphs(paper.blocks["body"])]
        spoken, heading = [], ""
        for passage in told:
            if passage.key == TITLE:
                continue
            if passage.heading.get(tag, "") != heading:
                heading = passage.heading.get(tag, "")
                spoken += [heading] if heading else []
            spoken += passage.words[tag]
        assert [level(words) for words in spoken] == printed


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_is_a_passage_and_both_languages_say_the_same_clause(name: str) -> None:
    minutes = sample(name)
    clauses = {node.id for node in walk(minutes) if type(node).__name__ == "Clause"}
    for keeper in ("vn", "cn"):
        told = read(minutes, keeper, Mode.OWN_LANGUAGE)
        assert {passage.key for passage in told if passage.clause is not None} == clauses
        assert len({passage.key for passage in told}) == len(told)
        assert all(set(passage.words) == set(minutes.languages) for passage in told)


def test_the_words_are_those_of_the_original() -> None:
    record = annual()
    first, *others = record.sections
    pair = clause("pair0000", "Quan hệ {Việt| – |Trung}.", "{越||中}关系。")
    record = replace(record, sections=(replace(first, clauses=(*first.clauses, pair)), *others))
    for keeper, vi, zh in (("vn", "Việt – Trung", "越中关系"), ("cn", "Trung – Việt", "中越关系")):
        found = next(passage for passage in read(record, keeper) if passage.key == "pair0000")
        assert vi in found.words["vi"][0]
        assert zh in found.words["zh-Hans"][0]
        assert found.place == first.id


def test_a_text_that_a_language_lacks_is_read_as_open() -> None:
    record = replace(annual(), title=Text({"vi": "BIÊN BẢN"}), sections=())
    told = read(record)
    assert told[0].words["vi"] == ("BIÊN BẢN",)
    assert told[-1].key in (CLOSING, told[-1].clause.id if told[-1].clause else "")
    assert read(Minutes(sides=record.sides)) == ()
