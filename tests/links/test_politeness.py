"""Politeness, as the server sees it: who asks, how often, and whether two ever come at once."""

import asyncio
import time
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

import pytest

from formulary.links.manners import agent_of
from links.looking import HONEST, MANNERS, link, look
from links.server import Deed, Question, Server, Talk, leads, serving, shows

GAP = 0.05
"""Seconds."""
SITES = 12


def by_host(questions: list[Question]) -> dict[str, list[Question]]:
    """The questions to each host, in order."""
    hosts: dict[str, list[Question]] = defaultdict(list)
    for question in sorted(questions, key=lambda one: one.start):
        hosts[question.host].append(question)
    return hosts


def test_one_at_a_time_and_with_a_gap() -> None:
    """No host ever has two questions at once, nor one within the gap after another, also where others lead to it."""
    deeds = {f"/walks/{number}": shows(HONEST) for number in range(3)}
    with serving(deeds, delay=0.02) as server:
        server.deeds["/on"] = leads(f"http://site-0.local:{server.port}/walks/0")
        paths = (*deeds, "/on")
        links = [f"http://site-{site}.local:{server.port}{path}" for site in range(4) for path in paths]
        results = look(*links, manners=replace(MANNERS, gap=GAP, longest=20))
        hosts = by_host(server.questions)
    assert len(results) == len(links)
    assert len(hosts) == 4
    for questions in hosts.values():
        assert all(later.start - earlier.end >= GAP * 0.9 for earlier, later in pairwise(questions))


def test_many_hosts_at_once_but_few() -> None:
    """Hosts do not wait for one another, and never more than a few are asked at the same time."""
    with serving({"/": shows(HONEST)}, delay=0.1) as server:
        start = time.monotonic()
        links = [f"http://site-{number}.local:{server.port}/" for number in range(SITES)]
        results = look(*links, manners=replace(MANNERS, hosts_at_once=4))
        taken = time.monotonic() - start
        moments = [question.start for question in server.questions]
        at_once = [sum(one.start <= moment < one.end for one in server.questions) for moment in moments]
    assert len(results) == SITES
    assert not any(result.verdict for result in results.values())
    assert 1 < max(at_once) <= 4
    # Three questions a host, a tenth of a second each: one after the other they would take 3.6 seconds.
    assert taken < SITES * 3 * 0.1


def test_few_questions() -> None:
    """A page costs a host two questions, HEAD and GET; its leave and what it gives for no page are asked for once."""
    deeds = {f"/walks/{number}": shows(HONEST) for number in range(3)}
    with serving(deeds) as server:
        look(*(f"http://walkers.local:{server.port}{path}" for path in deeds))
        paths = [question.path for question in server.questions]
        assert [server.asked(path) for path in deeds] == [["HEAD", "GET"]] * 3
    assert paths[0] == "/robots.txt"
    assert paths.count("/robots.txt") == 1
    assert sum(path.startswith("/no-such-page-") for path in paths) == 1
    assert len(paths) == 8


def test_large_files_are_not_fetched() -> None:
    """Of a leaflet only the head is asked for."""
    with serving({"/leaflet.pdf": shows(b"%PDF-1.7" * 9000, Content_Type="application/pdf")}) as server:
        look(f"http://walkers.local:{server.port}/leaflet.pdf")
        assert server.asked("/leaflet.pdf") == ["HEAD"]


def test_who_asks() -> None:
    """Whoever looks into the log of their server finds out what asked, and where to complain."""
    agent = agent_of("https://ashbrook.example.org/")
    with serving({"/": shows(HONEST)}) as server:
        look(f"http://walkers.local:{server.port}/", manners=replace(MANNERS, agent=agent))
        agents = {question.headers["user-agent"] for question in server.questions}
    (said,) = agents
    assert said.startswith("social-formulary/")
    assert said.endswith("(checks links; +https://ashbrook.example.org/)")
    assert agent_of("https://a\r\nX-Evil: 1").endswith("(checks links)")


def robots(text: str, path: str = "/walks") -> tuple[str, list[str]]:
    """What is said about a page, and what was asked for, where a site says something to programs."""
    with serving({path: shows(HONEST), "/robots.txt": shows(text, Content_Type="text/plain")}) as server:
        address = f"http://walkers.local:{server.port}{path}"
        verdict = look(address)[address].verdict
        return (f"{verdict.rule}: {verdict.what}" if verdict else ""), [one.path for one in server.questions]


def test_who_wants_no_programs_is_left_in_peace() -> None:
    """A site that asks programs to stay away is asked for nothing more, and is not taken for dead."""
    said, asked = robots("User-agent: *\nDisallow: /\n")
    assert said == "link-unsure: cannot be looked at: the site asks programs to stay away"
    assert asked == ["/robots.txt"]
    assert robots(f"User-agent: {MANNERS.name}\nDisallow: /\n")[0] == said


