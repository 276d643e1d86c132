"""The work list as text for people, and as data for programs."""

import json
from collections.abc import Sequence
from typing import Any

from formulary.freshness.markdown import as_markdown
from formulary.freshness.work import Question, Work
from formulary.words import full_date


def as_text(works: Sequence[Work]) -> str:
    """The work list for a terminal."""
    return "\n\n".join("\n".join((head(work), *map(line, work.questions))) for work in works) or "Nothing is due."


def head(work: Work) -> str:
    """An organisation and how to reach it."""
    return f"{work.organisation.name}: {work.reached}"


def line(question: Question) -> str:
    """One activity: its state, since when, and what it is called in the collection."""
    activity = question.activity
    return f"  {activity.state.value}, asked last on {full_date(question.last_asked)}: {activity.name} [{activity.id}]"


def as_json(works: Sequence[Work]) -> str:
    """The work list as a list of organisations. All that is not ASCII is escaped."""
    return json.dumps([data(work) for work in works], indent=2)


def data(work: Work) -> dict[str, Any]:
    """One organisation's part of the list."""
    contact = work.contact
    return {
        "organisation": work.organisation.id,
        "name": work.organisation.name,
        "contact": {"who": contact.who, "phone": contact.phone, "email": contact.email, "website": contact.website},
        "activities": [
            {
                "id": one.activity.id,
                "name": one.activity.name,
                "state": one.activity.state.value,
                "verified_on": one.last_asked.isoformat(),
                "due_on": one.since.isoformat(),
            }
            for one in work.questions
        ],
    }


FORMATS = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""Every form by its name on the command line."""
