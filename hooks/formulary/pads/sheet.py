"""A sheet: all that a pad says on paper, in every format alike, in one language, as of one day."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from unicodedata import normalize

from formulary.entry.locality import Locality, UrgentLine
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.pad import Pad, selected
from formulary.pads.headings import heading_of, in_order
from formulary.pads.issue import doubt_on, issue_of, reprint_by
from formulary.pads.qr import Qr, qr
from formulary.pads.say import Said, Say, contact
from formulary.pads.words import English, StripWords, Words, english
from formulary.times.state import StateDays
from formulary.words import typed


@dataclass(frozen=True, slots=True)
class Line:
    """One activity on paper. ``detail`` is when, where and cost; ``notes`` is what to know before going.

    ``mark`` says that the entry is in English on a sheet that is not. By ``days`` the browser judges it anew, the first
    of them being the one from which on it says ``ask``.
    """

    id: str
    code: str
    name: str
    contact: str
    detail: tuple[str, ...]
    notes: tuple[str, ...]
    mark: str = ""
    days: StateDays | None = None
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class UrgentHelp:
    """A number for people in danger or despair: 'Samaritans 116 123', 'to talk, day or night.'."""

    number: str
    when: str


@dataclass(frozen=True)
class Sheet:
    """What is printed. ``address`` is what the QR code says, ``short_address`` the same as people type it.

    ``original`` is the English sheet that this one says in another language: the list and the issue are the same.
    """

    pad: str
    title: str
    what_to_do: str
    practice: str
    groups: tuple[Group, ...]
    link_worker_phone: str
    urgent_help: tuple[UrgentHelp, ...]
    short_address: str
    issue: str
    as_of: date
    reprint_by: date
    words: Words = field(default_factory=english)
    original: "Sheet | None" = None

    @cached_property
    def address(self) -> str:
        """The whole address in capitals: as small a code as there can be, so its path must be case-blind."""
        return f"https://{self.short_address}".upper()

    @cached_property
    def qr(self) -> Qr:
        """The code that leads to the pad's page."""
        return qr(self.address)

    @property
    def issue_said(self) -> str:
        """'Issue 4F7K2M'."""
        return self.words.sheet.issue.format(issue=self.words.apart(self.issue))

    @property
    def dates(self) -> str:
        """How old the sheet is, and until when it is handed out."""
        as_of, reprint_by = self.words.date(self.as_of), self.words.date(self.reprint_by)
        return self.words.sheet.dates.format(as_of=as_of, reprint_by=reprint_by)

    @property
    def draft(self) -> tuple[str, ...]:
        """That nobody has approved the words yet, in their language and in English; or nothing."""
        return (self.words.draft, English(english().draft)) if self.words.is_draft else ()

    @property
    def practice_words(self) -> StripWords:
        """The words of the strip, in the practice's language."""
        return english().strip

    @property
    def calls(self) -> tuple[str, ...]:
        """What the patient agrees to by a tick on the practice's strip: both must be able to read it."""
        own = english().strip.call
        return (own,) if self.words.is_english else (self.words.strip.call, English(own))

    @property
    def lines(self) -> tuple[Line, ...]:
        """All activities on it, in the order of the print."""
        return tuple(line for group in self.groups for line in group.lines)


def sheet_of(collection: Collection, pad: Pad, words: Words | None = None, original: Sheet | None = None) -> Sheet:
    """Say what stands on a pad today, in English unless other words are given; then ``original`` is the English one."""
    words = words or english()
    activities = selected(pad, collection.listed)
    locality = collection.locality
    title, what_to_do = said_of(pad, words, collection.today)
    sheet = Sheet(
        pad=pad.id,
        title=title,
        what_to_do=what_to_do,
        practice=clean(pad.entry.practice),
        groups=groups_of(collection, pad, activities, words),
        link_worker_phone=locality.link_worker.phone,
        urgent_help=urgent_help(locality, words),
        short_address=short_address(locality.address, pad.code),
        issue="",
        as_of=collection.today,
        reprint_by=reprint_by(activities, collection.today),
        words=words,
    )
    if words.is_english:
        issue = issue_of(printed(sheet))
        return replace(sheet, issue=issue, short_address=f"{sheet.short_address}/{issue}")
    original = original or sheet_of(collection, pad)
    return replace(sheet, issue=original.issue, short_address=original.short_address, original=original)


def said_of(pad: Pad, words: Words, today: date) -> tuple[str, str]:
    """The title and what to do. What the pad itself says about that is only in its own languages."""
    translation = pad.entry.translations.get(words.language)
    if translation and translation.approved.on <= today:
        return clean(translation.title), clean(translation.intro or words.sheet.what_to_do)
    intro = pad.entry.intro if words.is_english else ""
    return clean(words.kept(pad.entry.title)), clean(intro or words.sheet.what_to_do)


def urgent_help(locality: Locality, words: Words | None = None) -> tuple[UrgentHelp, ...]:
    """The numbers for people in danger, as every sheet has them; in English unless other words are given."""
    return tuple(urgent(line, words or english()) for line in locality.urgent_help)


def urgent(line: UrgentLine, words: Words) -> UrgentHelp:
    """Say a line for urgent help."""
    name, when = words.of(clean(line.name)), words.of(clean(line.when).rstrip("."))
    number = f"{name} {line.phone}" if isinstance(name, English) else f"{name} {words.apart(line.phone)}"
    return UrgentHelp(words.kept(number) if isinstance(name, English) else number, words.ended(when))


def groups_of(collection: Collection, pad: Pad, activities: list[Activity], words: Words) -> tuple[Group, ...]:
    """Put a pad's activities under their headings."""
    found: dict[str, list[Line]] = {}
    for activity in in_order(collection, pad, activities):
        line = judged_later(line_of(activity, collection.today, words), activity, words)
        found.setdefault(heading_of(collection, pad, activity), []).append(line)
    return tuple(Group(words.of(clean(heading)), tuple(lines)) for heading, lines in found.items())


def judged_later(line: Line, activity: Activity, words: Words) -> Line:
    """A line with what the browser must know that prints it on a later day."""
    days = replace(activity.days, due_on=doubt_on(activity, activity.today))
    return replace(line, days=days, ask=Say(activity, words, activity.today).later_note())


def line_of(activity: Said, today: date, words: Words | None = None) -> Line:
    """Say one activity, in English unless other words are given."""
    say = Say(activity, words or english(), today)
    return Line(
        id=activity.id,
        code=activity.code,
        name=clean(say.name()),
        contact=clean(contact(activity)),
        detail=tuple(clean(piece) for piece in say.when_where_cost()),
        notes=say.notes(),
        mark=say.mark(),
    )


def short_address(site: str, code: str) -> str:
    """'ashbrook.example.org/P/MEET': what all issues of a pad share. Paper has the issue behind it."""
    return f"{typed(site)}/P/{code}"


def clean(text: str) -> str:
    """One line of composed letters: fonts hold 'ŵ' as one letter, not as a 'w' and a hat."""
    cleaned = normalize("NFC", " ".join(text.split()))
    return English(cleaned) if isinstance(text, English) else cleaned


def printed(sheet: Sheet) -> list[str]:
    """All words on a sheet but its dates: printing the same list a day later is not a new issue."""
    words = [sheet.title, sheet.what_to_do, sheet.practice, sheet.link_worker_phone, sheet.short_address]
    for line in sheet.urgent_help:
        words += [line.number, line.when]
    for group in sheet.groups:
        words.append(group.heading)
        for entry in group.lines:
            words += [entry.code, entry.name, entry.contact, *entry.detail, *entry.notes]
    return words
