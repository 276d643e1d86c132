"""What the rules about words look for, for the form in the browser: their patterns and their lists of words."""

from typing import Any

from formulary.checking import plain_words, prose
from formulary.checking.first_names import FIRST_NAMES
from formulary.checking.rules import addresses, contacts, people, plain, wording
from formulary.data.javascript import javascript

PATTERNS = {
    "word": prose.WORD,
    "capitals": prose.CAPITALS,
    "long_number": prose.LONG_NUMBER,
    "nhs_number": people.NHS_NUMBER,
    "insurance_number": people.INSURANCE_NUMBER,
    "birth_date": people.BIRTH_DATE,
    "patient": people.PATIENT,
    "titled": people.TITLED,
    "two_names": people.TWO_NAMES,
    "free_mail": addresses.FREE_MAIL,
    "private_home": people.PRIVATE_HOME,
    "somebodys_home": people.SOMEBODYS_HOME,
    "sentence_end": plain.SENTENCE_END,
    "letters": plain.LETTERS,
    "unkind": plain.UNKIND,
    "left_open": wording.LEFT_OPEN,
    "made_up": wording.MADE_UP,
    "coming": wording.COMING,
    "markup": wording.MARKUP,
    "loud": wording.LOUD,
    "phone_in_text": contacts.PHONE_IN_TEXT,
    "address_in_text": addresses.ADDRESS_IN_TEXT,
    "urgent_in_text": contacts.URGENT_IN_TEXT,
    "with_account": addresses.WITH_ACCOUNT,
    "asks_password": addresses.ASKS_PASSWORD,
    "tracking": addresses.TRACKING,
}
"""The patterns by which rules read texts and addresses."""


def prose_checks() -> dict[str, Any]:
    """Patterns as JavaScript writes them, and words. ``running``, ``leads`` and ``translations`` name fields."""
    return {
        "patterns": {name: javascript(pattern) for name, pattern in PATTERNS.items()},
        "running": sorted(prose.RUNNING),
        "leads": sorted(prose.LEADS),
        "translations": prose.TRANSLATIONS,
        "signs": prose.SIGNS.decode(),
        "first_names": sorted(FIRST_NAMES),
        "titles": sorted(people.TITLES),
        "patient_words": sorted(people.PATIENT_WORDS),
        "places": sorted(people.PLACES),
        "home_words": sorted(people.HOME_WORDS),
        "roles": sorted(people.ROLES),
        "plainer": plain_words.PLAINER,
        "kinder": plain_words.KINDER | plain_words.KINDER_GROUPS,
        "unkind_words": sorted(plain.UNKIND_WORDS),
        "known_letters": sorted(plain_words.KNOWN_LETTERS | plain_words.LOUD_WORDS),
        "longest_sentence": plain.LONGEST_SENTENCE,
        "open_words": sorted(wording.OPEN_WORDS),
        "nothing": sorted(wording.NOTHING),
        "longest_nothing": wording.LONGEST_NOTHING,
        "month_words": sorted(wording.MONTH_WORDS),
        "fewest_figures": contacts.FEWEST_FIGURES,
        "address_signs": addresses.ADDRESS_SIGNS,
        "urgent": contacts.URGENT,
        "urgent_starts": contacts.URGENT_STARTS,
    }
