"""Honest odd texts go the whole way unaltered: from a file, through every gate, on to the page and into the data."""

import csv
import io
import json
from html.parser import HTMLParser

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import load_schemas
from formulary.data.files import data_files
from formulary.findings import has_errors
from formulary.model.build import build
from formulary.model.collection import Collection
from formulary.reading.folder import read, read_text
from formulary.writing.formatting import formatted
from making import ROOT, TODAY, all_pages, draw, locality, need, organisation, support, write

SCHEMAS = load_schemas(ROOT / "schema")
TEXTS = (
    "no", "yes", "on", "off", "null", "~ ~", "= 5", "=1+1", "1e3", "0x10", "12_000", "007", "01632 960101", "10:30",
    "1:30:45", "2026-10-01", "+44 1632 960101", "-5", "£3.50 (50p off)", "Tom & Jerry's <18s", '"Quoted" and \'so\'',
    "<b>bold</b> &amp; so on", "50% off", "C:\\Walks", "Tŷ Ŵyn, ŷ yw'r gair", "مرحبا بالجميع", "বাংলা ক\u200dষ",
    "👨\u200d👩\u200d👧 🏳️\u200d🌈", "Zażółć gęślą jaźń", "你好", "e\u0301 and é", "a\u00a0b",
    "½ mile", ".inf", "[see below]",
)  # fmt: skip
"""Each stands as the name of a place. A place needs two letters, so the shortest have company."""
QUOTED = ("[see below]", "\"Quoted\" and 'so'")
"""Texts that nobody can write without quotation marks around them."""


def entry(text: str) -> str:
    """A good entry with the name of its place as somebody would type it."""
    typed = json.dumps(text, ensure_ascii=False) if text in QUOTED else text
    return GOOD.replace("Riverside Park, main gate", typed)


GOOD = """\
name: Tuesday Stroll
summary: A gentle walk by the river with tea afterwards.
support: physical-activity
needs: [loneliness]
sessions:
  - day: tuesday
    start: 10:30
venue:
  name: Riverside Park, main gate
  area: riverside
cost:
  amount: 0
join:
  route: self
  how: Just turn up.
contact:
  phone: 01632 960101
verified:
  - on: 2026-10-01
    by: walk leader
    how: phone
"""


@pytest.fixture(name="whole", scope="module")
def make_whole(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection on disk with one activity for every text, read, checked and built."""
    entries = tmp_path_factory.mktemp("honest") / "entries"
    write(
        entries,
        {
            "formulary.yml": locality(),
            "activities/group/organisation.yml": organisation(),
            "needs/loneliness.md": need(),
            "support/physical-activity.md": support(),
        },
    )
    for number, text in enumerate(TEXTS):
        named = (
            entry(text)
            .replace("Stroll", f"Stroll {number}")
            .replace("phone: 01632 960101", f"phone: 01632 9601{number:02}")
        )
        (entries / f"activities/group/walk-{number}.yml").write_text(named, "utf-8")
    checked = check(read(entries), SCHEMAS, TODAY)
    assert not has_errors(checked.findings)
    return build(checked.documents, TODAY, moving=False)


@pytest.fixture(name="pages", scope="module")
def make_pages(whole: Collection) -> dict[str, list[str]]:
    """The texts of the pages of all activities, by their addresses, as a browser would show them."""
    shown = {page.address: draw(page, whole) for page in all_pages(whole) if "walk-" in page.address}
    return {address: texts_of(html) for address, html in shown.items()}


@pytest.fixture(name="data", scope="module")
def make_data(whole: Collection) -> dict[str, bytes]:
    """The data files."""
    return dict(data_files(whole, SCHEMAS))


class Reader(HTMLParser):
    """Collects what a page says, with its escapes resolved."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep one text."""
        self.texts.append(data.strip())


def texts_of(html: str) -> list[str]:
    """The texts between the tags of a page."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.texts


@pytest.mark.parametrize(("number", "text"), enumerate(TEXTS), ids=TEXTS)
def test_text_goes_the_whole_way(
    number: int, text: str, whole: Collection, pages: dict[str, list[str]], data: dict[str, bytes]
) -> None:
    """The name of a place is the same in the collection, on the page, in the JSON and in the table."""
    identity = f"group/walk-{number}"
    venue = whole.activities[identity].entry.venue
    assert venue
    assert venue.name == text
    assert any(said == text for said in pages[f"activities/{identity}/"])
    (found,) = (one for one in json.loads(data["data/activities.json"])["activities"] if one["id"] == identity)
    assert found["venue"]["name"] == text
    table = csv.DictReader(io.StringIO(data["data/activities.csv"].decode(), newline=""))
    (row,) = (row for row in table if row["id"] == identity)
    # A spreadsheet would run what starts like a formula: it gets an apostrophe, which spreadsheets do not show.
    assert row["venue_name"] == (f"'{text}" if text[0] in "=+-@" else text)


@pytest.mark.parametrize("text", TEXTS, ids=TEXTS)
def test_text_survives_formatting(text: str) -> None:
    """Writing a file anew changes no text in it."""
    file = "entries/activities/group/walk.yml"
    done = formatted(file, entry(text), SCHEMAS)
    assert not done.mends
    source, findings = read_text(file, done.text)
    assert source
    assert not findings
    assert source.data["venue"] == {"name": text, "area": "riverside"}
