"""Days in the language of the interface, never as a machine writes them."""

import subprocess
import sys

import pytest

from bienban import i18n
from bienban.ui.dates import written


@pytest.mark.parametrize(
    ("when", "vi", "zh", "en"),
    [
        ("2025", "2025", "2025年", "2025"),
        ("2024-Q1", "Quý 1 năm 2024", "2024年第1季度", "1st quarter 2024"),
        ("2026-04", "tháng 4 năm 2026", "2026年4月", "April 2026"),
        ("2025-10-30", "30/10/2025", "2025年10月30日", "30 Oct 2025"),
        ("2025-02-19/2025-02-21", "19/2/2025\u2009–\u200921/2/2025", "2025年2月19日至21日", "19–21 Feb 2025"),
        ("soon", "soon", "soon", "soon"),
        ("", "", "", ""),
    ],
)
def test_a_date_of_a_record_is_said_in_words(when: str, vi: str, zh: str, en: str) -> None:
    for tag, said in {"vi": vi, "zh_Hans": zh, "en": en}.items():
        i18n.use(tag)
        assert written(when) == said


def test_the_words_for_days_are_not_loaded_with_the_window() -> None:
    look = "import sys, bienban.app, bienban.ui.start.page; print('babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
