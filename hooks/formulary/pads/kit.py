"""The kit: what every press works with, and what a PDF depends on beside its own words."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from formulary.pads.look import Look
from formulary.pads.styles import measures_css
from formulary.pads.words import Script

ENGINE = ("weasyprint", "pydyf", "fonttools", "pikepdf")
"""The libraries that decide what a PDF looks like, byte for byte."""
OURS = tuple(
    Path(__file__).with_name(module)
    for module in ("press.py", "finish.py", "reading_aloud.py", "two_up.py", "boxes.py")
)
"""Our own modules that do so. All others have their say in the page that is printed."""


@dataclass(frozen=True)
class Kit:
    """The whole stylesheet, the font files by name, and our own modules that have a hand in the PDF."""

    style: str
    fonts: tuple[tuple[str, bytes], ...]
    modules: tuple[Path, ...] = OURS

    def key(self, html: str, format_: str) -> str:
        """The name in the cache of what becomes of a page: another word, letter or engine, another name."""
        return sha256(b"\x00".join((self.digest, format_.encode(), html.encode()))).hexdigest()[:40]

    @cached_property
    def digest(self) -> bytes:
        """All that a PDF depends on beside its words, in a few bytes."""
        parts = [self.style.encode()]
        parts += [part for name, content in self.fonts for part in (name.encode(), content)]
        parts += [version_of(library).encode() for library in ENGINE]
        parts += [module.read_bytes() for module in self.modules]
        return sha256(b"\x00".join(parts)).digest()


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
