"""A view of a document with holes: a rule sees what is known, and falls into a hole where it asks for what is not."""

from collections.abc import ItemsView, KeysView
from typing import Any

from formulary.checking.holes import Hole
from formulary.reading.source import Path


class Fields(dict[str, Any]):
    """A block of fields with holes: who asks for what is not known falls into one; who walks over all passes it by."""

    def __init__(self, values: dict[str, Any], path: Path, view: "View") -> None:
        super().__init__(values)
        self.path, self.view = path, view

    def __getitem__(self, name: str) -> Any:
        """A field that is known."""
        self.view.ask((*self.path, name))
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """A field that is known, or what stands for one that is not given."""
        self.view.ask((*self.path, name))
        return super().get(name, default)

    def all_of(self, name: str) -> list[Any]:
        """A list of which all items are known, or nothing where it is not given."""
        if (*self.path, name) in self.view.short:
            raise Hole((*self.path, name))
        found: list[Any] = self.get(name, [])
        return found

    def __contains__(self, name: object) -> bool:
        """Say whether a field is given. One with a wrong value is; one that is missing may have been meant to be."""
        path = (*self.path, str(name))
        if not super().__contains__(name) and path in self.view.holes:
            raise Hole(path)
        return super().__contains__(name)

    def keys(self) -> KeysView[str]:  # type: ignore[override]  # the base class names a private type
        """The names of all fields, if none is missing."""
        for hole in self.view.holes:
            if hole[:-1] == self.path and not super().__contains__(hole[-1]):
                raise Hole(hole)
        return super().keys()

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]  # as above
        """The fields that are known."""
        known = {name: part for name, part in super().items() if (*self.path, name) not in self.view.holes}
        return known.items()

    def __eq__(self, other: object) -> bool:
        """Compare two blocks: nobody knows whether one with a hole is equal to another."""
        for block in (self, other):
            if isinstance(block, Fields):
                for hole in block.view.holes:
                    if hole[: len(block.path)] == block.path:
                        raise Hole(hole)
        return super().__eq__(other)

    __hash__ = None  # as of every dict


class View:
    """The values of a document as rules may see them. Lists are without the items that are not known.

    ``holes`` are paths in the file. The paths that a rule names count only the items that it was shown.
    """

    def __init__(self, values: dict[str, Any], holes: frozenset[Path]) -> None:
        self.holes = holes
        self.shown: dict[Path, list[int]] = {}
        """For each list with a hole, by the path that a rule knows it by, the places of its other items in the file."""
        self.short: set[Path] = set()
        """The paths of these lists in the file."""
        self.asked: set[Path] = set()
        """Those of them that a rule has looked at."""
        self.values: dict[str, Any] = self.of(values, (), ())

    def of(self, value: Any, path: Path, shown: Path) -> Any:
        """Show a value; ``path`` is where it stands in the file and ``shown`` where a rule finds it."""
        if isinstance(value, dict):
            parts = {name: self.of(part, (*path, name), (*shown, name)) for name, part in value.items()}
            return Fields(parts, path, self)
        if isinstance(value, list):
            places = [place for place in range(len(value)) if (*path, place) not in self.holes]
            if len(places) < len(value):
                self.shown[shown] = places
                self.short.add(path)
            return [self.of(value[place], (*path, place), (*shown, n)) for n, place in enumerate(places)]
        return value

    def ask(self, path: Path) -> None:
        """Note that a rule asks for a field.

        Raises:
            Hole: it is not known.
        """
        if path in self.holes:
            raise Hole(path)
        if path in self.short:
            self.asked.add(path)

    def path_in_file(self, shown: Path) -> Path:
        """Where in the file stands what a rule names."""
        path: list[str | int] = []
        for end, step in enumerate(shown):
            places = self.shown.get(shown[:end])
            path.append(places[step] if places and isinstance(step, int) else step)
        return tuple(path)

    def can_tell(self, path: Path) -> bool:
        """Whether a complaint holds although the rule was not shown all items of a list.

        What it says of another item of that list does. What it says of something else may come from the item that
        it was not shown: 'no session is on that day'.
        """
        return all(path[: len(one)] == one and len(path) > len(one) for one in self.asked)
