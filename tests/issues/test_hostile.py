"""Whatever stands in an issue, it gives findings or one valid file in its place, and never a traceback."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.findings import has_errors
from formulary.issues.body import LARGEST
from formulary.issues.entry import IssueEntry
from formulary.report.comment import comment
from formulary.writing.gates import problems
from issues.bodies import EXAMPLES, GOOD, SCHEMAS, before, body, entry
from making import TODAY

SAFE = re.compile(r"entries/activities/[a-z0-9-]{1,60}/[a-z0-9-]{1,60}\.yml")
SNIPPETS = (
    "### What is the activity called?", "\r\n", "\n\n", "_No response_", "<!--", "```", "- [X] ", "\u202e", "\0",
    "@all", "../../", "::set-output name=a::b", "${{ github.token }}", '"', "'", ": ", " #", "&a", "*a",
    "!!python/none ", "---\n", "...\n", "\t", "\\", "|", "{", "}", "[", "]", "\ud7ff", "\u2028", "0" * 400, "con", "é",
)  # fmt: skip
"""What has broken readers of forms before."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the small collection is made."""
    return tmp_path_factory.getbasetemp() / "issues"


def holds(folder: Path, made: IssueEntry) -> None:
    """A file is safe and valid, or there are errors that say why there is none."""
    assert bool(made.file) != has_errors(made.findings)
    assert comment(made)
    if made.file:
        assert SAFE.fullmatch(made.file)
        assert made.file not in {source.file for source in before(folder).sources}
        assert not has_errors(problems({made.file: made.text}, before(folder), SCHEMAS, TODAY))


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes(folder: Path, content: bytes) -> None:
    """Bytes that are no form at all."""
    holds(folder, entry(folder, content))


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_any_answers(folder: Path, data: st.DataObject) -> None:
    """A good form in which some answers are replaced, and pieces are put in anywhere."""
    fields = data.draw(st.lists(st.sampled_from(sorted(GOOD)), max_size=3))
    answers = {**GOOD, **{field: data.draw(st.text(max_size=60) | st.sampled_from(SNIPPETS)) for field in fields}}
    text = body(answers)
    for piece in data.draw(st.lists(st.sampled_from(SNIPPETS), max_size=3)):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + piece + text[place:]
    holds(folder, entry(folder, text.encode("utf-8", "surrogatepass")))


def test_a_huge_body_is_not_read(folder: Path) -> None:
    """A body beyond the limit of GitHub gives one finding; one at the limit is read."""
    text = body({**GOOD, "description": "tea "}).encode()
    made = entry(folder, text + b"x" * (LARGEST + 1 - len(text)))
    assert [one.rule for one in made.findings] == ["issue-size"]
    at_limit = body({**GOOD, "description": "\n\n".join(["tea"] * 900)}).encode()
    assert entry(folder, at_limit.ljust(LARGEST)).file


LONG = {
    "spaces in a heading": "### a" + " " * 64_000 + "x",
    "signs in a heading": "### a" + " #" * 31_000 + "x",
    "headings": "\n".join(["### x"] * 9_000),
    "choices": body({**GOOD, "needs": ", " * 27_000}),
    "brackets in times": body({**GOOD, "sessions": "(" * 50_000}),
    "many times": body({**GOOD, "sessions": "\n".join(["Tuesday 2pm"] * 4_000)}),
    "commas in times": body({**GOOD, "sessions": "\n".join(["," * 290] * 190)}),
    "a name": body({**GOOD, "name": "a" * 58_000}),
    "marks": body({**GOOD, "summary": "*_[" * 18_000}),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_nothing_takes_long(folder: Path, text: str) -> None:
    """What is made to keep a reader busy is answered in seconds, in a comment that GitHub takes."""
    before(folder)
    start = time.perf_counter()
    made = entry(folder, text.encode())
    assert time.perf_counter() - start < 10
    assert not made.file
    assert len(comment(made)) < LARGEST


@pytest.mark.parametrize("case", sorted(EXAMPLES.glob("*.md")), ids=lambda case: case.stem)
def test_a_comment_calls_nobody(folder: Path, case: Path) -> None:
    """The comment on an issue holds no name that GitHub would call, no link to an issue and no markup."""
    written = comment(entry(folder, case.read_bytes()))
    assert not re.search(r"[@#][A-Za-z0-9]", written)
    assert not re.search(r"(?<!\\)[<>`\[\]]", written)
    assert written.isprintable() or set(filter(lambda letter: not letter.isprintable(), written)) <= {"\n", "\u200b"}
