"""File names made of names: 'Café & Co, Upper Ash' becomes cafe-and-co-upper-ash."""

import re
import unicodedata
from dataclasses import dataclass, field

from formulary.reading.names import LONGEST_NAME


def slug(name: str) -> str:
    """The file name for a name, cut at the end of a word; empty where no letter of it can stand in an address."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("&", " and ")).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    if len(words) <= LONGEST_NAME:
        return words
    return words[: LONGEST_NAME + 1].rpartition("-")[0] or words[:LONGEST_NAME]


@dataclass(slots=True)
class Names:
    """File names in one folder: each is given once."""

    given: set[str] = field(default_factory=set)

    def give(self, wanted: str) -> str:
        """The name that is wanted, or the same with the first number that is free."""
        name, number = wanted, 1
        while name in self.given:
            number += 1
            name = f"{wanted[: LONGEST_NAME - len(str(number)) - 1].strip('-')}-{number}"
        self.given.add(name)
        return name
