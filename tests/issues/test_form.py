"""The issue form: made from the schema and the lists, within the limits of GitHub."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from formulary.asking.choice import Lists
from formulary.asking.section import FIRST, sections
from formulary.checking.schemas import Schema
from formulary.cli.issue_form import issue_form_of
from formulary.findings import has_errors
from formulary.issues.asked import LEDGER, MORE, ONE_OF, parts
from formulary.issues.body import read_body
from formulary.issues.form import FOLDER, LABEL, ROUTE, form_files
from formulary.issues.values import read_answers
from formulary.project import Project
from formulary.reading.source import Kind
from issues.bodies import GOOD, body, elements, entry, form
from making import ROOT, TODAY, collection

FORMS = sorted((ROOT / FOLDER).glob("*.yml"))


@pytest.fixture(scope="module")
def shipped() -> dict[str, str]:
    """The files that are made from the shipped collection."""
    return form_files(*issue_form_of(Project(ROOT), TODAY))


def test_the_forms_in_the_repository_are_those_that_are_made(shipped: dict[str, str]) -> None:
    """Nobody edits them by hand: after a change of a list or the schema, 'formulary issue-form' makes them anew."""
    assert {name: (ROOT / name).read_text("utf-8") for name in shipped} == shipped


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_are_well_formed(path: Path) -> None:
    """Each obeys the schema of its kind."""
    kind = "config" if path.stem == "config" else "forms"
    tool = Path(sys.executable).with_name("check-jsonschema")
    done = subprocess.run(
        [tool, "--builtin-schema", f"vendor.github-issue-{kind}", path], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_all_of_a_first_entry_is_asked(schemas: dict[Kind, Schema]) -> None:
    """The form asks every first question, all that a rule needs one of, and what else was chosen."""
    every = sections(schemas[Kind.ACTIVITY].content, Lists.of(collection()))
    asked = {one.address for part in parts(every) for one in part.questions}
    assert asked - MORE == {address for address in FIRST if address != LEDGER} | {
        f"{LEDGER}.0.{part}" for part in ("on", "by", "how")
    }
    assert asked >= MORE | {address for group in ONE_OF for address in group} | {ROUTE}


@pytest.mark.parametrize("path", [path for path in FORMS if path.stem != "config"], ids=lambda path: path.stem)
def test_limits_of_github(path: Path) -> None:
    """Labels differ in more than punctuation, ids differ, choices are texts that differ, and none is called None."""
    values = yaml.safe_load(path.read_text("utf-8"))
    asked = [one for one in values["body"] if one["type"] != "markdown"]
    for of in (lambda one: re.sub(r"\W", "", one["attributes"]["label"]).lower(), lambda one: one["id"]):
        assert len({of(one) for one in asked}) == len(asked)
    for one in asked:
        options: list[Any] = one["attributes"].get("options", [])
        titles = [option["label"] if isinstance(option, dict) else option for option in options]
        assert all(isinstance(title, str) and title.strip() and title != "None" for title in titles), one["id"]
        assert len(set(titles)) == len(titles)
    assert all(isinstance(text, str) and text for text in (values["name"], values["description"]))


def test_the_label_is_the_one_that_the_workflow_waits_for(shipped: dict[str, str]) -> None:
    """The form sets the label without which the workflow does nothing."""
    assert yaml.safe_load(shipped[f"{FOLDER}/activity.yml"])["labels"] == [LABEL]
    assert f"'{LABEL}'" in (ROOT / ".github/workflows/issue.yml").read_text("utf-8")


def test_every_answer_comes_back() -> None:
    """Each question, answered by its own example or its first choice, is read without a finding."""
    asked = [one for part in form() for one in part.questions]
    answers = {one.address: one.choices[0].title if one.choices else one.example for one in asked}
    answers["sessions"] = GOOD["sessions"]
    read = read_body(
        "issue.md", body(answers).encode(), {*(one.text for one in asked), elements()[-1]["attributes"]["label"]}
    )
    values, findings = read_answers("issue.md", asked, read.given)
    assert (read.findings, findings) == ((), [])
    assert values.keys() == {one.address for one in asked}
    assert values["needs"] == [asked_choice(asked, "needs")]
    assert values["access"] == ["step-free"]
    assert values["good_for"] == answers["good_for"].split("\n")


def asked_choice(asked: list[Any], address: str) -> str:
    """The first word that can be chosen for a field."""
    return next(str(one.choices[0].word) for one in asked if one.address == address)


@pytest.mark.parametrize("address", GOOD)
def test_no_needed_answer_can_be_left_out(address: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Without one of the fewest answers there is no file; only a place without a postcode can be found all the same."""
    folder = tmp_path_factory.getbasetemp() / "issues"
    made = entry(folder, body({**GOOD, address: ""}).encode())
    if address == "venue.postcode":
        assert not has_errors(made.findings)
    else:
        assert has_errors(made.findings)
        assert not made.file
