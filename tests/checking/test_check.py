"""Checking a whole collection: findings in order, none hidden by another, none said twice."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from formulary.checking.check import Checked, check
from formulary.checking.schemas import Schema
from formulary.findings import Level, files_with_errors, has_errors
from formulary.reading.folder import read
from formulary.reading.source import Kind
from reading.folders import WALK, fill, good, put, with_line
from schema.example_files import collection, failing

Schemas = dict[Kind, Schema]


def test_all_failing_examples_at_once(schemas: Schemas, today: date) -> None:
    """No broken file hides the findings of another: all failing activities are reported in one run."""
    texts = {address: text for one in failing(Kind.ACTIVITY) for address, text in alone(one.texts)}
    checked = check(collection(texts.items()), schemas, today)
    assert set(texts) <= {found.file for found in checked.findings}
    assert list(checked.findings) == sorted(checked.findings)
    sound = {document.source.file for document in checked.documents}
    assert not sound & files_with_errors(checked.findings)


def alone(texts: dict[str, str]) -> list[tuple[str, str]]:
    """The examples that are a file by themselves and an error for themselves."""
    return list(texts.items()) if len(texts) == 1 else []


def test_findings_of_a_file_are_in_line_order(tmp_path: Path, schemas: Schemas, today: date) -> None:
    """Findings of the third, fourth and fifth gate come in the order of their lines."""
    text = good().replace("tuesday", "tusday").replace("gate\n  post", "gate #2\n  post").replace("self", "GP")
    entries = fill(tmp_path)
    put(entries / WALK, (text + "colour: green\n").encode())
    findings = check(read(entries), schemas, today).findings
    assert [(found.line, found.rule) for found in findings] == [
        (6, "schema-word"),
        (10, "yaml-comment"),
        (16, "schema-word"),
        (24, "schema-unknown"),
    ]


@pytest.mark.parametrize(
    ("place", "content"),
    [
        ("needs/loneliness.md", b"\xff"),
        ("needs/loneliness.md", b"# no fields\n"),
        ("needs/loneliness.md", b'---\ntitle: "Lone\n---\n'),
        ("needs/loneliness.md", b"---\ntitle: Loneliness\n---\n"),
        ("needs/Loneliness.md", b"---\ntitle: Loneliness\nsummary: Too few people.\n---\n"),
        ("support/physical-activity.md", b"---\ntitle: [\n---\n"),
        ("activities/riverside-walkers/organisation.yml", b"name: 'It's'\n"),
        ("activities/riverside-walkers/organisation.yaml", b"name: Walkers\n"),
        ("formulary.yml", b"name: Ashbrook\n"),
        ("formulary.yml", b"\x00"),
    ],
)
def test_broken_file_does_not_make_references_look_wrong(
    place: str, content: bytes, tmp_path: Path, schemas: Schemas, today: date
) -> None:
    """A file that others name is reported once where it is broken, and not wherever it is named."""
    entries = fill(tmp_path)
    put(entries / WALK, good().encode())
    honest = entries / place.lower().replace(".yaml", ".yml")
    honest.unlink()
    put(entries / place, content)
    checked = check(read(entries), schemas, today)
    assert {found.file for found in checked.findings} == {f"entries/{place}"}
    assert f"entries/{WALK}" in {document.source.file for document in checked.documents}


def test_missing_need_is_reported_where_it_is_named(tmp_path: Path, schemas: Schemas, today: date) -> None:
    """A need that no file describes is reported in the entry that names it."""
    entries = fill(tmp_path)
    put(entries / WALK, good().encode())
    (entries / "needs/loneliness.md").unlink()
    (found,) = check(read(entries), schemas, today).findings
    assert (found.file, found.line, found.field) == (f"entries/{WALK}", 4, "needs.0")


def test_first_entry_says_where_to_add_what_it_names(tmp_path: Path, schemas: Schemas, today: date) -> None:
    """In a new collection, where there is no need yet, the mend says how to add one."""
    entries = fill(tmp_path)
    put(entries / WALK, with_line(4, "needs: [gambling]").encode())
    for need in (entries / "needs").iterdir():
        need.unlink()
    (found,) = check(read(entries), schemas, today).findings
    assert found.mend == "Add the file entries/needs/gambling.md."


def test_warning_does_not_stop_publication(tmp_path: Path, schemas: Schemas, today: date) -> None:
    """An entry with a warning is published."""
    entries = fill(tmp_path)
    put(entries / WALK, (good() + "status: paused\n").encode())
    checked = check(read(entries), schemas, today)
    assert [found.level for found in checked.findings] == [Level.WARNING]
    assert not has_errors(checked.findings)
    assert f"entries/{WALK}" in {document.source.file for document in checked.documents}


def test_value_refused_by_the_third_gate_is_not_judged_again(tmp_path: Path, schemas: Schemas, today: date) -> None:
    """A text of which YAML would drop the end is not reported as too short as well."""
    entries = fill(tmp_path)
    put(entries / WALK, with_line(2, "summary: Walk #1 by the river").encode())
    checked = check(read(entries), schemas, today)
    assert [found.rule for found in checked.findings] == ["yaml-comment"]
    assert f"entries/{WALK}" not in {document.source.file for document in checked.documents}


def test_two_checks_of_one_collection_are_equal(schemas: Schemas, today: date) -> None:
    """Checking changes nothing in what it checks."""

    def once() -> Checked:
        return check(collection(), schemas, today)

    assert once() == once()


def test_a_thousand_entries_in_well_under_a_second(tmp_path: Path, schemas: Schemas, today: date) -> None:
    """Reading and checking 1,000 entries takes about 0.4 seconds; the test allows for a busy machine."""
    entries = fill(tmp_path)
    for number in range(1_000):
        text = good().replace("Tuesday Stroll", f"Tuesday Stroll {number}").replace("960101", f"960{number:03}")
        put(entries / f"activities/riverside-walkers/walk-{number}.yml", text.encode())
    start = process_time()
    checked = check(read(entries), schemas, today)
    assert process_time() - start < 2
    assert checked.findings == ()
