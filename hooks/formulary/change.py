"""A change: what it has to answer for, and what was wrong before it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from formulary.checkout import Checkout
from formulary.findings import Finding
from formulary.project import Examined, Project, examine


def only_changed(project: Project, today: date, examined: Examined, revision: str) -> Examined:
    """Keep what a change since a revision is to blame for.

    These are all findings in files that it touches, and findings in other files that were not there before it: who
    removes an organisation hears of the activities that still name it.

    Raises:
        NoRevision: git cannot tell what changed.
    """
    checkout = Checkout(project.root)
    base = checkout.base(revision)
    changed = checkout.changed(base)
    before = {known_by(finding) for finding in findings_at(checkout, base, project, today)}
    findings = tuple(one for one in examined.findings if one.file in changed or known_by(one) not in before)
    names = frozenset(name for name in examined.names if name in changed) | {one.file for one in findings}
    return replace(examined, findings=findings, names=names)


def findings_at(checkout: Checkout, commit: str, project: Project, today: date) -> tuple[Finding, ...]:
    """What today's rules find in the entries as they were at a commit."""
    with TemporaryDirectory() as folder:
        checkout.unpack(commit, project.entries.name, Path(folder))
        return examine(project, today, Path(folder) / project.entries.name).findings


def known_by(finding: Finding) -> tuple[str, ...]:
    """What makes a finding the same one, although lines above it came or went."""
    return finding.rule, finding.file, finding.field, finding.message
