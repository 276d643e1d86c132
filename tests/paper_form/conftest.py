"""The form of the shipped collection: laid out, and as a PDF that is made once."""

import os
from pathlib import Path

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema, load_schemas
from formulary.model.build import build
from formulary.model.collection import Collection
from formulary.pads.look import Look
from formulary.paper_form.form import Form, form_of
from formulary.paper_form.pdf import make_form
from formulary.reading.folder import Reading, read
from formulary.reading.source import Kind
from making import ROOT, TODAY


@pytest.fixture(scope="session")
def schemas() -> dict[Kind, Schema]:
    """The shipped schemas."""
    return load_schemas(ROOT / "schema")


@pytest.fixture(scope="session")
def look() -> Look:
    """The shipped look."""
    return Look(ROOT / "overrides")


@pytest.fixture(scope="session")
def entries() -> Reading:
    """The shipped entries as they are read."""
    return read(ROOT / "entries")


@pytest.fixture(scope="session")
def shipped(entries: Reading, schemas: dict[Kind, Schema]) -> Collection:
    """The shipped collection, on the day it was written."""
    return build(check(entries, schemas, TODAY).documents, TODAY, moving=False)


@pytest.fixture(scope="session")
def form(shipped: Collection, schemas: dict[Kind, Schema], look: Look) -> Form:
    """The shipped form."""
    return form_of(shipped, schemas[Kind.ACTIVITY].content, look.letters)


@pytest.fixture(scope="session")
def pdf(shipped: Collection, schemas: dict[Kind, Schema], look: Look, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped form as a PDF."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    made = make_form(shipped, schemas[Kind.ACTIVITY].content, look, shared / "paper-form")
    assert made.findings == ()
    assert made.path
    return made.path
