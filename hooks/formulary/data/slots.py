"""Slots: on which days, and in which parts of them, an activity can be joined; one bit for each."""

from datetime import date
from itertools import pairwise

from formulary.data.vocabularies import DAYS
from formulary.entry.activity import ActivityEntry, Session
from formulary.times.state import held_sessions

PARTS = 4
"""Bits a day: morning, afternoon, evening, and a time that nobody has written down."""
NO_FIXED_DAY = 1 << 7 * PARTS
PART_STARTS = (0, 12 * 60, 17 * 60, 24 * 60)
"""Where the parts of a day begin, in minutes, and where the last one ends."""
WORTH_COMING = 60
"""Minutes. Something that goes on for so long into a part of the day can be joined in it."""
DAY_NUMBERS = {day.id: number for number, day in enumerate(DAYS)}


def slots(entry: ActivityEntry, today: date) -> int:
    """The slots of an activity from today onwards; something without sessions has no fixed day."""
    if not entry.sessions:
        return NO_FIXED_DAY
    bits = 0
    for session in held_sessions(entry):
        if session.until is None or session.until >= today:
            bits |= parts(session) << PARTS * DAY_NUMBERS[session.day]
    return bits


def parts(session: Session) -> int:
    """The parts of the day in which a session can be joined: where it starts, and where it goes on for an hour."""
    if not session.start:
        return 1 << PARTS - 1
    start = minutes(session.start)
    end = minutes(session.end) if session.end else start
    bits = 0
    for part, (begins, ends) in enumerate(pairwise(PART_STARTS)):
        if begins <= start < ends or min(end, ends) - max(start, begins) >= WORTH_COMING:
            bits |= 1 << part
    return bits


def minutes(time: str) -> int:
    """Minutes since midnight: '10:30' is 630."""
    hours, _, rest = time.partition(":")
    return int(hours) * 60 + int(rest)
