"""The shipped profiles: every file can be read, says its rules in every language, and is found by its date."""

from datetime import date
from pathlib import Path

import pytest

from bienban import i18n, paths
from bienban.catalog.conformance_words import ConformanceError, Value, conformance_words
from bienban.catalog.measures import Group, Measure
from bienban.catalog.profiles import LANGUAGES, Profile, Reading, Rule, group_name, load_profiles, profile_for

PROFILES, FAULTS = load_profiles()
RULES = [(profile, rule) for profile in PROFILES for rule in profile.rules]
HEAD = """
id = "own"
valid_from = "2026-01-01"
texts = ["vi"]
name = { vi = "a", zh-Hans = "b", en = "c" }
about = { vi = "a", zh-Hans = "b", en = "c" }
[[sources]]
key = "us"
reading = "practice"
title = { vi = "a", zh-Hans = "b", en = "c" }
[[rules]]
id = "left"
"""


def test_every_shipped_file_can_be_read() -> None:
    assert not FAULTS
    assert len(PROFILES) == len(list((paths.resources() / "profiles").glob("*.toml")))
    assert {profile.id for profile in PROFILES} == {"joint", "vn-state", "vn-party", "cn-gongwen"}


@pytest.mark.parametrize("tag", i18n.TAGS)
def test_every_rule_says_itself_and_its_source_in_every_language_of_the_interface(tag: str) -> None:
    for profile, rule in RULES:
        text = rule.text(tag)
        assert text.strip(), f"{profile.id} {rule.id}"
        assert rule.required[tag.replace("_", "-")] in text
        assert rule.citation(tag)


def test_the_words_know_every_measure_and_every_group_in_every_language() -> None:
    words = conformance_words()
    assert words.languages == LANGUAGES
    for text in (*map(words.measure, Measure), *map(words.group, Group)):
        assert len(text) == len(LANGUAGES)


def test_the_page_on_profiles_lists_every_measure(checkout: Path) -> None:
    page = (checkout / "docs" / "format" / "profile.md").read_text(encoding="utf-8")
    words = conformance_words()
    assert [measure for measure in Measure if f"| `{measure}` | {words.measure(measure)['en']} |" not in page] == []


def test_a_profile_shows_its_rules_by_group_in_the_order_of_the_page() -> None:
    state = profile_for("vn-state", date(2026, 11, 22))
    groups = state.groups()
    assert [group for group, _rules in groups] == sorted((group for group, _rules in groups), key=list(Group).index)
    assert sum(len(rules) for _group, rules in groups) == len(state.rules)
    assert group_name(groups[0][0], "zh_Hans") == "幅面与版心"
    assert state.text("vi").startswith("Biên bản của cơ quan Nhà nước")
    left = next(rule for rule in state.rules if rule.id == "margin-left")
    assert left.text("vi") == "Lề trái: 30–35 mm. "
    assert left.text("zh_Hans") == "订口（左白边）：30—35毫米。"
    assert "30/2020/NĐ-CP" in left.citation("en")
    assert left.citation("en").endswith(", I.3")


def test_the_joint_profile_shows_only_the_rules_of_a_layout() -> None:
    joint = profile_for("joint", date(2026, 11, 22))
    columns = {rule.id for _group, rules in joint.groups("columns") for rule in rules}
    assert "margin-left-columns" in columns
    assert "margin-left" not in columns
    assert {source.reading for source in joint.sources} == {Reading.PRACTICE, Reading.TEXT}


@pytest.mark.parametrize(
    ("day", "number"),
    [(date(2018, 4, 3), "36-HD/VPTW"), (date(2026, 5, 26), "36-HD/VPTW"), (date(2026, 5, 27), "05-HD/VPTW")],
)
def test_the_date_chooses_the_version(day: date, number: str) -> None:
    assert profile_for("vn-party", day).sources[0].number == number


def test_what_was_read_through_others_says_so() -> None:
    party = profile_for("vn-party", date(2026, 11, 22))
    assert all("secondary sources" in rule.citation("en") for rule in party.rules)


def test_versions_of_a_profile_never_overlap() -> None:
    for profile in PROFILES:
        others = [each for each in PROFILES if each.id == profile.id and each is not profile]
        assert not any(each.holds(profile.valid_from) for each in others)


def test_an_unknown_profile_and_a_day_without_rules_are_sentences() -> None:
    with pytest.raises(ConformanceError, match="There is no profile x; there are: joint, vn-state"):
        profile_for("x", date(2026, 1, 1))
    with pytest.raises(ConformanceError, match="known from 2018-04-03 on, not for 2001-01-01"):
        profile_for("vn-party", date(2001, 1, 1))


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ('measure = "margin.left"', "must have one of"),
        ('measure = "margin.left"\nmin = "wide"', "wide is not a number"),
        ('measure = "nothing"\nmin = 1', "must be one of"),
        ('measure = "body.font"\none_of = ["@slanted"]', "@slanted has no words"),
        ('measure = "document.number"\nform = "("\nshown = "x"', "is not a regular expression"),
        ('measure = "margin.left"\nequal = 30\nsource = "them"', "nothing is known by this name"),
        ('measure = "body.size"\nequal = 30\nlanguage = "lo"', "lo is not one of"),
        ('measure = "body.size"\nequal = 30\nlayouts = ["rows"]', "rows is not one of"),
        ('measure = "body.size"\nequal = 30\ncolour = "red"', "nothing is known by this name"),
    ],
)
def test_a_fault_of_a_file_is_a_sentence_that_names_the_place(tmp_path: Path, rule: str, fault: str) -> None:
    (tmp_path / "own.toml").write_text(HEAD + rule, encoding="utf-8")
    profiles, faults = load_profiles(tmp_path)
    assert not profiles
    assert any(fault in str(each) and "own.toml" in str(each) for each in faults), [str(each) for each in faults]


@pytest.mark.parametrize(
    ("profile", "name", "kept", "broken"),
    [
        ("vn-state", "margin-left", (30, 29.6), (29.4, "30")),
        ("vn-state", "body-indent", (12.7, 10.3), (11,)),
        ("cn-gongwen", "levels-order", ("一、 （一） 1.", "一、 1."), ("（一） 一、", "1、")),
        ("vn-state", "document-number", ("Số: 05/BB-UBND", "Số: …/BB-UBND"), ("Số 05-BB/TU", "Số: 5/BB-UBND")),
        ("vn-party", "document-number", ("Số 05-BB/TU", "Số …-BB/TU"), ("Số: 05-BB/TU", "Số 05/BB-TU")),
    ],
)
def test_requirements_judge_values(profile: str, name: str, kept: tuple[Value], broken: tuple[Value]) -> None:
    requirement = rule(profile, name).requirement
    assert [value for value in (*kept, *broken) if requirement.met(value)] == list(kept)


def rule(profile: str, name: str) -> Rule:
    """A rule of the version that is in force."""
    return next(each for each in version(profile).rules if each.id == name)


def version(profile: str) -> Profile:
    return profile_for(profile, date(2026, 11, 22))
