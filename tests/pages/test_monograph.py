"""The monograph: what an activity's page says, and what it keeps to itself."""

from datetime import date, datetime
from typing import Any

import pytest
from markupsafe import escape

from formulary.pages.dates import NextDate, next_date
from formulary.pages.monograph import MapLink, activity_page, ages, course, monograph
from making import STROLL, TODAY, Files, Values, activity, collection, draw, entry, locality, town

MAP = "https://maps.example.org/?at={latitude},{longitude}"
SECRETS = {
    "name": "The Linden House",
    "address": "4 Mill Lane",
    "postcode": "ZZ1 1AA",
    "latitude": 54.61,
    "longitude": 0.61,
    "area": "riverside",
    "address_hidden": "yes",
}


def said(today: date = TODAY, place: Values | None = None, **changes: Any) -> dict[str, Any]:
    """What the page of an activity says."""
    files = town({STROLL: activity(**changes)}) | ({"formulary.yml": place} if place else {})
    whole = collection(files, today)
    return monograph(whole.activities[STROLL], whole.locality, today)


def drawn(files: Files, today: date = TODAY) -> str:
    """The page of the stroll, drawn."""
    whole = collection(files, today)
    return draw(activity_page(whole.activities[STROLL], whole.locality, today), whole)


def test_page() -> None:
    """The page stands at the activity's id, under its own name and summary."""
    whole = collection()
    shown = activity_page(whole.activities[STROLL], whole.locality, TODAY)
    assert (shown.address, shown.title) == (f"activities/{STROLL}/", "Tuesday Stroll")
    assert shown.description == "A gentle walk by the river with tea afterwards."


def test_a_small_entry() -> None:
    """What a small entry does not say is empty: the template leaves it out."""
    found = said()
    assert found["when"] == ["Every Tuesday, 10:30am to 11:15am"]
    assert found["dates"].shown[0] == NextDate("2026-11-24T10:30", "Tuesday 24 November 2026, 10:30am")
    assert found["where"] == ["Riverside Park, main gate", "Riverside, ZZ1 1AA"]
    assert (found["cost"], found["route"], found["places"]) == ("Free.", "You can join by yourself.", "")
    assert [found[name] for name in ("map_link", "ages", "intensity", "support_level", "bring_someone")] == [
        None, "", "", "", "",
    ]  # fmt: skip
    assert found["warning"].title == ""
    assert [found[name] for name in ("access", "languages", "translations", "funding", "covers")] == [
        [], "", [], "", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "title", "text"),
    [
        ({"status": "ended"}, "This has ended", "It ended."),
        (
            {"status": "ended", "status_since": "2026-09-28", "status_why": "the money ran out."},
            "This has ended",
            "It ended on 28 September 2026. The money ran out.",
        ),
        ({"status": "paused"}, "This is paused", "It was paused."),
        (
            {
                "status": "paused",
                "status_since": "2026-09-01",
                "status_why": "The hall is being mended",
                "status_until": "2027-01-05",
            },
            "This is paused",
            "It was paused on 1 September 2026. The hall is being mended. It should be back on 5 January 2027.",
        ),
        (
            {"verified": [{"on": "2025-11-20", "by": "cook", "how": "phone"}]},
            "We cannot say whether this is still right",
            "Nobody has checked it for a long time.",
        ),
    ],
    ids=["ended", "ended, and why", "paused", "paused until", "lapsed"],
)
def test_warning(changes: Values, title: str, text: str) -> None:
    """What has ended, is paused, or was not checked for a year says so before anything else, and where to look."""
    warning = said(**changes)["warning"]
    assert (warning.title, warning.text) == (title, text)
    page = drawn(town({STROLL: activity(**changes)}))
    assert f">{title}</h2>" in page
    assert 'See what else there is for <a href="../../../needs/loneliness/">Loneliness</a>' in page
    assert page.index(title) < page.index("A gentle walk by the river")


@pytest.mark.parametrize("status", ["open", "paused"])
def test_no_warning(status: str) -> None:
    """What is checked or due has no warning; the trust line says how old the check is."""
    assert (said(date(2027, 4, 1), status=status)["warning"].title == "") == (status == "open")


