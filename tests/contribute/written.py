"""Entries as people may write them, from a seed: every field, every way of repeating, odd words and lengths.

All scalars are text, as in the YAML of an entry. The same seed makes the same entry.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from random import Random
from typing import Any

from formulary.pages.monograph import ACCESS, INTENSITY, LANGUAGE_NAMES, PLACES, ROUTES, SUPPORT_LEVEL
from formulary.times.wording import WEEKS
from formulary.words import DAYS
from making import TODAY, Values

AREAS = ("riverside", "northgate")
NEEDS = ("loneliness", "low-mood")
SPOKEN = ("english", "welsh", "british-sign-language", "polish")
WORDS = (
    "tea", "Hall", "the", "walk", "and", "gently", "Mill Lane", "café", "Ŵyn", "cafe\u0301", "e.g.", "12", "50%",
    "(side door)", "o'clock", "Tom & Jerry's", "<18s", "it's", "a/b", "well-being", "ask!", "Why?", "wait…", "%%x%%",
    "{over}", "مشي", "হাঁটা", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "£3", "“so”", "$&", "ﬁne",
)  # fmt: skip
PEOPLE = (
    "the group",
    "walk leader", "our chair", "Ann Lee", "the host", "GP", "NHS nurse", "Lantern House's cook", "Friday host",
    "2 volunteers", "manager, by text", "a Polish speaker", "St. Anne's warden", "(somebody)",
)  # fmt: skip
MARKDOWN = (
    "Plain words.", "**Bold** words and *soft* ones.", "- tea\n- cake", "1. come\n2. sit\n3. stay", "## What to do",
    "[Our page](https://walkers.example.org/a(b))", "[click](javascript:alert(1))", "<b>no</b> &amp; `code`",
    "a_b_c __d__", "- one\n\n- two\n\n  more of two", "Line one  \nline two\nline three", "Name\n----",
    "5 \\* 3 = 15", "> said", "- * deep\n  * list\n- flat", "*a **b** c* ***d***", "3) three\n4) four",
    "text\n- a list at once\nlazy line", "![a picture](https://walkers.example.org/x.png)", "a\n\n\n\nb", "# Title #",
    "**open and never closed", "* * *", "-\nand", "- ", "1986. A year.", "and\n2. no list", "a\\\nb",
    "**bold**and **a b **", "[[a]",
)  # fmt: skip
PHONES = ("01632 960101", "0808 157 0101", "01632 (960)-102", "+44 1632 960103", "116 123")
EMAILS = ("tea@example.org", "a-very-long-name-of-a-volunteer@walkers-and-talkers.example.org")
WEBSITES = ("https://walkers.example.org", "https://walkers.example.org/", "https://w.example.org/a/b/")
TIMES = ("0:00", "00:30", "9:05", "09:30", "10:30", "12:00", "12:30", "17:00", "23:30")
AMOUNTS = ("0", "0.5", "0.05", "2", "2.00", "3.5", "4.20", "30", "999.99", "1000")


class Writer:
    """Somebody who fills in a form, and leaves much of it out."""

    def __init__(self, seed: int) -> None:
        """Begin with a seed."""
        self.random = Random(seed)  # noqa: S311 - nothing is kept secret with it

    def one(self, words: Sequence[str]) -> str:
        """A word of a list."""
        return self.random.choice(words)

    def some(self, words: Sequence[str], most: int = 4) -> list[str]:
        """A few different words of a list."""
        return self.random.sample(list(words), self.random.randint(1, min(most, len(words))))

    def text(self, shortest: int = 2, longest: int = 160) -> str:
        """Words in a row, as long as a field allows."""
        while True:
            words = [self.one(WORDS) for _ in range(self.random.randint(1, 8))]
            said = " ".join(words) + self.one(["", "", ".", "!", " ."])
            if shortest <= len(said) <= longest:
                return said

    def texts(self) -> list[str]:
        """A few different lines."""
        return list(dict.fromkeys(self.text() for _ in range(self.random.randint(1, 3))))

    def near(self, days: int) -> str:
        """A date about the day on which all tests take place."""
        return (TODAY + timedelta(self.random.randint(-days, days))).isoformat()

    def dates(self, days: int, most: int) -> list[str]:
        """A few different dates."""
        return list(dict.fromkeys(self.near(days) for _ in range(self.random.randint(1, most))))

    def yes_no(self) -> str:
        """Yes or no."""
        return self.one(["yes", "no"])

    def maybe(self, odds: float = 0.5, /, **fields: Callable[[], Any]) -> Values:
        """Some of several fields."""
        return {name: write() for name, write in fields.items() if self.random.random() < odds}

    def session(self) -> Values:
        """A regular time."""
        made: Values = {"day": self.one(DAYS).lower()}
        made |= (
            {"start": self.one(TIMES)} | self.maybe(end=lambda: self.one(TIMES)) if self.random.random() < 0.9 else {}
        )
        rhythm = self.one(["week", "week", "weeks", "month"])
        if rhythm == "weeks":
            made |= {"every": str(self.random.randint(2, 5)), "from": self.near(500)}
        if rhythm == "month":
            made["weeks_of_month"] = self.some(WEEKS)
        since = {} if "from" in made else self.maybe(0.3, **{"from": lambda: self.near(500)})
        breaks = self.maybe(0.3, **{"except": lambda: self.dates(60, 20)})
        others = self.maybe(
            0.3, until=lambda: self.near(500), term_time=self.yes_no, bank_holidays=self.yes_no, note=self.text
        )
        return made | since | breaks | others

    def timetable(self) -> list[Values]:
        """Regular times, of which some are alike but for their day."""
        made = [self.session() for _ in range(self.random.randint(1, 3))]
        alike = [{**made[0], "day": self.one(DAYS).lower()} for _ in range(self.random.choice([0, 0, 1, 2, 3, 7]))]
        return made + alike

    def venue(self) -> Values:
        """A place, on the map or not, for all to know or not."""
        fields = self.maybe(
            address=self.text, postcode=lambda: "ZZ1 1AA", directions=self.text, transport=self.text
        )  # fmt: skip
        on_the_map = {"latitude": "54.6", "longitude": "0.6"} if self.random.random() < 0.5 else {}
        hidden = self.maybe(0.2, address_hidden=self.yes_no)
        return {"area": self.one(AREAS), "name": self.text()} | fields | on_the_map | hidden

    def cost(self) -> Values:
        """An amount, or words."""
        words = self.maybe(concessions=self.text, note=self.text)
        if self.random.random() < 0.2:
            return {"note": self.text()} | words
        per = self.maybe(per=lambda: self.one(["session", "week", "month", "term", "year", "course"]))
        return {"amount": self.one(AMOUNTS)} | per | words

    def contact(self) -> Values:
        """At least one way to get in touch."""
        ways = {"phone": PHONES, "email": EMAILS, "website": WEBSITES}
        sure = self.one(list(ways))
        others = self.maybe(**{name: lambda name=name: self.one(ways[name]) for name in ways})
        return {sure: self.one(ways[sure])} | others | self.maybe(who=self.text, phone_note=self.text)

    def joining(self) -> Values:
        """How to get in."""
        return {"route": self.one(list(ROUTES)), "how": self.text(2, 700)} | self.maybe(
            0.3,
            who_may_refer=self.text,
            phone=lambda: self.one(PHONES),
            email=lambda: self.one(EMAILS),
            form=lambda: self.one(WEBSITES),
            consent_needed=self.yes_no,
            wait=self.text,
            places=lambda: self.one(list(PLACES)),
        )

    def ages(self) -> Values:
        """Who may come."""
        youngest, oldest = self.one(["0", "11", "18", "55"]), self.one(["55", "99", "120"])
        return self.maybe(**{"from": lambda: youngest, "to": lambda: oldest}) | {"note": self.text()}

    def course(self) -> Values:
        """A number of sessions."""
        starts = self.maybe(starts=lambda: self.dates(200, 4), note=self.text)
        return {"sessions": str(self.random.randint(1, 20))} | starts

    def verification(self) -> Values:
        """One line of the ledger."""
        on = (TODAY - timedelta(self.random.choice([0, 20, 180, 181, 200, 365, 366]))).isoformat()
        return {"on": on, "by": self.one(PEOPLE), "how": self.one(["phone", "visit", "e-mail", "website", "group"])}

    def translation(self) -> Values:
        """The main words in another language."""
        made = {"name": self.text(), "summary": self.text(10, 300)}
        approved = {"on": self.near(90), "by": self.one(PEOPLE)}
        words = self.maybe(when=self.text, where=self.text, cost=self.text, join=self.text, first_visit=self.text)
        return made | {"approved": approved} | words

    def safeguarding(self) -> Values:
        """Who looks after people's safety."""
        return {"lead": self.text()} | self.maybe(
            phone=lambda: self.one(PHONES), policy=lambda: self.one(WEBSITES)
        )  # fmt: skip

    def story(self) -> Values:
        """What somebody has said."""
        return {"quote": self.text(10, 400), "consent_on": "2026-08-14"} | self.maybe(who=self.text)

    def status(self) -> Values:
        """Why it is not on now."""
        return {"status": self.one(["open", "paused", "paused", "ended", "withdrawn"])} | self.maybe(
            status_since=lambda: self.near(90), status_until=lambda: self.near(90), status_why=self.text
        )

    def description(self) -> str:
        """Markdown."""
        return "\n\n".join(self.one(MARKDOWN) for _ in range(self.random.randint(1, 5)))

    def more(self) -> Values:
        """The fields that an entry may have or not."""
        return self.maybe(
            0.4,
            description=self.description,
            good_for=self.texts,
            not_for=self.texts,
            cautions=self.texts,
            ages=self.ages,
            intensity=lambda: self.one(list(INTENSITY)),
            support_level=lambda: self.one(list(SUPPORT_LEVEL)),
            first_visit=self.text,
            bring=self.text,
            bring_someone=lambda: self.one(["yes", "no", "ask"]),
            course=self.course,
            attend=lambda: self.some(["in-person", "online", "phone", "home"]),
            covers=lambda: self.some(AREAS),
            access=lambda: self.some(list(ACCESS)),
            access_note=self.text,
            languages=lambda: self.some(SPOKEN),
            translations=lambda: {code: self.translation() for code in self.some(list(LANGUAGE_NAMES), 2)},
            safeguarding=self.safeguarding,
            story=self.story,
            code=lambda: self.one(["M1", "M12", "M9999"]),
        )

    def times(self) -> Values:
        """Regular times, an appointment, words on times, or several of these."""
        made = self.maybe(0.2, by_appointment=self.text, times_note=self.text)
        return made if made and self.random.random() < 0.5 else made | {"sessions": self.timetable()}

    def entry(self) -> Values:
        """A whole entry."""
        made = {
            "name": self.text(3, 80),
            "summary": self.text(20, 240),
            "support": "physical-activity",
            "needs": self.some(NEEDS),
            "venue": self.venue(),
            "cost": self.cost(),
            "join": self.joining(),
            "contact": self.contact(),
            "verified": [self.verification() for _ in range(self.random.randint(1, 3))],
        }
        return made | self.times() | self.more() | (self.status() if self.random.random() < 0.2 else {})


def written(seed: int) -> Values:
    """The entry of a seed."""
    return Writer(seed).entry()
