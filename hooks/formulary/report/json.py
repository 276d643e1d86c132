"""Findings as programs read them."""

import json
from collections.abc import Iterable

from formulary.findings import Finding


def as_json(findings: Iterable[Finding]) -> str:
    """Findings as a list of ``{file, line, column, field, level, rule, message, mend}``.

    All that is not ASCII is escaped: no letter of a file can steer a terminal or break an encoding on its way.
    """
    names = ("file", "line", "column", "field", "level", "rule", "message", "mend")
    return json.dumps([{name: getattr(finding, name) for name in names} for finding in findings], indent=2)
