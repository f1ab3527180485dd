"""What every part of the form is given: the look, the binder, the phrases, and how to go to a place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bienban.catalog.languages import Language
from bienban.catalog.phrases import Phrases
from bienban.core.edits import Edit
from bienban.core.ids import Address
from bienban.core.minutes import Minutes
from bienban.ui.fields.binder import Binder
from bienban.ui.form.clause_edits import Step
from bienban.ui.look.theme import Theme
from bienban.ui.widgets.notice import Message


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done to a row: its icon, its words, what it does.

    ``name`` is that of the window's command that does the same to the row at hand, if there is one.
    """

    icon: str
    words: str
    run: Callable[[], None]
    enabled: bool = True
    name: str = ""


def _nothing(_command: str) -> None:
    """For a form that stands in no window."""


def _unheard(_message: Message, _true: Callable[[], bool]) -> None:
    """The same."""


@dataclass(frozen=True)
class Desk:
    """``go`` shows an address and puts the caret there, before the string of the record that is its second argument.

    ``last_place`` is where the caret is, or was last. ``command`` asks the window for one of its commands, by name,
    ``tell`` says something there until its second argument says that it is so no longer.
    """

    theme: Theme
    binder: Binder
    phrases: Phrases
    go: Callable[[Address, str | None], None]
    last_place: Callable[[], Address | None]
    command: Callable[[str], object] = _nothing
    tell: Callable[[Message, Callable[[], bool]], object] = _unheard

    @property
    def minutes(self) -> Minutes:
        """The present snapshot."""
        return self.binder.minutes

    @property
    def tags(self) -> Sequence[str]:
        """The languages of the text, in their order."""
        return self.minutes.languages

    @property
    def languages(self) -> Mapping[str, Language]:
        """How each language words facts."""
        return self.binder.languages

    def apply(self, edit: Edit, label: str, at: Address | None = None) -> bool:
        """Make the next snapshot, and go to ``at``."""
        done = self.binder.apply(edit, label, at=at)
        if done and at is not None:
            self.go(at, None)
        return done

    def take_away(self, step: Step, label: str, own: Address) -> None:
        """Do a step that takes something away, whose place ``own`` undo shows again, and go to the place it says."""
        if self.binder.apply(step.edit, label, at=own):
            self.go(step.at, step.behind)

    def take(self, step: Step | None, label: str) -> None:
        """Do what a step says and put the caret where it says; nothing for no step."""
        if step is not None and self.binder.apply(step.edit, label, at=step.at):
            self.go(step.at, step.behind)
