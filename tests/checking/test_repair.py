"""Repairs: what was meant by a text of the wrong shape, where that is plain to see."""

import pytest

from formulary.checking.repair import repaired
from formulary.checking.schemas import Schema
from formulary.reading.source import Kind, Path

SESSION: Path = ("sessions", 0)


@pytest.mark.parametrize(
    ("path", "written", "meant"),
    [
        ((*SESSION, "start"), "10.30", "10:30"),
        ((*SESSION, "start"), "10.30am", "10:30"),
        ((*SESSION, "start"), "10:30 a.m.", "10:30"),
        ((*SESSION, "start"), "2pm", "14:00"),
        ((*SESSION, "start"), "12am", "00:00"),
        ((*SESSION, "start"), "12.15pm", "12:15"),
        ((*SESSION, "start"), "1030", "10:30"),
        ((*SESSION, "start"), "noon", "12:00"),
        ((*SESSION, "start"), "Midday", "12:00"),
        ((*SESSION, "start"), "25:00", None),
        ((*SESSION, "start"), "after lunch", None),
        ((*SESSION, "from"), "8/9/2026", "2026-09-08"),
        ((*SESSION, "from"), "08.09.26", "2026-09-08"),
        ((*SESSION, "from"), "8th September 2026", "2026-09-08"),
        ((*SESSION, "from"), "8 Sep 2026", "2026-09-08"),
        ((*SESSION, "from"), "2026-9-8", "2026-09-08"),
        ((*SESSION, "from"), "2026-25-12", "2026-12-25"),
        ((*SESSION, "from"), "2026-02-30", None),
        ((*SESSION, "from"), "spring", None),
        ((*SESSION, "every"), "2 weeks", "2"),
        ((*SESSION, "every"), "2.5", None),
        (("cost", "amount"), "£3.50", "3.50"),
        (("cost", "amount"), "50p", "0.50"),
        (("cost", "amount"), "Free", "0"),
        (("cost", "amount"), "2 or 3", None),
        (("venue", "postcode"), "zz1 1aa", "ZZ1 1AA"),
        (("venue", "postcode"), "ZZ11AA", "ZZ1 1AA"),
        (("venue", "postcode"), "Ashbrook", None),
        (("contact", "phone"), "Tel: 01632 960101", "01632 960101"),
        (("contact", "phone"), "01632/960101", "01632960101"),
        (("contact", "phone"), "ask", None),
        (("contact", "email"), "mailto:walks@example.org", "walks@example.org"),
        (("contact", "email"), "walks @example.org", "walks@example.org"),
        (("contact", "website"), "www.example.org/walks", "https://www.example.org/walks"),
        (("contact", "website"), "http://example.org", "https://example.org"),
        (("contact", "website"), "our page", None),
        (("needs", 0), "Low mood", "low-mood"),
        (("formerly", 0), "Riverside Walkers/Slow Walk", "riverside-walkers/slow-walk"),
        (("code",), "m1", "M1"),
        (("code",), "M 1", "M1"),
    ],
)
def test_repair(path: Path, written: str, meant: str | None, schemas: dict[Kind, Schema]) -> None:
    """What people write by habit is understood; what could mean anything is not."""
    assert repaired(written, schemas[Kind.ACTIVITY].part(path)) == meant


def test_long_or_broken_text_is_no_slip(schemas: dict[Kind, Schema]) -> None:
    """Nobody means a time by a page of text, or by two lines."""
    part = schemas[Kind.ACTIVITY].part((*SESSION, "start"))
    assert repaired("1" * 10_000, part) is None
    assert repaired("10.30\n11.15", part) is None
    assert repaired(["10.30"], part) is None
