"""The times of a row: sessions where the words can only mean one thing, else the words themselves and a remark."""

import re

from formulary.checking.schemas import Schema
from formulary.findings import printable
from formulary.importing.clock import Doubt
from formulary.importing.fields import words
from formulary.importing.mapping import Says
from formulary.importing.sheet import Row
from formulary.importing.timetable import sessions_of
from formulary.reading.source import Value

MOST_SESSIONS = 21
TERM_TIME = re.compile(r"\bterm[ -]?time", re.IGNORECASE)
EVERY_OTHER = re.compile(r"\bfortnight|\bevery other (?:week|mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)


def read_times(row: Row, heading: str, schema: Schema, *, has_terms: bool) -> Says:
    """Read the times of a row. ``has_terms`` says whether the locality's file gives the school terms."""
    text = " ".join(row.cells.get(heading, "").split())
    if not text:
        return {}
    found = sessions_of(text)
    if isinstance(found, list) and len(found) > MOST_SESSIONS:
        found = Doubt(f"it makes {len(found)} sessions, and an entry has at most {MOST_SESSIONS}")
    if isinstance(found, list) and not has_terms and any(in_term(session) for session in found):
        found = Doubt("the locality's file gives no school terms")
    if isinstance(found, Doubt):
        message = f"'{printable(text)}' is kept in words: {found.why}."
        row.say("import-times", heading, message, "Ask, and write the sessions in the entry.")
        kept = words(row, heading, text, schema.part(("times_note",)))
        return {"times_note": kept} if kept else {}
    if not any(isinstance(session, dict) and "start" in session for session in found):
        message = f"'{printable(text)}' gives days and no time of day."
        row.say("import-no-time", heading, message, "Ask when it starts, and add 'start' to the sessions.")
    return {"sessions": found}


def in_term(session: Value) -> bool:
    """Say whether a session is in term time only."""
    return isinstance(session, dict) and session.get("term_time") == "yes"


def say_contradictions(row: Row, heading: str, sessions: Value, description: str) -> None:
    """Report where the description speaks of other times than the column of times."""
    if not isinstance(sessions, list):
        return
    if (found := TERM_TIME.search(description)) and not any(map(in_term, sessions)):
        told = f"The description speaks of '{found[0].lower()}', and the times do not."
    elif found := EVERY_OTHER.search(description):
        told = f"The description says '{found[0].lower()}', and the times do not."
    else:
        return
    row.say("import-contradiction", heading, told, "Ask which of the two is right. The entry follows the times.")
