"""Days and times as the interface says them."""

from datetime import date, datetime, timedelta

import pytest

from bienban import i18n, times

AT = "2026-04-27T09:05"


@pytest.mark.parametrize(
    ("tag", "words"),
    [("vi", "27/4/2026 09:05"), ("zh_Hans", "2026年4月27日 09:05"), ("en", "27 Apr 2026 09:05")],
)
def test_a_time_of_another_day_has_its_date(tag: str, words: str) -> None:
    i18n.use(tag)
    assert times.dated(AT) == words
    assert times.told(AT) == words
    assert times.day(date(2026, 4, 27)) == words.removesuffix(" 09:05")


def test_a_time_of_today_has_its_date_only_in_a_sentence_that_lasts() -> None:
    at = datetime.combine(date.today(), datetime.min.time()) + timedelta(hours=9, minutes=5)
    written = at.isoformat(timespec="minutes")
    assert times.told(written) == "09:05"
    assert times.dated(written) == f"{times.day(at.date())} 09:05"


@pytest.mark.parametrize("written", ["", "chiều 27/4", "2026-13-45T99:99"])
def test_what_is_no_time_is_told_as_it_stands(written: str) -> None:
    assert times.told(written) == times.dated(written) == written


def test_the_present_time_is_written_to_the_minute() -> None:
    written = times.now()
    assert datetime.fromisoformat(written).isoformat(timespec="minutes") == written
