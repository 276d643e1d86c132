"""The fourth gate: every objection of a schema in a plain sentence, at the place where a person would look."""

from collections.abc import Callable, Iterator
from typing import Any

from jsonschema.exceptions import ValidationError

from formulary.checking.schemas import Schema
from formulary.checking.suggest import did_you_mean, suggestion
from formulary.findings import Finding, printable
from formulary.reading.source import Path, Source


def schema_findings(source: Source, values: Any, schema: Schema) -> Iterator[Finding]:
    """Say what is wrong with one source, without saying the same thing twice."""
    errors = sorted(schema.errors(values), key=lambda error: (list(map(str, error.absolute_path)), str(error.validator)))
    misspelt = {path for error in errors for path in meant_fields(error)}
    seen: set[Path] = set()
    for error in errors:
        path = tuple(error.absolute_path)
        if error.validator in PER_FIELD:
            yield from PER_FIELD[str(error.validator)](source, error, misspelt)
        elif path not in seen:
            seen.add(path)
            yield one_finding(source, error)


def one_finding(source: Source, error: ValidationError) -> Finding:
    """Explain an objection to one value."""
    path = tuple(error.absolute_path)
    if error.instance == "":
        name = path[-1] if path else "The file"
        mend = f"Write the value, such as {example(error)}, or delete the line."
        return source.finding("schema-empty", path, f"'{name}' has nothing after it.", mend)
    explain = EXPLANATIONS.get(str(error.validator), explain_other)
    message, mend = explain(error)
    return source.finding(f"schema-{RULES.get(str(error.validator), 'value')}", path, message, mend)


def title(error: ValidationError) -> str:
    """The field's title in the middle of a sentence: 'a phone number' is the 'phone number'."""
    words = str(error.schema.get("title", "value"))  # type: ignore[union-attr]
    return words[0].lower() + words[1:]


def example(error: ValidationError) -> str:
    """One good value of the field, in quotation marks."""
    examples = error.schema.get("examples") or ["a few words"]  # type: ignore[union-attr]
    return f"'{short(examples[0])}'"


def short(value: Any) -> str:
    """Show any value in a few words."""
    if isinstance(value, dict):
        return ", ".join(f"{name}: {short(part)}" for name, part in value.items())
    if isinstance(value, list):
        return ", ".join(short(part) for part in value)
    return printable(value, 60)


def explain_enum(error: ValidationError) -> tuple[str, str]:
    """A word that is not on the list."""
    written = short(error.instance)
    if isinstance(error.instance, (dict, list)):
        return f"The {title(error)} is one word, not a list or block.", f"Write it like this: {example(error)}."
    allowed = [str(word) for word in error.validator_value]
    return f"'{written}' is not allowed as {title(error)}.", did_you_mean(written, allowed)


def explain_type(error: ValidationError) -> tuple[str, str]:
    """Text where a list belongs, and the like."""
    wanted = {
        "string": "a single text",
        "number": "a number",
        "integer": "a whole number",
        "array": "a list",
        "object": "a block of fields",
    }[str(error.validator_value)]
    if error.validator_value in ("number", "integer"):
        return f"'{short(error.instance)}' is not {wanted}.", f"Write figures only, such as {example(error)}."
    if error.validator_value == "array":
        return f"The {title(error)} must be a list.", f"Write one line each, starting with '- ', or [{example(error)[1:-1]}]."
    return f"The {title(error)} must be {wanted}.", f"Write it like this: {example(error)}."


def explain_pattern(error: ValidationError) -> tuple[str, str]:
    """Text of the wrong shape."""
    if error.validator_value == "^[^\\n]*$":
        return f"The {title(error)} runs over more than one line.", "Write it on one line."
    return f"'{short(error.instance)}' does not look like a {title(error)}.", f"It should look like {example(error)}."


def explain_short(error: ValidationError) -> tuple[str, str]:
    """Text with too few letters."""
    written = len(str(error.instance))
    message = f"The {title(error)} is too short: {written} letters, at least {error.validator_value} are needed."
    return message, f"For example: {example(error)}."


def explain_long(error: ValidationError) -> tuple[str, str]:
    """Text with too many letters."""
    written, most = len(str(error.instance)), int(str(error.validator_value))
    return f"The {title(error)} is {written - most} letters too long.", f"Use at most {most} letters."


def explain_least(error: ValidationError) -> tuple[str, str]:
    """A number that is too small."""
    message = f"{short(error.instance)} is too small for the {title(error)}."
    return message, f"The smallest is {error.validator_value}."


def explain_most(error: ValidationError) -> tuple[str, str]:
    """A number that is too large."""
    message = f"{short(error.instance)} is too large for the {title(error)}."
    return message, f"The largest is {error.validator_value}."


def explain_few(error: ValidationError) -> tuple[str, str]:
    """An empty list or block."""
    return f"The {title(error)} list is empty.", f"Add at least one, such as {example(error)}."


