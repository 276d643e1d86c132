"""Formatting: one way of writing, nothing lost, and nothing left to mend."""

import re
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.checking.check import check
from formulary.checking.schemas import Schema, load_schemas
from formulary.checking.vocabulary import Vocabulary, vocabularies
from formulary.reading.folder import read_text
from formulary.reading.source import Kind, Source, address
from formulary.writing.emit import in_order, to_yaml
from formulary.writing.formatting import formatted
from formulary.writing.mends import MENDS
from making import ROOT
from schema.example_files import Example, collection, failing, passing
from writing.disguises import disguised

SCHEMAS = load_schemas(ROOT / "schema")
FILE = "entries/activities/riverside-walkers/tuesday-stroll.yml"
SHIPPED = sorted(path for path in (ROOT / "entries").rglob("*") if path.suffix in (".yml", ".md"))


def again(text: str, file: str = FILE) -> str:
    """A text as it should be written."""
    done = formatted(file, text, SCHEMAS)
    assert not done.findings
    return done.text


def test_fields_come_in_the_order_of_the_schema() -> None:
    """Fields stand as in every other entry; what the schema does not know comes last and is not lost."""
    assert again("needs: [loneliness]\nodd: yes\nname: Stroll\nvenue:\n  area: riverside\n  name: Park\n") == (
        "name: Stroll\nneeds: [loneliness]\nvenue:\n  name: Park\n  area: riverside\nodd: yes\n"
    )


def test_comments_and_blank_lines_go_with_their_fields() -> None:
    """A comment stays above the field that it stood above, wherever that goes; one at the top stays at the top."""
    before = (
        "# Our walk. Ask Sam before you change it.\n\n\n"
        "support: physical-activity   \n"
        "\n"
        "# We are the second group\n"
        "# of that name.\n"
        "name:   Stroll\n"
        'summary: "A gentle walk: by the river"   # short\n'
        "sessions: # in summer\n"
        "    # Not at Easter\n"
        "    - start: 10:30\n"
        "      # always\n"
        "      day: tuesday\n"
        "\n"
        "    - day: friday\n"
        "      start: 11:00\n"
        "# That is all.\n"
        "\n"
    )
    assert again(before) == (
        "# Our walk. Ask Sam before you change it.\n"
        "\n"
        "# We are the second group\n"
        "# of that name.\n"
        "name: Stroll\n"
        "# short\n"
        'summary: "A gentle walk: by the river"\n'
        "support: physical-activity\n"
        "# in summer\n"
        "sessions:\n"
        "  # Not at Easter\n"
        "  # always\n"
        "  - day: tuesday\n"
        "    start: 10:30\n"
        "\n"
        "  - day: friday\n"
        "    start: 11:00\n"
        "# That is all.\n"
    )


def test_signs_inside_of_texts_are_no_comments() -> None:
    """A line that starts with # inside of a text belongs to the text."""
    text = 'description: |\n  # A heading\n\n  and words\n\n  # more\nname: "Walk\n  # 7"\n'
    source, _ = read_text(FILE, text)
    after, _ = read_text(FILE, again(text))
    assert source
    assert after
    assert source.data == after.data
    assert again(text).count("#") == 3


def test_pages_keep_their_body() -> None:
    """What stands below the fields of a page is not touched."""
    body = "\n# Walks  \n\n* one\n* two\n\n\n"
    assert again(f"---\nsynonyms:   [alone]\ntitle: Loneliness\n---\n{body}", "entries/needs/loneliness.md").endswith(
        f"---\n{body}"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sessions:\n  - day: Tuesday\n", "sessions:\n  - day: tuesday\n"),
        ("support: Physical activity\n", "support: physical-activity\n"),
        ("sessions:\n  - start: 9:30\n", "sessions:\n  - start: 09:30\n"),
        ("sessions:\n  - start: 10.30am\n", "sessions:\n  - start: 10:30\n"),
        ("sessions:\n  - start: 7pm\n", "sessions:\n  - start: 19:00\n"),
        ("sessions:\n  - start: noon\n", "sessions:\n  - start: 12:00\n"),
        ("venue:\n  postcode: zz11aa\n", "venue:\n  postcode: ZZ1 1AA\n"),
        ("cost:\n  amount: £3.50\n", "cost:\n  amount: 3.50\n"),
        ("cost:\n  amount: free\n", "cost:\n  amount: 0\n"),
        ("contact:\n  phone: 01632960101\n", "contact:\n  phone: 01632 960101\n"),
        ("contact:\n  phone: 020 79460000\n", "contact:\n  phone: 020 7946 0000\n"),
        ("verified:\n  - on: 31/10/2026\n", "verified:\n  - on: 2026-10-31\n"),
        ("verified:\n  - on: 1st October 2026\n", "verified:\n  - on: 2026-10-01\n"),
        ("name:   Stroll  \n\n\n\nsummary: A walk\n", "name: Stroll\n\nsummary: A walk\n"),
    ],
)
def test_mended(before: str, after: str) -> None:
    """What can mean one thing only is mended, and said."""
    assert again(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "sessions:\n  - start: 5.30\n",
        "sessions:\n  - start: half past ten\n",
        "verified:\n  - on: 3/4/2026\n",
        "contact:\n  phone: 01632 960101 (ask for Sam)\n",
        "contact:\n  phone: 01632 96010\n",
        "cost:\n  amount: 3.50 each\n",
        "contact:\n  website: http://example.org\n",
        "name: CHOIR\n",
    ],
)
def test_left_for_a_person(text: str) -> None:
    """What may mean one thing or another, or holds words that would be lost, stays as it is."""
    assert again(text) == text