@pytest.mark.parametrize(
    ("today", "changes", "expected"),
    [
        (TODAY, {"term_time": "yes"}, ""),
        (date(2027, 1, 5), {"term_time": "yes"}, "Dates after 12 February 2027 are not known yet."),
        (date(2027, 2, 13), {"term_time": "yes"}, "Dates after 12 February 2027 are not known yet."),
        (date(2027, 1, 5), {"term_time": "yes", "until": "2027-02-09"}, ""),
        (date(2027, 1, 5), {"until": "2027-02-16"}, ""),
    ],
)
def test_dates_are_not_invented(today: date, changes: dict[str, Any], expected: str) -> None:
    """Where dates run out because no further school term is known, the page says so instead of going on."""
    files = town({STROLL: activity(sessions=[{"day": "tuesday", "start": "10:30", **changes}])})
    whole = collection(files, today)
    found = monograph(whole.activities[STROLL], whole.locality, today)["dates"]
    assert (found.note if found.are_few else "") == expected
    assert ("data-few-dates>Dates after" in drawn(files, today)) == bool(expected)


def test_a_course_is_counted_to_its_end() -> None:
    """What a course has left is known, and so is what is off the pads: nothing is said of dates that are not known."""
    session = {"day": "tuesday", "start": "10:30", "term_time": "yes"}
    course = {"sessions": 3, "starts": ["2027-01-12"]}
    assert said(date(2027, 1, 12), sessions=[session], course=course)["dates"].note == ""
    assert said(date(2027, 1, 12), sessions=[session], status="ended")["dates"].note == ""
    assert said(date(2027, 1, 12), place=locality(terms=None), sessions=[session])["dates"].note == ""


def test_next_dates() -> None:
    """The next eight dates are given, and none where nobody should go by them."""
    assert len(said()["dates"].shown) == 8
    paused = said(status="paused", status_until="2027-01-05")["dates"].shown
    assert paused[0].words == "Tuesday 5 January 2027, 10:30am"
    assert said(status="ended")["dates"].shown == ()
    assert said(date(2027, 10, 2))["dates"].shown == ()


def test_midday() -> None:
    """A date at 12 o'clock is at midday."""
    assert next_date(datetime(2027, 1, 5, 12, 0)).words == "Tuesday 5 January 2027, midday"  # noqa: DTZ001


def test_when() -> None:
    """Sessions, appointments and notes each have a line, and start with a capital."""
    found = said(by_appointment="phone for a time.", times_note="closed in August")
    assert found["when"] == [
        "Every Tuesday, 10:30am to 11:15am",
        "By appointment. Phone for a time.",
        "Closed in August",
    ]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        (
            {"venue": {"name": "Hall", "address": "4 Mill Lane", "area": "northgate"}},
            ["Hall", "4 Mill Lane, Northgate"],
        ),
        (
            {"venue": {"address": "4 Mill Lane", "area": "northgate"}, "covers": ["riverside"]},
            ["4 Mill Lane, Northgate"],
        ),
        (
            {"attend": ["in-person", "phone"]},
            ["Riverside Park, main gate", "Riverside, ZZ1 1AA", "By phone"],
        ),
        ({"attend": ["online", "phone"]}, ["Online", "By phone"]),
        ({"venue": None, "attend": ["home"]}, ["At your home"]),
        ({"venue": {"area": "riverside", "address_hidden": "yes"}, "attend": ["phone"]}, ["By phone"]),
        ({"venue": None}, []),
    ],
    ids=str,
)
def test_where(changes: Values, where: list[str]) -> None:
    """The place is given where people go there, with its own area, and every other way of taking part."""
    assert said(**changes)["where"] == where


