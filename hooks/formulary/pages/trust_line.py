"""The trust line: who found an entry right, how, and when; and what that is worth today."""

from dataclasses import dataclass

from formulary.entry.activity import Verification
from formulary.model.activity import Activity
from formulary.times.state import State
from formulary.words import full_date

HOW = {
    "phone": "by phone on {on} with {by}",
    "visit": "on a visit on {on} with {by}",
    "e-mail": "by e-mail on {on} with {by}",
    "website": "on their website on {on} by {by}",
    "group": "on {on} by the group itself ({by})",
}


@dataclass(frozen=True, slots=True)
class TrustLine:
    """What to print under an activity's name, and what to print when time has passed (dates are ISO)."""

    state: str
    text: str
    due_on: str
    due_text: str
    lapses_on: str
    lapsed_text: str
    earlier: tuple[str, ...]


def trust_line(activity: Activity) -> TrustLine:
    """Say how far an activity's entry can be trusted."""
    last = activity.entry.last_verified
    checked = f"Checked {said(last)}."
    due = f"Last checked {said(last)}. A new check is due: phone before you go."
    lapsed = f"Last checked {said(last)}. That is too long ago to rely on. It is off our lists until somebody asks again."
    now = {State.DUE: due, State.LAPSED: lapsed}.get(activity.state, checked)
    return TrustLine(
        state=str(activity.state),
        text=now,
        due_on=activity.due_on.isoformat(),
        due_text=due,
        lapses_on=activity.lapses_on.isoformat(),
        lapsed_text=lapsed,
        earlier=tuple(f"Checked {said(line)}" for line in reversed(activity.entry.verified) if line is not last),
    )


def said(line: Verification) -> str:
    """One line of the ledger in words: 'by phone on 1 October 2026 with the walk leader'."""
    return HOW[line.how].format(on=full_date(line.on), by=line.by)
