"""The trust line: who found an entry right, how, and when; and what that is worth today."""

import re
from dataclasses import dataclass

from formulary.entry.activity import Verification
from formulary.model.activity import Activity
from formulary.pages.later import later
from formulary.times.state import State
from formulary.words import full_date

HOW = {
    "phone": "by phone on {on} with {by}",
    "visit": "during a visit on {on} with {by}",
    "e-mail": "by e-mail on {on} with {by}",
    "website": "on their website on {on} by {by}",
    "group": "on {on} by the group itself ({by})",
}
BY_ITSELF = "on {on} by the group itself"
ITSELF = ("group", "the group")
"""Who need not be named where the group itself says so."""
CHECKED = "Checked {said}."
DUE = "Last checked {said}. A new check is due: phone before you go."
LAPSED = "Last checked {said}. That is too long ago to rely on. It is off our lists until somebody asks again."

NEEDS_NO_ARTICLE = frozenset({
    "a", "all", "an", "another", "both", "each", "every", "her", "his", "its", "my", "no", "one", "our", "reception",
    "several", "some", "somebody", "someone", "the", "their", "these", "those", "three", "two", "your",
})  # fmt: skip
"""The words before which nobody says 'the'."""


@dataclass(frozen=True, slots=True)
class TrustLine:
    """What to print under an activity's name today, and from later days on; and the earlier lines of its ledger."""

    state: str
    text: str
    text_later: str
    earlier: tuple[str, ...]


def trust_line(activity: Activity) -> TrustLine:
    """Say how far an activity's entry can be trusted."""
    last = activity.entry.last_verified
    return TrustLine(
        state=str(activity.state),
        text=trust(activity),
        text_later=later(activity, trust),
        earlier=tuple(f"Checked {said(line)}" for line in reversed(activity.entry.verified) if line is not last),
    )


def trust(activity: Activity) -> str:
    """What the last check is worth today. Where something is paused or has ended, there is no check to wait for."""
    text = {State.DUE: DUE, State.LAPSED: LAPSED}.get(activity.state, CHECKED)
    return text.format(said=said(activity.entry.last_verified))


def said(line: Verification) -> str:
    """One line of the ledger in words: 'by phone on 1 October 2026 with the walk leader'."""
    how = BY_ITSELF if line.how == "group" and line.by.lower() in ITSELF else HOW[line.how]
    return how.format(on=full_date(line.on), by=with_article(line.by))


def with_article(person: str) -> str:
    """Name a person in a sentence: 'walk leader' and 'Friday host' take 'the'; 'our chair' and 'Ann Lee' do not."""
    words = re.split(r"[,(]", person)[0].split() or [person]
    is_name = all(word[0].isupper() for word in words) and not (len(words) == 1 and person.isupper())
    is_somebodys = words[0][0].isupper() and words[0].endswith(("'s", "’s"))
    if is_name or is_somebodys or words[0][0].isdigit() or words[0].lower() in NEEDS_NO_ARTICLE:
        return person
    return f"the {person}"
