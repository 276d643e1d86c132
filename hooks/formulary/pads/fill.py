"""Fills frames of given heights with items in their order: as few frames as can be, filled evenly."""

from collections.abc import Sequence
from dataclasses import dataclass

SPLIT = 0.06
"""What it costs to break a group over two frames, where a frame that is left empty costs 1."""


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
        reached = further
    return reached[total][1] if total in reached else None


def fillings(items: Items, start: int, frame: float, gap: float) -> list[tuple[int, float]]:
    """How far one frame may be filled from an item onwards, and how bad each of the ways is."""
    total = len(items.heights)
    if start == total:
        return [(total, 1.0)]
    found = []
    for end in range(start + 1, total + 1):
        height = items.height(start, end, gap)
        if height > frame and end > start + 1:
            break
        found.append((end, (max(0.0, frame - height) / frame) ** 2 + SPLIT * items.splits(end)))
    return found
