"""Small static sites around the finder: its page in a plain frame, its data, its scripts, and a server for them."""

import http.server
import shutil
import threading
from functools import partial
from pathlib import Path

from formulary.checking.schemas import Schema
from formulary.data.files import data_files
from formulary.model.collection import Collection
from formulary.pages.draw import Drawer
from formulary.pages.find import find_page
from formulary.reading.source import Kind

ROOT = Path(__file__).parents[2]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
FRAME = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{root}assets/styles/site.css">
<link rel="stylesheet" href="{root}assets/styles/finder.css">
</head>
<body>
<header class="site-header"><div class="site-header__inner">
<form class="site-search" role="search" action="{root}find/" method="get">
<label class="visually-hidden" for="site-search">Search activities and pages</label>
<input id="site-search" name="q" type="search" autocomplete="off"><button type="submit">Search</button>
</form>
</div></header>
<main><div class="page">
{body}
</div></main>
<script type="module" src="{root}assets/scripts/freshness.js"></script>
<script type="module" src="{root}assets/scripts/search-box.js"></script>
</body>
</html>
"""


def finder_body(collection: Collection) -> str:
    """The body of the finder's page, drawn from its own template."""
    page = find_page(collection)
    content = {"root": page.root, "collection": collection, "locality": collection.locality, **page.content}
    return Drawer(ROOT / "overrides" / "pages").draw(page.template, content)


def make_site(folder: Path, collection: Collection, schemas: dict[Kind, Schema]) -> None:
    """Fill a folder with the finder of a collection, below a sub-path as on a project's page."""
    site = folder / "formulary"
    shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
    write(site / "find" / "index.html", framed("../", finder_body(collection)))
    for address, content in data_files(collection, schemas):
        write(site / address, content)


def write(path: Path, content: str | bytes) -> None:
    """Write a file and its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def framed(root: str, body: str) -> str:
    """A whole page of the site."""
    return FRAME.format(root=root, body=body, policy=POLICY)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """Serve a folder on this machine alone; returns the server and the address of the site in it."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/formulary/"
