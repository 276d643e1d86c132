"""``formulary links``: whether the addresses that entries name still lead where they should."""

import asyncio
from collections.abc import Iterable
from ipaddress import ip_network
from pathlib import Path

import click

from formulary.cli.outcome import Misused, finish
from formulary.cli.place import Chosen, day_of, this_project
from formulary.findings import Finding, printable
from formulary.links.day import Day, day_with
from formulary.links.findings import link_findings
from formulary.links.link import links_of
from formulary.links.manners import Manners, Network, agent_of
from formulary.links.memory import Memory, keep, read_memory
from formulary.links.round import Result, go_round
from formulary.progress import progress_bar
from formulary.reading.folder import read
from formulary.reading.source import Kind, Source
from formulary.report import FORMATS

FOR_PEOPLE = ("text", "markdown")
"""The forms that sum up as well."""


def networks(_context: click.Context, _option: click.Parameter, written: tuple[str, ...]) -> tuple[Network, ...]:
    """Networks as a person writes them."""
    try:
        return tuple(ip_network(text) for text in written)
    except ValueError:
        wrong = printable(" ".join(written))
        raise Misused(f"--private {wrong}: this is not a network. Write one such as 10.0.0.0/8.") from None


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How findings are printed.")
@click.option("--on", "day", metavar="DATE", help="As of this day, such as 2026-11-21.")
@click.option("--days", type=click.IntRange(1), default=3, show_default=True, help="Say what was so on as many days.")
@click.option("--rest", type=click.IntRange(0), default=0, help="Leave in peace for as many days who answered well.")
@click.option("--memory", "file", type=click.Path(path_type=Path, dir_okay=False), help="Where earlier days are kept.")
@click.option("--gap", type=click.FloatRange(0, 60), default=1.0, show_default=True, help="Seconds between questions.")
@click.option(
    "--private", callback=networks, multiple=True, metavar="NETWORK", help="Ask there too, such as in 10.0.0.0/8."
)
def links(  # noqa: PLR0913, PLR0917 - one for each option
    paths: tuple[Path, ...],
    form: str,
    day: str | None,
    days: int,
    rest: int,
    file: Path | None,
    gap: float,
    private: tuple[Network, ...],
) -> None:
    """Ask the sites that all entries name, or only those at PATHS, whether they are still there.

    Nothing that is found stops anybody: there are warnings and notes, and no errors.
    """
    project = this_project()
    today = day_of(day)
    chosen = Chosen(project, paths)
    sources = read(project.entries).sources
    everything = links_of(sources, project.root)
    asked_about = [link for link in everything if any(chosen.has(use.file) for use in link.uses)]
    path = file or project.cache / "links.json"
    memory, notes = opened(path)
    part = day_with(asked_about, memory, today, rest)
    results: list[Result] = []
    try:
        ask(part, memory, Manners(agent=agent_of(home(sources)), gap=gap, private=private), results)
    finally:
        # Whoever stops a long round loses nothing of it.
        memory = part.remembered(memory, results).without_old({link.address for link in everything}, today)
        keep(memory, path)
    found = [one for one in link_findings(asked_about, memory, days) if chosen.has(one.file)]
    tell(form, [*notes, *sorted(found)], part.summary(memory, results, days))


def opened(path: Path) -> tuple[Memory, list[Finding]]:
    """The memory of earlier days. That it can be written is tried now, and not after a long round."""
    try:
        memory, notes = read_memory(path)
        keep(memory, path)
    except OSError as problem:
        raise Misused(f"The memory '{printable(path)}' cannot be kept: {printable(problem.strerror)}.") from None
    return memory, notes


def home(sources: Iterable[Source]) -> str:
    """The locality's own address, which tells those who are asked who asks."""
    return next((str(one.data.get("address", "")) for one in sources if one.kind is Kind.FORMULARY), "")


def ask(part: Day, memory: Memory, manners: Manners, results: list[Result]) -> None:
    """Ask for the links of a day, with a bar for who waits. Results are there as soon as they are known."""
    with progress_bar("Asking") as shown:

        def told(result: Result) -> None:
            results.append(result)
            shown(len(results), len(part.to_ask))

        asyncio.run(go_round(part.to_ask, memory, manners, told))


def tell(form: str, findings: list[Finding], summary: str) -> None:
    """Print what was found, and for people what it comes to."""
    if findings or form not in FOR_PEOPLE:
        click.echo(FORMATS[form](findings))
    if form in FOR_PEOPLE:
        click.echo(f"\n{summary}" if form == "markdown" else summary)
    finish(findings)
