"""Where things lie: what the program ships, and what it may keep for the user."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent
_OWN_FOLDER = "bienban"


def resources() -> Path:
    """Packs, phrases, languages, catalogues, schemas, icons, samples."""
    return _shipped("resources")


def templates() -> Path:
    """The Word templates."""
    return _shipped("templates")


def user_data() -> Path:
    """What the user owns and would miss: packs and templates of the office. Not made until something is written."""
    return _users("XDG_DATA_HOME", ".local/share", windows="APPDATA")


def user_state() -> Path:
    """What the program remembers by itself: recent files, faults, the window's arrangement."""
    return _users("XDG_STATE_HOME", ".local/state", windows="LOCALAPPDATA")


def _shipped(name: str) -> Path:
    """In a checkout the folder beside `src`, whatever an installation may hold; otherwise the one inside the wheel."""
    beside = _CHECKOUT / name
    return beside if (_CHECKOUT / "pyproject.toml").is_file() and beside.is_dir() else _PACKAGE / name


def _users(variable: str, default: str, *, windows: str) -> Path:
    base = os.environ.get(windows if os.name == "nt" else variable, "")
    if os.name == "nt":
        default = "AppData/Roaming" if windows == "APPDATA" else "AppData/Local"
    root = Path(base) if Path(base).is_absolute() else Path.home() / default
    return root / _OWN_FOLDER