def test_a_secret_address() -> None:
    """Of a secret address the page gives the area alone, whatever stands in the file."""
    files = town({STROLL: activity(venue=SECRETS, attend=["in-person", "phone"])}) | {
        "formulary.yml": locality(map=MAP)
    }
    found = said(place=locality(map=MAP), venue=SECRETS, attend=["in-person", "phone"], covers=["northgate"])
    assert found["where"] == ["Address given when you phone.", "Area: Riverside", "By phone"]
    assert found["map_link"] is None
    page = drawn(files)
    assert "Riverside" in page
    for secret in ("Linden", "Mill Lane", "ZZ1", "54.61", "0.61", "maps.example.org"):
        assert secret not in page


def test_map_link() -> None:
    """A venue with coordinates is linked on the locality's map, and without a map or coordinates there is no link."""
    venue = {"name": "Hall", "area": "riverside", "latitude": 54.61, "longitude": -1.5}
    assert said(place=locality(map=MAP), venue=venue)["map_link"] == MapLink(
        "https://maps.example.org/?at=54.61,-1.5", "Directions to Hall"
    )
    assert said(venue=venue)["map_link"] is None
    assert said(place=locality(map=MAP))["map_link"] is None
    assert said(place=locality(map=MAP), venue=venue, attend=["phone"])["map_link"] is None
    page = drawn(town({STROLL: activity(venue=venue)}) | {"formulary.yml": locality(map=MAP)})
    assert '<a href="https://maps.example.org/?at=54.61,-1.5">Directions to Hall</a>' in page


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (None, ""),
        ({"from": 18}, "18 years and over"),
        ({"from": 16, "to": 25}, "16 to 25 years"),
        ({"from": 11, "to": 11}, "11 years"),
        ({"to": 5}, "Up to 5 years"),
        ({"from": 0, "to": 5}, "Up to 5 years"),
        ({"note": "families welcome"}, "Families welcome"),
        ({"from": 50, "note": "Younger people with a carer"}, "50 years and over. Younger people with a carer"),
    ],
    ids=str,
)
def test_ages(limits: Values | None, words: str) -> None:
    """Ages are said as people say them."""
    assert ages(entry(ages=limits)) == words


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ({"sessions": 1}, ["A course of 1 session."]),
        (
            {"sessions": 6, "note": "you can join up to week 2"},
            ["A course of 6 sessions.", "You can join up to week 2."],
        ),
        (
            {"sessions": 6, "starts": ["2027-01-12"]},
            ["A course of 6 sessions.", "The next one starts on 12 January 2027."],
        ),
        (
            {"sessions": 6, "starts": ["2027-04-20", "2027-01-12"]},
            ["A course of 6 sessions.", "The next ones start on 12 January 2027 and 20 April 2027."],
        ),
        (
            {"sessions": 6, "starts": ["2026-05-05", "2026-09-15", "2027-01-12"]},
            [
                "A course of 6 sessions.",
                "The last one started on 15 September 2026.",
                "The next one starts on 12 January 2027.",
            ],
        ),
        (
            {"sessions": 6, "starts": ["2026-09-15"]},
            ["A course of 6 sessions.", "The last one started on 15 September 2026.", "Ask when the next one starts."],
        ),
        (
            {"sessions": 6, "starts": ["2026-11-21"]},
            ["A course of 6 sessions.", "The next one starts on 21 November 2026."],
        ),
    ],
)
def test_course(values: Values, lines: list[str]) -> None:
    """A course says how long it is and when the next one starts; a start that has passed is not called the next."""
    assert course(entry(course=values), TODAY) == lines


def test_no_course() -> None:
    """What goes on all year says nothing of courses."""
    assert course(entry(), TODAY) == []


