"""The published schemas, as an editor uses them: by another parser and another validator than ours."""

import json
from datetime import date
from pathlib import PurePath

import jschon
import pytest
from playwright.sync_api import Browser

from data.editor import editor_values, objections, validator_of
from data.shipped import ROOT, shipped
from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.data.schemas import published_schemas
from formulary.model.build import build
from formulary.reading.names import identify
from formulary.reading.source import Kind
from schema.example_files import Example, collection, failing, passing
from schema.parts import parts

Published = dict[str, dict[str, object]]
Validators = dict[str, jschon.JSONSchema]


@pytest.fixture(scope="module")
def published(schemas: dict[Kind, Schema], today: date) -> Published:
    """The schemas of the shipped collection, by kind."""
    return dict(published_schemas(shipped(today), schemas))


@pytest.fixture(scope="module")
def validators(published: Published) -> Validators:
    """What holds files of the shipped collection against them."""
    return {kind: validator_of(content) for kind, content in published.items()}


@pytest.fixture(scope="module")
def example_validators(schemas: dict[Kind, Schema], today: date) -> Validators:
    """The same for the collection that the passing examples make, which has its own needs, kinds and areas."""
    examples = build(check(collection(), schemas, today).documents, today, moving=False)
    return {kind: validator_of(content) for kind, content in published_schemas(examples, schemas)}


FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "entries").rglob("*") if path.is_file())
BROKEN = [example for example in failing() if example.rule.startswith("schema-")]


@pytest.mark.parametrize("file", FILES)
def test_shipped_file(file: str, validators: Validators) -> None:
    """An editor has nothing to underline in a shipped file."""
    found = identify(tuple(file.split("/")[1:]))
    assert found
    assert objections(validators[found[0]], editor_values(file, (ROOT / file).read_text("utf-8"))) == []


@pytest.mark.parametrize("example", passing(), ids=lambda example: example.label)
def test_passing_example(example: Example, example_validators: Validators) -> None:
    """Every field and every word that our own schemas allow is allowed in an editor too."""
    ((file, text),) = example.texts.items()
    assert objections(example_validators[example.kind], editor_values(file, text)) == []


@pytest.mark.parametrize("example", BROKEN, ids=lambda example: example.label)
def test_failing_example(example: Example, example_validators: Validators) -> None:
    """What our own schemas refuse an editor underlines, but for days that no calendar has."""
    ((file, text),) = example.texts.items()
    found = objections(example_validators[example.kind], editor_values(file, text))
    assert bool(found) == (example.rule != "schema-date")


def test_words_are_explained(published: Published) -> None:
    """Where the locality's own words are allowed, an editor can show what people call each of them."""
    needs = dict(parts(published["activity"]))["needs", "[]"]
    place = needs["enum"].index("low-mood")
    assert needs["enumDescriptions"][place] == "Low mood"
    assert len(needs["enumDescriptions"]) == len(needs["enum"])


def test_texts_of_figures(published: Published) -> None:
    """A number is let through where a text may be figures alone, and only there."""
    fields = dict(parts(published["activity"]))
    assert fields["contact", "phone"]["type"] == ["string", "number"]
    assert fields["verified", "[]", "on"]["type"] == "string"
    assert fields["venue", "postcode"]["type"] == "string"
    assert fields["summary",]["type"] == "string"


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith(".yml")])
def test_editors_find_the_schema_of_a_file(file: str, published: Published) -> None:
    """In a checkout an editor takes the one schema that is meant for a file, as the last build has published it."""
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    patterns = {schema: [some] if isinstance(some, str) else some for schema, some in settings.items()}
    fitting = [schema for schema, some in patterns.items() if fits(file, some)]
    found = identify(tuple(file.split("/")[1:]))
    assert found
    assert fitting == [f"site/schema/{found[0]}.json"]
    assert found[0] in published


def fits(file: str, patterns: list[str]) -> bool:
    """Whether an editor takes a file to be meant by patterns; those that start with '!' take files out again."""
    excluded = any(PurePath(file).match(one[1:]) for one in patterns if one.startswith("!"))
    return not excluded and any(PurePath(file).match(one) for one in patterns)


def test_patterns_work_in_editors(published: Published, browser: Browser) -> None:
    """Editors run on JavaScript: it understands every pattern, and finds each in the field's own examples."""
    found = [part for content in published.values() for _, part in parts(content) if "pattern" in part]
    asked = [[part["pattern"], [text for text in part["examples"] if isinstance(text, str)]] for part in found]
    page = browser.new_page()
    strange = page.evaluate(
        "asked => asked.filter(([pattern, texts]) => !texts.every(text => new RegExp(pattern, 'u').test(text)))", asked
    )
    page.close()
    assert len(asked) > 100
    assert strange == []
