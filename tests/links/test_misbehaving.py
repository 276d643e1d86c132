"""Sites that misbehave, each in one way: the check ends in time, and says what is wrong or that it cannot tell."""

import asyncio
import gzip
import time
from dataclasses import replace

import pytest

from formulary.findings import Level
from formulary.links.verdict import Verdict
from links.looking import HONEST, MANNERS, look
from links.server import Deed, Talk, leads, serving, shows

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
WHOLE = HONEST.encode()
FULL = f"{len(WHOLE)}".encode()


async def silent(talk: Talk) -> None:
    """Say nothing for a long time."""
    await asyncio.sleep(3)
    await talk.say(body=HONEST)


async def hangs_at_head(talk: Talk) -> None:
    """Say nothing when only the head is asked for."""
    await (silent(talk) if talk.method == "HEAD" else talk.say(body=HONEST))


def refuses_head(status: int) -> Deed:
    """Know no questions about the head alone."""

    async def deed(talk: Talk) -> None:
        await (talk.say(status) if talk.method == "HEAD" else talk.say(body=HONEST))

    return deed


async def drips(talk: Talk) -> None:
    """Send a letter now and then."""
    await talk.send(OK, b"Content-Length: 100000\r\n\r\n<title>Walks</title>")
    for _ in range(200):
        await asyncio.sleep(0.02)
        await talk.send(b"x ")


async def drips_its_head(talk: Talk) -> None:
    """Send one header after the other."""
    await talk.send(OK)
    for number in range(200):
        await asyncio.sleep(0.02)
        await talk.send(b"X-%d: 1\r\n" % number)


async def endless(talk: Talk) -> None:
    """Send a page that never ends."""
    await talk.send(OK, b"\r\n", b"<h1>Walks</h1>")
    while not talk.writer.is_closing():
        await talk.send(b"<p>We walk on.</p>" * 4000)


async def cut(talk: Talk) -> None:
    """Hang up without a word."""
    talk.writer.transport.abort()


async def too_short(talk: Talk) -> None:
    """Promise more than is sent."""
    await talk.send(OK, b"Content-Length: 5000\r\n\r\n", b"" if talk.method == "HEAD" else WHOLE)


async def cut_off_zip(talk: Talk) -> None:
    """Hang up in the middle of a packed page."""
    packed = gzip.compress(WHOLE * 50)[:-40]
    await talk.send(OK, b"Content-Encoding: gzip\r\nContent-Length: 9000\r\n\r\n", packed)


async def no_http(talk: Talk) -> None:
    """Speak another language."""
    await talk.send(b"SSH-2.0-OpenSSH_9.6\r\n")


async def huge_head(talk: Talk) -> None:
    """Send a header of a megabyte."""
    await talk.send(OK, b"X-Long: " + b"x" * 1_000_000 + b"\r\nContent-Length: " + FULL + b"\r\n\r\n", WHOLE)


async def long_head(talk: Talk) -> None:
    """Send a header of 20 KB, as honest sites do that say what their pages may load."""
    body = b"" if talk.method == "HEAD" else WHOLE
    await talk.send(OK, b"X-Long: " + b"x" * 20_000 + b"\r\nContent-Length: " + FULL + b"\r\n\r\n", body)


async def ill_for_a_while(talk: Talk) -> None:
    """Be out of order, and then well."""
    await (talk.say(500) if talk.method == "HEAD" or talk.times == 1 else talk.say(body=HONEST))


async def asks_for_a_while(talk: Talk) -> None:
    """Ask for a while the first time."""
    await (talk.say(429, Retry_After="0") if talk.method == "HEAD" else talk.say(body=HONEST))


async def cookie_first(talk: Talk) -> None:
    """Set a cookie, and give the page to those who bring it back."""
    has_it = "seen=1" in talk.headers.get("cookie", "")
    await (talk.say(body=HONEST) if has_it else talk.say(302, Location=talk.path, Set_Cookie="seen=1"))


