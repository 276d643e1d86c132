"""Broken texts: each breaks one thing, at a line that is known, and gets one finding."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading.folders import good, with_line


@dataclass(frozen=True, slots=True)
class Case:
    """One broken file: what it holds, and the rule and the line of the one finding that it gets."""

    name: str
    content: bytes
    rule: str
    line: int
    says: str = ""
    """Words that must stand in the message."""


def case(name: str, text: str, rule: str, line: int, says: str = "") -> Case:
    """Make a case of a text."""
    return Case(name, text.encode("utf-8", "surrogatepass"), rule, line, says)


UNSEEN = {
    "nul": "\x00", "bell": "\x07", "escape": "\x1b", "delete": "\x7f", "next-line": "\x85", "c1": "\x9b",
    "soft-hyphen": "\xad", "grapheme-joiner": "\u034f", "arabic-mark": "\u061c", "hangul-filler": "\u3164",
    "zero-width-space": "\u200b", "line-separator": "\u2028", "paragraph-separator": "\u2029",
    "embedding": "\u202a", "override": "\u202e", "isolate": "\u2066", "word-joiner": "\u2060",
    "byte-order-mark": "\ufeff", "private-use": "\ue000", "replacement": "\ufffd", "tag": "\U000e0041",
    "private-plane": "\U000f0000",
}  # fmt: skip
"""Characters that nobody can see, or that mean nothing."""


def cases() -> Iterator[Case]:
    """Every broken text."""
    yield from encodings()
    yield from unseen()
    yield from quotes()
    yield from lines()
    yield from signs()
    yield from references()
    yield from documents()
    yield from sizes()


def encodings() -> Iterator[Case]:
    """Bytes that are no UTF-8."""
    before, after = good().split("\nsupport:")
    for name, bad in {
        "latin-1": "café".encode("latin-1"),
        "windows-1252": "‘quoted’".encode("cp1252"),
        "overlong": b"\xc0\xaf",
        "half-a-letter": "ŵ".encode()[:1],
        "surrogate": b"\xed\xa0\x80",
        "beyond-unicode": b"\xf5\x80\x80\x80",
    }.items():
        yield Case(name, f"{before}\nsupport:".encode() + bad + after.encode(), "text-encoding", 3)
    yield Case("utf-16", good().encode("utf-16"), "text-encoding", 1)


def unseen() -> Iterator[Case]:
    """Characters that nobody can see, as they are and as escapes."""
    for name, sign in UNSEEN.items():
        number = f"U+{ord(sign):04X}"
        yield case(f"raw-{name}", with_line(10, f"  name: Riverside{sign} Park"), "text-unseen", 10, number)
        escape = f"\\U{ord(sign):08x}"
        yield case(f"escaped-{name}", with_line(10, f'  name: "Riverside{escape} Park"'), "text-unseen", 10, number)
    for letter, number in {"0": "0000", "a": "0007", "e": "001B", "N": "0085", "L": "2028", "P": "2029"}.items():
        text = with_line(10, f'  name: "Riverside\\{letter} Park"')
        yield case(f"escape-letter-{letter}", text, "text-unseen", 10, f"U+{number}")
    yield case("unseen-in-a-comment", with_line(1, "name: Walk\n# \u202e"), "text-unseen", 2)


def quotes() -> Iterator[Case]:
    """Quotation marks and apostrophes."""
    opens, closes = "nothing closes it in this line", "closes the text"
    yield case("double-open", with_line(10, '  name: "Riverside Park'), "yaml-syntax", 10, opens)
    yield case(
        "double-open-then-others", with_line(10, '  name: "The Park\n  address: "4 Mill"'), "yaml-syntax", 10, opens
    )
    yield case("single-open", with_line(10, "  name: 'Riverside Park"), "yaml-syntax", 10, opens)
    yield case("apostrophe-first", with_line(10, "  name: 'tis the park"), "yaml-syntax", 10, "An apostrophe opens")
    yield case("open-in-a-list", with_line(4, 'needs: [loneliness, "low-mood]'), "yaml-syntax", 4, opens)
    yield case("open-in-the-last-line", with_line(23, '    how: "group'), "yaml-syntax", 23, opens)
    yield case("its", with_line(10, "  name: 'It's a park'"), "yaml-syntax", 10, "The apostrophe here closes")
    yield case("its-in-a-list", with_line(21, "  - 'It's'\n  - on: 2026-10-01"), "yaml-syntax", 21, closes)
    yield case("two-apostrophes", with_line(10, "  name: 'Tom's and Ann's park'"), "yaml-syntax", 10, closes)
    yield case("quotes-inside", with_line(10, '  name: "The "green" park"'), "yaml-syntax", 10, closes)
    yield case("text-after-quotes", with_line(10, '  name: "The green" park'), "yaml-syntax", 10, closes)
    for escape in ("\\q", "\\ud800", "\\UFFFFFFFF", "\\U00110000", "\\x", "\\xZZ", "C:\\path"):
        yield case(f"escape-{escape[1:]}", with_line(10, f'  name: "Park {escape}"'), "yaml-syntax", 10, "backslash")


def lines() -> Iterator[Case]:
    """Spaces, colons, hyphens and tabs."""
    yield case("two-colons", with_line(10, "  name: Park: the main gate"), "yaml-syntax", 10, "second colon")
    yield case("colon-at-the-end", with_line(10, "  name: Park:"), "yaml-syntax", 10, "second colon")
    yield case("field-in-the-same-line", with_line(13, "cost: amount: 0"), "yaml-syntax", 13, "second colon")
    yield case("no-space", with_line(10, "  name:Park"), "yaml-syntax", 10, "no space after this colon")
    yield case("no-space-first", with_line(1, "name:Walk"), "yaml-syntax", 1, "no space after this colon")
    yield case("no-space-last", with_line(23, "    how:group"), "yaml-syntax", 23, "no space after this colon")
    yield case("no-colon", with_line(10, "  name Park"), "yaml-syntax", 10, "no name with a colon")
    yield case("no-name", with_line(10, "  : Park"), "yaml-syntax", 10, "Nothing stands in front")
    yield case("no-name-first", ": b\n" + good(), "yaml-syntax", 1, "Nothing stands in front")
    yield case("wrapped-without-spaces", with_line(2, "summary: A walk by the river\nwith tea"), "yaml-syntax", 3)
    yield case("too-far-right", with_line(3, "  support: physical-activity"), "yaml-syntax", 3, "further to the right")
    yield case("too-far-left", with_line(7, "   start: 10:30"), "yaml-syntax", 7, "does not fit")
    yield case("far-left-in-a-list", with_line(22, " by: walk leader"), "yaml-syntax", 22, "does not fit")
    yield case("first-line-right", "  " + good(), "yaml-syntax", 2, "does not fit")
    yield case("hyphen-in-a-line", with_line(9, "venue: - name: Park"), "yaml-syntax", 9)
    yield case("hyphen-as-text", with_line(10, "  name: -"), "yaml-syntax", 10, "middle of a line")
    yield case("list-among-fields", with_line(3, "- support"), "yaml-syntax", 3, "A list starts here")
    yield case(
        "field-among-items", with_line(4, "needs:\n  - loneliness\n  low: mood"), "yaml-syntax", 6, "does not fit"
    )
    for name, text, number in (
        ("tab-first", "\tname: Park", 10),
        ("tab-after-hyphen", "  -\tday: tuesday", 6),
        ("tab-and-spaces", "\t  start: 10:30", 7),
        ("tab-alone", "\t", 9),
    ):
        yield case(name, with_line(number, text), "yaml-syntax", number, "tab")


def signs() -> Iterator[Case]:
    """Signs that mean something to YAML, at the start of an honest text."""
    for name, text in {
        "at": "@riverside", "backtick": "`Park`", "percent": "%50 off", "bracket": "] park", "brace": "} park",
        "comma": ", park", "question": "? park", "star": "**Park**", "ampersand": "& Park", "greater": "> 18s only",
        "bar": "| park", "angle-tag": "!<park",
    }.items():  # fmt: skip
        yield case(f"starts-with-{name}", with_line(10, f"  name: {text}"), "yaml-syntax", 10)
    yield case("bracket-open", with_line(4, "needs: [loneliness, low-mood"), "yaml-syntax", 4, "bracket opens")
    yield case("bracket-twice", with_line(4, "needs: [loneliness, low-mood]]"), "yaml-syntax", 4, "after the closing")
    yield case("text-after-bracket", with_line(10, "  name: [Park] gate"), "yaml-syntax", 10, "after the closing")
    yield case("brace-open", with_line(14, "  {amount: 0"), "yaml-syntax", 14, "bracket opens")
    yield case("braces-twice", with_line(10, "  name: {{ park }}"), "yaml-field", 10, "instead of the name")
    yield case("list-as-name", with_line(10, "  ? [a, b]\n  : park\n  name: Park"), "yaml-field", 10)
    yield case("cut-off", with_line(10, "  name: The Park #2"), "yaml-comment", 10, "'#2' would be lost")
    yield case("cut-off-time", with_line(7, "    start: 10:30 # or later"), "yaml-comment", 7, "'# or later'")
    yield case("cut-off-wrapped", with_line(2, "summary: A walk\n  by the river #1 and so on"), "yaml-comment", 3)
    yield case("cut-off-tab", with_line(10, "  name: The Park\t#2"), "yaml-comment", 10)


def references() -> Iterator[Case]:
    """Anchors, aliases, merge keys and tags."""
    yield case("anchor", with_line(10, "  name: &Park gate"), "yaml-reference", 10, "'&'")
    yield case("anchor-alone", with_line(10, "  name: &Park"), "yaml-reference", 10, "'&'")
    yield case("anchor-on-a-list", with_line(5, "sessions: &times"), "yaml-reference", 5, "'&'")
    yield case("alias", with_line(10, "  name: *park"), "yaml-reference", 10, "'*'")
    yield case("alias-in-a-list", with_line(4, "needs: [loneliness, *mood]"), "yaml-reference", 4, "'*'")
    yield case("alias-as-name", with_line(10, "  *name : Park\n  name: Park"), "yaml-reference", 10, "'*'")
    yield case("merge", with_line(10, "  <<: {name: Park}"), "yaml-reference", 10, "'<<'")
    yield case("tag", with_line(10, "  name: !Park gate"), "yaml-command", 10, "'!'")
    yield case("tag-alone", with_line(14, "  amount: !0"), "yaml-command", 14, "'!'")
    yield case("tag-python", with_line(10, "  name: !!python/object/apply:os.system [ls]"), "yaml-command", 10, "'!'")
    yield case("tag-number", with_line(14, "  amount: !!int 0"), "yaml-command", 14, "'!'")
    yield case("tag-unknown", with_line(10, "  name: !a!b Park"), "yaml-syntax", 10, "'!'")
    yield case("twice", with_line(14, "  amount: 0\n  amount: 5"), "yaml-twice", 15, "the first time in line 14")
    yield case("twice-at-the-top", good() + "name: Walk\n", "yaml-twice", 24, "the first time in line 1")
    yield case("twice-a-block", good() + "venue:\n  area: nowhere\n  area: no\n", "yaml-twice", 24, "in line 9")
    yield case("twice-in-quotes", with_line(14, '  amount: 0\n  "amount": 5'), "yaml-twice", 15)
    yield case("twice-by-escape", with_line(14, '  amount: 0\n  "amoun\\x74": 5'), "yaml-twice", 15)
    yield case("twice-in-braces", with_line(14, "  {amount: 0, amount: 5}"), "yaml-twice", 14)


def documents() -> Iterator[Case]:
    """More than one list of fields, or none."""
    yield case("two-documents", good() + "---\nname: Another\n", "yaml-documents", 24)
    yield case("hyphens-at-the-end", good() + "---\n", "yaml-documents", 24)
    yield case("dots-then-more", good() + "...\nname: Another\n", "yaml-syntax", 25)
    yield case("version", "%YAML 1.1\n---\n" + good(), "yaml-command", 1)
    yield case("version-2", "%YAML 2.0\n---\n" + good(), "yaml-syntax", 1, "'%'")
    yield case("short-tags", "%TAG ! tag:example.org,2026:\n---\n" + good(), "yaml-command", 1)
    yield case("directive", "%WALK\n---\n" + good(), "yaml-syntax", 1, "'%'")
    nothing, no_names = "There is nothing", "no names of fields"
    yield case("empty", "", "yaml-empty", 1, nothing)
    yield case("line-breaks", "\n\n\n", "yaml-empty", 1, nothing)
    yield case("comments", "# to do\n# soon\n", "yaml-empty", 1, nothing)
    yield case("hyphens", "---\n", "yaml-empty", 1, nothing)
    yield case("only-a-mark", "\ufeff", "yaml-empty", 1, nothing)
    yield case("list", "- name: Walk\n- name: Run\n", "yaml-empty", 1, no_names)
    yield case("text", "Tuesday Stroll\n", "yaml-empty", 1, no_names)
    yield case("number", "1\n", "yaml-empty", 1, no_names)
    yield case("quoted", '"name: Walk"\n', "yaml-empty", 1, no_names)
    yield case("alias-only", "*walk\n", "yaml-reference", 1)
    yield case("tag-only", "!!map\n", "yaml-command", 1)


def sizes() -> Iterator[Case]:
    """More than any entry holds, within the largest size."""
    more = "more in this file than an entry can hold"
    yield case("brackets", "[" * 30_000, "yaml-size", 1, more)
    yield case("braces", "{a: " * 8_000, "yaml-size", 1, more)
    yield case("braces-closed", "a: " + "{a: " * 4_000 + "}" * 4_000, "yaml-size", 1, more)
    yield case("hyphens-deep", "- " * 15_000 + "a", "yaml-size", 1, more)
    yield case("indents", "\n".join(" " * depth + "a:" for depth in range(240)), "yaml-size", 13, more)
    yield case("long-list", "name:\n" + "- a\n" * 8_000, "yaml-size", 2_500, more)
    yield case("many-fields", "".join(f"a{n}: b\n" for n in range(3_000)), "yaml-size", 2_500, more)


def floods() -> dict[str, str]:
    """Texts in which everything is wrong."""
    bomb = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return {
        "questions": "? " * 15_000 + "a",
        "references-to-references": "\n".join(["a0: &a0 [x, x, x]", *bomb]),
        "one-name-for-ever": "name: a\n" * 3_000,
        "anchors": "".join(f"a{n}: &b c\n" for n in range(2_000)),
        "cut-off": "".join(f"a{n}: b #c\n" for n in range(2_000)),
        "unseen-lines": "\x07\n" * 15_000,
        "unseen-line": "\u202e" * 10_000,
        "unknown-names": "".join(f"a{n}: b\n" for n in range(2_400)),
        "unknown-long-names": "".join(f"{'phoneb' * 16}{n}: b\n" for n in range(300)),
        "empty-names": "\n".join(f"{name}:" for name in "abcdefghijklmnopqrstuvwxyz"),
        "wrong-items": good() + "good_for:\n" + "- [a]\n" * 2_400,
        "equal-items": good() + "good_for:\n" + "- aa\n" * 2_400,
        "equal-blocks": good() + "good_for:\n" + "- {a: b}\n" * 1_200,
        "long-word": with_line(6, f"  - day: {'tuesday' * 4_000}"),
        "long-slug": with_line(3, f"support: {'a-' * 15_000}!"),
        "long-web-address": with_line(19, f"  website: https://{'a.' * 15_000}!"),
        "long-email": with_line(19, f"  email: a@{'a.' * 15_000}!"),
        "long-spaces": with_line(1, f'name: "{" " * 30_000}"'),
        "long-number": with_line(14, f"  amount: {'9' * 30_000}"),
        "long-name": f"{'a' * 30_000}: b",
    }
