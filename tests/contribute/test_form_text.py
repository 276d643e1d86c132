"""What the form writes is what ``formulary format`` would write, byte for byte."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from contribute.filling import ADDRESS, Filling, answers_of
from formulary.checking.schemas import Schema, load_schemas
from formulary.data.checks import without_words
from formulary.reading.folder import read_text
from formulary.reading.source import Kind
from formulary.reading.text import UNSEEN
from formulary.reading.yaml import compose
from formulary.writing.emit import in_order, to_yaml
from formulary.writing.formatting import formatted
from formulary.writing.notes import notes_in
from formulary.writing.slugs import slug
from making import ROOT

SCHEMAS = load_schemas(ROOT / "schema")
SCHEMA = without_words(SCHEMAS[Kind.ACTIVITY].content)
FILES = sorted(path for path in (ROOT / "entries/activities").glob("*/*.yml") if path.name != "organisation.yml")
ENTRIES = [path for path in FILES if "\nstatus: withdrawn\n" not in path.read_text("utf-8")]
"""What was withdrawn is not given to the form."""
NOT_ASKED = ("formerly", "code", "translations")
WRITE = """async ([values, schema, notes]) => {
    const { inOrder, toYaml } = await import("/assets/scripts/entry-yaml.js");
    return values.map((one, place) => toYaml(inOrder(one, schema), notes[place] || []));
}"""
SLUGS = """async (names) => {
    const { slug } = await import("/assets/scripts/slug.js");
    return names.map(slug);
}"""

characters = st.characters(exclude_categories=["Cs", "Cn"])
texts = st.text(characters, max_size=60) | st.text("ab :#-?[]{},&*!|>%@`'\"\\\n\t.0~=<é\u00a0\U0001f600", max_size=12)
parts = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list("abcde")), inner, max_size=3),
    max_leaves=8,
)
fields = st.sampled_from([*SCHEMA["properties"], "odd", "constructor"])
entries = st.dictionaries(fields, parts, min_size=1, max_size=5)


@pytest.fixture(scope="module")
def tab(context: Any, site: str) -> Page:
    """A tab in which the form's scripts can be loaded."""
    page: Page = context.new_page()
    page.goto(f"{site}{ADDRESS}")
    return page


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(entries, min_size=20, max_size=40))
def test_any_values_are_written_as_python_writes_them(tab: Page, values: list[dict[str, Any]]) -> None:
    """Whatever an entry holds, the browser writes the very text that Python writes."""
    assert tab.evaluate(WRITE, [values, SCHEMA, []]) == [to_yaml(in_order(one, SCHEMA)) for one in values]


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(characters, max_size=100) | st.text("aé&' -X9ß", max_size=90), min_size=100, max_size=200))
def test_addresses_are_made_as_python_makes_them(tab: Page, names: list[str]) -> None:
    """A name becomes the same file name here and there."""
    assert tab.evaluate(SLUGS, names) == [slug(name) for name in names]


def test_every_entry_goes_through_the_form_unharmed(filling: Filling) -> None:
    """An entry that is opened for a change, and not changed, comes out as it went in: comments, codes and all."""
    for path in ENTRIES:
        filling.open(f"{path.parent.name}/{path.stem}")
        assert filling.text == path.read_text("utf-8")
        assert filling.page.locator("[data-form-changes-list]").inner_text() == "Nothing yet."
        assert filling.file == path.relative_to(ROOT).as_posix()


def values_of(path: Path) -> dict[str, Any]:
    """What a file says."""
    source, _ = read_text("entries/activities/a/b.yml", path.read_text("utf-8"))
    assert source
    return dict(source.data)


def fullest() -> Iterator[Path]:
    """Entries that between them hold every field that any entry holds, the fullest first."""
    seen: set[str] = set()
    addresses = {path: {re.sub(r"\.\d+", "", one) for one, _ in answers_of(values_of(path))} for path in ENTRIES}
    for path in sorted(ENTRIES, key=lambda path: -len(addresses[path])):
        if addresses[path] - seen:
            yield path
            seen |= addresses[path]


