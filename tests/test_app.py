"""Starting: the language, the input method, a picture without a screen, and an error of the program itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QApplication

from bienban import paths
from bienban.app import Speaker, choose_input_method
from bienban.session.lock import Hold, Lock, lock_file


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx", "XDG_SESSION_TYPE": "wayland"}, {"XDG_SESSION_TYPE": "wayland"}),
        ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}),
        ({}, {}),
    ],
)
def test_fcitx_is_reached_through_ibus(before: dict[str, str], after: dict[str, str]) -> None:
    choose_input_method(before)
    assert before == after


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_a_picture_is_drawn_without_a_screen(tmp_path: Path, lang: str) -> None:
    picture = tmp_path / "window.png"
    arguments = ["--sample", "annual-05", "--lang", lang, "--picture", str(picture)]
    done = subprocess.run([sys.executable, "-m", "bienban", *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1366, 768)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1366, 7) for y in range(0, 768, 7)}
    assert len(colours) > 20, "an empty window"


def test_a_picture_shows_a_file_that_is_open_in_a_window_too(tmp_path: Path) -> None:
    path = tmp_path / "annual-05.bienban"
    path.write_bytes((paths.resources() / "samples" / "annual-05.bienban").read_bytes())
    drawn = []
    for name, lock in (("free", None), ("locked", Lock(path))):
        if lock is not None:
            assert lock.take() is Hold.OURS
        picture = tmp_path / f"{name}.png"
        program = [sys.executable, "-m", "bienban", "--lang", "en", str(path), "--picture", str(picture)]
        assert subprocess.run(program, capture_output=True, check=False).returncode == 0
        drawn.append(QImage(str(picture)))
    places = [(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 7)]
    other = [place for place in places if drawn[0].pixelColor(*place) != drawn[1].pixelColor(*place)]
    assert len(other) < len(places) / 100, "more than the caret that blinks"
    assert lock_file(path).exists()


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["missing.bienban"], 3, "missing.bienban cannot be read: there is no such file or folder."),
        (["damaged.bienban"], 1, "damaged.bienban: line "),
        (["--sample", "nope"], 2, "--sample: 'nope' is none of these: "),
        (["--packs", "nowhere"], 3, "nowhere is not a folder."),
    ],
    ids=str,
)
def test_there_is_no_picture_of_what_cannot_be_opened(
    tmp_path: Path, words: list[str], status: int, sentence: str
) -> None:
    sample = paths.resources() / "samples" / "annual-05.bienban"
    (tmp_path / "damaged.bienban").write_bytes(sample.read_bytes()[:1000])
    program = [sys.executable, "-m", "bienban", "--lang", "en", *words, "--picture", "window.png"]
    done = subprocess.run(program, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == status
    assert done.stderr.splitlines()[-1].startswith(f"bienban: {sentence}")
    assert not (tmp_path / "window.png").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize(
    ("language", "sentence"),
    [("vi_VN.UTF-8", "Không có màn hình"), ("zh_CN.UTF-8", "没有"), ("C", "There is no screen")],
)
def test_without_a_screen_one_sentence_says_what_to_do(language: str, sentence: str) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    environment |= {"LANG": language, "PYTHONIOENCODING": "utf-8"}
    program = [sys.executable, "-m", "bienban"]
    done = subprocess.run(program, capture_output=True, encoding="utf-8", check=False, env=environment)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"bienban: {sentence}")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize("dead", [{"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "wayland-4711"}, {"DISPLAY": "nonsense"}])
def test_a_screen_that_does_not_answer_is_one_sentence_and_no_crash(dead: dict[str, str], tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    environment |= {"LANG": "C", "XDG_RUNTIME_DIR": str(tmp_path), "PYTHONIOENCODING": "utf-8", **dead}
    program = [sys.executable, "-m", "bienban"]
    done = subprocess.run(program, capture_output=True, encoding="utf-8", check=False, env=environment)
    name = next(iter(dead.values()))
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"bienban: The screen {name} does not answer: start Biên Bản in a desktop session")
    assert done.stderr.count("\n") == 1


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    arguments = ["--lang", "en", "--picture", str(tmp_path / "missing" / "window.png")]
    done = subprocess.run([sys.executable, "-m", "bienban", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("bienban: The picture cannot be written: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("tag", ["vi", "zh_Hans"])
def test_the_file_dialog_speaks_the_language_of_the_interface(qapp: QApplication, tag: str) -> None:
    speaker = Speaker(qapp)
    speaker.speak(tag)
    try:
        asked = ("&Look in:", "Files of &type:", "Directory:", "Open", "Cancel")
        contexts = ("QFileDialog",) * 4 + ("QPlatformTheme",)
        assert not [
            words for context, words in zip(contexts, asked, strict=True) if qapp.translate(context, words) == words
        ]
    finally:
        speaker.speak("en")


PAINTED = """
import sys
from bienban.app import Speaker, application
from bienban.ui.settings import Settings
from bienban.ui.window import MainWindow

LATE = ("bienban.document", "bienban.catalog", "bienban.bilingual", "bienban.ui.form", "lxml", "babel")

def look():
    print("painted", *(name for name in sys.modules if name.startswith(LATE)))
    app.quit()

app = application()
speaker = Speaker(app)
speaker.speak("vi")
window = MainWindow(Settings(), speaker.speak)
window.painted.connect(look)
window.show()
app.exec()
"""
"""A start as far as the first paint, and what is loaded by then."""


def test_a_bare_window_loads_nothing_that_knows_the_paper() -> None:
    """It is there at once; what works in it comes after the first paint."""
    done = subprocess.run([sys.executable, "-c", PAINTED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["painted"]


@pytest.mark.parametrize(
    ("lang", "keys", "shown"),
    [
        ("vi", "Ctrl+Return", "Ctrl+↵"),
        ("vi", "Alt+Shift+Up", "Alt+Shift+↑"),
        ("vi", "Alt+Right", "Alt+→"),
        ("zh_Hans", "Ctrl+Return", "Ctrl+↵"),
        ("zh_Hans", "Alt+Shift+Down", "Alt+Shift+↓"),
        ("zh_Hans", "Alt+Left", "Alt+←"),
    ],
)
def test_keys_are_shown_by_their_signs_on_the_keyboard(lang: str, keys: str, shown: str, qapp: QApplication) -> None:
    speaker = Speaker(qapp)
    speaker.speak(lang)
    try:
        assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) == shown
    finally:
        speaker.speak("en")
