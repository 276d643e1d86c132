"""A change: what it has to answer for, and what was wrong before it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from formulary.checkout import Checkout
from formulary.findings import Finding
from formulary.history.ledgers import ledger_findings
from formulary.lasting import lost_addresses
from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.pads.sheet import sheet_of
from formulary.project import Examined, Project, examine
from formulary.reading.names import identify
from formulary.reading.source import Kind


def only_changed(project: Project, today: date, examined: Examined, revision: str) -> Examined:
    """Keep what a change since a revision is to blame for.

    These are all findings in files that it touches, and findings in other files that were not there before it: who
    removes an organisation hears of the activities that still name it. And there is what it has done to ledgers, which
    only grow, and to addresses, which it must not let die.

    Raises:
        NoRevision: git cannot tell what changed.
    """
    checkout = Checkout(project.root)
    base = checkout.base(revision)
    changed = checkout.changed(base)
    earlier = examined_at(checkout, base, project, today)
    before = {known_by(finding) for finding in earlier.findings}
    after = [source for file, source in examined.sources.items() if file in changed]
    former = examined.collection.former_addresses if examined.collection else {}
    findings = [
        *(one for one in examined.findings if one.file in changed or known_by(one) not in before),
        *ledger_findings(earlier.sources.values(), after, former),
        *lost_addresses(earlier, examined),
    ]
    names = frozenset(name for name in examined.names if name in changed) | {one.file for one in findings}
    return replace(examined, findings=tuple(sorted(findings)), names=names)


def examined_at(checkout: Checkout, commit: str, project: Project, today: date) -> Examined:
    """The entries as they were at a commit, and what today's rules find in them."""
    with TemporaryDirectory() as folder:
        checkout.unpack(commit, project.entries.name, Path(folder))
        return examine(project, today, Path(folder) / project.entries.name)


def touched_pads(project: Project, collection: Collection, revision: str) -> list[Pad]:
    """The pads on which a change can be seen: its own file, or one of an activity or organisation on it, is another.

    Raises:
        NoRevision: git cannot tell what changed.
    """
    checkout = Checkout(project.root)
    named = (identify(tuple(file.split("/")[1:])) for file in checkout.changed(checkout.base(revision)))
    changed = {found for found in named if found}
    return [pad for pad in collection.pads.values() if changed & shown_on(collection, pad)]


def shown_on(collection: Collection, pad: Pad) -> set[tuple[Kind, str]]:
    """What stands on a pad: kind and id of its own file, of its activities, and of those who run them."""
    activities = {line.id for group in sheet_of(collection, pad).groups for line in group.lines}
    own = {(Kind.PAD, pad.id)}
    runners = {(Kind.ORGANISATION, collection.activities[one].organisation.id) for one in activities}
    return own | runners | {(Kind.ACTIVITY, one) for one in activities}


def known_by(finding: Finding) -> tuple[str, ...]:
    """What makes a finding the same one, although lines above it came or went."""
    return finding.rule, finding.file, finding.field, finding.message
