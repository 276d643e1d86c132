"""Free-text times become sessions, but only where every word of the text is understood; else it says why not.

The text is cut into words of a few sorts, each sort a letter. A text is understood if its letters, all of them,
follow one of the patterns below. So nothing is ever skipped, and no two patterns read the same letters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from formulary.findings import printable
from formulary.importing.clock import TIME, Clock, Doubt, clock_of, start_and_end, start_only
from formulary.importing.doubts import why_not
from formulary.reading.source import Value

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
GROUPS = {"weekday": DAYS[:5], "weekend": DAYS[5:], "daily": DAYS, "day": DAYS}

DAY_NAMES = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)
SORTS = {
    "X": r"\(?\s*(?:(?:during|in) )?term[ -]?time(?: only)?\s*\)?",
    "M": r"(?:of |in )?(?:the |each |every )?months?\b",
    "G": r"(?:(?:every |each )?(?P<group>daily|weekday|weekend)s?|(?:every|each) (?P<each>day))\b",
    "W": r"(?:every week|weekly)\b",
    "O": r"(?:the )?(?P<week>1st|2nd|3rd|4th|first|second|third|fourth|last)\b",
    "E": r"(?:every|each)\b",
    "D": rf"(?P<day>{DAY_NAMES})(?:'?s)?\b\.?",
    "T": TIME.pattern,
    "R": r"-|to\b|until\b|till\b",
    "S": r"and\b|[,;&+/]",
    "F": r"(?:on|at|from|the)\b|:",
}
"""Term time, month, group of days, week, ordinal, every, day, time, range, separator, filler."""
WORDS = re.compile("|".join(f"(?P<{sort}>{pattern})" for sort, pattern in SORTS.items()))

TIMES = r"T(?:RT)?(?:ST(?:RT)?)*"
PLAIN = r"E?D(?:RD)?(?:S?E?D(?:RD)?)*"
MONTHLY = r"E?O(?:S?O)*D(?:SE?O(?:S?O)*D)*M?"
SOME_DAYS = rf"(?:{MONTHLY}|{PLAIN}|G)"
TIMES_FIRST, DAYS_FIRST = rf"{TIMES}{SOME_DAYS}", rf"{SOME_DAYS}[SR]?{TIMES}"
PATTERNS = (
    (rf"{TIMES_FIRST}(?:S?{TIMES_FIRST})*", TIMES_FIRST),
    (rf"{DAYS_FIRST}(?:S?{DAYS_FIRST})*", DAYS_FIRST),
    # '10am, Mondays', but not '10am Mondays, 2pm, Tuesdays', where nobody knows whose 2pm is.
    (rf"{TIMES}[SR]{SOME_DAYS}", rf"{TIMES}[SR]{SOME_DAYS}"),
    (SOME_DAYS, SOME_DAYS),
)
CLAUSES = tuple((re.compile(whole), re.compile(clause)) for whole, clause in PATTERNS)
"""Times and then days, days and then times, or days alone; and each clause of such a text."""
LONGEST = 200
"""Letters. No longer text can only mean one thing."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its sort and how it is written."""

    sort: str
    found: re.Match[str]


def sessions_of(text: str) -> list[Value] | Doubt:
    """Read a text as sessions, in the form of an entry; or say why it is in doubt."""
    plain = " ".join(re.sub(r"[–—−‐‑]", "-", text.lower().replace("’", "'")).split())  # every dash is a hyphen
    words = cut(plain) if len(plain) <= LONGEST else Doubt("it is too long")
    if isinstance(words, Doubt):
        return words
    terms = [word for word in words if word.sort == "X"]
    mixed = {"O", "W"} <= {word.sort for word in words}
    words = [word for word in words if word.sort not in "XFW"]
    letters = "".join(word.sort for word in words)
    clause = next((one for whole, one in CLAUSES if whole.fullmatch(letters)), None)
    if clause is None or len(terms) > 1 or mixed:
        return Doubt(why_not(plain, "its words do not stand in an order that can only mean one thing"))
    parts = [words[found.start() : found.end()] for found in clause.finditer(letters)]
    if terms and len(parts) > 1:
        return Doubt("it is not clear whether all of it is in term time only")
    return together(parts, {"term_time": "yes"} if terms else {})


