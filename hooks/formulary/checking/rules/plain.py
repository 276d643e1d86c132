"""Rules about what is hard to read.

Formulas for a reading age misjudge short texts. So these count and compare, and only ever say a note.
"""

import re
from collections.abc import Iterator

from formulary.checking.document import BY_VOLUNTEERS, Document, Facts
from formulary.checking.plain_words import KINDER, KINDER_GROUPS, KNOWN_LETTERS, LOUD_WORDS, PLAINER
from formulary.checking.prose import WORD
from formulary.checking.rules.rule import Complaint, rule
from formulary.findings import Level

LONGEST_SENTENCE = 20
"""Words (NHS digital service manual, 'How we write')."""
SENTENCE_END = re.compile(r"[.!?:;](?:\s|$)|\n")
LETTERS = re.compile(r"(?<![A-Z]{2} )(?<![\w.&'’/-])[A-Z]{3,7}(?![\w&'’/-]|\.\w| [A-Z]{2})")
"""Three to seven capitals in a row that stand for a name; several such words in a row are only loud."""
UNKIND = re.compile(
    rf"\b(?:{'|'.join(KINDER)})\b"
    rf"|\b(?:{'|'.join(KINDER_GROUPS)})\b(?=[.,;:!?)]|$| (?:and|or|in|of|who|to|with|at)\b)",
    re.IGNORECASE | re.MULTILINE,
)
UNKIND_WORDS = {words.removesuffix(" of").removesuffix(" from").split()[-1] for words in (*KINDER, *KINDER_GROUPS)}
"""The words of which one stands in every such phrase."""


@rule("short-sentences", "Short sentences are read by more people.", *BY_VOLUNTEERS, level=Level.NOTE)
def short_sentences(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No sentence has more than 20 words. Only the longest of a file is told."""
    long = [(length, path) for path, text in facts.prose(document).texts if (length := longest_in(text))]
    if long:
        length, path = max(long, key=lambda one: one[0])
        yield path, f"A sentence here has {length} words.", "Make two of it: 20 words are easy to read."


def longest_in(text: str) -> int:
    """How many words the longest sentence of a text has; 0 where none has too many."""
    if text.count(" ") < LONGEST_SENTENCE:
        return 0
    longest = max(len(sentence.split()) for sentence in SENTENCE_END.split(text))
    return longest if longest > LONGEST_SENTENCE else 0


@rule("plain-words", "Plain words are understood by everybody.", *BY_VOLUNTEERS, level=Level.NOTE)
def plain_words(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text uses a hard word where there is a plain one."""
    prose = facts.prose(document)
    for path, text in prose.texts if prose.words & PLAINER.keys() else ():
        hard = next((word for word in WORD.findall(text) if word.lower() in PLAINER), None)
        if hard:
            yield path, f"'{hard}' is a hard word.", f"Could you write '{PLAINER[hard.lower()]}'?"


@rule("person-first", "Nobody is their illness.", *BY_VOLUNTEERS, level=Level.NOTE)
def person_first(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text calls people by what ails them."""
    prose = facts.prose(document)
    for path, found in prose.matches(UNKIND) if prose.words & UNKIND_WORDS else ():
        kinder = (KINDER | KINDER_GROUPS)[found[0].lower()]
        yield path, f"'{found[0]}' is not how people like to be called.", f"Could you write '{kinder}'?"


@rule("letters-explained", "Letters for a name are known only to those who use them.", *BY_VOLUNTEERS, level=Level.NOTE)
def letters_explained(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Letters that stand for words are explained in the same file. A name may hold them."""
    prose = facts.prose(document)
    strange = {word for word in prose.capitals - KNOWN_LETTERS - LOUD_WORDS if not explained(word, prose.whole)}
    for path, text in prose.texts if strange else ():
        letters = next((word for word in LETTERS.findall(text) if word in strange), None)
        if letters and path[-1] != "name":
            yield path, f"'{letters}' is not explained.", f"Write the words out, and '({letters})' behind them."


def explained(letters: str, text: str) -> bool:
    """Say whether a text has letters in brackets behind their words, or their words in brackets behind them."""
    return f"({letters})" in text or f"{letters} (" in text
