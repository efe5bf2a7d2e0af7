"""What Hypothesis draws: dates, their texts, and texts that are almost dates."""

from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from timeline.model.edtf import Day, SortKey, When, parse_edtf

BELGRADE = ZoneInfo("Europe/Belgrade")

YEARS = st.integers(-9999, 9999).filter(bool) | st.integers(1800, 2100)
MARKS = st.sampled_from(["", "", "~", "?", "%"])


def year_text(year: int) -> str:
    """Write a year as EDTF does: four digits, and a sign where it is negative."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


@st.composite
def days(draw: st.DrawFn, years: st.SearchStrategy[int] = YEARS) -> Day:
    """A day of any year of four digits."""
    first = Day(draw(years), 1, 1).toordinal()
    return Day.fromordinal(first + draw(st.integers(0, 364)))


@st.composite
def times(draw: st.DrawFn) -> str:
    """A text with a time of day; at noon and later, no clock in Belgrade ever changed."""
    day = draw(days(st.integers(1900, 2100)))
    clock = f"{draw(st.integers(12, 23)):02}:{draw(st.integers(0, 59)):02}" + draw(st.sampled_from(["", ":00", ":59"]))
    return f"{day}T{clock}" + draw(st.sampled_from(["", "Z", "+01:00", "-11:30", "+14"]))


@st.composite
def date_texts(draw: st.DrawFn) -> str:
    """A text of one date at any precision, with or without a time and a mark."""
    day, mark = draw(days()), draw(MARKS)
    year, month = year_text(day.year), f"{day.month:02}"
    season, long = draw(st.integers(21, 24)), draw(st.integers(10_000, 10**11)) * draw(st.sampled_from([1, -1]))
    shapes = [
        str(day),
        f"{year}-{month}",
        year,
        f"{year}-{season}",
        f"{year}-{month}-XX",
        f"{year}-XX",
        f"{year}-XX-XX",
    ]
    shapes += [f"{year[:-1]}X", f"{year[:-2]}XX", f"Y{long}"]
    return draw(st.sampled_from(shapes).map(lambda shape: shape + mark) | times())


@st.composite
def when_texts(draw: st.DrawFn) -> str:
    """A text that is read: a date, a set of two days or an interval of any kind."""
    first, second = sorted((draw(date_texts()), draw(date_texts())), key=_order)
    day = draw(days())
    later = Day.fromordinal(day.toordinal() + draw(st.integers(1, 500)))
    sets = [f"[{day}{sign}{later}]" for sign in ("..", ",")] if later.year < 10_000 else []
    return draw(st.sampled_from([first, first, f"{first}/{second}", f"{first}/..", f"../{first}", f"{first}/", *sets]))


def _order(text: str) -> SortKey:
    return parse_edtf(text, BELGRADE).sort_key()


def whens() -> st.SearchStrategy[When]:
    """A date or an interval of any kind, read in the zone of Belgrade."""
    return when_texts().map(lambda text: parse_edtf(text, BELGRADE))


def near_dates() -> st.SearchStrategy[str]:
    """A text made of the signs and words of dates, mostly not one, and any other text."""
    pieces = [
        "2023",
        "12",
        "17",
        "-",
        "/",
        "..",
        ".",
        ",",
        " ",
        "T",
        "20:00",
        "Z",
        "+01:00",
        "X",
        "~",
        "?",
        "%",
        "[",
        "]",
    ]
    pieces += [
        "Y",
        "c. ",
        "to",
        "from ",
        "since ",
        "December",
        "summer",
        "BC",
        "–",
        "２",
        "٣",
        "x",
        "\n",
        "00",
        "99",
        "0000",
    ]
    return st.lists(st.sampled_from(pieces), max_size=12).map("".join) | st.text(max_size=80)
