"""The pages that explain every field of every kind of file, made from the schemas."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from formulary.asking.choice import Lists, choices
from formulary.asking.section import PLACES, TITLES
from formulary.checking.schemas import Schema
from formulary.model.collection import Collection
from formulary.pages.evidence import CERTAINTY
from formulary.pages.monograph import LANGUAGE_NAMES
from formulary.pages.page import Page
from formulary.reading.source import Kind
from formulary.words import listed
from formulary.writing.fields import Field, fields_of, limits

ADDRESS = "contribute/fields/"


@dataclass(frozen=True, slots=True)
class KindOfFile:
    """One kind of file: what a file of it is about, and where it stands."""

    kind: Kind
    about: str
    place: str

    @property
    def address(self) -> str:
        """The page that explains its fields; activities, of which there are most, have the shortest."""
        return ADDRESS if self.kind is Kind.ACTIVITY else f"{ADDRESS}{self.kind}/"


KINDS = (
    KindOfFile(Kind.ACTIVITY, "an activity", "entries/activities/YOUR-GROUP/YOUR-ACTIVITY.yml"),
    KindOfFile(Kind.ORGANISATION, "an organisation", "entries/activities/YOUR-GROUP/organisation.yml"),
    KindOfFile(Kind.NEED, "a need", "entries/needs/NEED.md"),
    KindOfFile(Kind.SUPPORT, "a kind of support", "entries/support/KIND.md"),
    KindOfFile(Kind.PAD, "a pad", "entries/pads/PAD.yml"),
    KindOfFile(Kind.PAGE, "a page in your own words", "entries/PAGE.md"),
    KindOfFile(Kind.REFUSAL, "something not to be listed", "entries/not-listed/NAME.yml"),
    KindOfFile(Kind.FORMULARY, "the whole list", "entries/formulary.yml"),
)

FEW = 8
"""Words that a reader can take in as one sentence."""
MEANINGS: Mapping[str, Mapping[str, str]] = {
    "one of the language codes": LANGUAGE_NAMES,
    "a word for certainty": CERTAINTY,
}
"""What words mean that no form asks for, by what the schema calls them (x-what)."""


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """What a page says of one field.

    ``words`` are the allowed words with their meanings, empty where each says it all. ``is_line`` says of a field
    inside another one that its example is short.
    """

    anchor: str
    name: str
    title: str
    need: str
    is_needed: bool
    description: str
    notes: str
    words: tuple[tuple[str, str], ...]
    example: str
    is_line: bool
    fields: tuple["FieldFacts", ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand under one heading; without a title there is none."""

    anchor: str
    title: str
    fields: tuple[FieldFacts, ...]


def fields_pages(collection: Collection, schemas: Mapping[Kind, Schema]) -> Iterator[Page]:
    """A page for every kind of file."""
    lists = Lists.of(collection)
    for one in KINDS:
        schema = schemas[one.kind].content
        fields = [facts(field, lists) for field in fields_of(schema)]
        groups = grouped(fields) if one.kind is Kind.ACTIVITY else [Group("fields", "", tuple(fields))]
        title = f"Every field of {one.about}"
        content = {
            "title": title,
            "kind": one,
            "about": schema["description"],
            "groups": groups,
            "others": [(other.address, f"Every field of {other.about}") for other in KINDS if other is not one],
        }
        description = f"What to write in the file of {one.about}, field by field, with examples."
        yield Page(one.address, title, description, "fields.html", "contribute", content)


def grouped(fields: Iterable[FieldFacts]) -> list[Group]:
    """Put the fields of an activity under the headings of the form; those that it does not ask for come last."""
    left = {field.name: field for field in fields}
    groups = [
        Group(f"section-{name}", TITLES[name], tuple(left.pop(place) for place in places if place in left))
        for name, places in PLACES.items()
    ]
    return [*groups, Group("section-more", "More", tuple(left.values()))]


def facts(field: Field, lists: Lists) -> FieldFacts:
    """Say everything about a field, and about those inside it."""
    words = with_meanings(field, lists)
    example = field.example_yaml.rstrip("\n")
    return FieldFacts(
        anchor=".".join(field.path),
        name=field.name,
        title=field.title,
        need=need(field),
        is_needed=field.is_needed or bool(field.instead),
        description=field.description,
        notes=" ".join(notes(field, words)),
        words=words,
        example=example,
        is_line=len(field.path) > 1 and "\n" not in example,
        fields=tuple(facts(inside, lists) for inside in field.fields),
    )


def need(field: Field) -> str:
    """Whether it must be there."""
    if field.is_needed:
        return "Needed."
    if field.instead:
        return f"Needed, unless there is {listed(map(quoted, field.instead), 'or')}."
    if field.together:
        return f"Optional, and only together with {listed(map(quoted, field.together))}."
    return "Optional."


def quoted(name: str) -> str:
    """A name as findings write it."""
    return f"'{name}'"


def notes(field: Field, words: Iterable[Any]) -> Iterator[str]:
    """Its limits, and its allowed words where they say all by themselves."""
    if not field.list_name:
        yield from limits(field)
    if field.words and not words:
        yield f"{'Any' if field.is_list else 'One'} of {listed(map(quoted, field.words), 'or')}."


def with_meanings(field: Field, lists: Lists) -> tuple[tuple[str, str], ...]:
    """The allowed words with their meanings; empty where there are few, and each says it all."""
    named = MEANINGS.get(field.what) or {one.word: one.title for one in choices(field.schema, lists)}
    says_more = any(title.casefold() != word.replace("-", " ") for word, title in named.items())
    return tuple(named.items()) if says_more or field.list_name or len(named) > FEW else ()
