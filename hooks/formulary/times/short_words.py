"""The words that say in short when something takes place: English ones here, others in the word files of sheets."""

from typing import Literal

from msgspec import Struct

from formulary.words import DAYS, MONTHS

NOON, EVENING = 12, 17
"""Hours at which the afternoon and the evening begin."""


class ShortWords(Struct, frozen=True):
    """Days, months and patterns. A pattern names what is filled in, such as ``{days}``.

    ``clock`` is 12 (5pm, 5:30pm), 12:00 (5:00) or 24:00 (17:00).
    """

    days: tuple[str, ...]
    months: tuple[str, ...]
    weeks: tuple[str, ...]
    clock: Literal["12", "12:00", "24:00"]
    morning: str
    afternoon: str
    evening: str
    midday: str
    midnight: str
    at: str
    both: str
    run: str
    of_month: str
    every_day: str
    every_other: str
    every_few: str
    term_time: str
    date: str
    date_and_year: str
    since: str
    until: str
    season: str
    by_appointment: str
    apart: str
    comma: str = ","

    def time(self, start: str) -> str:
        """'17:00' as people say it: '5pm', 'midday', 'সন্ধ্যা 5:00'."""
        hours, _, minutes = start.partition(":")
        hour = int(hours)
        if minutes == "00" and hour % NOON == 0:
            return self.midday if hour else self.midnight
        shown = hour if self.clock == "24:00" else hour % NOON or NOON
        time = str(shown) if self.clock == "12" and minutes == "00" else f"{shown}:{minutes}"
        pattern = self.morning if hour < NOON else self.afternoon if hour < EVENING else self.evening
        return pattern.format(time=time)

    def listed(self, parts: list[str]) -> str:
        """'Tue, Thu'."""
        return f"{self.comma} ".join(parts)


ENGLISH = ShortWords(
    days=tuple(day[:3] for day in DAYS),
    months=tuple(month[:3] for month in MONTHS),
    weeks=("1st", "2nd", "3rd", "4th", "last"),
    clock="12",
    morning="{time}am",
    afternoon="{time}pm",
    evening="{time}pm",
    midday="midday",
    midnight="midnight",
    at="{days} {time}",
    both="{one} & {other}",
    run="{first} to {last}",
    of_month="{weeks} {days}",
    every_day="Every day",
    every_other="Every other {days}",
    every_few="Every {number} weeks {days}",
    term_time="{when} (term time)",
    date="{day} {month}",
    date_and_year="{day} {month} {year}",
    since="from {since}",
    until="until {until}",
    season="from {since} to {until}",
    by_appointment="By appointment",
    apart=";",
)
"""What the website says. A test sees to it that English sheets say the same."""
