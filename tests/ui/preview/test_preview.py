"""The paper follows the typing, keeps its place, and leads to the fields."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.catalog.choices import Choices
from bienban.catalog.languages import load
from bienban.core.alternat import Layout
from bienban.core.difference import difference
from bienban.core.edits import Insert, Set
from bienban.core.ids import Address, new_id
from bienban.core.minutes import Clause, Minutes
from bienban.core.text import Text
from bienban.session import document
from bienban.session.press import Press
from bienban.session.session import Session
from bienban.ui.layouts import layout_of
from bienban.ui.look.theme import Theme
from bienban.ui.preview.pane import Preview
from bienban.ui.preview.stale import is_wide, stale_parts
from bienban.ui.settings import Settings

WIDE, NARROW = 596, 390


def record() -> Minutes:
    return document.read(paths.resources() / "samples" / "annual-05.bienban")


@pytest.fixture
def preview(qtbot: QtBot, tmp_path: Path) -> Preview:
    preview = Preview(Session(record()), Theme.light(), load(), Settings(tmp_path / "window.ini"), Press())
    qtbot.addWidget(preview)
    preview.resize(NARROW, 700)
    preview.show()
    preview.refresh()
    return preview


def clause_of(preview: Preview) -> Clause:
    return preview.session.minutes.sections[2].clauses[0]


def printed(preview: Preview) -> str:
    return "\n".join(preview.sheet.texts())


def test_the_paper_follows_the_typing(preview: Preview, qtbot: QtBot) -> None:
    place = Address(clause_of(preview).id, "text", "vi")
    preview.session.apply(Set(place, "Hai bên thống nhất mở thêm một tuyến xe khách."), "Typing")
    qtbot.waitUntil(lambda: "mở thêm một tuyến xe khách" in printed(preview))
    preview.session.undo()
    qtbot.waitUntil(lambda: "mở thêm một tuyến xe khách" not in printed(preview))


def test_typing_draws_its_own_part_only(preview: Preview) -> None:
    before = preview.sheet.documents()
    place = Address(clause_of(preview).id, "text", "vi")
    preview.session.apply(Set(place, "Khác."), "Typing")
    preview.refresh()
    after = preview.sheet.documents()
    assert sum(one is not two for one, two in zip(before, after, strict=True)) == 1


def test_a_fact_is_drawn_wherever_it_is_printed(preview: Preview) -> None:
    preview.session.apply(Set(Address("meeting", "ordinal"), 77), "Ordinal")
    preview.refresh()
    assert "77" in printed(preview)


def test_stale_parts() -> None:
    minutes = record()
    clause = minutes.sections[2].clauses[0]
    heading = Set(Address(minutes.sections[1].id, "heading", "vi"), "Khác").apply(minutes)
    assert stale_parts(heading, difference(minutes, heading)) == {minutes.sections[1].id}
    opening = Set(Address(minutes.preamble[0].id, "text", "vi"), "Khác").apply(minutes)
    assert stale_parts(opening, difference(minutes, opening)) == {"preamble"}
    speaker = Set(Address(clause.id, "speaker"), minutes.people[0].id).apply(minutes)
    assert stale_parts(speaker, difference(minutes, speaker)) is None
    longer = Insert(minutes.sections[2].id, "clauses", 0, Clause(id="new00000")).apply(minutes)
    assert stale_parts(longer, difference(minutes, longer)) is None
    wide = [is_wide(difference(minutes, other)) for other in (heading, opening, speaker, longer)]
    assert wide == [False, False, True, False], "what is added is drawn while somebody types in it"


def test_a_fact_is_drawn_by_itself_when_the_typing_rests(preview: Preview, qtbot: QtBot) -> None:
    for ordinal in (7, 77):
        preview.session.apply(Set(Address("meeting", "ordinal"), ordinal), "Ordinal")
    qtbot.waitUntil(lambda: "77" in printed(preview))


def test_a_click_leads_to_the_field(preview: Preview, qtbot: QtBot) -> None:
    place = Address(clause_of(preview).id, "text", "vi")
    spot = preview.sheet.where(place)
    assert spot is not None
    with qtbot.waitSignal(preview.clicked) as clicked:
        qtbot.mouseClick(preview.sheet, Qt.MouseButton.LeftButton, pos=spot.center().toPoint())
    assert clicked.args == [place]


def test_the_place_of_the_caret_is_tinted_and_in_sight(preview: Preview) -> None:
    place = Address(clause_of(preview).id, "text", "vi")
    preview.mark(place)
    spot = preview.sheet.where(place)
    assert spot is not None
    seen = preview.sheet.visibleRegion().boundingRect()
    assert seen.contains(spot.center().toPoint())
    picture = preview.sheet.grab(spot.toAlignedRect()).toImage()
    tint = Theme.light().colour("soft").rgb()
    assert any(picture.pixel(x, 4) == tint for x in range(picture.width()))


def new_clause(preview: Preview, words: str) -> Address:
    """What a held Enter does: a clause at the end of the section, the caret in it, then its words."""
    section = preview.session.minutes.sections[2]
    clause = Clause(id=new_id())
    place = Address(clause.id, "text", "vi")
    preview.session.apply(Insert(section.id, "clauses", len(section.clauses), clause), "New clause")
    preview.mark(place)
    preview.session.apply(Set(place, words), "Typing")
    return place


def in_sight(preview: Preview, place: Address) -> bool:
    spot = preview.sheet.where(place)
    return spot is not None and preview.sheet.visibleRegion().boundingRect().contains(spot.toAlignedRect())


def test_a_clause_that_is_new_comes_into_sight_when_it_is_printed(preview: Preview, qtbot: QtBot) -> None:
    for number in range(3):
        place = new_clause(preview, f"Nội dung mới {number}.")
        assert preview.sheet.where(place) is None
        qtbot.waitUntil(lambda place=place: in_sight(preview, place))  # type: ignore[misc]
    words = "Hai bên thống nhất. " * 30
    preview.session.apply(Set(place, words), "Typing")
    qtbot.waitUntil(lambda: words.strip() in printed(preview))
    assert in_sight(preview, place), "and stays there while it grows"


def test_a_paper_that_was_scrolled_away_stays_there(preview: Preview) -> None:
    place = Address(preview.session.minutes.sections[-1].clauses[0].id, "text", "vi")
    preview.mark(place)
    preview.scroll_area.verticalScrollBar().setValue(0)
    preview.session.apply(Set(place, "Khác."), "Typing")
    preview.refresh()
    assert preview.scroll_area.verticalScrollBar().value() == 0


def test_the_paper_keeps_its_scroll_place(preview: Preview) -> None:
    bar = preview.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    held = bar.value()
    preview.session.apply(Set(Address(preview.session.minutes.sections[-1].clauses[0].id, "text", "vi"), "x"), "Typing")
    preview.refresh()
    assert bar.value() == held


def test_the_original_and_the_layout_are_chosen_and_remembered(preview: Preview, tmp_path: Path) -> None:
    assert preview.original.text() == "Original kept by Viet Nam"
    first = printed(preview)
    preview.choose_original("cn")
    assert preview.original.text() == "Original kept by China"
    assert printed(preview) != first
    preview.choose_layout("zh-Hans")
    assert "会议纪要" in printed(preview)
    preview.choose_layout("columns")
    assert "会议纪要" in printed(preview)
    assert "BIÊN BẢN" in printed(preview)
    again = Preview(preview.session, Theme.light(), load(), Settings(tmp_path / "window.ini"), Press())
    assert (again.keeper, again.layout_key) == ("cn", "columns")
    again.deleteLater()


def test_what_the_office_chooses_is_seen_at_once(preview: Preview, qtbot: QtBot) -> None:
    seal = load()["vi"].seal
    assert seal not in printed(preview)
    preview.choose_paper(Choices({"seal-place": "on"}))
    qtbot.waitUntil(lambda: seal in printed(preview))


def test_layouts() -> None:
    minutes = record()
    assert layout_of(minutes, "zh-Hans") == Layout(("zh-Hans",))
    assert layout_of(minutes, "sequential") == Layout(minutes.languages)
    assert layout_of(minutes, "columns") == Layout(minutes.languages, columns=True)


def test_a_narrow_pane_has_no_side_margins_and_readable_words(preview: Preview) -> None:
    place = Address(clause_of(preview).id, "text", "vi")
    narrow = preview.sheet.where(place)
    assert narrow is not None
    assert narrow.left() < 40
    preview.resize(WIDE, 700)
    wide = preview.sheet.where(place)
    assert wide is not None
    assert wide.left() > 60


def test_the_paper_stays_light_in_the_dark(qtbot: QtBot, tmp_path: Path) -> None:
    preview = Preview(Session(record()), Theme.dark(), load(), Settings(tmp_path / "window.ini"), Press())
    qtbot.addWidget(preview)
    preview.resize(WIDE, 400)
    preview.show()
    preview.refresh()
    assert preview.sheet.grab().toImage().pixelColor(40, 60) == QColor("#F4F3EF")


def test_a_record_without_words_has_a_paper_too(qtbot: QtBot, tmp_path: Path) -> None:
    sides = record().sides
    empty = Minutes(sides=tuple(type(side)(id=side.id, language=side.language) for side in sides), title=Text())
    preview = Preview(Session(empty), Theme.light(), load(), Settings(tmp_path / "window.ini"), Press())
    qtbot.addWidget(preview)
    preview.refresh()
    assert preview.sheet.documents()


def test_a_click_beside_the_text_leaves_the_caret_where_it_is(preview: Preview, qtbot: QtBot) -> None:
    field = QLineEdit(preview)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.mouseClick(preview.scroll_area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert field.hasFocus()
