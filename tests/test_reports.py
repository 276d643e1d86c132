"""The commands that report: what is due, what is missing, what has changed."""

import json
import sys
from pathlib import Path

import pytest

from formulary.cli.main import main
from history.repository import Repository
from making import STROLL, activity, town, write, write_project
from printed.prints import print_of, records, with_pad


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one activity, as the current folder."""
    write_project(tmp_path, town({STROLL: activity()}))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FORMULARY_TODAY", "2026-11-21")
    return tmp_path


def ended(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run ``formulary`` and say how it ended."""
    monkeypatch.setattr(sys, "argv", ["formulary", *arguments])
    with pytest.raises(SystemExit) as exit_:
        main()
    assert isinstance(exit_.value.code, int)
    return exit_.value.code


@pytest.mark.usefixtures("folder")
def test_due(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What is due depends on the day, and comes as text or as data."""
    assert ended(monkeypatch, "due") == 0
    assert capsys.readouterr().out == "Nothing is due.\n"
    assert ended(monkeypatch, "due", "--on", "2027-06-01") == 0
    assert f"due, asked last on 1 October 2026: Tuesday Stroll [{STROLL}]" in capsys.readouterr().out
    assert ended(monkeypatch, "due", "--on", "2027-06-01", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)[0]["organisation"] == "riverside-walkers"


def test_mails(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each organisation with something due gets a mail of its own."""
    assert ended(monkeypatch, "due", "--on", "2027-06-01", "--mails", str(folder / "mails")) == 0
    [written] = (folder / "mails").iterdir()
    assert written.name == "riverside-walkers.txt"
    assert "Is all of this still right?" in written.read_text("utf-8")


def test_letters(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each organisation with something due gets a letter of its own, to be printed."""
    assert ended(monkeypatch, "due", "--on", "2027-06-01", "--letters", str(folder / "letters")) == 0
    [written] = (folder / "letters").iterdir()
    assert written.name == "riverside-walkers.pdf"
    assert written.read_bytes().startswith(b"%PDF-")


def test_letters_without_an_engine(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where WeasyPrint is missing the list is printed all the same, and it is said what to install."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "formulary.pads.press", raising=False)
    assert ended(monkeypatch, "due", "--on", "2027-06-01", "--letters", str(folder / "letters")) == 3
    printed = capsys.readouterr()
    assert "Tuesday Stroll" in printed.out
    assert "pip install weasyprint" in printed.err


def test_the_plan_for_the_issue(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is to be done about the one issue is a word and a number, and its text is beside it."""
    planned, issues = folder / "planned", folder / "issues.json"
    assert ended(monkeypatch, "due", "--on", "2027-06-01", "--issue", str(planned)) == 0
    assert (planned / "plan").read_text("utf-8") == "create 0\n"
    body = (planned / "body.md").read_text("utf-8")
    issues.write_text(json.dumps([[{"number": 4, "state": "open", "body": body, "user": {"type": "Bot"}}]]), "utf-8")
    assert ended(monkeypatch, "due", "--issue", str(planned), "--issues", str(issues)) == 0
    assert (planned / "plan").read_text("utf-8") == "close 4\n"


@pytest.mark.parametrize("text", ["", "[[{}]]", "[1]", '{"message": "Not Found"}', "\N{SNOWMAN}"])
def test_what_github_never_tells(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """A file that holds something else than issues is misuse, and plans nothing."""
    (folder / "issues.json").write_text(text, "utf-8")
    assert ended(monkeypatch, "due", "--issue", "planned", "--issues", "issues.json") == 2
    assert not (folder / "planned").exists()


@pytest.mark.usefixtures("folder")
def test_gaps(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What is missing is said in sentences, or comes as a table."""
    assert ended(monkeypatch, "gaps") == 0
    assert "No weekend activity for ‘Loneliness’ in Riverside.\n" in capsys.readouterr().out
    assert ended(monkeypatch, "gaps", "--format", "csv") == 0
    assert capsys.readouterr().out.startswith("need,need_title,area,area_title,any,free,")


@pytest.mark.usefixtures("folder")
def test_gaps_of_one_need(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One need in one area can be asked for; a word that is none of the short names is told, with the one meant."""
    assert ended(monkeypatch, "gaps", "--need", "loneliness", "--area", "northgate") == 0
    assert "No activity for ‘Loneliness’ in Northgate.\n" in capsys.readouterr().out
    assert ended(monkeypatch, "gaps", "--area", "North gate") == 2
    assert "There is no area 'North gate'. Did you mean 'northgate'?" in capsys.readouterr().err


def test_changes(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What changed is told day by day, since a day or a commit."""
    repository = Repository(folder)
    repository.commit("2026-09-01")
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-11-02")
    assert ended(monkeypatch, "changes", "--since", "2026-10-01") == 0
    assert (
        capsys.readouterr().out
        == f"2 November 2026\n  Tuesday Stroll has changed: cost. [{STROLL}]\n    Cost: now £2, was Free\n"
    )
    assert ended(monkeypatch, "changes", "--since", "HEAD", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["changes"] == []
    assert ended(monkeypatch, "changes", "--since", "no-such-thing") == 2


def test_changes_of_a_pad(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What changed on a pad is told since its last issue, or since one that is named, by the pad's name or code."""
    write(folder / "entries", with_pad(town({STROLL: activity(cost={"amount": 2})})))
    assert ended(monkeypatch, "changes", "--pad", "moving") == 2
    assert "No earlier issue of the pad 'moving' is known." in capsys.readouterr().err
    before = print_of()
    (folder / "printed").mkdir()
    (folder / "printed/MOVE.jsonl").write_bytes(records(before))
    for since in ([], ["--since", before.issue.number.lower()]):
        assert ended(monkeypatch, "changes", "--pad", "move", *since) == 0
        assert capsys.readouterr().out.splitlines()[2:] == ["Changed", "  Tuesday Stroll M1: Cost: now £2, was Free."]
    assert ended(monkeypatch, "changes", "--pad", "moving", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["wrong"] == 1
    assert ended(monkeypatch, "changes", "--pad", "moving", "--since", "ZZZZZZ") == 2
    assert ended(monkeypatch, "changes", "--pad", "no-such") == 2
    assert ended(monkeypatch, "changes") == 2


@pytest.mark.parametrize("verb", [["due"], ["gaps"], ["changes", "--pad", "moving"]])
def test_without_a_locality(folder: Path, monkeypatch: pytest.MonkeyPatch, verb: list[str]) -> None:
    """Without a locality there is nothing to report on, and the command says what to do."""
    (folder / "entries/formulary.yml").write_text("name: [", "utf-8")
    assert ended(monkeypatch, *verb) == 2
