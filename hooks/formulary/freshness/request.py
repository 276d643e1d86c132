"""A request: what we ask an organisation, in the words that the mail and the letter share."""

from collections.abc import Iterator
from dataclasses import dataclass

from formulary.freshness.work import Question, Work
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.wording import full_cost, whole_when, whole_where
from formulary.times.state import State
from formulary.words import counted, full_date, listed, sentence, typed

ASKED = "Is all of this still right?"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that we say of an activity, on a line or more."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """What we say of one activity now, until when, and the address that opens the form filled in with it."""

    name: str
    facts: tuple[Fact, ...]
    stays: str
    link: str

    @property
    def address(self) -> str:
        """The link as people type it."""
        return typed(self.link)


@dataclass(frozen=True, slots=True)
class Request:
    """All that is asked of one organisation, whatever it is written on."""

    id: str
    to: str
    who: str
    opening: str
    items: tuple[Item, ...]
    sender: str


def request(work: Work, collection: Collection) -> Request:
    """What to ask one organisation."""
    locality, count = collection.locality, len(work.questions)
    what, them = counted(count, "activity", "activities"), "it" if count == 1 else "them"
    return Request(
        id=work.organisation.id,
        to=work.organisation.name,
        who=work.contact.who,
        opening=f"{locality.name} tells people about {what} of yours. Nobody has checked {them} for a while.",
        items=tuple(map(item, work.questions)),
        sender=locality.publisher or locality.name,
    )


def item(question: Question) -> Item:
    """What we say of one activity."""
    activity = question.activity
    facts = ((label, tuple(" ".join(line.split()) for line in lines if line)) for label, lines in said(question))
    return Item(
        name=activity.name,
        facts=tuple(Fact(label, lines) for label, lines in facts if lines),
        stays=stays(activity),
        link=form_address(activity),
    )


def said(question: Question) -> Iterator[tuple[str, list[str]]]:
    """The facts that people go by, each under its label. What nobody has said is an empty line or none."""
    activity, entry = question.activity, question.activity.entry
    contact = entry.contact
    ways = (entry.phone, entry.join.email or contact.email, typed(contact.website))
    yield "What", [sentence(entry.summary)]
    yield "When", whole_when(activity)
    yield "Where", [", ".join(line.rstrip(".") for line in whole_where(activity))]
    yield "Cost", [full_cost(entry.cost)]
    yield "To join", [sentence(entry.join.how)]
    yield "Contact", [listed(filter(None, ways), "or")]
    yield "Last checked", [full_date(question.last_asked)]


def stays(activity: Activity) -> str:
    """Until when it stands in the lists, or what brings it back."""
    day = full_date(activity.lapses_on)
    if activity.state is State.LAPSED:
        return f"It left our lists on {day}. It comes back once you say that it is right."
    return f"It leaves our lists on {day}, unless you answer."


def form_address(activity: Activity) -> str:
    """The address that opens the form filled in. What stands after the sign # reaches no server.

    The code of an activity is shorter to type than its id; one that the machine only gave for now may still change.
    """
    name = activity.id if activity.code_is_given else activity.code
    return f"{activity.locality.address.rstrip('/')}/contribute/new/#confirm={name}"
