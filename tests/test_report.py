"""Findings in every form: whole outputs, and text that tries to be more than text."""

import json
import re

import pytest
from markdown_it import MarkdownIt

from formulary.findings import Finding, Level
from formulary.report import FORMATS, as_github, as_json, as_markdown, as_sarif, as_text, summary

FILE = "entries/activities/riverside-walkers/tuesday-stroll.yml"
TUSDAY = Finding(FILE, 9, 12, "'tusday' is not a day.", "Did you mean 'tuesday'?", "schema-word", "sessions.0.day")
LONG = Finding(
    FILE,
    2,
    1,
    "The summary is long.",
    "Say first what people do there, then for whom it is, and leave out everything that they can read on the page.",
    "session-length",
    level=Level.WARNING,
)
WHOLE = Finding("entries/formulary.yml", 0, 0, "The file is missing.", "Copy one.", "file-missing", level=Level.NOTE)
FOUND = [TUSDAY, LONG, WHOLE]

HOSTILE = [
    "a\nb",
    "a\r\nb",
    "::error file=x::owned",
    "a%0Ab",
    "a%0A::set-env name=PATH::x",
    "\x1b[31mred\x1b[0m",
    "\x9b31m",
    "a\x00b",
    "a\u202eb",
    "a\u2028b",
    "a\x85b",
    "\udc80",
    "a,line=1::b",
    "x" * 5000,
]


def short(text: str) -> str:
    """The start of a text, as the name of its case."""
    return ascii(text[:30])


def test_text() -> None:
    """A person reads place and message, then how to mend it, with the field's address at the right."""
    assert as_text(FOUND) == (
        "entries/activities/riverside-walkers/tuesday-stroll.yml:9:12: error: 'tusday' is not a day.\n"
        "    Did you mean 'tuesday'?                                                         [sessions.0.day]\n"
        "entries/activities/riverside-walkers/tuesday-stroll.yml:2:1: warning: The summary is long.\n"
        "    Say first what people do there, then for whom it is, and leave out everything that they can\n"
        "    read on the page.\n"
        "entries/formulary.yml: note: The file is missing.\n"
        "    Copy one."
    )


def test_json() -> None:
    """A program reads a list with eight fields for each finding, and a level as a word."""
    assert as_json([TUSDAY]) == (
        "[\n"
        "  {\n"
        '    "file": "entries/activities/riverside-walkers/tuesday-stroll.yml",\n'
        '    "line": 9,\n'
        '    "column": 12,\n'
        '    "field": "sessions.0.day",\n'
        '    "level": "error",\n'
        '    "rule": "schema-word",\n'
        '    "message": "\'tusday\' is not a day.",\n'
        '    "mend": "Did you mean \'tuesday\'?"\n'
        "  }\n"
        "]"
    )
    assert as_json([]) == "[]"


def test_github() -> None:
    """GitHub reads one command a finding; what concerns a whole file stands at its first line."""
    assert as_github(FOUND) == (
        "::error file=entries/activities/riverside-walkers/tuesday-stroll.yml,line=9,col=12,title=schema-word"
        "::'tusday' is not a day. Did you mean 'tuesday'?\n"
        "::warning file=entries/activities/riverside-walkers/tuesday-stroll.yml,line=2,col=1,title=session-length"
        "::The summary is long. Say first what people do there, then for whom it is, and leave out everything that "
        "they can read on the page.\n"
        "::notice file=entries/formulary.yml,line=1,col=1,title=file-missing::The file is missing. Copy one."
    )


@pytest.mark.parametrize("text", HOSTILE, ids=short)
def test_hostile_text_stays_text(text: str) -> None:
    """Whatever stands in a finding, people read a message and a mend, and no character steers their terminal."""
    printed = as_text([Finding(text, 1, 1, text, "Mend it.", "rule", text)])
    first, second = printed.split("\n")
    assert printed.replace("\n", "").isprintable()
    assert ":1:1: error: " in first
    assert second.startswith("    Mend it.  ")
    assert second.endswith("]")
    assert len(printed) < 2000


@pytest.mark.parametrize("text", HOSTILE, ids=short)
def test_a_hostile_mend_stays_in_its_block(text: str) -> None:
    """A mend may take several lines, each of them set in: none can pass for another finding."""
    lines = as_text([Finding("a.yml", 1, 1, "Wrong.", text, "rule")]).split("\n")
    assert lines[0] == "a.yml:1:1: error: Wrong."
    assert all(line.startswith("    ") and line.isprintable() and len(line) <= 100 for line in lines[1:])


@pytest.mark.parametrize("text", HOSTILE, ids=short)
def test_hostile_text_gives_no_command(text: str) -> None:
    """Whatever stands in a finding, GitHub reads one command with four properties, and no second one."""
    printed = as_github([Finding(text, 1, 1, text, text, text, text)])
    found = re.fullmatch(r"::error file=([^:,]*),line=1,col=1,title=([^:,]*)::(.*)", printed)
    assert found
    assert printed.isprintable()
    # What is left of per cent signs are our own escapes.
    assert not re.search(r"%(?!25|3A|2C)", printed)
    assert "%0A" not in printed.replace("%250A", "")


@pytest.mark.parametrize("text", HOSTILE, ids=short)
def test_json_keeps_the_text(text: str) -> None:
    """A program gets the text as it is, in letters that no terminal or encoding stumbles over."""
    printed = as_json([Finding(text, 1, 1, text, text, text, text)])
    assert printed.isascii()
    assert printed.replace("\n", "").isprintable()
    assert {json.loads(printed)[0][name] for name in ("file", "message", "mend", "rule", "field")} == {text}


