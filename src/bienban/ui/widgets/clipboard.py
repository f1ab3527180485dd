"""What lies on the clipboard, which other programs own and may take away at any moment."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def held() -> QMimeData:
    """What can be pasted now; nothing where whoever offered it is gone, for which Qt gives no data at all."""
    return cast("QMimeData | None", QGuiApplication.clipboard().mimeData()) or QMimeData()
