"""Writes the site: every page, data file and pad, below one folder."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

from formulary.model.collection import Collection
from formulary.pages.draw import Drawer
from formulary.pages.frame import Frame
from formulary.pages.page import Page
from formulary.publishing.shell import Shell, filled


@dataclass(frozen=True)
class Site:
    """Where the site is written, under which address it will stand, and what its pages are drawn with."""

    folder: Path
    address: str
    collection: Collection
    drawer: Drawer
    frame: Frame
    shells: Mapping[int, Shell]

    def write_pages(self, pages: Iterable[Page]) -> list[str]:
        """Draw and write pages; returns the addresses of those for the sitemap."""
        header, footer = lru_cache(maxsize=64)(self.frame.header), self.frame.footer
        addresses = []
        for page in pages:
            common = {"root": page.root, "collection": self.collection, "locality": self.collection.locality}
            content = self.drawer.draw(page.template, {**page.content, **common, "page": page})
            shell = self.shells[page.depth]
            html = filled(
                shell, page, self.address, header(page.root, page.section), content, footer(page.root, page.address)
            )
            # A file system that is blind to case has one file for both cases: it gets the same bytes twice.
            for address in (page.address, *page.also):
                self.write(f"{address}index.html", html.encode())
            addresses += [page.address] if page.in_sitemap else []
        return addresses

    def write_files(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Write files that need no frame."""
        for address, content in files:
            self.write(address, content)

    def write_sitemap(self, addresses: Iterable[str]) -> None:
        """Write the list of all pages for search engines; without an address of the site there is none."""
        # MkDocs has made one of the few pages it knows.
        (self.folder / "sitemap.xml.gz").unlink(missing_ok=True)
        if self.address:
            urls = "".join(f"<url><loc>{escape(self.address + address)}</loc></url>\n" for address in sorted(addresses))
            head = (
                '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            )
            self.write("sitemap.xml", f"{head}{urls}</urlset>\n".encode())

    def write(self, address: str, content: bytes) -> None:
        """Write one file below the site's folder."""
        path = self.folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
