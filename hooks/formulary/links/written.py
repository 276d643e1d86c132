"""Finds the web addresses in a text, in whatever way they are written: Markdown, HTML or bare."""

import html
import re
from collections.abc import Iterator

ADDRESS = re.compile(r"https?://[^\s<>\"'`\\^{|}]+", re.IGNORECASE)
AFTER_A_SENTENCE = ".,;:!?*_~"
"""What stands behind an address in a sentence, and is no part of it (GitHub Flavored Markdown, 'Autolinks')."""
PAIRS = {")": "(", "]": "["}


def addresses_in(text: str) -> Iterator[tuple[str, str]]:
    """Each address in a text, as it is written and as it is meant ('&amp;' is '&'). One with gaps is only a pattern."""
    for found in ADDRESS.finditer(text):
        written = without_end(found[0])
        if text[found.end() : found.end() + 1] != "{":
            yield written, html.unescape(written)


def without_end(written: str) -> str:
    """An address without the punctuation of the sentence around it."""
    while written.endswith(tuple(AFTER_A_SENTENCE)) or closes_too_much(written):
        written = written[:-1]
    return written


def closes_too_much(written: str) -> bool:
    """Say whether the last bracket was opened before the address began, as in ``[words](https://example.org/)``."""
    opening = PAIRS.get(written[-1:])
    return opening is not None and written.count(written[-1]) > written.count(opening)
