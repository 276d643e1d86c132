"""Bodies of issues as GitHub writes them, made from the form itself, in the small collection of the imports."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from formulary.asking.choice import Lists
from formulary.asking.section import sections
from formulary.checking.schemas import load_schemas
from formulary.issues.asked import Part, parts
from formulary.issues.entry import IssueEntry, entry_from
from formulary.issues.form import activity_form, as_yaml
from formulary.reading.folder import Reading, read
from formulary.reading.source import Kind
from formulary.writing.draft import Place
from importing.cases import collection as files
from making import ROOT, TODAY, collection, write_project

EXAMPLES = Path(__file__).parents[1] / "examples" / "issues"
SCHEMAS = load_schemas(ROOT / "schema")
GOOD: Mapping[str, str] = {
    "organisation.name": "Northgate Knitters",
    "name": "Wednesday Wool",
    "summary": "Knitting and tea at a big table. Wool and needles are there to borrow.",
    "support": "Arts-and-creativity",
    "needs": "Loneliness, Low-mood",
    "sessions": "Wednesday 2pm to 4pm",
    "venue.name": "Northgate Hall",
    "venue.postcode": "ZZ1 1AA",
    "venue.area": "Northgate",
    "cost.amount": "0",
    "join.route": "You can join by yourself",
    "join.how": "Just turn up.",
    "contact.phone": "01632 960177",
    "verified.0.by": "the organiser",
    "verified.0.how": "The group itself sends this",
}
"""The fewest answers that make an entry."""


@cache
def form() -> tuple[Part, ...]:
    """What the issue form of the small collection asks."""
    return parts(sections(SCHEMAS[Kind.ACTIVITY].content, Lists.of(collection(files()))))


@cache
def elements() -> tuple[dict[str, Any], ...]:
    """The elements of the form that take an answer, as GitHub reads them."""
    made = yaml.safe_load(as_yaml(activity_form(form(), collection(files()).locality)))
    return tuple(one for one in made["body"] if one["type"] != "markdown")


def body(answers: Mapping[str, str], *, agreed: bool = True) -> str:
    """The body that GitHub makes of answers by the fields that they are for."""
    by_id = {address.replace(".", "-"): text for address, text in answers.items()}
    blocks = []
    for one in elements():
        text = by_id.get(one["id"], "")
        if one["type"] == "checkboxes":
            labels = [option["label"] for option in one["attributes"]["options"]]
            ticked = labels if one["id"] == "agreed" and agreed else text.split(", ")
            text = "\n".join(f"- [{'X' if label in ticked else ' '}] {label}" for label in labels)
        blocks.append(f"### {one['attributes']['label']}\n\n{text or '_No response_'}")
    return "\n\n".join(blocks)


@cache
def before(folder: Path) -> Reading:
    """The collection before the issue, which is made in a folder once."""
    folder.mkdir(parents=True, exist_ok=True)
    return read(write_project(folder, files()) / "entries")


def entry(folder: Path, content: bytes) -> IssueEntry:
    """What an issue makes, in the small collection."""
    return entry_from("issue.md", content, form(), Place(before(folder), SCHEMAS, "entries", TODAY))
