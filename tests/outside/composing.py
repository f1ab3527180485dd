"""Types through real input methods while everything happens around the words that are being composed.

    /usr/bin/python3 tests/outside/composing.py ORDERS.json

Each step begins a word, lets something happen, and ends the word: the field then holds what an officer meant.
What does not is told in ``report``. Run with the system's Python, which has the bindings of AT-SPI.
"""

import shutil
import time
from pathlib import Path

from errand import run
from person import Atspi, Session

TELEX = ("Unikey", "d", "doongf ", "đồng ")
"""The engine, the beginning of a word, its end, the word. Broken in the middle, it would begin with a d."""
PINYIN = ("libpinyin", "hui", "yijilu ", "会议记录")
NONE = "xkb:us::eng"


class Composing:
    """One program and one record. ``words``: what the fields must hold, by their names."""

    def __init__(self, orders, session):
        self.orders, self.s = orders, session
        self.faults = []
        self.words, self.fields = {}, {}

    def go(self, name):
        """The caret to the end of a field."""
        if name not in self.fields:
            self.fields[name] = self.s.find(role="text", name=name, showing=False)
            self.words[name] = self.s.text(self.fields[name])
        Atspi.Component.grab_focus(self.fields[name])
        time.sleep(0.4)
        self.s.press("ctrl+End")

    def check(self, name, more, what):
        """The field holds ``more`` than before, and nothing else."""
        self.words[name] += more
        time.sleep(0.3)
        found = self.s.text(self.fields[name])
        if found != self.words[name]:
            self.faults.append(f"{what}: {found[-40:]!r} in place of {self.words[name][-40:]!r}")
            self.words[name] = found

    def through(self, method, name, happens, what):
        """One word, with something happening in the middle of it."""
        engine, begun, ended, word = method
        self.go(name)
        self.s.ime(engine)
        self.s.keys(begun)
        happens()
        self.s.keys(ended)
        self.check(name, word, f"{engine}, {what}")

    # What happens

    def time_passes(self):
        """The recovery is written, the preview is drawn, the states are counted."""
        time.sleep(2.2)

    def changed_elsewhere(self):
        """Another program writes the file. The message of it waits until the word is there."""
        shutil.copy(self.orders["changed"], self.orders["file"])
        time.sleep(1.5)

    def resized(self):
        window = self.s.window()
        for width, height in ((1000, 560), (1280, 720)):
            self.s._out("xdotool", "windowsize", "--sync", window, str(width), str(height))
            time.sleep(0.4)

    # What is done by keys while an input method is on

    def keep(self):
        """Save over what the other program wrote."""
        self.s.wait_for(role="push button", name="Show the difference")
        self.s.click(role="push button", name="Overwrite")
        time.sleep(1)

    def saved_by_key(self, name):
        """A save takes what is being composed; the rest of the word is another word."""
        self.go(name)
        self.s.ime("Unikey")
        self.s.keys("ddoongf")
        self.s.press("ctrl+s", pause=1)
        self.check(name, "đồng", "Ctrl+S while composing")
        self.is_in_the_file("đồng", "Ctrl+S while composing")

    def saved_by_mouse(self, name):
        self.go(name)
        self.s.ime("Unikey")
        self.s.keys(" ddoongf")
        self.s.click(role="menu item", name="File")
        time.sleep(0.5)
        for item in self.s.find_all(role="menu item", where=lambda node: node.get_name().startswith("Save")):
            if item.get_name() == "Save":
                self.s.click(item)
                break
        time.sleep(1)
        self.check(name, " đồng", "Save by mouse while composing")
        self.is_in_the_file(self.words[name][-12:], "Save by mouse while composing")

    def is_in_the_file(self, words, what):
        if words not in Path(self.orders["file"]).read_text("utf-8"):
            self.faults.append(f"{what}: {words!r} is not in the file")

    def backspaces(self, name):
        """As UniKey does it on Windows: letters, quick backspaces, letters with marks."""
        self.go(name)
        self.s.ime(NONE)
        self.s.keys(" tieng", delay=5)
        self.s.press("BackSpace", "BackSpace", "BackSpace", pause=0)
        self.s.type("ếng")
        self.check(name, " tiếng", "backspaces")

    def dead_keys(self, name):
        self.s._out("setxkbmap", "-layout", "us", "-variant", "intl", "-option", "compose:ralt", check=True)
        self.go(name)
        self.s.press("space", "dead_acute", "e", "dead_circumflex", "o", pause=0.15)
        self.check(name, " éô", "dead keys")
        self.s.press("Multi_key", "grave", "a", pause=0.15)
        self.check(name, "à", "compose key")
        self.s._out("setxkbmap", "-layout", "us", "-variant", "", "-option", "", check=True)

    def keys_of_panels(self):
        """Digits, letters and Esc belong to the panel, or to the word that is composed in it."""
        for engine in ("Unikey", "libpinyin"):
            self.go(self.orders["vi"])
            self.s.ime(engine)
            self.s.press("F4", pause=0.6)
            self.s.press("1", pause=0.4)
            self.s.press("Escape", pause=0.4)
            self.s.press("F11", pause=0.8)
            self.s.press("1", "Return", "Escape", pause=0.5)
            self.heard("text", self.orders["vi"], f"{engine}: back from the read-through")
            self.s.press("ctrl+f", pause=0.5)
            self.s.keys("1")
            self.heard("text", "Find", f"{engine}: a digit in what is looked for")
            self.s.press("Escape", pause=0.4)
            for keys, field in (("ctrl+k", "Find a command"), ("ctrl+j", self.orders["quick"])):
                self.go(self.orders["vi"])
                self.s.press(keys, pause=0.6)
                self.s.keys("dd" if engine == "Unikey" else "hui")
                self.s.press("Escape", pause=0.4)
                if engine == "libpinyin":
                    self.heard("text", field, f"{engine}: Esc ends the word, not {field!r}")
                self.s.press("Escape", "Escape", pause=0.4)
                self.heard("text", self.orders["vi"], f"{engine}: back from {field!r}")

    def heard(self, role, name, what):
        found = self.s.find_all(role=role, name=name, where=lambda node: "focused" in Session.states(node))
        if not found:
            now = self.s.focused()
            self.faults.append(f"{what}: the focus is on {now.get_name() if now else None!r}")

    def closed(self, name):
        """The window is closed in the middle of the only unsaved word."""
        self.s.press("ctrl+s", pause=0.8)
        self.go(name)
        self.s.ime("Unikey")
        self.s.keys("nghij")
        self.s.close_window()
        self.s.click(role="push button", name="Save")
        time.sleep(2)
        if self.s.running():
            self.faults.append("the window did not close")
        self.is_in_the_file("nghị", "closed while composing")

    def run(self):
        vi, zh = self.orders["vi"], self.orders["zh"]
        for method, name in ((TELEX, vi), (PINYIN, zh)):
            self.go(name)
            self.s.ime(NONE)
            self.s.press("ctrl+shift+1", pause=0.5)  # agreed: the state changes with the words
            self.s.keys(" ")
            self.check(name, " ", "a blank")
            self.through(method, name, self.time_passes, "time passes")
            self.through(method, name, self.changed_elsewhere, "changed elsewhere")
            self.keep()
            self.through(method, name, self.resized, "resized")
            self.s.ime(NONE)
            self.s.press("ctrl+f", pause=0.5)
            self.s.type("đồng" if method is TELEX else "会议")
            time.sleep(0.5)
            self.through(method, name, self.time_passes, "what is found is tinted")
            self.s.press("Escape")
        for act in (self.saved_by_key, self.backspaces, self.dead_keys):
            act(vi)
        self.saved_by_mouse(vi)
        self.keys_of_panels()
        self.closed(vi)


def compose(orders, session):
    """Whatever happens, the words are whole."""
    session.wait_for(role="text", name=orders["vi"], showing=False)
    composing = Composing(orders, session)
    composing.run()
    return composing.faults


run(compose, ime=True)
