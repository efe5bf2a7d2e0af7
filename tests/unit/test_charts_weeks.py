from tests.support import make_event, make_timeline

from timeline.charts.weeks import EventsByWeek, count_by_week, week_of
from timeline.model.edtf import Day
from timeline.model.event import PublicationStatus
from timeline.model.timeline import Timeline


def _weeks_of(timeline: Timeline, most_weeks: int = 26) -> EventsByWeek | None:
    return count_by_week(timeline.events, timeline.categories, most_weeks)


def counted(*dates: str, most_weeks: int = 26) -> tuple[list[str], tuple[int, ...], int]:
    """Return the weeks' Mondays, their totals and the number of events that are left out."""
    events = [make_event(f"event-{number}", date) for number, date in enumerate(dates)]
    weeks = _weeks_of(make_timeline(*events), most_weeks)
    assert weeks is not None
    return [str(monday) for monday in weeks.mondays], weeks.totals, weeks.unplaced


def test_week_limits() -> None:
    """A week runs from Monday to Sunday."""
    mondays, totals, _ = counted("2023-12-18", "2023-12-24", "2023-12-25")
    assert mondays == ["2023-12-18", "2023-12-25"]
    assert totals == (2, 1)


def test_empty_weeks() -> None:
    """A week without events between others has its place with the count 0."""
    mondays, totals, _ = counted("2023-12-18", "2024-01-01")
    assert mondays == ["2023-12-18", "2023-12-25", "2024-01-01"]
    assert totals == (1, 0, 1)


def test_year_before_christ() -> None:
    """Weeks are counted in any year, those before year 1 too."""
    weeks = _weeks_of(make_timeline(make_event(when="-0043-03-15")))
    assert weeks is not None
    [monday] = weeks.mondays
    assert monday.weekday() == 0
    assert 0 <= monday.days_until(Day(-43, 3, 15)) < 7


def test_span_counts_once() -> None:
    """An event that lasted counts once, in the week in which it began."""
    mondays, totals, _ = counted("2023-12-20/2024-01-10")
    assert (mondays, totals) == (["2023-12-18"], (1,))


def test_open_end() -> None:
    """An event whose end is open counts in the week in which it began."""
    mondays, _, unplaced = counted("2023-12-20/..")
    assert (mondays, unplaced) == (["2023-12-18"], 0)


def test_coarse_dates() -> None:
    """Events known by month, season or year, or without a beginning, are left out and counted as such."""
    _, totals, unplaced = counted(
        "2023-12-20", "2023-12", "2023-22", "2023", "2023-12-XX", "../2023-12-20", "2023-12/2024"
    )
    assert (totals, unplaced) == ((1,), 6)


def test_two_possible_weeks() -> None:
    """An event on one of several days counts only where all of them lie in one week."""
    _, totals, unplaced = counted("[2023-12-24..2023-12-26]", "[2023-12-26..2023-12-28]")
    assert (totals, unplaced) == ((1,), 1)


def test_approximate_day() -> None:
    """An event on about a day counts in that day's week and is counted as approximate."""
    weeks = _weeks_of(make_timeline(make_event("a", "2023-12-20~"), make_event("b", "2023-12-20")))
    assert weeks is not None
    assert (weeks.totals, weeks.approximate) == ((2,), 1)


def test_fullest_stretch() -> None:
    """Of a long timeline, the consecutive weeks that hold most events are shown, and the rest is counted."""
    dates = ("2023-01-02", "2023-06-05", "2023-06-12", "2023-06-13", "2023-12-18")
    events = [make_event(f"event-{number}", date) for number, date in enumerate(dates)]
    weeks = _weeks_of(make_timeline(*events), 2)
    assert weeks is not None
    assert [str(monday) for monday in weeks.mondays] == ["2023-06-05", "2023-06-12"]
    assert (weeks.shown, weeks.elsewhere, weeks.total) == (3, 2, 5)


def test_equally_full() -> None:
    """Of equally full stretches the earliest is shown."""
    mondays, _, _ = counted("2023-01-02", "2023-06-05", most_weeks=3)
    assert mondays == ["2023-01-02"]


def test_no_longer_than_allowed() -> None:
    """A stretch has no more weeks than allowed, and one that fits is shown whole."""
    dates = ("2023-01-02", "2023-01-09", "2023-01-16")
    assert len(counted(*dates, most_weeks=2)[0]) == 2
    assert len(counted(*dates, most_weeks=3)[0]) == 3


def test_by_category() -> None:
    """Events are counted by category, in the timeline's order of categories."""
    weeks = _weeks_of(
        make_timeline(make_event("a"), make_event("b", category="election"), make_event("c", "2023-12-27"))
    )
    assert weeks is not None
    assert [category.id for category in weeks.categories] == ["protest", "election"]
    assert weeks.counts == ((1, 1), (1, 0))


def test_unpublished() -> None:
    """Drafts and retracted events are not counted."""
    timeline = make_timeline(
        make_event("a"),
        make_event("b", status=PublicationStatus.DRAFT),
        make_event("c", status=PublicationStatus.RETRACTED),
    )
    weeks = _weeks_of(timeline)
    assert weeks is not None
    assert (weeks.total, weeks.totals) == (1, (1,))


def test_nothing_known() -> None:
    """A timeline without any event known to the week has no weeks."""
    assert _weeks_of(make_timeline(make_event("a", "2023"))) is None
    assert _weeks_of(make_timeline()) is None


def test_time_of_day() -> None:
    """An event with a time of day counts in the week of its day."""
    late, early = week_of(make_event(when="2023-12-24T23:30Z")), week_of(make_event(when="2023-12-18"))
    assert late == early
