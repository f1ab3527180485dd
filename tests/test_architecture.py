"""The rules of the house, one by one (docs/architecture.md says why).

Imports run downward only. A rule that is broken says what to do instead.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
HOUSE = SOURCE.parent / "docs" / "architecture.md"
MODULES = sorted((SOURCE / "bienban").rglob("*.py"))

QT_CORE = {"PySide6.QtCore", "PySide6.QtGui"}
QT_WINDOWS = QT_CORE | {"PySide6.QtWidgets", "PySide6.QtSvg", "PySide6.QtPrintSupport", "shiboken6"}
BOTTOM = {"i18n", "paths", "digest", "times"}  # speak, look up and count, know nothing of the record
PAPERS = {f"document/{name}" for name in ("word", "pdf", "proof", "signing", "internal", "conformance")}
BELOW_SESSION = (
    BOTTOM | {"core", "catalog", "storage", "files", "folders", "document", "bilingual"} | PAPERS - {"document/word"}
)


@dataclass(frozen=True)
class Rule:
    """What one room may import: rooms of ours, and modules of others."""

    room: str
    sentence: str
    rooms: frozenset[str]
    others: frozenset[str] = frozenset()


def rule(room: str, sentence: str, rooms: set[str], others: set[str] | None = None) -> Rule:
    """A rule; every room may import itself."""
    return Rule(room, sentence, frozenset(rooms | {room}), frozenset(others or ()))


RULES = [
    rule("paths", "`paths` stands at the bottom: standard library only.", set()),
    rule("digest", "`digest` stands at the bottom: standard library only.", set(), {"_sha2"}),
    rule("i18n", "`i18n` stands at the bottom: standard library only, and where the catalogues lie.", {"paths"}),
    rule("times", "`times` says days and hours in the language of the interface.", {"i18n"}, {"babel"}),
    rule(
        "core",
        "`core` is values and knows nothing of files, packs, paper or windows: standard library, `i18n` and `digest` "
        "only. Move what needs more to the room that owns it.",
        {"i18n", "digest"},
    ),
    rule(
        "files",
        "`files` moves bytes and knows nothing of the record: standard library, `i18n`, `digest` and the root of "
        "errors only. What understands the bytes belongs to `storage`.",
        {"i18n", "digest"},
        {"bienban.core.errors"},
    ),
    rule(
        "folders",
        "`folders` puts a folder of files in place and knows nothing of the record, like `files`.",
        {"files", "i18n"},
        {"bienban.core.errors"},
    ),
    rule(
        "catalog",
        "`catalog` reads packs, phrases and languages and drafts minutes: it imports `core`. "
        "What prints or checks minutes belongs to `document` or `bilingual`.",
        BOTTOM | {"core"},
    ),
    rule(
        "storage",
        "`storage` turns bytes into minutes and back: it imports `core`. A file opens without its pack, "
        "so it never asks `catalog`; reading and writing the disk is `files`, called by whoever has the path.",
        BOTTOM | {"core"},
    ),
    rule(
        "document/word",
        "`document/word` lays blocks into Word and reads Word: the only importer of lxml. What it measures it says in "
        "the words of `document.measured`, and knows nothing of the rules.",
        BOTTOM | {"core", "catalog", "document"},
        {"lxml"},
    ),
    rule(
        "document/pdf",
        "`document/pdf` makes, reads and draws pages: the only importer of pypdfium2 and pypdf, and the only room that "
        "starts LibreOffice (`uno` is imported by the bridge alone, in another Python).",
        BOTTOM | {"core", "catalog", "files", "document", "document/word"},
        {"pypdfium2", "pypdf", "uno", "com.sun.star.beans"},
    ),
    rule(
        "document/proof",
        "`document/proof` reads finished files and tells the record a second time: it has only the words of facts, "
        "forms of numbers and the places to sign from `document`.",
        BOTTOM | {"core", "catalog", "document", "document/word"},
    ),
    rule(
        "document/signing",
        "`document/signing` composes the papers around a signing: blocks, like `compose`. "
        "What lays them into Word is `document/signing_set.py`.",
        BOTTOM | {"core", "catalog", "document"},
    ),
    rule(
        "document/internal",
        "`document/internal` makes a side's own record of the same minutes; the joint text knows nothing of it.",
        BOTTOM | {"core", "catalog", "document", "document/word"},
    ),
    rule(
        "document/conformance",
        "`document/conformance` holds what was measured against the rules of a profile: it never sees the record.",
        BOTTOM | {"catalog", "document", "document/word", "document/pdf"},
        {"bienban.core.errors"},
    ),
    rule(
        "document",
        "`document` writes: it imports `core` and `catalog`. Word's libraries belong into `document/word`; "
        "what reads or compares languages belongs to `bilingual`, and the two know nothing of each other.",
        BOTTOM | {"core", "catalog"} | PAPERS - {"document/internal", "document/conformance"},
    ),
    rule(
        "bilingual",
        "`bilingual` reads: it imports `core` and `catalog`. What makes words of facts belongs to `document`, "
        "and the two know nothing of each other.",
        BOTTOM | {"core", "catalog"},
        {"rapidfuzz"},
    ),
    rule(
        "session",
        "Qt begins at `session`, widgets at `ui`: `session` imports QtCore and QtGui and the rooms below. "
        "Tell a window something by a signal.",
        BELOW_SESSION,
        QT_CORE,
    ),
    rule(
        "ui",
        "`ui` stands above all rooms but is not above `cli`, `app` and `__main__`, which start things. "
        "Take what you need in the constructor.",
        BELOW_SESSION | {"session"},
        QT_WINDOWS | {"PySide6.QtNetwork", "babel"},
    ),
    rule(
        "cli",
        "`cli` works where there is no Qt: it never imports `session` or `ui`. "
        "Put what both the command line and the window need below them.",
        BELOW_SESSION,
        {"bienban.document.word.errors"},
    ),
    rule(
        "app",
        "`app` builds the window and starts nothing else.",
        BELOW_SESSION | {"session", "ui"},
        QT_WINDOWS,
    ),
    rule("screen", "`screen` asks for a screen before Qt is loaded: standard library and `i18n` only.", {"i18n"}),
    rule(
        "__main__",
        "`__main__` chooses between `cli` and `app` and does nothing itself.",
        BOTTOM | {"cli", "app", "screen"},
    ),
    rule("", "The package itself only names its version.", set()),
]


@cache
def tree(module: Path) -> ast.Module:
    """The module as Python reads it."""
    return ast.parse(module.read_text(encoding="utf-8"))


def room_of(dotted: str) -> str:
    """`bienban.core.text` → `core`, `bienban.document.word.writer` → `document/word`, `bienban` → ``."""
    parts = dotted.split(".")[1:]
    room = "/".join(parts[:2])
    return room if room in PAPERS else "".join(parts[:1])


def dotted(module: Path) -> str:
    """`src/bienban/core/text.py` → `bienban.core.text`."""
    return ".".join(module.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def imported(module: Path) -> Iterator[str]:
    """Every module this one imports, wherever in it; `from bienban import paths` counts as `bienban.paths`."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module in ("bienban", "bienban.document", "PySide6"):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)


