"""Events in words, as text for a terminal and as data for programs."""

import json
from itertools import groupby

from formulary.history.changes import Changes
from formulary.history.event import Event, Happening
from formulary.printed.change import Change, parts_in_words
from formulary.words import full_date

WORDS = {
    Happening.BEGAN: "was there when the list began.",
    Happening.NEW: "is new.",
    Happening.PAUSED: "is paused.",
    Happening.OPEN: "is back.",
    Happening.ENDED: "has ended.",
    Happening.WITHDRAWN: "is no longer listed.",
    Happening.CHECKED: "was checked: nothing has changed.",
    Happening.MOVED: "has moved to another page of this site.",
    Happening.REMOVED: "is not on our list any more.",
}


def sentence(event: Event) -> str:
    """What happened, after the activity's name: 'is paused.', 'has changed: time and cost.'."""
    return WORDS.get(event.happening) or f"has changed: {parts_in_words(event.changes)}."


def was_and_now(event: Event) -> list[str]:
    """From what to what, where a few words say it: 'Time: now Thu 2pm, was Tue 10am'."""
    return [f"{change.label}: {now_and_was(change)}" for change in event.changes if change.said or change.says]


def now_and_was(change: Change) -> str:
    """'now Thu 2pm, was Tue 10am'."""
    return f"now {change.says or 'nothing'}, was {change.said or 'nothing'}"


def as_text(changes: Changes) -> str:
    """The changes for a terminal, day by day."""
    lines = [changes.unknown] if changes.unknown else []
    for day, events in groupby(changes.events, key=lambda event: event.on):
        lines.append(full_date(day))
        for event in events:
            lines.append(f"  {event.name} {sentence(event)} [{event.activity}]")
            lines += [f"    {line}" for line in was_and_now(event)]
    return "\n".join(lines) or "Nothing has changed."


def as_json(changes: Changes) -> str:
    """The changes as data. All that is not ASCII is escaped."""
    events = [
        {
            "on": event.on.isoformat(),
            "activity": event.activity,
            "name": event.name,
            "happening": event.happening.value,
            "changes": [
                {"part": change.part.value, "was": change.said, "now": change.says} for change in event.changes
            ],
            "text": f"{event.name} {sentence(event)}",
        }
        for event in changes.events
    ]
    return json.dumps({"unknown": changes.unknown, "changes": events}, indent=1)


FORMATS = {"text": as_text, "json": as_json}
"""Every form by its name on the command line."""
