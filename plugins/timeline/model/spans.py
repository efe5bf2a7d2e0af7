"""Stretches of time, whose ends may be open, compared day by day."""

from math import inf

from timeline.model.edtf import When


def span(when: When) -> tuple[float, float]:
    """Return the ordinals of the first and the last day a date may mean; an end that is not given is infinite."""
    lower, upper = when.lower, when.upper
    return (-inf if lower is None else lower.toordinal(), inf if upper is None else upper.toordinal())


def overlap(one: When, other: When) -> bool:
    """Whether the two may have a day in common."""
    (first, last), (other_first, other_last) = span(one), span(other)
    return first <= other_last and other_first <= last


def begins_in(stretch: When, when: When) -> bool:
    """Whether the first day that is known of a date lies in the stretch; without a first, its last day."""
    start = when.lower or when.upper
    if start is None:
        return False
    first, last = stretch.lower, stretch.upper
    return (first is None or first <= start) and (last is None or start <= last)
