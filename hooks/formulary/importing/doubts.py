"""Why a text with times cannot become sessions, in words that tell a person what to ask for."""

import re

MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
REASONS = (
    (r"\bother\b|fortnight|alternate|bi-?weekly|\b(?:two|three|four|2|3|4) weeks\b",
     "it is every other week or less, but the list does not say which week: a session needs the date of one as 'from'"),
    (rf"\b(?:{MONTHS})\b|spring|summer|autumn|winter|season",
     "it names months or a season: a session needs dates, with the year"),
    (r"most (?:months|weeks)|usually|sometimes|occasional|normally|approx|about|\btbc\b|subject to",
     "it does not take place every time"),
    (r"5th|fifth", "not every month has a fifth week"),
    (r"(?P<word>morning|afternoon|evening|lunchtime|night)", "'{word}' is no time of day"),
    (r"\bage[sd]?\b|year olds|yrs", "it has different times for different ages"),
    (r"quarter|annual|yearly|once a year", "it does not take place every month"),
    (r"twice|times a", "it does not say on which days"),
)  # fmt: skip
"""What to look for, and what it means for a session. The first that is found is told."""
NO_DAY = "it names no day of the week"
A_DAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)|week(?:day|end)s?\b|daily|every day")


def why_not(text: str, otherwise: str) -> str:
    """Say why a text (in small letters) is not read as sessions."""
    for sign, reason in REASONS:
        if found := re.search(sign, text):
            return reason.format(**found.groupdict())
    return otherwise if A_DAY.search(text) else NO_DAY
