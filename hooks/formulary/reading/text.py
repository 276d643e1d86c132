"""The second gate: bytes become text, and text holds no character that people cannot see."""

import re
import unicodedata
from itertools import islice

from formulary.findings import Finding

# Control characters, direction overrides, invisible and private-use characters. The joiners
# U+200C and U+200D and the direction marks U+200E and U+200F stay: honest Persian, Bengali and Arabic need them.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b"
    "\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufeff\uffa0\ufff0-\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
MOST_FINDINGS = 50
"""How many lines with unseen characters are reported."""


def decode(file: str, content: bytes) -> tuple[str, list[Finding]]:
    """Turn a file's bytes into text with plain line ends; the text is empty where it cannot be read."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        message, mend = "This line holds a letter that is not stored as UTF-8.", "Save the file again as UTF-8."
        return "", [Finding(file, line, 1, message, mend, "text-encoding")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, unseen_characters(file, text)


def unseen_characters(file: str, text: str) -> list[Finding]:
    """Report the characters that nobody can see, the first of each line."""
    if not UNSEEN.search(text):
        return []
    found = ((number, UNSEEN.search(line)) for number, line in enumerate(text.split("\n"), start=1))
    findings = (unseen_character(file, number, match) for number, match in found if match)
    return list(islice(findings, MOST_FINDINGS))


def unseen_character(file: str, line: int, found: re.Match[str]) -> Finding:
    """Report one character that nobody can see, at its place in the text."""
    mend = "Delete it and type the text again."
    return Finding(file, line, found.start() + 1, f"There is {named(found[0])} here.", mend, "text-unseen")


def named(character: str) -> str:
    """Name a character that cannot be shown: 'an unseen character (U+202E, right-to-left override)'."""
    name = unicodedata.name(character, "control character").lower()
    return f"an unseen character (U+{ord(character):04X}, {name})"
