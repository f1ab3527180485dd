"""The words by which lists of delegates name their columns and roles, in Vietnamese, Chinese and English, folded."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum

from bienban.core.folding import fold
from bienban.core.kinds import Role


class Field(StrEnum):
    """What a column of a list holds."""

    NAME = "name"
    TITLE = "title"
    ORGAN = "organ"
    ROLE = "role"
    PARTY = "party"
    NUMBER = "number"
    NONE = ""


def key(words: str) -> str:
    """What words are compared by: folded, with single spaces, without signs at their ends."""
    return " ".join(fold(words).split()).strip(" .:;,()*-–—/\"'“”")


_HEADINGS: Mapping[Field, tuple[str, ...]] = {
    Field.NUMBER: ("stt", "tt", "số tt", "số thứ tự", "thứ tự", "序号", "序", "编号", "no", "number", "#"),
    Field.NAME: (
        *("họ và tên", "họ tên", "tên", "họ, tên", "tên tiếng việt", "tên tiếng trung", "tên đại biểu", "đại biểu"),
        *("姓名", "名字", "中文姓名", "越文姓名", "越南文姓名", "中文名", "越文名", "name", "full name"),
    ),
    Field.TITLE: (
        *("chức vụ", "chức danh", "chức vụ/chức danh", "chức danh, chức vụ", "chức vụ, đơn vị công tác", "cấp bậc"),
        *("职务", "职位", "职称", "单位及职务", "单位职务", "工作单位及职务", "职务/单位", "title", "position"),
    ),
    Field.ORGAN: (
        *("cơ quan", "đơn vị", "đơn vị công tác", "cơ quan công tác", "cơ quan, đơn vị", "nơi công tác", "tổ chức"),
        *("单位", "工作单位", "机构", "所在单位", "部门", "organ", "organization", "organisation", "agency", "unit"),
    ),
    Field.ROLE: (
        *("vai trò", "nhiệm vụ", "vai trò trong đoàn", "thành phần", "tư cách", "nhiệm vụ trong đoàn"),
        *("团内职务", "角色", "身份", "代表团职务", "团内身份", "role"),
    ),
    Field.PARTY: (
        *("đoàn", "tỉnh", "bên", "phía", "địa phương", "đoàn đại biểu", "tỉnh/thành phố", "tỉnh, thành phố"),
        *("省", "省份", "代表团", "一方", "方", "省市", "地方", "party", "side", "delegation", "province"),
    ),
    Field.NONE: (
        *(
            "ghi chú",
            "备注",
            "说明",
            "note",
            "notes",
            "remarks",
            "điện thoại",
            "số điện thoại",
            "电话",
            "手机",
            "phone",
        ),
        *(
            "email",
            "thư điện tử",
            "邮箱",
            "giới tính",
            "性别",
            "nam/nữ",
            "ngày sinh",
            "năm sinh",
            "出生日期",
            "出生年月",
        ),
        *("hộ chiếu", "số hộ chiếu", "护照号", "护照号码", "quốc tịch", "国籍", "dân tộc", "民族", "tiếng việt"),
        *("tiếng trung", "越文", "中文", "越南文", "phòng", "房间", "xe", "车号"),
    ),
}

_ROLES: Mapping[Role, tuple[str, ...]] = {
    Role.HEAD: ("trưởng đoàn", "trưởng đoàn đại biểu", "团长", "代表团团长", "head", "head of delegation"),
    Role.DEPUTY: (
        *("phó trưởng đoàn", "phó đoàn", "phó trưởng đoàn thường trực", "副团长", "代表团副团长"),
        *("deputy head", "deputy head of delegation"),
    ),
    Role.MEMBER: (
        *("thành viên", "đoàn viên", "ủy viên", "thành viên đoàn", "thành viên chính thức"),
        *("成员", "团员", "代表", "代表团成员", "member"),
    ),
    Role.SECRETARY: ("thư ký", "thư ký đoàn", "秘书", "记录员", "记录", "代表团秘书", "secretary"),
    Role.INTERPRETER: ("phiên dịch", "phiên dịch viên", "cán bộ phiên dịch", "翻译", "译员", "口译", "interpreter"),
    Role.GUEST: ("khách mời", "khách", "đại biểu mời", "嘉宾", "特邀嘉宾", "特邀", "来宾", "guest"),
}

_HONORIFICS = ("đồng chí", "đ/c", "đc", "ông", "bà", "mr", "mrs", "ms", "ts", "pgs.ts", "ths")
_HONORIFICS_BEHIND = ("同志", "先生", "女士")

_FIELD_OF = {key(word): field for field, words in _HEADINGS.items() for word in words}
_ROLE_OF = {key(word): role for role, words in _ROLES.items() for word in words}
_BEFORE = tuple(sorted((f"{key(word)} " for word in _HONORIFICS), key=len, reverse=True))


def field_named(heading: str) -> Field | None:
    """What a column with this heading holds; None for words that are no heading of a list."""
    lines = [key(part) for part in heading.replace("/", "\n").replace("(", "\n").split("\n")]
    for line in (key(heading), key(heading.replace("\n", " ")), *lines):
        if line in _FIELD_OF:
            return _FIELD_OF[line]
    return None


def role_named(words: str) -> Role | None:
    """The role that a cell names, also where it names it in two languages."""
    for line in (key(words), *(key(part) for part in words.replace("/", "\n").split("\n"))):
        if line in _ROLE_OF:
            return _ROLE_OF[line]
    return None


def name_key(name: str) -> str:
    """What the names of people are compared by: folded, without “Ông”, “Bà”, “Đ/c”, “同志” and spaces in Chinese."""
    folded = key(name)
    for honorific in _BEFORE:
        if folded.startswith(honorific) or (
            honorific.strip() in ("mr", "mrs", "ms") and folded.startswith(honorific[:-1] + ".")
        ):
            folded = folded[len(honorific) :].strip(" .")
            break
    for honorific in _HONORIFICS_BEHIND:
        folded = folded.removesuffix(honorific).strip()
    return folded if folded.isascii() else folded.replace(" ", "")


def same_name(one: str, other: str) -> bool:
    """Whether two names may be of one person: Hùng is not Hưng, but HUNG, written without diacritics, may be either.

    Where in a syllable a tone stands (Hòa, Hoà) does not count.
    """
    bare = name_key(one)
    if not bare or bare != name_key(other):
        return False
    length = len(bare.split())
    first, second = (list(map(_diacritics, fold(name, marks=True).split()[-length:])) for name in (one, other))
    return first == second or not any(first) or not any(second)


def _diacritics(word: str) -> list[str]:
    """The diacritics of a syllable, in an order of their own; that of đ is the letter itself."""
    return sorted(part for part in unicodedata.normalize("NFD", word) if part == "đ" or unicodedata.combining(part))
