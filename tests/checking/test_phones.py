"""Phone numbers: those that somebody can dial, and those that nobody can."""

import pytest

from formulary.checking.rules.contacts import can_exist


@pytest.mark.parametrize(
    "number",
    [
        *("01632 960101", "(01632) 960101", "01632-960-101", "+44 1632 960101", "07700 900123", "+44 7700 900123"),
        *("0300 123 1234", "0800 1111", "0808 157 0123", "020 7946 0123", "0113 496 0123", "028 9018 0123"),
        *("999", "111", "101", "105", "112", "116 123", "116 000", "85258"),
    ],
)
def test_number_can_exist(number: str) -> None:
    """Numbers of the numbering plan, of drama, and for emergencies can be dialled."""
    assert can_exist(number)


@pytest.mark.parametrize(
    "number",
    [
        "01632 96010",
        "01632 9601011",
        "01234",
        "0000 000000",
        "09999 999999",
        "07700 90012",
        "116 12",
        "1" * 20,
        "00",
        "",
    ],
)
def test_number_cannot_exist(number: str) -> None:
    """Numbers with a figure too few or too many, or of no plan, cannot."""
    assert not can_exist(number)
