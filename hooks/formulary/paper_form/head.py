"""The head of the form: what it is, where it goes once it is filled in, and the way to the same form on the screen."""

from dataclasses import dataclass

from formulary.pads.measure import Letters, Run, count_lines
from formulary.pads.qr import Qr
from formulary.paper_form.measures import APART, BODY, INNER, LINE, MODULE, TITLE_LINE
from formulary.paper_form.words import Words

QUIET = 4
"""Modules that stay white at each side of the code. The paper around it is white, but for the side with the words."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head with its code, which leads to the form on the screen."""

    words: Words
    qr: Qr
    letters: Letters

    @property
    def code(self) -> float:
        """The side of the code, in millimetres."""
        return self.qr.modules * MODULE

    @property
    def width(self) -> float:
        """What the code leaves to the words."""
        return INNER - self.code - QUIET * MODULE - APART

    @property
    def height(self) -> float:
        """Millimetres, with what is free below it."""
        lines = sum(count_lines(runs, BODY, self.width) for runs in self.runs)
        return max(TITLE_LINE + lines * LINE, self.code) + APART

    @property
    def runs(self) -> list[list[Run]]:
        """The paragraphs under the title."""
        words, letters = self.words, self.letters
        return [
            [(words.who, letters.bold)],
            [(words.how, letters.regular)],
            letters.runs(words.send_to, f" {words.send}"),
            letters.runs(words.screen, f" {words.address}"),
        ]
