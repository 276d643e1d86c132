"""What stands on a sheet."""

from formulary.pads.sheet import Sheet, UrgentHelp, sheet_of
from formulary.pads.words import english
from making import STROLL, Files, Values, activity, collection, locality, need, pad, town


def sheet(files: Files | None = None, **changes: object) -> Sheet:
    """The sheet of one pad in a small collection."""
    made = collection((town() if files is None else files) | {"pads/moving.yml": pad(code="MOVE", **changes)})
    return sheet_of(made, made.pads["moving"])


def three() -> dict[str, Values]:
    """Three activities of two kinds, for three needs, in two areas."""
    return {
        STROLL: activity(),
        "northgate-hall/tea": activity(
            name="Tea",
            support="befriending",
            needs=["loneliness", "low-mood"],
            venue={"name": "Hall", "area": "northgate"},
        ),
        "northgate-hall/calls": activity(
            name="Calls", support="befriending", needs=["anxiety"], attend=["phone"], venue=None
        ),
    }


def headings(made: Sheet) -> list[tuple[str, list[str]]]:
    """The headings of a sheet, with the names under each."""
    return [(group.heading, [line.name for line in group.lines]) for group in made.groups]


def test_a_line() -> None:
    """An entry has a code, a name, a number, and when, where and cost."""
    (line,) = sheet().lines
    assert (line.id, line.code, line.name, line.contact) == (STROLL, "M1", "Tuesday Stroll", "01632 960101")
    assert line.detail == ("Tue 10:30am,", "Riverside Park, main gate.", "Free.")


def test_addresses() -> None:
    """People type small letters, scanners read capitals; both are one address, and it ends in the issue."""
    made = sheet()
    assert made.short_address == f"ashbrook.example.org/P/MOVE/{made.issue}"
    assert made.address == f"HTTPS://ASHBROOK.EXAMPLE.ORG/P/MOVE/{made.issue}"


def test_an_address_below_a_folder() -> None:
    """A project page keeps its folder in the address."""
    files = town() | {"formulary.yml": locality(address="https://example.org/ashbrook/")}
    made = sheet(files)
    assert made.short_address == f"example.org/ashbrook/P/MOVE/{made.issue}"


def test_what_to_do() -> None:
    """The pad's own words, or ours."""
    assert sheet().what_to_do == english().sheet.what_to_do
    assert sheet(intro="Tick one.  Only one.").what_to_do == "Tick one. Only one."


def test_urgent_help_comes_from_the_locality() -> None:
    """Numbers for people in danger stand as the locality gives them."""
    assert sheet().urgent_help == (UrgentHelp("Samaritans 116 123", "to talk, day or night."),)


def test_order_by_support() -> None:
    """The headings are kinds of support unless the pad says otherwise."""
    assert headings(sheet(town(three()))) == [
        ("Befriending", ["Calls", "Tea"]),
        ("Physical activity", ["Tuesday Stroll"]),
    ]


def test_order_by_need() -> None:
    """The headings are needs: the first of the pad's own that an activity names, in the pad's order."""
    select = {"needs": ["low-mood", "loneliness", "anxiety"]}
    made = sheet(town(three()), order="need", select=select)
    assert headings(made) == [("Low mood", ["Tea"]), ("Loneliness", ["Tuesday Stroll"]), ("Anxiety", ["Calls"])]


def test_order_by_need_without_needs() -> None:
    """A pad that names no needs goes by the first need of each activity."""
    made = sheet(town(three()), order="need")
    assert headings(made) == [("Anxiety", ["Calls"]), ("Loneliness", ["Tea", "Tuesday Stroll"])]


def test_order_by_area() -> None:
    """The headings are areas in the locality's order; what comes to people stands last."""
    made = sheet(town(three()), order="area")
    assert headings(made) == [
        ("Riverside", ["Tuesday Stroll"]),
        ("Northgate", ["Tea"]),
        ("By phone, online or at home", ["Calls"]),
    ]


def test_pins_stand_first() -> None:
    """Where something is pinned, its heading comes first, and it first under it."""
    made = sheet(town(three()), pins=[STROLL])
    assert headings(made)[0] == ("Physical activity", ["Tuesday Stroll"])


def test_letters_are_composed() -> None:
    """A letter and its accent become one letter: fonts have those."""
    made = sheet(town({STROLL: activity(name="Ty\u0302 Dw\u0302r")}))
    assert made.lines[0].name == "T\u0177 D\u0175r"


def test_an_empty_selection() -> None:
    """A pad on which nothing stands is a sheet without lines."""
    files = town() | {"needs/sleep.md": need(title="Sleep")}
    assert sheet(files, select={"needs": ["sleep"]}).lines == ()
