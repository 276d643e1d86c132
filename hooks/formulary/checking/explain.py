"""The fourth gate: every objection of a schema in a plain sentence, at the place where a person would look."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from formulary.checking.objection import Objection, first_of_each, objections
from formulary.checking.schemas import Schema
from formulary.checking.sentence import SENTENCES, choices, short, something, such_as
from formulary.checking.suggest import did_you_mean, same_word, suggestion
from formulary.checking.vocabulary import NO_WORDS, Vocabularies
from formulary.findings import Finding, printable
from formulary.reading.source import Path, Source

MOST = 50
"""How many findings of the fourth gate a file gets at most: more help nobody."""
MOST_HOMES = 3
"""In how many blocks a field may be at home for the advice to move it there to be of use."""


@dataclass(frozen=True, slots=True)
class Case:
    """One source against its schema: what all explanations need to know."""

    source: Source
    values: Any
    schema: Schema
    meant: frozenset[Path]
    """Fields that were meant by misspelt ones; their absence is not reported as well."""
    words: Vocabularies
    """The locality's own lists of words."""

    def finding(self, rule: str, path: Path, message: str, mend: str, *, at_key: bool = False) -> Iterator[Finding]:
        """Yield a finding, unless the third gate has reported the value or its block already."""
        if not any(path[:length] in self.source.refused for length in range(len(path) + 1)):
            yield self.source.finding(rule, path, message, mend, at_key=at_key)


def schema_findings(source: Source, values: Any, schema: Schema) -> Iterator[Finding]:
    """Say what a schema objects to in one source."""
    return findings_of(objections(values, schema), source, values, schema)


def findings_of(
    found: list[Objection], source: Source, values: Any, schema: Schema, words: Vocabularies = NO_WORDS
) -> Iterator[Finding]:
    """Put objections to one source into words, without saying the same thing twice."""
    meant = frozenset(path for one in found for path in meant_fields(one, values, schema))
    case = Case(source, values, schema, meant, words)
    findings = list(explained(case, found))
    yield from findings[:MOST]
    if len(findings) > MOST:
        message = f"There are {len(findings) - MOST} more findings in this file."
        yield Finding(source.file, 0, 0, message, "Mend those that are shown, and check again.", "schema-many")


def explained(case: Case, found: list[Objection]) -> Iterator[Finding]:
    """Explain each objection; of several to one value only the first."""
    for one in found:
        if one.keyword in PER_FIELD:
            yield from PER_FIELD[one.keyword](case, one)
    for one in first_of_each([one for one in found if one.keyword not in PER_FIELD]):
        yield from explain_value(case, one)


def explain_value(case: Case, one: Objection) -> Iterator[Finding]:
    """Explain an objection to one value."""
    if isinstance(one.value, str) and not one.value.strip() and not one.is_about_name:
        return explain_empty(case, one)
    if one.keyword in ("minItems", "minProperties"):
        return explain_empty(case, one)
    if one.keyword == "anyOf" and any((*one.path, name) in case.meant for name in choices(one)):
        return iter(())
    rule, explain = SENTENCES.get(one.keyword, ("schema-value", something))
    message, mend = explain(one)
    if one.keyword in ("pattern", "maxLength") and (words := case.words.get(one.schema.get("x-list", ""))):
        mend = words.did_you_mean(one.value, mend)
    return case.finding(rule, one.path, message, mend, at_key=one.is_about_name)


def explain_empty(case: Case, one: Objection) -> Iterator[Finding]:
    """A name with nothing after its colon, a hyphen with nothing after it, or brackets with nothing between them."""
    last, parent = one.path[-1], case.schema.part(one.path[:-1])
    if isinstance(last, int):
        mend = f"Write it after the hyphen, such as '{short(one.example)}', or delete the line."
    else:
        otherwise = "." if last in parent.get("required", []) else ", or delete this line."
        mend = f"Write {such_as(last, one.example)}{otherwise}"
    nothing = "is empty" if isinstance(last, int) or one.value != "" else "has nothing after it"
    message = f"{one.name} {'holds only spaces' if one.value else nothing}."
    return case.finding("schema-empty", one.path, message, mend)


