"""What the words of the command line mean: the language to answer in, the command, the parsers with their help."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NoReturn

from bienban import __version__, files, i18n, paths
from bienban.cli.common import UsageError, sentences
from bienban.i18n import gettext as _

_COMMAND_LIKE = re.compile(r"[^\W_][\w-]*")
_WITH_VALUE = ("--lang", "--packs", "--sample", "--picture")
LANGUAGES = ("vi", "zh", "en")


def language(words: list[str]) -> str:
    """The language to speak: what ``--lang`` asks for, else the system's."""
    asked = ""
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word == "--lang":
            asked = following
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return i18n.tag_for(asked) or i18n.system_tag()


def command(words: list[str], commands: Iterable[str]) -> tuple[str, list[str]]:
    """The command that ``words`` begin with, options aside, and the other words; ``""`` when the editor is wanted.

    Raises ``UsageError`` when it can only be a mistyped command: a plain word that is no file either.
    """
    takes_value = False
    for index, word in enumerate(words):
        if takes_value or word.startswith("-"):
            takes_value = not takes_value and word in _WITH_VALUE
        elif word in commands:
            return word, words[:index] + words[index + 1 :]
        elif _COMMAND_LIKE.fullmatch(word) and not Path(word).exists():
            raise _no_command(word, tuple(commands))
        else:
            break
    return "", words


def _no_command(word: str, commands: tuple[str, ...]) -> UsageError:
    from difflib import get_close_matches  # late: nobody has mistyped as a rule

    listed = ", ".join(commands)
    sentence = _("There is no command “{name}”, and no file of this name. The commands are: {list}.")
    nearest = next(iter(get_close_matches(word.lower(), commands, 1)), "")
    meant = _("Did you mean “{command}”?").format(command=f"bienban {nearest}") if nearest else ""
    return UsageError(sentences(sentence.format(name=word, list=listed), meant))


class Parser(argparse.ArgumentParser):
    """A parser whose fixed words are those of the catalogues.

    ``argparse`` looks its words up in the one text domain of the process, by the language of the environment; there
    is no place in its interface to hand it others. So its own look-up is replaced. A word that another version of
    Python says differently stays English.
    """

    def error(self, message: str) -> NoReturn:
        """Say how it is used and what was wrong, and leave with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"bienban: {message}\n")


def parser(program: str, description: str, epilog: str = "") -> Parser:
    """A parser with the options that every command has."""
    vars(argparse)["_"] = lambda message: _fixed_words().get(message, message)
    made = Parser(
        prog=program,
        description=description,
        epilog=epilog or None,
        add_help=False,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("-h", "--help", action="help", help=_("show this help and leave"))
    made.add_argument("--lang", type=value, choices=LANGUAGES, help=_("the language to speak, by default the system's"))
    return made


def add_packs(to: argparse.ArgumentParser) -> None:
    """Add the option that names a folder of packs, for what works with packs."""
    to.add_argument(
        "--packs", metavar="DIR", type=path, help=_("a folder of mechanism packs in place of the office's own")
    )


def own_packs(wanted: argparse.Namespace) -> Path:
    """The folder with packs beside the shipped ones. Raises ``ReadError`` when what was given is none."""
    if wanted.packs and not wanted.packs.is_dir():
        raise files.ReadError(_("{path} is not a folder.").format(path=wanted.packs), wanted.packs)
    return wanted.packs or paths.user_data() / "mechanisms"


def path(word: str) -> Path:
    """A file or folder that was named. An empty name is wrong usage: it would mean the folder one happens to be in."""
    if not word:
        raise argparse.ArgumentTypeError(_("the name is empty"))
    return Path(word)


def template(word: str) -> Path:
    """A Word template that was named: a file, or the bare name of one in the office's folder of templates."""
    named = path(word)
    if named.name != word or named.exists():
        return named
    from bienban.catalog.office import template_folder

    own = template_folder() / word
    return own if own.is_file() else named


def add_files(to: argparse.ArgumentParser, text: str) -> None:
    """Add the names of one or more files; an empty one is told when its turn comes, so that the others are read."""
    to.add_argument("files", metavar="FILE", nargs="+", help=text)


def value(word: str) -> str:
    """A value that was given; an empty one is wrong usage."""
    if not word.strip():
        raise argparse.ArgumentTypeError(_("the value is empty"))
    return word.strip()


def values(word: str) -> tuple[str, ...]:
    """Values with commas between them, each of them once."""
    listed = [each.strip() for each in value(word).split(",")]
    if not all(listed):
        raise argparse.ArgumentTypeError(
            _("between two commas, or at an end, a value is missing: {word}").format(word=word)
        )
    return tuple(dict.fromkeys(listed))


def editor(commands: Mapping[str, str]) -> Parser:
    """The parser for the editor. Its help lists ``commands`` with what each one does."""
    listed = [f"  {name:<12} {text}" for name, text in commands.items()]
    more = _("bienban COMMAND --help says more about one of them.")
    made = parser(
        "bienban",
        _("Opens the editor for bilingual conference minutes."),
        "\n".join((_("Commands instead of a file:"), *listed, more)),
    )
    add_packs(made)
    made.add_argument("file", metavar="FILE", nargs="?", type=path, help=_("the file to open"))
    samples = sorted(file.stem for file in (paths.resources() / "samples").glob("*.bienban"))
    made.add_argument(
        "--sample", metavar="NAME", type=value, choices=samples, help=_("open this sample as new minutes")
    )
    made.add_argument("--picture", metavar="FILE.png", type=path, help=_("draw the window into this picture and leave"))
    made.add_argument("--version", action="version", version=f"bienban {__version__}", help=_("show the version"))
    return made


def _fixed_words() -> dict[str, str]:
    """What argparse says by itself, by its own English words."""
    return {
        "usage: ": _("usage: "),
        "positional arguments": _("what to give"),
        "options": _("options"),
        "the following arguments are required: %s": _("this is missing: %s"),
        "unrecognized arguments: %s": _("this is not understood: %s"),
        "expected one argument": _("a value must follow"),
        "expected at least one argument": _("at least one value must follow"),
        "ignored explicit argument %r": _("no value belongs here: %r"),
        "argument %(argument_name)s: %(message)s": _("%(argument_name)s: %(message)s"),
        "invalid choice: %(value)r (choose from %(choices)s)": _("%(value)r is none of these: %(choices)s"),
    }
