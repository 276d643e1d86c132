"""Reads what was typed into the form. The file comes from anybody: whatever is wrong with it is a finding."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, PasswordError, Pdf, String

LARGEST = 2 * 1024 * 1024
"""Bytes. An empty form has 60,000; programs that fill it in may add letters and pictures of their own."""
MOST = 2_000
"""Fields and groups of fields that are looked at. A form of ours has about 150."""


class NotRead(Exception):  # noqa: N818 - the file is at fault, it is no bug
    """A file cannot be read as a form: why, and what to do instead."""

    def __init__(self, why: str, mend: str) -> None:
        super().__init__(why)
        self.why, self.mend = why, mend


def answers_in(content: bytes) -> dict[str, str]:
    """The answers by the names of their fields: what was written, and 'on' for a box that is ticked.

    Raises:
        NotRead: there is nothing in it that can be read.
    """
    if len(content) > LARGEST:
        raise NotRead("The file is too large for a form.", "Type the answers into an empty form, and save that.")
    try:
        with Pdf.open(BytesIO(content)) as pdf:
            found = dict(fields(pdf.Root.get("/AcroForm", Dictionary()).get("/Fields", Array())))
    except PasswordError:
        raise NotRead("The file is locked with a password.", "Save it without one.") from None
    except Exception as problem:  # whatever a library makes of a file that somebody broke on purpose
        raise NotRead("The file is no PDF that can be read.", "Save the form anew, as a PDF.") from problem
    return {name: text for name, text in found.items() if text}


def fields(found: Object) -> Iterator[tuple[str, str]]:
    """Yield the fields with their whole names, and what they hold; no more than there can be, for some have no end."""
    waiting = [(field, "") for field in islice(found, MOST)]
    for _ in range(MOST):
        if not waiting:
            return
        field, above = waiting.pop()
        name = f"{above}{field.get('/T', '')}"
        if "/Kids" in field:
            room = MOST - len(waiting)
            waiting += [(kid, f"{name}.") for kid in islice(field.Kids, room)]
        else:
            yield name, held(field.get("/V"))


def held(value: Object | None) -> str:
    """What a field holds: words, or whether its box is ticked."""
    if isinstance(value, String):
        return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
    return "on" if isinstance(value, Name) and value != Name.Off else ""


def contents(path: Path) -> bytes:
    """What is in a file, as far as it matters: a byte more than a form may have is enough to say so."""
    with path.open("rb") as opened:
        return opened.read(LARGEST + 1)
