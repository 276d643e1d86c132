"""Words for the record: what a page knows of them before somebody gives an activity to somebody."""

import json

from formulary.entry.locality import Locality

WAYS = (
    ("on a printed slip", "On a printed slip"),
    ("on a printed pad", "On a printed pad"),
    ("spoken about", "Spoken about"),
    ("sent as a link", "Sent as a link"),
)
"""How an activity is given: in the words of the record, and as a choice."""


def record_codes(locality: Locality) -> str:
    """The locality's codes for the record in words, as JSON for the script."""
    said = [f"{code.term} (SNOMED CT {code.code})" for code in locality.record_codes]
    return json.dumps(said, ensure_ascii=False)
