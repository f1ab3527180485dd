"""Guests typed in one line: what the interface calls a role is a role."""

import pytest

from bienban import i18n
from bienban.core.kinds import Role
from bienban.core.minutes import Minutes, Side
from bienban.core.text import Text
from bienban.ui.form.person_row import roles
from bienban.ui.quick.guests import guest

MINUTES = Minutes(sides=(Side(id="vn", language="vi"), Side(id="cn", language="zh-Hans")))


@pytest.mark.parametrize("tag", i18n.TAGS)
def test_every_role_is_known_by_its_words_in_every_language(tag: str) -> None:
    before = i18n.tag_in_use()
    i18n.use(tag)
    try:
        named = dict(roles())
    finally:
        i18n.use(before)
    for role, words in named.items():
        made = guest(MINUTES, f"Nguyễn Văn A, Sở Ngoại vụ, {words}", "vn").edit.item
        assert (made.role, made.organ, made.title) == (role, Text({"vi": "Sở Ngoại vụ"}), Text())


def test_who_has_no_role_is_a_guest_with_a_position() -> None:
    made = guest(MINUTES, "Nguyễn Văn A, Sở Ngoại vụ, Giám đốc", "vn").edit.item
    assert (made.role, made.title) == (Role.GUEST, Text({"vi": "Giám đốc"}))
