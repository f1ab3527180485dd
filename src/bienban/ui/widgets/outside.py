"""What is shown outside of the window, by the program that the system has for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_outside(path: Path) -> None:
    """Open a file in its own program, or show a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