FINE: dict[str, Deed] = {
    "plain": shows(HONEST),
    "packed": shows(gzip.compress(WHOLE), Content_Encoding="gzip"),
    "head not allowed": refuses_head(405),
    "head not built": refuses_head(501),
    "head forbidden": refuses_head(403),
    "head not found": refuses_head(404),
    "head out of order": refuses_head(500),
    "head garbled": refuses_head(999),
    "head hangs": hangs_at_head,
    "drips": drips,
    "endless": endless,
    "too short": too_short,
    "packed and cut off": cut_off_zip,
    "long head": long_head,
    "ill for a while": ill_for_a_while,
    "asks for a while": asks_for_a_while,
    "cookie first": cookie_first,
    "zip bomb": shows(gzip.compress(b"<p>We walk on.</p>" * 3_000_000), Content_Encoding="gzip"),
    "packed in a way that nobody asked for": shows(b"\x0b\x02\x80rubbish\x03", Content_Encoding="br"),
    "not packed as it says": shows(HONEST, Content_Encoding="gzip"),
    "wrong encoding": shows("<title>Caf\u00e9 Clwb</title><p>Croeso i bawb bob dydd Mawrth".encode("latin-1")),
    "unknown encoding": shows(HONEST, Content_Type="text/html; charset=klingon"),
    "encoding that is a program": shows(HONEST, Content_Type="text/html; charset=punycode"),
    "no kind": shows(HONEST, Content_Type=""),
    "paper": shows(b"%PDF-1.7", Content_Type="application/pdf"),
    "moved for now": leads("/plain"),
}
"""What a reader would not notice: nothing is said about it."""


def verdict_on(deed: Deed, path: str = "/walks/tuesday") -> Verdict | None:
    """What is said of a page that a site gives in some way."""
    with serving({path: deed, "/plain": shows(HONEST)}) as server:
        address = f"http://walkers.local:{server.port}{path}"
        return look(address)[address].verdict


@pytest.mark.parametrize("way", FINE)
def test_what_a_reader_would_not_notice(way: str) -> None:
    """A site that stumbles and gives its page all the same is well, and it is not waited for longer than allowed."""
    start = time.monotonic()
    assert verdict_on(FINE[way]) is None
    assert time.monotonic() - start < MANNERS.longest


BAD: dict[str, tuple[Deed, str, str]] = {
    "no page": (shows("", 404), "link-gone", "does not answer: the site says that there is no such page (404)"),
    "page taken away": (shows("", 410), "link-gone", "does not answer: the site says that there is no such page (410)"),
    "out of order": (shows("", 500), "link-gone", "does not answer: the site is out of order (500)"),
    "silent": (silent, "link-gone", "does not answer in time"),
    "drips its head": (drips_its_head, "link-gone", "does not answer in time"),
    "hangs up": (cut, "link-gone", "does not answer: the site hangs up"),
    "circle": (
        leads("/walks/tuesday"),
        "link-gone",
        "sends people from one address to the next without end",
    ),
    "to a file": (
        leads("file:///etc/passwd"),
        "link-gone",
        "leads to nothing that a browser opens as a page",
    ),
    "to an address that is none": (
        leads("http://[::1/"),
        "link-gone",
        "leads to nothing that a browser opens as a page",
    ),
    "forbidden": (shows("", 403), "link-unsure", "cannot be looked at: the site keeps programs out (403)"),
    "busy": (shows("", 503), "link-unsure", "cannot be looked at: the site keeps programs out (503)"),
    "too many questions": (
        shows("", 429, Retry_After="3600"),
        "link-unsure",
        "cannot be looked at: the site keeps programs out (429)",
    ),
    "no web server": (no_http, "link-unsure", "cannot be looked at: its answer is not as the web's rules have it"),
    "huge head": (huge_head, "link-unsure", "cannot be looked at: its answer is not as the web's rules have it"),
    "nothing": (shows(""), "link-dead", "shows an empty page"),
    "to the front": (
        leads("/"),
        "link-dead",
        "leads to the front page of the site, and no more to the page that was meant",
    ),
}


@pytest.mark.parametrize("way", BAD)
def test_what_a_reader_would_notice(way: str) -> None:
    """Whatever a site does instead of giving its page, the check says it in plain words, and in time."""
    deed, rule, what = BAD[way]
    start = time.monotonic()
    with serving({"/walks/tuesday": deed, "/": shows(HONEST)}) as server:
        address = f"http://walkers.local:{server.port}/walks/tuesday"
        verdict = look(address)[address].verdict
    assert verdict is not None
    assert (verdict.rule, verdict.what) == (rule, what)
    assert time.monotonic() - start < MANNERS.longest + 1


