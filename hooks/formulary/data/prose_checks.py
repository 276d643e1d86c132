"""What the rules about words look for, for the form in the browser: their patterns and their lists of words."""

from typing import Any

from formulary.checking import plain_words, prose
from formulary.checking.first_names import FIRST_NAMES
from formulary.checking.rules import contacts, people, plain, wording
from formulary.data.javascript import javascript

PATTERNS = {
    **{name: getattr(prose, name) for name in ("WORD", "CAPITALS", "LONG_NUMBER")},
    **{
        name: getattr(people, name)
        for name in (
            "NHS_NUMBER", "INSURANCE_NUMBER", "BIRTH_DATE", "PATIENT", "TITLED", "TWO_NAMES", "FREE_MAIL",
            "PRIVATE_HOME", "SOMEBODYS_HOME",
        )
    },
    **{name: getattr(plain, name) for name in ("SENTENCE_END", "LETTERS", "UNKIND")},
    **{name: getattr(wording, name) for name in ("LEFT_OPEN", "MADE_UP", "COMING", "MARKUP", "LOUD")},
    **{
        name: getattr(contacts, name)
        for name in (
            "PHONE_IN_TEXT", "ADDRESS_IN_TEXT", "URGENT_IN_TEXT", "WITH_ACCOUNT", "ASKS_PASSWORD", "TRACKING",
        )
    },
}  # fmt: skip
"""The patterns by which rules read texts and addresses."""


def prose_checks() -> dict[str, Any]:
    """Patterns as JavaScript writes them, and words; ``running``, ``leads`` and ``elsewhere`` are names of fields."""
    return {
        "patterns": {name.lower(): javascript(pattern) for name, pattern in PATTERNS.items()},
        "running": sorted(prose.RUNNING),
        "leads": sorted(prose.LEADS),
        "elsewhere": sorted(prose.ELSEWHERE),
        "signs": prose.SIGNS.decode(),
        "first_names": sorted(FIRST_NAMES),
        "titles": sorted(people.TITLES),
        "patient_words": sorted(people.PATIENT_WORDS),
        "places": sorted(people.PLACES),
        "roles": sorted(people.ROLES),
        "plainer": plain_words.PLAINER,
        "kinder": plain_words.KINDER | plain_words.KINDER_GROUPS,
        "unkind_words": sorted(plain.UNKIND_WORDS),
        "known_letters": sorted(plain_words.KNOWN_LETTERS | plain_words.LOUD_WORDS),
        "longest_sentence": plain.LONGEST_SENTENCE,
        "open_words": sorted(wording.OPEN_WORDS),
        "nothing": sorted(wording.NOTHING),
        "month_words": sorted(wording.MONTH_WORDS),
        "fewest_loud": wording.FEWEST_LOUD,
        "fewest_figures": contacts.FEWEST_FIGURES,
        "address_signs": contacts.ADDRESS_SIGNS,
        "urgent": contacts.URGENT,
        "urgent_starts": contacts.URGENT_STARTS,
    }
