"""A printed row: what the holder of a sheet must know about one line of it."""

from dataclasses import dataclass, replace
from datetime import date

from formulary.model.activity import Activity
from formulary.model.wording import caution
from formulary.pages.draw import dial
from formulary.pages.later import later
from formulary.pages.row import activity_address
from formulary.printed.change import PHONE, Change, parts_in_words
from formulary.printed.outcome import FINAL, Fate, Outcome, Present
from formulary.printed.record import PrintedLine
from formulary.times.state import State
from formulary.words import full_date, sentence

NEW = "new"
OVER = "That day has passed. Phone to ask whether it is on again."
"""What a pause says once the day has come on which it was to end."""
PHONE_FIRST = "Phone before you go"


@dataclass(frozen=True, slots=True)
class ChangedPart:
    """One part that has changed: 'Time', what the sheet says, and what is right now."""

    label: str
    said: str
    says: str


@dataclass(frozen=True, slots=True, eq=False)
class PrintedRow:
    """One line of a sheet in hand, or one that is new since.

    ``fate`` is a word for the stylesheet and the browser, ``state`` the same for people. ``contact_address`` rings,
    writes or opens; ``address`` is that of the activity's page. ``later`` is what becomes of the line on later days,
    for the browser: fate, state, explanation, and the mark of what is due.
    """

    code: str
    name: str
    fate: str
    state: str
    explanation: str = ""
    changes: tuple[ChangedPart, ...] = ()
    facts: tuple[str, ...] = ()
    contact: str = ""
    contact_address: str = ""
    address: str = ""
    later: str = ""
    is_due: bool = False


def printed_row(outcome: Outcome, present: Present) -> PrintedRow:
    """Say what has become of a printed line."""
    activity = outcome.activity
    if activity is None:
        return PrintedRow(outcome.printed.code, outcome.printed.name, outcome.fate, state(outcome))
    row = activity_row(activity, present.line_of(activity))
    row = replace(
        row,
        name=outcome.printed.name,
        fate=outcome.fate,
        state=state(outcome),
        explanation=explanation(outcome, activity),
        later=later(activity, lambda one: stage(present.outcome_of(outcome.printed, one), one)),
        changes=tuple(changed_part(change) for change in outcome.changes),
        facts=(),
    )
    # Nobody is to phone about what is over.
    return replace(row, contact="") if outcome.fate in FINAL.values() else row


def activity_row(activity: Activity, today: PrintedLine) -> PrintedRow:
    """Say of an activity what the holder of an older sheet needs in order to go there."""
    return PrintedRow(
        code=activity.code,
        name=today.name,
        fate=NEW,
        state="",
        facts=tuple(part for part in (today.when, today.where, today.cost) if part),
        contact=today.contact,
        contact_address=contact_address(today.contact),
        address=activity_address(activity),
        later=later(activity, lambda one: (NEW if one.is_on_pads else "", "", "", mark(one))),
        is_due=activity.state is State.DUE,
    )


def stage(outcome: Outcome, activity: Activity) -> tuple[str, str, str, str]:
    """What the browser is told of a line as of one day."""
    return outcome.fate, state(outcome), explanation(outcome, activity), mark(activity)


def mark(activity: Activity) -> str:
    """That somebody should ask first, or nothing."""
    return PHONE_FIRST if activity.state is State.DUE else ""


def state(outcome: Outcome) -> str:
    """What has become of a line, in a few words."""
    activity = outcome.activity
    if activity is None or outcome.fate is Fate.LAPSED:
        return "No longer on our list"
    if outcome.fate is Fate.PAUSED:
        return caution(activity)
    if outcome.fate in FINAL.values():
        return ending(outcome.fate, activity.entry.status_since)
    if outcome.changes:
        return f"Changed: {parts_in_words(outcome.changes)}"
    return "As printed"


def ending(fate: Fate, since: date | None) -> str:
    """That something ended or is no longer listed, and since when."""
    what, when = ("Ended", "on") if fate is Fate.ENDED else ("No longer listed", "since")
    return f"{what} {when} {full_date(since)}" if since else what


def explanation(outcome: Outcome, activity: Activity) -> str:
    """What more there is to say: why it stopped, or that it is run by others now."""
    if outcome.fate is Fate.LAPSED:
        return f"Nobody has been asked since {full_date(activity.entry.last_verified.on)}. Phone before you go."
    if outcome.fate is Fate.PAUSED and is_over(activity):
        return OVER
    if outcome.fate is Fate.PAUSED or outcome.fate in FINAL.values():
        return sentence(activity.entry.status_why)
    group = outcome.printed.id.partition("/")[0]
    return f"Now with {activity.organisation.name}." if group != activity.organisation.id else ""


def is_over(activity: Activity) -> bool:
    """Whether the day has come on which a pause was to end."""
    until = activity.entry.status_until
    return until is not None and until <= activity.today


def changed_part(change: Change) -> ChangedPart:
    """Name what has changed, and say what it was and is."""
    return ChangedPart(change.label, change.said or "nothing", change.says or "nothing")


def contact_address(contact: str) -> str:
    """The address that rings a number, writes to an e-mail address, or opens a website as people type it."""
    if PHONE.fullmatch(contact):
        return dial(contact)
    if "@" in contact:
        return f"mailto:{contact}"
    return f"https://{contact}" if contact else ""
