"""The examples of rules, taken from the tests: they are there in a checkout, and need not be."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from formulary.pages.rule_example import RuleExample, rule_example

SAID = ".txt"
ENDINGS = (".yml", ".md")


def rule_examples(folder: Path) -> dict[str, list[RuleExample]]:
    """Find the examples by their rules: a failing one, what is said about it, and the mended one.

    ``folder`` is tests/examples. Without it there are none.
    """
    found: dict[str, list[RuleExample]] = defaultdict(list)
    for said in sorted(folder.glob(f"*/failing/*{SAID}")):
        rule, name = said.name.partition(".")[0], said.name.removesuffix(SAID)
        wrong, right = (said.parents[1] / state / name for state in ("failing", "mended"))
        text = said.read_text("utf-8")
        if mended := files_of(right, text):
            found[rule].append(rule_example(text, files_of(wrong, text), mended))
    return dict(found)


def files_of(example: Path, said: str) -> Mapping[str, str]:
    """The files of an example by their addresses: those in its folder, or the one that the finding names."""
    if example.is_dir():
        files = sorted(path for path in example.rglob("*") if path.is_file())
        return {path.relative_to(example).as_posix(): path.read_text("utf-8") for path in files}
    file = next((path for ending in ENDINGS if (path := Path(f"{example}{ending}")).is_file()), None)
    return {said.partition(":")[0]: file.read_text("utf-8")} if file else {}
