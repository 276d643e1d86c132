"""Fills frames of given heights with items in their order: as few frames as can be, filled evenly."""

from collections.abc import Sequence
from dataclasses import dataclass

SPLIT = 0.06
"""What it costs to break a group over two frames, where a frame that is left empty costs 1."""
HALF_EMPTY = 0.25 + SPLIT
"""What a frame costs that is half empty and breaks a group."""
WAYS = 12
"""How many ways of filling the frames so far are followed up, the best first: this keeps long lists quick."""


@dataclass(frozen=True, slots=True)
class Items:
    """What is to be placed. Heights are millimetres; ``groups`` says which group each item belongs to.

    A frame repeats the heading of a group that it goes on with. ``between`` is kept above every heading but a
    frame's first.
    """

    heights: tuple[float, ...]
    groups: tuple[int, ...]
    headings: tuple[float, ...]
    between: float

    def height(self, start: int, end: int, gap: float) -> float:
        """How high the items from ``start`` up to ``end`` are, with a gap after each and their headings."""
        inside = list(dict.fromkeys(self.groups[start:end]))
        headings = sum(self.headings[group] for group in inside) + self.between * max(0, len(inside) - 1)
        return headings + sum(self.heights[start:end]) + gap * (end - start)

    def added(self, start: int, item: int, gap: float) -> float:
        """How much higher one more item makes a frame that begins with the item ``start``."""
        height = self.heights[item] + gap
        if item == start:
            return height + self.headings[self.groups[item]]
        if self.groups[item] != self.groups[item - 1]:
            return height + self.headings[self.groups[item]] + self.between
        return height

    def splits(self, place: int) -> bool:
        """Whether a break before this item breaks its group."""
        return 0 < place < len(self.groups) and self.groups[place] == self.groups[place - 1]


def fill(items: Items, frames: Sequence[float], gap: float) -> list[int] | None:
    """Where each frame ends, or None where the items do not fit. Only the last frames may stay empty.

    An item that is higher than a whole frame gets one to itself: it must not be lost, and the count of pages
    will tell.
    """
    total = len(items.heights)
    reached: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for frame in frames:
        further: dict[int, tuple[float, list[int]]] = {}
        for start, (so_far, ends) in reached.items():
            for end, worth in fillings(items, start, frame, gap):
                found = so_far + worth
                if end not in further or found < further[end][0]:
                    further[end] = (found, [*ends, end])
        reached = most_promising(further)
    return reached[total][1] if total in reached else None


def most_promising(reached: dict[int, tuple[float, list[int]]]) -> dict[int, tuple[float, list[int]]]:
    """The best ways to go on from, and the one that got furthest, without which another frame might be needed."""
    if len(reached) <= WAYS:
        return reached
    best = sorted(reached, key=lambda end: reached[end][0])[: WAYS - 1]
    return {end: reached[end] for end in dict.fromkeys([*best, max(reached)])}


def fillings(items: Items, start: int, frame: float, gap: float) -> list[tuple[int, float]]:
    """How far one frame may be filled from an item onwards, and how bad each of the ways is."""
    total = len(items.heights)
    if start == total:
        return [(total, 1.0)]
    height, found = 0.0, []
    for end in range(start + 1, total + 1):
        height += items.added(start, end - 1, gap)
        if height > frame and end > start + 1:
            break
        found.append((end, (max(0.0, frame - height) / frame) ** 2 + SPLIT * items.splits(end)))
    # A frame that is more than half empty is no way to go on, unless there is no other: this keeps long lists quick.
    return [way for way in found if way[0] == total or way[1] <= HALF_EMPTY] or found[-1:]
