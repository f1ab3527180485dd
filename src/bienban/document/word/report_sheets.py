"""The page of the conformance report: a wide table on A4, the page number at the foot."""

from __future__ import annotations

from bienban.document.word.base_parts import Edge, Sheet, pages, paragraph
from bienban.document.word.fonts import SIM_HEI, SIM_SUN
from bienban.document.word.styles import STYLES, Style

_FOOT = "Report foot vi"

_STYLES = (
    Style("Report title vi", size=15, bold=True, caps=True, align="center", after=2, line=21, keep="whole"),
    Style("Report title zh", size=16, font=SIM_SUN, bold=True, align="center", after=8, line=25, keep="whole"),
    Style("Report line vi", size=11, align="left", line=15, keep="next"),
    Style("Report line zh", size=11, align="left", after=4, line=16, keep="next"),
    Style("Report head vi", size=10, bold=True, align="center", line=13, keep="next"),
    Style("Report head zh", size=10, font=SIM_HEI, align="center", line=14, keep="next"),
    Style("Report group vi", size=10.5, font=SIM_HEI, bold=True, align="left", line=15, keep="next"),
    Style("Report group zh", size=10.5, font=SIM_HEI, align="left", line=15, keep="next"),
    Style("Report cell vi", size=10, align="left", line=13),
    Style("Report cell zh", size=10, align="left", line=14),
    Style("Report number vi", "Report cell vi", align="center"),
    Style("Report broken vi", "Report cell vi", bold=True),
    Style("Report broken zh", "Report cell zh", font=SIM_HEI),
    Style("Report note vi", size=10, align="both", before=5, line=13),
    Style("Report note zh", size=10, align="both", line=14.5),
    Style(_FOOT, size=10, align="center", line=14),
)

SHEETS = {
    "conformance.docx": Sheet(
        (18, 15, 18, 15),
        footer=9,
        number=10,
        styles=STYLES | {style.name: style for style in _STYLES},
        edges=(Edge("footer", paragraph(_FOOT, pages())),),
    )
}
"""File name to page: 180 mm wide."""
