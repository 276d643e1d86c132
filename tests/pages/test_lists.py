"""Lists: everything is found where a reader looks for it, and no page is a dead end."""

import re
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

import pytest

from formulary.model.collection import Collection
from formulary.pages.lists import initial, list_pages
from formulary.pages.page import Page
from making import (
    TODAY,
    Files,
    activity,
    all_pages,
    collection,
    draw,
    locality,
    need,
    organisation,
    pad,
    page,
    support,
    town,
)

OLD = [{"on": "2025-11-01", "by": "cook", "how": "phone"}]
BLANK = re.compile("<template.*?</template>", re.DOTALL)
"""What is no part of a page until a script takes it."""


class Links(HTMLParser):
    """Collects where the links and forms of a page lead."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.found: list[str] = []
        self.ids: list[str] = []
        self.feed(BLANK.sub("", html))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember where a link or a form leads, and what can be led to."""
        values = dict(attrs)
        address = values.get("href") if tag == "a" else values.get("action") if tag == "form" else None
        if address is not None:
            self.found.append(address)
        if identity := values.get("id"):
            self.ids.append(identity)


def several() -> Files:
    """Activities of all states, with an organisation, a need, a kind and a pad that have none."""
    made = town(
        {
            "walkers/stroll": activity(name="Stroll"),
            "walkers/choir": activity(name="5 choirs", support="arts", needs=["low-mood"]),
            "walkers/eclair": activity(name="Éclair club"),
            "walkers/echo": activity(name="echo group"),
            "walkers/ended": activity(name="Ended", status="ended"),
            "walkers/lapsed": activity(name="Lapsed", verified=OLD),
            "line/line": activity(name="A line", venue=None, attend=["phone"], needs=["debt"], support="advice"),
        }
    )
    return made | {
        "activities/empty/organisation.yml": organisation(name="Empty"),
        "needs/hunger.md": need(title="Hunger", urgent="Phone 999."),
        "support/food.md": support(title="Food", letter="F"),
        "pads/all.yml": pad(),
        "pads/none.yml": pad(title="Nothing at all", select={"needs": ["hunger"]}),
        "about.md": page(),
    }


NOTHING: Files = {"formulary.yml": locality()}
COLLECTIONS = {"several": several(), "smallest": town(), "nothing": NOTHING, "no activity": NOTHING | {
    "needs/hunger.md": need(title="Hunger"), "support/food.md": support(title="Food"), "pads/all.yml": pad(),
}}  # fmt: skip


def pages(files: Files) -> dict[str, Page]:
    """The list pages of a collection by address."""
    return {shown.address: shown for shown in list_pages(collection(files))}


def names(shown: Page, part: str = "rows") -> list[str]:
    """The names of the rows on a page."""
    return [row.name for row in shown.content[part]]


def test_addresses() -> None:
    """Each need, kind of support, area and organisation has a page, each sort has an index, and there is an A to Z."""
    assert list(pages(town())) == [
        "needs/", "needs/loneliness/", "support/", "support/physical-activity/", "areas/", "areas/riverside/",
        "areas/northgate/", "organisations/", "organisations/riverside-walkers/", "activities/",
    ]  # fmt: skip


def test_rows() -> None:
    """Lists hold what is on them by name; what has ended or lapsed stands apart, on its organisation's page."""
    found = pages(several())
    assert names(found["needs/loneliness/"]) == ["echo group", "Éclair club", "Stroll"]
    assert names(found["support/arts/"]) == ["5 choirs"]
    assert names(found["needs/hunger/"]) == []
    walkers = found["organisations/walkers/"]
    assert names(walkers) == ["5 choirs", "echo group", "Éclair club", "Stroll"]
    assert [row.name for row, is_listed in walkers.content["all"] if not is_listed] == ["Ended", "Lapsed"]
    assert walkers.content["has_past"]


def test_areas() -> None:
    """On an area's page, what takes place there stands apart from help that comes there."""
    found = pages(several())
    assert names(found["areas/riverside/"]) == ["5 choirs", "echo group", "Éclair club", "Stroll"]
    assert names(found["areas/riverside/"], "serving") == ["A line"]
    assert (names(found["areas/northgate/"]), names(found["areas/northgate/"], "serving")) == ([], ["A line"])


