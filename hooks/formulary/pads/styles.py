"""The measures of all formats as a stylesheet: the same numbers for the engine, the browser and the plan."""

from collections.abc import Iterable, Iterator

from formulary.pads.entries import Setter
from formulary.pads.formats import (
    APART,
    BOX_RULE,
    HAIR,
    INSET,
    LABEL,
    LEADING,
    LOOKS,
    PAD,
    QUIET,
    QUIET_SHOWN,
    RULE,
    TEAR,
    Format,
    Type,
)
from formulary.pads.measure import MILLIMETRES_PER_POINT, Letters
from formulary.pads.words import Script

QR_MODULES = range(21, 58, 4)
"""Modules of QR codes, version 1 to 10."""
TALLEST = 290
"""Millimetres. No column is higher."""
WIDEST = 80
"""Millimetres. No code with its quiet zone, and no issue number, is wider."""
ASCENT, DESCENT, CAPITAL = 1.069, 0.293, 0.714
"""How far Noto Sans reaches above and under its baseline, and how high its capitals are, in parts of its size."""


def measures_css(letters: Letters, scripts: Iterable[Script] = ()) -> str:
    """The stylesheet that is made from the formats; the static one beside it says what is done with the measures."""
    lines = [rule for format_ in LOOKS for rule in rules_of(format_, letters)]
    lines += [
        f".pad-{format_.name}.script-{script}{{{declared(format_.in_script(script), letters)}}}"
        for script in scripts
        for format_ in LOOKS
        if script in LEADING
    ]
    lines += [f".beside-{width}{{--beside:{width}mm}}" for width in range(1, WIDEST)]
    lines += [f".tall-{height}{{min-height:{height}mm}}" for height in range(1, TALLEST)]
    return "\n".join(lines) + "\n"


def rules_of(format_: Format, letters: Letters) -> Iterator[str]:
    """The rules of one format."""
    name = format_.name
    yield f"@page {name}{{size:{format_.width}mm {format_.height}mm;margin:0}}"
    yield f".pad-{name}{{page:{name};{declared(format_, letters)}}}"
    for air, gap in enumerate(format_.gaps):
        yield f".pad-{name}.air-{air}{{--gap:{gap}mm}}"
    for modules in QR_MODULES:
        side, quiet = modules * format_.module, QUIET * format_.module * QUIET_SHOWN
        yield f".pad-{name} .qr-{modules}{{--qr:{side:.2f}mm;--quiet:{quiet:.2f}mm}}"


def declared(format_: Format, letters: Letters) -> str:
    """The measures of one format as custom properties."""
    sizes = {"top": format_.top, "heading": format_.heading, "body": format_.body, "small": format_.small}
    lengths = {
        "width": format_.width,
        "height": format_.height,
        "margin": format_.margin,
        "side": format_.side,
        "column": format_.column,
        "space": format_.space,
        "above": format_.above,
        "under": format_.under,
        "indent": format_.indent,
        "box": format_.box,
        "box-rule": BOX_RULE,
        "box-top": capitals(format_.body),
        "rule": RULE,
        "hair": HAIR,
        "pad": PAD,
        "inset": INSET,
        "tear": TEAR,
        "row": format_.row,
        "over": format_.over,
        "phone": Setter(format_, letters).phone,
        "prose": format_.prose(format_.body),
        "small-prose": format_.prose(format_.small),
        "label-width": LABEL[0],
        "label-height": LABEL[1],
        "apart": APART,
    }
    lengths |= {f"{part}-line": size.line for part, size in sizes.items()}
    said = [f"--{name}:{length:.2f}mm" for name, length in lengths.items()]
    return ";".join(said + [f"--{part}-size:{size.points}pt" for part, size in sizes.items()])


def capitals(size: Type) -> float:
    """How far under the top of a line its capitals begin, and so the boxes: by the metrics of Noto Sans."""
    em = size.points * MILLIMETRES_PER_POINT
    return (size.line - (ASCENT + DESCENT) * em) / 2 + (ASCENT - CAPITAL) * em
