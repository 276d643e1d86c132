"""Asks for addresses, politely: with leave, one after the other, HEAD before GET, and never for long."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

import aiohttp
from tenacity import AsyncRetrying, RetryCallState, retry_if_result, stop_after_attempt
from yarl import URL

from formulary.links.answer import BUSY, Answer, Hop, media_of, onward_of, text_of, wait_of
from formulary.links.manners import Manners
from formulary.links.robots import Robots
from formulary.links.trouble import CIRCLE, NO_ADDRESS, SILENT, trouble_of
from formulary.links.turns import Turns

SCHEMES = ("http", "https")
ROUND_AND_ROUND = 3
"""Times that we are sent to one address before it is a circle. Once more is fine: some sites set a cookie first."""
ERRORS = (aiohttp.ClientError, OSError, ValueError)
"""What can go wrong on the way; TimeoutError is an OSError."""


class Asker:
    """Asks sites. What it learns about a site it keeps for the whole round."""

    def __init__(self, web: aiohttp.ClientSession, manners: Manners) -> None:
        """Ask through a session that is open."""
        self.web = web
        self.manners = manners
        self.turns = Turns(manners.gap)
        self.robots = Robots(
            fetch=lambda address: self.again_and_again(self.send, address),
            knock=lambda address: self.send("HEAD", URL(address)),
        )
        self.retrying = AsyncRetrying(
            retry=retry_if_result(self.is_worth_asking_again),
            stop=stop_after_attempt(manners.tries),
            wait=self.pause_before_next,
            retry_error_callback=last_answer,
        )

    async def look(self, address: str) -> Answer:
        """Ask for an address: HEAD first, and GET where that does not settle it."""
        try:
            async with asyncio.timeout(self.manners.longest):
                answer = await self.follow(self.ask, "HEAD", address)
                if answer.is_settled:
                    return answer
                if answer.status in BUSY:
                    if not self.is_worth_asking_again(answer):
                        return answer
                    await asyncio.sleep(self.pause(answer, 1))
                return await self.again_and_again(self.ask, address)
        except TimeoutError:
            return Answer(address, trouble=SILENT)

    async def glance(self, address: str) -> Answer:
        """Ask for an address once, without a second try."""
        try:
            async with asyncio.timeout(self.manners.longest):
                return await self.follow(self.ask, "GET", address)
        except TimeoutError:
            return Answer(address, trouble=SILENT)

    async def again_and_again(self, one: Callable[[str, URL], Awaitable[Answer]], address: str) -> Answer:
        """Get an address, a few times if need be."""
        answer: Answer = await self.retrying(self.follow, one, "GET", address)
        return answer

    async def follow(self, one: Callable[[str, URL], Awaitable[Answer]], method: str, address: str) -> Answer:
        """Ask by ``one`` question after the other, as the site sends us on."""
        hops: list[Hop] = []
        onward = address
        while len(hops) <= self.manners.hops:
            url = web_address(onward)
            answer = await one(method, url) if url else Answer(onward, trouble=NO_ADDRESS)
            if not answer.onward:
                return replace(answer, hops=tuple(hops))
            onward = answer.onward
            hops.append(Hop(answer.status, onward))
            if [hop.to for hop in hops].count(onward) >= ROUND_AND_ROUND:
                break
        return Answer(onward, trouble=CIRCLE, hops=tuple(hops))

    async def ask(self, method: str, url: URL) -> Answer:
        """Ask one question, if the site lets programs ask it."""
        leave = await self.robots.leave(url)
        if objection := leave.objection(url, self.manners.name):
            # The site was asked several times for its leave: asking for each page would tell no more.
            return Answer(str(url), trouble=objection, is_last_word=True)
        self.turns.widen(url.host or "", min(leave.gap(self.manners.name), self.manners.longest_gap))
        return await self.send(method, url)

    async def send(self, method: str, url: URL) -> Answer:
        """Send one question when it is our turn."""
        async with self.turns.of(url.host or ""):
            try:
                async with (
                    asyncio.timeout(self.manners.patience) as limit,
                    self.web.request(method, url, allow_redirects=False) as response,
                ):
                    limit.reschedule(None)
                    return await self.answer(method, url, response)
            except ERRORS as error:
                return Answer(str(url), trouble=trouble_of(error))

    async def answer(self, method: str, url: URL, response: aiohttp.ClientResponse) -> Answer:
        """What a response says, and the start of its page."""
        onward = onward_of(url, response.status, response.headers)
        content, is_whole = await self.start_of(response) if method == "GET" and not onward else (b"", False)
        text = text_of(content, response.headers, self.manners.most_bytes)
        return Answer(
            str(url),
            response.status,
            onward=onward,
            media=media_of(response.headers)[0],
            text=text or "",
            is_whole=is_whole and text is not None,
            wait=wait_of(response.headers),
        )

    async def start_of(self, response: aiohttp.ClientResponse) -> tuple[bytes, bool]:
        """The first bytes of what is sent, and whether they are all. What breaks off or drips has sent some as well."""
        content = bytearray()
        with suppress(*ERRORS):
            async with asyncio.timeout(self.manners.patience):
                async for part in response.content.iter_any():
                    content += part
                    if len(content) > self.manners.most_bytes:
                        return bytes(content[: self.manners.most_bytes]), False
                return bytes(content), True
        return bytes(content), False

    def is_worth_asking_again(self, answer: Answer) -> bool:
        """Say whether a moment later we may learn more, and the site lets us ask then."""
        return answer.may_pass and answer.wait <= self.manners.longest_wait

    def pause_before_next(self, state: RetryCallState) -> float:
        """Seconds before the next question."""
        return self.pause(last_answer(state), state.attempt_number)

    def pause(self, answer: Answer, attempt: int) -> float:
        """Seconds after an attempt, counted from 1: twice as long each time, and at least what the site asks for."""
        doubled: float = self.manners.first_wait * 2 ** (attempt - 1)
        return min(max(doubled, answer.wait), self.manners.longest_wait)


def last_answer(state: RetryCallState) -> Answer:
    """What the last attempt gave."""
    assert state.outcome is not None  # noqa: S101 - attempts have ended by then
    answer: Answer = state.outcome.result()
    return answer


def web_address(text: str) -> URL | None:
    """An address that can be asked for over the web, or None."""
    with suppress(ValueError):
        url = URL(text)
        if url.scheme in SCHEMES and url.host and url.port:
            return url.with_fragment(None)
    return None
