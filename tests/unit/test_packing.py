"""Things on rows: nothing hides anything else."""

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from timeline.views.packing import Box, Placement, pack, pack_low

CLEARANCE = 3.0
lengths = st.integers(1, 60)
boxes = st.builds(lambda left, width: Box(left, left + width), st.integers(0, 300), lengths)
things = st.lists(st.lists(boxes, min_size=1, max_size=3), max_size=40)


def are_clear(one: Box, other: Box) -> bool:
    """Whether two boxes keep their distance."""
    return one.right + CLEARANCE <= other.left or other.right + CLEARANCE <= one.left


@given(things)
def test_nothing_on_a_row_comes_near_anything_else(wanted: list[list[Box]]) -> None:
    """Any two boxes on one row are at least the clearance apart."""
    placed = pack(wanted, CLEARANCE)
    chosen = [(placement.row, offered[placement.choice]) for offered, placement in zip(wanted, placed, strict=True)]
    assert all(are_clear(one, other) for (row, one), (same, other) in combinations(chosen, 2) if row == same)


@given(things)
def test_no_higher_row_had_room(wanted: list[list[Box]]) -> None:
    """Each thing stands on the first row on which one of its boxes is free, in the first such box."""
    rows: dict[int, list[Box]] = {}
    for offered, placement in zip(wanted, pack(wanted, CLEARANCE), strict=True):
        free = [
            (row, choice)
            for row in range(placement.row + 1)
            for choice, box in enumerate(offered)
            if all(are_clear(box, other) for other in rows.get(row, []))
        ]
        assert free[0] == (placement.row, placement.choice)
        rows.setdefault(placement.row, []).append(offered[placement.choice])


def test_the_first_thing_has_the_top_row() -> None:
    """What comes first, as the most important does, stands on the top row and later things give way."""
    assert pack([[Box(0, 50)], [Box(10, 20)], [Box(60, 70)]], CLEARANCE) == [
        Placement(0, 0),
        Placement(1, 0),
        Placement(0, 0),
    ]


def test_a_second_box_is_taken_before_a_second_row() -> None:
    """A name goes to the other side of its mark before the mark goes to another row."""
    assert pack([[Box(0, 50)], [Box(40, 100), Box(60, 120)]], CLEARANCE)[1] == Placement(0, 1)


@given(things, st.randoms(use_true_random=False))
def test_of_several_orders_the_one_with_fewest_rows_is_kept(wanted: list[list[Box]], random: Random) -> None:
    """Each thing stands where the first of the best orders puts it, and no order takes fewer rows."""
    orders = [random.sample(range(len(wanted)), len(wanted)) for _ in range(3)]
    placed = pack_low(wanted, orders, CLEARANCE)
    tried = [pack([wanted[place] for place in order], CLEARANCE) for order in orders]
    rows = [max((one.row for one in found), default=0) for found in tried]
    best = rows.index(min(rows))
    assert [placed[place] for place in orders[best]] == tried[best]


def test_the_clearance_is_enough() -> None:
    """Boxes exactly the clearance apart share a row."""
    assert pack([[Box(0, 10)], [Box(13, 20)]], CLEARANCE)[1].row == 0
    assert pack([[Box(0, 10)], [Box(12.9, 20)]], CLEARANCE)[1].row == 1
