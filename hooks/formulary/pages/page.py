"""A page: its address, and what its template is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    ``address`` is below the site's root and ends with a slash; the start page's is empty.
    ``section`` is the part of the site whose name is marked in the navigation. ``also`` are further addresses, as
    deep as the first, at which the very same page stands. ``in_sitemap`` says that search engines are to find it, and
    ``feed`` is the address of a feed with the same news.
    """

    address: str
    title: str
    description: str
    template: str
    section: str = ""
    content: Mapping[str, Any] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    in_sitemap: bool = True
    feed: str = ""

    @property
    def depth(self) -> int:
        """How many folders the page lies below the site's root."""
        return self.address.count("/")

    @property
    def root(self) -> str:
        """The way from the page to the site's root: '', '../', '../../'."""
        return "../" * self.depth or "./"
