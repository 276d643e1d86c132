"""Broken and hostile files of every kind: each breaks one thing. Beside them odd ones that are honest all the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from formulary.reading.source import Kind
from reading.folders import good, with_line
from schema.example_files import ADDRESSES, passing

DEEP = 100_000
"""Levels: at so many the parser would take the whole process with it."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file: what it is called, what it holds, and the rule and line of its one finding; none where it is honest."""

    name: str
    kind: Kind
    content: bytes
    rule: str = ""
    line: int = 0

    @property
    def address(self) -> str:
        """Where it stands in the collection."""
        return ADDRESSES[self.kind].format(name=self.name)


def hostile() -> Iterator[Hostile]:
    """Every case."""
    for field, (line, write) in FIELDS.items():
        for rule, texts in WRONG.get(field, {}).items():
            for number, text in enumerate(texts):
                yield activity(f"{field}-{rule}-{number}", line, write.format(text), rule)
        for number, text in enumerate(HONEST.get(field, ())):
            yield activity(f"{field}-honest-{number}", line, write.format(text))
    for number, (rule, line, text) in enumerate(SHAPES):
        yield activity(f"shape-{rule}-{number}", line, text, rule)
    for kind in Kind:
        yield from of_kind(kind)


def activity(name: str, line: int, text: str, rule: str = "") -> Hostile:
    """A good activity in which one line reads otherwise. Where that makes several lines, the last is at fault."""
    fault = line + text.count("\n") if rule else 0
    return Hostile(name, Kind.ACTIVITY, with_line(line, text).encode(), rule, fault)


FIELDS = {
    "on": (21, "  - on: {}"),
    "start": (7, "    start: {}"),
    "phone": (19, "  phone: {}"),
    "email": (19, "  phone: 01632 960101\n  email: {}"),
    "website": (19, "  phone: 01632 960101\n  website: {}"),
    "amount": (14, "  amount: {}"),
    "postcode": (11, "  postcode: {}"),
    "area": (12, "  area: {}"),
    "support": (3, "support: {}"),
    "needs": (4, "needs: [{}]"),
    "day": (6, "  - day: {}"),
    "name": (1, "name: {}"),
    "by": (22, "    by: {}"),
}
"""Where some fields stand in a good activity, and how they are written."""

