"""Copies between two running programs, and from a program that knows only HTML.

    /usr/bin/python3 tests/outside/sharing.py ORDERS.json

Run with the system's Python, which has the bindings of AT-SPI.
"""

import subprocess
import time
from pathlib import Path

from errand import run
from person import Atspi


class Sharing:
    """Two programs on one display; ``s`` sees and drives the one that is in front."""

    def __init__(self, orders, session):
        self.orders, self.s = orders, session
        self.first = session.app
        self.second = session._spawn(orders["other"], cwd=orders["cwd"])
        session.app = self.second
        session._until(session.window, "the second window", 30)
        self.report = {}

    def turn_to(self, program):
        self.s.app = program
        self.s._out("xdotool", "windowactivate", "--sync", self.s.window(), check=True)
        time.sleep(0.4)

    def go(self, name):
        field = self.s.find(role="text", name=name, showing=False)
        Atspi.Component.grab_focus(field)
        time.sleep(0.5)
        return field

    def copy(self, name):
        """Copy a row as a whole in the first program; gives the plain words of it."""
        self.turn_to(self.first)
        self.go(name)
        self.s.press("ctrl+shift+c", pause=0.5)
        return self.s.clipboard()

    def offer(self, kind, words):
        """Another program has something on the clipboard."""
        holder = subprocess.Popen(
            ["xclip", "-selection", "clipboard", "-t", kind, "-loops", "0", "-quiet"],
            env=self.s.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.s.started.append(holder)
        holder.stdin.write(words.encode())
        holder.stdin.close()
        time.sleep(0.4)

    def run(self):
        orders = self.orders
        self.report["words"] = self.copy(orders["from"])
        self.turn_to(self.second)
        self.go(orders["to"])
        self.s.press("ctrl+v", pause=0.8)
        self.after_the_end_of_the_first()
        self.html()
        self.s.press("ctrl+s", pause=0.5)
        self.s.wait_for(contains="Saved ")

    def after_the_end_of_the_first(self):
        """Nothing is left but the words, if somebody keeps them."""
        kept = self.copy(self.orders["single"])
        self.s.press("ctrl+q")
        self.first.wait(10)
        self.turn_to(self.second)
        field = self.go(self.orders["end"])
        before = self.s.text(field)
        self.s.press("ctrl+End", "ctrl+v", pause=0.5)
        self.report["nothing"] = self.s.text(field)[len(before) :]
        self.offer("UTF8_STRING", kept.split("\t")[0])
        self.s.press("ctrl+v", pause=0.8)
        self.report["single"] = self.s.text(field)[len(before) :]

    def html(self):
        """A table from a browser or a spreadsheet is a list of people."""
        self.offer("text/html", self.orders["html"])
        self.go(self.orders["person"])
        self.s.press("ctrl+v", pause=0.5)
        self.s.click(role="push button", name="Import as a list…")
        self.s.wait_for(role="list", name="Rows of the list")
        self.s.shot(Path(self.orders["report"]).with_name("list.png"))
        self.s.click(role="push button", name=self.orders["take"])
        time.sleep(0.8)


def share(orders, session):
    """From program to program."""
    session.wait_for(role="text", name=orders["from"], showing=False)
    sharing = Sharing(orders, session)
    sharing.run()
    return sharing.report


run(share)
