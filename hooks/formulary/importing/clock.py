"""Times of day as people write them: '10:30am - 12pm', 'noon', '6-8pm', '14:00 to 16:00'. In doubt, it says so."""

import re
from dataclasses import dataclass

from formulary.words import counted, twelve_hours

TIME = re.compile(r"(?:12 ?)?(noon|midday|midnight)|(\d{1,2})(?:[:.](\d{2}))?(?: ?([ap])\.?m\b\.?)?")
HOUR = 60
DAY = 24 * HOUR
HALF_DAY = 12 * HOUR
MORNING = 5 * HOUR
"""Minutes since midnight. What starts earlier is nearly always morning and evening mixed up."""
LONGEST = 10 * HOUR
"""Minutes. What lasts longer is nearly always morning and evening mixed up; so says the rule session-length."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a text is not read as times."""

    why: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as it is written; ``half`` is 'a', 'p', or empty where neither am nor pm is said."""

    written: str
    hours: int
    minutes: int
    half: str

    @property
    def is_possible(self) -> bool:
        """Say whether a clock can show it."""
        return self.minutes < 60 and (1 <= self.hours <= 12 if self.half else self.hours < 24)  # noqa: PLR2004 - a clock

    @property
    def is_24_hours(self) -> bool:
        """Say whether it can only be meant for the 24-hour clock: 09:30, 14:00, but not 2:30 or 10."""
        return not self.half and (self.hours > 12 or bool(re.match(r"\d\d[:.]\d\d", self.written)))  # noqa: PLR2004 - noon

    def since_midnight(self, half: str = "") -> int:
        """Minutes since midnight, where ``half`` says am or pm if the text does not."""
        half = self.half or half
        hours = self.hours % 12 + (12 if half == "p" else 0) if half else self.hours
        return hours * HOUR + self.minutes


def clock_of(written: str) -> Clock:
    """Make a time of a text that ``TIME`` matches.

    Raises:
        ValueError: it does not.
    """
    found = TIME.fullmatch(written)
    if found is None:
        raise ValueError(written)
    if found[1]:
        return Clock(found[0], 12, 0, "a" if found[1] == "midnight" else "p")
    return Clock(found[0], int(found[2]), int(found[3] or 0), found[4] or "")


def start_only(start: Clock) -> tuple[str, str] | Doubt:
    """Read a time that stands alone, as start and an empty end."""
    if not start.is_possible:
        return Doubt(f"no clock shows '{start.written}'")
    if not start.half and not start.is_24_hours:
        return Doubt(f"'{start.written}' may be morning or evening")
    if start.since_midnight() < MORNING:
        return in_the_night(start)
    return digits(start.since_midnight()), ""


def start_and_end(start: Clock, end: Clock) -> tuple[str, str] | Doubt:
    """Read a range as start and end on the 24-hour clock."""
    for time in (start, end):
        if not time.is_possible:
            return Doubt(f"no clock shows '{time.written}'")
        if not time.half and not time.is_24_hours and not (time is start and end.half):
            return Doubt(f"'{time.written}' may be morning or evening")
    if not start.half and not start.is_24_hours and start.since_midnight(end.half) >= end.since_midnight():
        # '10-2pm': not both in the afternoon, and whether ten in the morning is meant is not said.
        return Doubt(f"'{start.written}' may be morning or evening")
    begin, finish = start.since_midnight(end.half if not start.is_24_hours else ""), end.since_midnight()
    if not 0 < finish - begin <= LONGEST:
        return Doubt(both_readings(begin, finish, flips=bool(end.half)))
    if begin < MORNING:
        return in_the_night(start)
    return digits(begin), digits(finish)


def in_the_night(start: Clock) -> Doubt:
    """Say that a start is more likely a slip."""
    return Doubt(f"it starts at {start.written}, in the middle of the night")


def both_readings(begin: int, finish: int, *, flips: bool) -> str:
    """Say how a strange end can be read: as it is written, and with am and pm exchanged."""
    length = (finish - begin) % DAY or DAY
    when = "on the next day " if finish <= begin else ""
    words = f"as it is written it ends {when}at {spoken(finish)}, {lasting(length)} after it starts"
    other = (finish + HALF_DAY) % DAY
    if flips and 0 < other - begin <= LONGEST:
        words += f"; if {spoken(other)} is meant, it ends {lasting(other - begin)} after it starts"
    return words


def lasting(minutes: int) -> str:
    """'1 hour', '13 hours 30 minutes'."""
    hours, rest = divmod(minutes, HOUR)
    parts = [(hours, "hour"), (rest, "minute")]
    return " ".join(counted(number, thing) for number, thing in parts if number)


def spoken(minutes: int) -> str:
    """'12:30am'."""
    return twelve_hours(digits(minutes))


def digits(minutes: int) -> str:
    """'09:05'."""
    return f"{minutes // HOUR:02}:{minutes % HOUR:02}"
