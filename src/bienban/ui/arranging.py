"""The commands for how the languages stand on the page: turn a pair round, mirror the page, one language only."""

from __future__ import annotations

from bienban.ui.axis_grip import STEP
from bienban.ui.form.page import FormPage
from bienban.ui.trade import Trade


class Arranging(Trade):
    """Nothing of it touches the record."""

    def swap(self) -> None:
        """Turn the pair at hand round, or back."""
        if (form := self._form) is not None:
            form.swap_at(form.current())

    def mirror(self) -> None:
        """Mirror the whole page."""
        if (form := self._form) is not None:
            form.axis.mirror(form.desk.tags)

    def one_language(self) -> None:
        """Show the first language only, then the next one, then all."""
        if (form := self._form) is None:
            return
        tags, only = list(form.desk.tags), form.axis.now.only
        after = tags.index(only) + 1 if only in tags else 0
        form.axis.show_only(tags[after] if after < len(tags) and len(tags) > 1 else "")

    def line_left(self) -> None:
        """More width for the language that stands right."""
        self._move(-STEP)

    def line_right(self) -> None:
        """More width for the language that stands left."""
        self._move(STEP)

    def line_back(self) -> None:
        """To each language what it asks for."""
        if (form := self._form) is not None:
            form.axis.reset()

    def _move(self, by: int) -> None:
        if (form := self._form) is not None:
            form.axis.divide(form.desk.tags, form.axis.percent(form.desk.tags) + by)

    @property
    def _form(self) -> FormPage | None:
        page = self._window.shell.page
        return page.form if page is not None else None
