"""The look of pads: the letters and styles in overrides/, each read once."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from formulary.pads.measure import Face, Letters, face
from formulary.pads.words import Script

FONTS = ("NotoSans-Regular.woff2", "NotoSans-Bold.woff2")
SCRIPT_FONTS = {
    Script.BENGALI: ("NotoSansBengali-Regular.woff2", "NotoSansBengali-Bold.woff2"),
    Script.ARABIC: ("NotoSansArabic-Regular.woff2", "NotoSansArabic-Bold.woff2"),
}
"""The fonts of other scripts. Only sheets in these load them."""
UNSEEN = "\u200c\u200d\u200e\u200f"
"""Joiners and marks of direction: they steer other letters, and need none of their own."""


@dataclass(frozen=True)
class Look:
    """The folder overrides/, as pads see it."""

    overrides: Path

    @cached_property
    def fonts(self) -> dict[str, bytes]:
        """The font files by name."""
        return {name: self.font(name) for name in FONTS}

    @cached_property
    def letters(self) -> Letters:
        """The widths of all letters in both weights."""
        return Letters(*(face(self.fonts[name]) for name in FONTS))

    def font(self, name: str) -> bytes:
        """One font file."""
        return (self.overrides / "assets" / "fonts" / name).read_bytes()

    def fonts_for(self, scripts: Collection[Script]) -> dict[str, bytes]:
        """The font files by name, with those of other scripts."""
        return self.fonts | {name: self.font(name) for script in scripts for name in SCRIPT_FONTS.get(script, ())}

    def letters_for(self, script: Script) -> Letters:
        """The widths of all letters, with those of another script."""
        return letters_for(self, script) if script in SCRIPT_FONTS else self.letters

    def lacks(self, text: str, script: Script) -> list[str]:
        """The letters of a text that no font for a script has, each once."""
        lacking = self.letters.bold.lacks(text)
        if lacking and script in SCRIPT_FONTS:
            lacking = face(self.font(SCRIPT_FONTS[script][1])).lacks("".join(lacking))
        return [letter for letter in lacking if letter not in UNSEEN]

    def style_for(self, scripts: Collection[Script]) -> str:
        """The static stylesheets, with those of other scripts."""
        files = [f"{script}.css" for script in scripts if script in SCRIPT_FONTS]
        return self.style + "".join((self.overrides / "assets" / "pads" / name).read_text("utf-8") for name in files)

    @cached_property
    def style(self) -> str:
        """The static stylesheet of pads."""
        return self.style_of("pads/pad.css")

    def style_of(self, name: str) -> str:
        """A stylesheet for paper below the folder of assets, with the letters that all paper is set in."""
        files = ("pads/latin.css", name)
        return "".join((self.overrides / "assets" / file).read_text(encoding="utf-8") for file in files)


@lru_cache(maxsize=8)
def letters_for(look: Look, script: Script) -> Letters:
    """The letters of the first fonts, and with each weight those of another script."""
    # Loaded here: Latin text is measured without it.
    from formulary.pads.shaping import shaper  # noqa: PLC0415

    def both(first: Face, name: str) -> Face:
        return replace(first, known={}, shaper=shaper(look.font(name)))

    regular, bold = SCRIPT_FONTS[script]
    return Letters(both(look.letters.regular, regular), both(look.letters.bold, bold))
