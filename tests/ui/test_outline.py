"""What the outline says is missing is what is missing."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.session import document
from bienban.session.parts import completeness, parts
from bienban.ui.look.theme import Theme
from bienban.ui.outline import Outline


def record(name: str = "annual-05") -> Minutes:
    return document.read(paths.resources() / "samples" / f"{name}.bienban")


def test_a_clause_without_chinese_is_counted() -> None:
    minutes = record()
    section = minutes.sections[2]
    whole = next(part for part in parts(minutes) if part.section == section)
    assert whole.complete
    without = Set(Address(section.clauses[0].id, "text", "zh-Hans"), "").apply(minutes)
    part = next(part for part in parts(without) if part.section and part.section.id == section.id)
    assert part.filled == {"vi": whole.total, "zh-Hans": whole.total - 1}
    assert not part.complete
    assert completeness(without, "zh-Hans") < completeness(minutes, "zh-Hans")
    assert completeness(without, "vi") == completeness(minutes, "vi")


def test_a_row_says_number_title_and_counts(qtbot: QtBot) -> None:
    minutes = record()
    clause = minutes.sections[2].clauses[0]
    outline = Outline(Theme.light())
    qtbot.addWidget(outline)
    outline.show_minutes(Set(Address(clause.id, "text", "zh-Hans"), "").apply(minutes))
    model = outline.view.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken[0].startswith("1 Title and meeting, Vietnamese ")
    total = len(minutes.sections[2].clauses) + 1
    third = next(words for words in spoken if words.startswith("III "))
    assert third.endswith(f"Vietnamese {total} of {total}, Chinese {total - 1} of {total}")


def test_a_click_and_enter_go_to_the_part(qtbot: QtBot) -> None:
    minutes = record()
    outline = Outline(Theme.light())
    qtbot.addWidget(outline)
    outline.resize(232, 700)
    outline.show()
    outline.show_minutes(minutes)
    index = outline.view.model().index(4, 0)
    with qtbot.waitSignal(outline.chosen) as chosen:
        qtbot.mouseClick(
            outline.view.viewport(), Qt.MouseButton.LeftButton, pos=outline.view.visualRect(index).center()
        )
    assert chosen.args == [Address(minutes.sections[1].id, "heading")]
    with qtbot.waitSignal(outline.chosen) as chosen:
        qtbot.keyClick(outline.view, Qt.Key.Key_Down)
        qtbot.keyClick(outline.view, Qt.Key.Key_Return)
    assert chosen.args == [Address(minutes.sections[2].id, "heading")]


def test_the_part_with_the_caret_is_the_current_one(qtbot: QtBot) -> None:
    outline = Outline(Theme.light())
    qtbot.addWidget(outline)
    for name in ("annual-05", "intent-2024", "exchange-2024"):
        minutes = record(name)
        outline.show_minutes(minutes)
        places = {
            Address("minutes", "title", "vi"): "1 ",
            Address(minutes.people[0].id, "name", "vi"): "2 ",
            Address(minutes.preamble[0].id, "text", "vi"): "3 ",
            Address("next", "place", "vi"): "4 ",
            Address("signing", "copies"): "7 ",
        }
        for place, number in places.items():
            outline.mark(place)
            assert outline.view.currentIndex().data().startswith(number), (name, place)


def test_icons_lie_where_the_outline_is_folded(qtbot: QtBot, tmp_path: Path) -> None:
    outline = Outline(Theme.light())
    qtbot.addWidget(outline)
    outline.show_minutes(record())
    outline.set_folded(True)
    outline.resize(48, 600)
    outline.show()
    picture = outline.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(48) for y in range(200)}
    assert Theme.light().colour("muted").name() in colours
