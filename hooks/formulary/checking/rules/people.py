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
TITLED = re.compile(
    r"\b(?:Mrs?|Ms|Miss(?! Out| This| It| The)|Mx|Dr|Revd?|Prof|Professor)\.? (?:[A-Z]\.? )?[A-Z][a-z]+\b(?!['’])"
)
TWO_NAMES = re.compile(r"(?<!St )(?<!St\. )\b([A-Z][a-z]+) (?=([A-Z][a-z]+)\b(?!['’]))")
PLACES = frozenset(
    {"Ambulance", "Avenue", "Centre", "Church", "Close", "Court", "Drive", "Garden", "Gardens", "Hall", "Hospital"}
    | {"House", "Lane", "Lodge", "Park", "Place", "Road", "School", "Square", "Street", "Surgery", "Way", "Wing"}
)
"""Words after a first name that make it the name of a place or a service."""
ROLES = frozenset({"by", "who", "lead"})
"""Fields that ask for somebody's part, such as 'walk leader'."""
PRIVATE_HOME = re.compile(
    r"^(?:flat|apartment|apt\.?|maisonette|bedsit) ?\d+[a-z]?\b|\bprivate (?:house|home|address|residence)\b"
    r"|\b(?:my|his|her) (?:own )?(?:house|home|flat|bungalow|garden)\b",
    re.IGNORECASE,
)
HOME_WORDS = frozenset(
    {"flat", "apartment", "apt", "maisonette", "bedsit", "house", "home", "bungalow", "garden", "kitchen"}
    | {"address", "residence"}
)
SOMEBODYS_HOME = re.compile(
    r"\b([A-Z][a-z]+)['’]s (?:house|home|flat|bungalow|garden|kitchen)\b|\bhome of ([A-Z][a-z]+)"
)
"""'Sue's house', and not 'Women's House' or 'the home of Ashbrook Rovers', which are places for everybody."""


@rule("no-nhs-number", "Nobody's NHS number may be read by everybody.", *BY_VOLUNTEERS)
def no_nhs_number(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text holds ten figures that are an NHS number by their check digit."""
    for path, text in facts.prose(document).numbers:
        if any(nhs.is_valid(found[0]) for found in NHS_NUMBER.finditer(text)):
            yield path, "This looks like somebody's NHS number.", TAKE_OUT


@rule("no-insurance-number", "Such a number is enough to claim in somebody's name.", *BY_VOLUNTEERS)
def no_insurance_number(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text holds a National Insurance number."""
    for path, text in facts.prose(document).numbers:
        if INSURANCE_NUMBER.search(text):
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


@rule("no-patient", "Nobody's illness may be read by everybody.", *BY_VOLUNTEERS, level=Level.WARNING)
def no_patient(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text speaks of one patient."""
    prose = facts.prose(document)
    for path, _ in prose.matches(PATIENT) if prose.words & PATIENT_WORDS or "year-old" in prose.whole else ():
        yield path, "This seems to speak of one patient.", TAKE_OUT


@rule(
    "no-personal-name",
    "People stand in this list by their part in it, and by name only when they have agreed to that.",
    *BY_VOLUNTEERS,
    Kind.REFUSAL,
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
    owners = {name for found in SOMEBODYS_HOME.finditer(text) for name in found.groups() if name}
    return bool(PRIVATE_HOME.search(text)) or any(name in FIRST_NAMES or name.lower() in TITLES for name in owners)
