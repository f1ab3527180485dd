#!/usr/bin/env python3
"""Sets everything up and runs it: `python3 dev.py run` opens the editor, `python3 dev.py test` runs the tests.

Needs Python 3.11 or newer and nothing else; everything it installs for Python goes into `.venv` beside this file.
On Debian and its relatives it also installs the system packages that lack, when it may (as root; DEV_NO_APT=1: never).
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
SAMPLE = "annual-05"

QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONTS = {":lang=zh-cn": "fonts-noto-cjk", "Noto Sans:lang=vi": "fonts-noto-core"}
TEST_FONTS = {"Liberation Serif:lang=vi": "fonts-liberation2"}
TEST_PROGRAMS = {"soffice": "libreoffice-writer-nogui", "pdftotext": "poppler-utils", "Xvfb": "xvfb"}
WINDOWS = ("tests/ui", "tests/session")
"""The half of the tests that needs Qt's windows; both halves run at once."""
SYSTEM_PYTHON = Path("/usr/bin/python3")
OUTSIDE_PROGRAMS = {
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "xmodmap": "x11-xserver-utils",
    "import": "imagemagick",
    "dbus-run-session": "dbus",
    "ibus-daemon": "ibus",
}
OUTSIDE_PARTS = {
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/libexec/ibus-engine-unikey": "ibus-unikey",
    "/usr/libexec/ibus-engine-libpinyin": "ibus-libpinyin",
    "/usr/lib/python3/dist-packages/gi": "python3-gi",
    "/usr/lib/python3/dist-packages/Xlib": "python3-xlib",
}


# System packages


def loads(soname: str) -> bool:
    """Whether the dynamic loader finds this library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_font(pattern: str) -> bool:
    """Whether fontconfig knows a font for this pattern."""
    if not shutil.which("fc-list"):
        return False
    found = subprocess.run(["fc-list", pattern, "family"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())


def lacking_qt() -> list[str]:
    """Packages without which no part of Qt loads."""
    return [package for soname, package in QT_LIBRARIES.items() if not loads(soname)]


def has_uno() -> bool:
    """Whether the system's Python can talk to LibreOffice."""
    asked = [str(SYSTEM_PYTHON), "-I", "-c", "import uno"]
    return SYSTEM_PYTHON.exists() and subprocess.run(asked, capture_output=True, check=False).returncode == 0


def lacking_tests() -> list[str]:
    """Packages without which the tests cannot run."""
    programs = [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)]
    programs += [] if has_uno() else ["python3-uno"]
    return programs + [package for pattern, package in TEST_FONTS.items() if not has_font(pattern)]


