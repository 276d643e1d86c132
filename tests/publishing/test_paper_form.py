"""The form on paper among the outputs of a build."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from formulary.checking.schemas import Schema, load_schemas
from formulary.findings import Finding, Level
from formulary.model.collection import Collection
from formulary.pads.engine import NoEngine
from formulary.pads.look import Look
from formulary.paper_form.pdf import MadeForm
from formulary.project import Project
from formulary.publishing import contributing
from formulary.reading.source import Kind
from making import ROOT, collection

SCHEMAS = load_schemas(ROOT / "schema")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project in an empty folder: nothing is in its cache."""
    return Project(tmp_path)


def made(project: Project) -> contributing.PaperForm:
    """What a build makes."""
    return contributing.made_form(collection(), SCHEMAS, Look(ROOT / "overrides"), project)


def test_it_is_kept_in_the_cache(project: Project) -> None:
    """The form is made into the cache, from where it is published, and no message is needed."""
    form = made(project)
    assert form.path
    assert form.path.is_relative_to(project.cache)
    assert form.path.read_bytes().startswith(b"%PDF-1.7")
    assert (form.remarks, form.address) == ((), "contribute/form.pdf")


def test_without_an_engine(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Pango is missing the build goes on without the form, and says what to type."""

    def refuse(*_: object) -> MadeForm:
        raise NoEngine("Install it with: apt-get install libpango")

    monkeypatch.setattr(contributing, "make_form", refuse)
    form = made(project)
    assert (form.path, form.remarks, form.address) == (None, ("Install it with: apt-get install libpango",), "")


def test_what_it_lacks_is_said(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form with fewer questions than there should be is published, and the builder is told."""

    def shorter(_: Collection, schema: Mapping[str, object], look: Look, cache: Path) -> MadeForm:
        assert schema == SCHEMAS[Kind.ACTIVITY].content
        assert (look.overrides, cache.name) == (ROOT / "overrides", "paper-form")
        remark = Finding("entries/formulary.yml", 0, 0, "No room.", "Shorten.", "form-left-out", level=Level.WARNING)
        return MadeForm(Path("form.pdf"), (remark,))

    monkeypatch.setattr(contributing, "make_form", shorter)
    form = made(project)
    [remark] = form.remarks
    assert form.path == Path("form.pdf")
    assert "warning: No room." in remark
    assert isinstance(SCHEMAS[Kind.ACTIVITY], Schema)
