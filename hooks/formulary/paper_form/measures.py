"""The measures of the form, in millimetres and points: the layout counts with them, and the stylesheet has them."""

WIDTH, HEIGHT = 210.0, 297.0
SIDE, TOP, BOTTOM = 12.0, 11.0, 10.5
"""What is kept free at the sides, above and below."""
INNER = WIDTH - 2 * SIDE
BODY, HEADING, TITLE = 11.0, 13.0, 20.0
"""Points: all that is read, the headings of parts, and that of the form."""
LINE = 5.0
"""One line of body text."""
ABOVE = 0.7
"""Between a question and the box for its answer."""
HEADING_LINE, TITLE_LINE = 9.5, 10.0
"""The room of a heading, with the rule and what is free above it."""
WRITING = 7.5
"""One line to write on by hand."""
BOX = 4.5
"""The side of a box to tick."""
TICK = 6.2
"""From one box to the next below it."""
BESIDE = BOX + 1.6
"""From the left side of a box to its words."""
APART = 3.0
"""Between what stands side by side."""
TIMES = (32.0, 24.0, 24.0)
"""The columns of the day, the start and the end of a regular time. What is left tells how often it is."""
TIME = 16.0
"""One regular time: a line for what is written, and one for boxes."""
COLUMNS_APART = 2.0
"""Between columns of boxes."""
GAP = 1.8
"""Under the answer to a question."""
FOOT = 6.0
"""The line at the foot of a page, and what is free above it."""
RULE = 0.3
"""The sides of a box."""
INSET = 0.4
"""How far a field on the screen lies within the box that is drawn around it."""
MODULE = 0.75
"""One module of the QR code."""
FRAME = HEIGHT - TOP - BOTTOM - FOOT
"""What a page has for the form itself."""
ROOMIEST = 1.4
"""The most that is added to the gap under each answer, so that a page ends where its paper does."""


def measures_css() -> str:
    """The measures as custom properties, and the size of the paper."""
    lengths = {
        "side": SIDE,
        "top": TOP,
        "inner": INNER,
        "line": LINE,
        "above": ABOVE,
        "heading-line": HEADING_LINE,
        "title-line": TITLE_LINE,
        "writing": WRITING,
        "box": BOX,
        "tick": TICK,
        "beside": BESIDE,
        "rule": RULE,
        "inset": INSET,
        "frame": FRAME,
        "height": HEIGHT,
        "time": TIME,
        "day": TIMES[0],
        "clock": TIMES[1],
        "often": INNER - sum(TIMES),
    }
    sizes = {"body": BODY, "heading": HEADING, "title": TITLE}
    said = [f"--{name}:{length:.2f}mm" for name, length in lengths.items()]
    said += [f"--{name}-size:{points:g}pt" for name, points in sizes.items()]
    return f"@page{{size:{WIDTH:g}mm {HEIGHT:g}mm;margin:0}}\nbody{{{';'.join(said)}}}\n"
