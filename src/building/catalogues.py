"""The interface's catalogues: gathers the messages of `src`, keeps `resources/locale/*/*/*.po` level, compiles them.

`python3 dev.py i18n` calls this after a message was added or changed; every other command compiles what is stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "resources" / "locale"
TAGS = ("vi", "zh_Hans", "en")
# No names, dates or tools: what changes by itself would only make two people's work collide.
HEADER = """msgid ""
msgstr ""
"Language: {tag}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

"""


def source(tag: str) -> Path:
    """The catalogue people edit."""
    return LOCALE / tag / "LC_MESSAGES" / "bienban.po"


def extract() -> Catalog:
    """Every message of the program, as written in `src`."""
    template = Catalog(project="bienban", charset="utf-8")
    found = extract_from_dir(ROOT / "src", method_map=[("**.py", "python")], comment_tags=("Translators:",))
    for _file, _line, message, comments, context in found:
        template.add(message, auto_comments=comments, context=context)
    return template


def read(tag: str) -> Catalog:
    """The catalogue of one language, obsolete messages included."""
    with source(tag).open("rb") as file:
        return read_po(file, locale=tag)


def update(tag: str) -> list[str]:
    """Bring one catalogue level with the source; the messages that still want a translation are returned."""
    catalogue = read(tag)
    catalogue.update(extract(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    if tag == "en":
        for message in catalogue:
            message.string = message.string or message.id
    with source(tag).open("wb") as file:
        file.write(HEADER.format(tag=tag).encode())
        write_po(file, catalogue, width=120, no_location=True, omit_header=True, sort_output=True)
    return [str(message.id) for message in catalogue if message.id and not message.string]


def translated(tag: str) -> Catalog:
    """The catalogue of one language without what it says in the very words of the source: nobody looks those up."""
    catalogue = read(tag)
    for message in list(catalogue):
        if message.id and message.string == message.id:
            catalogue.delete(message.id, message.context)
    return catalogue


def compile_stale() -> Iterator[Path]:
    """Compile every catalogue that is newer than its compiled form."""
    for tag in TAGS:
        compiled = source(tag).with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= source(tag).stat().st_mtime:
            continue
        fresh = compiled.with_suffix(".mo.new")
        with fresh.open("wb") as file:
            write_mo(file, translated(tag))
        fresh.replace(compiled)
        yield compiled


def main() -> None:
    """`update` or `compile`."""
    if sys.argv[1:] == ["update"]:
        for tag in TAGS:
            for message in update(tag):
                print(f"{tag}: no translation yet: {message}")
    for compiled in compile_stale():
        print(f"compiled {compiled.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()
