"""Rules about people: the collection is public, so nobody stands in it who has not said yes to that.

What is found is never repeated: findings are printed where everybody can read them.
"""

import re
from collections.abc import Iterator

from stdnum.gb import nhs

from formulary.checking.document import BY_VOLUNTEERS, Document, Facts
from formulary.checking.first_names import FIRST_NAMES
from formulary.checking.rules.rule import Complaint, rule
from formulary.findings import Level
from formulary.reading.source import Kind, Path
from formulary.words import MONTHS

TAKE_OUT = "Delete it now, and tell the maintainers: it stays in the history of the file."
TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "rev", "revd", "prof", "professor"}
MAY_NAME = frozenset(name.lower() for name in FIRST_NAMES) | TITLES
"""Words without which no text names a person."""

NHS_NUMBER = re.compile(r"(?<![\d+])(?<!44 )[3-79]\d\d([ -]?)\d{3}\1\d{4}(?!\d)")
"""Ten figures, in one piece or as 3, 3 and 4. Those in use do not start with 0, 1, 2 or 8 (NHS Data Dictionary)."""
INSURANCE_NUMBER = re.compile(
    r"\b(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])[ -]?(?:\d\d[ -]?){3}[A-D]\b"
)
"""HMRC's manual of National Insurance, NIM39110; QQ is what its own examples start with."""
BIRTH_DATE = re.compile(
    r"\b(?:date of birth|d\.?o\.?b\.?|born)\b\W{0,3}(?:is |on )?\d{1,2}(?:st|nd|rd|th)?[ ./-]{1,2}"
    rf"(?:\d{{1,2}}|{'|'.join(month[:3] for month in MONTHS)})",
    re.IGNORECASE,
)
PATIENT = re.compile(
    r"\b(?:this|my) patient\b|\bpatient is (?:a|an|\d+)\b|\b(?:nhs|hospital) (?:number|no\.?)(?: is|:)"
    r"|\b\d+[- ]year-old (?:man|woman|lady|gentleman|male|female|patient)\b|\bnext of kin(?: is|:)",
    re.IGNORECASE,
)
PATIENT_WORDS = frozenset({"patient", "nhs", "hospital", "kin"})
TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Mx|Dr|Revd?|Prof|Professor)\.? (?:[A-Z]\.? )?[A-Z][a-z]+\b(?!['’])")
TWO_NAMES = re.compile(r"(?<!St )(?<!St\. )\b([A-Z][a-z]+) (?=([A-Z][a-z]+)\b(?!['’]))")
PLACES = frozenset(
    {"Ambulance", "Avenue", "Centre", "Church", "Close", "Court", "Drive", "Garden", "Gardens", "Hall", "Hospital"}
    | {"House", "Lane", "Lodge", "Park", "Place", "Road", "School", "Square", "Street", "Surgery", "Way", "Wing"}
)
"""Words after a first name that make it the name of a place or a service."""
ROLES = frozenset({"by", "who", "lead"})
"""Fields that ask for somebody's part, such as 'walk leader'."""
FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|sky|virginmedia|talktalk|protonmail)\."
)
"""Where people have an address of their own."""
PRIVATE_HOME = re.compile(
    r"^(?:flat|apartment|apt\.?|maisonette|bedsit) ?\d+[a-z]?\b|\bprivate (?:house|home|address|residence)\b"
    r"|\b(?:my|his|her) (?:own )?(?:house|home|flat|bungalow|garden)\b|\bat (?:the )?home of\b",
    re.IGNORECASE,
)
HOME_WORDS = frozenset(
    {"flat", "apartment", "apt", "maisonette", "bedsit", "house", "home", "bungalow", "garden", "kitchen"}
    | {"address", "residence"}
)
SOMEBODYS_HOME = re.compile(r"\b([A-Z][a-z]+)['’]s (?:house|home|flat|bungalow|garden|kitchen)\b")
"""'Sue's house', and not 'Women's House', which may well be the name of a centre."""


