"""The workflows: well formed, and safe in the eyes of a strict auditor. No tool asks the network."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from making import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
SCRIPTS = sorted(path for path in (ROOT / ".ci").iterdir() if path.read_text("utf-8").startswith("#!/bin/sh"))
FORMS = dict.fromkeys(WORKFLOWS, "github-workflows") | {
    ROOT / ".github/dependabot.yml": "dependabot",
    ROOT / ".gitlab-ci.yml": "gitlab-ci",
}
"""The files of code hosts, and what they must obey."""
MAY_WRITE = {
    ("deploy", "deploy"): {"pages", "id-token"},
    ("deploy", "remember"): {"contents"},
    ("due", "issue"): {"issues"},
    ("issue", "answer"): {"contents", "pull-requests", "issues"},
}
"""The jobs that may do more than read, and what."""
PINNED = re.compile(r"(actions/[a-z-]+)@[0-9a-f]{40} # (v\d+\.\d+\.\d+)")


def run(*command: str) -> None:
    """Run a tool of this environment; what it prints is shown where it fails."""
    tool, *rest = command
    done = subprocess.run(
        [str(Path(sys.executable).with_name(tool)), *rest], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def read(path: Path) -> dict[Any, Any]:
    """A workflow as its host reads it; YAML 1.1 takes its 'on' for yes."""
    values = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(values, dict)
    return values


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """All jobs: the name of the workflow, of the job, and what it does."""
    for path in WORKFLOWS:
        for name, job in read(path)["jobs"].items():
            yield path.stem, name, job


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_file_is_well_formed(path: Path) -> None:
    """Each file of a code host obeys its schema."""
    run("check-jsonschema", "--builtin-schema", f"vendor.{FORMS[path]}", str(path))


def test_workflows_are_safe() -> None:
    """The strictest audit finds nothing, and reads every file."""
    run("zizmor", "--offline", "--strict-collection", "--persona", "auditor", "--no-progress", ".github")


def test_there_are_workflows() -> None:
    """The other tests look at something."""
    assert {path.stem for path in WORKFLOWS} == {"check", "deploy", "due", "entries", "issue", "links"}
    assert len(SCRIPTS) >= 9


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_hold_no_slips(script: Path) -> None:
    """The scripts that workflows call are run by any shell, and hold none of the known slips."""
    run("shellcheck", str(script))


def test_only_named_jobs_may_write() -> None:
    """A workflow may do nothing by itself; each job says what it may, and only those that are named here may write."""
    assert all(read(path)["permissions"] == {} for path in WORKFLOWS)
    wrote = {
        (flow, name): {right for right, level in job["permissions"].items() if level == "write"}
        for flow, name, job in jobs()
    }
    assert {job: rights for job, rights in wrote.items() if rights} == MAY_WRITE


def test_no_change_from_outside_meets_a_right_to_write() -> None:
    """Pull requests start workflows with the rights to read alone, and none is started in the name of the base."""
    texts = {path.stem: path.read_text("utf-8") for path in WORKFLOWS}
    assert not any("pull_request_target" in text or "workflow_run" in text for text in texts.values())
    started = {path.stem for path in WORKFLOWS if "pull_request" in read(path)[True]}
    assert started == {"check", "entries"}
    assert not started & {flow for flow, _ in MAY_WRITE}
    assert not any("secrets." in text for text in texts.values())


def test_nothing_is_put_into_a_command() -> None:
    """Whatever somebody else wrote reaches a command through a variable or a file, never by being pasted into it."""
    steps = [step for _, _, job in jobs() for step in job["steps"]]
    commands = [step["run"] for step in steps if "run" in step]
    assert commands
    assert not [command for command in commands if "${{" in command]


def test_actions_are_pinned() -> None:
    """Each action is one commit, with its version beside it, the same in every file; a checkout leaves no password."""
    versions: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for line in re.findall(r"uses: (.*)", path.read_text("utf-8")):
            found = PINNED.fullmatch(line)
            assert found, line
            versions.setdefault(found[1], set()).add(line)
    assert versions
    assert all(len(lines) == 1 for lines in versions.values())
    checkouts = [step for _, _, job in jobs() for step in job["steps"] if "checkout@" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_each_job_ends() -> None:
    """No job runs for ever, on a machine whose version nobody chose."""
    for flow, name, job in jobs():
        assert job["timeout-minutes"] <= 30, (flow, name)
        assert job["runs-on"] == "ubuntu-24.04", (flow, name)


def test_a_change_to_entries_installs_no_test_tools() -> None:
    """Where only entries are looked at, nothing is set up but the machine itself."""
    steps = [
        step.get("run", "")
        for flow, _, job in jobs()
        if flow in ("entries", "deploy", "due", "issue", "links")
        for step in job["steps"]
    ]
    assert any("make --no-print-directory .venv/.site" in step for step in steps)
    assert not any(word in step for step in steps for word in (".ci/run", "make check", "make test", "[test]"))


def test_scripts_of_workflows_are_there() -> None:
    """Every script that a code host calls can be run."""
    texts = "".join(path.read_text("utf-8") for path in FORMS)
    called = set(re.findall(r"\.ci/[a-z-]+", texts))
    assert called >= {
        ".ci/take-entries",
        ".ci/check-entries",
        ".ci/preview",
        ".ci/from-issue",
        ".ci/answer-issue",
        ".ci/links",
    }
    assert all((ROOT / name).stat().st_mode & 0o111 for name in called)


def test_the_live_site_knows_the_whole_history() -> None:
    """What builds the live site fetches every commit: a shallow clone could not say what has changed."""
    steps = read(ROOT / ".github/workflows/deploy.yml")["jobs"]["build"]["steps"]
    checkouts = [
        step["with"]["fetch-depth"] for step in steps if str(step.get("uses", "")).startswith("actions/checkout@")
    ]
    assert checkouts == [0]
    assert read(ROOT / ".gitlab-ci.yml")["variables"]["GIT_DEPTH"] == "0"
