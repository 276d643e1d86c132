"""How frames are filled."""

from hypothesis import given
from hypothesis import strategies as st

from formulary.pads.fill import Items, fill


def items(*sizes: int, height: float = 10.0, heading: float = 5.0) -> Items:
    """Groups of so many items each."""
    groups = tuple(group for group, size in enumerate(sizes) for _ in range(size))
    return Items(tuple(height for _ in groups), groups, tuple(heading for _ in sizes), 2.0)


def test_height() -> None:
    """Headings, the room between groups, items and a gap after each."""
    assert items(2, 1).height(0, 3, 0.5) == 5 + 5 + 2 + 30 + 1.5


def test_a_heading_is_repeated_where_its_group_goes_on() -> None:
    """The second frame begins with a heading whether or not the group does."""
    assert items(3).height(1, 3, 0) == 5 + 20


def test_groups_stay_together() -> None:
    """Four and four rather than a broken group."""
    assert fill(items(4, 4), [60, 60], 0) == [4, 8]


def test_frames_are_filled_evenly() -> None:
    """Nobody prints nine entries on one page and one on the next."""
    assert fill(items(10), [100, 100], 0) == [5, 10]


def test_what_does_not_fit() -> None:
    """More than the frames hold is said, not cut off."""
    assert fill(items(10), [60], 0) is None


def test_one_item_that_is_too_high() -> None:
    """It gets a frame to itself, and the count of pages will tell."""
    assert fill(items(1, height=500), [100], 0) == [1]


def test_few_items_fill_the_first_frames() -> None:
    """Empty columns come last."""
    assert fill(items(1), [100, 100], 0) == [1, 1]


@given(st.lists(st.integers(1, 6), min_size=1, max_size=6), st.integers(1, 12))
def test_nothing_is_lost_and_nothing_overflows(sizes: list[int], frames: int) -> None:
    """Whatever is filled holds every item once, in its order, in frames that are high enough."""
    placed = items(*sizes)
    ends = fill(placed, [50.0] * frames, 0.5)
    if ends is not None:
        assert len(ends) == frames
        assert ends == sorted(ends)
        assert ends[-1] == sum(sizes)
        starts = [0, *ends[:-1]]
        assert all(placed.height(start, end, 0.5) <= 50 for start, end in zip(starts, ends, strict=True))
