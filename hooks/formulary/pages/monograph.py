"""The monograph: all that an activity's page says, in the order in which people ask."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from formulary.checking.funders import OWN_FUNDS
from formulary.entry.activity import ActivityEntry, Venue
from formulary.entry.locality import Locality
from formulary.model.activity import Activity
from formulary.model.headings import Need
from formulary.model.wording import full_cost, venue_area, whole_when, whole_where
from formulary.pages.page import Page
from formulary.pages.record import WAYS as WAYS_TO_GIVE
from formulary.pages.record import record_codes
from formulary.pages.row import activity_address
from formulary.pages.slip import slip
from formulary.pages.trust_line import trust_line
from formulary.pages.withdrawn import withdrawn_page
from formulary.times.recurrence import COUNT
from formulary.times.state import State
from formulary.words import capital, clock, counted, day_and_date, full_date, listed, sentence

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
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class MapLink:
    """A link to the venue on a map, and its words."""

    address: str
    title: str


@dataclass(frozen=True, slots=True)
class NextDate:
    """One coming date: for the browser, and in words."""

    iso: str
    words: str


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
    """Everything that the page's template places. What has lapsed or ended promises no next date."""
    entry = activity.entry
    return {
        "activity": activity,
        "entry": entry,
        "warning": warning(activity),
        "trust": trust_line(activity),
        "phone_notes": phone_notes(entry),
        "when": whole_when(activity),
        "next_dates": [next_date(start) for start in activity.next_starts if activity.is_listed],
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
        "course": course(entry, today),
        "dates_end": dates_end(activity, locality),
        "access": [ACCESS[feature] for feature in entry.access],
        "languages": listed(word.replace("-", " ").title() for word in entry.languages),
        "translations": translations(entry),
        "funding": funding(entry),
        "report": report_link(activity, locality),
        "area": venue_area(activity),
        "slip": slip(activity, locality, today),
        "record_codes": record_codes(locality),
        "record_ways": WAYS_TO_GIVE,
        "covers": listed(area.name for area in activity.areas) if entry.covers else "",
    }


def warning(activity: Activity) -> Warning | None:
    """What to know before anything else: that it has ended, is paused, or was not checked for too long."""
    entry = activity.entry
    why = f" {sentence(entry.status_why)}" if entry.status_why else ""
    since = f" on {full_date(entry.status_since)}" if entry.status_since else ""
    if activity.state is State.ENDED:
        return Warning("This has ended", f"It ended{since}.{why}", activity.needs)
    if activity.state is State.PAUSED:
        until = f" It should be back on {full_date(entry.status_until)}." if entry.status_until else ""
        return Warning("This is paused", f"It was paused{since}.{why}{until}", activity.needs)
    if activity.state is State.LAPSED:
        doubt, reason = "We cannot say whether this is still right", "Nobody has checked it for a long time."
        return Warning(doubt, reason, activity.needs)
    return None


def phone_notes(entry: ActivityEntry) -> list[str]:
    """What to know before one rings the number, one line each."""
    if not entry.phone:
        return []
    who = f"Ask for {entry.contact.who}." if entry.contact.who else ""
    return [line for line in (who, sentence(entry.contact.phone_note)) if line]


def has_policy(entry: ActivityEntry) -> bool:
    """Whether there is a page with a safeguarding policy."""
    return bool(entry.safeguarding and entry.safeguarding.policy)


def next_date(start: datetime) -> NextDate:
    """A coming start for the browser and in words: 'Tuesday 24 November 2026, 10:30am'."""
    return NextDate(
        iso=start.strftime("%Y-%m-%dT%H:%M"),
        words=f"{day_and_date(start.date())}, {clock(start.strftime('%H:%M'))}",
    )


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


def funding(entry: ActivityEntry) -> str:
    """Who pays for it, and until when, as far as anybody knows."""
    payers = [payer for payer in entry.funded_by if payer != OWN_FUNDS]
    own = ["the group's own funds"] if OWN_FUNDS in entry.funded_by else []
    paid = f"It is paid for by {listed(payers + own)}." if entry.funded_by else ""
    until = f"The money for this is there until {full_date(entry.funding_ends)}." if entry.funding_ends else ""
    return " ".join(filter(None, (paid, until)))


def dates_end(activity: Activity, locality: Locality) -> str:
    """Until when dates are known, where they run out because the coming school terms are not known yet."""
    entry = activity.entry
    is_full = len(activity.next_starts) == COUNT
    if not locality.terms or is_full or not activity.is_on_pads or (entry.course and entry.course.starts):
        return ""
    last = max(term.until for term in locality.terms)
    goes_on = any(
        session.term_time == "yes" and session.start and (session.until is None or session.until > last)
        for session in entry.sessions
    )
    return f"Dates after {full_date(last)} are not known yet." if goes_on else ""


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