WRONG: dict[str, dict[str, tuple[str, ...]]] = {
    "on": {
        "schema-date": ("2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-10-32", "2026-06-31"),
        "schema-form": (
            "30/2/2026", "1/10/2026", "2026-2-3", "26-10-01", "tomorrow", "2026-10-01T10:00", "2026-10-01 10:00",
            "10000-01-01", "0000-00-00", "２０２６-10-01", "2026-10-0１", "2026–10–01", "20261001", "=TODAY()", "-1",
            "1 October", '"2026-10-01\\n"', "2026-10-01;", "2026_10_01",
        ),
        "verified-not-later": ("2026-11-22", "2027-10-01"),
    },
    "start": {
        "schema-form": (
            "25:00", "24:00", "10.30", "10:60", "half ten", "10:30am", "-1:00", "1030", "10:30:00", "10:3", "٠٩:٣٠",
            "630", "1e1", "10：30", "10:30-11:15", "noon", "00:00:00", "99:99", "'10:30 '",
        ),
    },
    "phone": {
        "schema-form": (
            "call us", "javascript:alert(1)", "٠١٦٣٢ ٩٦٠١٠١", "01632 960101 or 960102", "tel:01632960101",
            "01632 960101; rm -rf /", "(0)1632x960101", "'01632 960101\"'", "０１６３２ ９６０１０１",
        ),
        "no-urgent-number": ("999", "116 123"),
        "phone-possible": ("01632 96010", "01632 9601011", "12345678", "00000 000000", "07700 90012"),
    },
    "email": {
        "schema-form": (
            "no-at", "a@", "'@b.org'", "a@b", "a b@example.org", "a@b@example.org", "<a@example.org>",
            "mailto:a@example.org", "a@example.org, b@example.org", '"a@example.org\\nBcc: b@example.org"',
            "a@example.org?subject=x", "a@ex ample.org", "javascript:alert@example.org",
        ),
    },
    "website": {
        "schema-form": (
            "http://example.org", "example.org", "javascript:alert(1)", "'https://'", "data:text/html,<b>",
            "//example.org",
            "ftp://example.org", "https://example.org/ a", "'https://example.org/\"onclick=\"'", "https:/example.org",
            "https://<script>", '"https://example.org\\n"', "vbscript:x", "file:///etc/passwd",
            "https://user@example.org",
        ),
    },
    "amount": {
        "schema-shape": (
            "free", "£3", "1e3", "0x10", "NaN", ".inf", "1_000", "'1,50'", "0.1.2", "9" * 400, "12 000", "１", "three",
            "3 pounds", "+5", "=1+1", "~", "no", "2026-10-01",
        ),
        "schema-range": ("-1", "100000", "999999999999"),
    },
    "postcode": {
        "schema-form": ("ZZ1 1A", "zz1 1aa", "ZZ1-1AA", "SW1A", "1AA ZZ1", "ZZ1  1AA", "ΖΖ1 1AA", "'<b>'", "ZZ11AA"),
    },
    "area": {"schema-form": ("Riverside!", "../../etc", "a/b", "a.b", "-a", "'a '"), "area-known": ("nowhere", "0")},
    "support": {
        "schema-form": ("physical activity", "../x", "Physical-Activity"),
        "support-known": ("no", "walking-group"),
    },
    "needs": {
        "schema-form": ("Low mood", "“loneliness”", "'<b>'", "'::error::'"),
        "need-known": ("gambling", "yes", "1"),
        "schema-twice": ("loneliness, loneliness",),
        "schema-empty": ("", "'', low-mood", "' ', low-mood"),
        "schema-shape": ("[loneliness]", "{a: b}", "a: b"),
    },
    "day": {
        "schema-word": (
            "Tues", "TUESDAY", "tusday", "every day", "1", "'::set-output name=a::b'", "'<script>'", "дождь", "火曜日",
            "monday to friday", "[tuesday, friday]", "{tuesday: yes}",
        ),
        "schema-empty": ("", "'   '"),
    },
    "name": {
        "schema-form": ('"Tuesday\\n::error::Stroll"', '"a\\nb"', '"a\\n\\nb"'),
        "schema-length": ("x", "x" * 400),
        "schema-shape": ("[Tuesday Stroll]", "{Tuesday: Stroll}"),
        "schema-empty": ("", '"  "'),
        "no-markup": ("<script>alert(1)</script>", "<b>Stroll</b>", "Tea &amp; talk"),
        "text-unseen": ('"\\u202eevil"', '"a\\0b"', '"\\e[31mred"', '"\\u200b"', '"\\ue000"'),
    },
    "by": {"schema-empty": ("",), "schema-shape": ("[walk, leader]",)},
}  # fmt: skip
"""By field and rule: what somebody or something may have written there."""

HONEST = {
    "on": ("2026-11-21", "'2026-10-01'", "2024-02-29"),
    "start": ("09:30", "10:30", "'10:30'", "9:15"),
    "phone": ("01632960101", "+44 1632 960101", "'0300 123 1234'"),
    "email": ("a.b+c@example.org", "o'neill@example.org"),
    "website": ("https://example.org/", "https://example.org/a?b=c&d=e#f", "https://xn--exmple-cua.example.org"),
    "amount": ("0", "3.50", "'2'", "00"),
    "name": (
        "Tom & Jerry's <18s", "“Tuesday Stroll”", "::error::Stroll", "'{{ 7*7 }}'", "null",
        "yes", "-- not a list", "=1+1", "Ŵyn a'i ffrindiau", "مشي الثلاثاء", "🚶‍♀️ walk", "$(reboot)", "a'; DROP TABLE",
        "../../etc/passwd", "a %s %d %n", "C:\\Walks", "a@everyone", "a" * 60,
    ),
}  # fmt: skip
"""By field: what is odd, and honest."""

