"""Whether two originals say the same: character for character, once it does not matter what stands first.

Pairs and lists that are turned round keep every character; numbers belong to places, not to what stands there. What
names the meeting is left out: each side words its name in its own way.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from bienban.core.contents import texts
from bienban.core.minutes import Minutes
from bienban.document.proof.saying import Saying

_ENDS = ";.；。"
_NAME = "{meeting.name}"
_PLACED = "stays"
"""The field whose sentences name places, which do not turn round with what stands there."""
_RUNNING = ("heading", "text", "testimonium")
"""The fields of the running text, besides the title of the record: no fact prints them."""


def differing(
    named: Set[str] | None, tag: str, one: Sequence[Saying], other: Sequence[Saying]
) -> Iterator[tuple[Saying, str, str]]:
    """The places at which two originals differ in the language ``tag``, and what each says there.

    ``named`` are the places that :func:`naming` finds: only whether they are printed is compared.
    """
    mine, theirs = _by_address(one, tag), _by_address(other, tag)
    for address in dict.fromkeys([*mine, *theirs]):
        first, second = mine.get(address, []), theirs.get(address, [])
        if [saying.words for saying in first] == [saying.words for saying in second]:
            continue
        alike = len(first) == len(second) if named is None or address in named else _bare(first) == _bare(second)
        if not alike:
            saying = (second or first)[0]
            yield saying, _quoted(first), _quoted(second)


def _by_address(said: Iterable[Saying], tag: str) -> Mapping[str, list[Saying]]:
    found: defaultdict[str, list[Saying]] = defaultdict(list)
    for saying in said:
        if saying.language == tag and saying.part != _PLACED:
            found[saying.address].append(saying)
    return found


def _quoted(said: Iterable[Saying]) -> str:
    return " … ".join(saying.text for saying in said)


def _bare(said: Iterable[Saying]) -> Counter[str]:
    """The characters of each saying, in no order."""
    return Counter("".join(sorted(saying.words.rstrip(_ENDS).casefold())) for saying in said)


def naming(minutes: Minutes) -> Set[str] | None:
    """The addresses of texts that name the meeting; None if a fact's own text names it, so that any place may."""
    told = [address for address, words in texts(minutes) if _NAME in words]
    if any(address.field not in _RUNNING and address.id != "minutes" for address in told):
        return None
    return set(map(str, told))
