"""The hazard log names tests that are there, so that no control goes without notice."""

import ast
import re

import pytest

from making import ROOT

NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "HAZARDS.md").read_text("utf-8"))


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_every_named_test_is_there(file: str, name: str) -> None:
    """A test that shows a control to work has not been renamed or removed."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_control_has_a_test() -> None:
    """No line of the log only promises."""
    log = (ROOT / "HAZARDS.md").read_text("utf-8")
    controls = re.findall(r"^- (.*?)(?=^- |^#|\Z)", log, flags=re.MULTILINE | re.DOTALL)
    assert len(controls) > 10
    assert [control for control in controls if "::test_" not in control] == []
