"""What holds for every date, drawn by Hypothesis."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.strategies import BELGRADE, days, near_dates, when_texts, whens, year_text

from timeline.model.edtf import Day, EdtfDate, EdtfError, Interval, When, parse_edtf
from timeline.views.wording import Wording

ENGLISH = Wording()


@given(near_dates())
@example("2023-12-17T20:00:00+99:99")
@example("[" * 80)
@example("~" * 60)
@example("9" * 5000)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Any text is read or refused, and a refusal says what is wrong and what to write."""
    try:
        outcome: When | EdtfError = parse_edtf(text, BELGRADE)
    except EdtfError as error:
        outcome = error
    if isinstance(outcome, EdtfError):
        assert outcome.message
        assert outcome.hint.startswith("write ")
    else:
        assert outcome.text == text


@given(when_texts())
def test_text_round_trips(text: str) -> None:
    """A date keeps its text, and the same text makes an equal date with an equal hash."""
    first, second = parse_edtf(text, BELGRADE), parse_edtf(text, BELGRADE)
    assert first.text == text
    assert first == second
    assert hash(first) == hash(second)


@given(whens())
def test_lower_is_not_after_upper(when: When) -> None:
    """A date never ends before it begins, nor do the ends of an interval."""
    if when.lower is not None and when.upper is not None:
        assert when.lower <= when.upper
    assert when.sort_key()[0] <= when.sort_key()[1]


@given(st.lists(whens(), min_size=2, max_size=8))
def test_sorting_is_total(dates: list[When]) -> None:
    """Any dates have one order, whatever order they come in, and no two texts share a place."""
    backwards = dates[::-1]
    ordered = sorted(dates, key=lambda when: when.sort_key())
    assert ordered == sorted(backwards, key=lambda when: when.sort_key())
    assert all(one.sort_key() < two.sort_key() or one.text == two.text for one, two in pairwise(ordered))


@given(whens())
def test_interval_holds_its_ends(when: When) -> None:
    """An interval reaches from the first day of its start to the last day of its end."""
    if isinstance(when, Interval):
        assert when.lower == (when.start.lower if when.start else None)
        assert when.upper == (when.end.upper if when.end else None)
        assert when.start or when.end


@given(days(), st.integers(-800_000, 800_000))
def test_days_are_numbered_in_order(day: Day, distance: int) -> None:
    """Day numbers and days follow each other without a break."""
    other = Day.fromordinal(day.toordinal() + distance)
    assert day.days_until(other) == distance
    assert (day < other) == (distance > 0)
    assert other.weekday() == (day.weekday() + distance) % 7


@given(whens())
def test_every_date_has_words(when: When) -> None:
    """Every date has a full and a short wording without a placeholder or a tie left in it."""
    for words in (ENGLISH.full(when, "Belgrade"), ENGLISH.short(when), ENGLISH.short(when, year=True)):
        assert words.strip() == words != ""
        assert not set(words) & set("{}~")
        assert words[0].isupper() or words[0].isdigit() or words[0] == "?" or words == ENGLISH.full(when, "Belgrade")


@given(whens(), whens())
def test_time_between_has_one_direction(one: When, two: When) -> None:
    """Of two dates, at most one is later than the other in words, unless they may coincide."""
    there, back = ENGLISH.duration_between(one, two), ENGLISH.duration_between(two, one)
    if there is not None and back is not None and isinstance(one, EdtfDate) and isinstance(two, EdtfDate):
        assert there == back
        assert "same" in there


MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}


def back_to_edtf(words: str) -> str:
    """Turn a full wording back into EDTF: the inverse of the wording, for the forms that have one."""
    for sign, start in (("%", "possibly about "), ("~", "about "), ("?", "possibly ")):
        if words.startswith(start):
            return back_to_edtf(words.removeprefix(start)) + sign
    if match := re.fullmatch(r"(since|until|from) (.+?)(, end unknown|, start unknown)?", words):
        date, unknown = match[2], bool(match[3])
        if match[1] != "from" or unknown:
            inner = back_to_edtf(date)
            return f"{inner}/{'' if unknown else '..'}" if match[1] != "until" else f"{'' if unknown else '..'}/{inner}"
    if match := re.fullmatch(r"(a day in|a month in) (.+)", words):
        period = back_to_edtf(match[2])
        return f"{period}-XX-XX" if match[1] == "a day in" and period.count("-", 1) == 0 else f"{period}-XX"
    if match := re.fullmatch(r"the (\d+)0s", words):
        return f"{match[1]}X"
    if match := re.fullmatch(r"(?:(\d+) )?(?:((?!AD )[A-Za-z]+) )?(?:AD (\d+)|(\d+) BC|(\d+))", words):
        day, name, *numbers = match.groups()
        return _joined(day, name, *numbers)
    raise AssertionError(f"no inverse for {words!r}")


def _joined(day: str | None, name: str | None, in_era: str | None, before: str | None, plain: str | None) -> str:
    year = 1 - int(before) if before else int(in_era or plain or 0)
    text = year_text(year) if abs(year) < 10_000 else f"Y{year}"
    if name is None:
        return text
    number = SEASONS.get(name) or MONTHS.index(name) + 1
    return f"{text}-{number:02}" + (f"-{int(day):02}" if day else "")


def has_inverse(when: When) -> bool:
    """Tell whether the wording says all that the text says: not for times, two ends, sets, centuries, early decades."""
    dates = [when] if isinstance(when, EdtfDate) else [end for end in (when.start, when.end) if end]
    return len(dates) == 1 and dates[0].time is None and not re.search(r"\[|\d\dXX|-\d{3}X|\b0\d\dX", when.text)


@given(whens())
def test_wording_parses_back(when: When) -> None:
    """The wording of a single date leads back to its text: nothing known is lost and nothing is added."""
    if has_inverse(when):
        assert back_to_edtf(ENGLISH.full(when)) == when.text


@pytest.mark.parametrize("text", ["2023-12-XX", "2023-XX", "2023-XX-XX?", "202X~", "0000", "Y-10000", "../2023-12-17%"])
def test_wording_parses_back_for_rare_forms(text: str) -> None:
    """The wording of forms with unknown digits, and of far years, leads back to their text too."""
    assert back_to_edtf(ENGLISH.full(parse_edtf(text, BELGRADE))) == text
