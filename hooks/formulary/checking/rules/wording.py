"""Rules about what is left in a text that was not meant for readers: gaps, examples, past dates, markup, capitals."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from formulary.checking.document import BY_VOLUNTEERS, Document, Facts
from formulary.checking.rules.contacts import DRAMA
from formulary.checking.rules.rule import Complaint, rule
from formulary.findings import Level, printable
from formulary.words import MONTHS

LEFT_OPEN = re.compile(
    r"\b(?:TBC|TBA|TBD|TODO|FIXME|XXX+)\b|\?\?\?|\blorem ipsum\b|\bto be (?:confirmed|announced|decided|advised)\b"
    r"|\[(?:insert|your|add|name|date|time)\b[^\]]*\](?!\()|\b(?:insert|enter|type) (?:your )?(?:text|name) here\b",
    re.IGNORECASE,
)
OPEN_WORDS = frozenset(
    {"tbc", "tba", "tbd", "todo", "fixme", "xxx", "xxxx", "lorem", "confirmed", "announced", "decided", "advised"}
    | {"insert", "enter", "type"}
)
"""Words of which one stands in a text that is left open, unless it has a bracket or three question marks."""
NOTHING = frozenset(
    {"n/a", "na", "unknown", "test", "example", "as above", "see above", "see website", "not applicable"}
)
"""Answers that answer nothing, in small letters."""
LONGEST_NOTHING = 20
"""Letters."""
MADE_UP = re.compile(r"\bexample\.(?:org|com|net)\b")
"""Domains that are kept free for examples (RFC 2606)."""
MONTH_WORDS = frozenset(name for month in MONTHS for name in (month.lower(), month[:3].lower())) | {"sept"}
MONTH = f"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]{{0,6}}"
COMING = re.compile(
    r"\b(?:starts?|starting|begins?|beginning|commenc(?:es|ing)|next|until|till|ends?|ending|closes|closing|opens"
    r"|re-?opens|returns|returning|resumes|book by|apply by|launch(?:es|ing))(?: again| back)?(?: on| in| from)?"
    r"(?: the)?:? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{MONTH}),? (?P<year>20\d\d)\b",
    re.IGNORECASE,
)
"""A day that a text speaks of as one to come; 'since 2011' and 'began in May 2020' are none."""
MARKUP = re.compile(
    r"</?(?:a|b|br|p|i|em|strong|u|div|span|ul|ol|li|h[1-6]|img|font|script|style|iframe|table|tr|td)\b[^<>\n]*>"
    r"|&(?:amp|nbsp|lt|gt|quot|rsquo|lsquo|ndash|mdash|pound|#\d{2,5});",
    re.IGNORECASE,
)
LOUD = re.compile(r"\b[A-Z]{2,}\b(?:[ '’]+[A-Z]+\b){3,}")
"""Four words and more in capitals; fewer may be a name or a word that matters, and a list of names has commas."""


@rule("nothing-left-open", "A gap tells nobody anything.", *BY_VOLUNTEERS, level=Level.WARNING)
def nothing_left_open(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text is one that was to be replaced later."""
    prose = facts.prose(document)
    if prose.words & OPEN_WORDS or "[" in prose.whole or "???" in prose.whole:
        for path, found in prose.matches(LEFT_OPEN):
            mend = "Find out, or leave the line out until then."
            yield path, f"'{printable(found[0])}' is still to be filled in.", mend
    for path, text in prose.texts:
        if len(text) <= LONGEST_NOTHING and text.strip(" .").lower() in NOTHING:
            yield path, f"'{printable(text)}' tells nobody anything.", "Find out, or leave the line out."


@rule("example-left", "What was copied from an example leads to nobody.", *BY_VOLUNTEERS, level=Level.WARNING)
def example_left(document: Document, facts: Facts) -> Iterator[Complaint]:
    """In a real locality no number, postcode or address is a made-up one from an example."""
    if MADE_UP.search(facts.locality.get("address", "example.org")):
        return
    mend = "Write the real one, or leave the line out."
    for path, written in facts.prose(document).leads:
        if MADE_UP.search(written) or "".join(written.split()).startswith(DRAMA):
            yield path, f"'{printable(written)}' is made up, from an example.", mend
    postcode = document.values.get("venue", {}).get("postcode", "")
    if postcode.startswith("ZZ"):
        yield ("venue", "postcode"), f"'{postcode}' is made up, from an example.", mend


@rule("date-to-come", "A start that has passed makes all else here look old too.", *BY_VOLUNTEERS, level=Level.WARNING)
def date_to_come(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A day that a text speaks of as one to come has not passed."""
    prose = facts.prose(document)
    for path, found in prose.matches(COMING) if " 20" in prose.whole and prose.words & MONTH_WORDS else ():
        last = last_day(found)
        if last and last < facts.now:
            mend = "Write when it is next, or leave the date out and say it under 'sessions' or 'course'."
            yield path, f"This text says '{printable(found[0])}', which has passed.", mend


def last_day(found: re.Match[str]) -> date | None:
    """The last day that a text may mean: of a month without a day its last one. None for a day that never was."""
    month = next(n for n, name in enumerate(MONTHS, start=1) if name[:3].lower() == found["month"][:3].lower())
    year = int(found["year"])
    try:
        return date(year, month, int(found["day"] or monthrange(year, month)[1]))
    except ValueError:
        return None


@rule("no-markup", "People would read the signs and not the words.", *BY_VOLUNTEERS, level=Level.WARNING)
def no_markup(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text holds pieces of a web page: tags such as <b>, or signs such as &amp;."""
    prose = facts.prose(document)
    for path, found in prose.matches(MARKUP) if "<" in prose.whole or "&" in prose.whole else ():
        yield path, f"'{printable(found[0])}' would be shown as it stands.", "Delete it, and write the text alone."


@rule(
    "no-capitals",
    "Capitals are hard to read, and may be read out letter by letter.",
    *BY_VOLUNTEERS,
    level=Level.WARNING,
)
def no_capitals(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text has four or more words in a row in capitals."""
    prose = facts.prose(document)
    for path, found in prose.matches(LOUD) if len(prose.capitals) > 1 else ():
        mend = "Use a capital for the first letter only."
        yield path, f"'{printable(found[0], 40)}' is written in capitals.", mend
