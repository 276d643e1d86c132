"""What is asked of an organisation, and the mail that asks it."""

from datetime import date

from formulary.freshness.mail import mail
from formulary.freshness.request import Item
from freshness.asked import built, checked, requests
from making import collection, town


def facts(item: Item) -> dict[str, tuple[str, ...]]:
    """What we say of an activity, by label."""
    return {fact.label: fact.lines for fact in item.facts}


def test_the_mail_says_what_we_say() -> None:
    """A group reads what stands in the formulary about each of its activities, and how to answer."""
    club, choir = map(mail, requests(built()))
    assert "tells people about 2 activities of yours. Nobody has checked them for a while." in choir
    assert "tells people about 1 activity of yours. Nobody has checked it for a while." in club
    assert choir.index("Hum\n") < choir.index("Sing\n")
    assert "  When: Every Tuesday, 10:30am to 11:15am\n" in choir
    assert "  Where: Riverside Park, main gate, Riverside, ZZ1 1AA\n" in choir
    assert "  Cost: Free.\n  To join: Just turn up.\n  Contact: 01632 960101\n  Last checked: 1 May 2026\n" in choir
    assert choir.endswith("Thank you.\nAshbrook social formulary\n")


def test_until_when_it_stands_in_the_lists() -> None:
    """What is due leaves the lists on its day; what has lapsed left them, and hears how it comes back."""
    club, choir = requests(built())
    assert [item.stays for item in choir.items] == [
        "It leaves our lists on 2 May 2027, unless you answer.",
        "It leaves our lists on 21 May 2027, unless you answer.",
    ]
    assert club.items[0].stays == "It left our lists on 2 October 2026. It comes back once you say that it is right."


def test_the_address_of_the_form() -> None:
    """A code of the file is short to type; one that the machine gave for now may change, so the id stands there."""
    _, choir = requests(built())
    assert choir.items[0].link == "https://ashbrook.example.org/contribute/new/#confirm=choir/hum"
    whole = collection(town({"choir/hum": checked("2026-05-01", code="M7")}))
    [item] = requests(whole)[0].items
    assert item.link == "https://ashbrook.example.org/contribute/new/#confirm=M7"
    assert item.address == "ashbrook.example.org/contribute/new/#confirm=M7"


def test_what_nobody_has_said_is_left_out() -> None:
    """An appointment stands where times are missing; several ways to get in touch are one line; breaks are spaces."""
    values = checked(
        "2026-05-01",
        sessions=None, by_appointment="phone to find\na day", attend=["phone"], venue=None, covers=["riverside"],
        contact={"phone": "01632 960101", "email": "hum@example.org", "website": "https://example.org/hum/"},
    )  # fmt: skip
    [item] = requests(collection(town({"choir/hum": values}), today=date(2026, 11, 21)))[0].items
    said = facts(item)
    assert said["When"] == ("By appointment. Phone to find a day",)
    assert said["Where"] == ("By phone",)
    assert said["Contact"] == ("01632 960101, hum@example.org or example.org/hum",)
