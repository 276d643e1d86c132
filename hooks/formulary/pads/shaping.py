"""Letters that change with their neighbours, as Arabic and Bengali ones do: whole words are measured by HarfBuzz."""

from functools import lru_cache
from io import BytesIO

import uharfbuzz
from fontTools.ttLib import TTFont


class Shaper:
    """One font, as HarfBuzz sets it."""

    def __init__(self, font: bytes) -> None:
        """Open a font file. HarfBuzz asks for tables as it needs them: the outlines, slow to unpack, not for widths."""
        packed = TTFont(BytesIO(font)).reader

        def table(_face: uharfbuzz.Face, name: str, _data: object) -> bytes | None:
            return packed[name] if name in packed.keys() else None  # noqa: SIM118 - a reader is no mapping

        self.font = uharfbuzz.Font(uharfbuzz.Face.create_for_tables(table, None))
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
