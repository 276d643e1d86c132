"""What an editor makes of a file: YAML 1.2 by another parser, held against a published schema by another validator."""

import json
from functools import cache
from typing import Any

import jschon
from ruamel.yaml import YAML

from formulary.reading.folder import split_front_matter

jschon.create_catalog("2020-12")


def editor_values(file: str, text: str) -> Any:
    """Read a file as editors do, with the core schema of YAML 1.2: 0 is a number, 'yes' and 2026-10-01 are words."""
    front = split_front_matter(text)[0] if file.endswith(".md") else text
    return core_yaml().load(front)


@cache
def core_yaml() -> YAML:
    """A parser for the core schema, which knows no dates (YAML 1.2.2, section 10.3)."""
    parser = YAML(typ="safe", pure=True)
    parser.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)
    return parser


def validator_of(schema: dict[str, Any]) -> jschon.JSONSchema:
    """A validator of a schema as it is published, which is JSON."""
    return jschon.JSONSchema(json.loads(json.dumps(schema)))


def objections(validator: jschon.JSONSchema, values: Any) -> list[str]:
    """What the validator objects to, the innermost last."""
    result = validator.evaluate(jschon.JSON(values))
    if result.valid:
        return []
    return [f"{one['instanceLocation']}: {one.get('error')}" for one in result.output("basic")["errors"]]