def test_other_scripts_are_readable() -> None:
    """Welsh, Arabic, Bengali and a family of emoji are printed as they are written."""
    text = "Ŵyl, مشي, ক্‍ষ, 👨‍👩‍👧"
    assert text in as_text([Finding("a.yml", 1, 1, text, "Mend it.", "rule")])


@pytest.mark.parametrize(
    ("findings", "files", "line"),
    [
        ([], 150, "150 files: all is well."),
        ([TUSDAY, TUSDAY, LONG], 150, "150 files: 2 errors, 1 warning."),
        ([WHOLE], 1, "1 file: 1 note."),
        ([WHOLE, LONG, TUSDAY], 1200, "1,200 files: 1 error, 1 warning, 1 note."),
    ],
)
def test_summary(findings: list[Finding], files: int, line: str) -> None:
    """The last line counts files and findings, the worst first."""
    assert summary(findings, files) == line


def test_github_shows_ten_and_says_how_many_more() -> None:
    """GitHub drops what is beyond ten of a step: so the worst stand first, and the last line counts the rest."""
    lines = as_github([LONG] * 12 + [TUSDAY]).split("\n")
    assert len(lines) == 11
    assert lines[0].startswith("::error ")
    assert lines[-1] == "::notice title=more::and 3 more findings"
    assert as_github([LONG] * 10).count("\n") == 9
    assert as_github([LONG] * 11).endswith("and 1 more finding")


def test_markdown() -> None:
    """A reader of a summary sees a table with a row for each finding."""
    html = MarkdownIt().enable("table").render(as_markdown(FOUND))
    assert re.findall(r"<t[dh]>(.*?)</t[dh]>", html) == [
        *("level", "where", "what is wrong", "how to mend it"),
        *("error", f"{FILE}:9", "'tusday' is not a day.", "Did you mean 'tuesday'?"),
        *("warning", f"{FILE}:2", LONG.message, LONG.mend),
        *("note", "entries/formulary.yml", "The file is missing.", "Copy one."),
    ]
    assert as_markdown([]) == "All is well."


MARKUP = ["a | b", "`x`", "[x](http://example.org)", "<b>x</b>", "@somebody", "![x](y)"]


@pytest.mark.parametrize("text", HOSTILE + MARKUP, ids=short)
def test_hostile_text_stays_in_its_cell(text: str) -> None:
    """Whatever stands in a finding, the table has one row of four cells, and nothing in it is more than text."""
    html = (
        MarkdownIt("commonmark", {"html": True})
        .enable(["table", "linkify"])
        .render(as_markdown([Finding(text, 1, 1, text, text, "rule", text)]))
    )
    assert html.count("<tr>") == 2
    assert html.count("<td>") == 4
    assert not re.search(r"<(?!/?(table|thead|tbody|tr|th|td)>)", html)


def test_nobody_is_called_by_a_table() -> None:
    """A name or a number in a finding calls nobody and links to nothing on a code host."""
    html = MarkdownIt().enable("table").render(as_markdown([Finding("a.yml", 1, 1, "'@team #12'", "Mend it.", "rule")]))
    assert not re.search(r"[@#]\w", html)


def test_sarif() -> None:
    """A code host reads one run of one tool: each finding with its rule, its words and its place."""
    (run,) = json.loads(as_sarif(FOUND))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["schema-word", "session-length", "file-missing"]
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("schema-word", "error"),
        ("session-length", "warning"),
        ("file-missing", "note"),
    ]
    first, _, last = run["results"]
    assert first["message"] == {"text": "'tusday' is not a day. Did you mean 'tuesday'?"}
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": FILE},
                "region": {"startLine": 9, "startColumn": 12},
            }
        }
    ]
    assert "region" not in last["locations"][0]["physicalLocation"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 2]


def test_sarif_says_why_a_rule_is_there() -> None:
    """A rule brings its reason along, and how bad it is."""
    (run,) = json.loads(as_sarif([Finding("a.yml", 1, 1, "Wrong.", "Mend it.", "phone-possible")]))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["fullDescription"]["text"].startswith("A number that cannot exist")
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_sarif_leads_to_the_page_of_a_rule() -> None:
    """Where the website is known, a rule brings the address of its page along; else there is no link to nowhere."""
    found = [Finding("a.yml", 1, 1, "Wrong.", "Mend it.", "phone-possible")]
    for site, expected in (
        ("https://ashbrook.example.org/list/", "https://ashbrook.example.org/list/contribute/rules/phone-possible/"),
        ("", None),
    ):
        (rule,) = json.loads(as_sarif(found, site))["runs"][0]["tool"]["driver"]["rules"]
        assert rule.get("helpUri") == expected


def test_sarif_knows_a_finding_again() -> None:
    """A finding keeps its fingerprint when lines above it are added, and no other has it."""

    def print_of(finding: Finding) -> str:
        (result,) = json.loads(as_sarif([finding]))["runs"][0]["results"]
        (found,) = result["partialFingerprints"].values()
        return str(found)

    moved = Finding(FILE, 30, 12, TUSDAY.message, TUSDAY.mend, TUSDAY.rule, TUSDAY.field)
    other = Finding(FILE, 9, 12, TUSDAY.message, TUSDAY.mend, TUSDAY.rule, "sessions.1.day")
    assert print_of(moved) == print_of(TUSDAY) != print_of(other)


@pytest.mark.parametrize("text", HOSTILE, ids=short)
def test_hostile_text_in_sarif(text: str) -> None:
    """Whatever stands in a finding, the output is ASCII, and its address is one of a file."""
    printed = as_sarif([Finding(text, 1, 1, text, text, "schema-word", text)])
    assert printed.isascii()
    (result,) = json.loads(printed)["runs"][0]["results"]
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def test_formats() -> None:
    """There are five formats, as the manual says."""
    assert list(FORMATS) == ["text", "json", "github", "markdown", "sarif"]
