"""Honest text comes through all gates as it was written, whatever YAML would like to make of it."""

from datetime import date

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.findings import has_errors
from formulary.reading.folder import Reading, read_text
from formulary.reading.source import Kind
from reading.folders import good

FILE = "entries/activities/riverside-walkers/walk.yml"
AS_WRITTEN = (
    "no", "yes", "off", "on", "y", "true", "~", "null", "01632 960101", "10:30", "12:30:45", "1e3", "0x1F", "0o17",
    "007", "1_000", ".inf", "NaN", "+5", "-5", "=1+1", "2026-10-01", "2026-10-01T10:30:00Z", "+44 1632 960101",
    "Tom & Jerry's <18s", "£3.50 (50p off)", "50% off", "Bring a pen/paper", "a-b - c", "Tea, cake; more", "C#-minor",
    "https://example.org/?a=b&c=d#e", "e-mail: ", "Who? You!", "«guillemets» “quotes” ‘too’", "🚶‍♀️ 👨‍👩‍👧 🏳️‍🌈",
    "Tŷ Ŵyn, ŷ yw'r gair", "مرحبا بالجميع\u200f!", "বাংলা ক\u200dষ", "گفت\u200cوگو", "Zażółć gęślą jaźń",
    "Ελληνικά", "你好", "ትግርኛ",
    "e\u0301 and é", "a\u00a0b", "½ mile", "--- not a line", "...", "[see below]", "{curly}", "&amp; <b>bold</b>",
)  # fmt: skip
NEED_QUOTES = ("--- not a line", "&amp; <b>bold</b>", "[see below]", "{curly}", "e-mail: ", "...")


def written(text: str, style: str) -> str:
    """Write a text in one of YAML's styles."""
    if style == "double":
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if style == "single":
        return "'" + text.replace("'", "''") + "'"
    if style == "block":
        return f"|\n    {text}"
    return f">\n    {text}" if style == "folded" else text


def ways() -> list[tuple[str, str]]:
    """Every text with every way of writing it, but for the texts that need quotation marks."""
    styles = ("plain", "double", "single", "block", "folded")
    return [(text, style) for text in AS_WRITTEN for style in styles if style != "plain" or text not in NEED_QUOTES]


@pytest.mark.parametrize(("text", "style"), ways())
def test_text_stays_as_it_was_written(text: str, style: str, schemas: dict[Kind, Schema], today: date) -> None:
    """A text comes through all gates unaltered, in every way of writing it."""
    source, findings = read_text(FILE, f"{good()}bring: {written(text, style)}\n")
    assert not findings
    assert source
    assert source.data["bring"] == text
    found = check(Reading((source,), ()), schemas, today).findings
    assert not has_errors(finding for finding in found if finding.line > 23 and finding.rule != "schema-length")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("one\n  two", "one two"),
        ("one\n\n  two", "one\ntwo"),
        ('"one\n  two"', "one two"),
        ("|\n  one\n  two\n", "one\ntwo"),
        (">-\n  one\n  two\n", "one two"),
        ("|+\n  one\n\n", "one"),
    ],
)
def test_long_text_may_run_over_lines(text: str, kept: str) -> None:
    """Text over several lines is joined as its writer sees it; the last line break is not part of it."""
    source, findings = read_text(FILE, f"description: {text}\n")
    assert not findings
    assert source
    assert source.data == {"description": kept}


def test_names_of_fields_stay_text() -> None:
    """Names such as on, yes and 1 are words like all others."""
    source, findings = read_text(FILE, "on: a\nyes: b\n1: c\n~: d\n2026-10-01: e\n")
    assert not findings
    assert source
    assert source.data == {"on": "a", "yes": "b", "1": "c", "~": "d", "2026-10-01": "e"}


@pytest.mark.parametrize("written_as", ["0", "00", "0.0", "0.00", "-0"])
def test_numbers_are_numbers_only_where_the_schema_says_so(written_as: str, schemas: dict[Kind, Schema]) -> None:
    """An amount becomes a number; everything else stays text."""
    source, _ = read_text(FILE, f"name: '7'\ncost:\n  amount: {written_as}\n")
    assert source
    assert source.data == {"name": "7", "cost": {"amount": written_as}}
    assert schemas[Kind.ACTIVITY].typed(source.data) == {"name": "7", "cost": {"amount": 0}}
