"""The schema of maps: complete, closed, described, and with examples that obey it, like those of entries."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from formulary.importing.mapping import map_schema
from making import ROOT
from schema.parts import parts

CONTENT = map_schema(ROOT / "schema").content
PARTS = list(parts(CONTENT))


def test_schema_is_a_schema() -> None:
    """The file obeys the rules of JSON Schema 2020-12, as it is written and with its references in place."""
    written: dict[str, Any] = json.loads((ROOT / "schema/import-map.json").read_text("utf-8"))
    Draft202012Validator.check_schema(written)
    Draft202012Validator.check_schema(CONTENT)
    assert "$ref" not in json.dumps(CONTENT)


@pytest.mark.parametrize(("path", "part"), PARTS, ids=["/".join(path) or "map" for path, _ in PARTS])
def test_every_part(path: tuple[str, ...], part: dict[str, Any]) -> None:
    """Every part is described, is closed, has examples that obey it, and has a name in plain words."""
    assert part.get("title"), path
    assert part["description"].endswith((".", "?")), path
    assert part.get("examples"), path
    validator = Draft202012Validator(part, format_checker=FormatChecker(formats=["date"]))
    for example in part["examples"]:
        assert not list(validator.iter_errors(example)), (path, example)
    if part.get("type") == "object":
        assert part["additionalProperties"] is False or "propertyNames" in part, path
    if "enum" in part:
        assert part["x-what"], path
