"""The pages that explain every field of every kind of file, made from the schemas."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from formulary.checking.schemas import Schema
from formulary.data.vocabularies import ACCESS, ROUTES, WAYS, Term
from formulary.model.collection import Collection
from formulary.pages.evidence import CERTAINTY
from formulary.pages.monograph import BRING_SOMEONE, INTENSITY, LANGUAGE_NAMES, SUPPORT_LEVEL
from formulary.pages.page import Page
from formulary.reading.source import Kind
from formulary.words import listed
from formulary.writing.fields import Field, fields_of, limits

Lists = Mapping[str, Mapping[str, str]]
"""The short names that a collection allows, with what people call them, by the lists that schemas name."""
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
    KindOfFile(Kind.FORMULARY, "the whole list", "entries/formulary.yml"),
)

GROUPS = (
    ("What it is", ("name", "summary", "description", "support", "needs", "code", "formerly")),
    ("Who it suits", ("good_for", "not_for", "cautions", "ages", "intensity", "support_level")),
    ("What to expect", ("first_visit", "bring", "bring_someone", "course")),
    ("When it takes place", ("sessions", "by_appointment", "times_note")),
    ("Where it takes place", ("attend", "venue", "covers")),
    ("Access", ("access", "access_note")),
    ("What it costs", ("cost",)),
    ("How to join, and whom to ask", ("join", "contact", "organisation")),
    ("Languages", ("languages", "translations")),
    ("Whether it is still right", ("verified", "status", "status_since", "status_until", "status_why", "funding_ends")),
    ("Safety, feedback and stories", ("safeguarding", "feedback", "story")),
)
"""The fields of an activity in the order in which people ask for them."""


def meanings(terms: Iterable[Term]) -> dict[str, str]:
    """Words with what people read for them."""
    return {term.id: term.title for term in terms}


MEANINGS: Mapping[str, Mapping[str, str]] = {
    "one of the access words": meanings(ACCESS),
    "a route": meanings(ROUTES),
    "a way of taking part": meanings(WAYS),
    "a word for how hard it is": INTENSITY,
    "a word for help on the day": SUPPORT_LEVEL,
    "yes, no or ask": BRING_SOMEONE,
    "one of the language codes": LANGUAGE_NAMES,
    "a word for certainty": CERTAINTY,
}
"""What allowed words mean, by what the schema calls them (x-what)."""


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
    for one in KINDS:
        schema = schemas[one.kind].content
        fields = [facts(field, collection.words) for field in fields_of(schema)]
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
    """Put the fields of an activity under their headings; those that no heading names come last."""
    left = {field.name: field for field in fields}
    groups: list[Group] = []
    for title, names in GROUPS:
        found = tuple(left.pop(name) for name in names if name in left)
        groups.append(Group(f"group-{len(groups) + 1}", title, found))
    return [*groups, Group("group-more", "More", tuple(left.values()))] if left else groups


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
    """The allowed words with their meanings; empty where each says it all."""
    titles = lists.get(field.list_name) or MEANINGS.get(field.what, {})
    return tuple(titles.items())
