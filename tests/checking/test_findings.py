"""The words of a finding."""

import pytest

from formulary.findings import printable


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
