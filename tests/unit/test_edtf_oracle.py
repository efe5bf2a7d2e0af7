"""The reader agrees with PyPI's ``edtf``, but for the places that are named here with their reasons."""

import math
from typing import Any
from zoneinfo import ZoneInfo

import edtf
import pytest
from edtf.parser.edtf_exceptions import EDTFParseException

from timeline.model.edtf import Day, EdtfError, parse_edtf

BELGRADE = ZoneInfo("Europe/Belgrade")

_YEARS = ["2023", "1900", "0476", "0000", "-0044"]
_DATES = [*_YEARS, "2023-01", "2024-02", "1900-02", "-0044-03", "2023-12-17", "2024-02-29", "2000-02-29", "0004-02-29"]
CORPUS = [
    *_DATES,
    *(f"{date}{mark}" for date, mark in zip(_DATES, "~?%~?%~?%~?%~", strict=True)),
    *(f"2022-{season}" for season in (21, 22, 23)),
    *("202X", "20XX", "-004X", "2023-XX", "2023-XX-XX", "2023-12-XX", "2024-02-XX"),
    *("Y-10000", "Y170000"),
    *("2023-12-17/2023-12-30", "2022/2023", "2023-12/2024", "2023-12~/2024-01", "2023-12-17?/2024%", "-0044/0014"),
    *("[2023-12-24..2023-12-25]", "[2023-12-24,2023-12-28]"),
    *("2023-12-17T20:00:00", "2023-12-17T20:00:00Z"),
]
"""Texts on whose first and last day both readers agree."""

REFUSED = [
    *("", "2023-13", "2014-00", "2023-02-30", "2023-04-31", "2023-12-00", "2023-12-32", "2023-12-xx", "２０２３"),
    *("-0000", "Y2023", "2022-22-05", "2023-12-17T25:00:00", "2023-12-17T23:59:60", "2023-12-17T20:00:00~"),
    *(
        "17.12.2023",
        "17 December 2023",
        "2023/12/17",
        "2023-12-17 20:00",
        "c. 2023",
        "summer 2022",
        "/",
        "yesterday",
        "[2023-12-24]",
    ),
]
"""Texts that both readers refuse."""

DIFFERENCES: list[tuple[str, object, object, str]] = [
    ("2023-02-29", ["2023-02-29", "2023-02-29"], "refused", "2023 is no leap year"),
    ("1900-02-29", ["1900-02-29", "1900-02-29"], "refused", "nor is 1900, as a century"),
    ("2023-12-30/2023-12-17", ["2023-12-30", "2023-12-17"], "refused", "an interval does not end before it starts"),
    ("[2023-12-25..2023-12-24]", ["2023-12-25", "2023-12-24"], "refused", "a set goes from earlier to later"),
    ("2023-12-17T24:00:00", ["2023-12-17", "2023-12-17"], "refused", "hour 24 is the next day, not this one"),
    ("2023-12 ", ["2023-12-01", "2023-12-31"], "refused", "no form of the standard has spaces"),
    ("2023-12-17/..", ["2023-12-17", math.inf], ["2023-12-17", None], "an infinite float is no day, and callers crash"),
    ("../2023", [-math.inf, "2023-12-31"], [None, "2023-12-31"], "the same at the other end"),
    ("2023-12-17/", ["2023-12-17", "2033-12-17"], ["2023-12-17", None], "it guesses ten years for an unknown end"),
    ("/2023", ["2013-12-31", "2023-12-31"], [None, "2023-12-31"], "and before an unknown start"),
    ("../..", [-math.inf, math.inf], "refused", "an interval without any date says nothing of an event"),
    ("2022-24", ["2022-12-01", "2022-12-31"], ["2022-12-01", "2023-02-28"], "winter does not end with the year"),
    ("2022-22~", "refused", ["2022-06-01", "2022-08-31"], "level 1 lets any date be qualified"),
    ("2023-12-17T20:00", "refused", ["2023-12-17", "2023-12-17"], "editors know hours and minutes, not seconds"),
    ("2023-12-17T23:30:00Z", ["2023-12-17", "2023-12-17"], ["2023-12-18", "2023-12-18"], "it drops the zone"),
    ("2023-12-17T20:00:00-05:00", ["2023-12-17", "2023-12-17"], ["2023-12-18", "2023-12-18"], "the same for an offset"),
    ("2023-12-17T20:00:00/..", "refused", ["2023-12-17", None], "the ends of an interval may have a time"),
    ("2023-12?-17", ["2023-12-17", "2023-12-17"], "refused", "qualifying a part of a date is level 2"),
    ("?2023-12", ["2023-12-01", "2023-12-31"], "refused", "the same, from the left"),
    ("2023-XX-17", ["2023-01-17", "2023-12-17"], "refused", "unknown digits before known ones are level 2"),
    ("2023-1X", "AttributeError", "refused", "a text that cannot be read is no reason to crash"),
    ("2023-31", ["2023-03-01", "2023-05-31"], "refused", "the seasons of a hemisphere are level 2"),
    ("{2023,2024}", ["2023-01-01", "2024-12-31"], "refused", "all of a set is level 2, and several events"),
    ("[2023,2024]", ["2023-01-01", "2024-12-31"], "refused", "sets are read for two days only"),
]
"""Text, what ``edtf`` makes of it, what this reader makes of it, and why they must differ."""


def ours(text: str) -> object:
    """Return the first and the last day that this reader finds."""
    try:
        when = parse_edtf(text, BELGRADE)
    except EdtfError:
        return "refused"
    return [str(day) if day else None for day in (when.lower, when.upper)]


def theirs(text: str) -> object:
    """Return the first and the last day that the oracle finds."""
    try:
        parsed = edtf.parse_edtf(text)
    except EDTFParseException:
        return "refused"
    except AttributeError:
        return "AttributeError"
    return [_day(bound) for bound in (parsed.lower_strict(), parsed.upper_strict())]


def _day(bound: Any) -> object:
    if isinstance(bound, float):
        return bound
    year, month, day = bound[:3]
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


@pytest.mark.parametrize("text", CORPUS)
def test_agrees(text: str) -> None:
    """Both readers find the same first and last day."""
    assert ours(text) == theirs(text) != "refused"


@pytest.mark.parametrize("text", REFUSED)
def test_agrees_on_refusal(text: str) -> None:
    """Both readers refuse what is no EDTF."""
    assert ours(text) == theirs(text) == "refused"


@pytest.mark.parametrize(("text", "their_days", "our_days", "reason"), DIFFERENCES)
def test_differs_for_a_reason(text: str, their_days: object, our_days: object, reason: str) -> None:
    """Each known difference from the oracle is still there, in both readers, for the reason that is given."""
    assert reason
    assert (theirs(text), ours(text)) == (their_days, our_days)


def test_corpus_reaches_below_year_0() -> None:
    """The corpus has dates on both sides of the year 0."""
    lowers = [parse_edtf(text, BELGRADE).lower for text in CORPUS]
    assert min(day for day in lowers if day) < Day(0, 1, 1) < max(day for day in lowers if day)
