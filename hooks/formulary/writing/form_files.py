"""What the form in the browser is given: every entry as its file says it, and how answers are mended."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from phonenumbers import PhoneMetadata

from formulary.reading.names import DEVICES
from formulary.reading.source import Source
from formulary.reading.text import decode
from formulary.writing.emit import to_yaml
from formulary.writing.mends import SURE
from formulary.writing.notes import Note, notes_in

HERE = "GB"
"""The region whose numbers are spaced. Numbers from abroad stay as they were typed."""
RESERVED = sorted({"organisation", *DEVICES})
"""Names that no activity's file can have."""


def form_files(
    root: Path, sources: Mapping[str, Source], addresses: Mapping[str, Iterable[str]]
) -> Iterator[tuple[str, bytes]]:
    """Yield the address below the site's root and the content of each file.

    ``addresses`` are those at which each activity's file is asked for: its own, and those that it had.
    """
    yield "contribute/mends.json", msgspec.json.encode({"sure": sure(), "phones": phone_forms(), "reserved": RESERVED})
    for file, names in addresses.items():
        content = msgspec.json.encode(entry_facts(sources[file], root))
        yield from ((f"contribute/entries/{name}.json", content) for name in names)


def entry_facts(source: Source, root: Path) -> dict[str, Any]:
    """One entry: where its file is, its values as text in the file's order, and its comments and blank lines.

    Its dates stand as they are written: those of a demonstration move on the pages alone.
    """
    text, _ = decode(source.file, (root / source.file).read_bytes())
    return {"file": source.file, "values": source.data, "notes": notes_of(text, source)}


def notes_of(text: str, source: Source) -> list[Note]:
    """The notes of a file. Finding them takes longer than reading it, and most files hold no more than their values."""
    may_have = "#" in text or "\n\n" in text
    return notes_in(text, source.marks) if may_have and to_yaml(source.data) != text else []


def sure() -> dict[str, str]:
    """What can mean one thing only, as patterns for whole texts in small letters."""
    return {what: pattern.pattern for what, pattern in SURE.items()}


def phone_forms() -> list[dict[str, Any]]:
    """How the numbering plan spaces numbers: ``starts`` of a number without its first 0, its groups, and their form."""
    plan = PhoneMetadata.metadata_for_region(HERE)
    assert plan  # noqa: S101 - the library has a country of this name
    return [
        {
            "starts": one.leading_digits_pattern[-1:],
            "groups": one.pattern,
            "form": (one.national_prefix_formatting_rule or "\\1").replace("\\1", "$1", 1) + rest_of(one.format or ""),
        }
        for one in plan.number_format
    ]


def rest_of(form: str) -> str:
    """A form as JavaScript writes it, without its first group."""
    return form.removeprefix("\\1").replace("\\", "$")
