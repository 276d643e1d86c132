"""This week: what there is on each of the next seven days, for a noticeboard; in one area, or in all of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from formulary.entry.locality import Area
from formulary.entry.parts import Contact
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.wording import caution, short_cost, short_where, venue_area
from formulary.pads.qr import qr
from formulary.pads.say import contact
from formulary.pages.page import Page
from formulary.pages.row import activity_address
from formulary.times.meetings import DAYS_A_WEEK, Meeting, meetings
from formulary.times.state import State, StateDays
from formulary.words import alphabetical, clock, date_range, day_and_date, full_date, twelve_hours, typed

WEEKS = 12
"""How many weeks a page knows, so that it is still right when it is read long after it was made."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """An activity at one time of one day of the week.

    ``minutes`` are those from midnight to its start. ``weeks`` has a 1 for each coming week in which it meets then, and
    a 0 for the others: the browser shows what there is in the week in which the page is read.
    """

    name: str
    address: str
    minutes: int
    start: str
    end: str
    where: str
    cost: str
    contact: str
    caution: str
    is_due: bool
    days: StateDays
    weeks: str

    @property
    def is_now(self) -> bool:
        """Whether it meets in the week in which the page is made."""
        return self.weeks.startswith("1")


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One of the seven days after each other, with all that there ever is on that day of the week."""

    first: str
    heading: str
    rows: tuple[WeekRow, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in the week in which the page is made."""
        return not any(row.is_now for row in self.rows)


@dataclass(frozen=True, slots=True)
class TermsEnd:
    """The last day of the last school term that is known, and whether the week goes on after it."""

    iso: str
    words: str
    matters: bool


def week_pages(collection: Collection) -> Iterator[Page]:
    """The page of the whole locality, and one for each area."""
    rows = {activity.id: list(week_rows(activity, collection)) for activity in collection.listed if activity.is_on_pads}
    yield week_page(collection, rows, None, collection.listed)
    for area in collection.areas.values():
        yield week_page(collection, rows, area, collection.in_area[area.id])


def week_rows(activity: Activity, collection: Collection) -> Iterator[tuple[date, WeekRow]]:
    """The rows of one activity, each with the first of its days."""
    for meeting in meetings(activity.entry, collection.locality, collection.today, WEEKS):
        yield meeting.day, week_row(activity, meeting)


def week_row(activity: Activity, meeting: Meeting) -> WeekRow:
    """Say of an activity what people want to know in front of a noticeboard."""
    return WeekRow(
        name=activity.name,
        address=activity_address(activity),
        minutes=60 * int(meeting.start[:2]) + int(meeting.start[3:]),
        start=clock(meeting.start),
        end=twelve_hours(meeting.end) if meeting.end else "",
        where=short_where(activity.entry, venue_area(activity)),
        cost=short_cost(activity.entry.cost),
        contact=contact(activity),
        caution=caution(activity),
        is_due=activity.state is State.DUE,
        days=activity.days,
        weeks="".join("1" if meets else "0" for meets in meeting.weeks),
    )


def week_page(
    collection: Collection,
    rows: Mapping[str, list[tuple[date, WeekRow]]],
    area: Area | None,
    activities: Iterable[Activity],
) -> Page:
    """The page of one area, or of all of them. ``rows`` are those of each activity."""
    place = area.name if area else collection.locality.place
    address = f"this-week/{area.id}/" if area else "this-week/"
    today, site = collection.today, collection.locality.address.rstrip("/")
    last = today + timedelta(DAYS_A_WEEK - 1)
    activities = list(activities)
    rows_here = [row for one in activities for row in rows.get(one.id, ())]
    content = {
        "place": place,
        "area": area,
        "areas": list(collection.areas.values()),
        "days": week_days(today, rows_here),
        "is_empty": not rows_here,
        "dates": date_range(today, last),
        "as_of": full_date(today),
        "known_until": full_date(today + timedelta(WEEKS * DAYS_A_WEEK - 1)),
        "weeks": WEEKS,
        "qr": qr(f"{site}/{address}"),
        "short_address": f"{typed(site)}/{address}",
        "mistake": mistake(collection.locality.feedback),
        "terms": terms_end(collection, activities, last),
    }
    description = f"What there is in {place} on each of the next seven days, to read or to print on one sheet."
    return Page(address, f"This week in {place}", description, "week.html", "areas", content)


def terms_end(collection: Collection, activities: Iterable[Activity], last: date) -> TermsEnd | None:
    """Where the known terms end, if any of the activities is held in term time only."""
    in_terms = any(session.term_time == "yes" for one in activities for session in one.entry.sessions)
    if not (in_terms and collection.locality.terms):
        return None
    end = max(term.until for term in collection.locality.terms)
    return TermsEnd(end.isoformat(), full_date(end), matters=last > end)


def mistake(feedback: Contact) -> str:
    """Whom to tell of a mistake, in a few words; on paper nobody can follow a link."""
    told = feedback.phone or feedback.email
    return f"A mistake? Tell {feedback.who or 'us'}: {told}." if told else ""


def week_days(today: date, rows: Iterable[tuple[date, WeekRow]]) -> list[WeekDay]:
    """Seven days from today on, each with its rows by time, and those of one time by name."""
    by_day: dict[date, list[WeekRow]] = {today + timedelta(number): [] for number in range(DAYS_A_WEEK)}
    for day, row in rows:
        by_day[day].append(row)
    by_name = {
        day: sorted(found, key=lambda row: (row.minutes, alphabetical(row.name), row.address))
        for day, found in by_day.items()
    }
    return [WeekDay(day.isoformat(), day_and_date(day), tuple(found)) for day, found in by_name.items()]
