"""The press: what it may reach, and what its PDFs are like."""

import http.server
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from weasyprint.urls import FatalURLFetchingError

from formulary.model.collection import Collection
from formulary.pads.draw import draw_paper
from formulary.pads.formats import FORMATS
from formulary.pads.kit import kit_of
from formulary.pads.look import Look
from formulary.pads.pdf import make_pdfs
from formulary.pads.plan import plan
from formulary.pads.press import Press, press_for
from formulary.pads.sheet import sheet_of
from making import ROOT, STROLL, Values, activity, collection, locality, pad, town
from pads.reading_back import collisions, printed_pages, squeezed


class Listening(http.server.BaseHTTPRequestHandler):
    """Counts who calls."""

    calls: list[str]

    def do_GET(self) -> None:
        """Write the call down, and answer with nothing."""
        self.calls.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and the calls that it got."""
    calls: list[str] = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Here", (Listening,), {"calls": calls}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", calls
    server.shutdown()
    server.server_close()


@pytest.fixture
def press(look: Look) -> Press:
    """A press with the shipped kit."""
    return press_for(kit_of(look))


HOSTILE = (
    "<img src='{there}/a.png'>",
    "<link rel=attachment href=file:///etc/passwd>",
    "<style>@import '{there}/b.css';</style>",
    "</p><object data='{there}/c'></object>",
    "<script>fetch('{there}/d')</script>",
    "url({there}/e)",
    "{{{{ 7 * 7 }}}}{{% include '/etc/passwd' %}}",
    "&lt;b&gt; &amp; \"quoted\" 'single'",
)


def hostile(there: str) -> Collection:
    """A collection in which every text that paper shows is an attack."""
    attacks = [attack.format(there=there) for attack in HOSTILE]
    entries: dict[str, Values] = {
        f"riverside-walkers/attack-{place}": activity(
            name=attack,
            venue={"name": attack, "area": "riverside"},
            cost={"note": attack},
            times_note=attack,
            sessions=None,
        )
        for place, attack in enumerate(attacks)
    }
    files = town(entries) | {"pads/all.yml": pad(title=attacks[1], intro=attacks[0], practice=attacks[3])}
    urgent = [{"name": attacks[4], "phone": "116 123", "when": attacks[5]}]
    return collection(files | {"formulary.yml": locality(urgent_help=urgent)})


def test_hostile_text_is_typed_letters(look: Look, tmp_path: Path, listener: tuple[str, list[str]]) -> None:
    """Whatever an entry says, it causes no request and no attachment, and stands on paper as it was typed."""
    there, calls = listener
    made = hostile(there)
    run = make_pdfs(made, made.pads.values(), look, tmp_path)
    assert len(run.pdfs) == len(FORMATS)
    assert calls == []
    for printed in run.pdfs:
        text = "".join(squeezed(page.text) for page in printed_pages(printed.path))
        for attack in HOSTILE:
            assert text.count(squeezed(attack.format(there=there))) >= 3, (printed.format, attack)
        with pikepdf.open(printed.path) as opened:
            assert "/EmbeddedFiles" not in opened.Root.get("/Names", {})
            assert not opened.attachments


WATCHED = """
import os
import sys
from pathlib import Path
from formulary.pads.kit import kit_of
from formulary.pads.look import Look
from formulary.pads.press import press_for

found = []


def watch(event, what):
    if event in ("open", "os.listdir", "os.system", "subprocess.Popen") or event.startswith("socket."):
        found.append(f"{event} {what}")


kit = kit_of(Look(Path(sys.argv[1])))
pages = [path.read_text() for path in sorted(Path(sys.argv[2]).iterdir())]
# What Python itself loads late is loaded by a first page.
press_for(kit).pdf("<html lang=en><title>x</title><p>A page</p><input type=checkbox>")
sys.addaudithook(watch)
for page in pages:
    press_for(kit).pdf(page)
