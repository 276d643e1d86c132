"""Turns a pattern of Python into one that means the same in JavaScript, to which words are made of A to Z alone."""

import re

WORD = r"\p{L}\p{N}_"
BOUNDARY = rf"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
OUTSIDE = {
    r"[^\W\d_]": r"[\p{L}\p{Nl}\p{No}]",
    r"\w": f"[{WORD}]",
    r"\W": f"[^{WORD}]",
    r"\b": BOUNDARY,
    r"\d": r"\p{Nd}",
    "(?P<": "(?<",
}
"""What stands for a piece of a pattern, but inside square brackets."""
INSIDE = {r"\w": WORD, r"\d": r"\p{Nd}"}
"""And what inside them."""
PIECE = re.compile(r"\[\^\\W\\d_\]|\(\?P<|\\.|.", re.DOTALL)


def javascript(pattern: re.Pattern[str]) -> tuple[str, str]:
    """The source and the flags of the same pattern in JavaScript."""
    pieces, is_inside = [], False
    for piece in PIECE.findall(pattern.pattern):
        pieces.append((INSIDE if is_inside else OUTSIDE).get(piece, piece))
        is_inside = piece != "]" if is_inside else piece == "["
    flags = [("i", re.IGNORECASE), ("m", re.MULTILINE)]
    return "".join(pieces), "".join(["u", *(letter for letter, flag in flags if pattern.flags & flag)])
