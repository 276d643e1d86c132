"""The addresses in a text, and where in the collection each one stands."""

from pathlib import Path

import pytest

from formulary.links.link import Use, links_of
from formulary.links.written import addresses_in
from formulary.reading.folder import read
from making import STROLL, activity, organisation, page, support, town, write

TEXTS = {
    "See [our site](https://a.org/walks) for more.": ["https://a.org/walks"],
    "Look it up (https://a.org/a_(b)), or ring.": ["https://a.org/a_(b)"],
    "https://a.org/x, https://a.org/y. And <https://a.org/z>!": [
        "https://a.org/x",
        "https://a.org/y",
        "https://a.org/z",
    ],
    "**https://a.org/bold**": ["https://a.org/bold"],
    "[words]: https://a.org/reference 'Title'": ["https://a.org/reference"],
    '<a href="http://a.org/?a=1&amp;b=2">here</a>': ["http://a.org/?a=1&b=2"],
    "HTTPS://A.org/Path": ["HTTPS://A.org/Path"],
    "https://maps.a.org/?at={latitude},{longitude}": [],
    "ftp://a.org/ mailto:a@a.org www.a.org https://": [],
    "https://caf\u00e9.org/\u00e9": ["https://caf\u00e9.org/\u00e9"],
}


@pytest.mark.parametrize("text", TEXTS)
def test_addresses_in_a_text(text: str) -> None:
    """An address is found however it is written, without the marks of the sentence around it."""
    assert [meant for _, meant in addresses_in(text)] == TEXTS[text]


@pytest.fixture
def uses(tmp_path: Path) -> dict[str, list[Use]]:
    """The links of a small collection in which addresses stand in all kinds of places."""
    described = "Walks for all.\n\nSee [the map](https://maps.local/a) and\n[the rules](https://rules.local/b).\n"
    files = town(
        {
            STROLL: activity(
                contact={"website": "https://walkers.local/"},
                join={"route": "self", "how": "Fill in the form.", "form": "https://forms.local/join"},
                description=described,
            ),
            "riverside-walkers/over": activity(
                name="Over", status="ended", status_since="2026-01-01", contact={"website": "https://over.local/"}
            ),
        }
    )
    files["activities/riverside-walkers/organisation.yml"] = organisation(contact={"website": "https://walkers.local/"})
    evidence = {"what": "Walking", "effect": "reduce", "outcome": "low mood", "certainty": "low"}
    source = {"title": "A study", "year": 2020, "url": "https://doi.local/10.1"}
    files["support/physical-activity.md"] = support(evidence=[evidence | {"references": [source]}], letter="M")
    files["urgent-help.md"] = page(
        body="Ring 999.\n\nOr read <https://help.local/now>.\nOr [this](https://rules.local/b).\n"
    )
    write(tmp_path / "entries", files)
    return {link.address: list(link.uses) for link in links_of(read(tmp_path / "entries").sources, tmp_path)}


def test_every_address_is_found(uses: dict[str, list[Use]]) -> None:
    """Websites, forms, references, links in descriptions and on pages are found; not those of what is over."""
    assert {"https://walkers.local/", "https://forms.local/join", "https://maps.local/a", "https://rules.local/b",
            "https://doi.local/10.1", "https://help.local/now"} <= uses.keys()  # fmt: skip
    assert "https://over.local/" not in uses


def test_every_use_is_known(uses: dict[str, list[Use]], tmp_path: Path) -> None:
    """Each use points at its very place: the line and the column where the address starts."""
    for address, places in uses.items():
        for use in places:
            line = (tmp_path / use.file).read_text("utf-8").split("\n")[use.line - 1]
            assert line[use.column - 1 :].startswith(address), (use, line)
    assert [(use.file.rpartition("/")[2], use.field) for use in uses["https://rules.local/b"]] == [
        ("tuesday-stroll.yml", "description"),
        ("urgent-help.md", ""),
    ]


def test_whose_website_it_is(uses: dict[str, list[Use]]) -> None:
    """The website of an activity or an organisation is somebody's, by name; a form or a reference is nobody's."""
    names = {name for use in uses["https://walkers.local/"] for name in use.names}
    assert names == {"Riverside Walkers", "Tuesday Stroll"}
    assert not any(use.names for address in uses if "walkers" not in address for use in uses[address])


def test_broken_entries_do_no_harm(tmp_path: Path) -> None:
    """Addresses are found in entries that cannot be published as well, wherever they stand in them."""
    files = town()
    files["activities/riverside-walkers/tuesday-stroll.yml"] = {
        "name": {"no": "name"}, "contact": ["https://walkers.local/"], "status": ["odd"], "x": {"y": "https://y.local"},
    }  # fmt: skip
    write(tmp_path / "entries", files)
    found = {link.address for link in links_of(read(tmp_path / "entries").sources, tmp_path)}
    assert {"https://walkers.local/", "https://y.local"} <= found
