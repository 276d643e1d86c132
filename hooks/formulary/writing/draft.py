"""A draft: the file that answers make, and what is wrong with it, before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias, cast

from formulary.checking.schemas import Schema
from formulary.checking.vocabulary import vocabularies
from formulary.findings import Finding
from formulary.reading.folder import Reading
from formulary.reading.source import Kind, Value
from formulary.words import alphabetical
from formulary.writing.emit import in_order, to_yaml
from formulary.writing.gates import problems
from formulary.writing.mends import mended
from formulary.writing.slugs import slug

Answers: TypeAlias = Mapping[str, Value]
"""Answers by the addresses of their fields, such as ``venue.area`` or ``sessions.0.day``; empty ones count as none."""
BLOCK = "organisation"
"""The block in which a new activity says who runs it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A new file that is not written yet: its address, its text, and what is wrong with it."""

    file: str
    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """The collection that an entry is for: its files, what they must obey, the name of their folder, and the day."""

    before: Reading
    schemas: dict[Kind, Schema]
    root: str
    today: date


def draft_of(answers: Answers, place: Place) -> Draft:
    """Make the file of a new activity, with everything mended that can be, and hold it against all rules.

    ``organisation.name`` says who runs it. If the collection knows that group, the activity joins its folder; else it
    tells of the group itself.
    """
    values = nested(answers)
    group = values.get(BLOCK, {})
    name = str(group.get("name", "")) if isinstance(group, dict) else ""
    known = folders(place.before).get(alphabetical(name))
    if known:
        del values[BLOCK]
    file = f"{place.root}/activities/{known or slug(name)}/{slug(str(values.get('name', '')))}.yml"
    schema = place.schemas[Kind.ACTIVITY]
    after, _ = mended(values, schema.content, vocabularies(place.before.sources))
    text = to_yaml(in_order(cast("dict[str, Value]", after), schema.content))
    return Draft(file, text, tuple(wrong(file, text, place)))


def folders(before: Reading) -> dict[str, str]:
    """The folder of each organisation by its name, as lists are sorted: capitals and accents or not."""
    return {alphabetical(name): folder for name, folder in organisations(before)}


def organisations(before: Reading) -> Iterator[tuple[str, str]]:
    """The name and the folder of each organisation, told in its own file or in one of its activities."""
    for source in before.sources:
        told = source.data if source.kind is Kind.ORGANISATION else source.data.get(BLOCK)
        if source.kind in (Kind.ORGANISATION, Kind.ACTIVITY) and isinstance(told, dict):
            yield str(told.get("name", "")), source.folder


def nested(answers: Answers) -> dict[str, Value]:
    """The fields that answers make: ``{'venue.area': 'riverside'}`` is ``{'venue': {'area': 'riverside'}}``."""
    whole: dict[str, Value] = {}
    for address, answer in answers.items():
        if answer:
            put(whole, address.split("."), answer)
    return {name: as_lists(value) for name, value in whole.items()}


def put(block: dict[str, Value], path: list[str], answer: Value) -> None:
    """Put an answer where it belongs; items of lists stand under their numbers for now."""
    first, *rest = path
    if not rest:
        block[first] = answer
        return
    inner = block.setdefault(first, {})
    if isinstance(inner, dict):
        put(inner, rest, answer)


def as_lists(value: Value) -> Value:
    """Make lists of the blocks whose names are numbers."""
    if not isinstance(value, dict):
        return value
    inner = {name: as_lists(part) for name, part in value.items()}
    return [inner[name] for name in sorted(inner, key=int)] if all(map(str.isdecimal, inner)) else inner


def wrong(file: str, text: str, place: Place) -> Iterator[Finding]:
    """What is wrong with a new file; of its name the person is told who chose it."""
    if any(source.file == file for source in place.before.sources):
        yield Finding(file, 0, 0, "There is such a file already.", "Choose another name.", "file-there", "name")
        return
    for finding in problems({file: text}, place.before, place.schemas, place.today):
        yield finding if finding.field or finding.line else replace(finding, field="name")
