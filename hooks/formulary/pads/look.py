"""The look of pads: the letters and styles in overrides/, each read once."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from formulary.pads.measure import Letters, face

FONTS = ("NotoSans-Regular.woff2", "NotoSans-Bold.woff2")


@dataclass(frozen=True)
class Look:
    """The folder overrides/, as pads see it."""

    overrides: Path

    @cached_property
    def fonts(self) -> dict[str, bytes]:
        """The font files by name."""
        return {name: (self.overrides / "assets" / "fonts" / name).read_bytes() for name in FONTS}

    @cached_property
    def letters(self) -> Letters:
        """The widths of all letters in both weights."""
        return Letters(*(face(self.fonts[name]) for name in FONTS))

    @cached_property
    def style(self) -> str:
        """The static stylesheet."""
        return (self.overrides / "assets" / "pads" / "pad.css").read_text(encoding="utf-8")
