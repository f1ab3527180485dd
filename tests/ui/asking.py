"""Answers the system's and the program's own questions, as a hand would: while they are open."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox

_WAIT_MS = 50


@contextmanager
def answering(act: Callable[[QDialog], None]) -> Iterator[list[QDialog]]:
    """While the block runs, does ``act`` to the dialog that opens; gives the dialogs seen."""
    seen: list[QDialog] = []
    timer = QTimer()
    timer.setInterval(_WAIT_MS)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        if dialog in seen:  # what was done did not close it: the test fails, and does not wait for ever
            dialog.reject()
            raise AssertionError(f"{dialog} stayed open")
        seen.append(dialog)
        act(dialog)

    timer.timeout.connect(look)
    timer.start()
    try:
        yield seen
    finally:
        timer.stop()


def pressing(button: QMessageBox.StandardButton) -> AbstractContextManager[list[QDialog]]:
    """Presses a button of the question that opens."""

    def press(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        dialog.button(button).click()

    return answering(press)


def choosing(path: Path) -> AbstractContextManager[list[QDialog]]:
    """Types a path into the file dialog that opens, and accepts it."""

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(path))
        dialog.accept()

    return answering(choose)
