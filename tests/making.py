"""Makes small valid entries and collections, in memory or in a folder: a test says only what differs.

A collection is told by its files: the values of each by its address below ``entries/``. The values of a Markdown file
hold the text below its fields as ``body``.
"""

import shutil
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

import msgspec
import yaml

from formulary.checking.document import Document
from formulary.checking.schemas import load_schemas
from formulary.entry.activity import ActivityEntry, Session
from formulary.entry.locality import Locality
from formulary.history.changes import Changes
from formulary.model.activity import Activity
from formulary.model.build import build
from formulary.model.collection import Collection
from formulary.pads.draw import draw_blanks
from formulary.pads.look import Look
from formulary.pads.making import blank_plans
from formulary.pads.sheet import sheet_of
from formulary.pages.changes import changes_pages
from formulary.pages.contributing import contributing_pages
from formulary.pages.draw import Drawer
from formulary.pages.pad_changes import pad_changes_pages
from formulary.pages.page import Page
from formulary.pages.site import pages_of
from formulary.printed.ledger import Ledger
from formulary.printed.record import printings_of
from formulary.publishing.history import with_today
from formulary.reading.names import identify
from formulary.reading.source import Marks, Source

Values: TypeAlias = dict[str, Any]
Files: TypeAlias = dict[str, Values]

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)
"""The day on which all tests take place: a Saturday."""
STROLL = "riverside-walkers/tuesday-stroll"
"""The id of the one activity of the smallest collection."""


