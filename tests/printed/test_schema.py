"""The schema of ledgers: complete, closed, described, and obeyed by its own examples, like those of entries."""

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from msgspec import Struct
from msgspec.structs import fields

from formulary.entry.pad import PadEntry, Selection
from formulary.model.pad import pad_code
from formulary.pads.issue import LETTERS, issue_of
from formulary.printed.record import PrintedGroup, PrintedIssue, PrintedLine
from making import ROOT
from printed.prints import one, print_of, records, schema
from schema.parts import parts

CONTENT = schema().content
OPEN = ("line", "stated")
"""What a file stated is kept as it is: later versions may state more."""


def test_schema_is_a_schema() -> None:
    """The file obeys the rules of JSON Schema 2020-12."""
    Draft202012Validator.check_schema(json.loads((ROOT / "schema/printed.json").read_text("utf-8")))


@pytest.mark.parametrize(
    ("path", "part"), [*parts(CONTENT)], ids=["/".join(path) or "all" for path, _ in parts(CONTENT)]
)
def test_every_part(path: tuple[str, ...], part: dict[str, object]) -> None:
    """Every part is named, described and closed, and has examples that obey it."""
    assert part.get("title"), path
    assert str(part["description"]).endswith("."), path
    validator = Draft202012Validator(part, format_checker=FormatChecker(formats=["date"]))
    examples = part["examples"]
    assert isinstance(examples, list)
    assert examples
    for example in examples:
        assert not list(validator.iter_errors(example)), (path, example)
    if part.get("type") == "object" and path != OPEN:
        assert part["additionalProperties"] is False, path


@pytest.mark.parametrize(
    ("shape", "path"),
    [(PrintedLine, ("line",)), (PrintedIssue, ("issue",)), (PrintedGroup, ("issue", "groups", "[]"))],
)
def test_mirrors_the_records(shape: type[Struct], path: tuple[str, ...]) -> None:
    """Each field of a record is one of the schema, and all of them are written."""
    part = dict(parts(CONTENT))[path]
    assert (
        sorted(part["required"]) == sorted(part["properties"]) == sorted(field.encode_name for field in fields(shape))
    )


def test_what_is_written_obeys() -> None:
    """A real print obeys the schema."""
    for line in records(print_of(one())).splitlines():
        assert schema().accepts(json.loads(line))


def test_every_number_is_allowed() -> None:
    """The schema knows the letters of issue numbers, all of them and no others."""
    validator = Draft202012Validator(dict(parts(CONTENT))["issue", "number"])
    assert all(validator.is_valid(letter * 6) for letter in LETTERS)
    assert not any(validator.is_valid(letter * 6) for letter in "ILOUabc-")
    assert validator.is_valid(issue_of(["Tuesday Stroll"]))


def test_every_code_has_a_file_name() -> None:
    """The code that the machine gives to a pad is one that a ledger may be named by."""
    from formulary.printed.read import CODE  # noqa: PLC0415

    assert CODE.fullmatch(pad_code("meeting-people", PadEntry("Meeting people", Selection(all="yes"))))
