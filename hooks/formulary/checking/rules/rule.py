"""A rule of meaning: a function that looks at one document, with the name, reason and kinds it is registered under."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from formulary.checking.document import Document, Facts
from formulary.findings import Finding, Level
from formulary.reading.source import Kind, Path
from formulary.rules import Part, Rule

Complaint: TypeAlias = tuple[Path, str, str]
"""Where it stands in the document, what is wrong, how to mend it."""
Look: TypeAlias = Callable[[Document, Facts], Iterator[Complaint]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOfMeaning(Rule):
    """A rule of the fifth gate."""

    look: Look

    def findings(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Look at one document and report what it breaks."""
        for path, message, mend in self.look(document, facts):
            yield document.source.finding(self.name, path, message, mend, level=self.level)


RULES: dict[str, RuleOfMeaning] = {}
"""Every rule of meaning by name."""


def rule(name: str, reason: str, *kinds: Kind, level: Level = Level.ERROR) -> Callable[[Look], Look]:
    """Register a function as a rule for the kinds of file named."""

    def register(look: Look) -> Look:
        RULES[name] = RuleOfMeaning(name, reason, Part.MEANING, (level,), kinds, look=look)
        return look

    return register
