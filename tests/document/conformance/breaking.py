"""Small changes to a good document, one for every measure, each of which breaks the rules about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bienban.catalog.measures import Measure
from tests.document.conformance.foreign import page_number

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"


@dataclass(frozen=True)
class Example:
    """A document: its parts, and the names of the styles that play a part in it (``body``, ``title`` …)."""

    parts: Mapping[str, bytes]
    roles: Mapping[str, str]

    def changed(self, part: str, pattern: str, new: str, count: int = 0) -> Example:
        """With what matches ``pattern`` in a part replaced; it must be there."""
        text, changes = re.subn(pattern, new, self.parts[part].decode(), count=count, flags=re.DOTALL)
        assert changes, f"{pattern} is not in {part}"
        return replace(self, parts={**self.parts, part: text.encode()})

    def styled(self, role: str, kind: str, element: str) -> Example:
        """With one property of the style of a role set: ``kind`` is ``rPr`` or ``pPr``."""
        name = self.roles[role]
        sheet = self.parts[STYLES].decode()
        style = re.search(
            rf'<w:style [^>]*>(?:(?!</w:style>).)*?<w:name w:val="{name}"/>.*?</w:style>', sheet, re.DOTALL
        )
        assert style, f"no style is named {name}"
        tag = re.match(r"<(w:\w+)", element)
        assert tag
        new = re.sub(rf"<{tag[1]}(?: [^>]*)?/>", "", style[0])
        if f"<w:{kind}>" not in new:
            new = new.replace("</w:style>", f"<w:{kind}></w:{kind}></w:style>")
        new = new.replace(f"</w:{kind}>", f"{element}</w:{kind}>")
        return replace(self, parts={**self.parts, STYLES: sheet.replace(style[0], new).encode()})

    def font(self, role: str, slot: str, name: str) -> Example:
        """With another font in one slot of the style of a role."""
        fonts = {"ascii": "Times New Roman", "hAnsi": "Times New Roman", "eastAsia": "仿宋", "cs": "Times New Roman"}
        written = " ".join(f'w:{each}="{font}"' for each, font in (fonts | {slot: name}).items())
        return self.styled(role, "rPr", f"<w:rFonts {written}/>")

    def numbered(self, **changes: object) -> Example:
        """With other page numbers: ``page_number`` of another kind in every header and footer that has one."""
        parts = dict(self.parts)
        for name in [name for name in parts if b" PAGE " in parts[name] or b"PAGE \\*" in parts[name]]:
            wanted: dict[str, object] = {"align": "center", "font": "Times New Roman", **changes}
            parts[name] = page_number(**wanted).encode()  # type: ignore[arg-type]
        return replace(self, parts=parts)

    def beginning(self, run: str, text: str) -> Example:
        """With a paragraph before all others."""
        paragraph = f"<w:p><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
        return self.changed(DOCUMENT, "<w:body>", f"<w:body>{paragraph}", 1)


def _attribute(element: str, name: str, value: int) -> Callable[[Example], Example]:
    pattern = rf'(<w:{element} [^>]*w:{name}=")\d+'
    return lambda good: good.changed(DOCUMENT, pattern, rf"\g<1>{value}")


def _size(role: str, half_points: int) -> Callable[[Example], Example]:
    return lambda good: good.styled(role, "rPr", f'<w:sz w:val="{half_points}"/>')


def _light(role: str) -> Callable[[Example], Example]:
    return lambda good: good.styled(role, "rPr", '<w:b w:val="0"/>')


def _words(pattern: str, new: str) -> Callable[[Example], Example]:
    return lambda good: good.changed(DOCUMENT, pattern, new)


def _mirrored(good: Example) -> Example:
    return good.changed(DOCUMENT, r"(<w:tc>.*?</w:tc>)(<w:tc>.*?</w:tc>)", r"\2\1", 1)


def _colour(role: str) -> Callable[[Example], Example]:
    return lambda good: good.styled(role, "rPr", '<w:color w:val="1F4E79"/>')


def _spaced(line: int, after: int = 0) -> Callable[[Example], Example]:
    element = f'<w:spacing w:after="{after}" w:line="{line}" w:lineRule="exact"/>'
    return lambda good: good.styled("body", "pPr", element)


def _first(good: Example) -> Example:
    if b"<w:titlePg/>" in good.parts[DOCUMENT]:
        return good.changed(DOCUMENT, "<w:titlePg/>", "")
    return good.changed(DOCUMENT, "</w:sectPr>", "<w:titlePg/></w:sectPr>")


def _other_place(good: Example) -> Example:
    other = {"header": "footer", "footer": "header"}
    return good.changed(DOCUMENT, r"<w:(header|footer)Reference", "<w:@Reference").changed(
        DOCUMENT,
        "<w:@Reference",
        f"<w:{other['header' if b'headerReference' in good.parts[DOCUMENT] else 'footer']}Reference",
    )


def _named(good: Example, name: str, run: str = "") -> Example:
    """Without these words where they belong; with them where they do not."""
    if name.encode() in good.parts[DOCUMENT]:
        return good.changed(DOCUMENT, name, "Văn bản nội bộ")
    return good.beginning(run, name)


def _record(good: Example) -> Example:
    if "红头" in good.roles.values():
        return good.changed(DOCUMENT, "云南省人民政府会议纪要", "云南省人民政府文件", 1)
    return good.beginning('<w:color w:val="FF0000"/><w:sz w:val="80"/>', "云南省人民政府会议纪要")


def _dates(good: Example) -> Example:
    text = good.parts[DOCUMENT].decode()
    if re.search(r"ngày\s\d", text):
        good = good.changed(DOCUMENT, r"ngày(\s)\d+(\s)tháng", r"ngày\g<1>5\g<2>tháng")
    return good.changed(DOCUMENT, r"(\d{4})年\d+月", r"\g<1>年01月") if re.search(r"\d{4}年\d+月", text) else good


def _numerals(good: Example) -> Example:
    text = good.parts[DOCUMENT].decode()
    for pattern, new in ((r"（([一二三四五六七八九十]+)）", r"(\1)"), (r">a\)", ">a.")):
        good = good.changed(DOCUMENT, pattern, new) if re.search(pattern, text) else good
    return good


def _end(good: Example) -> Example:
    given = r"\./\." if b"./." in good.parts[DOCUMENT] else r"(2025)\."
    return good.changed(DOCUMENT, given, "." if "/" in given else r"\1./.")


BREAKING: Mapping[Measure, Callable[[Example], Example]] = {
    Measure.PAPER_WIDTH: _attribute("pgSz", "w", 12240),
    Measure.PAPER_HEIGHT: _attribute("pgSz", "h", 15840),
    Measure.MARGIN_TOP: _attribute("pgMar", "top", 851),
    Measure.MARGIN_RIGHT: _attribute("pgMar", "right", 567),
    Measure.MARGIN_BOTTOM: _attribute("pgMar", "bottom", 567),
    Measure.MARGIN_LEFT: _attribute("pgMar", "left", 1134),
    Measure.TYPE_WIDTH: _attribute("pgMar", "right", 567),
    Measure.TYPE_HEIGHT: _attribute("pgMar", "bottom", 567),
    Measure.LINES: _spaced(400),
    Measure.CHARACTERS: _size("body", 36),
    Measure.STATE_NAME: lambda good: _named(good, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    Measure.STATE_PLACE: _mirrored,
    Measure.STATE_SIZE: _size("state", 32),
    Measure.STATE_WEIGHT: _light("state"),
    Measure.STATE_MOTTO: _words("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    Measure.STATE_MOTTO_SIZE: _size("motto", 24),
    Measure.STATE_MOTTO_WEIGHT: _light("motto"),
    Measure.PARTY_NAME: lambda good: _named(good, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    Measure.PARTY_PLACE: _mirrored,
    Measure.PARTY_SIZE: _size("party", 24),
    Measure.PARTY_WEIGHT: _light("party"),
    Measure.ORGAN_SIZE: _size("organ", 32),
    Measure.ORGAN_WEIGHT: _light("organ"),
    Measure.ORGAN_MARK: _words(r">\*<", "><"),
    Measure.DOCUMENT_NUMBER: _words(r"Số(:?) 05[/-]BB", r"Số\1 5/BB"),
    Measure.RECORD_HEAD: _record,
    Measure.RECORD_HEAD_FONT: lambda good: good.font("record", "eastAsia", "楷体"),
    Measure.RECORD_HEAD_COLOUR: _colour("record"),
    Measure.TITLE_FONT: lambda good: good.font("title", "eastAsia", "楷体"),
    Measure.TITLE_SIZE: _size("title", 72),
    Measure.TITLE_WEIGHT: _light("title"),
    Measure.TITLE_ALIGN: lambda good: good.styled("title", "pPr", '<w:jc w:val="left"/>'),
    Measure.SUBJECT_SIZE: _size("subject", 20),
    Measure.SUBJECT_WEIGHT: _light("subject"),
    Measure.BODY_FONT: lambda good: (
        good.font("body", "ascii", "Arial").font("body", "eastAsia", "宋体")
        if good.roles["body"].endswith(("文", "zh"))
        else good.font("body", "ascii", "Arial")
    ),
    Measure.BODY_LATIN: lambda good: good.font("body", "ascii", "FangSong"),
    Measure.BODY_SIZE: _size("body", 22),
    Measure.BODY_COLOUR: _colour("body"),
    Measure.BODY_ALIGN: lambda good: good.styled("body", "pPr", '<w:jc w:val="left"/>'),
    Measure.BODY_INDENT: lambda good: good.styled("body", "pPr", '<w:ind w:firstLine="0"/>'),
    Measure.BODY_INDENT_CHARACTERS: lambda good: good.styled("body", "pPr", '<w:ind w:firstLine="0"/>'),
    Measure.BODY_SPACE: _spaced(380, after=40),
    Measure.BODY_LINE: _spaced(300),
    Measure.BODY_MULTIPLE: lambda good: good.styled("body", "pPr", '<w:spacing w:line="480" w:lineRule="auto"/>'),
    Measure.LEVELS_ORDER: _numerals,
    Measure.LEVELS_LETTERS: _words(r">đ\)", ">e)"),
    Measure.LEVEL1_FONT: lambda good: good.font("level1", "eastAsia", "宋体"),
    Measure.LEVEL1_WEIGHT: _light("level1"),
    Measure.LEVEL2_FONT: lambda good: good.font("level2", "eastAsia", "黑体"),
    Measure.LEVEL3_FONT: lambda good: good.font("level3", "eastAsia", "黑体"),
    Measure.NUMBER_PLACE: _other_place,
    Measure.NUMBER_ALIGN: lambda good: good.numbered(align="left"),
    Measure.NUMBER_SIZE: lambda good: good.numbered(size=18),
    Measure.NUMBER_FONT: lambda good: good.numbered(font="Arial"),
    Measure.NUMBER_FORM: lambda good: good.numbered(before="Trang ", after="."),
    Measure.NUMBER_FIRST: _first,
    Measure.DATES: _dates,
    Measure.ATTENDANCE_FONT: lambda good: good.font("attendance", "eastAsia", "仿宋"),
    Measure.END_MARK: _end,
    Measure.SIGNATURE_LEFT: _words("THƯ KÝ|NGƯỜI GHI BIÊN BẢN", "NGƯỜI KÝ"),
    Measure.SIGNATURE_RIGHT: _words("CHỦ TỌA|CHỦ TRÌ HỘI NGHỊ", "NGƯỜI KÝ"),
}