seen = list(found)
open(os.devnull).close()
print(len(pages), *seen)
print(*found)
"""
"""Prints pages and then opens a file: what is seen of the first, and what of both."""


def test_no_file_is_read_and_no_host_asked(look: Look, tmp_path: Path) -> None:
    """While hostile words are drawn, a process opens nothing but what Python itself loads, and speaks to nobody."""
    made = hostile("http://127.0.0.1:9")
    sheet = sheet_of(made, made.pads["all"])
    for format_ in FORMATS.values():
        (tmp_path / f"{format_.name}.html").write_text(draw_paper(plan(sheet, format_, look.letters), look, "x"))
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(look.overrides), str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
    )
    printing, afterwards = done.stdout.splitlines()
    assert printing == str(len(FORMATS))
    assert afterwards.startswith(f"open ('{os.devnull}'")


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='{there}/x.png'>",
        "<img src='file:///etc/passwd'>",
        "<link rel=stylesheet href='{there}/x.css'>",
        "<link rel=attachment href='file:///etc/passwd'>",
        "<style>@import '{there}/x.css';</style>",
        "<p style='background: url({there}/x.png)'>x</p>",
        "<img src='data:image/png;base64,iVBORw0KGgo='>",
    ],
)
def test_the_press_fetches_nothing(press: Press, listener: tuple[str, list[str]], markup: str) -> None:
    """Even if markup got through, nothing of this machine and nothing of the web could be reached."""
    there, calls = listener
    with pytest.raises(FatalURLFetchingError):
        press.pdf(f"<html lang=en><title>x</title>{markup.format(there=there)}")
    assert calls == []


def test_long_words_wrap(look: Look, tmp_path: Path) -> None:
    """The longest name that a file may hold, without a space in it, stands on paper in full and over nothing."""
    long = {
        "riverside-walkers/one": activity(name="Llanfair" * 10, venue={"name": "W" * 160, "area": "riverside"}),
        "riverside-walkers/two": activity(name="m" * 80, contact={"email": f"{'walks' * 20}@example.org"}),
        STROLL: activity(name="An ordinary stroll"),
    }
    made = collection(town(long) | {"pads/all.yml": pad(practice="The practice " * 12, title="Title " * 10)})
    run = make_pdfs(made, made.pads.values(), look, tmp_path)
    assert run.findings == ()
    for printed in run.pdfs:
        pages = printed_pages(printed.path)
        text = "".join(squeezed(page.text) for page in pages)
        assert all(words in text for words in ("Llanfair" * 10, "W" * 160, "m" * 80, f"{'walks' * 20}@example.org"))
        assert [collisions(page) for page in pages] == [[] for _ in pages]
        assert all(letter.box[2] <= page.width - 4 for page in pages for letter in page.letters)


def test_the_engine_has_no_complaints(look: Look, caplog: pytest.LogCaptureFixture) -> None:
    """It knows every rule of the stylesheet, and finds all that it looks for."""
    made = collection(town() | {"pads/all.yml": pad()})
    sheet = sheet_of(made, made.pads["all"])
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        press = Press(kit_of(look))
        for format_ in FORMATS.values():
            press.pdf(draw_paper(plan(sheet, format_, look.letters), look, "Ashbrook"))
    assert caplog.messages == []


def test_only_our_fonts_are_used(look: Look, tmp_path: Path) -> None:
    """A letter that Noto Sans lacks does not bring in one of the machine's fonts."""
    made = collection(town({STROLL: activity(name="Tea \N{SLICE OF PIZZA} ก็ 中文")}) | {"pads/all.yml": pad()})
    for printed in make_pdfs(made, made.pads.values(), look, tmp_path).pdfs:
        with pikepdf.open(printed.path) as opened:
            names = {
                str(found.FontName).partition("+")[2]
                for found in opened.objects
                if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/FontDescriptor"
            }
        assert names == {"Noto-Sans", "Noto-Sans-Bold"}
