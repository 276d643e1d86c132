"""The pages of rules: one for every rule, with what is wrong and what is right, marked in words."""

import difflib
from datetime import date
from pathlib import Path

import pytest

from data.shipped import ROOT, shipped
from formulary.catalogue import CATALOGUE
from formulary.checking.schemas import Schema
from formulary.pages.rule_example import RuleExample, rule_example
from formulary.pages.rules import PARTS, rules_pages
from formulary.publishing.rule_examples import rule_examples
from formulary.reading.source import Kind
from formulary.rules import Part
from making import TODAY, draw
from schema.example_files import Example, failing, found
from schema.example_findings import findings_of

EXAMPLES = rule_examples(ROOT / "tests/examples")
MENDED = [example for kind in Kind for example in found(kind, "mended")]


def stem(example: Example) -> tuple[Kind, str]:
    """What a failing example and its mended one have in common."""
    return example.kind, example.path.name if example.path.is_dir() else example.path.stem


@pytest.mark.parametrize("example", MENDED, ids=lambda example: example.label)
def test_a_mended_example_is_right(example: Example, schemas: dict[Kind, Schema], today: date) -> None:
    """A mended example gets no finding at all, and differs from the failing one of its name in a few lines."""
    assert [one for one in findings_of(example, schemas, today) if one.file in example.texts] == []
    (wrong,) = [other for other in failing(example.kind) if stem(other) == stem(example)]
    before, after = ("\n".join(files.texts.values()).split("\n") for files in (wrong, example))
    changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert wrong.texts != example.texts
    assert len(changed) <= 8 or example.rule == "yaml-empty"


def test_every_failing_rule_has_a_mended_example() -> None:
    """A new rule without a right example fails here."""
    assert {example.rule for example in failing()} == {example.rule for example in MENDED}
    assert EXAMPLES.keys() == {example.rule for example in MENDED}
    assert sum(map(len, EXAMPLES.values())) == len(MENDED)


def test_every_rule_has_a_page() -> None:
    """Every rule of the catalogue has a page, and the list of all leads to each under the part that holds it."""
    index, *pages = rules_pages(EXAMPLES)
    assert [page.address for page in pages] == [f"contribute/rules/{name}/" for name in CATALOGUE]
    html = draw(index, shipped(TODAY))
    assert all(f'href="../../contribute/rules/{name}/"' in html for name in CATALOGUE)
    assert list(PARTS) == list(Part)
    assert [rule.name for group in index.content["groups"] for rule in group.rules] == list(CATALOGUE)


def drawn(rule: str, examples: dict[str, list[RuleExample]]) -> str:
    """The page of one rule."""
    (page,) = (page for page in rules_pages(examples) if page.address == f"contribute/rules/{rule}/")
    return draw(page, shipped(TODAY))


def test_page() -> None:
    """A page says why, how serious it is, and for which files; then what is wrong, what is said, and what is right."""
    html = drawn("times-in-order", EXAMPLES)
    assert "An error. The entry cannot be published with it." in html
    assert "The file of an activity" in html
    assert "<strong>It ends at 3:15, which is not after its start at 13:30.</strong> Did you mean 15:15?" in html
    assert "<mark>    end: 3:15</mark> <b>← here</b>" in html
    assert "<mark>    end: 15:15</mark> <b>← changed</b>" in html
    assert html.index("Wrong") < html.index("end: 3:15") < html.index("Right") < html.index("end: 15:15")
    assert "Sometimes it is only a warning." in drawn("schema-form", EXAMPLES)
    assert "Every kind of file" in drawn("phone-possible", EXAMPLES)


def test_page_without_examples(tmp_path: Path) -> None:
    """Where the tests are not there, the pages are drawn without examples."""
    assert rule_examples(tmp_path / "tests/examples") == {}
    html = drawn("times-in-order", {})
    assert "Wrong" not in html
    assert CATALOGUE["times-in-order"].reason in html


STROLL = {"entries/a.yml": "name: Stroll\nday: tusday\n"}
SAID = "entries/a.yml:2:6: error: 'tusday' is not a day.\n    Did you mean\n    'tuesday'?        [day]\n"


def test_example() -> None:
    """An example is made of what the report prints; the line that it points at is marked, and so is what is new."""
    example = rule_example(SAID, STROLL, {"entries/a.yml": "name: Stroll\nday: tuesday\nstart: 10:30\n"})
    assert (example.message, example.mend) == ("'tusday' is not a day.", "Did you mean 'tuesday'?")
    assert [line.text for line in example.wrong.lines if line.is_marked] == ["day: tusday"]
    assert [line.text for line in example.right.lines if line.is_marked] == ["day: tuesday", "start: 10:30"]


def test_example_leaves_out_what_is_far_away() -> None:
    """Only what stands around is shown, with a sign for what is left out; unseen letters are named."""
    lines = [f"line-{number}: yes" for number in range(20)]
    wrong = [*lines[:10], "day: tus\u200bday", *lines[10:]]
    right = [*lines[:10], "day: tuesday", *lines[10:]]
    said = "a.yml:11:1: warning: There is an unseen letter.\n    Delete it.\n"
    example = rule_example(said, {"a.yml": "\n".join(wrong)}, {"a.yml": "\n".join(right)})
    assert [line.text for line in example.wrong.lines] == [
        "", "line-8: yes", "line-9: yes", "day: tus[U+200B]day", "line-10: yes", "line-11: yes", "",
    ]  # fmt: skip
    assert [line.is_gap for line in example.wrong.lines] == [True, *[False] * 5, True]


def test_example_of_a_line_too_many() -> None:
    """Where a line was deleted nothing is marked in the right file, but the place is shown."""
    said = "a.yml:2:1: error: This is given twice.\n    Delete one.\n"
    before = "".join(f"{word}: yes\n" for word in ("one", "one", "two", "three", "four", "five", "six"))
    example = rule_example(said, {"a.yml": before}, {"a.yml": before.removeprefix("one: yes\n")})
    assert not any(line.is_marked for line in example.right.lines)
    assert "one: yes" in [line.text for line in example.right.lines]


def test_example_of_another_file() -> None:
    """What is mended in another file, or by another name, is shown there."""
    said = "entries/find.md: error: The address '/find/' is made by the machine.\n    Choose another file name.\n"
    text = "---\ntitle: Find\n---\n"
    example = rule_example(said, {"entries/find.md": text}, {"entries/finding.md": text})
    assert (example.wrong.file, example.right.file) == ("entries/find.md", "entries/finding.md")
    assert [line.text for line in example.wrong.lines] == ["---", "title: Find", "---"]
    assert not any(line.is_marked for line in example.right.lines)


def test_no_finding() -> None:
    """A text that is no finding is a mistake in the tests, and says so."""
    with pytest.raises(ValueError, match="no finding"):
        rule_example("All is well.", {}, {})
