"""What pages show: dead content behind a live link is seen, and no honest page is taken for it.

A new case is a new file in pages/honest, or in pages/dead under the name of the sign that it bears.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from formulary.links.memory import Memory, Remembered
from formulary.links.page import Page, page_of, squeezed
from formulary.links.round import Result
from formulary.links.sign import sign_on, signs
from formulary.links.verdict import bears_name, is_front
from links.looking import HONEST, link, look
from links.server import serving, shows
from making import TODAY

PAGES = Path(__file__).parent / "pages"
HONEST_PAGES = sorted((PAGES / "honest").glob("*.html"))
DEAD_PAGES = sorted((PAGES / "dead").glob("*.html"))


def shown(page: str, path: str = "/walks/tuesday") -> Result:
    """What comes of a link to a page."""
    with serving({path: shows(page)}) as server:
        address = f"http://walkers.local:{server.port}{path}"
        return look(address)[address]


def test_there_are_pages() -> None:
    """The other tests look at something: pages of both kinds, and at least one for each sign."""
    assert len(HONEST_PAGES) >= 12
    assert {path.name.partition(".")[0].replace("-", " ") for path in DEAD_PAGES} == {sign.name for sign in signs()}


@pytest.mark.parametrize("path", HONEST_PAGES, ids=lambda path: path.stem)
def test_honest_pages_pass(path: Path) -> None:
    """Of an honest page nothing is said, whatever words it uses."""
    assert shown(path.read_text("utf-8")).verdict is None


@pytest.mark.parametrize("path", DEAD_PAGES, ids=lambda path: path.stem)
def test_dead_pages_are_seen(path: Path) -> None:
    """A page that shows that nothing is behind it any more is known by its sign, although the site says all is well."""
    (sign,) = (sign for sign in signs() if sign.name == path.name.partition(".")[0].replace("-", " "))
    verdict = shown(path.read_text("utf-8")).verdict
    assert verdict is not None
    assert (verdict.rule, verdict.what, verdict.level) == (sign.rule, sign.what, sign.level)


@pytest.mark.parametrize("path", DEAD_PAGES, ids=lambda path: path.stem)
def test_a_long_page_may_speak_of_anything(path: Path) -> None:
    """The same words on a page that has much else to say are no sign."""
    page = page_of(path.read_text("utf-8"))
    much = "we walk each tuesday by the river, and afterwards there is tea. " * 120
    assert sign_on(page, "walkers.local") is not None
    assert sign_on(replace(page, words=page.words + much), "walkers.local") is None


def test_signs_are_well_written() -> None:
    """Each sign says why it is one, and its words are written as pages are read: in small letters, each only once."""
    for sign in signs():
        assert sign.why.endswith(".")
        for words in (sign.title_is, sign.title, sign.text):
            assert list(words) == [squeezed(word) for word in words], sign.name
            assert len(words) == len(set(words)), sign.name


def test_host_of_a_dealer() -> None:
    """A site that sends people to a dealer in names has none of its own any more, whatever the dealer's page says."""
    found = sign_on(Page(title="welcome", words="welcome to our shop"), "www.hugedomains.com")
    assert found is not None
    assert found.name == "for sale"
    assert sign_on(Page(title="welcome", words="welcome to our shop"), "nothugedomains.com") is None


def test_page_is_read_as_a_person_reads_it() -> None:
    """Of a page only what can be seen counts: no scripts, no styles, no hidden titles of pictures."""
    page = page_of(
        "<svg><title>Logo</title></svg><title> The\n Vale </title><style>a{}</style><h1>Film\u2019s <b>on</b></h1>"
        "<script>buy this domain</script><p>Tea</p>"
    )
    assert (page.title, page.heading) == ("the vale", "film's on")
    assert "domain" not in page.words
    assert "tea" in page.words


@pytest.mark.parametrize("text", ["", "   ", "\0\0", "<!-- -->", "<?xml version='1.0' encoding='utf-16'?>", "<html"])
def test_what_is_hardly_a_page(text: str) -> None:
    """Whatever is sent is read without complaint."""
    assert page_of(text).words == ""


def test_a_name_that_is_lost() -> None:
    """A page that has no word of the name any more may belong to others; one that never had is no news."""
    spins = "<title>Lucky Spins</title><h1>500 free spins</h1><p>Play now, and win all day.</p>"
    with serving({"/": shows(spins)}) as server:
        address = f"http://walkers.local:{server.port}/"
        memory = Memory({address: Remembered(TODAY, is_named=True)})
        known = look(link(address, "Riverside Walkers"), memory=memory)[address]
        never = look(link(address, "Riverside Walkers"))[address]
        nobody = look(address, memory=memory)[address]
    assert known.verdict is not None
    assert (known.verdict.rule, known.verdict.level) == ("link-dead", "note")
    assert "no word of their name any more" in known.verdict.what
    assert (never.verdict, nobody.verdict) == (None, None)


def test_a_name_that_is_kept() -> None:
    """One word of the name is enough, in the title or anywhere else; words that all groups have are not."""
    page = page_of(HONEST)
    assert bears_name(frozenset({"The Riverside Ramblers"}), page)
    assert bears_name(frozenset({"Lantern House", "Walkers' Club"}), page)
    assert not bears_name(frozenset({"The Community Project"}), page)
    assert not bears_name(frozenset(), page)


@pytest.mark.parametrize("path", ["", "/", "/index.html", "/default.aspx", "/home/", "/en", "/cy/", "/en-gb/", "/#top"])
def test_front_pages(path: str) -> None:
    """The front page of a site has many addresses."""
    assert is_front(f"https://walkers.local{path}")


@pytest.mark.parametrize("path", ["/walks", "/?id=12", "/homes", "/index/walks", "/ok"])
def test_other_pages(path: str) -> None:
    """All others lead deeper."""
    assert not is_front(f"https://walkers.local{path}")
