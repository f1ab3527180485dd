"""Good documents as offices make them in Word, with styles, lists and headers of their own."""

from __future__ import annotations

from bienban.document.word import package

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument"
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x">'
    '<a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/>'
    '<a:font script="Hans" typeface="仿宋"/><a:font script="Jpan" typeface="MS Mincho"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
_SETTINGS = '<w:themeFontLang w:val="vi-VN" w:eastAsia="zh-CN"/>'

VI_ROLES = {
    "state": "QuocHieu",
    "motto": "TieuNgu",
    "party": "QuocHieu",
    "organ": "CoQuan",
    "title": "TenLoai",
    "subject": "TrichYeu",
    "body": "NoiDung",
    "level1": "Muc",
}
ZH_ROLES = {
    "record": "红头",
    "title": "大标题",
    "body": "公文正文",
    "level1": "一级标题",
    "level2": "二级标题",
    "level3": "三级",
    "attendance": "标签",
}


def state() -> dict[str, bytes]:
    """Minutes of a People's Committee by Decree 30/2020/NĐ-CP."""
    left = _p("Thuong", "ỦY BAN NHÂN DÂN") + _p("CoQuan", "TỈNH LAI CHÂU") + _p("Thuong", "Số: 05/BB-UBND")
    right = _p("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + _p("TieuNgu", "Độc lập - Tự do - Hạnh phúc")
    end = "kết thúc vào 11 giờ 30 phút, ngày 30 tháng 10 năm 2025./."
    return _vietnamese(left, right, "THƯ KÝ", "CHỦ TỌA", "I.", end, 'w:line="276" w:lineRule="auto"')


def party() -> dict[str, bytes]:
    """Minutes of a Party committee, as the guidelines of 2018 and 2026 both allow."""
    left = _p("Thuong", "ĐẢNG BỘ TỈNH") + _p("CoQuan", "TỈNH ỦY LAI CHÂU") + _p("Thuong", "*")
    left += _p("Thuong", "Số 05-BB/TU")
    right = _p("QuocHieu", "ĐẢNG CỘNG SẢN VIỆT NAM") + _p("Thuong", "")
    end = "kết thúc vào 11 giờ 30 phút, ngày 30 tháng 10 năm 2025."
    parts = _vietnamese(
        left, right, "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ", "I-", end, 'w:line="380" w:lineRule="exact"'
    )
    styles = parts["word/styles.xml"].decode()
    parts["word/styles.xml"] = styles.replace(
        '<w:sz w:val="26"/></w:rPr></w:style>', '<w:sz w:val="28"/></w:rPr></w:style>'
    ).encode()
    return parts


def gongwen() -> dict[str, bytes]:
    """A 纪要 by GB/T 9704-2012."""
    label = (
        '<w:r><w:rPr><w:rStyle w:val="标签"/></w:rPr><w:t>出席：</w:t></w:r>'
        "<w:r><w:t>云南省外事办公室、商务厅、交通运输厅。</w:t></w:r>"
    )
    body = "".join(
        (
            _p("红头", "云南省人民政府会议纪要"),
            _p("居中", "第5期"),
            _p("大标题", "关于年度会晤机制筹备工作的会议纪要"),
            _p(
                "公文正文",
                "2025年10月9日，有关部门在昆明召开会议，研究年度会晤机制筹备工作，现将会议议定事项纪要如下。",
            ),
            _p("一级标题", "总体要求", numbered=0),
            _p("二级标题", "（一）指导思想"),
            _p("三级", "1. 各部门要加强统筹协调，按照分工抓好落实，确保各项筹备工作按时完成。"),
            _p("三级", "（1）外事部门负责联络、翻译、礼宾等工作，其他部门予以配合。"),
            _p("一级标题", "工作安排", numbered=0),
            _p("公文正文", "会议强调，各单位要高度重视，明确责任，细化措施，切实做好各项准备工作，重大事项及时报告。"),
            f'<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr>{label}</w:p>',
        )
    )
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="even" r:id="rId7"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" '
        'w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>'
    )
    han = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{}"'
    both = '<w:jc w:val="both"/>'
    text = f'<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="630"/>{both}'
    styles = "".join(
        (
            _style("居中", '<w:jc w:val="center"/>', '<w:sz w:val="32"/>'),
            _style(
                "红头",
                '<w:jc w:val="center"/>',
                f'<w:rFonts {han.format("方正小标宋简体")}/><w:color w:val="FF0000"/><w:sz w:val="80"/>',
            ),
            _style("大标题", '<w:jc w:val="center"/>', f'<w:rFonts {han.format("方正小标宋简体")}/><w:sz w:val="44"/>'),
            _style("公文正文", text, '<w:spacing w:val="-5"/><w:sz w:val="32"/>'),
            _style("一级标题", "", f"<w:rFonts {han.format('黑体')}/>", "公文正文"),
            _style("二级标题", "", f"<w:rFonts {han.format('楷体_GB2312')}/>", "公文正文"),
            _style("三级", "", f"<w:rFonts {han.format('仿宋_GB2312')}/>", "公文正文"),
            _style("标签", "", f"<w:rFonts {han.format('黑体')}/>", kind="character"),
        )
    )
    level = '<w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>'
    footers = {f"word/footer{number}.xml": page_number(align) for number, align in ((1, "right"), (2, "left"))}
    return _package(body, section, styles, level, footers, "<w:evenAndOddHeaders/>")


