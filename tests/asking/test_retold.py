"""Findings retold to people who answered questions."""

import pytest

from formulary.asking.question import Answer, Question
from formulary.asking.retold import retold
from formulary.findings import Finding


def question(address: str) -> Question:
    """A question about a field."""
    return Question(address, f"What of {address}?", "", Answer.LINE, is_needed=True, example="")


QUESTIONS = {address: question(address) for address in ("name", "needs", "sessions.0.day", "contact.phone")}


@pytest.mark.parametrize(
    ("field", "asked"),
    [
        ("name", "What of name?"),
        ("needs.2", "What of needs?"),
        ("sessions.0.day", "What of sessions.0.day?"),
        ("contact", "What of contact.phone?"),
        ("contact.website", "What of contact.phone?"),
        ("verified.0.on", ""),
        ("", ""),
    ],
)
def test_a_finding_leads_to_its_question(field: str, asked: str) -> None:
    """A field leads to its own question, to that of the list it is in, or to the first of its block."""
    finding = Finding("a.yml", 1, 1, "Something is wrong.", "Mend it.", "a-rule", field)
    assert retold(finding, QUESTIONS) == (asked, "Something is wrong.")


def test_names_of_fields_are_not_told() -> None:
    """Who has seen a question need not learn what its field is called."""
    finding = Finding(
        "a.yml", 1, 1, "'phone' is missing under 'contact'.", "Add it.", "schema-missing", "contact.phone"
    )
    assert retold(finding, QUESTIONS) == ("What of contact.phone?", "This answer is missing under 'contact'.")