def allowed(name: str, rule: Rule) -> bool:
    """Whether a room under this rule may import this."""
    top = name.split(".")[0]
    if top == "bienban":
        return name == "bienban.__version__" or room_of(name) in rule.rooms or name in rule.others
    return top in sys.stdlib_module_names or any(name == other or top == other for other in rule.others)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.room or "bienban")
def test_imports_run_downward(rule: Rule) -> None:
    modules = [module for module in MODULES if room_of(dotted(module)) == rule.room]
    wrong = [f"{dotted(module)} imports {name}" for module in modules for name in imported(module)]
    wrong = [line for line in wrong if not allowed(line.split(" imports ")[1], rule)]
    assert not wrong, f"{rule.sentence}\n" + "\n".join(wrong)


def test_every_module_lies_in_a_room_that_has_a_rule() -> None:
    strays = {room_of(dotted(module)) for module in MODULES} - {rule.room for rule in RULES}
    assert not strays, (
        f"{strays}: put it into a room of docs/architecture.md, or give it a rule here and a reason there"
    )


FLOORS = {
    "look": {"i18n", "paths"},
    "widgets": {"ui.look", "i18n"},
    "finder": {"ui.look", "ui.widgets", "i18n", "core"},
    "fields": {"ui.look", "ui.widgets", "ui.words", "i18n", "core", "catalog", "document", "session"},
}
"""The lowest folders of `ui`, and what of ours each may import beside itself."""