def test_nobody_is_there() -> None:
    """A name that leads nowhere and a machine where nobody listens are told apart."""
    gone, shut = "http://gone.local/", "http://shut.local:9/"
    manners = replace(MANNERS, tries=1)
    results = look(gone, shut, "http://shut.local:1999/", manners=manners, elsewhere={"gone.local": ""})
    assert [results[address].verdict for address in (gone, "http://shut.local:1999/")] == [
        Verdict("link-gone", "does not answer: there is no site of this name"),
        Verdict("link-gone", "does not answer: nobody is at home there"),
    ]
    assert not any(result.answered for address, result in results.items() if address != shut)


def test_moves() -> None:
    """Where an address has moved for good is said; moves for the moment, a bar and a 'www' more or less are not."""
    deeds = {
        "/old": leads("/new", 301),
        "/older": leads("/old", 308),
        "/today": leads("/new"),
        "/today-then-moved": leads("/old"),
        "/bar": leads("/bar/", 301),
        "/bar/": shows(HONEST),
        "/new": shows(HONEST),
    }
    with serving(deeds) as server:
        at = f"http://walkers.local:{server.port}"
        deeds_of_www = server.deeds | {"/www": leads(f"http://www.walkers.local:{server.port}/www-there", 301)}
        server.deeds = deeds_of_www
        results = look(*(f"{at}{path}" for path in ("/old", "/older", "/today", "/today-then-moved", "/bar")))
    said = {address.removeprefix(at): result.verdict for address, result in results.items()}
    assert {path: verdict and verdict.what for path, verdict in said.items()} == {
        "/old": f"has moved to '{at}/new'",
        "/older": f"has moved to '{at}/new'",
        "/today": None,
        "/today-then-moved": None,
        "/bar": None,
    }
    assert {verdict.level for verdict in said.values() if verdict} == {"note"}


def test_an_address_that_only_leads_to_another_site() -> None:
    """Short addresses, and those of another site, may lead to a front page: that is what they are for."""
    with serving({"/": shows(HONEST)}) as server:
        server.deeds["/walks"] = leads(f"http://walkers.local:{server.port}/")
        address = f"http://short.local:{server.port}/walks"
        assert look(address)[address].verdict is None


def test_a_site_that_gives_the_same_page_for_anything() -> None:
    """A page that is also shown for an address that never was there is no answer, unless scripts are to fill it."""
    home = f"{HONEST}<p>{'We walk on and on. ' * 30}</p>"
    shell = (
        f"<title>Walks</title>{'<link rel=stylesheet href=app.css>' * 30}<div id=app></div><script src=app.js></script>"
    )

    class Anything(dict[str, Deed]):
        """Knows every path."""

        def get(self, path: str, default: Deed | None = None) -> Deed | None:  # type: ignore[override]
            """The same for all, but for the file that programs ask for."""
            return default if path == "/robots.txt" else shows(shell if path.startswith("/app") else home)

    with serving({}) as server:
        server.deeds = Anything()
        at = f"http://walkers.local:{server.port}"
        results = look(f"{at}/walks/tuesday", f"{at}/", f"{at}/app/tuesday")
    verdict = results[f"{at}/walks/tuesday"].verdict
    what = "shows the same page as any address of this site that never was there"
    assert verdict == Verdict("link-dead", what, Level.NOTE)
    assert results[f"{at}/"].verdict is None
    assert results[f"{at}/app/tuesday"].verdict is None


def test_deep_and_hostile_pages_are_read_in_time() -> None:
    """Pages made to keep a reader busy are read as fast as others."""
    traps = {
        "/deep": "<div>" * 40_000,
        "/scripts": "<style></style>a" * 12_000,
        "/open": "<!--" * 50_000,
        "/entities": "&amp" * 50_000,
        "/nulls": "\0\x01\x0b" * 60_000,
    }
    with serving({path: shows(page) for path, page in traps.items()}) as server:
        start = time.monotonic()
        look(*(f"http://walkers.local:{server.port}{path}" for path in traps))
    assert time.monotonic() - start < 5
