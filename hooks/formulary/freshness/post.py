"""The post: a mail or a letter to each organisation, as files in a folder."""

from collections.abc import Sequence
from pathlib import Path

from formulary.freshness.letter import Letter, draw
from formulary.freshness.mail import mail
from formulary.freshness.request import Request
from formulary.pads.engine import printed
from formulary.pads.kit import Kit
from formulary.pads.look import Look
from formulary.pads.pdf import Progress
from formulary.whole_file import write_whole

STYLE = "letters/letter.css"


def write_mails(requests: Sequence[Request], folder: Path) -> None:
    """Write a text for each organisation."""
    folder.mkdir(parents=True, exist_ok=True)
    for request in requests:
        write_whole(folder / f"{request.id}.txt", mail(request).encode())


def write_letters(letters: Sequence[Letter], look: Look, folder: Path, progress: Progress) -> None:
    """Write a PDF for each organisation. ``progress`` is told how many are done.

    Raises:
        NoEngine: WeasyPrint or Pango is missing on this machine.
    """
    kit = Kit(look.style_of(STYLE), tuple(look.fonts.items()))
    folder.mkdir(parents=True, exist_ok=True)
    pages = [draw(one, look.overrides) for one in letters]
    results = zip(letters, printed(kit, pages), strict=True)
    for done, (one, (content, _)) in enumerate(results, start=1):
        write_whole(folder / f"{one.request.id}.pdf", content)
        progress(done, len(letters))
