"""The page 'How fresh this list is': what is checked, due and lapsed, since when, and what comes."""

from collections.abc import Iterator
from dataclasses import dataclass

from formulary.freshness.summary import Summary, summary
from formulary.freshness.work import PRESSING
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.pages.page import Page
from formulary.pages.row import activity_address
from formulary.pages.status_picture import picture
from formulary.pages.trust_line import said
from formulary.times.state import State, StateDays
from formulary.words import capital, counted, thousands

ADDRESS = "status/"
TITLE = "How fresh this list is"
LONGEST_WAITING = 10
"""So many organisations are named."""

MEANINGS = {
    State.CHECKED: "Somebody asked in the last {due}.",
    State.DUE: "Nobody has asked for more than {due}, or since its money or its course ended. Phone before you go.",
    State.LAPSED: "Nobody has asked for more than {lapsed}. It is off our lists and sheets until somebody does.",
    State.PAUSED: "It has stopped for a while. It is off the printed sheets.",
    State.ENDED: "It is over. Its page stays, because its code may still be on paper.",
}
"""What each state means to a reader."""

WAYS = {
    "phone": "By phone",
    "visit": "During a visit",
    "e-mail": "By e-mail",
    "website": "On the group's website",
    "group": "The group told us",
}
"""How one can ask, in the words of a table."""


@dataclass(frozen=True, slots=True)
class StateLine:
    """One state: what it is called, what it means, and who is in it."""

    id: str
    title: str
    means: str
    items: tuple["Item", ...]
    is_pressing: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One activity, and what the browser needs to judge it anew (dates are ISO)."""

    id: str
    name: str
    code: str
    address: str
    organisation: str
    organisation_address: str
    said: str
    asked_on: str
    how: str
    days: StateDays
    status: str


def status_page(collection: Collection) -> Page:
    """Make the page."""
    found = summary(collection)
    locality = collection.locality
    states = list(state_lines(found))
    content = {
        "title": TITLE,
        "said": how_much_is_checked(found),
        "summary": found,
        "picture": picture(found),
        "states": states,
        "pressing": [state for state in states if state.is_pressing],
        "others": [state for state in states if not state.is_pressing],
        "ways": [(way, title, found.ways[way]) for way, title in WAYS.items()],
        "median": days(found.median_days) if found.median_days is not None else "",
        "oldest": item(found.open[0]) if found.open else None,
        "oldest_days": days(found.days_since_check(found.open[0])) if found.open else "",
        "waiting": [(one, days(found.days_since(one.since))) for one in found.waiting[:LONGEST_WAITING]],
        "longest_waiting": LONGEST_WAITING,
        "publisher": locality.publisher or locality.name,
    }
    description = f"How much of the list for {locality.place} was checked lately, and what is waiting to be asked."
    return Page(ADDRESS, TITLE, description, "status.html", "", content)


def how_much_is_checked(found: Summary) -> str:
    """The sentence that matters most. The browser says the same (status-words.js)."""
    checked, total = found.checked_lately, len(found.open)
    within = f"checked in the last {counted(found.review.due_after_days, 'day')}"
    if not any(found.by_state.values()):
        return "There is no activity on this list yet."
    if not total:
        return "Nothing on this list is open at the moment."
    if total == 1:
        return f"The one activity was {'' if checked else 'not '}{within}."
    if checked == total:
        return f"All {thousands(total)} activities were {within}."
    if not checked:
        return f"Not one of the {thousands(total)} activities was {within}."
    were = "was" if checked == 1 else "were"
    return f"{thousands(checked)} of {thousands(total)} activities {were} {within}."


def state_lines(found: Summary) -> Iterator[StateLine]:
    """All states with what is in them."""
    review = found.review
    due, lapsed = counted(review.due_after_days, "day"), counted(review.lapsed_after_days, "day")
    for state, activities in found.by_state.items():
        means = MEANINGS[state].format(due=due, lapsed=lapsed)
        items = tuple(map(item, activities))
        yield StateLine(state.value, capital(state.value), means, items, state in PRESSING)


def item(activity: Activity) -> Item:
    """Say of an activity what the page needs."""
    last = activity.entry.last_verified
    return Item(
        id=activity.id,
        name=activity.name,
        code=activity.code,
        address=activity_address(activity),
        organisation=activity.organisation.name,
        organisation_address=f"organisations/{activity.organisation.id}/",
        said=said(last),
        asked_on=last.on.isoformat(),
        how=last.how,
        days=activity.days,
        status=activity.entry.status,
    )


def days(number: int) -> str:
    """'1 day', '202 days'."""
    return counted(number, "day")
