"""The fonts of the joint texts and the other names under which an office may have them (GB/T 9704-2012, 5.2.2)."""

from __future__ import annotations

LATIN = "Times New Roman"
FANG_SONG = "FangSong"
KAI_TI = "KaiTi"
SIM_HEI = "SimHei"
SIM_SUN = "SimSun"

OTHER_NAMES = {
    FANG_SONG: "仿宋,FangSong_GB2312,仿宋_GB2312",
    KAI_TI: "楷体,KaiTi_GB2312,楷体_GB2312",
    SIM_HEI: "黑体",
    SIM_SUN: "宋体",
}
"""Chinese font to the names under which it may also be installed."""
