"""How an activity is said on paper: when, where, what it costs, and what to know first, in a few words each."""

from formulary.entry.activity import Cost
from formulary.model.activity import Activity
from formulary.model.wording import ADDRESS_HIDDEN, WAYS, short_cost, short_where
from formulary.times.state import State
from formulary.words import ended, listed

ROUTES = {"professional": "Needs a referral.", "link-worker": "Through a link worker."}
PLACES = {"waiting-list": "Waiting list.", "closed": "Full for now."}
GROWN_UP = 18
"""Years. Everything is for adults unless it says something else."""
OLDEST = 120


def when_where_cost(activity: Activity) -> tuple[str, ...]:
    """The three things a person must know, each as one piece: ('Tue 10:30am,', 'Riverside Park.', 'Free.')."""
    when, where = activity.short_when.rstrip(". "), place(activity)
    said = (f"{when},", ended(where)) if when and where else (ended(when or where),)
    return (*(piece for piece in said if piece), ended(cost(activity.entry.cost)))


def place(activity: Activity) -> str:
    """Where: the venue's name, or how it reaches people. A secret address has no place on paper."""
    entry = activity.entry
    if not activity.is_hidden and "in-person" in entry.attend:
        return short_where(entry)
    return listed((WAYS[way].lower() for way in entry.attend if way != "in-person"), "or")


def cost(paid: Cost) -> str:
    """'Free', '£2', '£30 a course', '£4.20 or less' where some pay less; else the writer's own words."""
    return f"{short_cost(paid)} or less" if paid.amount and paid.concessions else short_cost(paid)


def notes(activity: Activity) -> tuple[str, ...]:
    """What to know before setting out, a short sentence each."""
    entry = activity.entry
    said = [
        ended(ADDRESS_HIDDEN) if activity.is_hidden else "",
        ages(activity),
        ROUTES.get(entry.join.route, ""),
        PLACES.get(entry.join.places, ""),
        "Ask for the next start date." if starts_on_a_day(activity) else "",
        before_you_go(activity) if activity.state is State.DUE else "",
    ]
    return tuple(piece for piece in said if piece)


def starts_on_a_day(activity: Activity) -> bool:
    """Whether people join on certain days only, and the times do not say on which."""
    course = activity.entry.course
    return bool(course and course.starts) and " from " not in activity.short_when


def ages(activity: Activity) -> str:
    """Who may come, where that is not all adults: 'Ages 16 to 25.', 'Ages 55 and over.'."""
    allowed = activity.entry.ages
    if allowed is None:
        return ""
    if allowed.oldest < OLDEST:
        return f"Ages {allowed.youngest} to {allowed.oldest}."
    return f"Ages {allowed.youngest} and over." if allowed.youngest > GROWN_UP else ""


def before_you_go(activity: Activity) -> str:
    """What to do about an entry that nobody has checked for a while. Said in words: paper has no amber."""
    if activity.entry.phone and "in-person" in activity.entry.attend:
        return "Phone before you go."
    return "Ask whether it is still on."


def contact(activity: Activity) -> str:
    """How to get in touch: the phone number, else an e-mail address, else a website as people type it."""
    entry = activity.entry
    email = entry.join.email or entry.contact.email
    return entry.phone or email or entry.contact.website.removeprefix("https://").rstrip("/")
