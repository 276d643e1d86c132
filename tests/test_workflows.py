"""The workflows: well formed, and safe in the eyes of a strict auditor. Neither tool asks the network."""

import subprocess
import sys
from pathlib import Path

import pytest

from making import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def run(*command: str) -> None:
    """Run a tool of this environment; what it prints is shown where it fails."""
    tool, *rest = command
    done = subprocess.run(
        [str(Path(sys.executable).with_name(tool)), *rest], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_is_well_formed(workflow: Path) -> None:
    """Each workflow obeys the schema of GitHub's workflows."""
    run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow))


def test_workflows_are_safe() -> None:
    """The strictest audit finds nothing, and reads every file."""
    run("zizmor", "--offline", "--strict-collection", "--persona", "auditor", "--no-progress", ".github")


def test_there_are_workflows() -> None:
    """The other tests look at something."""
    assert WORKFLOWS
