"""The built site, a server for it, and a real browser: made once for all tests of the site."""

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from website.building import copy_project, shipped_site


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The mkdocs.yml of a copy of the project, in a folder with a space in its name."""
    folder = tmp_path / "a folder with spaces"
    folder.mkdir()
    return copy_project(folder)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps what was asked for to itself; a missing page gets the site's own."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page as hosts of static sites do."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """Serve a folder on this machine alone; returns the server and its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped collection as a built site, without PDFs."""
    return shipped_site(tmp_path_factory)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    server, address = serve(site)
    yield address
    server.shutdown()
    server.server_close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh visit: no cookies, nothing stored."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A fresh tab."""
    return context.new_page()