def cut(text: str) -> list[Word] | Doubt:
    """Cut a text into words; the first piece that is no known word puts it in doubt."""
    words = []
    place = 0
    while place < len(text):
        if text[place] == " ":
            place += 1
            continue
        found = WORDS.match(text, place)
        if found is None or found.lastgroup is None:
            piece = printable(text[place:].split(maxsplit=1)[0].strip("()"))
            return Doubt(why_not(text, f"'{piece}' is not understood"))
        words.append(Word(sort_of(found), found))
        place = found.end()
    return words


def sort_of(found: re.Match[str]) -> str:
    """The sort of the word that was found."""
    return next(sort for sort in SORTS if found[sort] is not None)


def together(parts: list[list[Word]], extra: dict[str, Value]) -> list[Value] | Doubt:
    """Join the sessions of all clauses; one in doubt puts all in doubt."""
    sessions: list[Value] = []
    for part in parts:
        found = clause_sessions(part)
        if isinstance(found, Doubt):
            return found
        sessions += [{**session, **extra} for session in found if {**session, **extra} not in sessions]
    return sessions


def clause_sessions(words: list[Word]) -> list[dict[str, Value]] | Doubt:
    """Every day of a clause at every time of it."""
    times = times_in(words)
    if isinstance(times, Doubt):
        return times
    days = monthly(words) if any(word.sort == "O" for word in words) else weekly(words)
    if isinstance(days, Doubt):
        return days
    return [{"day": day, **time, **weeks} for day, weeks in days for time in times]


def times_in(words: list[Word]) -> list[dict[str, Value]] | Doubt:
    """The times of a clause; one empty time where there are none."""
    read: list[dict[str, Value]] = []
    for start, end in ranges(words):
        found = start_and_end(start, end) if end else start_only(start)
        if isinstance(found, Doubt):
            return found
        read.append({"start": found[0], **({"end": found[1]} if found[1] else {})})
    return read or [{}]


def ranges(words: list[Word]) -> list[tuple[Clock, Clock | None]]:
    """Pair the times of a clause with their ends."""
    found: list[tuple[Clock, Clock | None]] = []
    before = ""
    for word in words:
        if word.sort == "T":
            time = clock_of(word.found[0])
            if before.endswith("TR"):
                found[-1] = (found[-1][0], time)
            else:
                found.append((time, None))
        before += word.sort
    return found


def weekly(words: list[Word]) -> list[tuple[str, dict[str, Value]]]:
    """The days of a clause that has no weeks of the month."""
    days: list[str] = []
    previous = ""
    for word in words:
        if word.sort == "G":
            days += GROUPS[word.found["group"] or word.found["each"]]
        elif word.sort == "D":
            day = day_of(word)
            days += span(days.pop(), day) if previous == "R" and days else [day]
        previous = word.sort
    return [(day, {}) for day in dict.fromkeys(days)]


def span(first: str, last: str) -> Iterator[str]:
    """The days from one to another: Friday to Monday has four."""
    start = DAYS.index(first)
    yield from (DAYS[(start + n) % 7] for n in range((DAYS.index(last) - start) % 7 + 1))


def day_of(word: Word) -> str:
    """The day that a word names."""
    return next(day for day in DAYS if day.startswith(word.found["day"][:3]))


def monthly(words: list[Word]) -> list[tuple[str, dict[str, Value]]] | Doubt:
    """The days of a clause that has weeks of the month."""
    found: list[tuple[str, dict[str, Value]]] = []
    weeks: list[Value] = []
    for word in words:
        if word.sort == "O":
            weeks.append(WEEKS.get(word.found["week"], word.found["week"]))
        elif word.sort == "D":
            found.append((day_of(word), {"weeks_of_month": weeks}))
            weeks = []
    sorts = {word.sort for word in words}
    for _, fields in found if "E" in sorts and "M" not in sorts else ():
        if fields["weeks_of_month"] in (["second"], ["third"], ["fourth"]):
            week = fields["weeks_of_month"][0]
            return Doubt(f"'every {week}' may count the weeks of the month or the weeks between two sessions")
    return found
