"""Whatever somebody types, page and gates say the same about it: any value anywhere, doubtful words, odd times."""

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from contribute.checker import Checker
from contribute.gates import Entry, Gates
from formulary.reading.source import Kind
from making import STROLL, TODAY, activity
from schema.breaking import Path, Spot, good_files

CHANCE = random.Random(20_261_122)  # noqa: S311 - chance that can be repeated


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every path in an entry but that of the entry itself."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in steps:
        yield (*path, step)
        yield from paths(part, (*path, step))


PLACES = [(data, path) for data in good_files(Kind.ACTIVITY) for path in paths(data)]
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cn")), max_size=20) | st.sampled_from(
    [
        "0",
        "-1",
        "0.00001",
        "3.50",
        "yes",
        "2026-10-01",
        "2027-02-30",
        "9:00",
        "10.30",
        "tuesday",
        "self",
        "a-b",
        "",
        "  ",
    ]
)
NAMES = st.text("abc _", max_size=4)
VALUES = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3))


def test_any_value_at_any_place_is_said_alike(checker: Checker, gates: Gates) -> None:
    """Any value at any place of any good entry gets the same findings."""

    @settings(max_examples=200, deadline=None, derandomize=True)
    @given(st.sampled_from(PLACES), VALUES)
    def is_said_alike(place: tuple[dict[str, Any], Path], value: Any) -> None:
        entry = Entry(STROLL, Spot({}, *place).put(value))
        assert checker.said(entry) == [gates.said(entry)]

    is_said_alike()


PIECES = (
    "Ask", "Sue", "Smith", "Mrs", "Dr.", "Jones", "Grace", "House", "Sue's", "house", "Flat 3", "St", "John", "my",
    "home", "walk leader", "943 476 5919", "9434765919", "943 476 5918", "AB 12 34 56 C", "QQ123456C", "born", "on",
    "date of birth", "12/3/1950", "1 May", "this patient", "82-year-old woman", "NHS number is", "TBC", "[insert",
    "N/A", "name]", "???", "to be confirmed", "test", "lorem ipsum", "starts on", "3rd", "May", "2024", "March 2031",
    "until", "starts on 3 May 2024", "until the end of March 2031", "opens in Sept 2026",
    "next: Friday 20th of November 2026", "until 31 Feb 2020",
    "<b>", "</p>", "&amp;", "&#8217;", "R&B",
    "PLEASE", "BRING", "YOUR", "OWN", "MAT", "CAFÉ", "PLEASE BRING YOUR MAT", "ANN’S HALL IS OPEN",
    "IAPT", "(IAPT)", "NHS", "GP", "ESA (", "utilise", "Signposting", "the elderly", "the blind", "the blind school",
    "wheelchair-bound", "suffers from", "01632 960101", "01632 96010", "+44 (0)1632 960101", "07700 900123",
    "2026 2027 2028", "call 999", "ring 111", "116 123", "www.example.org", "https://x.org", "(https://x.org)",
    "a@b.org", "Ŵyn", "Siân", "é", "—", "’s", "\n", "\n\n", ".", ",", "!", "(", ")",
    "tea and a chat with new people by the river", "where you can sit and rest for as long as you like",
)  # fmt: skip
"""Words about which rules have something to say, and words that look like them."""
EMAILS = ("sue.smith@gmail.com", "walks@gmail.com", "Sue@example.org", "tom@sky.com", "suesmith@outlook.com")
WEBSITES = (
    "https://www.facebook.com/walks", "https://walks.org/login", "https://walks.org/?utm_source=a&b=1&fbclid=2",
    "https://x.com", "https://xx.com/a?gclid=1", "https://walks.org/my-account",
)  # fmt: skip
PHONES = ("999", "116 123", "01632 960101", "0113 496 0999", "0300 123 4567", "01632 96010")


def doubtful() -> str:
    """A text of doubtful words."""
    return " ".join(CHANCE.choices(PIECES, k=CHANCE.randint(1, 9)))


