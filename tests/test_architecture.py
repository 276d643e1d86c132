"""The house: which room may know which, who may know MkDocs, and that templates hold no rules."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from making import ROOT

HOOKS = ROOT / "hooks"
TEMPLATES = ROOT / "overrides"
RULES_IN_TEMPLATES = {
    "sorting": re.compile(r"\|\s*(sort|dictsort)\b"),
    "grouping": re.compile(r"\|\s*groupby\b"),
    "choosing": re.compile(r"\|\s*(select|selectattr|reject|rejectattr|unique)\b"),
    "arithmetic with dates": re.compile(r"strftime|strptime|timedelta"),
    "taking text apart": re.compile(r"\.(split|rsplit|partition|rpartition|splitlines)\("),
}


def modules() -> list[Path]:
    """All modules of the machine."""
    return sorted(HOOKS.rglob("*.py"))


def templates() -> list[Path]:
    """All templates of the look."""
    return sorted(TEMPLATES.rglob("*.html"))


def imports(path: Path) -> set[str]:
    """The packages that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return {name.partition(".")[0] for name in found}


def test_one_direction() -> None:
    """Reading knows no schema, checking no website, the model neither, and outputs do not know each other."""
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(HOOKS)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"Contracts: [1-9][0-9]* kept, 0 broken", done.stdout)


def test_only_the_adapter_knows_mkdocs() -> None:
    """MkDocs can be left by writing one module anew."""
    assert [path.relative_to(HOOKS).as_posix() for path in modules() if "mkdocs" in imports(path)] == [
        "formulary/mkdocs_adapter.py"
    ]


def test_the_hooks_only_hand_on() -> None:
    """The file that MkDocs loads holds neither functions nor classes."""
    tree = ast.parse((HOOKS / "mkdocs_hooks.py").read_text("utf-8"))
    assert "formulary" in imports(HOOKS / "mkdocs_hooks.py")
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda)]


@pytest.mark.parametrize("rule", RULES_IN_TEMPLATES)
def test_templates_hold_no_rule(rule: str) -> None:
    """Python computes, templates place."""
    assert templates()
    pattern = RULES_IN_TEMPLATES[rule]
    assert [path.name for path in templates() if pattern.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("sorting", "{% for a in b | sort %}"),
        ("grouping", "{{ a|groupby('b') }}"),
        ("choosing", "{{ a | selectattr('b') }}"),
        ("arithmetic with dates", "{{ day.strftime('%d') }}"),
        ("taking text apart", "{{ id.split('/')[0] }}"),
    ],
)
def test_rules_would_be_found(rule: str, text: str) -> None:
    """The look for rules in templates finds one where there is one."""
    assert RULES_IN_TEMPLATES[rule].search(text)


def test_nothing_is_marked_safe_in_a_template() -> None:
    """No template of ours says that a text is safe: what comes as HTML is made so in Python."""
    ours = [path for folder in ("pages", "pads") for path in (TEMPLATES / folder).rglob("*.html")]
    assert ours
    assert [path.name for path in ours if re.search(r"\|\s*safe\b|autoescape false", path.read_text("utf-8"))] == []


def test_the_day_is_asked_once() -> None:
    """What day it is, project.py alone asks: everything else is told, so that a build can be made as of any day.

    The cache of PDFs asks how old its own files are, which no page and no pad depends on.
    """
    asking = re.compile(r"\b(date\.today|datetime\.now|datetime\.today|time\.time|utcnow)\(")
    found = [path.relative_to(HOOKS).as_posix() for path in modules() if asking.search(path.read_text("utf-8"))]
    assert found == ["formulary/pads/pdf.py", "formulary/project.py"]


def test_every_package_is_in_a_layer() -> None:
    """Each package of the machine has its place in the order that is checked."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = [layer for contract in settings["contracts"] for layer in contract.get("layers", [])]
    known = {name.strip().removeprefix("formulary.") for layer in layers for name in layer.split("|")}
    packages = {path.name for path in (HOOKS / "formulary").iterdir() if (path / "__init__.py").exists()}
    assert packages <= known
