"""A meeting as an officer lives it, in the finished program on a display of its own. Run with the system's Python.

    /usr/bin/python3 tests/outside/meeting.py ORDERS.json

``ORDERS`` says which program to start with which file, and what to change where (``plan.py`` makes it). What was seen
on the way is written to ``report`` as JSON; a broken promise ends with a sentence and status 1.
"""

import random
import time
from pathlib import Path

from errand import run
from person import Atspi

LETTERS, PACE = 40, 0.05
"""How many letters at most are typed before the program is killed, and the pause after each in seconds."""


class Meeting:
    """Drives one program after the other on the same record; ``session`` is the display with all that is on it."""

    def __init__(self, orders, session):
        self.orders, self.s = orders, session
        self.report = {"lost": [], "recovered": 0}
        self.random = random.Random(orders["seed"])

    # Where things are

    def field(self, name):
        return self.s.find(role="text", name=name, showing=False)

    def go(self, name):
        Atspi.Component.grab_focus(self.field(name))
        time.sleep(0.4)

    def words(self, name):
        return self.s.text(self.field(name))

    # The meeting

    def call_the_roll(self):
        """Everybody is marked by one key; one comes late, one leaves early."""
        self.s.press("F4", pause=0.5)
        for key in self.orders["roll"]:
            self.s.press(key, pause=0.15)
        self.s.press("Escape", pause=0.3)

    def change(self, first, steps, engine):
        """Go down from field to field and put something behind some of them, through an input method."""
        self.go(first)
        self.s.ime(engine)
        for step in steps:
            if step:
                self.s.press("ctrl+End", pause=0.1)
                self.s.keys(step, delay=70)
            self.s.press("alt+Down", pause=0.15)
        self.s.ime("xkb:us::eng")

    def crash(self, name):
        """Kill the program while letters are typed; start it again, take back what was kept, and count what is lost."""
        self.go(name)
        time.sleep(1.5)
        before = self.words(name)
        self.s.press("ctrl+End")
        typed = []
        for _ in range(self.random.randrange(8, LETTERS)):
            self.s.press("k", pause=PACE)
            typed.append(time.monotonic())
        ended = time.monotonic()
        self.s.kill()
        self.s.again()
        self.s.click(role="push button", name="Restore")
        time.sleep(1)
        after = self.words(name)
        kept = len(after) - len(before)
        if after != before + "k" * kept or not 0 <= kept <= len(typed):
            raise AssertionError(f"after a crash {name} is {after!r}; before it was {before!r}")
        self.report["lost"].append(round(ended - typed[kept] + PACE, 2) if kept < len(typed) else 0)
        self.report["recovered"] += 1
        self.go(name)
        self.s.press("ctrl+End", *["BackSpace"] * kept, pause=0.03)

    def fill_the_disk(self):
        """A save that finds no room says so and loses nothing; with room again it is done."""
        filling = Path(self.orders["file"]).parent / "filling"
        try:
            with filling.open("wb", buffering=0) as file:
                while True:
                    file.write(b"x" * 4096)
        except OSError:
            pass
        self.s.press("ctrl+s", pause=0.5)
        self.s.wait_for(role="push button", name="Try again")
        self.s.wait_for(contains="Not saved")
        filling.unlink()
        self.s.click(role="push button", name="Try again")
        self.s.wait_for(contains="Saved ")

    def run(self):
        orders = self.orders
        self.go(orders["vi"]["first"])  # whoever arrives now arrives in this section
        self.call_the_roll()
        half = orders["vi"]["half"]
        self.change(orders["vi"]["first"], orders["vi"]["steps"][:half], "Unikey")
        self.crash(orders["vi"]["first"])
        self.change(orders["vi"]["middle"], orders["vi"]["steps"][half:], "Unikey")
        self.fill_the_disk()
        self.crash(orders["zh"]["first"])
        self.change(orders["zh"]["first"], orders["zh"]["steps"], "libpinyin")
        self.crash(orders["zh"]["middle"])
        self.s.press("ctrl+s", pause=0.5)
        self.s.wait_for(contains="Saved ")
        self.s.shot(orders["picture"])


def meet(orders, session):
    """The whole meeting."""
    session.wait_for(role="text", name=orders["vi"]["first"], showing=False)
    meeting = Meeting(orders, session)
    meeting.run()
    return meeting.report


run(meet, ime=True)
