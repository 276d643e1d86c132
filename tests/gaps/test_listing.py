"""Gaps as text, as tables, and as data: all forms tell the same."""

import csv
import io
import json

from formulary.gaps.files import gaps_files
from formulary.gaps.gaps import gaps_of
from formulary.gaps.listing import FORMATS
from gaps.invented import invented
from making import activity, collection, need, town


def test_text_has_a_sentence_a_line() -> None:
    """The day comes first, then every gap in its kind, then what may end and what hangs."""
    files = town({"walkers/stroll": activity(funded_by=["Council"], funding_ends="2026-12-31")})
    lines = FORMATS["text"](gaps_of(collection(files))).splitlines()
    assert lines[0] == "As of 21 November 2026"
    for line in (
        "Nothing at all (1)",
        "  No activity for ‘Loneliness’ in Northgate.",
        "  No weekend activity for ‘Loneliness’ in Riverside.",
        "  Tuesday Stroll may end on 31 December 2026: its funding ends.",
        "  Council pays alone for 1 activity. Without that money nothing is left for:",
        "    ‘Loneliness’ in all areas: 1 activity",
        "  Walkers runs all there is for ‘Loneliness’: 1 activity.",
    ):
        assert line in lines


def test_spreadsheet_and_data_hold_the_same_counts() -> None:
    """Read back, CSV and JSON have a line for each need in all areas and in each, with every count."""
    whole, _ = invented(1, 40)
    gaps = gaps_of(whole)
    lines = list(csv.DictReader(io.StringIO(FORMATS["csv"](gaps), newline="")))
    data = json.loads(FORMATS["json"](gaps))
    assert len(lines) == len(whole.needs) * (1 + len(whole.areas)) == len(data["counts"])
    for line, values in zip(lines, data["counts"], strict=True):
        assert line == {name: str(value) for name, value in values.items()}
        for column in gaps.columns:
            assert int(line[column]) == gaps.counts.of(line["need"], column, line["area"])
    assert data["columns"].keys() == gaps.columns.keys()


def test_tables_hold_the_same_counts() -> None:
    """The tables for a terminal have a number for each need and column, and a line where nothing is."""
    whole, _ = invented(1, 40)
    gaps = gaps_of(whole)
    for view, text in zip(gaps.views, FORMATS["tables"](gaps).split("\n\n"), strict=True):
        assert text.splitlines()[0] == view.title
        for one, line in zip(gaps.needs, text.splitlines()[-len(gaps.needs) :], strict=True):
            counts = [gaps.counts.of(one.id, head.column.id, head.area) for head in view.heads]
            assert line.startswith(one.name)
            assert [0 if cell == "-" else int(cell) for cell in line[24:].split()] == counts


def test_no_cell_runs_as_a_formula() -> None:
    """A title that looks like a formula is harmless in a spreadsheet."""
    files = town() | {"needs/loneliness.md": need(title="=1+1")}
    [line, *_] = csv.DictReader(io.StringIO(FORMATS["csv"](gaps_of(collection(files))), newline=""))
    assert line["need_title"] == "'=1+1"


def test_published_files() -> None:
    """What is published is what the command prints."""
    whole = collection()
    published = dict(gaps_files(whole))
    assert published["data/gaps.csv"].decode() == FORMATS["csv"](gaps_of(whole))
    assert json.loads(published["data/gaps.json"])["generated_at"] == "2026-11-21"
