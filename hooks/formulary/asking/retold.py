"""Retells a finding about a file to somebody who has answered questions and knows of no file."""

from collections.abc import Mapping

from formulary.asking.question import Question
from formulary.findings import Finding


def retold(finding: Finding, questions: Mapping[str, Question]) -> tuple[str, str]:
    """The question that a finding's field comes from, empty where it is about none, and the message without the field.

    ``questions`` are by the addresses of their fields. A field that nobody was asked for belongs to the block around
    it, or to the first question of its block.
    """
    steps = finding.field.split(".")
    around = (".".join(steps[:length]) for length in range(len(steps), 0, -1))
    inside = (address for address in questions if address.startswith(f"{steps[0]}."))
    address = next((one for one in around if one in questions), None) or next(inside, "")
    asked = questions[address].text if address else ""
    return asked, finding.message.replace(f"'{steps[-1]}' ", "This answer ", 1)
