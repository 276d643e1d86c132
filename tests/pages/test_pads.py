"""The pages about pads: what there is, and what stands on it."""

from formulary.pads.sheet import sheet_of
from formulary.pages.pads import Download, PdfFacts, download, pad_pages
from formulary.pages.page import Page
from making import Values, activity, collection, draw, pad, town

THREE = {f"g/{name}": activity(name=name) for name in ("art", "bread", "choir")}


def pages(**pads: Values) -> dict[str, tuple[Page, str]]:
    """The pages about pads, and what they say, by address."""
    whole = collection(town(THREE) | {f"pads/{name}.yml": values for name, values in pads.items()})
    sheets = {one.id: sheet_of(whole, one) for one in whole.pads.values()}
    facts = {name: [PdfFacts("a5", 1, 34)] for name in pads}
    return {shown.address: (shown, draw(shown, whole)) for shown in pad_pages(whole, sheets, facts)}


def test_addresses() -> None:
    """There is an index, and a page for each pad."""
    assert list(pages(active=pad(), moving=pad())) == ["pads/", "pads/active/", "pads/moving/"]


def test_a_pad() -> None:
    """The page of a pad lists what stands on it, says as of when, and offers the files."""
    html = pages(active=pad())["pads/active/"][1]
    assert ">3 activities</span>. Issue " in html
    assert "correct as of 21 November 2026" in html
    assert [name for name in ("art", "bread", "choir") if f"g/{name}/" in html] == ["art", "bread", "choir"]
    assert "Moving and growing, A5 (PDF, 34 KB, 1 page)" in html


def test_what_finds_no_room() -> None:
    """A pad that holds fewer than would fit says how many more there are."""
    assert "no room for 2 more activities" in pages(active=pad(at_most=1))["pads/active/"][1]
    assert "that would fit" not in pages(active=pad())["pads/active/"][1]


def test_an_empty_pad() -> None:
    """A pad that nothing fits says so, and gives a number to phone."""
    html = pages(none=pad(select={"cost_at_most": 0, "route": "professional"}))["pads/none/"][1]
    assert "01632 960100" in html
    assert "Open the sheet" not in html


def test_other_languages() -> None:
    """A pad in other languages is offered under their own names, and what is a draft says so."""
    whole = collection(town(THREE) | {"pads/active.yml": pad(languages=["pl", "ar"])})
    sheets = {one.id: sheet_of(whole, one) for one in whole.pads.values()}
    facts = {"active": [PdfFacts("a5", 1, 34), PdfFacts("a5", 2, 51, "ar")]}
    (shown,) = [one for one in pad_pages(whole, sheets, facts) if one.address == "pads/active/"]
    html = draw(shown, whole)
    assert [download.address for download in shown.content["downloads"]] == ["a5.pdf"]
    assert '<a href="../../pads/active/pl/sheet/" hreflang="pl"><bdi lang="pl">Polski</bdi>, sheet to print</a>' in html
    assert '<bdi lang="ar">العربية</bdi>, A5 (PDF, 51 KB, 2 pages)' in html
    assert 'href="../../pads/active/ar/a5.pdf" hreflang="ar"' in html
    assert html.count("(draft, not yet checked by a speaker)") == 2
    assert "In other languages" not in pages(active=pad())["pads/active/"][1]


def test_no_pads() -> None:
    """Where there are no pads the index says what else can be printed."""
    assert 'href="../activities/"' in pages()["pads/"][1]


def test_download() -> None:
    """A file is offered with its form, size and length."""
    assert download(PdfFacts("large-print", 3, 51)) == Download(
        "large-print.pdf", "Large print", "A4 with letters of 18 points.", "PDF, 51 KB, 3 pages"
    )
