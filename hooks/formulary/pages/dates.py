"""Next dates on a page: those of the day on which it is made, and those that follow when it is read later."""

from dataclasses import dataclass
from datetime import datetime

from formulary.data.finder_rows import rhythm_of
from formulary.model.activity import SHOWN, Activity
from formulary.words import clock, day_and_date, full_date

NO_DATES = "Phone for the next date."


@dataclass(frozen=True, slots=True)
class NextDate:
    """One coming date: for the browser, and in words."""

    iso: str
    words: str


@dataclass(frozen=True, slots=True)
class Dates:
    """The next dates, ``rhythm`` by which the browser finds those after them, and why there are no more.

    ``none`` is what to do where there is none; it is empty where nothing has dates.
    """

    shown: tuple[NextDate, ...]
    rhythm: str
    note: str
    none: str

    @property
    def are_few(self) -> bool:
        """Whether there are fewer than are shown of others."""
        return len(self.shown) < SHOWN


def dates(activity: Activity) -> Dates:
    """The next dates of an activity. What is in no list has none, nor what has no times."""
    if not activity.is_listed or not any(session.start for session in activity.entry.sessions):
        return Dates((), "", "", "")
    shown = tuple(next_date(start) for start in activity.next_starts)
    return Dates(shown, rhythm(activity), dates_end(activity), NO_DATES)


def next_date(start: datetime) -> NextDate:
    """A coming start for the browser and in words: 'Tuesday 24 November 2026, 10:30am'."""
    return NextDate(
        iso=start.strftime("%Y-%m-%dT%H:%M"),
        words=f"{day_and_date(start.date())}, {clock(start.strftime('%H:%M'))}",
    )


def rhythm(activity: Activity) -> str:
    """The first of all coming starts, and the minutes from each to the next: '2026-11-24T10:30 10080x4 20160x1'."""
    if not activity.coming_starts:
        return ""
    gaps = rhythm_of(activity)
    said = (f"{gap}x{times}" for gap, times in zip(gaps[::2], gaps[1::2], strict=True))
    return " ".join([f"{activity.coming_starts[0]:%Y-%m-%dT%H:%M}", *said])


def dates_end(activity: Activity) -> str:
    """Until when dates are known, where they run out because the coming school terms are not known yet."""
    entry, terms = activity.entry, activity.locality.terms
    if not terms or (entry.course and entry.course.starts):
        return ""
    last = max(term.until for term in terms)
    in_term_time = (one for one in entry.sessions if one.term_time == "yes" and one.start)
    goes_on = any(one.until is None or one.until > last for one in in_term_time)
    return f"Dates after {full_date(last)} are not known yet." if goes_on else ""
