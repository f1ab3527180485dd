"""LibreOffice as a reader of our Word files: what does another program make of them?

Every process has a profile of its own, so that nothing of the user's settings is read or changed and two tests can
convert at the same time.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parents[1] / "fonts.conf"

# In a justified Chinese line LibreOffice loses a punctuation mark that would hang over the margin: it is neither set
# nor moved to the next line. It also reads past the `overflowPunct` of a Word file. Hence hanging is switched off in
# every paragraph style before a PDF is made, which `--convert-to` cannot do and a macro can.
_MACRO = """
Sub Convert
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    Dim saving(0) As New com.sun.star.beans.PropertyValue
    saving(0).Name = "FilterName"
    saving(0).Value = Environ("BIENBAN_FILTER")
    document = StarDesktop.loadComponentFromURL(Environ("BIENBAN_SOURCE"), "_blank", 0, hidden())
    styles = document.StyleFamilies.getByName("ParagraphStyles")
    For i = 0 To styles.Count - 1
        styles.getByIndex(i).ParaIsHangingPunctuation = False
    Next i
    document.storeToURL(Environ("BIENBAN_TARGET"), saving())
    document.close(True)
End Sub
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Pages" script:language="StarBasic">
{code}</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" \
library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Pages"/>
</library:library>
"""
_FILTERS = {"pdf": "writer_pdf_Export", "docx": "MS Word 2007 XML", "odt": "writer8"}


def pdf(document: Path, folder: Path) -> Path:
    """The document's pages, nothing lost from its lines."""
    return _convert(document, folder, "pdf")


def docx(document: Path, folder: Path) -> Path:
    """The document as LibreOffice writes it again, under its own name in another folder."""
    return _convert(document, folder, "docx")


def text(document: Path, folder: Path) -> str:
    """The words of the document, one paragraph a line, as LibreOffice reads them."""
    _soffice("--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), str(document))
    return _written(folder / f"{document.stem}.txt").read_text(encoding="utf-8-sig")


def pages(document: Path, folder: Path, dpi: int = 70) -> list[Path]:
    """A picture of every page, to be looked at."""
    printed = pdf(document, folder)
    subprocess.run(["pdftoppm", "-r", str(dpi), "-png", printed, folder / document.stem], check=True)
    return sorted(folder.glob(f"{document.stem}-*.png"))


def pdf_text(printed: Path) -> str:
    """The words on the pages of a PDF, in reading order."""
    found = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", printed, "-"], check=True, capture_output=True)
    return found.stdout.decode()


def _convert(document: Path, folder: Path, kind: str) -> Path:
    target = folder / f"{document.stem}.{kind}"
    _soffice(
        "macro:///Standard.Pages.Convert",
        BIENBAN_SOURCE=document.resolve().as_uri(),
        BIENBAN_TARGET=target.resolve().as_uri(),
        BIENBAN_FILTER=_FILTERS[kind],
    )
    return _written(target)


def _written(path: Path) -> Path:
    assert path.exists(), f"LibreOffice did not write {path.name}"
    return path


def _soffice(*arguments: str, **environment: str) -> None:
    _start(_profile(), *arguments, **environment)


def _start(profile: Path, *arguments: str, **environment: str) -> None:
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed; `python3 dev.py setup` says how to get it"
    subprocess.run(
        [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *arguments],
        env={**os.environ, **environment, "FONTCONFIG_FILE": str(FONTS)},
        check=True,
        capture_output=True,
        timeout=180,
    )


@cache
def _profile() -> Path:
    """A profile that knows our macro, removed when the process ends."""
    profile = Path(tempfile.mkdtemp(prefix="bienban-libreoffice-"))
    atexit.register(shutil.rmtree, profile, ignore_errors=True)
    _start(profile, "--terminate_after_init")  # the first start lays out the profile and would overwrite the macro
    basic = profile / "user" / "basic" / "Standard"
    (basic / "Pages.xba").write_text(_MODULE.format(code=_MACRO), encoding="utf-8")
    (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    return profile
