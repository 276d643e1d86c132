"""What paper finds in entries and pads."""

from dataclasses import replace

import pytest

from formulary.findings import Finding, Level
from formulary.model.build import build
from formulary.pads.check import paper_findings
from formulary.pads.look import Look
from formulary.reading.source import Marks
from making import STROLL, TODAY, Values, activity, documents, need, pad, town

FILE = f"entries/activities/{STROLL}.yml"


def found(look: Look, pads: Values | None = None, **changes: object) -> list[Finding]:
    """What is found about one activity and one pad."""
    files = town({STROLL: activity(**changes)}) | {"needs/sleep.md": need(title="Sleep"), "pads/all.yml": pads or pad()}
    made = documents(files)
    sources = {document.source.file: document.source for document in made}
    marks = Marks(values={("name",): (1, 7), ("venue", "name"): (12, 9), ("sessions",): (5, 1)})
    sources[FILE] = replace(sources[FILE], marks=marks)
    return paper_findings(build(made, TODAY, moving=False), sources, look)


def test_what_fits_is_not_found(look: Look) -> None:
    """An entry that fits its lines passes."""
    assert found(look) == []


def test_a_name_that_is_too_long(look: Look) -> None:
    """It is measured in millimetres, beside its code and number, and still printed."""
    (finding,) = found(look, name="Forget-me-not Cafe for Memory and Carers")
    assert (finding.rule, finding.level, finding.file) == ("paper-name", Level.WARNING, FILE)
    assert (finding.line, finding.column, finding.field) == (1, 7, "name")
    assert finding.message == "This name is 6 mm too long for the A5 pad."


def test_a_line_that_is_too_long(look: Look) -> None:
    """The name of the place is what most likely makes it so."""
    (finding,) = found(
        look, venue={"name": "The large hall behind the Methodist church, up the ramp", "area": "riverside"}
    )
    assert (finding.rule, finding.field, finding.line) == ("paper-line", "venue.name", 12)
    assert finding.message.endswith(" mm too long for the A5 pad.")


def test_notes_do_not_count(look: Look) -> None:
    """What the machine adds to a line may take a second one: nobody can mend that."""
    assert found(look, ages={"from": 60}, verified=[{"on": "2026-04-01", "by": "her", "how": "phone"}]) == []


def test_a_letter_that_cannot_be_printed(look: Look) -> None:
    """It is named, with its field."""
    (finding,) = found(look, name="Tea \N{TEACUP WITHOUT HANDLE}")
    assert (finding.rule, finding.field) == ("paper-letter", "name")
    assert "\N{TEACUP WITHOUT HANDLE}" in finding.message


@pytest.mark.parametrize(
    "state", [{"status": "ended"}, {"verified": [{"on": "2025-01-01", "by": "her", "how": "phone"}]}]
)
def test_what_is_gone_is_not_measured(look: Look, state: Values) -> None:
    """Nobody mends the name of what has ended or lapsed."""
    findings = found(look, name="Forget-me-not Cafe for Memory and Carers", **state)
    assert [finding.rule for finding in findings] == ["pad-empty"]


def test_a_pad_without_entries(look: Look) -> None:
    """It is named, and stops nothing."""
    finding, _ = found(look, pad(select={"needs": ["sleep"]}))
    assert (finding.rule, finding.file, finding.field) == ("pad-empty", "entries/pads/all.yml", "select")
    assert finding.level is Level.WARNING
    assert finding.message == "No activity fits this pad now, so it is not printed."


@pytest.mark.parametrize(
    "state", [{"status": "paused"}, {"verified": [{"on": "2025-01-01", "by": "her", "how": "phone"}]}]
)
def test_a_pad_whose_entries_have_left(look: Look, state: Values) -> None:
    """An empty pad that something would fit says that it has left the pads, and names it."""
    (finding,) = found(look, pad(select={"needs": ["loneliness"]}), **state)
    assert (finding.rule, finding.field) == ("pad-empty", "select")
    assert finding.message == "All that fits this pad is paused, ended or lapsed now, so it is not printed."
    assert "'Tuesday Stroll'" in finding.mend


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ({"status": "ended"}, "ended"),
        ({"verified": [{"on": "2025-01-01", "by": "her", "how": "phone"}]}, "lapsed"),
    ],
)
def test_a_pin_that_is_gone(look: Look, state: Values, word: str) -> None:
    """What is pinned and will not come back by itself is reported at its line."""
    findings = found(look, pad(pins=[STROLL]), **state)
    (finding,) = [finding for finding in findings if finding.rule == "pad-pin-gone"]
    assert (finding.file, finding.field, finding.level) == ("entries/pads/all.yml", "pins.0", Level.WARNING)
    assert finding.message == f"'Tuesday Stroll' has {word}, so it does not stand on this pad."


def test_a_pin_that_rests(look: Look) -> None:
    """What is paused comes back, so its pin may stay."""
    assert "pad-pin-gone" not in [finding.rule for finding in found(look, pad(pins=[STROLL]), status="paused")]
