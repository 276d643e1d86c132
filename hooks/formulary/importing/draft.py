"""A draft: an entry as it would be written, and the row it was made from."""

from dataclasses import dataclass

from formulary.importing.mapping import Says
from formulary.importing.sheet import Row


@dataclass(frozen=True, slots=True)
class Draft:
    """One file that is not there yet. ``file`` is its address, such as ``entries/activities/x/y.yml``."""

    file: str
    values: Says
    row: Row

    @property
    def organisation(self) -> str:
        """The folder it stands in."""
        return self.file.split("/")[-2]

    @property
    def is_organisation(self) -> bool:
        """Say whether it is the file of an organisation."""
        return self.file.endswith("/organisation.yml")
