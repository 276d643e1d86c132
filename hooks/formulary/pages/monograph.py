"""The monograph: all that an activity's page says, in the order in which people ask."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from formulary.checking.funders import OWN_FUNDS
from formulary.entry.activity import ActivityEntry, Venue
from formulary.entry.locality import Locality
from formulary.model.activity import Activity
from formulary.model.wording import full_cost, venue_area, whole_when, whole_where
from formulary.pages.dates import dates
from formulary.pages.later import later
from formulary.pages.page import Page
from formulary.pages.record import WAYS as WAYS_TO_GIVE
from formulary.pages.record import record_codes
from formulary.pages.row import activity_address
from formulary.pages.slip import slip
from formulary.pages.trust_line import trust_line
from formulary.pages.withdrawn import withdrawn_page
from formulary.times.state import State, last_day
from formulary.words import capital, counted, ended, full_date, listed, sentence

ROUTES = {
    "self": "You can join by yourself.",
    "professional": "A professional refers you.",
    "link-worker": "A link worker arranges it with you.",
}
PLACES = {"open": "", "waiting-list": "There is a waiting list.", "closed": "It is full for now."}
INTENSITY = {"gentle": "Gentle", "moderate": "Moderate: you get a little out of breath", "energetic": "Energetic"}
SUPPORT_LEVEL = {
    "independent": "You look after yourself there.",
    "some-help": "Somebody is on hand to help.",
    "link-worker-alongside": "A link worker can come with you.",
}
CONSENT = {"yes": "The person agrees in writing before they are referred.", "no": ""}
BRING_SOMEONE = {
    "yes": "Yes, a friend or carer is welcome.",
    "no": "No, please come by yourself.",
    "ask": "Please ask first.",
}
ACCESS = {
    "step-free": "Step-free",
    "accessible-toilet": "Accessible toilet",
    "changing-places": "Changing Places toilet",
    "hearing-loop": "Hearing loop",
    "bsl": "British Sign Language",
    "quiet-space": "A quiet space",
    "dementia-friendly": "Dementia friendly",
    "autism-friendly": "Autism friendly",
    "large-print": "Large print",
    "seating": "Seats to rest on",
    "blue-badge-parking": "Blue Badge parking",
    "parking": "Parking",
    "bus-route": "On a bus route",
    "carers-welcome": "Carers welcome",
    "assistance-dogs": "Assistance dogs welcome",
    "baby-changing": "Baby changing",
}
LANGUAGE_NAMES = {
    "ar": "العربية", "bn": "বাংলা", "cy": "Cymraeg", "es": "Español", "fa": "فارسی", "gd": "Gàidhlig", "gu": "ગુજરાતી",
    "hi": "हिन्दी", "ku": "Kurdî", "ne": "नेपाली", "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "ps": "پښتو", "pt": "Português",
    "ro": "Română", "so": "Soomaali", "ta": "தமிழ்", "ti": "ትግርኛ", "tr": "Türkçe", "uk": "Українська", "ur": "اردو",
    "zh": "中文",
}  # fmt: skip
RIGHT_TO_LEFT = frozenset({"ar", "fa", "ps", "ur"})
OLDEST = 120
"""The oldest age that the schema knows, in years."""


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the word that people use
    """A line on top of the page that changes what a reader does."""

    title: str
    text: str


NO_WARNING = Warning("", "")


@dataclass(frozen=True, slots=True)
class MapLink:
    """A link to the venue on a map, and its words."""

    address: str
    title: str


def activity_page(activity: Activity, locality: Locality, today: date) -> Page:
    """Make an activity's page as of one day."""
    if activity.state is State.WITHDRAWN:
        return withdrawn_page(activity)
    return Page(
        address=activity_address(activity),
        title=activity.name,
        description=activity.entry.summary,
        template="activity.html",
        section="find",
        content=monograph(activity, locality, today),
    )


def monograph(activity: Activity, locality: Locality, today: date) -> dict[str, Any]:
    """Everything that the page's template places. ``later`` is what it says from later days on, by the same names."""
    entry = activity.entry
    return {
        "activity": activity,
        "entry": entry,
        "warning": warning(activity),
        "needs": activity.needs,
        "days": activity.days,
        "later": {
            "warning_title": later(activity, lambda one: warning(one).title),
            "warning_text": later(activity, lambda one: warning(one).text),
            "when": later(activity, times),
            "times": later(activity, slip_times),
            "funding": later(activity, funding),
        },
        "trust": trust_line(activity),
        "phone_notes": phone_notes(entry),
        "when": times(activity),
        "times": slip_times(activity),
        "dates": dates(activity),
        "where": whole_where(activity),
        "venue": activity.public_venue,
        "map_link": map_link(activity.public_venue, locality),
        "cost": full_cost(entry.cost),
        "route": ROUTES[entry.join.route],
        "places": PLACES[entry.join.places],
        "consent": CONSENT[entry.join.consent_needed],
        "policy": f"Safeguarding policy of {activity.organisation.name}" if has_policy(entry) else "",
        "ages": ages(entry),
        "intensity": INTENSITY.get(entry.intensity, ""),
        "support_level": SUPPORT_LEVEL.get(entry.support_level, ""),
        "bring_someone": BRING_SOMEONE.get(entry.bring_someone, ""),
        "access": [ACCESS[feature] for feature in entry.access],
        "languages": listed(word.replace("-", " ").title() for word in entry.languages),
        "translations": translations(entry),
        "funding": funding(activity),
        "report": report_link(activity, locality),
        "area": venue_area(activity),
        "slip": slip(activity, locality, today),
        "record_codes": record_codes(locality),
        "record_ways": WAYS_TO_GIVE,
        "covers": listed(area.name for area in activity.areas) if entry.covers else "",
    }


