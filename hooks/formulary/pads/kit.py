"""The kit: what every press works with, and what a PDF depends on beside its own words."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from formulary.pads.look import Look
from formulary.pads.styles import measures_css
from formulary.pads.words import Script

ENGINE = ("weasyprint", "pydyf", "fonttools")
"""The libraries that decide what a PDF looks like, byte for byte."""


@dataclass(frozen=True, slots=True)
class Kit:
    """The whole stylesheet, and the font files by name."""

    style: str
    fonts: tuple[tuple[str, bytes], ...]

    def key(self, html: str) -> str:
        """The name in the cache of what becomes of a page: another word, letter or engine, another name."""
        digest = sha256(html.encode())
        digest.update(self.style.encode())
        for name, content in self.fonts:
            digest.update(name.encode() + content)
        digest.update(" ".join(map(version_of, ENGINE)).encode())
        return digest.hexdigest()[:40]


def kit_of(look: Look, scripts: Collection[Script] = ()) -> Kit:
    """Put the kit together for sheets in these scripts, beside Latin."""
    style = measures_css(look.letters, scripts) + look.style_for(scripts)
    return Kit(style, tuple(look.fonts_for(scripts).items()))


def version_of(library: str) -> str:
    """The version that is installed, without loading it."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