class PlainDumper(yaml.SafeDumper):
    """Writes no anchors: our reader refuses them."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the library's name
        """Write a value that stands in two places twice."""
        return True


def activity(**changes: Any) -> Values:
    """The values of a small activity. A change to None takes a field out."""
    return changed(
        {
            "name": "Tuesday Stroll",
            "summary": "A gentle walk by the river with tea afterwards.",
            "support": "physical-activity",
            "needs": ["loneliness"],
            "sessions": [{"day": "tuesday", "start": "10:30", "end": "11:15"}],
            "venue": {"name": "Riverside Park, main gate", "postcode": "ZZ1 1AA", "area": "riverside"},
            "cost": {"amount": 0},
            "join": {"route": "self", "how": "Just turn up."},
            "contact": {"phone": "01632 960101"},
            "verified": [{"on": "2026-10-01", "by": "walk leader", "how": "phone"}],
        },
        changes,
    )


def organisation(**changes: Any) -> Values:
    """The values of an organisation."""
    contact = {"phone": "01632 960101"}
    return changed({"name": "Riverside Walkers", "about": "Volunteers who lead walks.", "contact": contact}, changes)


def need(**changes: Any) -> Values:
    """The values of a need."""
    return changed({"title": "Loneliness", "summary": "Seeing too few people.", "body": "It is common.\n"}, changes)


def support(**changes: Any) -> Values:
    """The values of a kind of support."""
    statement = {"what": "Walking in a group", "effect": "reduce", "outcome": "low mood", "certainty": "moderate"}
    return changed(
        {
            "title": "Physical activity",
            "letter": "M",
            "summary": "Walking, swimming and dancing.",
            "who_it_helps": ["People who sit a lot"],
            "evidence": [statement],
            "body": "It is good for you.\n",
        },
        changes,
    )


def pad(**changes: Any) -> Values:
    """The values of a pad that holds everything."""
    return changed({"title": "Moving and growing", "select": {"all": "yes"}}, changes)


def page(**changes: Any) -> Values:
    """The values of a hand-written page."""
    return changed({"title": "About this list", "description": "Who makes this list.", "body": "We do.\n"}, changes)


def locality(**changes: Any) -> Values:
    """The values of formulary.yml: two areas in England, with two terms and no demonstration."""
    return changed(
        {
            "name": "Ashbrook social formulary",
            "place": "Ashbrook",
            "address": "https://ashbrook.example.org/",
            "areas": [{"id": "riverside", "name": "Riverside"}, {"id": "northgate", "name": "Northgate"}],
            "link_worker": {"name": "Ashbrook link workers", "phone": "01632 960100"},
            "urgent_help": [{"name": "Samaritans", "phone": "116 123", "when": "to talk, day or night"}],
            "nation": "england",
            "feedback": {"email": "formulary@example.org"},
            "terms": [{"from": "2026-11-02", "until": "2026-12-18"}, {"from": "2027-01-04", "until": "2027-02-12"}],
        },
        changes,
    )


def changed(values: Values, changes: Mapping[str, Any]) -> Values:
    """Values with some fields changed, and those taken out that are changed to None."""
    return {name: deepcopy(value) for name, value in (values | dict(changes)).items() if value is not None}


def town(activities: Mapping[str, Values] | None = None) -> Files:
    """A collection: activities by id, and the organisations, needs and kinds of support that they name."""
    activities = {STROLL: activity()} if activities is None else activities
    kinds = dict.fromkeys(values["support"] for values in activities.values())
    files = {"formulary.yml": locality()}
    for identity, values in activities.items():
        group = identity.partition("/")[0]
        files[f"activities/{group}/organisation.yml"] = organisation(name=title(group))
        files[f"activities/{identity}.yml"] = values
        files |= {f"needs/{name}.md": need(title=title(name)) for name in values["needs"]}
    for letter, kind in zip("MNOPQRSTUVW", kinds, strict=False):
        files[f"support/{kind}.md"] = support(title=title(kind), letter=letter)
    return files


def title(identity: str) -> str:
    """'physical-activity' becomes 'Physical activity'."""
    return identity.replace("-", " ").capitalize()


def documents(files: Files) -> list[Document]:
    """The documents of a collection, as if they had come through the gates."""
    made = []
    for address, values in sorted(files.items()):
        found = identify(tuple(address.split("/")))
        assert found is not None, address
        kind, identity = found
        fields = {name: value for name, value in values.items() if name != "body"}
        source = Source(f"entries/{address}", kind, identity, fields, Marks(), values.get("body", ""))
        made.append(Document(source, fields))
    return made


def collection(files: Files | None = None, today: date = TODAY, *, moving: bool = False) -> Collection:
    """A collection in memory, as of one day."""
    return build(documents(town() if files is None else files), today, moving=moving)


def built(today: date = TODAY, place: Values | None = None, **changes: Any) -> Activity:
    """One activity in a collection of its own."""
    files = town({STROLL: activity(**changes)})
    return collection(files | {"formulary.yml": place} if place else files, today).activities[STROLL]


def entry(**changes: Any) -> ActivityEntry:
    """A typed activity; sessions may be given as such."""
    sessions: tuple[Session, ...] | None = changes.pop("timetable", None)
    made = msgspec.convert(activity(**changes), ActivityEntry)
    return made if sessions is None else msgspec.structs.replace(made, sessions=sessions)


def typed_locality(**changes: Any) -> Locality:
    """A typed locality."""
    return msgspec.convert(locality(**changes), Locality)


def write(entries: Path, files: Files) -> None:
    """Write the files of a collection into a folder."""
    for address, values in files.items():
        fields = {name: value for name, value in values.items() if name != "body"}
        text = yaml.dump(fields, Dumper=PlainDumper, allow_unicode=True, sort_keys=False, width=1000)
        whole = f"---\n{text}---\n{values.get('body', '')}" if address.endswith(".md") else text
        path = entries / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(whole, "utf-8")


def write_project(folder: Path, files: Files | None = None) -> Path:
    """Make a project in a folder: mkdocs.yml, the schemas, the look, and the entries."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "schema", folder / "schema")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    write(folder / "entries", town() if files is None else files)
    return folder


def draw(shown: Page, whole: Collection) -> str:
    """What a page says between header and footer, drawn with the real templates."""
    common = {"root": shown.root, "collection": whole, "locality": whole.locality, "page": shown}
    return drawer().draw(shown.template, {**shown.content, **common})


@cache
def drawer() -> Drawer:
    """The templates of pages, compiled once."""
    return Drawer(ROOT / "overrides" / "pages")


def all_pages(whole: Collection, printed: Mapping[str, Ledger] = MappingProxyType({})) -> list[Page]:
    """Every page that the machine makes of a collection, and of what was ``printed`` before; without PDFs."""
    sheets = {one.id: sheet_of(whole, one) for one in whole.pads.values()}
    ledgers = with_today(printed, printings_of(whole, sheets))
    look = Look(ROOT / "overrides")
    blanks = draw_blanks(blank_plans(whole, look.letters), look)
    schemas = load_schemas(ROOT / "schema")
    return [
        *pages_of(whole, sheets, {}, ledgers, blanks),
        *pad_changes_pages(whole, sheets, ledgers, look.letters),
        *changes_pages(whole, Changes(()), whole.locality.address),
        *contributing_pages(whole, schemas, {}, blanks.entry),
    ]