def test_index() -> None:
    """An index says how much is at each address; what is off the lists does not count."""
    items = pages(several())["organisations/"].content["items"]
    assert [(item["title"], item["address"], str(item["count"])) for item in items] == [
        ("Empty", "organisations/empty/", "0 activities"),
        ("Line", "organisations/line/", "1 activity"),
        ("Walkers", "organisations/walkers/", "4 activities"),
    ]


def test_a_to_z() -> None:
    """Everything that is listed stands under its letter, without its accent; figures stand together."""
    shown = pages(several())["activities/"]
    found = [(letter, [row.name for row in rows]) for letter, rows in shown.content["letters"]]
    assert found == [
        ("0 to 9", ["5 choirs"]), ("A", ["A line"]), ("E", ["echo group", "Éclair club"]), ("S", ["Stroll"]),
    ]  # fmt: skip
    assert str(shown.content["count"]) == "5 activities"


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Stroll", "S"), ("stroll", "S"), ("Éclair", "E"), ("ŵyl", "W"), ("5 choirs", "0 to 9"), ("'Allo", "0 to 9"),
     ("~ waves", "0 to 9"), (" Stroll", "S"), ("مشي", "م"), ("ßa", "S")],
)  # fmt: skip
def test_initial(name: str, letter: str) -> None:
    """The letter of a name is the one under which people look."""
    assert initial(name) == letter


def test_each_letter_once() -> None:
    """Names that begin with signs stand under one heading, wherever they are in the order."""
    activities = {f"g/{n}": activity(name=name) for n, name in enumerate(["~ waves", "5 choirs", "Art", "'Allo"])}
    shown = pages(town(activities))["activities/"]
    assert [letter for letter, _ in shown.content["letters"]] == ["0 to 9", "A"]


def built_site(files: Files, days: int = 0) -> tuple[Collection, dict[str, tuple[str, Links]]]:
    """Every page of a site, drawn, with its links."""
    whole = collection(files, TODAY + timedelta(days))
    drawn = {shown.address: draw(shown, whole) for shown in all_pages(whole)}
    return whole, {address: (html, Links(html)) for address, html in drawn.items()}


@pytest.mark.parametrize("days", [0, 200, 400], ids=["fresh", "due", "lapsed"])
@pytest.mark.parametrize("files", COLLECTIONS.values(), ids=COLLECTIONS)
def test_no_dead_ends(files: Files, days: int) -> None:
    """From every page a reader can go on, to a page that is there, without going back to the header or footer."""
    whole, site = built_site(files, days)
    there = {f"/{address}" for address in site} | {f"/{name}/" for name in whole.pages} | {"/urgent-help/"}
    there |= {f"/pads/{name}/sheet/" for name in whole.pads}
    for address, (_, links) in site.items():
        inside = [urldefrag(urljoin(f"/{address}", link))[0] for link in links.found if "://" not in link]
        pages_linked = [link for link in inside if link.startswith("/") and link.endswith("/")]
        assert set(pages_linked) <= there, address
        assert set(pages_linked) - {f"/{address}"}, address


@pytest.mark.parametrize("files", COLLECTIONS.values(), ids=COLLECTIONS)
def test_an_empty_list_says_what_to_do(files: Files) -> None:
    """Where a list is empty its page gives the link workers' number and the finder."""
    _, site = built_site(files, days=400)
    for address, (html, _) in site.items():
        if address.startswith(("needs/", "support/", "areas/", "organisations/")) and "activity-row" not in html:
            is_index = address.count("/") == 1 and "index-list" in html
            assert is_index or ('<a href="tel:01632960100">01632 960100</a>' in html and "find/" in html), address


@pytest.mark.parametrize("files", COLLECTIONS.values(), ids=COLLECTIONS)
def test_one_title_and_no_id_twice(files: Files) -> None:
    """Every page has one heading of the first level, blank sheets aside, and each id stands once."""
    _, site = built_site(files)
    for address, (html, links) in site.items():
        assert BLANK.sub("", html).count("<h1") == 1, address
        assert len(set(links.ids)) == len(links.ids), address


def test_urgent_need() -> None:
    """A need that can be dangerous says first what to do at once, and leads to urgent help."""
    _, site = built_site(several())
    html = site["needs/hunger/"][0]
    assert "<strong>Phone 999.</strong>" in html
    assert html.index("Phone 999.") < html.index("Activities that may help")
    assert "../../urgent-help/" in site["needs/hunger/"][1].found
