"""Icons from the SVG files of ``resources/icons``, drawn in a colour when they are first shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPainter, QPixmap

from bienban import paths

SIZES = (16, 24, 32, 48, 64)
"""Pixels: an icon is 16 wide; the larger ones are for screens that are scaled."""


def drawn(name: str, colour: str, opacity: float = 1.0) -> Iterator[QPixmap]:
    """The icon at every size. Raises ``FileNotFoundError`` for a name that is not shipped."""
    from PySide6.QtSvg import QSvgRenderer  # a library of its own: not before something is to be drawn

    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(opacity)
        renderer.render(painter)
        painter.end()
        yield pixmap


@cache
def _source(name: str) -> str:
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return svg.replace('stroke-width="2"', 'stroke-width="1.9"')