@pytest.mark.parametrize("text", ["name: [\n", "name: a\nname: b\n", "- a\n", "", "name: &x a\n"])
def test_what_cannot_be_read_is_not_touched(text: str) -> None:
    """A broken file stays as it is, letter for letter, with its findings."""
    done = formatted(FILE, text, SCHEMAS)
    assert done.text == text
    assert done.findings


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT / "entries")))
def test_shipped_files_are_written_so(path: Path) -> None:
    """Every shipped file is written in the one way."""
    text = path.read_text("utf-8")
    assert again(text, f"entries/{path.relative_to(ROOT / 'entries').as_posix()}") == text


READABLE = [example for example in (*passing(), *failing()) if not example.rule.startswith("file-")]
"""All examples but those whose files are not even opened."""


@pytest.mark.parametrize("example", READABLE, ids=lambda example: example.label)
def test_formatting_twice_is_formatting_once(example: object) -> None:
    """Of every example, good or bad: the second time nothing changes, and no comment or value is lost."""
    for file, text in example.texts.items():  # type: ignore[attr-defined]
        done = formatted(file, text, SCHEMAS)
        assert formatted(file, done.text, SCHEMAS).text == done.text
        assert formatted(file, done.text, SCHEMAS).mends == ()
        if not done.mends and not done.findings:
            (before, _), (after, _) = read_text(file, text), read_text(file, done.text)
            assert before
            assert after
            assert (before.data, before.body) == (after.data, after.body)


COLLECTION = collection()
WORDS = vocabularies(COLLECTION.sources)
GOOD = [source for source in COLLECTION.sources if source.kind in (Kind.ACTIVITY, Kind.FORMULARY, Kind.PAD)]
COMMENTS = ["", "", "", "", "# one", "#two", "   # three: [", "# 'four"]


@settings(deadline=None, max_examples=150)
@given(chosen=st.sampled_from(GOOD), chance=st.randoms(use_true_random=True))
def test_nothing_is_left_to_mend(chosen: Source, chance: Random) -> None:
    """However a file is spelt, ordered and commented, it becomes the same text, in which nothing is left to mend."""
    content = SCHEMAS[chosen.kind].content
    lines = to_yaml(disguised(chosen.data, content, WORDS, chance)).splitlines()
    above = [chance.choice(COMMENTS) if is_field(line) else "" for line in lines]
    text = "".join(f"{note}\n{line}\n" if note else f"{line}\n" for note, line in zip(above, lines, strict=True))
    done = formatted(chosen.file, text, SCHEMAS, WORDS)
    assert not done.findings
    honest = formatted(chosen.file, to_yaml(in_order(chosen.data, content)), SCHEMAS, WORDS).text
    assert "".join(line for line in done.text.splitlines(keepends=True) if not line.lstrip().startswith("#")) == honest
    comments = (line.strip() for line in done.text.splitlines() if line.lstrip().startswith("#"))
    assert sorted(comments) == sorted(note.strip() for note in above if note)
    assert formatted(chosen.file, done.text, SCHEMAS, WORDS).text == done.text


def is_field(line: str) -> bool:
    """Whether a comment may stand above a line: above one that is part of a text it would belong to the text."""
    return bool(re.match(r" *(- )?[a-z_]+:", line))


@pytest.mark.parametrize("example", READABLE, ids=lambda example: example.label)
def test_what_is_mended_is_not_found_again(example: Example, today: date) -> None:
    """After a failing example is formatted, nothing is found in it that formatting says it has mended."""
    for file, text in example.texts.items():
        done = formatted(file, text, SCHEMAS, WORDS)
        before = check(collection([*example.texts.items()]), SCHEMAS, today).findings
        after = check(collection([*example.texts.items(), (file, done.text)]), SCHEMAS, today).findings
        mended = {address(mend.path) for mend in done.mends}
        assert not [one for one in after if one.field in mended and one.rule.startswith("schema-")]
        assert len(after) <= len(before)


def test_equal_words_become_one() -> None:
    """A need that stands there under two names stands there once, and says so; comments stay where they were."""
    text = "needs:\n  # first\n  - on-my-own\n  # second\n  - loneliness\n  # third\n  - low-mood\n"
    words = {"needs": Vocabulary(("loneliness", "low-mood"), ({}, {}, {"on my own": ("loneliness",)}))}
    done = formatted(FILE, text, SCHEMAS, words)
    assert [str(mend) for mend in done.mends] == [
        "needs.0: 'on-my-own' is 'loneliness'",
        "needs.1: 'loneliness' stood there twice",
    ]
    assert read_text(FILE, done.text)[0].data == {"needs": ["loneliness", "low-mood"]}  # type: ignore[union-attr]
    assert all(f"# {name}" in done.text for name in ("first", "second", "third"))


def test_every_mend_says_what_it_does(schemas: dict[Kind, Schema]) -> None:
    """Each mend is one function with a sentence about it."""
    assert all(mend.__doc__ for mend in MENDS)
    assert schemas.keys() == SCHEMAS.keys()
