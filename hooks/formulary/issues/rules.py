"""The rules of an issue: its answers are read as they stand, or not at all."""

from formulary.findings import Level
from formulary.rules import Part, Rule


def of(name: str, reason: str, *levels: Level) -> Rule:
    """One rule of an issue."""
    return Rule(name, reason, Part.ISSUE, levels or (Level.ERROR,), ("activity",))


RULES = (
    of("issue-size", "A text that is far too long is no answer to a form."),
    of("issue-form", "Only the answers to the form can be read."),
    of("issue-heading", "A heading within an answer could pass for a question."),
    of("issue-hidden", "Those who read the issue must see all of it."),
    of("issue-unanswered", "Without this answer nobody could go there."),
    of("issue-answer", "What can be read in two ways is asked again."),
    of("issue-agreed", "Groups, and people who are named, have agreed to it."),
    of("issue-name", "Each activity has one name and one address.", Level.ERROR, Level.WARNING),
)
