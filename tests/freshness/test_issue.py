"""The one issue that holds the work list: which it is, what it says, and what is to be done about it."""

from typing import Any

import pytest

from formulary.freshness.issue import LONGEST, MARK, Issue, length, ours, plan, ticked
from formulary.freshness.work import Work, work_list
from formulary.model.collection import Collection
from freshness.asked import built, checked
from making import collection, organisation, town


def known(number: int = 7, state: str = "open", body: str = MARK, **more: Any) -> dict[str, Any]:
    """An issue as GitHub tells of it."""
    return {"number": number, "state": state, "body": body, "user": {"type": "Bot"}} | more


def body_of(whole: Collection, before: str = "") -> str:
    """The text of the issue, after one that somebody may have ticked."""
    return plan(work_list(whole), whole, Issue(7, is_open=True, body=before)).body


@pytest.mark.parametrize(
    ("issue", "due", "what"),
    [
        (None, True, "create"),
        (Issue(7, is_open=True, body=""), True, "edit"),
        (Issue(7, is_open=False, body=""), True, "reopen"),
        (Issue(7, is_open=True, body=""), False, "close"),
        (Issue(7, is_open=False, body=""), False, "nothing"),
        (None, False, "nothing"),
    ],
)
def test_what_is_to_be_done(issue: Issue | None, due: bool, what: str) -> None:
    """There is one issue for ever, open as long as anything is due; without anything due none is opened."""
    whole = built() if due else collection()
    planned = plan(work_list(whole), whole, issue)
    assert (planned.what, planned.number) == (what, issue.number if issue else 0)
    assert planned.body.startswith(MARK)
    assert ("Nothing is due." in planned.body) is not due


def test_which_issue_is_ours() -> None:
    """It is known by its mark, whatever its title and wherever the mark stands; the oldest counts."""
    issues = [
        known(9),
        known(3, body="something else"),
        known(4, body=None),  # type: ignore[arg-type]  # GitHub has null where there is no text
        known(5, pull_request={}),
        known(6, user={"type": "User"}),
        known(8, "closed", f"Somebody wrote above it.\n{MARK}\n"),
    ]
    assert ours(issues) == Issue(8, is_open=False, body=f"Somebody wrote above it.\n{MARK}\n")
    assert ours([one for one in issues if one["number"] not in (8, 9)]) is None


def test_what_it_says() -> None:
    """Whom to ask and about what, with a link to the form and a box for each; no name can become markup."""
    text = body_of(built())
    assert "3 activities of 2 organisations to ask about." in text
    assert "## The \\<Choir\\>\n\n`01632 960144 or choir@example.org (the conductor)`\n" in text
    assert "[Hum](https://ashbrook.example.org/contribute/new/#confirm=choir/hum) <!-- choir/hum 2026-05-01 -->" in text
    assert text.count("\n- [ ] ") == 3
    assert "<Choir>" not in text.replace("\\<Choir\\>", "")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_ticks_stay(newline: str) -> None:
    """Who ticked a box finds it ticked next week, also when the activity has lapsed in the meantime."""
    before = body_of(built()).replace("- [ ] due", "- [x] due", 1).replace("\n", newline)
    [(identity, _)] = ticked(before)
    assert identity == "choir/hum"
    later = body_of(built("2027-05-10"), before)
    assert "- [x] lapsed, asked last on 1 May 2026: [Hum]" in later
    assert later.count("- [x] ") == 1


def test_a_new_question_has_a_new_box() -> None:
    """What was asked since the tick, and is due once more, starts without one."""
    before = body_of(built()).replace("- [ ] ", "- [X] ")
    assert len(list(ticked(before))) == 3
    again = collection(town({"choir/hum": checked("2026-05-02", name="Hum")}))
    assert "- [ ] due, asked last on 2 May 2026" in body_of(again, before)
    assert "- [X]" not in body_of(again, before).upper()


def test_what_somebody_else_writes_is_no_tick() -> None:
    """Words of people in the issue, or a line that was cut, say nothing about any activity."""
    assert (
        list(ticked("- [x] my own point\n- [x] due <!-- choir/hum 1 May -->\n* [x] y <!-- choir/hum 2026-05-01 -->"))
        == []
    )


def many(count: int) -> Collection:
    """A town with so many organisations, each with an activity that is due, and long names."""
    files = town(
        {f"group-{n}/walk": checked("2026-05-01", name=f"Walk 🚶 {n} " + "and tea " * 5) for n in range(count)}
    )
    for number in range(count):
        files[f"activities/group-{number}/organisation.yml"] = organisation(name=f"Group {number} & <Friends>")
    return collection(files)


def test_no_longer_than_github_takes() -> None:
    """Of a long list whole organisations stand there, then how many more there are, and where."""
    whole = many(400)
    text = body_of(whole)
    assert 60_000 < length([text.rstrip("\n")]) <= LONGEST
    shown = text.count("\n- [ ] ")
    assert shown == text.count("\n## ")
    more = 400 - shown
    end = f"And {more} more activities of {more} organisations. All of them: https://ashbrook.example.org/status/\n"
    assert text.endswith(end)


def test_a_list_that_just_fits_is_whole() -> None:
    """A list with room for all of it says nothing of more."""
    works: list[Work] = work_list(many(30))
    text = body_of(many(30))
    assert text.count("\n- [ ] ") == len(works) == 30
    assert "more activities" not in text
