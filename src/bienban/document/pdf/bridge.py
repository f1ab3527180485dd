"""The helper that keeps one LibreOffice: a script of its own, run by a Python that has LibreOffice's module ``uno``.

    python bridge.py PROGRAM FOLDER

``FOLDER`` is private and ours; its name names the pipe. One JSON value a line: in comes ``{"source", "target"}``, out
goes ``{"load", "store"}`` in seconds or ``{"refused"}``; ``{"ready"}`` when LibreOffice has started. When the input
ends, because the program closed it or died, LibreOffice is killed and the folder removed at once, even in the middle
of a document. Standard library and ``uno`` only; nothing of our package is imported. LibreOffice's own Python may be
as old as 3.8.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path
from typing import Any

START_SECONDS = 90
RESTART = (79, 81)
"""With these LibreOffice asks to be started again: it has laid out a new profile."""

_SETTINGS = (
    ("Writer/Content/Update", "Link", "2"),  # never
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Recovery/AutoSave", "Enabled", "false"),
    ("Java/VirtualMachine", "Enable", "false"),
)
_STYLE = re.compile(r"<w:style\b.*?</w:style>", re.DOTALL)
_NAME = re.compile(r'<w:name w:val="([^"&]*)"')
_PARAGRAPH = re.compile(r'<w:style\b[^>]*w:type="paragraph"')
_DEATH = 1  # PR_SET_PDEATHSIG of linux/prctl.h


def sockets(folder: Path) -> list[Path]:
    """What LibreOffice leaves in the system's temporary folder when killed: its pipe and its guard of the profile."""
    if os.name == "nt":
        return []
    guard = "".join(f"{byte:x}" for byte in hashlib.md5(_profile(folder).encode("utf-16-le")).digest())
    names = (f"OSL_PIPE_{os.getuid()}_{name}" for name in (folder.name, f"SingleOfficeIPC_{guard}"))
    return [Path("/tmp", name) for name in names]


def remove(folder: Path) -> None:
    """Leave nothing of a LibreOffice that is gone."""
    for socket in sockets(folder):
        socket.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _profile(folder: Path) -> str:
    return (folder / "profile").as_uri()


