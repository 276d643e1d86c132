"""The letters in which a viewer writes answers into the form: a font of its own, because it may need any of them."""

from functools import lru_cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf

ENCODING = "cp1252"
"""What PDF calls WinAnsi: a byte a letter, which every viewer can write with."""
FIRST, LAST = 32, 255
"""The first and the last byte that is a letter."""
SYMBOLIC, NONSYMBOLIC = 4, 32


def add_font(pdf: Pdf, font: bytes) -> Object:
    """Put a font for answers into a PDF."""
    small = subset(font)
    with TTFont(BytesIO(small)) as opened:
        head, lines, system = opened["head"], opened["hhea"], opened["OS/2"]
        em = 1000 / head.unitsPerEm
        glyphs, advances = opened.getBestCmap(), opened["hmtx"].metrics
        widths = [round(advances[glyphs[letter]][0] * em) if letter in glyphs else 0 for letter in letters()]
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name.NotoSansAnswers,
            Flags=NONSYMBOLIC,
            FontBBox=Array([round(side * em) for side in (head.xMin, head.yMin, head.xMax, head.yMax)]),
            ItalicAngle=0,
            Ascent=round(lines.ascent * em),
            Descent=round(lines.descent * em),
            CapHeight=round(system.sCapHeight * em),
            StemV=80,
            FontFile2=pdf.make_stream(small, Length1=len(small)),
        )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name.NotoSansAnswers,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=Array(widths),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )


def letters() -> list[int]:
    """The letters that bytes stand for; a byte that stands for none counts as a space."""
    return [ord(bytes([byte]).decode(ENCODING, "replace")) for byte in range(FIRST, LAST + 1)]


@lru_cache(maxsize=1)
def subset(font: bytes) -> bytes:
    """A font file with no letters but these, and without what only layout engines use."""
    with TTFont(BytesIO(font), lazy=True, recalcTimestamp=False) as opened:
        opened.flavor = None
        options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[])
        cutter = Subsetter(options)
        cutter.populate(unicodes=letters())
        cutter.subset(opened)
        made = BytesIO()
        opened.save(made)
    return made.getvalue()
