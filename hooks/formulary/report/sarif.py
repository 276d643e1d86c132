"""Findings in SARIF 2.1.0, which code hosts and editors read (OASIS, 'Static Analysis Results Interchange Format')."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from formulary import __version__
from formulary.catalogue import CATALOGUE
from formulary.findings import Finding

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(findings: Iterable[Finding], site: str = "") -> str:
    """Findings as one run of one tool. All that is not ASCII is escaped.

    ``site`` is the address of the website that explains the rules; without it there is no link to them.
    """
    found = list(findings)
    names = list(dict.fromkeys(finding.rule for finding in found))
    run = {
        "tool": {
            "driver": {"name": "formulary", "version": __version__, "rules": [rule(name, site) for name in names]}
        },
        "columnKind": "unicodeCodePoints",
        "results": [result(finding, names.index(finding.rule)) for finding in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def rule(name: str, site: str) -> dict[str, Any]:
    """A rule with its reason, the level that its findings usually have, and the page that explains it."""
    known = CATALOGUE[name]
    level = {"level": str(known.level)}
    page = {"helpUri": f"{site.rstrip('/')}/contribute/rules/{name}/"} if site else {}
    return {"id": name, "fullDescription": {"text": known.reason}, "defaultConfiguration": level, **page}


def result(finding: Finding, place: int) -> dict[str, Any]:
    """One finding. Its fingerprint stays when lines above it are added, so that hosts know it again."""
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(finding.file, errors="replace")}}
    if finding.line:
        location["region"] = {"startLine": finding.line, "startColumn": finding.column}
    known_by = repr((finding.rule, finding.file, finding.field, finding.message))
    return {
        "ruleId": finding.rule,
        "ruleIndex": place,
        "level": str(finding.level),
        "message": {"text": f"{finding.message} {finding.mend}"},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"finding/v1": sha256(known_by.encode(errors="replace")).hexdigest()},
    }
