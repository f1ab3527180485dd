"""Icons from the SVG files of ``resources/icons``, drawn in a colour and at a size when they are first shown."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from bienban import paths

SIZES = (16, 24, 32, 48, 64)
"""Pixels: an icon is 16 wide; the larger ones are for screens that are scaled. Any other size can be drawn too."""

_PALE = 0.55
"""The opacity of an icon of what cannot be done now."""


class Drawing(QIconEngine):
    """One icon in two colours. Only the sizes that are seen are drawn, each of them once."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        """Raises ``FileNotFoundError`` for a name that is not shipped."""
        super().__init__()
        self._colours = name, colour, disabled
        self._source = _source(name)
        self._drawn: dict[tuple[int, bool], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into the middle of ``rect``, as sharp as the screen is."""
        ratio = painter.device().devicePixelRatio()
        wide = min(rect.width(), rect.height())
        square = QRect(rect.x() + (rect.width() - wide) // 2, rect.y() + (rect.height() - wide) // 2, wide, wide)
        painter.drawPixmap(square, self.scaledPixmap(square.size() * ratio, mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """The icon, ``size`` large in pixels of the screen."""
        wide, pale = max(1, min(size.width(), size.height())), mode == QIcon.Mode.Disabled
        if (wide, pale) not in self._drawn:
            self._drawn[wide, pale] = self._draw(wide, pale)
        return self._drawn[wide, pale]

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The same for a screen that is scaled; ``size`` is in its own pixels."""
        found = QPixmap(self.pixmap(size, mode, state))
        found.setDevicePixelRatio(scale)
        return found

    def availableSizes(
        self, _mode: QIcon.Mode = QIcon.Mode.Normal, _state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        """The sizes it is made for."""
        return [QSize(size, size) for size in SIZES]

    def clone(self) -> QIconEngine:
        """Another one like it."""
        return Drawing(*self._colours)

    def _draw(self, size: int, pale: bool) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # a library of its own: not before something is to be drawn

        _name, colour, disabled = self._colours
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(_PALE if pale else 1.0)
        source = self._source.replace("currentColor", disabled if pale else colour)
        QSvgRenderer(QByteArray(source.encode())).render(painter)
        painter.end()
        return pixmap.copy()  # the painted one keeps its painter's memory, many times that of a picture so small


@cache
def _source(name: str) -> str:
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return svg.replace('stroke-width="2"', 'stroke-width="1.9"')
