"""A page's address, and the way from it to the site's root."""

import pytest

from formulary.pages.page import Page


@pytest.mark.parametrize(
    ("address", "depth", "root"),
    [
        ("", 0, "./"),
        ("needs/", 1, "../"),
        ("needs/loneliness/", 2, "../../"),
        ("activities/riverside-walkers/tuesday-stroll/", 3, "../../../"),
    ],
)
def test_root(address: str, depth: int, root: str) -> None:
    """Every link starts with the way to the root, so that the site can stand below any address."""
    shown = Page(address, "Title", "Description", "index.html")
    assert (shown.depth, shown.root) == (depth, root)
