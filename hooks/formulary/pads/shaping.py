"""Letters that change with their neighbours, as Arabic and Bengali ones do: whole words are measured by HarfBuzz."""

from functools import lru_cache
from io import BytesIO

import uharfbuzz
from fontTools.ttLib import TTFont


class Shaper:
    """One font, as HarfBuzz sets it."""

    def __init__(self, font: bytes) -> None:
        """Unpack a font file."""
        with TTFont(BytesIO(font)) as opened:
            opened.flavor = None
            unpacked = BytesIO()
            opened.save(unpacked)
        self.font = uharfbuzz.Font(uharfbuzz.Face(unpacked.getvalue()))
        self.unit = 1000 / self.font.face.upem

    def width(self, text: str) -> float:
        """How far a text moves the pen, in thousandths of the font's size."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self.font, buffer)
        return float(sum(position.x_advance for position in buffer.glyph_positions) * self.unit)


@lru_cache(maxsize=8)
def shaper(font: bytes) -> Shaper:
    """The shaper of one font file."""
    return Shaper(font)