def test_who_wants_programs_elsewhere_only() -> None:
    """What is forbidden to others, or elsewhere on the site, is no hindrance; nor is a page instead of the file."""
    for text in ("User-agent: *\nDisallow: /private\n", "User-agent: GoodBot\nDisallow: /\n", "", "<html>Disallow: /"):
        said, asked = robots(text)
        assert (said, "/walks" in asked) == ("", True)


def test_a_site_that_cannot_say() -> None:
    """Where a site's word to programs is out of order nothing more is asked, as the standard has it."""
    with serving({"/robots.txt": shows("", 500), "/walks": shows(HONEST)}) as server:
        address = f"http://walkers.local:{server.port}/walks"
        verdict = look(address)[address].verdict
        assert server.asked("/walks") == []
    assert verdict is not None
    assert verdict.what == "cannot be looked at: the site does not say whether programs may"


@pytest.mark.parametrize("way", ["circle", "elsewhere", "silent", "cut"])
def test_a_word_to_programs_that_goes_wrong(way: str) -> None:
    """A site of which only that file gives trouble is not taken for dead."""

    async def silent(talk: Talk) -> None:
        await asyncio.sleep(3)
        assert talk.path == "/robots.txt"

    async def cut(talk: Talk) -> None:
        talk.writer.transport.abort()

    ways = {"circle": leads("/robots.txt"), "elsewhere": leads("ftp://a/"), "silent": silent, "cut": cut}
    with serving({"/robots.txt": ways[way], "/": shows(HONEST)}) as server:
        address = f"http://walkers.local:{server.port}/"
        verdict = look(address)[address].verdict
    assert verdict is None if way in ("circle", "elsewhere") else verdict and verdict.rule == "link-unsure"


def test_a_longer_gap_that_a_site_wishes() -> None:
    """A site's own wish for a gap is followed, up to a limit."""
    wish = shows("User-agent: *\nCrawl-delay: 30\n", Content_Type="text/plain")
    with serving({"/walks": shows(HONEST), "/robots.txt": wish}) as server:
        look(f"http://walkers.local:{server.port}/walks", manners=replace(MANNERS, longest_gap=0.2))
        head, page = (one for one in server.questions if one.path == "/walks")
    assert 0.15 <= page.start - head.end < 3


def busy_once(wait: str) -> Deed:
    """Ask for a wait once, and then give the page."""

    async def deed(talk: Talk) -> None:
        now = "Sat, 21 Nov 2026 09:00:00 GMT"
        await (talk.say(503, Retry_After=wait, Date=now) if talk.method == "HEAD" else talk.say(body=HONEST))

    return deed


def test_who_asks_for_a_while_gets_it() -> None:
    """Whoever says how long to wait is asked again after that; whoever wants longer than we can wait, another day."""
    waits = {
        "/soon": "1",
        "/date": "Sat, 21 Nov 2026 09:00:01 GMT",
        "/late": "3600",
        "/late-date": "Sat, 21 Nov 2026 10:00:00 GMT",
        "/odd": "when it is done",
    }
    with serving({path: busy_once(wait) for path, wait in waits.items()}) as server:
        at = f"http://walkers.local:{server.port}"
        results = look(*(f"{at}{path}" for path in waits), manners=replace(MANNERS, longest_wait=2, longest=20))
        pauses = {path: pause(server, path) for path in waits}
    said = {path: result.verdict and result.verdict.rule for path, result in zip(waits, results.values(), strict=True)}
    assert said == {"/soon": None, "/date": None, "/late": "link-unsure", "/late-date": "link-unsure", "/odd": None}
    assert pauses["/soon"] >= 0.95
    assert pauses["/date"] >= 0.95
    assert pauses["/late"] == pauses["/late-date"] == 0
    assert 0 < pauses["/odd"] < 0.9


def pause(server: Server, path: str) -> float:
    """Seconds between the first question about a path and the second; 0 where there was none."""
    first, *others = (one for one in server.questions if one.path == path)
    return others[0].start - first.end if others else 0


def test_a_host_that_is_down_is_not_asked_for_each_page() -> None:
    """Where nobody answers for a site, its other pages are not tried one by one."""
    start = time.monotonic()
    results = look(*(f"http://down.local:1998/{number}" for number in range(40)))
    assert {result.verdict.rule for result in results.values() if result.verdict} == {"link-gone"}
    assert len(results) == 40
    assert time.monotonic() - start < 3


def test_a_round_ends_in_time() -> None:
    """What is not reached in time is left for the next time, and what was learnt is kept."""

    async def slow(talk: Talk) -> None:
        await talk.say(body=HONEST)

    with serving({"/": slow}, delay=0.3) as server:
        links = [link(f"http://site-{number}.local:{server.port}/") for number in range(8)]
        start = time.monotonic()
        results = look(*links, manners=replace(MANNERS, hosts_at_once=1, whole_round=2.0))
        assert time.monotonic() - start < 4
    assert 1 <= len(results) < 8
