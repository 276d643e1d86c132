"""The one issue on a code host that holds the work list: which it is, what it should say, and what is to be done."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from formulary.freshness.markdown import NOTHING, Key, sections, summary
from formulary.freshness.work import Work
from formulary.model.collection import Collection
from formulary.words import counted

MARK = "<!-- formulary: what is due -->"
"""What the issue is known by, whatever somebody calls it. Readers do not see it."""
BOT = "Bot"
"""What GitHub calls the kind of user that workflows are."""
TICKED = re.compile(r"- \[[xX]\] .*<!-- (?P<id>\S+) (?P<on>\d{4}-\d\d-\d\d) -->\s*")
LONGEST = 65_536
"""Letters that GitHub takes in the text of an issue. A letter outside the basic plane counts as two, to be safe."""
HOW = (
    "Tick what you have taken on: ticks stay. An activity leaves this list when its ledger has a new line. "
    "The list is made anew each week. While anything is due, this issue is opened again when somebody closes it."
)


@dataclass(frozen=True, slots=True)
class Issue:
    """The issue as it is."""

    number: int
    is_open: bool
    body: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done (create, edit, reopen, close or nothing), with which issue, and its new text."""

    what: str
    number: int
    body: str


def plan(works: Sequence[Work], collection: Collection, issue: Issue | None) -> Plan:
    """What to do about the issue. There is never a second one; it is open as long as anything is due."""
    number = issue.number if issue else 0
    if not works:
        return Plan("close" if issue and issue.is_open else "nothing", number, f"{MARK}\n{NOTHING}\n")
    body = text(works, collection, set(ticked(issue.body)) if issue else set())
    if issue is None:
        return Plan("create", number, body)
    return Plan("edit" if issue.is_open else "reopen", number, body)


def ours(issues: Sequence[Mapping[str, Any]]) -> Issue | None:
    """Our issue among those that GitHub tells of, which counts pull requests among them; the oldest, if in doubt.

    Only a workflow can have opened it: a person who copies the mark gets no say.
    """
    marked = (one for one in issues if one["user"]["type"] == BOT and MARK in (one["body"] or ""))
    found = min((one for one in marked if "pull_request" not in one), key=lambda one: int(one["number"]), default=None)
    return Issue(found["number"], found["state"] == "open", found["body"]) if found else None


def ticked(body: str) -> Iterator[Key]:
    """What somebody has ticked in the issue."""
    for line in body.splitlines():
        if found := TICKED.fullmatch(line):
            yield found["id"], date.fromisoformat(found["on"])


def text(works: Sequence[Work], collection: Collection, ticks: set[Key]) -> str:
    """The text of the issue: whole organisations, as many as there is room for, and how many more there are."""
    parts = [f"{MARK}\n{summary(works)} {HOW}"]
    for place, section in enumerate(sections(works, ticks)):
        rest = more(works[place:], collection)
        if length([*parts, section, rest]) > LONGEST:
            return joined([*parts, rest])
        parts.append(section)
    return joined(parts)


def more(works: Sequence[Work], collection: Collection) -> str:
    """What there is no room for, and where it stands."""
    total = sum(len(work.questions) for work in works)
    what = f"And {counted(total, 'more activity', 'more activities')} of {counted(len(works), 'organisation')}."
    return f"{what} All of them: {collection.locality.address.rstrip('/')}/status/"


def joined(parts: Sequence[str]) -> str:
    """Parts as one text."""
    return "\n\n".join(parts) + "\n"


def length(parts: Sequence[str]) -> int:
    """Letters of a text, as GitHub may count them."""
    return len(joined(parts).encode("utf-16-le")) // 2
