"""Days on an axis of time: as numbers, and as the text that Plotly's axes of dates read."""

from math import floor

from timeline.model.edtf import Day

_MINUTES = 24 * 60


def day_text(ordinal: float) -> str:
    """Return a place on an axis of time as ISO 8601 text: a day, with hours and minutes where it is not midnight."""
    minutes = round((ordinal - floor(ordinal)) * _MINUTES)
    day = Day.fromordinal(floor(ordinal) + minutes // _MINUTES)
    minutes %= _MINUTES
    return f"{day} {minutes // 60:02}:{minutes % 60:02}" if minutes else str(day)


def day_number(text: str) -> float:
    """Return the place that a text of :func:`day_text` names. Raises ``ValueError`` for any other text."""
    day, _, time = text.partition(" ")
    sign = -1 if day.startswith("-") else 1
    year, month, date = day.removeprefix("-").split("-")
    hours, minutes = (int(part) for part in time.split(":")) if time else (0, 0)
    return Day(sign * int(year), int(month), int(date)).toordinal() + (hours * 60 + minutes) / _MINUTES
