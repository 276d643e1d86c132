"""Findings about links: at every place that uses one, once something was wrong on enough days in a row."""

from collections.abc import Iterable, Iterator

from formulary.findings import Finding, printable
from formulary.links import wrong
from formulary.links.link import Link, Use
from formulary.links.memory import Memory, Remembered
from formulary.words import full_date


def link_findings(links: Iterable[Link], memory: Memory, days: int) -> Iterator[Finding]:
    """What is to be said about links, as far as it was so on ``days`` days in a row."""
    for link in links:
        known = memory.addresses.get(link.address)
        if known and known.verdict and not memory.is_waiting(link.address, days):
            yield from (finding(link, use, known) for use in link.uses)


def finding(link: Link, use: Use, known: Remembered) -> Finding:
    """What is said about a link at one place."""
    assert known.verdict is not None  # noqa: S101 - only what is wrong is said
    rule, level = known.verdict.rule, known.verdict.level
    message = f"'{printable(link.address, 200)}' {printable(known.verdict.what, 300)}.{so_far(known)}"
    mend = wrong.MENDS.get(rule, "")
    return Finding(use.file, use.line, use.column, message, mend, rule, use.field, level)


def so_far(known: Remembered) -> str:
    """On how many days it was so, where that is more than one."""
    if known.days <= 1 or known.since is None:
        return ""
    return f" It was so on {known.days} days in a row that we asked, since {full_date(known.since)}."