def test_in_words() -> None:
    """Words of the file are said in words of the page."""
    found = said(
        access=["step-free", "bsl"],
        languages=["english", "british-sign-language"],
        funding_ends="2027-03-31",
        intensity="moderate",
        support_level="some-help",
        bring_someone="ask",
        covers=["northgate"],
        join={"route": "link-worker", "how": "Ask.", "places": "waiting-list"},
    )
    assert found["access"] == ["Step-free", "British Sign Language"]
    assert found["languages"] == "English and British Sign Language"
    assert found["funding"] == "The money for this is there until 31 March 2027."
    assert found["intensity"] == "Moderate: you get a little out of breath"
    assert found["support_level"] == "Somebody is on hand to help."
    assert found["bring_someone"] == "Please ask first."
    assert found["covers"] == "Riverside and Northgate"
    assert (found["route"], found["places"]) == ("A link worker arranges it with you.", "There is a waiting list.")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"funded_by": ["Ashbrook Council"]}, "It is paid for by Ashbrook Council."),
        ({"funded_by": ["own funds", "Lottery"]}, "It is paid for by Lottery and the group's own funds."),
        (
            {"funded_by": ["Lottery"], "funding_ends": "2027-03-31"},
            "It is paid for by Lottery. The money for this is there until 31 March 2027.",
        ),
    ],
)
def test_who_pays(changes: Values, words: str) -> None:
    """A page says who pays for it, and until when."""
    assert said(**changes)["funding"] == words
    assert escape(words) in drawn(town({STROLL: activity(**changes)}))


@pytest.mark.parametrize(("language", "direction"), [("cy", "ltr"), ("ur", "rtl"), ("ar", "rtl"), ("pl", "ltr")])
def test_translations(language: str, direction: str) -> None:
    """A translation stands in its own language and direction, and says who found it right."""
    words = {"name": "Tro", "summary": "Tro wrth yr afon.", "approved": {"on": "2026-10-01", "by": "a volunteer"}}
    translations = {language: words}
    (found,) = said(translations=translations)["translations"]
    assert (found["language"], found["direction"]) == (language, direction)
    assert found["approved"] == "1 October 2026, a volunteer"
    assert f'lang="{language}" dir="{direction}"' in drawn(town({STROLL: activity(translations=translations)}))


def test_report_link() -> None:
    """A mistake is reported by an e-mail that names the entry; without an address there is no link."""
    address = "mailto:formulary@example.org?subject=A%20mistake%20in%20riverside-walkers/tuesday-stroll"
    assert said()["report"] == address
    assert f'<a href="{address}">Report a mistake in Tuesday Stroll</a>' in drawn(town())
    by_phone = locality(feedback={"phone": "01632 960020"})
    assert said(place=by_phone)["report"] == ""
    assert "Report a mistake" not in drawn(town() | {"formulary.yml": by_phone})


def test_every_page_says_what_it_must() -> None:
    """A page says that being listed is no recommendation, the entry's id, and how we know, which its slip says too."""
    page = drawn(town())
    assert "Being listed is not a recommendation." in page
    assert f"Entry: {STROLL}" in page
    assert page.count("Checked by phone on 1 October 2026 with the walk leader.") == 3


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}'


def test_hostile_text() -> None:
    """A text that tries to be more than text is shown, in whatever field it stands."""
    texts = dict.fromkeys(
        ["name", "summary", "description", "first_visit", "bring", "by_appointment", "times_note", "access_note"],
        HOSTILE,
    )
    lists = {name: [HOSTILE] for name in ("good_for", "not_for", "cautions")}
    changes = {
        **texts,
        **lists,
        "ages": {"note": HOSTILE},
        "course": {"sessions": 6, "note": HOSTILE},
        "venue": {
            "name": HOSTILE,
            "address": HOSTILE,
            "area": "riverside",
            "directions": HOSTILE,
            "transport": HOSTILE,
        },
        "cost": {"amount": 1, "concessions": HOSTILE, "note": HOSTILE},
        "join": {"route": "self", "how": HOSTILE, "who_may_refer": HOSTILE, "wait": HOSTILE},
        "contact": {"phone": "01632 960101", "who": HOSTILE, "phone_note": HOSTILE},
        "verified": [{"on": "2026-10-01", "by": HOSTILE, "how": "phone"}],
        "status": "paused",
        "status_why": HOSTILE,
        "safeguarding": {"lead": HOSTILE},
        "story": {"quote": HOSTILE, "who": HOSTILE, "consent_on": "2026-10-01"},
    }
    page = drawn(town({STROLL: activity(**changes)}))
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("&lt;script&gt;alert(1)") > 25
    assert "49" not in page
