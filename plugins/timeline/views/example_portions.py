"""Example pages of lists that are too long for one page, and the bars of an overview of many events."""

from dataclasses import replace

from timeline.views.contexts import LinkView, PortionView, SplitView
from timeline.views.drawings import DrawnBar, DrawnBars
from timeline.views.example_drawings import STRIP, SYMBOL

_HERE = "#component-portions"
YEARS = (
    PortionView(
        LinkView("2023", _HERE, "412 events"),
        (
            LinkView("October 2023", _HERE, "61 events"),
            LinkView("November 2023", _HERE, "137 events"),
            LinkView("December 2023", _HERE, "214 events"),
        ),
    ),
    PortionView(LinkView("2024", _HERE, "58 events")),
)
MONTHS = (
    PortionView(LinkView("November 2023", _HERE, "137 events")),
    PortionView(LinkView("December 2023", _HERE, "12 of 214 events")),
)
PARTS = (
    LinkView("1", "#component-parts"),
    LinkView("…"),
    LinkView("6", "#component-parts"),
    LinkView("7", note="this part"),
    LinkView("8", "#component-parts"),
    LinkView("…"),
    LinkView("12", "#component-parts"),
)
SPLIT = SplitView("There are 470 events, more than fit on one page. They are listed by date.", YEARS)
_COUNTS = (("October 2023", 14), ("November 2023", 61), ("December 2023", 43), ("January 2024", 2))
_BARS = tuple(
    DrawnBar(
        "#component-portions",
        f"{month}: {number} events",
        480 + 24 * place,
        106,
        23,
        number * 34 / 61,
        target=(480 + 24 * place, 24),
    )
    for place, (month, number) in enumerate(_COUNTS)
)
STRIP_OF_BARS = replace(
    STRIP,
    title="120 events in order of time",
    wide_description="Each bar stands for the events of a month: the more there are, the higher it is.",
    wide=replace(
        STRIP.wide,
        height=174,
        plot_bottom=136,
        lanes=(
            replace(STRIP.wide.lanes[0], count="120", bottom=108),
            replace(STRIP.wide.lanes[1], top=108, middle=122, bottom=136),
        ),
        marks=(replace(SYMBOL, x=700, label=None), replace(STRIP.wide.marks[2], y=122)),
        bars=(DrawnBars(2, "Protest", _BARS),),
        unit="a month",
        tallest=61,
        bars_height=34,
    ),
    narrow=replace(
        STRIP.narrow,
        eras=(
            replace(
                STRIP.narrow.eras[0],
                marks=(),
                bars=tuple(replace(bar, x=bar.x - 480, bottom=41) for bar in _BARS),
            ),
        ),
    ),
)
