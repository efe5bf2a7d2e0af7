"""The one place where commands learn what day it is."""

from datetime import date


def today() -> date:
    """Return the day on this machine."""
    return date.today()
