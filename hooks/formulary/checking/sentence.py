"""A sentence for each keyword: what is wrong with a value, and how to mend it, as a neighbour would say it."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias

from formulary.checking.objection import Objection
from formulary.checking.repair import repaired
from formulary.checking.suggest import did_you_mean
from formulary.findings import printable

Sentences: TypeAlias = tuple[str, str]
"""What is wrong, and how to mend it."""

SHAPES = {
    "string": "one text",
    "number": "a number",
    "integer": "a whole number",
    "array": "a list",
    "object": "a block of fields",
}
BRACKETS = "A text that starts with a bracket needs double quotes around it."


def short(value: Any) -> str:
    """Show any value in a few words."""
    if isinstance(value, dict):
        return printable(", ".join(f"{name}: {short(part)}" for name, part in list(value.items())[:4]), 60)
    if isinstance(value, list):
        return printable(", ".join(short(part) for part in value[:4]), 60)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{Decimal(str(value)):f}"
    return printable(value, 60)


def counted(number: int, thing: str) -> str:
    """Say how many: '1 letter', '2 letters'."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def shape(value: Any) -> str:
    """Say what somebody wrote."""
    if isinstance(value, (dict, list)):
        return SHAPES["object" if isinstance(value, dict) else "array"]
    return SHAPES["string"]


def in_lines(name: str, value: Any) -> str:
    """Show what to write for a field: 'name: value', or the lines below the name."""
    if isinstance(value, list) and isinstance(value[0], dict):
        first, *rest = [in_lines(part, field) for part, field in value[0].items()]
        return f"'{name}:' and below it '- {', '.join([first[1:], *rest])}"
    if isinstance(value, list) and any(" " in str(part) for part in value):
        return f"'{name}:' and below it '- {short(value[0])}'"
    if isinstance(value, list):
        return f"'{name}: [{short(value)}]'"
    if isinstance(value, dict):
        return f"'{name}:' and below it {', '.join(in_lines(part, field) for part, field in value.items())}"
    return f"'{name}: {short(value)}'"


def such_as(name: str, value: Any) -> str:
    """Offer what to write for a field: 'a line such as ...'."""
    shown = in_lines(name, value)
    return f"lines such as {shown}" if "' and below it '" in shown else f"a line such as {shown}"


def word(one: Objection) -> Sentences:
    """A word that is not on the list."""
    if isinstance(one.value, (dict, list)):
        message = f"{one.name} must be one word, not {shape(one.value)}."
        return message, f"Write a word such as '{one.example}'. {BRACKETS}"
    what = one.schema.get("x-what", "a word that is allowed here")
    return f"'{short(one.value)}' is not {what}.", did_you_mean(str(one.value), map(str, one.limit))


def form(one: Objection) -> Sentences:
    """Text where a list belongs, words where a number belongs, and the like."""
    wanted = SHAPES[one.limit]
    if one.limit in ("number", "integer") and isinstance(one.value, str):
        return f"'{short(one.value)}' is not {wanted}.", meant(one, f"Write figures only, such as '{one.example}'.")
    message = f"{one.name} must be {wanted}, not {shape(one.value)}."
    if one.limit == "array":
        return message, listed(one)
    if one.limit == "object":
        return message, blocked(one)
    mend = f"Write it like this: '{short(one.example)}'."
    return message, f"{mend} {BRACKETS}" if one.limit == "string" else mend


def blocked(one: Objection) -> str:
    """How to make a block of fields of what somebody wrote as one text."""
    if isinstance(one.path[-1], str):
        return f"Write {such_as(one.path[-1], one.example)}."
    fields = " and below that ".join(in_lines(name, part) for name, part in one.example.items())
    return f"Write after the hyphen {fields}."


def listed(one: Objection) -> str:
    """How to make a list of what somebody wrote as one text."""
    if isinstance(one.value, str) and one.value.startswith("-"):
        return "Put a space after each hyphen."
    if isinstance(one.value, str) and "x-what" in one.schema.get("items", {}):
        return f"Write it with brackets: [{short(one.value)}]."
    return "Write each item on a line of its own, with a hyphen and a space in front."


def look(one: Objection) -> Sentences:
    """Text of the wrong shape."""
    if "x-what" not in one.schema:
        return f"{one.name} runs over more than one line.", "Write it on one line, without blank lines."
    message = f"'{short(one.value)}' does not look like {one.schema['x-what']}."
    return message, meant(one, f"It should look like '{short(one.example)}'.")


def meant(one: Objection, otherwise: str) -> str:
    """Offer what was meant, where that is plain to see."""
    found = repaired(one.value, one.schema)
    return f"Did you mean '{short(found)}'?" if found else otherwise


def too_short(one: Objection) -> Sentences:
    """Text with too few letters."""
    message = f"{one.name} is too short: {counted(len(one.value), 'letter')}, and at least {one.limit} are needed."
    return message, f"For example: '{short(one.example)}'."


def too_long(one: Objection) -> Sentences:
    """Text with too many letters."""
    message = f"{one.name} is {counted(len(one.value) - one.limit, 'letter')} too long."
    return message, f"Use at most {one.limit} letters, spaces included."


def too_little(one: Objection) -> Sentences:
    """A number that is too small."""
    return f"{one.name} cannot be {short(one.value)}.", f"Write {one.limit} or more."


def too_much(one: Objection) -> Sentences:
    """A number that is too large."""
    return f"{one.name} cannot be {short(one.value)}.", f"Write {one.limit} or less."


def too_many(one: Objection) -> Sentences:
    """A list with too many items."""
    message = f"{one.name} has {counted(len(one.value) - one.limit, 'item')} too many."
    return message, f"Keep the {one.limit} most important ones."


def no_day(one: Objection) -> Sentences:
    """A day that is not in the calendar; dates are the only format in the schemas."""
    return f"There is no day '{short(one.value)}' in the calendar.", meant(one, "Look at a calendar.")


def one_of(one: Objection) -> Sentences:
    """A block that lacks all of several fields, of which one is needed."""
    names = choices(one)
    listed_names = ", ".join(f"'{name}'" for name in names[:-1]) + f" or '{names[-1]}'"
    part = one.schema["properties"][names[0]]
    return f"{one.name} needs at least one of {listed_names}.", f"Add {such_as(names[0], part['examples'][0])}."


def choices(one: Objection) -> list[str]:
    """The fields of which one is needed."""
    return [part["required"][0] for part in one.limit]


def something(one: Objection) -> Sentences:
    """Anything else that a future schema may say."""
    return f"{one.name} is not as it should be.", f"It should look like '{short(one.example)}'."


Explain: TypeAlias = Callable[[Objection], Sentences]
SENTENCES: dict[str, tuple[str, Explain]] = {
    "enum": ("schema-word", word),
    "type": ("schema-shape", form),
    "pattern": ("schema-form", look),
    "minLength": ("schema-length", too_short),
    "maxLength": ("schema-length", too_long),
    "minimum": ("schema-range", too_little),
    "maximum": ("schema-range", too_much),
    "maxItems": ("schema-count", too_many),
    "format": ("schema-date", no_day),
    "anyOf": ("schema-choice", one_of),
}
"""For each keyword the rule's name and the function that puts it into words."""
