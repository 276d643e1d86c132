"""What a document says in words and numbers, gathered in one walk for all rules that read it.

A thousand entries are held against thirty rules in a fraction of a second. So each rule first asks something cheap,
such as whether one of its words occurs at all, and only then looks for its pattern in every text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from formulary.reading.source import Path

Text: TypeAlias = tuple[Path, str]
"""A text with its place."""

RUNNING = frozenset(
    {
        "name", "summary", "description", "good_for", "not_for", "cautions", "note", "first_visit", "bring",
        "by_appointment", "times_note", "address", "directions", "transport", "access_note", "concessions", "how",
        "who_may_refer", "wait", "who", "phone_note", "by", "status_why", "lead", "quote", "about",
    }
)  # fmt: skip
"""The fields that hold running text, wherever they stand."""
LEADS = frozenset({"phone", "email", "website", "form"})
"""The fields that hold numbers and addresses by which somebody is reached."""
TRANSLATIONS = "translations"
"""The block whose texts are in other languages."""

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CAPITALS = re.compile(r"[A-Z]{2,}")
LONG_NUMBER = re.compile(r"\d[\d ()\-]{4,}\d")
SIGNS = b'.,;:!?()[]{}"/*&+=<>\n'
"""Signs between words."""
SPACED = bytes.maketrans(SIGNS, b" " * len(SIGNS))
"""Turns them into spaces, as bytes of UTF-8: five times faster than as letters."""


@dataclass(frozen=True)
class Prose:
    """What one document says: its running texts, and the numbers and addresses that lead somewhere."""

    texts: list[Text] = field(default_factory=list)
    leads: list[Text] = field(default_factory=list)
    translated: list[Text] = field(default_factory=list)
    """Texts in other languages. Only rules about numbers can read them."""

    @cached_property
    def whole(self) -> str:
        """All running texts in one, each on lines of its own."""
        return "\n".join([text for _, text in self.texts])

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word in small letters."""
        return frozenset(self.whole.lower().encode().translate(SPACED).decode().split())

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Every word, or piece of one, of two capitals and more."""
        return frozenset(CAPITALS.findall(self.whole))

    @cached_property
    def numbers(self) -> list[Text]:
        """The texts, those in other languages included, in which six figures stand in a row, spaces or not."""
        return [text for text in (*self.texts, *self.translated) if LONG_NUMBER.search(text[1])]

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[Path, re.Match[str]]]:
        """The first match of a pattern in each running text."""
        for path, text in self.texts:
            if found := pattern.search(text):
                yield path, found

    def led(self, name: str) -> Iterator[Text]:
        """The numbers or addresses of one name."""
        return ((path, text) for path, text in self.leads if path[-1] == name)


def prose_of(values: dict[str, Any]) -> Prose:
    """Gather what a document says."""
    prose = Prose()
    gather(values, (), prose)
    return prose


def gather(value: Any, path: Path, prose: Prose) -> None:
    """Gather what a value says, the fields or items of which are looked at one by one."""
    if isinstance(value, dict):
        for name, part in value.items():
            gather(part, (*path, name), prose)
    elif isinstance(value, list):
        for position, part in enumerate(value):
            gather(part, (*path, position), prose)
    elif isinstance(value, str):
        name = path[-1] if isinstance(path[-1], str) else path[-2]
        if path[0] == TRANSLATIONS:
            prose.translated.append((path, value))
        elif name in RUNNING:
            prose.texts.append((path, value))
        elif name in LEADS:
            prose.leads.append((path, value))
