"""Rules about what goes into a patient's record."""

from collections.abc import Iterator

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.reading.source import Kind


@rule("snomed-possible", "A mistyped code in a patient's record says something else about them.", Kind.FORMULARY)
def snomed_possible(document: Document, _: Facts) -> Iterator[Complaint]:
    """Every SNOMED CT code ends with the check digit that belongs to it (SNOMED CT Release File Specification)."""
    # Loaded here: many localities give no codes.
    from stdnum import verhoeff  # noqa: PLC0415

    for place, code in enumerate(document.values.get("record_codes", [])):
        if not verhoeff.is_valid(code["code"]):
            mend = "Compare it with the SNOMED CT browser, figure by figure."
            yield ("record_codes", place, "code"), f"No SNOMED CT code has the number '{code['code']}'.", mend
