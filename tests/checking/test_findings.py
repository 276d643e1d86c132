"""A finding as people read it."""

import pytest

from formulary.findings import Finding, Level, as_text, printable


def test_finding_is_printed_in_two_lines() -> None:
    """File, line, column, level and message; below them the mend and the field's address."""
    finding = Finding("entries/a.yml", 9, 12, "'tusday' is not a day.", "Did you mean 'tuesday'?", "schema-word", "day")
    assert as_text(finding) == (
        "entries/a.yml:9:12: error: 'tusday' is not a day.\n"
        "    Did you mean 'tuesday'?                                                        [day]"
    )


def test_finding_about_a_whole_file_has_no_line() -> None:
    """Where no line is to blame, none is named."""
    finding = Finding("entries/a.yml", 0, 0, "It is too large.", "Shorten it.", "file-size", level=Level.WARNING)
    assert as_text(finding) == "entries/a.yml: warning: It is too large.\n    Shorten it."


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("a\nb", "a\\x0ab"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\u202egnp", "\\x202egnp"),
        ("\udc80", "\\xdc80"),
        ("ক\u200dষ", "ক\u200dষ"),
        ("Ŵyn 🚶", "Ŵyn 🚶"),
        ("a" * 100, "a" * 79 + "…"),
        (7, "7"),
    ],
)
def test_printable(value: object, shown: str) -> None:
    """Any value becomes one line of harmless text; letters of all languages stay."""
    assert printable(value) == shown
