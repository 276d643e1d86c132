"""What a file stated, in its own terms."""

import json

from formulary.printed.stated import stated
from making import entry


def test_only_what_the_file_says() -> None:
    """What a file leaves out is not written down, so that a field of the future makes no difference."""
    found = stated(entry(), "01632 960101")
    assert found == {
        "name": "Tuesday Stroll",
        "contact": "01632960101",
        "when": {"sessions": [{"day": "tuesday", "start": "10:30", "end": "11:15"}]},
        "where": {"name": "Riverside Park, main gate", "postcode": "ZZ1 1AA"},
        "cost": {"amount": 0},
        "notes": {"route": "self"},
    }
    assert json.loads(json.dumps(found)) == found


def test_in_the_words_of_the_file() -> None:
    """Fields are called as in the file, and dates are written as there."""
    session = {"day": "tuesday", "start": "10:30", "from": "2027-01-05", "except": ["2027-02-16"]}
    found = stated(entry(sessions=[session], ages={"from": 55}, course={"sessions": 6, "starts": ["2027-01-05"]}), "")
    assert found["when"] == {"sessions": [session]}
    assert found["notes"] == {"ages": {"from": 55}, "route": "self", "starts": ["2027-01-05"]}


def test_what_is_not_on_paper_is_left_out() -> None:
    """A summary, a check or directions change nothing that was printed."""
    plain = stated(entry(), "")
    venue = {
        "name": "Riverside Park, main gate",
        "postcode": "ZZ1 1AA",
        "area": "riverside",
        "directions": "Turn left.",
    }
    assert stated(entry(summary="Another summary of the walk.", venue=venue, bring="Boots"), "") == plain


def test_without_a_place() -> None:
    """Help by phone has no venue."""
    assert stated(entry(attend=["phone"], venue=None), "")["where"] == {"attend": ["phone"]}
