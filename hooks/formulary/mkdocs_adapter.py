"""The adapter: the only module that knows MkDocs. It turns MkDocs' events into calls of ours."""

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from formulary.findings import has_errors
from formulary.model.collection import Collection
from formulary.pages.draw import Drawer
from formulary.pages.frame import Frame
from formulary.printed.ledger import Ledger
from formulary.project import Examined, Project, examine, today_here
from formulary.publishing.cannot import CannotPublish
from formulary.publishing.outputs import Options, publish
from formulary.publishing.plain_markdown import PlainMarkdown
from formulary.publishing.shell import DEEPEST, Shell, cut, gap, sentinel_address
from formulary.publishing.site import Site
from formulary.reading.source import Source
from formulary.report import as_text, summary

log = logging.getLogger("mkdocs.formulary")

URGENT_HELP = re.compile(r"<p>\[\[urgent-help\]\]</p>")
"""Where a hand-written page wants the numbers for urgent help, which stand in formulary.yml alone."""


class Adapter:
    """One build after another: the state that MkDocs' events share."""

    serving: bool = False
    project: Project
    collection: Collection
    ledgers: Mapping[str, Ledger]
    sources: Mapping[str, Source]
    frame: Frame
    drawer: Drawer
    shells: dict[int, Shell]

    def on_startup(self, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs names the arguments
        """Remember whether this is a build or a live preview."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the collection before anything is drawn."""
        self.project = Project(Path(config.config_file_path).parent)
        examined = examine(self.project, today_here())
        self.tell(examined)
        if examined.collection is None:
            raise Abort("The site cannot be built without entries/formulary.yml.")
        self.collection = examined.collection
        self.ledgers = examined.ledgers.by_code
        self.sources = examined.sources
        locality = self.collection.locality
        config.site_name = locality.name
        config.site_url = with_slash(config.site_url or locality.address)
        config.site_description = locality.summary
        config.markdown_extensions.append(PlainMarkdown())
        self.drawer = Drawer(self.project.overrides / "pages")
        self.frame = Frame(self.collection, self.drawer)
        self.shells = {}
        return config

    def tell(self, examined: Examined) -> None:
        """Show the findings; a build stops at errors, a preview goes on with the rest."""
        if not examined.findings:
            return
        report = f"{as_text(examined.findings)}\n\n{summary(examined.findings, examined.files)}"
        if has_errors(examined.findings) and not self.serving:
            raise Abort(report)
        log.warning("What to mend in the entries:\n%s", report)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Keep the hand-written pages and our own assets; add the sentinels of the frame."""
        for file in list(files):
            if is_theme_script(file) or (file.is_documentation_page() and not self.is_page(file)):
                files.remove(file)
        for depth in range(DEEPEST + 1):
            files.append(File.generated(config, f"{sentinel_address(depth)}index.md", content=sentinel_page()))
        return files

    def is_page(self, file: File) -> bool:
        """Say whether a file is a hand-written page that came through the gates."""
        return file.src_uri.removesuffix(".md") in self.collection.pages

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG002
        """Give the theme's templates our header and footer."""
        env.globals["frame"] = ThemeFrame(self.frame)
        return env

    def on_page_content(self, html: str, **_: Any) -> str:
        """Put the numbers for urgent help where a page wants them."""
        return URGENT_HELP.sub(lambda _: self.frame.urgent_help(), html)

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Take the sentinels for our own pages; MkDocs writes no page that is empty."""
        if not page.meta.get("shell"):
            return output
        self.shells[page.url.count("/") if page.url != "./" else 0] = cut(output)
        return ""

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write everything that is not a hand-written page."""
        site = Site(
            folder=Path(config.site_dir),
            address=config.site_url or "",
            collection=self.collection,
            drawer=self.drawer,
            frame=self.frame,
            shells=self.shells,
        )
        try:
            options = Options.from_environment(serving=self.serving)
            missing = publish(site, self.project, self.ledgers, self.sources, options)
        except CannotPublish as problem:
            raise Abort(str(problem)) from None
        for message in missing:
            log.warning(message)

    def on_serve(self, server: Any, **_: Any) -> Any:
        """Build anew when the look or the rules change; MkDocs itself watches the entries."""
        for folder in (self.project.overrides, self.project.schema):
            server.watch(str(folder))
        return server


class ThemeFrame:
    """The frame as the theme's templates call it: gaps on sentinels, the real thing on hand-written pages."""

    def __init__(self, frame: Frame) -> None:
        """Wrap our frame."""
        self.frame = frame

    def header(self, base_url: str, page: MkDocsPage | None) -> str:
        """The header, or its gap."""
        if page and page.meta.get("shell"):
            return gap("header")
        return self.frame.header(with_slash(base_url), page.url.partition("/")[0] if page else "")

    def footer(self, base_url: str, page: MkDocsPage | None) -> str:
        """The footer, or its gap."""
        if page and page.meta.get("shell"):
            return gap("footer")
        return self.frame.footer(with_slash(base_url), page.url if page else "404.html")

    def not_found(self, base_url: str) -> str:
        """What to say where there is no page."""
        return self.frame.not_found(with_slash(base_url))

    def gap(self, name: str) -> str:
        """The sign of a gap."""
        return gap(name)


def with_slash(address: str) -> str:
    """End an address with one slash."""
    return address.rstrip("/") + "/"


def sentinel_page() -> str:
    """A page for the theme to draw its frame around."""
    return "---\nshell: true\ntitle: frame\n---\n"


def is_theme_script(file: File) -> bool:
    """Say whether a file is Material's script or style: our pages use neither."""
    return str(file.src_uri).startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png"))
