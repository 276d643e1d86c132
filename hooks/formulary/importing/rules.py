"""The rules of an import: it never guesses without saying so, and never writes over what is there."""

from formulary.findings import Level
from formulary.rules import Part, Rule

ERROR, WARNING, NOTE = Level.ERROR, Level.WARNING, Level.NOTE


def of(name: str, reason: str, *levels: Level) -> Rule:
    """One rule of an import."""
    return Rule(name, reason, Part.IMPORT, levels)


RULES = (
    of("map-file", "A table is only read when the map says how.", ERROR, WARNING),
    of("map-column", "A column that is not there gives nothing.", ERROR),
    of("map-word", "A word of the map must name something of the collection.", ERROR),
    of("map-date", "Nobody can have asked in the future.", ERROR),
    of("map-alias", "Another name for something must lead to it.", WARNING, NOTE),
    of("map-unread", "A column that nobody reads is left out knowingly.", NOTE, WARNING),
    of("import-locality", "New entries need the areas and lists of the collection.", ERROR),
    of("import-table", "A table that was saved in another form is read wrongly.", ERROR, WARNING),
    of("import-encoding", "Letters that are stored in another way are looked at by a person.", NOTE),
    of("import-refused", "What does not pass the gates is not written.", ERROR),
    of("import-exists", "What is there already is left alone.", NOTE),
    of("import-unused", "An organisation without activities is not written.", NOTE),
    of("import-name", "Two names that are alike may be one group.", WARNING),
    of("import-twice", "Two rows of one name may be one thing or two.", WARNING, NOTE),
    of("import-organisation", "Somebody must stand behind every activity.", WARNING),
    of("import-organisations", "An entry belongs to one organisation, and the others are named in its text.", NOTE),
    of("import-venue", "A place that the table does not know has a name and no address.", WARNING),
    of("import-venues", "An activity in several places becomes several entries.", NOTE),
    of("import-contact", "An entry without a contact of its own has that of its organisation.", NOTE),
    of("import-times", "Times that can be read in two ways stay in their own words.", WARNING),
    of("import-no-time", "A day without a time tells nobody when to come.", WARNING),
    of("import-contradiction", "Where two cells say different things, a person must ask.", WARNING),
    of("import-summary", "A summary that the machine made says less than one by a person.", NOTE),
    of("import-shortened", "A text that was cut may have lost its point.", WARNING),
    of("import-left-out", "What cannot be read is told, and not guessed.", WARNING, NOTE),
    of("import-mended", "A slip that was mended on the way still stands in the table.", NOTE),
    of("import-unseen", "A letter that nobody can see was taken out.", NOTE),
    of("import-word", "A word that the map does not know means nothing yet.", WARNING),
    of("import-otherwise", "What the table does not say was filled in by the map's own rule.", NOTE),
)
