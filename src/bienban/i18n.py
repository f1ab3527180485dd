"""The interface's languages: `from bienban.i18n import gettext as _`, then `_("Saved {name}").format(name=…)`.

Messages are written in English. The language in use is the one thing of the program that is the same everywhere in a
process: `use` is called once by whoever starts it, and again when the user chooses another language. A message is
looked up when it is shown, so nothing keeps a translated string at import time.
"""

import gettext as _gettext
import os
from collections.abc import Callable, Mapping
from functools import cache

from bienban import paths

TAGS = ("vi", "zh_Hans", "en")
_in_use = "en"


def use(tag: str) -> None:
    """Speak this language from now on."""
    if tag not in TAGS:
        raise ValueError(f"no catalogue for {tag!r}; there are {', '.join(TAGS)}")
    global _in_use
    _in_use = tag


def tag_in_use() -> str:
    """The language that is spoken now."""
    return _in_use


def language_in_use() -> str:
    """The same, as records name languages: ``zh-Hans``."""
    return _in_use.replace("_", "-")


def gettext(message: str) -> str:
    """The message in the language in use."""
    return _catalogue(_in_use).gettext(message)


def pgettext(context: str, message: str) -> str:
    """The message where one English word stands for several things: `pgettext("minutes", "Original")`."""
    return _catalogue(_in_use).pgettext(context, message)


def gettext_for(tag: str) -> Callable[[str], str]:
    """A translator for one language, whichever is in use."""
    return _catalogue(tag).gettext


def messages(tag: str) -> Mapping[str, str]:
    """Every message with what is said for it in one language, but those said in the very words of the source."""
    known: Mapping[object, object] = getattr(_catalogue(tag), "_catalog", {})
    said = ((key, words) for key, words in known.items() if isinstance(key, str) and isinstance(words, str))
    return {key.rpartition("\4")[2]: words for key, words in said if key}


def tag_for(name: str) -> str | None:
    """The catalogue for `vi`, `zh`, `zh-Hans`, `zh_CN.UTF-8`, `Vietnamese_Vietnam.1258`, …; None if there is none."""
    name = name.lower()
    beginnings = {"vi": "vi", "zh": "zh_Hans", "chinese": "zh_Hans", "en": "en"}
    return next((tag for beginning, tag in beginnings.items() if name.startswith(beginning)), None)


def system_tag(environment: Mapping[str, str] = os.environ) -> str:
    """The language the system speaks; English if we do not speak it."""
    named = (environment.get(variable) for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, named), None) or _locale_name()
    return tag_for(name) or "en"


def _locale_name() -> str:
    import locale  # late: the environment names a language as a rule

    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # a locale that Python cannot read names no language
        return ""


@cache
def _catalogue(tag: str) -> _gettext.NullTranslations:
    compiled = paths.resources() / "locale" / tag / "LC_MESSAGES" / "bienban.mo"
    try:
        with compiled.open("rb") as file:
            return _gettext.GNUTranslations(file)
    except FileNotFoundError:  # as the sources are before they are built: English
        return _gettext.NullTranslations()
