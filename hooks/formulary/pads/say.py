"""How an activity is said on paper: when, where, what it costs, and what to know first, in a few words each.

Days, times and money are made from the data in the words of the sheet's language. What a person wrote stands in an
approved translation, else in English.
"""

from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Protocol

from formulary.entry.activity import ActivityEntry, Cost, Translation
from formulary.pads.words import Words
from formulary.times.state import State
from formulary.times.wording import short_when
from formulary.words import capital, typed

GROWN_UP = 18
"""Years. Everything is for adults unless it says something else."""
OLDEST = 120


class Said(Protocol):
    """What must be known of an activity in order to say it: one of today's, or an earlier version of its file."""

    @property
    def id(self) -> str:
        """Where its file is, or was."""

    @property
    def code(self) -> str:
        """Its code on paper."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def entry(self) -> ActivityEntry:
        """What its file says."""

    @property
    def short_when(self) -> str:
        """When it takes place, as short as on a pad."""

    @property
    def is_hidden(self) -> bool:
        """Whether its address is kept secret."""

    @property
    def state(self) -> State:
        """How far it can be trusted."""


@dataclass(frozen=True, slots=True)
class Say:
    """Says one activity in the words of one language, as of one day."""

    activity: Said
    words: Words
    today: date

    @property
    def translation(self) -> Translation | None:
        """The entry in this language, if somebody has approved it."""
        found = self.activity.entry.translations.get(self.words.language)
        return found if found and found.approved.on <= self.today else None

    def written(self, field: str, original: str) -> str:
        """What a person wrote in a field: translated, else in English."""
        translated = str(getattr(self.translation, field)) if self.translation else ""
        return translated or self.words.kept(original)

    def name(self) -> str:
        """What the activity is called."""
        return self.written("name", self.activity.name)

    def when_where_cost(self) -> tuple[str, ...]:
        """The things a person must know, each as one piece: ('Tue 10:30am,', 'Riverside Park.', 'Free.')."""
        words, (place, ways) = self.words, self.where()
        said = [self.when(), place, words.entry.also.format(ways=ways) if place and ways else ways]
        parts = [part for part in said if part]
        pieces = [*map(words.paused, parts[:-1]), *map(words.ended, parts[-1:])]
        return (*pieces, words.ended(self.cost()))

    def when(self) -> str:
        """Its times; where it has no regular ones, the writer's own words."""
        entry = self.activity.entry
        if self.words.is_english:
            return self.activity.short_when.rstrip(". ")
        if entry.sessions or entry.by_appointment:
            return short_when(entry, self.today, self.words.times)
        return self.trimmed(self.written("when", capital(entry.times_note)))

    def where(self) -> tuple[str, str]:
        """The venue's name, and how it reaches people without one. A secret address has no place on paper."""
        entry, words = self.activity.entry, self.words.entry
        said = {"online": words.online, "phone": words.by_phone, "home": words.at_home}
        ways = [said[way] for way in entry.attend if way != "in-person"]
        or_ = reduce(lambda one, other: words.either.format(one=one, other=other), ways) if ways else ""
        if self.activity.is_hidden or "in-person" not in entry.attend:
            return "", or_
        venue = entry.venue and (entry.venue.name or entry.venue.address)
        return self.trimmed(self.written("where", venue) if venue else capital(words.in_person)), or_

    def cost(self) -> str:
        """'Free', '£2', '£30 a course', '£4.20 or less' where some pay less; else the writer's own words."""
        paid, words = self.activity.entry.cost, self.words.entry
        if paid.amount is None:
            return self.trimmed(self.written("cost", capital(paid.note))) or words.ask_cost
        said = self.price(paid)
        return words.or_less.format(cost=said) if paid.amount and paid.concessions else said

    def price(self, paid: Cost) -> str:
        """What somebody pays who pays in full, and for how long."""
        words = self.words.entry
        pence = round((paid.amount or 0) * 100)
        if pence == 0:
            return words.free
        pounds = f"{pence / 100:,.2f}".removesuffix(".00")
        said = words.pence.format(amount=pence) if pence < 100 else words.pounds.format(amount=pounds)  # noqa: PLR2004
        spans = {"week": words.a_week, "month": words.a_month, "term": words.a_term, "year": words.a_year}
        spans |= {"course": words.a_course}
        return spans.get(paid.per, "{cost}").format(cost=self.words.apart(said))

    def notes(self) -> tuple[str, ...]:
        """What to know before setting out, a short sentence each."""
        entry, words = self.activity.entry, self.words.entry
        routes = {"professional": words.professional, "link-worker": words.link_worker}
        places = {"waiting-list": words.waiting_list, "closed": words.full}
        said = [
            words.address_hidden if self.activity.is_hidden else "",
            self.ages(),
            routes.get(entry.join.route, ""),
            places.get(entry.join.places, ""),
            words.next_start if self.starts_on_a_day() else "",
            self.before_you_go() if self.activity.state is State.DUE else "",
        ]
        return tuple(self.words.ended(piece) for piece in said if piece)

    def mark(self) -> str:
        """That nobody has translated the entry, where the sheet is in another language. It stays in one line."""
        said = "" if self.words.is_english or self.translation else self.words.entry.in_english
        return said.replace(" ", "\N{NO-BREAK SPACE}")

    def starts_on_a_day(self) -> bool:
        """Whether people join on certain days only, and the times do not say on which."""
        course = self.activity.entry.course
        return bool(course and course.starts) and " from " not in self.activity.short_when

    def ages(self) -> str:
        """Who may come, where that is not all adults: 'Ages 16 to 25', 'Ages 55 and over'."""
        allowed, words = self.activity.entry.ages, self.words.entry
        if allowed is None:
            return ""
        if allowed.oldest < OLDEST:
            return words.ages.format(youngest=allowed.youngest, oldest=allowed.oldest)
        return words.ages_over.format(youngest=allowed.youngest) if allowed.youngest > GROWN_UP else ""

    def before_you_go(self) -> str:
        """What to do about an entry that nobody has checked for a while. Said in words: paper has no amber."""
        entry = self.activity.entry
        can_ring = entry.phone and "in-person" in entry.attend
        return self.words.entry.phone_first if can_ring else self.words.entry.still_on

    def later_note(self) -> str:
        """What the sheet says when the entry becomes due after it is made; nothing where it says so already."""
        return "" if self.activity.state is State.DUE else self.words.ended(self.before_you_go())

    def trimmed(self, text: str) -> str:
        """A text without a full stop at its end; English stays marked as English."""
        return type(text)(text.rstrip(". "))


def contact(activity: Said) -> str:
    """How to get in touch: the phone number, else an e-mail address, else a website as people type it."""
    entry = activity.entry
    email = entry.join.email or entry.contact.email
    return entry.phone or email or typed(entry.contact.website)
