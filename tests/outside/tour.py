"""Goes from view to view of the finished program and writes down what a screen reader is told of each.

    /usr/bin/python3 tests/outside/tour.py ORDERS.json

``ORDERS`` says which program to start and what to do for each view (``views.py`` makes it). The nodes of every view are
written to ``report`` as JSON. Run with the system's Python, which has the bindings of AT-SPI.
"""

import shutil
import time
from pathlib import Path

from errand import run
from person import Atspi, GLib, Session

PATIENCE = 8.0
"""Seconds that a view may take to come."""


class Tour:
    """Shows one view after the other. The record itself is read only where it is asked for: it is long."""

    def __init__(self, orders, session):
        self.orders, self.s = orders, session
        self.lacking, self.said = [], []
        self.listener = Atspi.EventListener.new(lambda event: self.said.append(str(event.any_data)))
        self.listener.register("object:announcement")

    def nodes(self, whole=False):
        """What is shown, with the objects that tell it."""
        top = self.s._application()
        return list(self._walk(top, whole)) if top is not None else []

    def _walk(self, node, whole):
        try:
            told = self._told(node)
            if "showing" not in told["states"] and told["role"] != "application":
                return
            yield told, node
            if not whole and told["role"] == "filler" and told["name"] == self.orders["record"]:
                return
            count = 0 if told["role"] == "combo box" and not whole else node.get_child_count()
            children = [node.get_child_at_index(index) for index in range(count)]
        except GLib.Error:
            return
        for child in children:
            if child is not None:
                yield from self._walk(child, whole)

    @staticmethod
    def _told(node):
        return {
            "role": node.get_role_name(),
            "name": node.get_name(),
            "about": node.get_description(),
            "language": Atspi.Accessible.get_object_locale(node),
            "states": sorted(Session.states(node)),
        }

    def settled(self, whole, wanted):
        """The nodes, when what is wanted is there and no more come."""
        end, size, known = time.monotonic() + PATIENCE, -1, []
        while time.monotonic() < end:
            known = [told for told, _node in self.nodes(whole)]
            there = all(any(each in told["name"] for told in known) for each in wanted)
            if there and len(known) == size:
                return known
            size = len(known)
            time.sleep(0.25)
        self.lacking += [each for each in wanted if not any(each in told["name"] for told in known)]
        return known

    def click(self, role, name):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for told, node in self.nodes():
                if told["role"] == role and told["name"] == name:
                    self.s.click(node)
                    return
            time.sleep(0.25)
        self.lacking.append(name)

    def menu(self, number):
        """Open a menu of the menu bar."""
        items = [node for told, node in self.nodes() if told["role"] == "menu item"]
        self.s.click(items[number])

    def replace_file(self):
        """Another program writes the file."""
        shutil.copy(self.orders["changed"], self.orders["file"])

    def kill(self):
        """The program ends as in a power cut and is started without a file."""
        time.sleep(1.5)
        self.s.kill()
        self.s.command = self.orders["bare"]
        self.s.again()

    def view(self, view):
        for name, *arguments in view["do"]:
            act = getattr(self.s if name in ("press", "keys", "paste") else self, name)
            act(*arguments)
        read = self.settled(view["whole"], view["wanted"])
        while GLib.MainContext.default().iteration(False):
            pass  # what is said by itself comes in here
        self.s.shot(Path(self.orders["report"]).with_name(f"{view['name']}.png"))
        self.s.press(*view["leave"], pause=0.2)
        return read


def tour(orders, session):
    """View after view."""
    made = Tour(orders, session)
    read = {view["name"]: made.view(view) for view in orders["views"]}
    return {"views": read, "lacking": made.lacking, "said": made.said}


run(tour)
