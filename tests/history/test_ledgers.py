"""A ledger only grows: what a change does to one, with real git, and through all that writes entries."""

import sys
from pathlib import Path

import pytest

from formulary.change import only_changed
from formulary.cli.main import main
from formulary.findings import Finding
from formulary.project import Project, examine
from history.repository import Repository
from issues.bodies import GOOD, body
from making import STROLL, TODAY, activity, organisation, town, write, write_project

FILE = f"entries/activities/{STROLL}.yml"
PHONE = {"on": "2026-05-01", "by": "walk leader", "how": "phone"}
GROUP = {"on": "2026-10-01", "by": "walk leader", "how": "group"}
AGAIN = {"on": "2026-11-20", "by": "treasurer", "how": "phone"}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A project with one activity that was asked about twice."""
    write_project(tmp_path, town({STROLL: activity(verified=[PHONE, GROUP])}))
    made = Repository(tmp_path)
    made.commit("2026-10-02")
    return made


def found(repository: Repository) -> list[Finding]:
    """What a change has done to ledgers, as it stands in the folder."""
    project = Project(repository.folder)
    findings = only_changed(project, TODAY, examine(project, TODAY), "HEAD").findings
    return [one for one in findings if one.rule == "ledger-kept"]


@pytest.mark.parametrize(
    "lines",
    [
        [PHONE, GROUP, AGAIN],
        [PHONE, GROUP],
        [PHONE | {"by": "leader of the walk"}, GROUP],
        [PHONE, {"on": "2026-07-01", "by": "treasurer", "how": "visit"}, GROUP],
        [PHONE, GROUP, GROUP],
    ],
    ids=["one more", "none", "who in other words", "one between", "asked twice in a day"],
)
def test_what_is_right(repository: Repository, lines: list[dict[str, str]]) -> None:
    """Lines may be added, and who was asked may be said in other words, so that a name can be taken out."""
    repository.write(STROLL, activity(summary="A slow walk by the river.", verified=lines))
    assert found(repository) == []


@pytest.mark.parametrize(
    ("lines", "lost"),
    [
        ([PHONE, GROUP | {"on": "2026-11-20"}], ["1 October 2026"]),
        ([PHONE | {"on": "2026-11-19"}, GROUP | {"on": "2026-11-20"}], ["1 May 2026", "1 October 2026"]),
        ([PHONE, GROUP | {"how": "visit"}], ["1 October 2026"]),
        ([GROUP], ["1 May 2026"]),
        ([AGAIN], ["1 May 2026", "1 October 2026"]),
        ([PHONE, GROUP | {"on": "2026-11-20"}, AGAIN], ["1 October 2026"]),
    ],
    ids=["bumped", "both bumped", "another way", "taken out", "all but the new one", "bumped and one more"],
)
def test_a_line_that_is_gone(repository: Repository, lines: list[dict[str, str]], lost: list[str]) -> None:
    """A date that is moved in place, or a line that is taken out, is an error that says how to mend it."""
    repository.write(STROLL, activity(verified=lines))
    findings = found(repository)
    assert {one.message for one in findings} == {f"The line of {day} is not as it was." for day in lost}
    assert len(findings) == len(lost)
    assert {one.level for one in findings} == {"error"}
    assert all(one.file == FILE and one.line > 1 and one.field.startswith("verified") for one in findings)
    assert all("add a line below it. Do not change the old one." in one.mend for one in findings)


def test_where_it_is_said(repository: Repository) -> None:
    """The finding points at the line that stands there now, and names what stood there."""
    repository.write(STROLL, activity(verified=[PHONE, GROUP | {"on": "2026-11-20"}]))
    [finding] = found(repository)
    assert finding.field == "verified.1"
    assert "'on: 2026-10-01' and 'how: group'" in finding.mend
    lines = (repository.folder / FILE).read_text("utf-8").splitlines()
    assert "2026-11-20" in "".join(lines[finding.line - 1 : finding.line + 2])


def test_an_entry_that_has_moved(repository: Repository) -> None:
    """Under its new address an entry keeps its ledger as well."""
    (repository.folder / FILE).unlink()
    moved = {"name": "Walk", "formerly": [STROLL]}
    repository.write("riverside-walkers/walk", activity(**moved, verified=[AGAIN]))
    assert [one.file for one in found(repository)] == ["entries/activities/riverside-walkers/walk.yml"] * 2
    repository.write("riverside-walkers/walk", activity(**moved, verified=[PHONE, GROUP, AGAIN]))
    assert found(repository) == []


def test_an_organisation_that_has_moved(repository: Repository) -> None:
    """Whose folder has another name now keeps the ledgers as well, although no file of an activity says so."""
    activities = repository.folder / "entries/activities"
    (activities / "riverside-walkers").rename(activities / "ash-walkers")
    write(
        repository.folder / "entries",
        {"activities/ash-walkers/organisation.yml": organisation(formerly=["riverside-walkers"])},
    )
    assert found(repository) == []
    repository.write("ash-walkers/tuesday-stroll", activity(verified=[PHONE, AGAIN]))
    assert [one.message for one in found(repository)] == ["The line of 1 October 2026 is not as it was."]


def test_what_was_wrong_before_may_be_mended(repository: Repository) -> None:
    """A line without a date that can be is no line: who mends it alters no ledger."""
    repository.write(STROLL, activity(verified=[{"on": "in spring", "by": "walk leader", "how": "phone"}, GROUP]))
    repository.commit("2026-10-03")
    repository.write(STROLL, activity(verified=[PHONE, GROUP]))
    assert found(repository) == []


def test_others_are_not_blamed(repository: Repository) -> None:
    """What was done to a ledger before the change is not said again; a new entry has no ledger to keep."""
    repository.write(STROLL, activity(verified=[AGAIN]))
    repository.commit("2026-10-03")
    repository.write("riverside-walkers/new", activity(name="New walk", verified=[AGAIN]))
    assert found(repository) == []


def test_on_the_command_line(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``formulary check --changed-since`` ends with 1; without a revision nothing is known of earlier versions."""
    repository.write(STROLL, activity(verified=[PHONE, GROUP | {"on": "2026-11-20"}]))
    assert command(repository.folder, monkeypatch, "check", "--changed-since", "HEAD") == 1
    assert "The line of 1 October 2026 is not as it was." in capsys.readouterr().out
    assert command(repository.folder, monkeypatch, "check") == 0


