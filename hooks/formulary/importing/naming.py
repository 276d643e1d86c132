"""Gives entries their files: the place stands in name and file where one activity is at several."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from formulary.checking.schemas import Schema
from formulary.findings import Level, printable
from formulary.importing.activities import Entry
from formulary.importing.draft import Draft
from formulary.importing.fields import say_dropped
from formulary.importing.names import key
from formulary.importing.prose import cleaned
from formulary.importing.tidy import cut_at_word, one_line
from formulary.writing.slugs import Names, slug


def drafts_of(entries: Iterable[Entry], schema: Schema, folder: str) -> Iterator[Draft]:
    """Make drafts of entries. ``folder`` is the address of the activities, such as ``entries/activities``.

    The files follow from the tables alone, so that the same tables find them again when they are imported again.
    """
    entries = list(entries)
    wanted = Counter(address(entry) for entry in entries if not entry.is_one_of_several)
    names: dict[str, Names] = defaultdict(lambda: Names({"organisation"}))
    most = schema.part(("name",))["maxLength"]
    for entry in entries:
        placed = entry.is_one_of_several or wanted[address(entry)] > 1
        place = entry.place if placed else ""
        name = name_with(entry, place, most)
        file = slug(f"{entry.file} {place}" if entry.file else joined(name_of(entry), place))
        given = names[entry.organisation.folder].give(file)
        if given != file:
            message = (
                f"The file name '{file}' is taken, by another row or by the group's own file. It became '{given}'."
            )
            entry.row.say("import-twice", "", message, "Give the two different names.")
        yield Draft(f"{folder}/{entry.organisation.folder}/{given}.yml", {"name": name, **entry.values}, entry.row)


def address(entry: Entry) -> tuple[str, str]:
    """The folder and file of an entry, without its place."""
    return entry.organisation.folder, entry.file or slug(name_of(entry))


def name_of(entry: Entry) -> str:
    """The name of an entry without pictures and the like."""
    return one_line(cleaned(entry.name).text)


def joined(name: str, place: str) -> str:
    """'Book Swap, Mill Hall'; where the place has the name already, as in 'Book Swap Mill Lane', the place alone."""
    if not place or key(place).startswith(key(name)):
        return place or name
    return f"{name}, {place}"


def name_with(entry: Entry, place: str, most: int) -> str:
    """The name with its place, short enough; what is cut off or left out is reported."""
    prose = cleaned(entry.name)
    say_dropped(entry.row, "", prose.dropped)
    name = one_line(prose.text)
    whole = joined(name, place)
    if len(whole) <= most:
        return whole
    rest = cut_at_word(place, most // 2)
    short = joined(cut_at_word(name, most - len(rest) - len(", ")), rest) if rest else cut_at_word(name, most)
    message = f"The name is {len(whole) - most} letters too long. It became '{printable(short)}'."
    entry.row.say("import-shortened", "", message, f"Say it in {most} letters.", Level.WARNING)
    return short
