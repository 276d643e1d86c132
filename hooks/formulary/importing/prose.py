"""Descriptions: text from a spreadsheet becomes the Markdown that entries allow, and its first sentence a summary."""

import re
import unicodedata
from dataclasses import dataclass

from formulary.findings import printable
from formulary.importing.tidy import one_line

PICTURES_FROM = 0x2300
"""Signs below this code point, such as °, are no pictures."""
JOINING = "\ufe0f\u200d"
LEAST_SUMMARY, MOST_SUMMARY = 20, 240
"""Letters, as the schema of activities has it."""
ABBREVIATED = re.compile(r"(?:\b(?:e\.g|i\.e|etc|approx|Dr|Mr|Mrs|Ms|St|Rd|No|vs|tel)|\b[A-Z])\.$")

LINK = re.compile(r"\[([^\]\n]*)\]\(\s*([^\s)]*)[^)\n]*\)")
ADDRESS = re.compile(r"\bhttp://[^\s<>()]+", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
AT_START = re.compile(r"^(?:#{1,6} +|> ?|`{3,}.*$|[=_*-]{3,}$)", re.MULTILINE)
BULLET = re.compile(r"^[•·●▪◦‣*–] ?(?=\S)(?!\*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Prose:
    """A cleaned text, and what was left out of it."""

    text: str
    dropped: tuple[str, ...]


def cleaned(text: str) -> Prose:
    """Take out of a text what entries do not allow: pictures, HTML, headings, addresses without https."""
    dropped: list[str] = []

    def drop(found: re.Match[str]) -> str:
        dropped.append(f"'{printable(found[0].strip(), 60)}'")
        return ""

    def link(found: re.Match[str]) -> str:
        if found[2].startswith("https://"):
            return found[0]
        dropped.append(f"'{printable(found[2], 60)}'")
        return found[1]

    plain, pictures = without_pictures(text)
    plain = AT_START.sub(drop, TAG.sub(drop, plain))
    plain = BULLET.sub("- ", ADDRESS.sub(drop, LINK.sub(link, plain)))
    if pictures:
        dropped.append("1 picture sign" if pictures == 1 else f"{pictures} picture signs")
    return Prose(spaced(plain), tuple(dropped))


def without_pictures(text: str) -> tuple[str, int]:
    """A text without emoji, which screen readers read aloud and paper cannot print, and how many there were."""
    is_picture = [unicodedata.category(c) in ("So", "Sk") and ord(c) >= PICTURES_FROM for c in text]
    kept = "".join(c for c, picture in zip(text, is_picture, strict=True) if not picture)
    return "".join(c for c in kept if c not in JOINING) if any(is_picture) else text, sum(is_picture)


def spaced(text: str) -> str:
    """A text whose lines have no spaces at their ends and whose paragraphs are one empty line apart."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def summary_of(text: str) -> str:
    """The first sentence of a description, with as many more as it needs to say something; empty if it is too long."""
    for paragraph in re.split(r"\n\s*\n", text):
        words = one_line(unmarked(paragraph))
        if len(words) < LEAST_SUMMARY:
            continue  # a heading, such as 'What we do'
        summary = ""
        for sentence in sentences(words):
            summary = f"{summary} {sentence}".strip()
            if len(summary) >= LEAST_SUMMARY:
                break
        return summary if len(summary) <= MOST_SUMMARY else ""
    return ""


def unmarked(text: str) -> str:
    """Markdown as plain text."""
    plain = re.sub(r"^- ", "", LINK.sub(r"\1", text), flags=re.MULTILINE)
    return plain.replace("**", "")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    found = [""]
    for piece in re.split(r"(?<=[.!?])\s+|(?<=[.!?][\"”’)])\s+", text):
        if found[-1] and not ABBREVIATED.search(found[-1]) and not piece[:1].islower():
            found.append(piece)
        else:
            found[-1] = f"{found[-1]} {piece}".strip()
    return found
