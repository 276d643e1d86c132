"""What the website says about the paper of a pad."""

from formulary.model.collection import Collection
from formulary.pads.facts import FormatFacts, pad_facts
from formulary.pads.look import Look
from formulary.pads.pdf import MadePdf
from formulary.pads.sheet import Sheet, sheet_of
from making import collection, need, pad, town


def test_facts_are_those_of_the_pdfs(
    shipped: Collection, sheets: dict[str, Sheet], pdfs: tuple[MadePdf, ...], look: Look
) -> None:
    """Pages and sheets can be told before, or without, making a PDF."""
    told = [(pad.id, facts) for pad in shipped.pads.values() for facts in pad_facts(pad, sheets[pad.id], look)]
    assert [(name, facts.name, facts.pages, facts.sheets) for name, facts in told] == [
        (made.pad, made.format, made.pages, made.sheets) for made in pdfs
    ]


def test_a_small_pad(look: Look) -> None:
    """Formats have names for people."""
    small = collection(town() | {"pads/all.yml": pad(formats=["large-print"])})
    assert pad_facts(small.pads["all"], sheet_of(small, small.pads["all"]), look) == [
        FormatFacts("large-print", "Large print", 1, 1)
    ]


def test_an_empty_pad_has_no_formats(look: Look) -> None:
    """There is nothing to print."""
    empty = collection(town() | {"needs/sleep.md": need(), "pads/all.yml": pad(select={"needs": ["sleep"]})})
    assert pad_facts(empty.pads["all"], sheet_of(empty, empty.pads["all"]), look) == []
