"""The pages that explain every rule: why it is there, what it says, a wrong example and a right one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from formulary.catalogue import CATALOGUE
from formulary.findings import Level
from formulary.pages.fields import KINDS
from formulary.pages.page import Page
from formulary.pages.rule_example import RuleExample
from formulary.rules import Part, Rule
from formulary.words import listed

ADDRESS = "contribute/rules/"
TITLE = "Everything that is checked"
PARTS = {
    Part.NAME: ("The file", "Where it lies, what it is called, and how large it is."),
    Part.TEXT: ("The letters", "Everything in a file must be visible."),
    Part.YAML: ("The way it is written", "Spaces, colons and quotation marks say what belongs to what."),
    Part.SCHEMA: ("Each answer", "Every answer must be of a form that can be used."),
    Part.MEANING: (
        "What it all means",
        "The answers must agree with one another, with the other entries, and with the day.",
    ),
    Part.PAPER: ("On paper", "An entry must fit on the sheets that surgeries print."),
    Part.PRINTED: ("What was printed", "People hold sheets from earlier days. What stands on them is kept."),
    Part.CHANGE: ("What was there before", "A change is held against the entries as they were."),
    Part.WRITING: ("Commands that write", "These are said when a command is to change a file."),
    Part.IMPORT: (
        "Tables that are read in",
        "These are said when entries are made from a spreadsheet or from another list.",
    ),
    Part.ISSUE: ("Forms that were sent in", "These are said when an entry is made from somebody's answers."),
    Part.LINKS: (
        "Links to other sites",
        "A computer follows each link about once a week. What it finds never stops an entry.",
    ),
}
"""The parts of the check, in the order in which a file meets them: what they are called, and what they look at."""
LEVELS = {
    Level.ERROR: "An error. The entry cannot be published with it.",
    Level.WARNING: "A warning. The entry is published, but somebody should look.",
    Level.NOTE: "A note. There is nothing that you must do.",
}


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules of one part of the check."""

    part: Part
    title: str
    summary: str
    rules: tuple[Rule, ...]


def rules_pages(examples: Mapping[str, Sequence[RuleExample]]) -> Iterator[Page]:
    """The list of all rules, and a page for each. ``examples`` are by rule."""
    description = "What the machine looks for in an entry, and why."
    yield Page(ADDRESS, TITLE, description, "rules.html", "contribute", {"title": TITLE, "groups": groups()})
    for rule in CATALOGUE.values():
        title = f"Rule: {rule.name}"
        content = {
            "title": title,
            "rule": rule,
            "index": TITLE,
            "part": PARTS[rule.part][0],
            "levels": list(levels(rule)),
            "kinds": kinds_of(rule),
            "examples": examples.get(rule.name, ()),
        }
        yield Page(f"{ADDRESS}{rule.name}/", title, rule.reason, "rule.html", "contribute", content)


def kinds_of(rule: Rule) -> str:
    """Which files it looks at."""
    named = [kind.about for kind in KINDS if kind.kind in rule.kinds]
    return f"The file of {listed(named, 'or')}" if 0 < len(named) < len(KINDS) else "Every kind of file"


def levels(rule: Rule) -> Iterator[str]:
    """How serious its findings are: what they usually are, and what else they can be."""
    yield LEVELS[rule.level]
    if len(rule.levels) > 1:
        yield f"Sometimes it is only {listed((f'a {level}' for level in rule.levels[1:]), 'or')}."


def groups() -> list[RuleGroup]:
    """All rules by the part of the check that holds them."""
    return [
        RuleGroup(part, title, summary, tuple(rule for rule in CATALOGUE.values() if rule.part is part))
        for part, (title, summary) in PARTS.items()
    ]
