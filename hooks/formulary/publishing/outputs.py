"""Publishes a collection: every output, one after the other, into one site."""

import os
from dataclasses import dataclass

from formulary.checking.check import Checked
from formulary.pages.site import pages_of
from formulary.project import Project
from formulary.publishing.site import Site


@dataclass(frozen=True, slots=True)
class Options:
    """What to leave out of a build."""

    pdfs: bool = True

    @classmethod
    def from_environment(cls, *, serving: bool) -> "Options":
        """A live preview makes no PDFs, nor does a build with FORMULARY_PDFS=no."""
        return cls(pdfs=not serving and os.environ.get("FORMULARY_PDFS", "yes") != "no")


def publish(site: Site, project: Project, checked: Checked, options: Options) -> None:
    """Write all pages, data and pads."""
    addresses = site.write_pages(pages_of(site.collection))
    addresses += [f"{page}/" for page in site.collection.pages]
    site.write_sitemap(addresses)
