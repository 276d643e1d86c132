"""Fields: what a schema says, in the words of somebody who has to write a file."""

from typing import Any

from formulary.writing.fields import Field, fields_of, limits

TEXT = {"type": "string", "title": "Text", "description": "A text.", "examples": ["tea"]}
BLOCK = {
    "properties": {"phone": TEXT, "email": TEXT, "hours": TEXT},
    "required": ["hours"],
    "anyOf": [{"required": ["phone"]}, {"required": ["email"]}],
    "dependentRequired": {"hours": ["phone"]},
}


def field(**schema: Any) -> Field:
    """One field of a schema."""
    return Field(("thing",), TEXT | schema)


def test_what_must_be_there() -> None:
    """A field knows whether it is needed, what would do instead, and what it must come with."""
    phone, email, hours = fields_of(BLOCK)
    assert (phone.is_needed, phone.instead, phone.together) == (False, ("email",), ())
    assert email.instead == ("phone",)
    assert (hours.is_needed, hours.instead, hours.together) == (True, (), ("phone",))


def test_fields_inside() -> None:
    """The fields inside a block, inside each item of a list, and inside the block of each language are found alike."""
    languages = {"propertyNames": {"enum": ["cy"], "x-what": "a code"}, "additionalProperties": BLOCK}
    for schema in (BLOCK, {"type": "array", "items": BLOCK}, languages):
        inside = field(**schema).fields
        assert [one.path for one in inside] == [("thing", "phone"), ("thing", "email"), ("thing", "hours")]
    assert field(**languages).words == ("cy",)
    assert field(**languages).what == "a code"
    assert field().fields == []


def test_example() -> None:
    """An example is YAML in which every number is written as a person writes it."""
    assert field(type="number", examples=[3.5]).example_yaml == "thing: 3.5\n"
    assert field(type="array", items=TEXT, examples=[["a b", "c"]]).example_yaml == "thing:\n  - a b\n  - c\n"


def test_limits() -> None:
    """Lengths, numbers, forms and lists are told in a sentence each; what the title has said is not said again."""
    assert limits(field(minLength=20, maxLength=240)) == ["It may have several lines.", "20 to 240 letters."]
    one_line = r"^[^\S\n]*\S[^\n]*$"
    assert limits(field(minLength=2, maxLength=160, pattern=one_line)) == ["Up to 160 letters."]
    assert limits(field(type="integer", minimum=2, maximum=12)) == ["A whole number from 2 to 12."]
    phone = {"x-what": "a phone number", "maxLength": 20}
    assert limits(field(title="To join", **phone)) == ["A phone number."]
    assert limits(field(title="Phone", **phone)) == []
    days = field(type="array", items=TEXT | {"x-what": "a date"}, maxItems=24, uniqueItems=True)
    assert limits(days) == ["A list of up to 24, each only once.", "Each: a date."]
    assert limits(field(type="array", items={"enum": ["a"]})) == ["A list."]
