"""Where things lie."""

from pathlib import Path

import pytest

from bienban import paths


def test_a_checkout_is_read_before_what_is_installed(checkout: Path) -> None:
    assert paths.resources() == checkout / "resources"


def test_an_installed_wheel_reads_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "_CHECKOUT", tmp_path)
    assert paths.resources() == Path(paths.__file__).parent / "resources"
    assert paths.templates() == Path(paths.__file__).parent / "templates"


@pytest.mark.skipif("os.name == 'nt'", reason="Windows has folders of its own")
def test_the_users_folders_follow_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.user_data() == tmp_path / "bienban"
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    assert paths.user_data() == Path.home() / ".local/share/bienban"
    monkeypatch.delenv("XDG_STATE_HOME")
    assert paths.user_state() == Path.home() / ".local/state/bienban"
