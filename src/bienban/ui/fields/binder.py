"""Between the inputs and the session: what is typed becomes an edit, every new snapshot is shown where it differs.

A field that is being composed in is left alone, and so is one that already shows what the record holds: writing into
it would move the caret and break the input method's count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from bienban.catalog.languages import Language
from bienban.core.alternat import Original
from bienban.core.difference import Difference
from bienban.core.edits import Edit, Set
from bienban.core.errors import BienBanError
from bienban.core.ids import Address
from bienban.core.minutes import Minutes, Node, node_id, walk
from bienban.document.wording import Wording, segments
from bienban.session.session import Session
from bienban.ui.fields.control import Control, Lockable
from bienban.ui.fields.hearing import Hearer
from bienban.ui.fields.marked_edit import MarkedEdit
from bienban.ui.fields.pieces import Piece, Reading, pieces
from bienban.ui.fields.rewording import Rewording
from bienban.ui.fields.text_field import TextField


class Binder(QObject, Hearer):
    """Knows which input shows which address."""

    focused = Signal(object)
    """The :class:`Address` of the field that has got the caret."""
    asked = Signal(object, str)
    """A command by key in a field: its address and the command's name."""
    pasted = Signal(object, list)
    """Several paragraphs were pasted into the field at an address."""
    menu_opens = Signal(object, object)
    """The menu of the field at an address is about to be shown."""
    shown = Signal(object)
    """The words of a field are others than before: the field."""
    leaving = Signal(object)
    """A widget with inputs is about to go."""
    refused = Signal(str)
    """An edit did not fit; the sentence for the user."""

    def __init__(self, session: Session, languages: Mapping[str, Language], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.languages = languages
        self._fields: dict[Address, TextField] = {}
        self._controls: dict[Address, list[Control]] = {}
        self._places: dict[int, tuple[Address, str]] = {}
        self._nodes: dict[str, Node] = {}
        self._indexed: Minutes | None = None
        self.facts = Rewording(self.show_facts, self)
        """Puts what depends on a changed value into words again."""
        self._locked = bool(session.locked)
        session.changed.connect(self._changed)
        self.taking: Callable[[Address, QMimeData], bool] | None = None
        """Asked first about what is pasted into the field at an address; True: it is no longer to be pasted."""
        session.state_changed.connect(self._follow_lock)

    @property
    def minutes(self) -> Minutes:
        """The present snapshot."""
        return self.session.minutes

    def wording(self, tag: str) -> Wording:
        """Makes words in a language, for the original that the first side keeps."""
        return Wording(self.minutes, self._original(), self.languages[tag])

    def reading(self, tag: str) -> Reading:
        """How a field in the language reads a string of the record."""
        if not tag:
            return lambda _string: ()
        return lambda string: segments(string, self.minutes, self._original(), self.languages[tag])

    def _original(self) -> Original:
        return Original(self.minutes.sides[0].id if self.minutes.sides else "")

    # Binding

    def bind(self, field: TextField, address: Address, label: str) -> None:
        """Let ``field`` show and change the words at ``address``; ``label`` names the step of undo."""
        self._fields[address] = field
        field.address = address
        self._places[id(field)] = (address, label)
        self._write(address, field)
        field.set_locked(self._locked)
        field.hearers.append(self)

    def bind_value(self, control: Control, address: Address, label: str) -> None:
        """Let ``control`` show and change the value at ``address``."""
        self._controls.setdefault(address, []).append(control)
        self._places[id(control)] = (address, label)
        control.show_value(self.value(address))
        control.chosen.connect(partial(self._chosen, control))
        if isinstance(control, Lockable):
            control.set_locked(self._locked)
            control.refused.connect(self._refuse)

    def release(self, widget: QWidget) -> None:
        """Forget every input in ``widget``, which is about to go."""
        self.leaving.emit(widget)
        for child in [widget, *widget.findChildren(QWidget)]:
            address, _label = self._places.pop(id(child), (None, ""))
            if address is None:
                continue
            if self._fields.get(address) is child:
                del self._fields[address]
            if rest := [known for known in self._controls.pop(address, ()) if id(known) != id(child)]:
                self._controls[address] = rest

    def field(self, address: Address) -> TextField | None:
        """The field that shows the words at ``address``, if it has been built."""
        return self._fields.get(address)

    def field_of(self, id_: str) -> TextField | None:
        """The first field of an object, if it has been built."""
        return next((field for address, field in self._fields.items() if address.id == id_), None)

    def control(self, address: Address) -> QWidget | None:
        """The input that shows the value at ``address``, if it has been built."""
        found = self._controls.get(address)
        return found[0] if found and isinstance(found[0], QWidget) else None

    def address_of(self, widget: QWidget | None) -> Address | None:
        """What ``widget`` shows."""
        return self._places.get(id(widget), (None, ""))[0]

    def address_near(self, widget: QWidget | None) -> Address | None:
        """What ``widget`` shows, or the input that it is a part of."""
        return self.address_of(self._input_of(widget))

    def _input_of(self, widget: QWidget | None) -> QWidget | None:
        """``widget``, or the input that it is a part of: a date has several lines."""
        while widget is not None and id(widget) not in self._places:
            widget = widget.parentWidget()
        return widget

    def focused_field(self) -> TextField | None:
        """The field that has the caret."""
        widget = QApplication.focusWidget()
        return widget if isinstance(widget, TextField) and id(widget) in self._places else None

    # From the input to the record

    def apply(self, edit: Edit, label: str, *, at: Address | None = None, merge: str = "") -> bool:
        """Make the next snapshot; says whether the edit fitted."""
        try:
            self.session.apply(edit, label, at=at, merge=merge)
        except BienBanError as error:
            self.refused.emit(str(error))
            return False
        return True

    def settle(self) -> None:
        """Take over what is still being composed or typed."""
        field = self.focused_field()
        if field is not None:
            field.take_composed()
        else:
            QGuiApplication.inputMethod().commit()
        if field is not None and not field.composing:
            self.field_edited(field)
        take = getattr(self._input_of(QApplication.focusWidget()), "take", None)
        if callable(take):
            take()

    def field_edited(self, field: MarkedEdit) -> None:
        """Make an edit of what was typed."""
        address, label = self._places.get(id(field), (None, ""))
        if address is None or field.composing or address.id not in self._index():
            return
        words = field.string()
        if words != self.value(address):
            self.apply(Set(address, words), label, merge=str(address))
            self.shown.emit(field)

    def _chosen(self, control: Control, value: object) -> None:
        address, label = self._places.get(id(control), (None, ""))
        if address is None or address.id not in self._index() or value == self.value(address):
            return
        if not self.apply(Set(address, value), label, merge=str(address) if control.typed else ""):
            control.show_value(self.value(address))

    def value(self, address: Address) -> object:
        """What the record holds at ``address``. Raises ``KeyError`` when nothing has that id."""
        held = getattr(self._index()[address.id], address.field)
        return held[address.language] if address.language else held

    def node(self, id_: str) -> Node | None:
        """The object of the record with this id."""
        return self._index().get(id_)

    def _index(self) -> Mapping[str, Node]:
        if self._indexed is not self.minutes:
            self._indexed = self.minutes
            self._nodes = {node_id(node): node for node in walk(self.minutes)}
        return self._nodes

    def field_entered(self, field: MarkedEdit) -> None:
        """Say where the caret is."""
        self.focused.emit(self.address_of(field))

    def run_ended(self) -> None:
        """What follows is another step of undo."""
        self.session.end_run()

    def field_left(self, field: MarkedEdit) -> None:
        """A run of typing is over; the facts in the field are put into words again."""
        self.session.end_run()
        address = self.address_of(field)
        if address is not None and field.has_units():
            self._write(address, field)

    def field_asked(self, field: MarkedEdit, command: str) -> None:
        """Undo and redo, refuse, or hand a command by key on."""
        address = self.address_of(field)
        if command == "undo":
            self.undo()
        elif command == "redo":
            self.session.redo()
        elif command == "locked":
            self._refuse()
        elif address is not None:
            self.asked.emit(address, command)

    def _refuse(self) -> None:
        self.refused.emit(self.session.locked)

    def undo(self) -> None:
        """Take the last step back, or say why it stays."""
        try:
            self.session.undo()
        except BienBanError as error:
            self.refused.emit(str(error))

    def _follow_lock(self) -> None:
        if self._locked != bool(self.session.locked):
            self._locked = not self._locked
            for field in self._fields.values():
                field.set_locked(self._locked)
            for control in (each for controls in self._controls.values() for each in controls):
                if isinstance(control, Lockable):
                    control.set_locked(self._locked)

    def field_pasted(self, field: MarkedEdit, strings: list[str]) -> None:
        """Put a string into the field, or hand several on."""
        if len(strings) == 1:
            field.insert_pieces(pieces(strings[0], self.reading(field.language)))
        else:
            self.pasted.emit(self.address_of(field), strings)

    def field_takes(self, field: MarkedEdit, source: QMimeData) -> bool:
        """Ask who takes rows and tables."""
        address = self.address_of(field)
        return address is not None and self.taking is not None and self.taking(address, source)

    def field_menu_opens(self, field: MarkedEdit, menu: QMenu) -> None:
        """Let the menu be filled."""
        self.menu_opens.emit(self.address_of(field), menu)

    # From the record to the input

    def _changed(self, difference: Difference) -> None:
        for address in difference.values:
            field = self._fields.get(address)
            if field is not None and field.string() != self.value(address):
                self._write(address, field)
            for control in self._controls.get(address, ()):
                control.show_value(self.value(address))
        self.facts.hear(difference)

    def show_facts(self) -> None:
        """Put the facts in all fields into words again."""
        index = self._index()
        for address, field in self._fields.items():
            if address.id in index and "{" in str(self.value(address)):
                self._write(address, field)

    def _write(self, address: Address, field: MarkedEdit) -> None:
        """Show what the record holds, unless the field shows it already or something is being composed in it.

        A field whose object the record no longer has is about to go and is left as it is.
        """
        if field.composing or address.id not in self._index():
            return
        held = str(self.value(address))
        shown = pieces(held, self.reading(field.language)) if field.language else (Piece(held),) if held else ()
        if field.pieces() != shown and (field.has_units() or field.string() != held):
            field.show_pieces(shown)
            self.shown.emit(field)
