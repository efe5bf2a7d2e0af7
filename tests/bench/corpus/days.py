"""When events happen: how they are spread over time, and how exactly their dates are known."""

from datetime import date, timedelta
from math import isqrt
from random import Random

LAST_DAY = date(2026, 10, 31)
"""No event begins later, whatever the size of the explainer."""
PUBLISHED_UNTIL = date(2026, 11, 22)
"""The last day on which anything is added or changed."""
DAYS_PER_ROOT = 40
"""Days that an explainer covers, for each unit of the square root of its number of events."""
BUSY_TIMES = 9
"""Stretches of time with more events than others."""
_EVENNESS = 0.4
"""Share of the events that is spread evenly; the others are gathered in the busy times."""


def first_day(events: int) -> date:
    """Return the day before which no event of an explainer of this size begins.

    Time grows with the square root of the number of events, so that large explainers are dense: a thousand
    events are spread over three and a half years, a hundred thousand over thirty-five, eight for each day.
    """
    return LAST_DAY - timedelta(days=_span(events))


def day_of(number: int, events: int) -> date:
    """Return the day on which an event begins; events are numbered in order of time."""
    busy_time, within = divmod(number * BUSY_TIMES, events)
    share = within / events
    gathered = share * share * (3 - 2 * share)
    bent = (busy_time + _EVENNESS * share + (1 - _EVENNESS) * gathered) / BUSY_TIMES
    return first_day(events) + timedelta(days=int(bent * _span(events)))


def written_date(day: date, random: Random) -> str:
    """Return a date in EDTF that begins on a day, or that may: most are exact, some are spans or approximate."""
    kind = random.random()
    if kind < 0.66:
        return day.isoformat()
    if kind < 0.74:
        return f"{day}~"
    if kind < 0.83:
        return f"{day}/{day + timedelta(days=random.randint(1, 12))}"
    if kind < 0.87:
        return f"{day}T{random.randint(7, 22):02}:{random.choice((0, 15, 30, 45)):02}"
    if kind < 0.90:
        return f"{day}?"
    if kind < 0.93:
        return f"{day:%Y-%m}~"
    if kind < 0.96:
        return f"{day:%Y-%m}"
    if kind < 0.98:
        return f"[{day}..{day + timedelta(days=random.randint(1, 3))}]"
    return f"{day}/.."


def day_of_addition(day: date, random: Random) -> date:
    """Return the day on which an event that began on a day was written down."""
    return min(day + timedelta(days=random.randint(0, 25)), PUBLISHED_UNTIL)


def later(day: date, random: Random) -> date:
    """Return a day within half a year after another, or the same one where there is none left."""
    return min(day + timedelta(days=random.randint(1, 180)), PUBLISHED_UNTIL)


def _span(events: int) -> int:
    return isqrt(DAYS_PER_ROOT * DAYS_PER_ROOT * events)
