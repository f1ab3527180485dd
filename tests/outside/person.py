#!/usr/bin/env python3
"""Drive a finished desktop program from outside, as a person with a keyboard, a mouse and a screen reader.

It knows nothing of the program's insides: it starts any command on a private X display with a window
manager, a private session bus and an accessibility bus, reads what a screen reader would read (AT-SPI),
presses real keys and mouse buttons (XTEST, so focus, shortcuts and validators all take part), can turn a
real input method on (IBus: Telex for Vietnamese, Pinyin for Chinese), and takes screenshots.

Run it with Debian's own Python (python3-gi is not on PyPI in a usable form):
    apt-get install -y --no-install-recommends xvfb openbox xdotool xclip imagemagick x11-xserver-utils \\
        at-spi2-core gir1.2-atspi-2.0 python3-gi python3-xlib dbus dbus-bin fonts-noto-cjk
    apt-get install -y --no-install-recommends ibus ibus-unikey ibus-libpinyin      # only for ime=True
    /usr/bin/python3 your_script.py

    from drive_as_a_person import Session
    with Session(["myapp", "file"], ime=True) as s:
        s.wait_for(role="text", name="Title")
        s.click(role="text", name="Title"); s.type("Họp Ánh 会议")     # exact characters, real key events
        s.ime("Unikey"); s.keys("Hopj giao ban ")                       # Telex, through the input method
        s.press("ctrl+s"); s.shot("a.png"); print(s.tree())
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

_INSIDE = "DRIVE_BUS"
if not os.environ.get(_INSIDE):
    # A private session bus for this process and all it starts; it ends with us.
    os.environ[_INSIDE] = "1"
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


class NotFound(AssertionError):
    pass


class Session:
    def __init__(self, command, *, size="1100x760", ime=False, env=None, cwd=None, timeout=20, title=None):
        self.command, self.size, self.want_ime, self.timeout = command, size, ime, timeout
        self.extra, self.cwd, self.title = env or {}, cwd, title
        self.started = []
        self.home = Path(tempfile.mkdtemp(prefix="drive-"))

    # ---- start and stop
    def __enter__(self):
        try:
            return self._start()
        except BaseException:
            self.__exit__()
            raise

    def _start(self):
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700)
        self.env = dict(
            os.environ,
            HOME=str(self.home),
            XDG_RUNTIME_DIR=str(runtime),
            LANG="C.UTF-8",
            QT_QPA_PLATFORM="xcb",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            GTK_MODULES="",
            NO_AT_BRIDGE="0",
            GSETTINGS_BACKEND="memory",
        )
        for name in ("WAYLAND_DISPLAY", "QT_IM_MODULE", "LC_ALL"):
            self.env.pop(name, None)
        read, write = os.pipe()
        self._spawn(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", self.size + "x24", "-nolisten", "tcp"], pass_fds=(write,)
        )
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            piece = os.read(read, 16)
            if not piece:
                raise RuntimeError("Xvfb did not start")
            number += piece
        os.close(read)
        self.env["DISPLAY"] = os.environ["DISPLAY"] = ":" + number.decode().strip()
        os.environ["HOME"], os.environ["XDG_RUNTIME_DIR"] = str(self.home), str(runtime)
        self.manager = self._spawn(["openbox"])
        launcher = next(
            p
            for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
            if Path(p).exists()
        )
        self._spawn([launcher, "--launch-immediately"])
        if self.want_ime:
            self.env.update(QT_IM_MODULE="ibus", XMODIFIERS="@im=ibus", GTK_IM_MODULE="ibus")
            self._spawn(["ibus-daemon", "--panel", "disable", "--xim"])
            self._until(lambda: self._out("ibus", "list-engine"), "ibus-daemon")
        self._until(self._managed, "the window manager")
        time.sleep(0.3)
        Atspi.init()
        self.env.update(self.extra)
        self.began = time.monotonic()
        self.log = (self.home / "app.log").open("w+b")
        self.app = self._spawn(self.command, cwd=self.cwd, log=self.log)
        self._until(self._application, "the program on the accessibility bus")
        self._until(self.window, "a visible window")
        return self

    def _managed(self):
        """Whether a window manager is there: a window that comes before it would stay without the keyboard."""
        if self.manager.poll() is not None:  # the display was not ready for it
            self.manager = self._spawn(["openbox"])
        asked = {"args": ["xdotool", "get_desktop"], "env": self.env, "capture_output": True, "check": False}
        return subprocess.run(**asked).returncode == 0

    def __exit__(self, *_):
        for process in reversed(self.started):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(3)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        if not os.environ.get("DRIVE_KEEP"):
            shutil.rmtree(self.home, ignore_errors=True)

    def _spawn(self, command, log=subprocess.DEVNULL, **more):
        process = subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **more)
        self.started.append(process)
        return process

    def _out(self, *command, data=None, check=False):
        done = subprocess.run(command, env=self.env, input=data, capture_output=True, text=True, check=check)
        return done.stdout.strip()

    def _until(self, question, what, timeout=None):
        end = time.monotonic() + (timeout or self.timeout)
        while True:
            answer = question()
            if answer:
                return answer
            if time.monotonic() > end:
                raise NotFound(
                    f"no {what} after {timeout or self.timeout} s; the program wrote: {self.output()[-1500:]}"
                )
            time.sleep(0.05)

    def output(self):
        return (self.home / "app.log").read_text("utf-8", "replace") if (self.home / "app.log").exists() else ""

    def running(self):
        return self.app.poll() is None

    def kill(self):
        """What a power cut does to the program."""
        self.app.send_signal(signal.SIGKILL)
        self.app.wait()

    def again(self):
        """Start the program once more, after it has ended."""
        self.app = self._spawn(self.command, cwd=self.cwd, log=self.log)
        self._until(self._application, "the program on the accessibility bus")
        self._until(self.window, "a visible window")

    # ---- the accessibility tree
    def _application(self):
        desktop = Atspi.get_desktop(0)
        pids = self._family(self.app.pid)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            try:
                if child is not None and child.get_process_id() in pids:
                    return child
            except GLib.Error:
                pass
        return None

    @staticmethod
    def _family(pid):
        found, rest = set(), [pid]
        while rest:
            one = rest.pop()
            found.add(one)
            with suppress(OSError):
                rest += map(int, Path(f"/proc/{one}/task/{one}/children").read_text().split())
        return found

    def walk(self, top=None, depth=0):
        top = top or self._application()
        if top is None:
            return
        yield depth, top
        try:
            count = min(top.get_child_count(), 5000)
        except GLib.Error:
            return
        for index in range(count):
            try:
                child = top.get_child_at_index(index)
            except GLib.Error:
                continue
            if child is not None:
                yield from self.walk(child, depth + 1)

    @staticmethod
    def states(node):
        return {state.value_nick for state in node.get_state_set().get_states()}

    def tree(self, everything=False):
        """What a screen reader could say, one line a control."""
        lines = []
        for depth, node in self.walk():
            try:
                states = self.states(node)
                if not everything and "showing" not in states:
                    continue
                marks = states & {"focused", "checked", "selected", "editable", "modal", "expanded", "invalid-entry"}
                if "sensitive" not in states and "enabled" not in states:
                    marks.add("disabled")
                text = self.text(node)
                lines.append(
                    "  " * depth
                    + f"{node.get_role_name()} {node.get_name()!r}"
                    + (f" text={text!r}" if text is not None and text != node.get_name() else "")
                    + (f" description={node.get_description()!r}" if node.get_description() else "")
                    + (f" {sorted(marks)}" if marks else "")
                )
            except GLib.Error:
                lines.append("  " * depth + "(gone)")
        return "\n".join(lines)

    def find_all(self, role=None, name=None, contains=None, text=None, showing=True, where=None):
        found = []
        for _, node in self.walk():
            try:
                if role and node.get_role_name() != role:
                    continue
                if name is not None and node.get_name().replace("&", "") != name:
                    continue
                if contains is not None and contains not in node.get_name():
                    continue
                if text is not None and self.text(node) != text:
                    continue
                if showing and "showing" not in self.states(node):
                    continue
                if where and not where(node):
                    continue
                found.append(node)
            except GLib.Error:
                continue
        return found

    def find(self, timeout=None, **what):
        return self._until(lambda: self.find_all(**what), f"control {what}", timeout)[0]

    wait_for = find

    @staticmethod
    def text(node):
        """The text a control holds, or None for one that holds none."""
        try:
            if "Text" not in node.get_interfaces():
                return None
            # the interface's own call: node.get_text() is another, older one
            return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
        except (GLib.Error, AttributeError, TypeError):
            return None

    def focused(self):
        hits = self.find_all(where=lambda node: "focused" in self.states(node))
        return hits[-1] if hits else None

    @staticmethod
    def box(node):
        e = node.get_extents(Atspi.CoordType.SCREEN)
        return e.x, e.y, e.width, e.height

    # ---- hands
    def window(self):
        patterns = [["--pid", str(pid)] for pid in self._family(self.app.pid)]
        for pattern in [["--name", self.title]] if self.title else patterns:
            ids = self._out("xdotool", "search", "--onlyvisible", *pattern).split()
            if ids:
                return ids[-1]
        return None

    def windows(self):
        ids = self._out("xdotool", "search", "--onlyvisible", "--name", "").split()
        return {i: self._out("xdotool", "getwindowname", i) for i in ids}

    def click(self, node=None, button=1, count=1, **what):
        node = node or self.find(**what)
        x, y, w, h = self.box(node)
        self._out("xdotool", "mousemove", "--sync", str(x + w // 2), str(y + h // 2), check=True)
        self._out("xdotool", "click", "--repeat", str(count), "--delay", "80", str(button), check=True)
        time.sleep(0.15)
        return node

    def press(self, *keys, pause=0.12):
        for key in keys:
            self._out("xdotool", "key", "--clearmodifiers", key, check=True)
            time.sleep(pause)

    def keys(self, ascii_text, delay=60):
        """Plain key presses, as a person's fingers on a US keyboard: for input methods."""
        assert ascii_text.isascii()
        self._out("xdotool", "type", "--delay", str(delay), ascii_text, check=True)
        time.sleep(0.4)

    def type(self, text, delay=12):
        """Exactly these characters, each a real key event.

        xdotool alone changes the keymap between keys: it drops letters when fast and turns Á into á.
        So every letter that the keyboard lacks gets a spare key first, in both shift positions.
        """
        lines = text.split("\n")
        for index, line in enumerate(lines):
            if index:
                self.press("Return")
            self._type_line(line, delay)

    def _type_line(self, line, delay):
        spare = self._spare_keys()
        part, used = "", []

        def flush():
            nonlocal part, used
            if not part:
                return
            if used:
                names = [f"U{ord(c):04X}" for c in used]
                orders = "\n".join(f"keycode {k} = {n} {n}" for k, n in zip(spare, names, strict=False))
                subprocess.run(["xmodmap", "-"], env=self.env, input=orders, text=True, check=True)
                time.sleep(0.25)
            self._out("xdotool", "type", "--delay", str(delay), part, check=True)
            time.sleep(0.15)
            part, used = "", []

        for letter in line:
            if not letter.isascii() and letter not in used and len(used) == len(spare):
                flush()
            if not letter.isascii() and letter not in used:
                used.append(letter)
            part += letter
        flush()

    def _spare_keys(self):
        if not hasattr(self, "_spare"):
            self._spare = []
            for line in self._out("xmodmap", "-pke").splitlines():
                left, _, right = line.partition("=")
                if not right.strip():
                    self._spare.append(int(left.split()[1]))
        return self._spare

    def paste(self, text):
        holder = subprocess.Popen(
            ["xclip", "-selection", "clipboard", "-loops", "0", "-quiet"],
            env=self.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.started.append(holder)
        holder.stdin.write(text.encode())
        holder.stdin.close()
        time.sleep(0.2)
        self.press("ctrl+v")

    def clipboard(self):
        return self._out("xclip", "-selection", "clipboard", "-o")

    def ime(self, engine):
        """'Unikey' (Telex), 'libpinyin', or 'xkb:us::eng' for none."""
        self._out("ibus", "engine", engine)
        self._until(lambda: self._out("ibus", "engine") == engine, f"input method {engine}")
        time.sleep(0.5)

    # ---- eyes
    def shot(self, path):
        self._out("import", "-window", "root", str(path), check=True)
        return path

    def close_window(self):
        self.press("alt+F4", pause=0.3)

    def key_latency(self, node, letter="a", n=20):
        """Milliseconds from a key press to the first changed pixel in the control; a list of n (python3-xlib)."""
        from Xlib import XK, X, display
        from Xlib.ext import xtest

        screen = display.Display(self.env["DISPLAY"])
        root = screen.screen().root
        code = screen.keysym_to_keycode(XK.string_to_keysym(letter))
        x, y, w, h = self.box(node)

        def picture():
            return root.get_image(x, y, w, h, X.ZPixmap, 0xFFFFFFFF).data

        times = []
        for _ in range(n):
            time.sleep(0.12)
            before, start = picture(), time.perf_counter()
            # the caret blinks too: only a difference within 250 ms of the key counts, the rest is tried again
            xtest.fake_input(screen, X.KeyPress, code)
            xtest.fake_input(screen, X.KeyRelease, code)
            screen.sync()
            while picture() == before and time.perf_counter() - start < 0.25:
                pass
            times.append((time.perf_counter() - start) * 1000)
        screen.close()
        return times