SHAPES = (
    ("yaml-syntax", 5, "sessions: every Tuesday\n  - day: tuesday"),
    ("schema-shape", 3, "support: physical-activity\nages: adults"),
    ("schema-shape", 3, "support: physical-activity\ncovers: riverside"),
    ("schema-unknown", 16, "  route: self\n  colour: green"),
    ("schema-unknown", 16, '  route: self\n  "a\\n::error::b": c'),
    ("schema-unknown", 16, "  route: self\n  __proto__: {a: b}"),
    ("schema-unknown", 16, "  route: self\n  constructor: a"),
    ("yaml-twice", 16, "  route: self\n  route: professional"),
    ("yaml-reference", 16, "  route: self\n  <<: {a: b}"),
    ("yaml-syntax", 16, "  route: self\n\thow: a"),
    ("schema-unknown", 3, "support: physical-activity\nsuport: physical-activity"),
    ("schema-word", 3, "support: physical-activity\nstatus: cancelled"),
    ("schema-word", 3, "support: physical-activity\naccess: [wheelchair]"),
    ("schema-word", 3, "support: physical-activity\nlanguages: [klingon]"),
    ("schema-shape", 3, "support: physical-activity\ndescription: [a, b]"),
    ("schema-length", 3, f"support: physical-activity\ndescription: {'a' * 9_000}"),
    ("schema-form", 3, "support: physical-activity\ncode: m1"),
    ("schema-form", 3, "support: physical-activity\nformerly: [/etc/passwd]"),
    ("schema-form", 3, "support: physical-activity\nformerly: [../a/b]"),
    ("schema-range", 3, "support: physical-activity\nages: {from: 900}"),
    ("ages-in-order", 3, "support: physical-activity\nages: {from: 60, to: 50}"),
)
"""Rule, line of a good activity, and what stands there instead. The last of several lines is at fault."""


def of_kind(kind: Kind) -> Iterator[Hostile]:
    """What can be wrong with any file: a bad line below the first field, and a file that is bad as a whole."""
    text, first = example(kind)
    for name, (rule, bad) in LINES.items():
        lines = text.split("\n")
        broken = "\n".join([*lines[:first], bad, *lines[first:]])
        yield Hostile(f"{kind}-{name}", kind, broken.encode(), rule, first + 1)
    start, end = ("---\n", "\n---\n") if ADDRESSES[kind].endswith(".md") else ("", "\n")
    for name, (rule, line, whole) in WHOLES.items():
        yield Hostile(f"{kind}-{name}", kind, f"{start}{whole}{end}".encode(), rule, line + bool(start))
    yield Hostile(f"{kind}-deep", kind, (start + "[" * DEEP + end).encode(), "file-size", 0)
    yield Hostile(f"{kind}-large", kind, text.encode() + b"# " + b"x" * 32_768, "file-size", 0)
    yield Hostile(f"{kind}-latin-1", kind, text.replace("\n", "\n# caf\xe9\n", 1).encode("latin-1", "replace"),
                  "text-encoding", 2)  # fmt: skip
    yield Hostile(f"{kind}-mark", kind, b"\xef\xbb\xbf" + text.encode())
    yield Hostile(f"{kind}-windows", kind, text.replace("\n", "\r\n").encode())


LINES = {
    "nul": ("text-unseen", "# \x00"),
    "override": ("text-unseen", "# \u202e"),
    "tab": ("yaml-syntax", "\tx: y"),
    "open-quote": ("yaml-syntax", 'x: "y'),
    "no-colon": ("yaml-syntax", "just some words"),
    "no-space": ("yaml-syntax", "x:y"),
    "tag": ("yaml-command", "x: !!python/object/apply:os.system [ls]"),
    "anchor": ("yaml-reference", "x: &y z"),
    "alias": ("yaml-reference", "x: *y"),
    "merge": ("yaml-reference", "<<: {x: y}"),
    "cut-off": ("yaml-comment", "x: y #1"),
    "backslash": ("yaml-syntax", r'x: "C:\path"'),
    "unknown": ("schema-unknown", "zzz_zzz: y"),
    "nameless": ("yaml-syntax", ": y"),
}
"""Rule, and a bad line."""

WHOLES = {
    "empty": ("yaml-empty", 1, ""),
    "list": ("yaml-empty", 1, "- a\n- b"),
    "words": ("yaml-empty", 1, "Just some words"),
    "deep-enough": ("yaml-size", 1, "[" * 20_000),
}
"""Rule, line, and the fields of a whole file."""


def example(kind: Kind) -> tuple[str, int]:
    """The text of a good file of a kind, and the line of its first field."""
    text = good() if kind is Kind.ACTIVITY else next(iter(passing(kind)[0].texts.values()))
    lines = text.split("\n")
    return text, next(number for number, line in enumerate(lines, 1) if line[:1].isalpha() and ": " in line)
