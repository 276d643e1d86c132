"""What a volunteer can read: whole sentences, and no word of the trade."""

import re

JARGON = re.compile(
    r"additionalProp|anyOf|allOf|oneOf|enum\b|min[LI]|max[LI]|propertyN|dependentR|uniqueI|schema|regex|pattern|null\b"
    r"|None|True|False|Traceback|Unset|<class|string|integer|array|object|boolean|\(\?|\[\^|\]\+|\]\*|\^|\$|\\[SdwZ]"
)
"""Keywords of schemas, pieces of patterns, and what Python prints when nobody looks."""


def is_plain(words: str) -> bool:
    """Say whether some words are sentences in one printable line, without jargon."""
    is_sentence = words[0].isupper() or words[0].isdigit() or words[0] == "'"
    return words.isprintable() and is_sentence and words.endswith((".", "?", '"..."')) and not JARGON.search(words)