def explain_twice(case: Case, one: Objection) -> Iterator[Finding]:
    """A list in which something stands twice: each time after the first is reported."""
    for position, item in enumerate(one.value):
        if item in one.value[:position]:
            message = f"'{short(item)}' stands in {one.name} twice."
            yield from case.finding("schema-twice", (*one.path, position), message, "Delete one of the two.")


def unknown_fields(one: Objection) -> list[str]:
    """The fields of a block that its schema does not know."""
    if one.keyword != "additionalProperties":
        return []
    return [name for name in one.value if name not in one.schema["properties"]]


def meant_fields(one: Objection, values: Any, schema: Schema) -> Iterator[Path]:
    """The paths of fields that were meant by unknown ones."""
    for name in unknown_fields(one)[:MOST]:
        if found := suggestion(name, one.schema["properties"]):
            yield (*one.path, found)
        for home in homes(name, values, schema):
            yield (*home, name)


def homes(name: str, values: Any, schema: Schema) -> list[Path]:
    """The blocks of the file in which a field is at home and not given yet; () is the file itself."""
    fields: dict[str, Any] = schema.content["properties"]
    found: list[Path] = [()] if name in fields and name not in values else []
    for block, part in fields.items():
        given = values.get(block)
        if name in part.get("items", part).get("properties", {}) and not (isinstance(given, dict) and name in given):
            found.append((block,))
    return found if len(found) <= MOST_HOMES else []


def explain_unknown(case: Case, one: Objection) -> Iterator[Finding]:
    """Fields that the schema does not know, each at its own line."""
    known = [name for name in one.schema["properties"] if name not in one.value]
    for position, name in enumerate(unknown_fields(one)):
        message, mend = f"There is no field '{printable(name)}' here.", "Delete it."
        if not name.strip():
            message, mend = "Nothing stands in front of this colon.", "Write the name of the field there."
        elif position < MOST:
            found = homes(name, case.values, case.schema)
            mend = did_you_mean(name, known, "Delete it.") if same_word(name, known) or not found else moved(found)
        yield from case.finding("schema-unknown", (*one.path, name), message, mend, at_key=True)


def moved(found: list[Path]) -> str:
    """Say where a field belongs."""
    places = " or ".join(f"under '{home[0]}', with two more spaces in front" for home in found if home)
    if () in found:
        return "It belongs at the start of a line, with no spaces in front."
    return f"It belongs {places}."


def explain_missing(case: Case, one: Objection) -> Iterator[Finding]:
    """Fields that are needed and not there."""
    for name in one.limit:
        path: Path = (*one.path, name)
        if name in one.value or path in case.meant:
            continue
        where = f" under '{one.path[-1]}'" if one.path and isinstance(one.path[-1], str) else ""
        where = f" in {one.name[0].lower()}{one.name[1:]}" if one.path and not where else where
        mend = f"Add {such_as(name, one.schema['properties'][name]['examples'][0])}."
        yield from case.finding("schema-missing", path, f"'{name}' is missing{where}.", mend, at_key=True)


def explain_dependent(case: Case, one: Objection) -> Iterator[Finding]:
    """Fields that make no sense without another."""
    for name, needed in one.limit.items():
        for other in needed:
            if name in one.value and other not in one.value and (*one.path, other) not in case.meant:
                message = f"'{name}' says nothing without '{other}'."
                mend = f"Add '{other}:' beside it, or delete '{name}'."
                yield from case.finding("schema-missing", (*one.path, name), message, mend, at_key=True)


Explain: TypeAlias = Callable[[Case, Objection], Iterator[Finding]]
PER_FIELD: dict[str, Explain] = {
    "additionalProperties": explain_unknown,
    "required": explain_missing,
    "dependentRequired": explain_dependent,
    "uniqueItems": explain_twice,
}
"""Keywords of which one objection is about several fields or items."""