@pytest.mark.parametrize("path", list(fullest())[::3], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_entries_can_be_written_anew(filling: Filling, path: Path) -> None:
    """Who answers every question as a shipped entry does gets that entry, but for what nobody is asked."""
    values = {name: value for name, value in values_of(path).items() if name not in NOT_ASKED}
    values["verified"] = values["verified"][-1:]
    filling.open()
    filling.page.locator("[data-group-known]").check()
    filling.answer("group", path.parent.name).answer_all(dict(answers_of(values)))
    if "in-person" not in values.get("attend", ["in-person"]):
        filling.field("attend").locator('input[value="in-person"]').uncheck()
    if values.get("attend") == ["in-person"]:
        del values["attend"]
    assert filling.text == to_yaml(in_order(values, SCHEMA))


SLOPPY = {
    "sessions.0.start": (" 9:30", "09:30"),
    "sessions.0.end": ("2pm", "14:00"),
    "venue.postcode": ("zz11aa ", "ZZ1 1AA"),
    "cost.amount": ("£3.50", "3.50"),
    "contact.phone": ("01632960101", "01632 960101"),
    "join.phone": ("(020) 79460000", "020 7946 0000"),
    "safeguarding.phone": ("+44 1632 960103", "01632 960103"),
    "course.starts": (["12 January 2027", "31/1/2027"], "2027-01-12\n2027-01-31"),
}


def test_what_is_typed_sloppily_is_mended(filling: Filling) -> None:
    """Times, postcodes, amounts, dates and phone numbers are mended as the command does, and shown so."""
    filling.open().answer("sessions.0.day", "tuesday").answer("name", "  Stroll ")
    for address, (typed, mended) in SLOPPY.items():
        filling.answer(address, typed)
        assert filling.field(address).locator("input, textarea").first.input_value() == mended, address
    text = filling.text
    done = formatted("entries/activities/a/b.yml", text, SCHEMAS)
    assert (done.text, done.mends, done.findings) == (text, (), ())
    assert text.startswith("name: Stroll\n")


PHONES = [
    "01632960101", "020 79460000", "07700900123", "08001111", "0800 1234567", "0306 9990123", "0845 46 47",
    "016977 2555", "999", "116  123", "0161 496 0000", "+441632960101", "00441632960101", "01632 96010",
    "+44 (0)1632 960101", "112233",
]  # fmt: skip


def test_phones_are_spaced_as_python_does(tab: Page, schemas: dict[Kind, Schema]) -> None:
    """The numbering plan is the same here and there."""
    spaced = tab.evaluate(
        """async (phones) => {
            const json = async (name) => (await fetch(`../${name}.json`)).json();
            const { Mender } = await import("/assets/scripts/entry-format.js");
            const mender = new Mender(await json("mends"), await json("checks"));
            return phones.map((phone) => mender.mended({ phone }).phone);
        }""",
        PHONES,
    )
    texts = [formatted("entries/activities/a/b.yml", f"contact:\n  phone: {one}\n", schemas).text for one in PHONES]
    assert [f"contact:\n  phone: {one}\n" for one in spaced] == texts


NOTED = """\
# Our walk. Ask Sam before you change it.

name: Tuesday Stroll
# in summer
sessions:
  # Not at Easter
  - day: tuesday
    start: 10:30

  # The late one
  - day: friday
    # after work
    start: 17:30
# That is all.
"""


def test_notes_are_put_back_as_python_puts_them(tab: Page) -> None:
    """Comments and blank lines stand where they stood."""
    composed = compose("", NOTED)
    notes = [{"path": one.path, "lines": one.lines, "is_last": one.is_last} for one in notes_in(NOTED, composed.marks)]
    done = formatted("entries/activities/a/b.yml", NOTED, SCHEMAS)
    assert tab.evaluate(WRITE, [[composed.data], SCHEMA, [json.loads(json.dumps(notes))]]) == [done.text]
    assert done.text.count("#") == NOTED.count("#")


def test_no_unseen_sign_gets_lost(tab: Page) -> None:
    """Signs that nobody sees are written as numbers, so that the gates find them."""
    values = [{"name": "a\u202eb\u0007c\ufeff"}]
    (text,) = tab.evaluate(WRITE, [values, SCHEMA, []])
    assert text == to_yaml(values[0])
    assert not UNSEEN.search(text)