def lacking_outside() -> list[str]:
    """Packages without which the finished program cannot be driven from outside: a display, input methods, a reader."""
    programs = [package for program, package in OUTSIDE_PROGRAMS.items() if not shutil.which(program)]
    parts = [package for part, package in OUTSIDE_PARTS.items() if not Path(part).exists()]
    asked = [str(SYSTEM_PYTHON), "-I", "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    heard = SYSTEM_PYTHON.exists() and subprocess.run(asked, capture_output=True, check=False).returncode == 0
    return programs + parts + ([] if heard else ["gir1.2-atspi-2.0"])


def lacking_comfort() -> list[str]:
    """Packages for a window on a screen and for letters of both languages."""
    screen = [package for soname, package in SCREEN_LIBRARIES.items() if not loads(soname)]
    tools = [] if shutil.which("fc-list") else ["fontconfig"]
    return screen + tools + [package for pattern, package in FONTS.items() if not has_font(pattern)]


def lacking_python() -> list[str]:
    """Debian keeps the part of Python that makes virtual environments in a package of its own."""
    return [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]


def apt_get(*arguments: str) -> bool:
    """Run apt-get, waiting for another one that is at work."""
    command = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=600", *arguments]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode == 0


def may_install() -> bool:
    """Whether apt-get is here and we are allowed to use it."""
    return os.geteuid() == 0 and not os.environ.get("DEV_NO_APT")


def install(packages: list[str]) -> None:
    """Install Debian packages; the package lists are fetched only if the first try fails."""
    say(f"installing {' '.join(packages)}")
    command = ("install", "-y", "--no-install-recommends", *packages)
    if not apt_get(*command):
        apt_get("update")
        apt_get(*command)


def lacking(kind: str, window: bool) -> tuple[list[str], list[str]]:
    """The packages without which this cannot be done, and those that only make things better."""
    needed = lacking_python() + (lacking_tests() if kind != "run" else [])
    needed += lacking_outside() if kind == "soak" else []
    return (needed + lacking_qt(), lacking_comfort()) if window else (needed, lacking_qt() + lacking_comfort())


def system(kind: str, window: bool) -> None:
    """See to the system packages: install what lacks, or say which command does."""
    if not sys.platform.startswith("linux"):
        return
    needed, better = lacking(kind, window)
    if needed + better and shutil.which("apt-get") and may_install():
        install(needed + better)
        needed, better = lacking(kind, window)
    if needed + better:
        say("system packages are missing; this installs them:")
        say(f"  sudo apt-get install --no-install-recommends {' '.join(needed + better)}")
    if needed:
        sys.exit(1)


# The virtual environment


def digest(kind: str) -> str:
    """What `.venv` was built from: the lock file and the version of Python."""
    content = (ROOT / LOCKS[kind]).read_bytes() + sys.version.encode()
    return hashlib.sha256(content).hexdigest()


def is_ready(kind: str) -> bool:
    """Whether `.venv` holds what the lock file says."""
    stamp = VENV / f"ready-{kind}"
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == digest(kind)


def make_venv() -> None:
    """A fresh `.venv`, unless the one that stands is of this very Python."""
    version = VENV / "ready-python"
    if PYTHON.exists() and version.exists() and version.read_text() == sys.version:
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    version.write_text(sys.version)


def environment(kind: str) -> None:
    """Make `.venv` hold the locked packages and find the program in `src`."""
    if is_ready(kind) or (kind == "run" and is_ready("dev")):
        return
    say(f"setting up .venv from {LOCKS[kind]}")
    make_venv()
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / LOCKS[kind])], check=True)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([str(PYTHON), "-c", where], check=True, capture_output=True, text=True).stdout.strip()
    # Relative, so that no letter of the checkout's own path has to survive the encoding Python reads this in.
    Path(packages, "bienban-checkout.pth").write_text(os.path.relpath(ROOT / "src", packages), encoding="ascii")
    (VENV / f"ready-{kind}").write_text(digest(kind))


def set_up(kind: str, window: bool = True) -> None:
    """Everything a command needs: system packages, `.venv`, compiled catalogues. ``kind``: run, dev or soak."""
    system(kind, window)
    environment("run" if kind == "run" else "dev")
    subprocess.run([str(PYTHON), str(ROOT / "src" / "building" / "catalogues.py"), "compile"], check=True)


# Commands


def say(message: str) -> None:
    """One line to the person at the terminal."""
    print(message, file=sys.stderr, flush=True)


def hand_over(*arguments: str) -> None:
    """Become `.venv`'s Python with these arguments, so that signals and the exit status are its own."""
    command = [str(PYTHON), *arguments]
    if os.name == "nt":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


