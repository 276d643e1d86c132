"""Where an activity is and what it costs, in words that pages, paper and data share."""

from formulary.entry.activity import ActivityEntry, Cost
from formulary.words import listed, money

WAYS = {"in-person": "In person", "online": "Online", "phone": "By phone", "home": "At your home"}
ADDRESS_HIDDEN = "Address given when you phone"


def short_where(entry: ActivityEntry) -> str:
    """Where, in few words: the venue, or how people take part without one."""
    if entry.venue and entry.venue.address_hidden == "yes":
        return ADDRESS_HIDDEN
    if entry.venue and "in-person" in entry.attend:
        place = entry.venue.name or entry.venue.address
        others = [WAYS[way].lower() for way in entry.attend if way != "in-person"]
        return f"{place}, or {listed(others, 'or')}" if others else place
    ways = listed((WAYS[way] for way in entry.attend), "or")
    return ways[:1] + ways[1:].replace("Online", "online").replace("By", "by").replace("At", "at")


def short_cost(cost: Cost) -> str:
    """What it costs, in few words: 'Free', '£2', '£30 a course', or the note where there is no amount."""
    if cost.amount is None:
        return cost.note.rstrip(".") or "Ask the cost"
    if cost.amount == 0 or cost.per == "session":
        return money(cost.amount)
    return f"{money(cost.amount)} a {cost.per}"


def full_cost(cost: Cost) -> str:
    """What it costs, with concessions and notes, in one or more sentences."""
    parts = [short_cost(cost) + (" each time" if cost.amount and cost.per == "session" else "")]
    parts += [part for part in (cost.concessions, cost.note if cost.amount is not None else "") if part]
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)
