"""Days in the forms that feeds and calendars share."""

from timeline.model.edtf import EdtfDate, When
from timeline.views.edition import Edition


def date_sentence(when: When, edition: Edition) -> str:
    """Return an event's date in words with a capital letter, to stand first, such as “From 17 to 30 December 2023”."""
    words = edition.wording.date(when)
    return words[:1].upper() + words[1:]


def rfc3339(day: EdtfDate) -> str:
    """Return noon, UTC, of a day on which the site was changed, such as ``2026-11-22T12:00:00Z`` (RFC 3339).

    Feeds demand a time. Noon, UTC, falls on the same day in nearly all zones, so readers are shown the day that is
    meant. It stands for days of the site's own history only; the date of an event is never given a time.
    """
    return f"{day.lower}T12:00:00Z"


def icalendar_utc(day: EdtfDate) -> str:
    """Return the same as a DATE-TIME of RFC 5545, such as ``20261122T120000Z``."""
    return rfc3339(day).replace("-", "").replace(":", "")
