"""What paper finds: names and lines too long for the A5 pad, letters that cannot be printed, pads without entries."""

from collections.abc import Iterator, Mapping
from datetime import date
from math import ceil

from formulary.findings import Finding, Level, printable
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.pad import selected
from formulary.pads.entries import Setter
from formulary.pads.formats import A5
from formulary.pads.look import Look
from formulary.pads.measure import SAFETY, Letters
from formulary.pads.sheet import Line, clean, line_of
from formulary.pads.translated import language_findings
from formulary.reading.source import Path, Source
from formulary.times.state import State

GONE = (State.ENDED, State.LAPSED)
FIELDS: tuple[Path, ...] = (("venue", "name"), ("cost", "note"), ("times_note",), ("by_appointment",), ("sessions",))
"""What makes a line long, the likeliest first."""
PRINTED: tuple[Path, ...] = (("name",), ("venue", "name"), ("cost", "note"), ("times_note",))
"""The fields whose own words stand on paper."""


def paper_findings(collection: Collection, sources: Mapping[str, Source], look: Look) -> list[Finding]:
    """Hold all entries and pads against the paper. ``sources`` are by file; what is not among them is passed over."""
    found: list[Finding] = []
    for activity in collection.activities.values():
        if activity.state not in GONE and activity.file in sources:
            found += activity_findings(activity, sources[activity.file], collection.today, look.letters)
    for pad in collection.pads.values():
        if pad.file in sources and not selected(pad, collection.listed):
            found.append(nothing_on(sources[pad.file]))
    return [*found, *language_findings(collection, sources, look)]


def activity_findings(activity: Activity, source: Source, today: date, letters: Letters) -> Iterator[Finding]:
    """Hold one entry against the A5 pad."""
    line = line_of(activity, today)
    over = name_over(line, letters)
    if over > 0:
        yield source.finding(
            "paper-name",
            ("name",),
            f"This name is {ceil(over)} mm too long for the A5 pad.",
            "It will take two lines there. A shorter name is easier to read.",
            level=Level.WARNING,
        )
    over = detail_over(line, letters)
    if over > 0:
        yield source.finding(
            "paper-line",
            blamed(source),
            f"The line with when, where and cost is {ceil(over)} mm too long for the A5 pad.",
            "It will take two lines there. Shorten the name of the place, or the words on times or cost.",
            level=Level.WARNING,
        )
    yield from missing_letters(source, letters)


def name_over(line: Line, letters: Letters) -> float:
    """How many millimetres a name is longer than its line on the A5 pad, beside its code and the phone number."""
    setter = Setter(A5, letters)
    width = sum(face.width(text, A5.body.points) for text, face in setter.name(line))
    return width + SAFETY - setter.name_room(line)


def detail_over(line: Line, letters: Letters) -> float:
    """How many millimetres when, where and cost are longer than their line on the A5 pad."""
    return letters.regular.width(" ".join(line.detail), A5.body.points) + SAFETY - A5.text


def blamed(source: Source) -> Path:
    """The field that most likely makes a line too long: the first in the file of those that can."""
    return next((path for path in FIELDS if path in source.marks.values), ())


def missing_letters(source: Source, letters: Letters) -> Iterator[Finding]:
    """Find letters that the fonts of the pads do not have."""
    for path in PRINTED:
        for letter in letters.bold.lacks(clean(text_at(source, path))):
            yield source.finding(
                "paper-letter",
                path,
                f"The letter '{printable(letter)}' cannot be printed on a pad.",
                "Write it in another way.",
                level=Level.WARNING,
            )


def text_at(source: Source, path: Path) -> str:
    """The text of a field, or nothing."""
    value: object = source.data
    for part in path:
        value = value.get(part, "") if isinstance(value, dict) else ""
    return value if isinstance(value, str) else ""


def nothing_on(source: Source) -> Finding:
    """Say that a pad is empty."""
    return source.finding(
        "pad-empty",
        ("select",),
        "No activity fits this pad now, so it is not printed.",
        "Choose more needs, kinds of support or areas, or a higher cost.",
        level=Level.WARNING,
    )
