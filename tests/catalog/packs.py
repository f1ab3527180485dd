"""A small pack of an office, as TOML, and the packs that are shipped."""

from functools import cache
from pathlib import Path

from bienban import paths
from bienban.catalog.packs import PackList, load_packs
from bienban.catalog.phrases import Phrases, load_phrases

OWN = """
id = "transport-talks"
languages = ["vi", "zh-Hans"]

[title]
vi = "Hội đàm ngành giao thông"
zh-Hans = "交通部门会谈"

[[sides]]
id = "vn"
language = "vi"
country = { vi = "Việt Nam", zh-Hans = "越南" }
name = { vi = "phía Việt Nam", zh-Hans = "越方" }
mechanism = { vi = "Hội đàm", zh-Hans = "会谈" }

[[sides]]
id = "cn"
language = "zh-Hans"
country = { vi = "Trung Quốc", zh-Hans = "中国" }
name = { vi = "phía Trung Quốc", zh-Hans = "中方" }
mechanism = { vi = "Hội đàm", zh-Hans = "会谈" }

[[members]]
key = "lao-cai"
side = "vn"
name = { vi = "Lào Cai", zh-Hans = "老街" }
full = { vi = "Sở Xây dựng tỉnh Lào Cai", zh-Hans = "老街省建设厅", inferred = ["zh-Hans"] }
place = { vi = "tỉnh Lào Cai (Việt Nam)", zh-Hans = "越南老街省" }

[[members]]
key = "yunnan"
side = "cn"
name = { vi = "Vân Nam", zh-Hans = "云南" }
full = { vi = "Sở Giao thông vận tải tỉnh Vân Nam", zh-Hans = "云南省交通运输厅" }
place = { vi = "tỉnh Vân Nam (Trung Quốc)", zh-Hans = "中国云南省" }

[[mottos]]
key = "on-time"
name = { vi = "Đúng hẹn", zh-Hans = "守时" }

[[documents]]
id = "minutes"
mottos = ["on-time", "four-good"]
copies = 2
name = { vi = "Biên bản", zh-Hans = "会谈纪要" }
title = { vi = "BIÊN BẢN{/}{meeting.name}", zh-Hans = "{meeting.name}纪要" }
testimonium = { vi = "Làm tại {signing.place}, {signing.date}.", zh-Hans = "于{signing.date}在{signing.place}签署。" }

[documents.meeting]
vn = { vi = "Hội đàm {parties.vn} – {parties.cn}", zh-Hans = "越南{parties.vn}与中国{parties.cn}会谈" }
cn = { vi = "Hội đàm {parties.cn} – {parties.vn}", zh-Hans = "中国{parties.cn}与越南{parties.vn}会谈" }
[documents.delegation]
vn = { vi = "Đoàn {parties.vn}", zh-Hans = "{parties.vn}代表团" }
cn = { vi = "Đoàn {parties.cn}", zh-Hans = "{parties.cn}代表团" }
[documents.signatory]
vn = { vi = "Thay mặt {party.full}", zh-Hans = "代表{party.full}" }
cn = { vi = "Thay mặt {party.full}", zh-Hans = "代表{party.full}" }

[[documents.preamble]]
vi = "{heads}"
zh-Hans = "{heads}"

[[documents.sections]]
kind = "directions"
heading = { vi = "Phương hướng", zh-Hans = "方向" }
label = { vi = "Phương hướng", zh-Hans = "方向" }
clauses = [{ vi = "Theo tinh thần {motto.on-time}.", zh-Hans = "本着{motto.on-time}的精神。" }]
"""


@cache
def phrases() -> Phrases:
    """The phrases that are shipped."""
    loaded, faults = load_phrases(paths.resources() / "phrases.toml")
    assert not faults
    return loaded


@cache
def shipped() -> PackList:
    """The packs that are shipped."""
    return load_packs(paths.resources() / "mechanisms", None, phrases())


def folder_of(folder: Path, **files: str) -> Path:
    """``folder`` with one pack a keyword."""
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.toml").write_text(text, encoding="utf-8")
    return folder
