"""Tidies text from a spreadsheet: spaces, line breaks, and characters that nobody sees."""

import re

from formulary.reading.text import UNSEEN

BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACES = re.compile(r"[^\S\n]+")


def tidied(text: str) -> str:
    """Text with plain line breaks and single plain spaces, without characters that nobody sees."""
    seen = UNSEEN.sub("", SPACES.sub(" ", BREAKS.sub("\n", text)))
    return "\n".join(line.strip() for line in seen.split("\n")).strip()


def unseen_in(text: str) -> str:
    """The first character of a text that nobody sees, or nothing. Kinds of space and line break do not count."""
    found = UNSEEN.search(SPACES.sub(" ", BREAKS.sub("\n", text)))
    return found[0] if found else ""


def one_line(text: str) -> str:
    """Text on one line, with single spaces."""
    return " ".join(text.split())


def cut_at_word(text: str, most: int) -> str:
    """The beginning of a text, up to the end of a word, at most so many letters long with a sign that it goes on."""
    if len(text) <= most:
        return text
    return text[: most - 1].rpartition(" ")[0].rstrip(" ,;:-–") + "…" if " " in text[: most - 1] else text[:most]


def cut_at_sentence(text: str, most: int) -> str:
    """The beginning of a text, up to the end of a sentence; of a word, where no sentence ends in time."""
    if len(text) <= most:
        return text
    ends = [found.end() for found in re.finditer(r"[.!?][\"”’)]*(?=\s)", text) if found.end() <= most]
    return text[: ends[-1]] if ends else cut_at_word(text, most)