def page_number(
    align: str, size: int = 28, font: str = "宋体", before: str = "— ", after: str = " —", root: str = "ftr"
) -> str:
    """A header or footer that holds nothing but the page number."""
    run = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/><w:sz w:val="{size}"/></w:rPr>'
    field = "".join(
        f"<w:r>{run}{piece}</w:r>"
        for piece in (
            f'<w:t xml:space="preserve">{before}</w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText>PAGE \\* MERGEFORMAT</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            f'<w:t xml:space="preserve">{after}</w:t>',
        )
    )
    return f'<w:{root} {_W} {_R}><w:p><w:pPr><w:jc w:val="{align}"/></w:pPr>{field}</w:p></w:{root}>'


def _vietnamese(left: str, right: str, first: str, second: str, numeral: str, end: str, line: str) -> dict[str, bytes]:
    body = "".join(
        (
            _row(left, right),
            _p("TenLoai", "BIÊN BẢN"),
            _p("TrichYeu", "Họp chuẩn bị Hội nghị thường niên lần thứ 5"),
            _p(
                "NoiDung",
                "Hôm nay, ngày 05 tháng 01 năm 2025, tại Lai Châu, cuộc họp bàn việc chuẩn bị Hội nghị đã diễn ra.",
            ),
            _p("Muc", f"{numeral} NỘI DUNG CUỘC HỌP"),
            _p("NoiDung", "Các đại biểu nghe báo cáo về tình hình chuẩn bị và thảo luận những việc sau:", numbered=0),
            *(
                _p("NoiDung", f"{letter}) Cơ quan được giao nhiệm vụ báo cáo tiến độ trước khi khai mạc Hội nghị;")
                for letter in "abcdđe"
            ),
            _p("NoiDung", f"Cuộc họp {end}"),
            _row(_p("Ky", first), _p("Ky", second)),
            "<w:p/>",
        )
    )
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="first" r:id="rId7"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" '
        'w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    centre, bold = '<w:jc w:val="center"/>', "<w:b/>"
    styles = "".join(
        (
            _style("Thuong", centre, '<w:sz w:val="26"/>'),
            _style("QuocHieu", centre, f'{bold}<w:sz w:val="26"/>'),
            _style("TieuNgu", centre, f'{bold}<w:sz w:val="28"/>'),
            _style("CoQuan", centre, f'{bold}<w:sz w:val="26"/>'),
            _style("TenLoai", centre, f'{bold}<w:sz w:val="28"/>'),
            _style("TrichYeu", centre, f'{bold}<w:sz w:val="28"/>'),
            _style("NoiDung", f'<w:spacing w:after="120" {line}/><w:ind w:firstLine="567"/><w:jc w:val="both"/>', ""),
            _style("Muc", f'<w:spacing w:after="120" {line}/><w:ind w:firstLine="567"/>', bold),
            _style("Ky", centre, bold),
        )
    )
    level = '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    headers = {
        "word/header1.xml": page_number("center", font="Times New Roman", before="", after="", root="hdr"),
        "word/header2.xml": f"<w:hdr {_W}><w:p/></w:hdr>",
    }
    return _package(body, section, styles, level, headers, "")


def _p(style: str, text: str, numbered: int | None = None) -> str:
    listed = "" if numbered is None else f'<w:numPr><w:ilvl w:val="{numbered}"/><w:numId w:val="1"/></w:numPr>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def _row(*cells: str) -> str:
    filled = "".join(f'<w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in cells)
    grid = '<w:tblGrid><w:gridCol w:w="4600"/><w:gridCol w:w="4600"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}<w:tr>{filled}</w:tr></w:tbl>"


def _style(name: str, paragraph: str, run: str, based_on: str = "", kind: str = "paragraph") -> str:
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    held = f"<w:pPr>{paragraph}</w:pPr>" if kind == "paragraph" else ""
    return (
        f'<w:style w:type="{kind}" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>{parent}'
        f"{held}<w:rPr>{run}</w:rPr></w:style>"
    )


def _package(
    body: str, section: str, styles: str, level: str, edges: dict[str, str], settings: str
) -> dict[str, bytes]:
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
        'w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    )
    kinds = ("styles", "settings", "numbering", "theme", "fontTable")
    related = [(f"rId{number}", kind, f"{kind}.xml") for number, kind in enumerate(kinds, 1) if kind != "fontTable"]
    related += [
        (f"rId{number}", name.partition("/")[2][:6], name.partition("/")[2]) for number, name in enumerate(edges, 6)
    ]
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_TYPES}.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": _relationships([("rId1", "officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": _relationships(related),
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{body}{section}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{defaults}{styles}</w:styles>",
        "word/settings.xml": f"<w:settings {_W}>{settings}{_SETTINGS}</w:settings>",
        "word/numbering.xml": f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/theme.xml": _THEME,
        **edges,
    }
    return {name: content.encode() for name, content in parts.items()}


def _relationships(rows: list[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{identifier}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for identifier, kind, target in rows
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'
    )


def docx(parts: dict[str, bytes]) -> bytes:
    """The parts as a file."""
    return package.write(parts)