def has_screen() -> bool:
    """Whether a window can be shown."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> None:
    """Open the editor on a sample; without a screen, export the sample and draw the window into a picture."""
    set_up("run", window=has_screen())
    if has_screen():
        hand_over("-m", "bienban", "--sample", SAMPLE, *arguments)
    else:
        draw(arguments)


def draw(arguments: list[str]) -> None:
    """The main job where no window can be shown: the sample's originals, and a picture of the window."""
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    say("There is no screen here, so the editor cannot be opened. Written instead:")
    sample = ROOT / "resources" / "samples" / f"{SAMPLE}.bienban"
    subprocess.run([str(PYTHON), "-m", "bienban", "export", str(sample), "-o", str(out)], check=True)
    if lacking_qt():
        sys.exit("The window cannot be drawn without the system packages named above.")
    picture = out / "window.png"
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    window = [str(PYTHON), "-m", "bienban", "--sample", SAMPLE, "--picture", str(picture), *arguments]
    subprocess.run(window, env=offscreen, check=True)
    print(picture)


def stage(name: str, *arguments: str) -> None:
    """Run one stage of the tests; stop at the first that fails."""
    began = time.monotonic()
    failed = subprocess.run([str(PYTHON), "-m", *arguments], cwd=ROOT, check=False).returncode
    say(f"{name}: {'FAILED' if failed else 'ok'} ({time.monotonic() - began:.1f} s)")
    if failed:
        sys.exit(failed)


def test(arguments: list[str]) -> None:
    """Lint, format, types, tests. Arguments go to pytest."""
    set_up("dev")
    stage("lint", "ruff", "check", "--quiet", ".")
    stage("format", "ruff", "format", "--check", "--quiet", ".")
    stage("types", "mypy", "--no-error-summary")
    if arguments:
        stage("tests", "pytest", "-q", *arguments)
    else:
        halves(("the rest", *(f"--ignore={folder}" for folder in WINDOWS)), ("windows", *WINDOWS))


def halves(*both: tuple[str, ...]) -> None:
    """Run two parts of the tests side by side, a name and the arguments of pytest each; fail when one of them does."""
    began, failed = time.monotonic(), 0
    with tempfile.TemporaryDirectory() as folder:
        running = []
        for name, *arguments in both:
            with Path(folder, name).open("wb") as told:
                command = [str(PYTHON), "-m", "pytest", "-q", *arguments]
                running.append((name, subprocess.Popen(command, cwd=ROOT, stdout=told, stderr=subprocess.STDOUT)))
        for name, process in running:
            failed = process.wait() or failed
            print(Path(folder, name).read_text(encoding="utf-8", errors="replace"), end="", flush=True)
            say(f"tests, {name}: {'FAILED' if process.returncode else 'ok'} ({time.monotonic() - began:.1f} s)")
    if failed:
        sys.exit(failed)


def soak(arguments: list[str]) -> None:
    """The tests that are too long for the suite. Arguments go to pytest."""
    set_up("soak")
    stage("soak", "pytest", "-q", "-m", "soak", *arguments)


def bienban(arguments: list[str]) -> None:
    """The program itself, with these arguments."""
    set_up("run", window=False)
    hand_over("-m", "bienban", *arguments)


def bench(arguments: list[str]) -> None:
    """The table of benchmarks."""
    set_up("dev")
    os.chdir(ROOT)
    hand_over("-m", "tests.benchmarks", *arguments)


def setup(_arguments: list[str]) -> None:
    """Only the set-up, for the tests too."""
    set_up("dev")


def i18n(_arguments: list[str]) -> None:
    """Bring the interface's catalogues level with the source, and compile them."""
    set_up("dev")
    hand_over(str(ROOT / "src" / "building" / "catalogues.py"), "update")


COMMANDS = {command.__name__: command for command in (run, test, soak, bienban, bench, setup, i18n)}


def main() -> None:
    """Find the command and pass it the rest of the line."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is started by whatever Python is there
        sys.exit("Biên Bản needs Python 3.11 or newer.")
    lines = [f"  {name:8} {command.__doc__}" for name, command in COMMANDS.items()]
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").splitlines()[0],
        epilog="commands:\n" + "\n".join(lines),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    chosen = parser.parse_args(sys.argv[1:2])
    COMMANDS[chosen.command](sys.argv[2:])


if __name__ == "__main__":
    main()
