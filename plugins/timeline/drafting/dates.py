"""Dates as people write them, turned into EDTF where only one date can be meant."""

from datetime import date, timedelta, tzinfo

from timeline.drafting.settled import NotSettledError
from timeline.model.edtf import EdtfError, When, meant_by, parse_edtf
from timeline.model.spellings import quoted
from timeline.views.wording import Wording

_DAYS_AGO = {"today": 0, "yesterday": 1}


def understood(text: str, zone: tzinfo, today: date) -> When:
    """Return the date that a text means. Raises ``NotSettledError`` where none or several can be meant."""
    plain = " ".join(text.split())
    if plain.lower() in _DAYS_AGO:
        return parse_edtf((today - timedelta(days=_DAYS_AGO[plain.lower()])).isoformat(), zone)
    try:
        return parse_edtf(plain, zone)
    except EdtfError as error:
        meant = meant_by(plain)
        if len(meant) == 1:
            return parse_edtf(meant[0], zone)
        raise NotSettledError(error.message, error.hint) from error


def in_words(when: When, written: str) -> str:
    """Say what is written for a date and what readers will see of it."""
    words = Wording().full(when)
    instead = "" if when.text == written.strip() else f"{quoted(written.strip())} is written as "
    return f"{instead}{when.text}; readers see “{words}”"
