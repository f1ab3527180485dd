"""A real form over a real session, with the shipped languages and phrases."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bienban import paths
from bienban.catalog import languages
from bienban.catalog.languages import Language
from bienban.catalog.phrases import Phrases, load_phrases
from bienban.core.ids import Address
from bienban.core.minutes import Clause, Minutes, Party, Section, Side
from bienban.core.text import Text
from bienban.session.document import read
from bienban.session.session import Session
from bienban.ui.fields.text_field import TextField
from bienban.ui.form.page import FormPage
from bienban.ui.look.theme import Theme
from tests.ui.conftest import assert_can_be_kept


@dataclass(frozen=True)
class Shipped:
    """What the program ships."""

    languages: Mapping[str, Language]
    phrases: Phrases


@pytest.fixture(scope="session")
def shipped() -> Shipped:
    """Languages and phrases, read once."""
    return Shipped(languages.load(), load_phrases(paths.resources() / "phrases.toml")[0])


@dataclass
class Open:
    """A form and the session behind it."""

    form: FormPage
    session: Session

    @property
    def minutes(self) -> Minutes:
        """The present snapshot."""
        return self.session.minutes

    def field(self, id_: str, field: str = "text", language: str = "vi") -> TextField:
        """The field of an address, with the focus."""
        self.form.reveal(Address(id_, field, language))
        found = self.form.binder.field(Address(id_, field, language))
        assert found is not None
        found.setFocus()
        return found


MakeForm = Callable[..., Open]


@pytest.fixture
def make_form(qtbot: QtBot, qapp: QApplication, shipped: Shipped) -> Iterator[MakeForm]:
    """Builds a form over a record, shown and complete."""

    sessions: list[Session] = []

    def make(minutes: Minutes | None = None, width: int = 744) -> Open:
        session = Session(minutes if minutes is not None else small())
        sessions.append(session)
        form = FormPage(session, Theme.light(), shipped.languages, shipped.phrases)
        qtbot.addWidget(form)
        form.resize(width, 724)
        form.show()
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow)
        form.build_all()
        return Open(form, session)

    yield make
    for session in sessions:
        assert_can_be_kept(session.minutes)


def sample(name: str) -> Minutes:
    """A shipped sample."""
    return read(paths.resources() / "samples" / f"{name}.bienban")


def text(vi: str, zh: str = "") -> Text:
    """A text in both languages."""
    return Text({"vi": vi, "zh-Hans": zh})


def small() -> Minutes:
    """Two sides, two parties, two sections with three clauses."""
    return Minutes(
        sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")),
        parties=(
            Party(id="partyvn1", side="vn", name=text("Lai Châu", "莱州")),
            Party(id="partycn1", side="cn", name=text("Vân Nam", "云南")),
        ),
        title=text("BIÊN BẢN", "会议纪要"),
        sections=(
            Section(
                id="section1",
                heading=text("Phương hướng", "方向"),
                clauses=(
                    Clause(id="clauseaa", text=text("Hai bên nhất trí", "双方一致同意")),
                    Clause(id="clausebb", text=text("Thúc đẩy giao lưu", "促进交流")),
                ),
            ),
            Section(id="section2", clauses=(Clause(id="clausecc"),)),
        ),
    )
