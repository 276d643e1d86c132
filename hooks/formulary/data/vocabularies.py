"""The closed lists of the schema as people read them, with the words that people type instead."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One allowed word: how files and addresses write it, what people read, and what they type."""

    id: str
    title: str
    synonyms: tuple[str, ...] = ()


DAYS = (
    Term("monday", "Monday", ("mon", "mondays")),
    Term("tuesday", "Tuesday", ("tue", "tues", "tuesdays")),
    Term("wednesday", "Wednesday", ("wed", "wednesdays")),
    Term("thursday", "Thursday", ("thu", "thur", "thurs", "thursdays")),
    Term("friday", "Friday", ("fri", "fridays")),
    Term("saturday", "Saturday", ("sat", "saturdays", "weekend", "weekends")),
    Term("sunday", "Sunday", ("sun", "sundays", "weekend", "weekends")),
    Term("appointment", "By appointment or at other times", ("by appointment", "appointment", "any time")),
)
"""The last one stands for everything without a fixed day."""

TIMES = (
    Term("morning", "Morning, before midday", ("morning", "mornings")),
    Term("afternoon", "Afternoon, midday to 5pm", ("afternoon", "afternoons", "lunchtime")),
    Term("evening", "Evening, from 5pm", ("evening", "evenings", "night", "after work")),
)

COSTS = (
    Term("free", "Free", ("no cost", "nothing to pay", "no charge")),
    Term("2", "£2 or less"),
    Term("5", "£5 or less"),
    Term("10", "£10 or less"),
)
CEILINGS = {"free": 0.0, "2": 2.0, "5": 5.0, "10": 10.0}
"""What each of the costs means, in pounds."""

ACCESS = (
    Term("step-free", "Step-free", ("wheelchair", "wheelchair access", "no steps", "ramp", "level access")),
    Term("accessible-toilet", "Accessible toilet", ("disabled toilet", "accessible loo")),
    Term("changing-places", "Changing Places toilet", ("adult changing", "hoist")),
    Term("hearing-loop", "Hearing loop", ("hard of hearing", "hearing aid", "deaf")),
    Term("bsl", "British Sign Language", ("bsl", "sign language", "signing", "deaf")),
    Term("quiet-space", "A quiet space", ("quiet room", "low sensory")),
    Term("dementia-friendly", "Dementia friendly"),
    Term("autism-friendly", "Autism friendly", ("autistic friendly",)),
    Term("large-print", "Large print", ("big print", "partially sighted", "low vision")),
    Term("seating", "Seats to rest on", ("seating", "somewhere to sit")),
    Term("blue-badge-parking", "Blue Badge parking", ("disabled parking",)),
    Term("parking", "Parking", ("car park",)),
    Term("bus-route", "On a bus route", ("bus stop",)),
    Term("carers-welcome", "Carers welcome", ("bring my carer",)),
    Term("assistance-dogs", "Assistance dogs welcome", ("guide dog", "assistance dog", "hearing dog")),
    Term("baby-changing", "Baby changing", ("nappy changing",)),
)

ROUTES = (
    Term("self", "You can join by yourself", ("self referral", "just turn up", "drop in")),
    Term("professional", "A professional refers you", ("gp referral", "doctor refers")),
    Term("link-worker", "A link worker arranges it", ("link worker", "social prescriber")),
)

WAYS = (
    Term("in-person", "In person", ("face to face",)),
    Term("online", "Online", ("zoom", "video", "internet", "virtual")),
    Term("phone", "By phone", ("telephone", "helpline")),
    Term("home", "At your home", ("home visit", "visit at home", "comes to me")),
)


def language(name: str) -> Term:
    """A language as people write it: 'British Sign Language'."""
    return Term(name, name.replace("-", " ").title())
