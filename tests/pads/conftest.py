"""The shipped collection, its pads as PDFs, and a real browser: made once for all tests of pads."""

import os
from pathlib import Path

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import load_schemas
from formulary.model.build import build
from formulary.model.collection import Collection
from formulary.pads.look import Look
from formulary.pads.pdf import MadePdf, make_pdfs
from formulary.pads.sheet import Sheet, sheet_of
from formulary.reading.folder import read
from making import ROOT, TODAY
from once import alone


@pytest.fixture(scope="session")
def look() -> Look:
    """The shipped look."""
    return Look(ROOT / "overrides")


@pytest.fixture(scope="session")
def shipped() -> Collection:
    """The shipped collection, on the day it was written."""
    checked = check(read(ROOT / "entries"), load_schemas(ROOT / "schema"), TODAY)
    return build(checked.documents, TODAY, moving=False)


@pytest.fixture(scope="session")
def sheets(shipped: Collection) -> dict[str, Sheet]:
    """What stands on each shipped pad."""
    return {pad.id: sheet_of(shipped, pad) for pad in shipped.pads.values()}


@pytest.fixture(scope="session")
def all_pdfs(shipped: Collection, look: Look, tmp_path_factory: pytest.TempPathFactory) -> tuple[MadePdf, ...]:
    """Every PDF of every shipped pad; the processes of one run make them once for all of them."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with alone(shared / "pads.lock"):
        run = make_pdfs(shipped, shipped.pads.values(), look, shared / "pads")
    assert run.findings == ()
    return run.pdfs


@pytest.fixture(scope="session")
def pdfs(all_pdfs: tuple[MadePdf, ...]) -> tuple[MadePdf, ...]:
    """Those in English."""
    return tuple(made for made in all_pdfs if made.language == "en")


@pytest.fixture(scope="session")
def translated(all_pdfs: tuple[MadePdf, ...]) -> tuple[MadePdf, ...]:
    """Those in other languages."""
    return tuple(made for made in all_pdfs if made.language != "en")


@pytest.fixture(scope="session")
def pdf(pdfs: tuple[MadePdf, ...]) -> dict[tuple[str, str], Path]:
    """The shipped PDFs by pad and format."""
    return {(made.pad, made.format): made.path for made in pdfs}
