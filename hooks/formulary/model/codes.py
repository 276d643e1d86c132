"""Gives codes to activities whose files have none yet."""

from collections import defaultdict
from collections.abc import Iterable

from formulary.entry.activity import ActivityEntry


def give_codes(entries: Iterable[tuple[str, ActivityEntry, str]]) -> dict[str, str]:
    """Give every activity a code: its own, or the next number after the highest in use.

    ``entries`` are (id, entry, letter of its kind of support). The order of ids decides, so that the same
    files give the same codes. Ended entries keep their files, so no number is used again.
    """
    entries = sorted(entries, key=lambda item: item[0])
    codes = {identity: entry.code for identity, entry, _ in entries if entry.code}
    highest: dict[str, int] = defaultdict(int)
    for code in codes.values():
        highest[code[0]] = max(highest[code[0]], int(code[1:]))
    for identity, _, letter in entries:
        if identity not in codes:
            highest[letter] += 1
            codes[identity] = f"{letter}{highest[letter]}"
    return codes