def doubtful_entry(number: int) -> Entry:
    """An entry full of doubtful words."""
    values = activity(
        name=doubtful(),
        description=doubtful(),
        good_for=[doubtful()],
        first_visit=doubtful(),
        cost={"amount": CHANCE.choice(("0", "60", "65.50", "350", "1000", "99.99"))},
        venue={"name": doubtful(), "postcode": "ZZ1 1AA", "area": "riverside", "directions": doubtful()},
        contact={
            "who": doubtful(),
            "phone": CHANCE.choice(PHONES),
            "phone_note": doubtful(),
            "email": CHANCE.choice(EMAILS),
            "website": CHANCE.choice(WEBSITES),
        },
        translations={
            "cy": {
                "name": "DYDD MAWRTH BOB WYTHNOS YMA",
                "summary": doubtful(),
                "approved": {"on": "2026-10-01", "by": "Sue"},
            }
        },
    )
    return Entry(f"{STROLL}-{number}", values)


def test_doubtful_words_are_said_alike(checker: Checker, gates: Gates) -> None:
    """Entries made of names, numbers, gaps, hard words and things that look like them get the same findings."""
    entries = [doubtful_entry(number) for number in range(300)]
    heard = set()
    for entry, said in zip(entries, checker.said(*entries), strict=True):
        assert said == gates.said(entry)
        heard |= {rule for _, rule, *_ in said}
    about_words = {name for name, fields in gates.rules.items() if not fields} - {"organisation-alike", "example-left"}
    assert about_words <= heard


DEGREES = ("49", "54.51", "-1.62", "1.62", "61.5", "0.00001", "-8", "57", "0")

PAYERS = (
    "Ashbrook Council", "ashbrook council", "Ashbrook council fund", "Ashbrok Council", "The Lottery", "lottery grants",
    "Own funds", "own funds", "Ash Trust", "Ash Trust for Children", "constructor", "ſtraße fund", "Strasse Fund",
)  # fmt: skip


def day() -> str:
    """A day near the one on which all tests take place, or far from it."""
    return (TODAY + timedelta(CHANCE.choice((0, -1, 1, 7, 14, -28, 400, -25_000, 20_000)))).isoformat()


def clock() -> str:
    """A time of day."""
    return CHANCE.choice(
        ("0:05", "05:59", "6:00", "9:30", "10:00", "11:15", "12:00", "13:30", "17:00", "20:00", "23:59")
    )


def timed_entry(number: int) -> Entry:
    """An entry at some place and at some time."""
    session = {"day": CHANCE.choice(("tuesday", "friday", "saturday")), "start": clock(), "end": clock()}
    repeated = session | {"every": "2", "from": day(), "until": day(), "except": [day()], "term_time": "yes"}
    values = activity(
        name=CHANCE.choice(("Friday stroll", "Tuesdays and Fridays", "Stroll")),
        sessions=CHANCE.choices((session, repeated, repeated | {"weeks_of_month": ["first"]}), k=2),
        venue={"area": "riverside", "latitude": CHANCE.choice(DEGREES), "longitude": CHANCE.choice(DEGREES)},
        cost={"amount": "0"},
        ages={"from": "18", "to": CHANCE.choice(("17", "25"))},
        course={"sessions": "6", "starts": [day()]},
        verified=[{"on": day(), "by": "walk leader", "how": "phone"} for _ in range(2)],
        status=CHANCE.choice(("open", "paused", "ended", "withdrawn")),
        status_since=CHANCE.choice((None, day())),
        status_until=CHANCE.choice((None, day())),
        funded_by=CHANCE.choice((None, CHANCE.sample(PAYERS, k=2))),
        funding_ends=day(),
        story={"quote": "I know them by name.", "consent_on": day()},
    )
    return Entry(f"{STROLL}-{number}", values)


def test_places_and_times_are_said_alike(checker: Checker, gates: Gates) -> None:
    """Places anywhere, and sessions, courses, pauses and ledgers at any time, get the same findings."""
    entries = [timed_entry(number) for number in range(300)]
    heard = set()
    for entry, said in zip(entries, checker.said(*entries), strict=True):
        assert said == gates.said(entry)
        heard |= {rule for _, rule, *_ in said}
    about_times = {
        name for name in gates.rules if name.startswith(("session", "times", "status", "verified", "coordinates"))
    }
    assert (about_times - {"sessions-to-come"}) | {"funder-alike"} <= heard
