"""The validator that explains: jsonschema, which says what a schema has against each value, and takes its time."""

import re
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend


def whole_pattern(_: Any, pattern: str, instance: Any, __: Any) -> Iterator[ValidationError]:
    """Hold text against a pattern as every other language does: '$' is the end, not the line break before it."""
    if isinstance(instance, str) and not re.search(pattern.removesuffix("$") + r"\Z" * pattern.endswith("$"), instance):
        yield ValidationError("has another form")


Validator: Any = extend(Draft202012Validator, {"pattern": whole_pattern})  # type: ignore[no-untyped-call]


class ExplainingValidator:
    """Explains what one schema objects to."""

    def __init__(self, content: dict[str, Any]) -> None:
        self.validator = Validator(content, format_checker=FormatChecker(formats=["date"]))

    def errors(self, values: Any) -> Iterator[ValidationError]:
        """Yield the errors of one file's values."""
        found: Iterator[ValidationError] = self.validator.iter_errors(values)
        return found