@pytest.mark.parametrize("folder", FLOORS)
def test_what_every_view_is_made_of_knows_no_view(folder: str) -> None:
    own = f"bienban.ui.{folder}"
    modules = [module for module in MODULES if dotted(module).startswith(own)]
    below = tuple(f"bienban.{name}" for name in FLOORS[folder] | {f"ui.{folder}"})
    wrong = [
        f"{dotted(module)} imports {name}"
        for module in modules
        for name in imported(module)
        if name.startswith("bienban.") and not f"{name}.".startswith(tuple(f"{each}." for each in below))
    ]
    assert modules
    assert not wrong, f"take it in the constructor, or put it into the folder of the one view that needs it: {wrong}"


def test_the_proof_is_no_echo_of_what_it_proves() -> None:
    """An order of its own: a fault of `compose` must not be repeated by its witness."""
    echoed = {f"bienban.document.{name}" for name in ("compose", "slot_lists", "slot_values", "titles")}
    proof = [module for module in MODULES if room_of(dotted(module)) == "document/proof"]
    wrong = [f"{dotted(module)} imports {name}" for module in proof for name in imported(module) if name in echoed]
    assert not wrong, f"tell it a second time in `document/proof`: {wrong}"


def test_imports_are_absolute() -> None:
    """A reader sees where a name comes from, and a moved module cannot find another one by accident."""
    nodes = [(module, node) for module in MODULES for node in ast.walk(tree(module))]
    relative = [dotted(module) for module, node in nodes if isinstance(node, ast.ImportFrom) and node.level]
    assert not relative, f"write `from bienban.… import …` in {relative}"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_a_module_says_what_it_is_for(module: Path) -> None:
    assert ast.get_docstring(tree(module)), f"{dotted(module)}: say in a docstring what this module is for"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_no_room_is_crowded(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines <= 300, f"{dotted(module)} has {lines} lines: find the second thing it is about and give it a module"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_functions_can_be_read_at_one_look(module: Path) -> None:
    functions = [node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f"{node.name} ({lines(node)} lines)" for node in functions if lines(node) > 50]
    assert not long, f"{dotted(module)}: {', '.join(long)}: find the steps and name them"


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """From `def` to the last statement."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_the_page_about_the_house_names_what_is_there() -> None:
    """A module that was moved is moved in docs/architecture.md too."""
    named = re.findall(
        r"`((?:src|core|catalog|storage|document|bilingual|session|ui)/[\w/]+\.py)`", HOUSE.read_text("utf-8")
    )
    assert named
    missing = [
        name for name in named if not any((root / name).exists() for root in (SOURCE / "bienban", SOURCE.parent))
    ]
    assert not missing, f"docs/architecture.md names {missing}"


def test_every_decision_has_a_number_of_its_own_and_is_listed() -> None:
    listed = re.findall(r"^(\d+)\. \[(.+)\]\(adr/(.+)\)$", HOUSE.read_text("utf-8"), re.MULTILINE)
    papers = sorted((HOUSE.parent / "adr").glob("*.md"))
    heads = [(paper.read_text("utf-8").splitlines()[0], paper.name) for paper in papers]
    assert [(f"# {number}. {title}", name) for number, title, name in listed] == heads
    assert [int(name[:4]) for _head, name in heads] == list(range(1, len(heads) + 1))


def test_export_loads_no_qt(checkout: Path, tmp_path: Path) -> None:
    """The command line works on a machine without Qt's system libraries, and starts at once."""
    sample = checkout / "resources" / "samples" / "annual-05.bienban"
    arguments = ["bienban", "export", str(sample), "-o", str(tmp_path)]
    program = (
        f"import runpy, sys\nsys.argv = {arguments!r}\n"
        "try:\n    runpy.run_module('bienban', run_name='__main__')\n"
        "except SystemExit as leaving:\n    assert not leaving.code, leaving.code\n"
        "print(*(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    loaded = [line for line in done.stderr.splitlines() if line and not line.startswith("bienban: ")]
    assert not loaded, f"export loads {loaded}: import `app` only when a window is wanted"
    assert list(tmp_path.glob("*.docx")), "export wrote no Word file"
