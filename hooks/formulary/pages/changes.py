"""What has changed: the newest changes on one page, and those before on a page for each month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from formulary.history.changes import Changes
from formulary.history.event import Event, Happening
from formulary.history.feed import ADDRESS as FEED
from formulary.history.feed import NO_NEWS, PAGE
from formulary.history.telling import sentence, was_and_now
from formulary.model.collection import Collection
from formulary.pages.page import Page
from formulary.pages.row import Row, activity_address, row
from formulary.printed.outcome import Present
from formulary.words import MONTHS, counted, day_and_date

TITLE = "What has changed"
SHOWN = 50
"""Changes on the first page."""
MOST = 300
"""Changes on one page of a month: a long one has several."""
IS_NEW_FOR = timedelta(days=91)
MOST_NEW = 12
"""Activities that are shown as new; all of them stand in the list below."""
CAME = frozenset({Happening.NEW, Happening.OPEN})


@dataclass(frozen=True, slots=True)
class Item:
    """One change: the activity, where its page is if there is one, what happened, and from what to what."""

    name: str
    address: str
    said: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayItems:
    """The changes of a day, and what is only counted."""

    iso: str
    said: str
    items: tuple[Item, ...]
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthItem:
    """A line in the list of older pages."""

    address: str
    title: str
    count: str


def changes_pages(collection: Collection, changes: Changes, site: str) -> Iterator[Page]:
    """Yield the page of the newest changes and those of older ones. ``site`` is the site's address."""
    return ChangesPages(Present(collection), changes, site).pages()


def page_of(event: Event, present: Present) -> str:
    """The page of an event's activity, wherever that is now; nothing where it has none any more."""
    activity = present.find(event.activity)
    return activity_address(activity) if activity else ""


@dataclass(frozen=True, slots=True)
class ChangesPages:
    """All pages about changes."""

    present: Present
    changes: Changes
    site: str

    def pages(self) -> Iterator[Page]:
        """Yield them."""
        months = list(self.month_pages())
        collection = self.present.collection
        content = {
            "title": TITLE,
            "unknown": self.changes.unknown,
            "new": self.new(),
            "days": self.days(self.changes.events[: self.end_of_first()]),
            "months": [MonthItem(page.address, page.content["title"], page.content["count"]) for page in months],
            "feed": f"{self.site}{FEED}",
        }
        description = f"What is new, what is different and what has stopped in {collection.locality.place}."
        yield Page(PAGE, TITLE, description, "changes.html", "", content, feed=FEED)
        yield from months

    def end_of_first(self) -> int:
        """Where the first page ends: as many changes as it may have, beside those that are only counted."""
        news = [place for place, event in enumerate(self.changes.events) if event.happening not in NO_NEWS]
        return news[SHOWN] if len(news) > SHOWN else len(self.changes.events)

    def month_pages(self) -> Iterator[Page]:
        """The pages of those months that are not wholly on the first one."""
        older = self.changes.events[self.end_of_first() :]
        if not older:
            return
        last = month_of(older[0].on)
        events = [event for event in self.changes.events if month_of(event.on) <= last]
        for (year, month), found in groupby(events, key=lambda event: month_of(event.on)):
            yield from self.pages_of_month(f"{MONTHS[month - 1]} {year}", f"{PAGE}{year}-{month:02}/", tuple(found))

    def pages_of_month(self, name: str, address: str, events: Sequence[Event]) -> Iterator[Page]:
        """One page, or several where much has changed."""
        parts = [events[start : start + MOST] for start in range(0, len(events), MOST)]
        for number, part in enumerate(parts, start=1):
            title = f"{name}, part {number} of {len(parts)}" if len(parts) > 1 else name
            content = {
                "title": title,
                "first": TITLE,
                "days": self.days(part),
                "count": counted(sum(event.happening not in NO_NEWS for event in part), "change"),
            }
            tail = f"{number}/" if number > 1 else ""
            whole = f"{TITLE} in {title}"
            yield Page(f"{address}{tail}", whole, f"{whole}, day by day.", "changes-month.html", "", content)

    def days(self, events: Sequence[Event]) -> list[DayItems]:
        """Changes by day, in the order in which they come."""
        return [self.day(day, list(found)) for day, found in groupby(events, key=lambda event: event.on)]

    def day(self, day: date, events: Sequence[Event]) -> DayItems:
        """The changes of one day."""
        items = tuple(self.item(event) for event in events if event.happening not in NO_NEWS)
        began, checked = (
            sum(event.happening is one for event in events) for one in (Happening.BEGAN, Happening.CHECKED)
        )
        counts = [
            f"The list began, with {counted(began, 'activity', 'activities')}." if began else "",
            f"{counted(checked, 'activity was', 'activities were')} checked, and nothing had changed."
            if checked
            else "",
        ]
        return DayItems(day.isoformat(), day_and_date(day), items, tuple(filter(None, counts)))

    def item(self, event: Event) -> Item:
        """One change."""
        return Item(event.name, page_of(event, self.present), sentence(event), tuple(was_and_now(event)))

    def new(self) -> list[Row]:
        """What has come in the last months and stands in the lists, the newest first."""
        since = self.present.collection.today - IS_NEW_FOR
        came = (event for event in self.changes.events if event.happening in CAME and event.on > since)
        activities = dict.fromkeys(self.present.find(event.activity) for event in came)
        return [row(activity) for activity in activities if activity and activity.is_listed][:MOST_NEW]


def month_of(day: date) -> tuple[int, int]:
    """Year and month."""
    return day.year, day.month
