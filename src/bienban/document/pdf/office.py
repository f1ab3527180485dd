"""LibreOffice as a maker of PDF files: started once, when it is first needed, and started again when it fails."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bienban import files
from bienban.core.errors import reason
from bienban.document.pdf import bridge, folders
from bienban.document.pdf.errors import ClosedError, OfficeError
from bienban.document.pdf.installation import HIDDEN, Installation, find, plain_environment
from bienban.i18n import gettext as _

REQUEST_SECONDS = 300.0
"""How long one document may take; the delegation lists of 5,000 people take two minutes."""


class Office:
    """Makes PDFs of Word files. One document at a time, from whichever thread; ``close`` may come from another.

    Nothing is started before the first document. LibreOffice ends with ``close``, and also when this process ends in
    any other way.
    """

    def __init__(self, installation: Installation | None = None, limit: float = REQUEST_SECONDS) -> None:
        """``installation`` is looked for when it is not given; ``limit`` is the time for one document in seconds."""
        self._installation = installation
        self._limit = limit
        self._helper: _Helper | None = None
        self._turn = threading.Lock()
        self._closed = False
        self.spent = 0.0
        """The seconds that LibreOffice itself needed for the last document."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def pdf(self, docx: bytes | Path) -> bytes:
        """The pages of a Word file as PDF/A with tags and an outline.

        Raises ``MissingError``, ``OfficeError`` and, when ``close`` was called meanwhile, ``ClosedError``.
        """
        content = docx if isinstance(docx, bytes) else files.read(docx)
        with self._turn:
            try:
                return self._convert(content)
            except _DeadError:  # it may have died long ago: a fresh one gets the same document once
                self._drop()
            try:
                return self._convert(content)
            except _DeadError as error:
                self._drop()
                raise OfficeError(_("LibreOffice stopped while it made a PDF. Try again.")) from error

    def close(self) -> None:
        """End LibreOffice now, also in the middle of a document, and remove its folder."""
        self._closed = True
        self._drop()

    def _convert(self, content: bytes) -> bytes:
        helper = self._started()
        source, target = helper.folder.path / "page.docx", helper.folder.path / "page.pdf"
        try:
            _put(source, content)
            answer = helper.ask({"source": str(source), "target": str(target)}, self._limit)
            if "refused" in answer:
                raise OfficeError(_("LibreOffice cannot make pages of this Word file; it may be damaged."))
            self.spent = answer["load"] + answer["store"]
            return target.read_bytes()
        except TimeoutError as error:
            self._drop()
            sentence = _("LibreOffice took longer than {seconds} seconds for one document and was stopped.")
            raise OfficeError(sentence.format(seconds=round(self._limit))) from error
        except OSError as error:
            raise _DeadError from error
        finally:
            for file in (source, target):
                with suppress(OSError):  # gone with the folder, or held by a LibreOffice that is being killed
                    file.unlink()

    def _started(self) -> _Helper:
        if self._helper is None and not self._closed:
            self._installation = self._installation or find()
            try:
                self._helper = _Helper(self._installation)
            except OSError as error:
                raise OfficeError(_("LibreOffice cannot be started: {reason}.").format(reason=reason(error))) from error
        helper = self._helper
        if self._closed or helper is None:
            self._drop()
            raise ClosedError(_("Making PDF files was stopped."))
        return helper

    def _drop(self) -> None:
        helper, self._helper = self._helper, None
        if helper is not None:
            helper.end()


def _put(file: Path, content: bytes) -> None:
    """Write what LibreOffice shall read; the folder may be gone, or the disk full."""
    try:
        file.write_bytes(content)
    except FileNotFoundError as error:
        raise _DeadError from error
    except OSError as error:
        sentence = _("No temporary file can be written for LibreOffice: {reason}.")
        raise OfficeError(sentence.format(reason=reason(error))) from error


class _DeadError(Exception):
    """The helper or its LibreOffice is gone."""


class _Helper:
    """The running bridge, and a thread that hears what it says."""

    def __init__(self, installation: Installation) -> None:
        self.folder = folders.make()
        command: list[str | Path] = [installation.python, "-u", bridge.__file__, installation.program, self.folder.path]
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=plain_environment(),
                creationflags=HIDDEN,
                start_new_session=True,  # Ctrl+C is for us; we end it in order
            )
        except OSError:
            self.folder.remove()
            raise
        self._answers: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._ready = False

    def ask(self, request: dict[str, str], seconds: float) -> dict[str, Any]:
        """The answer to a request. Raises ``_DeadError`` and ``TimeoutError``."""
        if not self._ready:
            self._answer(bridge.START_SECONDS)
            self._ready = True
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        self._process.stdin.flush()
        return self._answer(seconds)

    def end(self) -> None:
        """Close the bridge's input, which ends LibreOffice; kill the bridge if it does not go by itself."""
        assert self._process.stdin is not None
        with suppress(OSError):  # it is gone already, with a request unread
            self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self.folder.remove()

    def _answer(self, seconds: float) -> dict[str, Any]:
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError from None
        if answer is None:
            raise _DeadError
        return answer

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self._answers.put(json.loads(line))
        self._answers.put(None)
