"""A mail that asks an organisation whether all is still right, with what we say about each of its activities."""

from formulary.freshness.request import ASKED, Item, Request

ANSWER = "Or answer this message. Write ‘yes, all is right’, or tell us what has changed, is paused or is over."


def mail(request: Request) -> str:
    """The text of the mail: what we say now, and how to answer."""
    parts = [
        f"To {request.to}",
        f"{request.opening} {ASKED}",
        *map(about, request.items),
        ANSWER,
        f"Thank you.\n{request.sender}",
    ]
    return "\n\n".join(parts) + "\n"


def about(item: Item) -> str:
    """What we say about one activity, a fact a line."""
    facts = [f"{fact.label}: {line}" for fact in item.facts for line in fact.lines]
    return "\n  ".join([item.name, *facts, item.stays, f"Tell us here: {item.link}"])
