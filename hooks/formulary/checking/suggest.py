"""Did you mean: the nearest allowed word to what somebody wrote."""

from collections.abc import Iterable
from difflib import get_close_matches

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
    "wheelchair": "step-free",
}


def suggestion(written: str, allowed: Iterable[str]) -> str | None:
    """Find the allowed word that was most likely meant, or None where a guess would mislead."""
    choices = {word.lower(): word for word in allowed}
    low = written.strip().lower()
    for guess in (low, low.replace("_", "-"), low.replace(" ", "-"), low.replace("-", "_"), SYNONYMS.get(low, "")):
        if guess in choices:
            return choices[guess]
    near = get_close_matches(low, choices, n=1, cutoff=0.72)
    return choices[near[0]] if near else None


def did_you_mean(written: str, allowed: Iterable[str], otherwise: str = "") -> str:
    """Say what was meant, or list what is allowed where the list is short."""
    words = list(allowed)
    if found := suggestion(written, words):
        return f"Did you mean '{found}'?"
    if len(words) <= 16:  # noqa: PLR2004 - more than two lines of words help nobody
        return f"Allowed are: {', '.join(words)}."
    return otherwise or "Look at the list of allowed words in CONTRIBUTING.md."
