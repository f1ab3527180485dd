"""What runs on this machine, as Linux tells it."""

import os
import subprocess
import time
from collections.abc import Callable


def running(words: str) -> list[int]:
    """The processes whose command line holds these words, our own aside."""
    listed = subprocess.run(["ps", "-wweo", "pid=,stat=,args="], check=True, capture_output=True, text=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    return [int(row[0]) for row in rows if words in row[2] and row[1][0] != "Z" and int(row[0]) != os.getpid()]


def wait(condition: Callable[[], object], seconds: float = 10) -> bool:
    """Whether the condition comes true in time."""
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        if condition():
            return True
        time.sleep(0.02)
    return False