@rule("no-nhs-number", "Nobody's NHS number may be read by everybody.", *BY_VOLUNTEERS)
def no_nhs_number(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text holds ten figures that are an NHS number by their check digit."""
    prose = facts.prose(document)
    for path, found in prose.matches(NHS_NUMBER) if prose.has_long_number else ():
        if nhs.is_valid(found[0]):
            yield path, "This looks like somebody's NHS number.", TAKE_OUT


@rule("no-insurance-number", "With such a number people are robbed.", *BY_VOLUNTEERS)
def no_insurance_number(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text holds a National Insurance number."""
    prose = facts.prose(document)
    for path, _ in prose.matches(INSURANCE_NUMBER) if prose.capitals else ():
        yield path, "This looks like somebody's National Insurance number.", TAKE_OUT


@rule(
    "no-birth-date",
    "A date of birth tells apart one person from all others.",
    *BY_VOLUNTEERS,
    level=Level.WARNING,
)
def no_birth_date(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text says on which day somebody was born."""
    prose = facts.prose(document)
    for path, _ in prose.matches(BIRTH_DATE) if prose.words & {"born", "birth", "dob", "d"} else ():
        yield path, "This looks like somebody's date of birth.", TAKE_OUT


@rule("no-patient", "No patient stands in this list.", *BY_VOLUNTEERS, level=Level.WARNING)
def no_patient(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text speaks of one patient."""
    prose = facts.prose(document)
    for path, _ in prose.matches(PATIENT) if prose.words & PATIENT_WORDS or "year-old" in prose.whole else ():
        yield path, "This seems to speak of one patient.", TAKE_OUT


@rule(
    "no-personal-name",
    "People stand in this list by their part in it, and by name only when they have agreed to that.",
    *BY_VOLUNTEERS,
    level=Level.WARNING,
)
def no_personal_name(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text names a person. Names of places and services may hold the names of people."""
    prose = facts.prose(document)
    if not prose.words & MAY_NAME:
        return
    for path, text in prose.texts:
        if path[0] != "venue" and path[-1] != "name" and names_somebody(path, text):
            mend = "Write what they do, such as 'the walk leader', or be sure that they have agreed."
            yield path, "This seems to be a person's name.", mend


def names_somebody(path: Path, text: str) -> bool:
    """Say whether a text names a person: by title, by first name and surname, or by first name where a part belongs."""
    if path[-1] in ROLES and FIRST_NAMES & set(text.replace(",", " ").split()):
        return True
    both = (found.groups() for found in TWO_NAMES.finditer(text))
    return bool(TITLED.search(text)) or any(one in FIRST_NAMES and other not in PLACES for one, other in both)


@rule(
    "email-of-the-group",
    "A person's own address goes out of use when they leave, and everybody can read it.",
    *BY_VOLUNTEERS,
    level=Level.NOTE,
)
def email_of_the_group(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No e-mail address is that of a person, by name, at a mail service for people."""
    for path, written in facts.prose(document).led("email"):
        if FREE_MAIL.search(written.lower()) and re.split("[^a-z]", written.lower())[0].capitalize() in FIRST_NAMES:
            mend = "If the group has an address of its own, give that. If not, be sure that this person has agreed."
            yield path, "This seems to be one person's own address.", mend


@rule("no-home-address", "Somebody's home is nobody else's business.", Kind.ACTIVITY, level=Level.WARNING)
def no_home_address(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A venue is no flat and nobody's house."""
    prose = facts.prose(document)
    for path, text in prose.texts if prose.words & HOME_WORDS else ():
        if path[0] == "venue" and is_home(text):
            mend = "Give a public place, or 'address_hidden: yes' and only the area. Tell the maintainers: "
            yield path, "This looks like somebody's home.", f"{mend}it stays in the history of the file."


def is_home(text: str) -> bool:
    """Say whether a text about a place speaks of a flat or of somebody's house."""
    somebodys = SOMEBODYS_HOME.search(text)
    return bool(PRIVATE_HOME.search(text)) or bool(somebodys and somebodys[1] in FIRST_NAMES)
