"""The frame: header and footer are the same everywhere, and lead everywhere."""

import pytest

from formulary.pages.frame import NAVIGATION, Frame
from making import Files, collection, drawer, locality, page, town


def frame(files: Files | None = None) -> Frame:
    """The frame of a collection."""
    return Frame(collection(files), drawer())


@pytest.mark.parametrize(("section", "name"), NAVIGATION)
def test_header(section: str, name: str) -> None:
    """The section that a page belongs to is marked, and no other."""
    header = frame().header("../", section)
    assert f'<a href="../{section}/" aria-current="true">{name}</a>' in header
    assert header.count("aria-current") == 1


def test_no_section() -> None:
    """A page of no section marks none, and every section can be reached."""
    header = frame().header("./")
    assert "aria-current" not in header
    assert all(f'href="./{section}/"' in header for section, _ in NAVIGATION)
    assert 'href="./urgent-help/"' in header


@pytest.mark.parametrize(("values", "shown"), [({}, False), ({"demonstration": {"written_on": "2026-11-21"}}, True)])
def test_demonstration(values: dict[str, object], shown: bool) -> None:
    """Every page of a made-up collection says that it is made up."""
    header = frame(town() | {"formulary.yml": locality(**values)}).header("./")
    assert ("This is a demonstration." in header) == shown


def test_footer() -> None:
    """Every page gives the numbers for urgent help, the link workers, the hand-written pages, and the day."""
    made = frame(town() | {"about.md": page(), "urgent-help.md": page(title="Urgent help")})
    footer = made.footer("../../", "needs/loneliness/")
    assert '<a href="tel:116123">116 123</a>' in footer
    assert '<a href="tel:01632960100">01632 960100</a>' in footer
    assert '<a href="../../about/">About this list</a>' in footer
    assert "../../urgent-help/" not in footer
    assert "Site made on 21 November 2026." in footer
    assert "Being listed is not a recommendation." in footer
    assert "subject=A%20mistake%20on%20the%20page%20/needs/loneliness/" in footer


def test_no_address_for_mistakes() -> None:
    """Without an e-mail address for mistakes there is no link that leads nowhere."""
    made = frame(town() | {"formulary.yml": locality(feedback={"phone": "01632 960020"})})
    assert "mailto:" not in made.footer("./")


def test_urgent_help() -> None:
    """The numbers for urgent help come from the locality, and its words are text."""
    lines = [{"name": "<b>NHS</b>", "phone": "111", "when": "urgent & important"}]
    html = frame(town() | {"formulary.yml": locality(urgent_help=lines)}).urgent_help()
    assert '&lt;b&gt;NHS&lt;/b&gt; <a href="tel:111">111</a>' in html
    assert "urgent &amp; important" in html


def test_not_found() -> None:
    """A page that is not there leads to the finder, all lists, and a person to phone."""
    html = frame().not_found("/ashbrook/")
    assert 'action="/ashbrook/find/"' in html
    assert 'href="/ashbrook/activities/"' in html
    assert "01632 960100" in html