def warning(activity: Activity) -> Warning:
    """What to know before anything else: that it has ended, is paused or will be, or was not checked for too long."""
    entry = activity.entry
    why = f" {sentence(entry.status_why)}" if entry.status_why else ""
    since = f" on {full_date(entry.status_since)}" if entry.status_since else ""
    if activity.state is State.ENDED:
        return Warning("This has ended", f"It ended{since}.{why}") if entry.status == "ended" else over(entry)
    if activity.state is State.LAPSED:
        return Warning("We cannot say whether this is still right", "Nobody has checked it for a long time.")
    if activity.state is State.PAUSED:
        return Warning("This is paused", f"It was paused{since}.{why}{back(entry, activity.today)}")
    if entry.status == "ended":
        return Warning("This is going to end", f"It ends{since}.{why}")
    if entry.status == "paused":
        return Warning("This is going to be paused", f"It is paused from{since[3:]}.{why}{back(entry, activity.today)}")
    return NO_WARNING


def over(entry: ActivityEntry) -> Warning:
    """That the last of all sessions has been, where nobody has said whether there will be more."""
    last = last_day(entry)
    said = f"The last day was {full_date(last)}. " if last else ""
    return Warning("This is over", f"{said}Phone to ask whether it starts again.")


def back(entry: ActivityEntry, today: date) -> str:
    """When a paused activity should be back. When that day has come, somebody must ask whether it is."""
    until = entry.status_until
    if until is None:
        return ""
    if today < until:
        return f" It should be back on {full_date(until)}."
    return f" It was to be back on {full_date(until)}. Phone first to ask whether it is."


def funding(activity: Activity) -> str:
    """Who pays for it, and until when, as far as anybody knows."""
    entry, ends = activity.entry, activity.entry.funding_ends
    payers = [payer for payer in entry.funded_by if payer != OWN_FUNDS]
    own = ["the group's own funds"] if OWN_FUNDS in entry.funded_by else []
    paid = f"It is paid for by {listed(payers + own)}." if entry.funded_by else ""
    verb = "is" if ends and activity.today <= ends else "was"
    until = f"The money for this {verb} there until {full_date(ends)}." if ends else ""
    return " ".join(filter(None, (paid, until)))


def phone_notes(entry: ActivityEntry) -> list[str]:
    """What to know before one rings the number, one line each."""
    if not entry.phone:
        return []
    who = f"Ask for {entry.contact.who}." if entry.contact.who else ""
    return [line for line in (who, sentence(entry.contact.phone_note)) if line]


def has_policy(entry: ActivityEntry) -> bool:
    """Whether there is a page with a safeguarding policy."""
    return bool(entry.safeguarding and entry.safeguarding.policy)


def times(activity: Activity) -> list[str]:
    """All that is known about times, the course included, one line each."""
    return [*whole_when(activity), *course(activity.entry, activity.today)]


def slip_times(activity: Activity) -> str:
    """The same for the slip, in one line."""
    return " ".join(ended(line) for line in times(activity))


def map_link(venue: Venue | None, locality: Locality) -> MapLink | None:
    """The link to the venue on the locality's map site, if both are known."""
    if venue is None or venue.latitude is None or venue.longitude is None or not locality.map:
        return None
    address = locality.map.replace("{latitude}", str(venue.latitude)).replace("{longitude}", str(venue.longitude))
    return MapLink(address, f"Directions to {venue.name or venue.address}")


def ages(entry: ActivityEntry) -> str:
    """Who may come, by age."""
    if entry.ages is None:
        return ""
    youngest, oldest, note = entry.ages.youngest, entry.ages.oldest, entry.ages.note
    if youngest and oldest < OLDEST:
        span = f"{youngest} to {oldest} years" if youngest < oldest else f"{oldest} years"
    elif youngest:
        span = f"{youngest} years and over"
    else:
        span = f"Up to {oldest} years" if oldest < OLDEST else ""
    return ". ".join(part for part in (span, capital(note)) if part)


def course(entry: ActivityEntry, today: date) -> list[str]:
    """How long a course is and when it starts, one line each."""
    if entry.course is None:
        return []
    starts = sorted(entry.course.starts)
    past, coming = [day for day in starts if day < today], [day for day in starts if day >= today]
    lines = [f"A course of {counted(entry.course.sessions, 'session')}."]
    if past:
        lines.append(f"The last one started on {full_date(past[-1])}.")
    if coming:
        which = "The next one starts" if len(coming) == 1 else "The next ones start"
        lines.append(f"{which} on {listed(full_date(day) for day in coming)}.")
    elif past:
        lines.append("Ask when the next one starts.")
    return [*lines, sentence(entry.course.note)] if entry.course.note else lines


def translations(entry: ActivityEntry) -> list[dict[str, Any]]:
    """The approved translations, each in its own language and direction."""
    return [
        {
            "language": code,
            "direction": "rtl" if code in RIGHT_TO_LEFT else "ltr",
            "title": LANGUAGE_NAMES[code],
            "text": text,
            "approved": f"{full_date(text.approved.on)}, {text.approved.by}",
        }
        for code, text in entry.translations.items()
    ]


def report_link(activity: Activity, locality: Locality) -> str:
    """An e-mail to the locality with the entry's id in it, or nothing."""
    if not locality.feedback.email:
        return ""
    return f"mailto:{locality.feedback.email}?subject={quote(f'A mistake in {activity.id}')}"
