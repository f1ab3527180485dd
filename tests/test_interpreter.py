"""The Qt binding and the Python under it go together."""

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


def test_calls_into_qt_keep_the_references_to_none(qtbot: QtBot) -> None:
    """Some PySide6 releases lose one reference to None a call on Python 3.11, and abort after some thousand calls."""
    thing = QObject()
    calls = 2000
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("name")
    lost = before - sys.getrefcount(None)
    assert lost < calls / 10, (
        f"{calls} calls lost {lost} references to None: this PySide6 does not go with Python {sys.version.split()[0]}; "
        "take another release of one of the two (pyproject.toml, requirements.lock)"
    )
