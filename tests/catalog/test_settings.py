"""Settings: each has its reason in three languages; a wrong id or value is told with what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bienban import paths
from bienban.catalog.settings import DEFAULT, Choices, SettingError, asked, chosen, load, office

SETTINGS = load()


def test_every_setting_has_a_name_and_a_reason_in_every_language() -> None:
    for setting in SETTINGS:
        for text in (setting.name, setting.note, *(choice.name for choice in setting.choices)):
            assert set(text) == {"vi", "zh-Hans", "en"}
            assert all(text[tag].strip() for tag in text)


def test_every_setting_has_several_choices_or_takes_words() -> None:
    assert [setting.id for setting in SETTINGS if len(setting.choices) == 1] == []
    assert [setting.id for setting in SETTINGS if not setting.choices] == ["issuing-organ"]


def test_a_default_is_no_choice() -> None:
    defaults = {setting.id: setting.default for setting in SETTINGS}
    assert chosen(defaults) == DEFAULT


def test_what_was_chosen_is_asked_by_its_id() -> None:
    choices = chosen({"zh-lines": "22", "columns": "50"})
    assert choices == Choices({"zh-lines": "22"})
    assert (choices.of("zh-lines"), choices.of("columns"), choices.of("no such thing")) == ("22", "", "")


@pytest.mark.parametrize(
    ("values", "said"),
    [({"lines": "22"}, ("lines", "keeper-tag, page-number")), ({"zh-lines": "23"}, ("zh-lines", "26, 22"))],
)
def test_what_does_not_exist_is_told_with_what_there_is(values: dict[str, str], said: tuple[str, ...]) -> None:
    with pytest.raises(SettingError) as told:
        chosen(values)
    assert all(words in str(told.value) for words in said)


def test_a_word_that_chooses_nothing_is_quoted() -> None:
    with pytest.raises(SettingError, match="zh-lines"):
        asked(["zh-lines"])


def test_the_command_line_goes_before_the_office() -> None:
    _office('zh-lines = "22"\nparty-line = "18"\n')
    assert office() == {"zh-lines": "22", "party-line": "18"}
    assert asked([]) == Choices({"zh-lines": "22", "party-line": "18"})
    assert asked(["zh-lines=26", "issuing-organ = Sở Ngoại vụ"]) == Choices(
        {"party-line": "18", "issuing-organ": "Sở Ngoại vụ"}
    )


@pytest.mark.parametrize("content", ["zh-lines = 22", 'zh-lines = "23"', 'lines = "22"', "zh-lines"])
def test_a_faulty_file_of_the_office_is_named(content: str) -> None:
    file = _office(content)
    with pytest.raises(SettingError) as told:
        asked([])
    assert str(file) in str(told.value)
    assert "lines" in str(told.value) or "TOML" in str(told.value)


def test_a_faulty_file_of_settings_is_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[[settings]]\nid = "a"\n', encoding="utf-8")
    with pytest.raises(SettingError, match=r"settings\[1\]"):
        load(file)


def _office(content: str) -> Path:
    paths.user_data().mkdir(parents=True, exist_ok=True)
    file = paths.user_data() / "settings.toml"
    file.write_text(content, encoding="utf-8")
    return file
