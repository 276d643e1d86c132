"""A mail that asks an organisation whether all is still right, with what we say about each of its activities."""

from formulary.freshness.work import Question, Work
from formulary.model.collection import Collection
from formulary.model.wording import full_cost, short_where
from formulary.words import counted, full_date

ANSWER = "Please answer this message. Write 'yes, all is right', or tell us what has changed or is over."


def mail(work: Work, collection: Collection) -> str:
    """The text of the mail: what we say now, and how to answer."""
    locality = collection.locality
    count = counted(len(work.questions), "activity", "activities")
    parts = [
        f"To {work.organisation.name}",
        f"{locality.name} lists {count} of yours that nobody has checked for a while. Is all of this still right?",
        *(about(question, collection) for question in work.questions),
        ANSWER,
        f"What nobody checks leaves our lists {locality.review.lapsed_after_days} days after its last check.",
        f"Thank you.\n{locality.publisher or locality.name}",
    ]
    return "\n\n".join(parts) + "\n"


def about(question: Question, collection: Collection) -> str:
    """What we say about one activity, in a few lines."""
    activity = question.activity
    entry = activity.entry
    contact = entry.phone or entry.contact.email or entry.contact.website
    lines = [
        activity.name,
        *(f"  When: {line}" for line in activity.when or filter(None, (entry.by_appointment, entry.times_note))),
        f"  Where: {short_where(entry)}",
        f"  Cost: {full_cost(entry.cost)}",
        f"  Contact: {contact}",
        f"  Last checked: {full_date(question.last_asked)}",
        f"  See it, and say what is different: {form_address(activity.id, collection)}",
    ]
    return "\n".join(lines)


def form_address(activity: str, collection: Collection) -> str:
    """The address that opens the form filled in. What stands after the sign # reaches no server."""
    return f"{collection.locality.address.rstrip('/')}/contribute/new/#confirm={activity}"
