"""Did you mean: the nearest allowed word to what somebody wrote."""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 60
"""Nobody means a word of the lists by a text longer than this."""
CLOSE = 0.72
"""How much alike two words must be: 1 is the same, 0 has no letter in common."""
LONGEST_LIST = 300
"""A longer list helps nobody. In letters: three lines of a terminal."""

SYNONYMS = {
    "tel": "phone",
    "telephone": "phone",
    "mobile": "phone",
    "number": "phone",
    "mail": "email",
    "e-mail": "email",
    "url": "website",
    "web": "website",
    "link": "website",
    "title": "name",
    "name": "who title lead",
    "time": "sessions",
    "times": "sessions",
    "when": "sessions",
    "days": "day",
    "where": "venue",
    "location": "venue",
    "place": "venue",
    "price": "cost",
    "fee": "cost",
    "fees": "cost",
    "finish": "end",
    "ends": "end",
    "starts": "start",
    "begin": "start",
    "lat": "latitude",
    "long": "longitude",
    "lng": "longitude",
    "lon": "longitude",
    "post_code": "postcode",
    "zip": "postcode",
    "street": "address",
    "category": "support",
    "type": "support",
    "need": "needs",
    "age": "ages",
    "accessibility": "access",
    "language": "languages",
    "checked": "verified",
    "frequency": "every",
    "mon": "monday",
    "tue": "tuesday",
    "tues": "tuesday",
    "wed": "wednesday",
    "weds": "wednesday",
    "thu": "thursday",
    "thur": "thursday",
    "thurs": "thursday",
    "fri": "friday",
    "sat": "saturday",
    "sun": "sunday",
    "true": "yes",
    "false": "no",
    "y": "yes",
    "n": "no",
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "easy": "gentle",
    "hard": "energetic",
    "medium": "moderate",
    "referral": "professional",
    "gp": "professional",
    "self-referral": "self",
    "face-to-face": "in-person",
    "email": "e-mail",
    "telephone call": "phone",
    "closed": "ended",
    "removed": "withdrawn",
    "delisted": "withdrawn",
    "wheelchair": "step-free",
}


def same_word(written: str, allowed: Iterable[str]) -> str | None:
    """Find the allowed word that is the same but for capitals, spaces, hyphens, or another name for it."""
    choices = {word.lower(): word for word in allowed}
    low = written.strip().lower()
    spellings = (low, low.replace("_", "-"), low.replace(" ", "-"), low.replace("-", "_"), low.replace(" ", "_"))
    return next((choices[guess] for guess in (*spellings, *SYNONYMS.get(low, "").split()) if guess in choices), None)


def suggestion(written: str, allowed: Iterable[str]) -> str | None:
    """Find the allowed word that was most likely meant, or None where a guess would mislead."""
    choices = {word.lower(): word for word in allowed}
    if found := same_word(written, choices.values()):
        return found
    near = get_close_matches(written.strip().lower()[:LONGEST], choices, n=1, cutoff=CLOSE)
    return choices[near[0]] if near else None


def did_you_mean(written: str, allowed: Iterable[str], otherwise: str = "") -> str:
    """Say what was meant, or list what is allowed where the list is short."""
    words = list(allowed)
    if found := suggestion(written, words):
        return f"Did you mean '{found}'?"
    if len(words) == 1:
        return f"Only '{words[0]}' is allowed."
    listed = ", ".join(words)
    if words and len(listed) <= LONGEST_LIST:
        return f"Allowed are: {listed}."
    return otherwise or "Look at the list of allowed words in CONTRIBUTING.md."