def explain_many(error: ValidationError) -> tuple[str, str]:
    """A list with too many items."""
    return f"The {title(error)} list has more than {error.validator_value} items.", "Keep the most important ones."


def explain_unique(error: ValidationError) -> tuple[str, str]:
    """A list in which something stands twice."""
    items = [short(item) for item in error.instance]
    twice = next(item for item in items if items.count(item) > 1)
    return f"'{twice}' stands in the list twice.", "Delete one of the two."


def explain_format(error: ValidationError) -> tuple[str, str]:
    """A day that is not in the calendar; dates are the only format in the schemas."""
    return f"There is no day '{short(error.instance)}' in the calendar.", f"Write year-month-day, such as {example(error)}."


def explain_any(error: ValidationError) -> tuple[str, str]:
    """A block that lacks all of several fields, of which one is needed."""
    names = [part["required"][0] for part in error.validator_value if "required" in part]
    choice = f"{', '.join(names[:-1])} or {names[-1]}"
    where = f"'{error.absolute_path[-1]}'" if error.absolute_path else "The file"
    return f"{where} needs at least one of {choice}.", f"Add one of them; see {names[0]!r} in CONTRIBUTING.md."


def explain_other(error: ValidationError) -> tuple[str, str]:
    """Anything else that a future schema may say."""
    return f"The {title(error)} is not as it should be.", f"It should look like {example(error)}."


EXPLANATIONS: dict[str, Callable[[ValidationError], tuple[str, str]]] = {
    "enum": explain_enum,
    "type": explain_type,
    "pattern": explain_pattern,
    "minLength": explain_short,
    "maxLength": explain_long,
    "minimum": explain_least,
    "maximum": explain_most,
    "minItems": explain_few,
    "minProperties": explain_few,
    "maxItems": explain_many,
    "uniqueItems": explain_unique,
    "format": explain_format,
    "anyOf": explain_any,
}

RULES = {
    "enum": "word",
    "type": "shape",
    "pattern": "form",
    "minLength": "length",
    "maxLength": "length",
    "minimum": "range",
    "maximum": "range",
    "minItems": "count",
    "minProperties": "count",
    "maxItems": "count",
    "uniqueItems": "twice",
    "format": "date",
    "anyOf": "choice",
}


def unknown_fields(error: ValidationError) -> list[str]:
    """The fields of a block that its schema does not know."""
    if error.validator != "additionalProperties" or not isinstance(error.instance, dict):
        return []
    return [name for name in error.instance if name not in error.schema.get("properties", {})]  # type: ignore[union-attr]


def meant_fields(error: ValidationError) -> Iterator[Path]:
    """The paths of fields that were meant by misspelt ones; their absence is not reported as well."""
    for name in unknown_fields(error):
        if found := suggestion(name, error.schema["properties"]):  # type: ignore[index]
            yield (*error.absolute_path, found)


def explain_unknown(source: Source, error: ValidationError, _: set[Path]) -> Iterator[Finding]:
    """Fields that the schema does not know, each at its own line."""
    if isinstance(error.validator_value, dict):
        return
    known = [name for name in error.schema["properties"] if name not in error.instance]  # type: ignore[index]
    for name in unknown_fields(error):
        path = (*error.absolute_path, name)
        mend = did_you_mean(name, known, "Delete it, or look for its name in CONTRIBUTING.md.")
        yield source.finding("schema-unknown", path, f"There is no field '{printable(name)}' here.", mend, at_key=True)


def explain_missing(source: Source, error: ValidationError, misspelt: set[Path]) -> Iterator[Finding]:
    """A field that is needed and not there; jsonschema reports each one by itself."""
    name = error.message.split("'")[1]
    path: Path = (*error.absolute_path, name)
    if path in misspelt:
        return
    part = error.schema.get("properties", {}).get(name, {})  # type: ignore[union-attr]
    such = f", such as '{short(part['examples'][0])}'" if part.get("examples") else ""
    where = f" under '{error.absolute_path[-1]}'" if error.absolute_path else ""
    parent = source.marks.of_key(tuple(error.absolute_path))
    mend = f"Add '{name}:'{such}."
    address = ".".join(map(str, path))
    yield Finding(source.file, *parent, f"'{name}' is missing{where}.", mend, "schema-missing", address)


def explain_dependent(source: Source, error: ValidationError, misspelt: set[Path]) -> Iterator[Finding]:
    """A field that makes no sense without another."""
    for name, needed in error.validator_value.items():  # type: ignore[union-attr]
        for other in needed:
            path = (*error.absolute_path, other)
            if name in error.instance and other not in error.instance and path not in misspelt:
                here = (*error.absolute_path, name)
                mend = f"Add '{other}:' beside it, or delete '{name}'."
                yield source.finding("schema-missing", here, f"'{name}' says nothing without '{other}'.", mend, at_key=True)


PER_FIELD: dict[str, Callable[[Source, ValidationError, set[Path]], Iterator[Finding]]] = {
    "additionalProperties": explain_unknown,
    "required": explain_missing,
    "dependentRequired": explain_dependent,
}
