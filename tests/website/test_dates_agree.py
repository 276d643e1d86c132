"""Next dates agree wherever they are told: on the page, on paper, in the calendar and in the data."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import recurring_ical_events
from icalendar import Calendar

from data.shipped import shipped
from formulary.model.activity import Activity
from formulary.words import DAYS, MONTHS
from website.building import TODAY

DAY = date.fromisoformat(TODAY)
SHORT_DAYS = [day[:3] for day in DAYS]
SHORT_MONTHS = [month[:3] for month in MONTHS]
NTH = {"1st": 0, "2nd": 1, "3rd": 2, "4th": 3}
TIME = re.compile(r"(?P<days>.+?) (?P<time>(?P<hour>\d+)(?::(?P<minutes>\d+))?(?P<half>am|pm)|midday)(?P<rest>.*)")
SEASON = re.compile(r"(?:from (?P<since>[\w ]+?))? ?(?:(?:to|until) (?P<until>[\w ]+))?")


@dataclass(frozen=True)
class OnPaper:
    """A regular time as paper says it: '1st & 3rd Thu 2pm until 31 Mar'."""

    days: str
    hour: int
    minute: int
    since: date
    until: date
    in_term_time: bool

    def is_said(self, start: datetime) -> bool:
        """Whether a reader of it would expect a start."""
        at = (start.hour, start.minute) == (self.hour, self.minute)
        return at and self.since <= start.date() <= self.until and self.is_its_day(start.date())

    def is_its_day(self, day: date) -> bool:
        """Whether it is on a weekday, in the weeks of the month that it names."""
        words = self.days.replace(",", "").split()
        if "Every day" in self.days:
            return True
        weeks = [word for word in words if word in NTH or word == "last"]
        is_last = (day + timedelta(7)).month != day.month
        in_week = not weeks or (day.day - 1) // 7 in [NTH.get(week) for week in weeks] or (is_last and "last" in weeks)
        names = [word for word in words if word in SHORT_DAYS]
        place = [SHORT_DAYS.index(name) for name in names]
        return in_week and (place[0] <= day.weekday() <= place[1] if "to" in words else day.weekday() in place)


def read(said: str) -> Iterator[OnPaper]:
    """Read what paper says of times, as a person does."""
    parts = said.split("; ")
    # What all of several times share stands behind the last of them.
    shared = parts.pop() if len(parts) > 1 and not TIME.match(parts[-1]) else ""
    for part in parts:
        if not (found := TIME.match(part)):
            continue
        in_term_time = "(term time)" in found["rest"]
        season = SEASON.fullmatch((found["rest"].replace("(term time)", "").strip() or shared).lower())
        assert season, said
        hour = 12 if found["time"] == "midday" else int(found["hour"]) % 12 + 12 * (found["half"] == "pm")
        since, until = day_of(season["since"], DAY), day_of(season["until"], date.max)
        yield OnPaper(found["days"], hour, int(found["minutes"] or 0), since, until, in_term_time)


def day_of(said: str | None, otherwise: date) -> date:
    """A day as paper says it: with its year where that is far away."""
    if not said:
        return otherwise
    day, month, *year = said.title().split()
    number = SHORT_MONTHS.index(month) + 1
    if year:
        return date(int(year[0]), number, int(day))
    return next(
        date(known, number, int(day)) for known in (DAY.year, DAY.year + 1) if date(known, number, int(day)) >= DAY
    )


def on_page(site: Path, one: Activity) -> list[str]:
    """The next dates on an activity's page."""
    html = (site / "activities" / one.id / "index.html").read_text("utf-8")
    return re.findall(r'<time datetime="([^"]+)"', html.partition("take-away")[0])


def in_calendar(site: Path, one: Activity) -> list[str]:
    """The next eight starts that other people's code finds in an activity's calendar."""
    calendar = Calendar.from_ical((site / f"calendar/{one.id}.ics").read_bytes())
    events = recurring_ical_events.of(calendar).between(DAY, DAY + timedelta(730))
    return [f"{start:%Y-%m-%dT%H:%M}" for start in sorted({event.start for event in events})[:8]]


def in_data(site: Path) -> dict[str, list[str]]:
    """The next dates in the open data."""
    found: list[dict[str, Any]] = json.loads((site / "data/activities.json").read_text("utf-8"))["activities"]
    return {one["id"]: one["next_dates"] for one in found}


def on_pads(site: Path) -> dict[str, str]:
    """What stands on the pads below a name, by code."""
    entries: dict[str, str] = {}
    for sheet in sorted((site / "pads").glob("*/sheet/index.html")):
        html = re.sub(r"\s+", " ", sheet.read_text("utf-8"))
        for code, detail in re.findall(r'</strong>.([A-Z]\d+)</p>.*?<p class="detail">(.*?)</p>', html):
            entries[code] = unescape(re.sub(r"<[^>]+>", "", detail))
    return entries


def test_page_calendar_and_data(site: Path) -> None:
    """Page, calendar and data of every shipped activity have the same next dates: not one disagrees."""
    data = in_data(site)
    found = {
        one.id: (on_page(site, one), in_calendar(site, one), data[one.id]) for one in shipped(DAY).activities.values()
    }
    assert {identity: all_ for identity, all_ in found.items() if not all_[0] == all_[1] == all_[2]} == {}
    assert sum(bool(dates) for dates, *_ in found.values()) > 50


def test_paper(site: Path) -> None:
    """Every next date in the data is one that a reader of the pad expects, and every time on it has such dates."""
    data, entries = in_data(site), on_pads(site)
    on_paper = [one for one in shipped(DAY).activities.values() if one.code in entries]
    assert {one.code for one in shipped(DAY).activities.values() if one.is_on_pads} == entries.keys()
    for one in on_paper:
        words = one.short_when.rstrip(". ")
        assert words in entries[one.code], one.id
        times = list(read(words))
        starts = [datetime.fromisoformat(start) for start in data[one.id]]
        assert bool(times) == any(session.start for session in one.entry.sessions), one.id
        assert [start for start in starts if not any(time.is_said(start) for time in times)] == [], (one.id, words)
        coming = one.coming_starts
        assert [time for time in times if coming and not any(time.is_said(start) for start in coming)] == [], (
            one.id,
            words,
        )


@pytest.mark.parametrize(
    ("said", "yes", "no"),
    [
        ("Tue, Thu 10:30am", "2026-11-26T10:30", "2026-11-25T10:30"),
        ("Mon to Fri 2pm", "2026-11-25T14:00", "2026-11-28T14:00"),
        ("1st & last Wed midday until 31 Mar", "2026-11-25T12:00", "2026-12-09T12:00"),
        ("Wed 9am from 2 Mar to 30 Jun (term time)", "2027-03-03T09:00", "2027-02-24T09:00"),
        ("Mon 1pm; Tue 2pm; until 31 Mar", "2027-03-30T14:00", "2027-04-06T14:00"),
    ],
)
def test_reading_paper(said: str, yes: str, no: str) -> None:
    """What this test reads on paper is what a person reads."""
    said = said.replace("from 2 Mar to 30 Jun (term time)", "(term time) from 2 Mar to 30 Jun")
    times = list(read(said))
    expected = [any(time.is_said(datetime.fromisoformat(start)) for time in times) for start in (yes, no)]
    assert expected == [True, False]
