"""LibreOffice makes pages, is started again when it fails, and never outlives the program."""

import io
import os
import signal
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pypdf
import pytest

from bienban.document.pdf import folders
from bienban.document.pdf.bridge import sockets
from bienban.document.pdf.errors import ClosedError, OfficeError
from bienban.document.pdf.installation import Installation, find
from bienban.document.pdf.office import Office
from tests.document.pdf.documents import word
from tests.document.pdf.processes import running, wait


@pytest.fixture
def own_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A temporary folder for this test alone: what it leaves behind can be seen."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("TMPDIR", folder)
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)


def office_of(folder: Path) -> int:
    """The process of LibreOffice that works in the folder."""
    found = [process for process in running(f"{folder}/bienban-office") if "soffice" in name(process)]
    assert len(found) == 1
    return found[0]


def name(process: int) -> str:
    return Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")[0].decode()


def test_pages_are_archivable_tagged_and_have_an_outline(office: Office) -> None:
    made = pypdf.PdfReader(io.BytesIO(office.pdf(word("annual-05", "vi"))))
    root = made.trailer["/Root"]
    assert b"<pdfaid:part>2</pdfaid:part>" in root["/Metadata"].get_data()
    assert root["/MarkInfo"]["/Marked"]
    assert len(made.outline) >= 4


def test_a_damaged_file_is_refused_and_the_next_one_is_made(office: Office) -> None:
    whole = word("annual-05", "vi")
    for damaged in (b"", b"no Word file", whole[: len(whole) // 2]):
        with pytest.raises(OfficeError, match="may be damaged"):
            office.pdf(damaged)
    assert office.pdf(whole).startswith(b"%PDF")


def test_nothing_is_left_behind(own_folder: Path) -> None:
    with Office() as office:
        office.pdf(word("annual-05", "vi"))
        private = next(own_folder.glob("bienban-office-*"))
        assert all(socket.exists() for socket in sockets(private))
        assert private.stat().st_mode & 0o777 == 0o700
        assert not list(private.glob("page.*"))
    assert not running(str(own_folder))
    assert not list(own_folder.iterdir())
    assert not any(socket.exists() for socket in sockets(private))


def test_what_cannot_be_started_is_a_sentence(own_folder: Path) -> None:
    gone = Installation(own_folder / "soffice", own_folder / "python")
    with Office(gone) as office, pytest.raises(OfficeError, match="cannot be started: there is no such file"):
        office.pdf(word("annual-05", "vi"))
    with Office(Installation(Path("/bin/false"), find().python)) as office, pytest.raises(OfficeError, match="stopped"):
        office.pdf(word("annual-05", "vi"))
    assert not list(own_folder.iterdir())


def test_a_killed_libreoffice_is_started_again(own_folder: Path) -> None:
    with Office() as office:
        office.pdf(word("annual-05", "vi"))
        os.kill(office_of(own_folder), signal.SIGKILL)
        assert office.pdf(word("annual-05", "vi")).startswith(b"%PDF")
    assert not list(own_folder.iterdir())


def test_with_a_killed_bridge_goes_libreoffice(own_folder: Path) -> None:
    with Office() as office:
        office.pdf(word("annual-05", "vi"))
        bridge = next(process for process in running(str(own_folder)) if process != office_of(own_folder))
        os.kill(bridge, signal.SIGKILL)
        assert wait(lambda: not running(str(own_folder)))
        assert office.pdf(word("annual-05", "vi")).startswith(b"%PDF")
    assert not list(own_folder.iterdir())


def test_one_that_hangs_is_stopped(own_folder: Path) -> None:
    with Office(limit=1.0) as office:
        office.pdf(word("annual-05", "vi"))
        os.kill(office_of(own_folder), signal.SIGSTOP)
        with pytest.raises(OfficeError, match="longer than 1 seconds"):
            office.pdf(word("annual-05", "vi"))
        assert not running(str(own_folder))
        assert office.pdf(word("annual-05", "vi")).startswith(b"%PDF")


def test_work_can_be_broken_off_from_another_thread(own_folder: Path) -> None:
    office = Office()
    office.pdf(word("annual-05", "vi"))
    os.kill(office_of(own_folder), signal.SIGSTOP)
    threading.Timer(0.2, office.close).start()
    with pytest.raises(ClosedError):
        office.pdf(word("annual-05", "vi"))
    assert not running(str(own_folder))


PROGRAM = """
import sys
from pathlib import Path
from bienban.document.pdf.office import Office
office = Office()
office.pdf(Path(sys.argv[1]))
print("made", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def program(tmp_path: Path, own_folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has made a PDF and keeps its LibreOffice."""
    source = tmp_path / "minutes.docx"
    source.write_bytes(word("annual-05", "vi"))
    command = [sys.executable, "-c", PROGRAM, str(source)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "made\n"
        yield process
        process.kill()


def test_libreoffice_ends_with_a_killed_program(program: subprocess.Popen[str], own_folder: Path) -> None:
    left = sockets(next(own_folder.glob("bienban-office-*")))
    program.kill()
    program.wait()
    assert wait(lambda: not running(str(own_folder)))
    assert wait(lambda: not list(own_folder.iterdir()))
    assert wait(lambda: not any(socket.exists() for socket in left))


def test_what_all_three_killed_at_once_have_left_goes_with_the_next(
    program: subprocess.Popen[str], own_folder: Path
) -> None:
    bridge, office = sorted(running(f"{own_folder}/bienban-office"), key=lambda process: "soffice" in name(process))
    for process in (bridge, office, program.pid):
        os.kill(process, signal.SIGSTOP)
    for process in (bridge, office, program.pid):
        os.kill(process, signal.SIGKILL)
    program.wait()
    (left,) = own_folder.iterdir()
    assert wait(lambda: not running(str(own_folder)))
    assert all(socket.exists() for socket in sockets(left))
    mine = folders.make()
    assert not any(socket.exists() for socket in sockets(left))
    assert list(own_folder.iterdir()) == [mine.path]
    folders.make().remove()
    assert list(own_folder.iterdir()) == [mine.path]  # a folder in use is not swept away
    mine.remove()


def test_no_link_of_a_document_is_followed(office: Office) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        assert office.pdf(_with_links(word("annual-05", "vi"), server.server_port)).startswith(b"%PDF")
    finally:
        server.shutdown()
        server.server_close()
    assert not asked


def _with_links(content: bytes, port: int) -> bytes:
    """The same Word file with a picture and a field that lie on a server, and a template there."""
    address = f"http://127.0.0.1:{port}"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    picture = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{main}/wordprocessingDrawing"><wp:extent cx="990000" cy="990000"/>'
        f'<wp:docPr id="7001" name="p"/><a:graphic xmlns:a="{main}/main"><a:graphicData uri="{main}/picture">'
        f'<pic:pic xmlns:pic="{main}/picture"><pic:nvPicPr><pic:cNvPr id="7002" name="p"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:link="rIdPicture" xmlns:r="{office}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="990000" cy="990000"/></a:xfrm>'
        '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
        f'<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;{address}/field.docx&quot; "><w:r><w:t>x</w:t></w:r>'
        "</w:fldSimple></w:p>"
    )
    relation = f'<Relationship Id="rIdPicture" Type="{office}/image" Target="{address}/a.png" TargetMode="External"/>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.namelist():
            part = old.read(item).decode()
            if item == "word/document.xml":
                part = part.replace("<w:body>", f"<w:body>{picture}", 1)
            if item == "word/_rels/document.xml.rels":
                part = part.replace("</Relationships>", f"{relation}</Relationships>")
            new.writestr(item, part)
    return out.getvalue()