class Listener:
    """One LibreOffice without a window, on a pipe of its own."""

    def __init__(self, program: str, folder: Path) -> None:
        self.folder = folder
        self._command = [
            program,
            f"-env:UserInstallation={_profile(folder)}",
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            f"--accept=pipe,name={folder.name};urp",
        ]
        self._ended = False
        self._process: subprocess.Popen[bytes] | None = None
        self._desktop: Any = None

    def start(self) -> int:
        """Start it and wait until it answers; its process id. Raises ``RuntimeError``."""
        import uno

        _write_settings(self.folder / "profile" / "user")
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        url = f"uno:pipe,name={self.folder.name};urp;StarOffice.ComponentContext"
        give_up, starts = time.monotonic() + START_SECONDS, 0
        while time.monotonic() < give_up and not self._ended:
            if self._process is None or self._process.poll() is not None:
                if starts == 4 or (self._process and self._process.returncode not in RESTART):
                    break
                starts += 1
                self._process = self._spawn()
            try:
                remote = resolver.resolve(url)
            except uno.getClass("com.sun.star.uno.Exception"):
                time.sleep(0.02)
                continue
            self._desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
            return self._process.pid
        raise RuntimeError("LibreOffice did not start")

    def kill(self) -> None:
        """End it now; it has nothing to save."""
        self._ended = True
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def pdf(self, source: Path, target: Path) -> dict[str, float]:
        """Make PDF/A with structure and outline of a Word file; the seconds for loading and storing."""
        import uno

        began = time.perf_counter()
        document = self._desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, _values(_LOADING))
        if document is None:
            raise ValueError("it is no Word file")
        try:
            loaded = time.perf_counter()
            _set_punctuation(document, source)
            ready = time.perf_counter()
            export = uno.Any("[]com.sun.star.beans.PropertyValue", _values(_EXPORT))
            document.storeToURL(
                target.as_uri(), (*_values({"FilterName": "writer_pdf_Export"}), _value("FilterData", export))
            )
            return {"load": loaded - began, "store": time.perf_counter() - ready}
        finally:
            document.close(True)

    def _spawn(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env={**os.environ, "SAL_ENABLE_FILE_LOCKING": "1", "TMPDIR": str(self.folder)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            preexec_fn=_die_with_parent() if sys.platform.startswith("linux") else None,
        )


_LOADING = {
    "Hidden": True,
    "ReadOnly": True,
    "FilterName": "MS Word 2007 XML",
    "MacroExecutionMode": 0,  # NEVER_EXECUTE
    "UpdateDocMode": 0,  # NO_UPDATE
}
_EXPORT = {
    "SelectPdfVersion": 2,  # PDF/A-2b
    "UseTaggedPDF": True,
    "ExportBookmarks": True,
}


def _set_punctuation(document: Any, source: Path) -> None:
    """Let no punctuation hang: in a justified Chinese line LibreOffice loses a mark that would stand in the margin.

    It reads past ``w:overflowPunct``. What a style does not say itself it has from its parent, so the styles without a
    parent and those that say it are enough, where their names tell which they are; else all are set.
    """
    styles = document.StyleFamilies.getByName("ParagraphStyles")
    names = styles.ElementNames
    for name in _roots(source, names) or names:
        styles.getByName(name).ParaIsHangingPunctuation = False


def _roots(source: Path, names: tuple[str, ...]) -> list[str]:
    """The styles from which all others have what they do not say; none if a name of the file is unknown."""
    with zipfile.ZipFile(source) as package:
        written = _STYLE.findall(package.read("word/styles.xml").decode("utf-8", "replace"))
    known = {name.casefold(): name for name in names} | {"normal": "Standard"}
    found = ["Standard"]
    for style in filter(_PARAGRAPH.match, written):
        if "<w:basedOn" in style and "<w:overflowPunct" not in style:
            continue
        name = _NAME.search(style)
        if not name or name[1].casefold() not in known:
            return []
        found.append(known[name[1].casefold()])
    return found if len(found) > 1 else []


def _value(name: str, value: object) -> Any:
    from com.sun.star.beans import PropertyValue

    return PropertyValue(Name=name, Value=value)


def _values(pairs: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(_value(name, value) for name, value in pairs.items())


def _write_settings(folder: Path) -> None:
    """A profile that runs nothing, follows no link and keeps no copies."""
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for path, name, value in _SETTINGS
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>\n',
        encoding="utf-8",
    )


def _die_with_parent() -> Any:
    """What a child does before it becomes LibreOffice: ask Linux to be killed when this process dies, however."""
    libc, parent = ctypes.CDLL(None), os.getpid()

    def ask() -> None:
        libc.prctl(_DEATH, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return ask


def _say(value: object) -> None:
    sys.stdout.buffer.write(json.dumps(value).encode() + b"\n")
    sys.stdout.buffer.flush()


def _read(requests: queue.SimpleQueue[Any], listener: Listener) -> None:
    """Hand requests on; at the end of the input end everything, whatever the main thread waits for."""
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    listener.kill()
    remove(listener.folder)
    os._exit(0)


def main(program: str, folder: Path) -> int:
    """Serve until the input ends; 1 when LibreOffice has died."""
    import uno

    listener = Listener(program, folder)
    requests: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(requests, listener), daemon=True).start()
    try:
        _say({"ready": listener.start()})
        while True:
            wanted = requests.get()
            try:
                _say(listener.pdf(Path(wanted["source"]), Path(wanted["target"])))
            except uno.getClass("com.sun.star.lang.DisposedException"):
                raise
            except (uno.getClass("com.sun.star.uno.Exception"), ValueError, KeyError, zipfile.BadZipFile) as error:
                _say({"refused": str(error)})
    except BrokenPipeError:
        return 1
    except (RuntimeError, uno.getClass("com.sun.star.uno.Exception")):
        return 1
    finally:
        listener.kill()


if __name__ == "__main__":
    sys.path.pop(0)  # our other modules are not meant for this Python
    tempfile.tempdir = sys.argv[2]
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
