"""The page about those who are not listed: why and how often, and nobody's name."""

from formulary.pages.not_listed import ADDRESS, not_listed_page
from making import Files, Values, collection, draw, page, town


def refusal(name: str, reason: str, review_on: str = "2027-09-14") -> Values:
    """The values of a refusal whose every word could be recognised."""
    return {
        "what": "activity",
        "name": name,
        "organisation": "CANARY group",
        "reason": reason,
        "note": "CANARY note",
        "phone": "01632 960987",
        "website": "https://canary.example.org/",
        "decided_on": "2026-09-14",
        "by": "CANARY keeper",
        "review_on": review_on,
    }


def drawn(*refusals: Values) -> str:
    """The page of a collection with some refusals, and a policy."""
    files: Files = {f"not-listed/number-{n}.yml": one for n, one in enumerate(refusals)}
    whole = collection(town() | files | {"contribute/policy.md": page(title="Who gets on to the list")})
    shown = not_listed_page(whole)
    assert shown.address == ADDRESS
    return draw(shown, whole)


def test_reasons_by_how_often_they_were_given() -> None:
    """Each reason stands there once with its figure, the commonest first, and then the sum."""
    html = drawn(refusal("CANARY A", "cure"), refusal("CANARY B", "sale"), refusal("CANARY C", "sale"))
    rows = ["It sells something.</th><td>2", "It offers a cure or a diagnosis.</th><td>1", "All together</th><td>3"]
    assert [html.index(row) for row in rows] == sorted(html.index(row) for row in rows)


def test_no_names() -> None:
    """Nothing on the page says who was refused, who decided, or how the group is reached."""
    html = drawn(refusal("CANARY A", "policy"))
    assert "CANARY" not in html
    assert "canary" not in html
    assert "960987" not in html


def test_when_somebody_looks_again() -> None:
    """The next day of review is said, and none that has passed."""
    html = drawn(refusal("A", "sale", "2026-11-20"), refusal("B", "sale", "2027-02-03"), refusal("C", "sale"))
    assert "The next time is on 3 February 2027." in html
    assert "The next time" not in drawn(refusal("A", "sale", "2026-11-20"))


def test_nobody_refused() -> None:
    """Where nobody was refused, the page says so instead of showing an empty table."""
    html = drawn()
    assert "We have not said no to anybody." in html
    assert "<table" not in html
