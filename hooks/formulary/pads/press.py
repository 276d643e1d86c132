"""The press: WeasyPrint, with nothing in its reach but the pads' own stylesheet and fonts.

Importing this module loads Pango, which takes a second and fails with OSError where it is missing. Whatever needs
the press imports it late.
"""

import atexit
import gc
import os
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from formulary.pads.kit import Kit

NO_FONTS = Path(__file__).with_name("no-fonts.conf")
PLACE = "https://pads.invalid/assets/pads/"
"""The address that the stylesheet's own ones are relative to. Nothing can be fetched from it but what is handed in."""


@contextmanager
def without_system_fonts() -> Iterator[None]:
    """Hide the machine's fonts, so that a pad looks the same on every machine and a missing letter shows."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(NO_FONTS)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="No fonts configured")
            yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


with without_system_fonts():
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    from formulary.pads.reading_aloud import add_words


class Shelf(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Hands out the fonts and nothing else: no file of the machine, no address on the web."""

    def __init__(self, fonts: Iterable[tuple[str, bytes]]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self.fonts = {f"https://pads.invalid/assets/fonts/{name}": content for name, content in fonts}

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ARG002 - the engine's signature
        """Find a font; anything else stops the press.

        Raises:
            ValueError: somebody asks for something else.
        """
        if url not in self.fonts:
            message = f"A pad may not fetch {url}"
            raise ValueError(message)
        return URLFetcherResponse(url, self.fonts[url], {"Content-Type": "font/woff2"})


class Press:
    """Makes PDFs. The stylesheet is read and the fonts are unpacked once."""

    def __init__(self, kit: Kit) -> None:
        self.shelf = Shelf(kit.fonts)
        with without_system_fonts():
            self.fonts = FontConfiguration()
        self.style = CSS(string=kit.style, base_url=PLACE, url_fetcher=self.shelf, font_config=self.fonts)

    def pdf(self, html: str) -> tuple[bytes, int]:
        """Make a PDF, tagged for screen readers, and count its pages."""
        options = {"pdf_variant": "pdf/ua-1"}
        page = HTML(string=html, base_url=PLACE, url_fetcher=self.shelf)
        document = page.render(font_config=self.fonts, stylesheets=[self.style], **options)
        return document.write_pdf(finisher=add_words, **options), len(document.pages)


@lru_cache(maxsize=1)
def press_for(kit: Kit) -> Press:
    """The press for one kit, set up once in a process."""
    return Press(kit)


# The unpacked fonts lie in a folder that is removed with the press, but not while Python shuts down.
atexit.register(press_for.cache_clear)

KITS: list[Kit] = []
"""The kit that this process works with; empty until it is set up."""


def set_up(kit: Kit) -> None:
    """Get the press of this process ready."""
    KITS[:] = [kit]
    press_for(kit)


def set_up_worker(kit: Kit) -> None:
    """Get a process ready that does nothing but print: rare garbage collection makes it a sixth faster."""
    set_up(kit)
    gc.freeze()
    gc.set_threshold(100_000)


def print_one(html: str) -> tuple[bytes, int]:
    """Make one PDF with the press of this process."""
    return press_for(KITS[0]).pdf(html)
