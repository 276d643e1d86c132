"""What paper finds: names and lines too long for the A5 pad, letters that cannot be printed, pads without entries."""

from collections.abc import Iterator, Mapping
from datetime import date
from math import ceil

from formulary.findings import Finding, Level, printable
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.pad import Pad, fits, selected
from formulary.pads.entries import Setter
from formulary.pads.formats import A5
from formulary.pads.look import Look
from formulary.pads.measure import SAFETY, Letters
from formulary.pads.sheet import Line, clean, line_of
from formulary.pads.translated import language_findings, letter_missing
from formulary.reading.source import Path, Source
from formulary.times.state import State

GONE = {State.ENDED: "has ended", State.LAPSED: "has lapsed", State.WITHDRAWN: "was withdrawn"}
"""The states in which nothing is printed any more, in words."""
FIELDS: tuple[Path, ...] = (("venue", "name"), ("cost", "note"), ("times_note",), ("by_appointment",), ("sessions",))
"""What makes a line long, the likeliest first."""
LONG_NAME = "This name is {over} mm too long for the A5 pad."
MEND_NAME = "It will take two lines there. A shorter name is easier to read."
LONG_LINE = "The line with when, where and cost is {over} mm too long for the A5 pad."
MEND_LINE = "It will take two lines there. Shorten the name of the place, or the words on times or cost."
PRINTED: tuple[Path, ...] = (("name",), ("venue", "name"), ("cost", "note"), ("times_note",))
"""The fields whose own words stand on paper."""


def paper_findings(collection: Collection, sources: Mapping[str, Source], look: Look) -> list[Finding]:
    """Hold all entries and pads against the paper. ``sources`` are by file; what is not among them is passed over."""
    found: list[Finding] = []
    for activity in collection.activities.values():
        if activity.state not in GONE and activity.file in sources:
            found += activity_findings(activity, sources[activity.file], collection.today, look.letters)
    for pad in collection.pads.values():
        if pad.file in sources:
            found += pad_findings(pad, collection, sources[pad.file])
    return [*found, *on_no_pad(collection, sources), *language_findings(collection, sources, look)]


def on_no_pad(collection: Collection, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Say which activities no pad asks for. What a pad leaves out on purpose is not forgotten."""
    pads = [pad.entry for pad in collection.pads.values()]
    named = {identity for pad in pads for identity in (*pad.pins, *pad.leave_out)}
    for activity in collection.listed if pads else ():
        if (
            activity.file in sources
            and activity.id not in named
            and not any(fits(activity, pad.select) for pad in pads)
        ):
            yield sources[activity.file].finding(
                "pad-none",
                ("needs",),
                "No pad asks for this activity, so it is given to nobody on paper.",
                "Look at its needs, its kind of support and its areas, or at what the pads select.",
                level=Level.NOTE,
            )


def pad_findings(pad: Pad, collection: Collection, source: Source) -> Iterator[Finding]:
    """Hold one pad against what is open and checked today."""
    for position, identity in enumerate(pad.entry.pins):
        pinned = collection.activities.get(identity)
        if pinned and pinned.state in GONE:
            yield source.finding(
                "pad-pin-gone",
                ("pins", position),
                f"'{printable(pinned.name)}' {GONE[pinned.state]}, so it does not stand on this pad.",
                "Take the line out, or put another activity in its place.",
                level=Level.WARNING,
            )
    if not selected(pad, collection.listed):
        yield nothing_on(pad, collection, source)


def activity_findings(activity: Activity, source: Source, today: date, letters: Letters) -> Iterator[Finding]:
    """Hold one entry against the A5 pad."""
    line = line_of(activity, today)
    over = name_over(line, letters)
    if over > 0:
        yield source.finding(
            "paper-name",
            ("name",),
            LONG_NAME.format(over=ceil(over)),
            MEND_NAME,
            level=Level.WARNING,
        )
    over = detail_over(line, letters)
    if over > 0:
        yield source.finding(
            "paper-line",
            blamed(source),
            LONG_LINE.format(over=ceil(over)),
            MEND_LINE,
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
            yield letter_missing(source, path, letter)


def text_at(source: Source, path: Path) -> str:
    """The text of a field, or nothing."""
    value: object = source.data
    for part in path:
        value = value.get(part, "") if isinstance(value, dict) else ""
    return value if isinstance(value, str) else ""


def nothing_on(pad: Pad, collection: Collection, source: Source) -> Finding:
    """Say that a pad is empty: because nothing fits it, or because all that does has left the pads."""
    resting = [activity.name for activity in collection.activities.values() if would_stand(activity, pad)]
    message = "No activity fits this pad now, so it is not printed."
    mend = "Choose more needs, kinds of support or areas, or a higher cost."
    if resting:
        message = "All that fits this pad is paused, ended or lapsed now, so it is not printed."
        mend = f"Ask whether '{printable(min(resting))}' is still on, or choose more needs, kinds of support or areas."
    return source.finding("pad-empty", ("select",), message, mend, level=Level.WARNING)


def would_stand(activity: Activity, pad: Pad) -> bool:
    """Whether an activity belongs on a pad, were it open and checked."""
    entry = pad.entry
    if activity.state is State.WITHDRAWN:
        return False
    return activity.id not in entry.leave_out and (activity.id in entry.pins or fits(activity, entry.select))
