"""Fixtures for links: a thread in which asyncio can be run."""

import asyncio
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def no_loop_is_running() -> Iterator[None]:
    """Set aside the loop that Playwright leaves running in this thread: a second one would not start beside it."""
    running = asyncio._get_running_loop()  # noqa: SLF001 - what is meant for those who write loops has no other name
    asyncio._set_running_loop(None)  # noqa: SLF001
    yield
    asyncio._set_running_loop(running)  # noqa: SLF001
