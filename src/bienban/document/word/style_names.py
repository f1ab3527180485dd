"""Names of styles that the writer itself gives to what it sets; all other names come with the blocks."""

from __future__ import annotations

PUNCTUATION = "Zh punctuation"
"""Character style of the marks that Chinese shares with Latin text; a font's name follows if it is not 仿宋."""

PAGE_NUMBER = "Page number"
SPACER = "Spacer"
"""Between two tables, which would join, and in cells without text."""

SIGNATURE_SPACE = "Signature space"
"""Before the signature block."""

LABEL = "Label"
"""Character style of the words at the start of a paragraph that stand out; ``vi`` or ``zh`` follows."""
