"""Which phone numbers can exist, for the form in the browser: the numbering plan as regular expressions.

They are those of phonenumbers, with which the rule itself judges: all of the United Kingdom's, and of other countries
just the codes, since all numbers of the world are too much to send to a phone.
"""

from typing import Any

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

from formulary.checking.rules.contacts import DRAMA, FIGURES

HERE = "GB"
KINDS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost",
    "personal_number", "voip", "pager", "uan", "voicemail",
)  # fmt: skip
"""The kinds of number that somebody can dial."""


def phone_plan() -> dict[str, Any]:
    """The plan. Patterns are of whole numbers without their first 0; ``drama`` are starts of numbers with it.

    ``lengths`` are of numbers that can be dialled from everywhere, ``local_lengths`` only within a town.
    """
    here: Any = PhoneMetadata.metadata_for_region(HERE)
    short: Any = PhoneMetadata.short_metadata_for_region(HERE)
    regions = map(PhoneMetadata.metadata_for_region, COUNTRY_CODE_TO_REGION_CODE[here.country_code])
    kinds = [getattr(region, kind) for region in regions for kind in KINDS]
    return {
        "drama": {"starts": DRAMA, "figures": FIGURES},
        "country": str(here.country_code),
        "countries": [str(code) for code in COUNTRY_CODE_TO_REGION_CODE],
        "abroad": here.international_prefix,
        "prefix": here.national_prefix_for_parsing,
        "possible": here.general_desc.national_number_pattern,
        "lengths": here.general_desc.possible_length,
        "local_lengths": here.general_desc.possible_length_local_only,
        "numbers": sorted({kind.national_number_pattern for kind in kinds if kind and kind.national_number_pattern}),
        "short_numbers": short.short_code.national_number_pattern,
    }
