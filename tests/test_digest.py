"""Digests are those of everybody else, and cost no library."""

import hashlib
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from bienban.digest import sha256_hex, sha256_number


@given(st.binary())
def test_digests_are_those_of_sha_256(data: bytes) -> None:
    assert sha256_hex(data) == hashlib.sha256(data).hexdigest()
    assert sha256_number(data) == int(hashlib.sha256(data).hexdigest(), 16)


def test_the_window_loads_no_openssl() -> None:
    load = (
        "import sys, bienban.app, bienban.ui.conductor, bienban.ui.record_page, bienban.ui.filing.instance\n"
        "from bienban.core.ids import new_id; new_id()\n"
        "print(*({'hashlib', '_hashlib', 'ssl'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", load], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
