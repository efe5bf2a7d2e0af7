"""Time zones that a calendar describes itself (VTIMEZONE of RFC 5545): only such as can be worked out at once."""

from collections.abc import Iterable
from typing import Any

from timeline.importers.found import RefusedError

MOST_RULES = 100
"""Rules by which the clocks change, in all time zones of a calendar together."""

_ALLOWED = frozenset({"BYMONTH", "BYDAY", "BYMONTHDAY", "BYSETPOS", "UNTIL", "COUNT", "INTERVAL", "WKST"})
_DAYS_OF_A_WEEK = 7


def refuse_endless_zones(parts: Iterable[Any], name: str) -> None:
    """Raise ``RefusedError`` for clocks that change so often that working them out would not end.

    Real ones change on a few days of a year. Nothing of a zone is worked out before the date of an event is read.
    """
    inside = [each for part in parts if part.name == "VTIMEZONE" for each in part.walk()]
    rules = [rule for part in inside for rule in several(part.get("RRULE", []))]
    if len(rules) > MOST_RULES or any("EXRULE" in part for part in inside) or not all(map(_is_yearly, rules)):
        raise RefusedError(f"{name} describes a time zone as no calendar does", "export it again as .ics")


def several(value: Any) -> list[Any]:
    """Return the values of a property, which may stand once or several times."""
    return value if isinstance(value, list) else [value]


def _is_yearly(rule: Any) -> bool:
    made = rule.to_ical() if hasattr(rule, "to_ical") else b""
    told = dict(pair.split("=", 1) for pair in made.decode(errors="replace").upper().split(";") if "=" in pair)
    return told.pop("FREQ", "") == "YEARLY" and all(
        name in _ALLOWED and len(value.split(",")) <= _DAYS_OF_A_WEEK for name, value in told.items()
    )
