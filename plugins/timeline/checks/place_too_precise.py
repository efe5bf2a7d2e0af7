"""Coordinates are no more exact than the place is known."""

from collections.abc import Iterator
from decimal import Decimal

from timeline.checks.surroundings import Surroundings
from timeline.model.entities import PlacePrecision
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Timeline

DECIMALS = {
    PlacePrecision.BUILDING: 4,
    PlacePrecision.AREA: 2,
    PlacePrecision.CITY: 2,
    PlacePrecision.COUNTRY: 1,
}
"""Most decimals of a degree for each precision; the fourth decimal is about ten metres."""


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield a warning for each coordinate with more decimals than the place's precision supports."""
    for place in frame.places.values():
        if not place.marks.was_read("precision"):
            continue
        most = DECIMALS[place.precision]
        for field, degrees in (("latitude", place.latitude), ("longitude", place.longitude)):
            if degrees is not None and _decimals(degrees) > most:
                message = f"{place.id}, {field}: {degrees} is more exact than the precision “{place.precision}” allows"
                hint = f"write {degrees:.{most}f}, or a finer precision if the source gives one"
                yield Problem(place.marks.at(field), "place-too-precise", message, hint, Severity.WARNING)


def _decimals(number: float) -> int:
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
