"""One line of a list of what was found: what is read in it, and what is spoken."""

from __future__ import annotations

from dataclasses import dataclass

from bienban.core.folding import Folded, fold


@dataclass(frozen=True, slots=True)
class Row:
    """``words`` with ``second`` after them in the other language, ``context`` in a quieter colour, ``keys`` in boxes.

    ``hints`` are the boxes of the current row alone. What is not ``on`` is read in a paler colour and cannot be taken.
    """

    icon: str
    words: str
    typed: str = ""
    second: str = ""
    context: str = ""
    keys: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    on: bool = True

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(part for part in (self.words, self.second, self.context, *self.keys, *self.hints) if part)

    def marked(self) -> tuple[tuple[int, int], ...]:
        """The slices of ``words`` that were typed: those at the beginning of a word, else the first of all."""
        folded = Folded(self.words)
        spans = []
        for part in fold(self.typed).split():
            found = list(folded.find(part))
            best = next((span for span in found if not span[0] or folded.text[span[0] - 1] == " "), None)
            if best is None and found:
                best = found[0]
            if best is not None:
                spans.append(folded.span(*best))
        return tuple(sorted(set(spans)))
