"""What the quiet bar of a window offers, and pressing it; and the record that is open, and its form."""

from PySide6.QtWidgets import QApplication

from bienban.core.edits import Set
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.session.session import Session
from bienban.ui.form.page import FormPage
from bienban.ui.widgets.buttons import Button
from bienban.ui.window import MainWindow

TITLE = Address("minutes", "title", "vi")


def session_of(window: MainWindow) -> Session:
    session = window.conductor.files.session
    assert session is not None
    return session


def minutes_of(window: MainWindow) -> Minutes:
    return session_of(window).minutes


def form_of(window: MainWindow) -> FormPage:
    assert window.shell.page is not None
    return window.shell.page.form


def change(window: MainWindow, words: str = "BIÊN BẢN ĐÃ SỬA") -> Minutes:
    session_of(window).apply(Set(TITLE, words), "Typing")
    return session_of(window).minutes


def remedies(window: MainWindow) -> dict[str, Button]:
    QApplication.processEvents()
    buttons = window.shell.notice.findChildren(Button)
    return {button.text(): button for button in buttons if button.text() and button.isVisibleTo(window)}


def press(window: MainWindow, words: str) -> None:
    remedies(window)[words].click()
