"""The questions that ``formulary new`` asks: the fewest whose answers make an entry that can be published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.reading.source import Value


@dataclass(frozen=True, slots=True)
class Asked:
    """One answer that the command takes: its name as an option, and the field that it goes to."""

    option: str
    field: str
    is_needed: bool = True

    def text(self, schema: Schema) -> str:
        """How it is asked: the schema's own question, and how several answers are parted."""
        part = schema.part(tuple(int(step) if step.isdecimal() else step for step in self.field.split(".")))
        several = " Put commas between them." if part.get("type") == "array" else ""
        return f"{part['x-ask']}{several}"


ASKED = (
    Asked("organisation", "organisation.name"),
    Asked("about", "organisation.about", is_needed=False),
    Asked("name", "name"),
    Asked("summary", "summary"),
    Asked("support", "support"),
    Asked("needs", "needs"),
    Asked("day", "sessions.0.day"),
    Asked("start", "sessions.0.start"),
    Asked("end", "sessions.0.end", is_needed=False),
    Asked("place", "venue.name"),
    Asked("postcode", "venue.postcode", is_needed=False),
    Asked("area", "venue.area"),
    Asked("cost", "cost.amount"),
    Asked("join", "join.how"),
    Asked("phone", "contact.phone"),
    Asked("by", "verified.0.by"),
    Asked("how", "verified.0.how"),
)


def answers_of(options: Mapping[str, str], today: date) -> dict[str, Value]:
    """The answers by their fields, and what nobody has to be asked: who can start, and the day."""
    answers: dict[str, Value] = {one.field: options[one.option] for one in ASKED}
    answers["needs"] = [need.strip() for need in options["needs"].split(",") if need.strip()]
    return answers | {"join.route": "self", "verified.0.on": today.isoformat()}


def asked_again(findings: Iterable[Finding]) -> list[Asked]:
    """What has to be asked again, because of what was found."""
    fields = {finding.field for finding in findings}
    return [one for one in ASKED if any(belongs(field, one.field) for field in fields)]


def belongs(field: str, asked: str) -> bool:
    """Whether a field is the one that is asked for, part of it, or the block that it stands in."""
    return field == asked or field.startswith(f"{asked}.") or (bool(field) and asked.startswith(f"{field}."))
