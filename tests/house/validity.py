"""Word files before three judges: two public checkers and the rules of the house."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import ooxml_integrity
from openxml_audit import FileFormat, OpenXmlValidator

from tests.house import word


def faults(data: bytes, folder: Path) -> list[str]:
    """Everything that any judge finds; ``folder`` takes the file while it is judged."""
    path = folder / "judged.docx"
    path.write_bytes(data)
    audited = [f"openxml-audit: {fault.description} {fault.path}" for fault in _auditor().validate(path).errors]
    checked = [f"ooxml-integrity: {finding}" for finding in ooxml_integrity.check(path)]
    return [*audited, *checked, *word.faults(data)]


@cache
def _auditor() -> OpenXmlValidator:
    return OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=20, security_validation=True)
