"""What an entry tells about an activity: its description, and the one sentence of it that stands in lists."""

from collections.abc import Collection

from formulary.checking.schemas import Schema
from formulary.findings import Level
from formulary.importing.fields import fitted, say_dropped, words
from formulary.importing.mapping import Says, Table
from formulary.importing.prose import MOST_SUMMARY, cleaned, summary_of, unmarked
from formulary.importing.sheet import Row
from formulary.importing.tidy import cut_at_word, one_line
from formulary.words import listed


def told(row: Row, table: Table, schema: Schema, names: tuple[str, str], others: Collection[str]) -> Says:
    """The summary and the description of a row, with the organisations that are not its own.

    ``names`` are those of the activity and of its organisation.
    """
    heading = table.heading_of("description")
    prose = cleaned(row.cells.get(heading, ""))
    say_dropped(row, heading, prose.dropped)
    description = prose.text
    summary = words(
        row, table.heading_of("summary"), row.cells.get(table.heading_of("summary"), ""), schema.part(("summary",))
    )
    if not summary and not (summary := summary_of(description)):
        summary = cut_at_word(f"{names[0]}: an activity run by {names[1]}.", MOST_SUMMARY)
        message = "No sentence of the description can be the summary, so it gives the name and the organisation."
        row.say("import-summary", heading, message, "Say what happens there, in one or two sentences.", Level.NOTE)
    if one_line(unmarked(description)) == summary:
        description = ""
    if others:
        description = f"{description}\n\nOther organisations that take part: {listed(others)}.".strip()
    description = fitted(row, heading, description, schema.part(("description",)))
    return {"summary": summary, **({"description": description} if description else {})}