def command(folder: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run ``formulary`` and say how it ended."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FORMULARY_TODAY", TODAY.isoformat())
    monkeypatch.setattr(sys, "argv", ["formulary", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


UNTIDY = """\
verified:
  - {how: phone, on: 2026-05-01, by: walk leader}
  - on:   "2026-10-01"   # the AGM
    by: "walk leader"
    how: group
contact: {phone: "01632960101"}
name:   Tuesday Strol
summary: A gentle wlk by the river with tea afterwards.
support: physical-activity
needs: [loneliness]
sessions:
  - {day: tuesday, start: "10:30", end: "11:15"}
venue: {name: "Riverside Park, main gate", postcode: zz11aa, area: riverside}
cost: {amount: 0}
join: {route: self, how: Just turn up.}
"""


def test_a_typo_mended_by_hand_and_formatted(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """``formulary format`` writes an entry anew from top to bottom, and the day of its check stays where it was."""
    path = repository.folder / FILE
    path.write_text(UNTIDY, "utf-8")
    repository.commit("2026-10-03")
    path.write_text(UNTIDY.replace("Strol\n", "Stroll\n").replace("wlk", "walk"), "utf-8")
    assert command(repository.folder, monkeypatch, "format") == 0
    text = path.read_text("utf-8")
    assert "phone: 01632 960101" in text
    assert text.count("  - on: ") == 2
    assert found(repository) == []
    collection = examine(Project(repository.folder), TODAY).collection
    assert collection
    assert collection.activities[STROLL].entry.last_verified.on.isoformat() == "2026-10-01"


@pytest.mark.parametrize("verb", [["check"], ["format"], ["due"], ["check", "--changed-since", "HEAD"]])
def test_no_command_but_verify_moves_a_date(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, verb: list[str]
) -> None:
    """What only looks, or mends the form of a file, leaves a tidy one as it is, byte for byte."""
    command(repository.folder, monkeypatch, "format")
    repository.commit("2026-10-03")
    assert command(repository.folder, monkeypatch, *verb) == 0
    assert repository.git("status", "--porcelain") == ""


def test_an_issue_never_touches_an_entry_that_is_there(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An issue that names a listed activity, as somebody might who mends a typo, writes nothing."""
    asked = {**GOOD, "support": "Physical activity", "needs": "Loneliness", "venue.area": "Riverside"}
    issue = repository.folder / "issue.md"
    for name in ("Tuesday Stroll", "tuesday stroll"):
        issue.write_text(body({**asked, "name": name, "organisation.name": "Riverside Walkers"}), "utf-8")
        assert command(repository.folder, monkeypatch, "from-issue", str(issue)) == 1
        assert "Nothing was written." in capsys.readouterr().out
    issue.unlink()
    assert repository.git("status", "--porcelain") == ""
