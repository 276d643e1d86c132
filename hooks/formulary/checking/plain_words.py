"""Words that are hard to read or unkind, and what to write instead.

After the NHS digital service manual, 'A to Z of NHS health writing'.
"""

PLAINER = {
    "utilise": "use",
    "utilising": "using",
    "facilitate": "help",
    "facilitated": "led",
    "facilitates": "helps",
    "facilitator": "leader",
    "commence": "start",
    "commences": "starts",
    "commencing": "starting",
    "holistic": "whole",
    "signpost": "tell",
    "signposts": "tells",
    "signposting": "advice on where to go",
    "stakeholders": "the people it concerns",
    "beneficiaries": "people",
    "clients": "people",
    "multidisciplinary": "of several professions",
    "multi-agency": "of several services",
    "interventions": "help",
    "empower": "help",
    "empowers": "helps",
    "empowering": "helping",
    "bespoke": "made for you",
    "tailored": "made for you",
    "telephone": "phone",
    "attendees": "people who come",
    "approximately": "about",
    "additionally": "also",
    "regarding": "about",
    "endeavour": "try",
    "enquire": "ask",
    "obtain": "get",
    "purchase": "buy",
    "ongoing": "long-term",
    "inclement": "bad",
    "capacity": "room",
    "eligibility": "who can come",
    "remuneration": "pay",
    "ambulant": "able to walk",
}
"""Plainer words for single words."""
KINDER = {
    "wheelchair-bound": "who uses a wheelchair",
    "wheelchair bound": "who uses a wheelchair",
    "sufferers": "people who have it",
    "sufferer": "a person who has it",
    "suffering from": "who have",
    "suffers from": "has",
    "suffer from": "have",
    "victims of": "people who have lived through",
    "addicts": "people who are addicted",
    "alcoholics": "people who drink too much",
    "service users": "people",
    "dementia patients": "people with dementia",
}
"""Words that call people by what ails them."""
KINDER_GROUPS = {
    "the elderly": "older people",
    "the disabled": "disabled people",
    "the homeless": "people who are homeless",
    "the mentally ill": "people with a mental illness",
    "the blind": "blind people",
    "the vulnerable": "people who need support",
}
"""The same of words that are only meant so where no other word follows that they belong to, such as 'people'."""
KNOWN_LETTERS = frozenset(
    """
    NHS GP UK USA BBC ITV BSL DVD YMCA YWCA RNIB RNID RSPB RSPCA MP TV PE IT CV ID HIV AIDS ADHD LGBT LGBTQ LGBTQIA
    CIC AGM PC USB WIFI PIN SMS FAQ MOT VAT HMRC DIY GCSE GCSES RAF NCT BMX PDF ATM ESOL SEND PIP
    DOB TBA TBC TBD TODO FIXME
    """.split()  # noqa: SIM905 - lines of words are easier to read
)
"""Letters that people know without being told, and those that another rule looks at."""
LOUD_WORDS = frozenset(
    {"ALL", "AND", "ANY", "ARE", "BUT", "ENTRY", "EVERYONE", "FOR", "FREE", "FUN", "JOIN", "MUST", "NEW", "NOT", "NOW"}
    | {"ONLY", "OPEN", "PLEASE", "THE", "WELCOME", "YES", "YOU", "YOUR"}
)
"""Words that people write in capitals to be heard."""
