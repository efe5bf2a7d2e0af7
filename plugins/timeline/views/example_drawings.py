"""Example drawings for the style guide: a contested figure, a chart and an overview strip."""

from json import dumps

from timeline.views.contexts import ChartTableView, ChartView, EstimateView, FigureView, LinkView
from timeline.views.drawings import (
    DrawnEra,
    DrawnEstimate,
    DrawnLabel,
    DrawnLane,
    DrawnMark,
    DrawnTick,
    EstimatesDrawing,
    LegendEntry,
    NarrowEra,
    NarrowStrip,
    StripDrawing,
    WideStrip,
)
from timeline.views.symbols import symbol_path

NAMED_SOURCES = (
    LinkView("RFE/RL", "#component-source"),
    LinkView("Reuters", "#component-source", "copy"),
    LinkView("Onet", "#component-source", language="pl"),
)
NUMBERS = (LinkView("2", "#source-2"), LinkView("11", "#source-11", "paragraph 4"))
ESTIMATES = FigureView(
    "figure-detained",
    "Detained: from 30 to 38",
    "People",
    EstimatesDrawing(
        268,
        154,
        5,
        True,
        (DrawnTick(8, "0"), DrawnTick(126, "20"), DrawnTick(244, "40")),
        (
            DrawnEstimate(
                "N1",
                24,
                "at least 35",
                214.5,
                False,
                "right",
                DrawnLabel(203.5, 57.5, "at least 35", "end", True),
                symbol_path(5, 214.5, 53, 12),
            ),
            DrawnEstimate(
                "Police",
                66,
                "about 38",
                232.2,
                True,
                "none",
                DrawnLabel(221.2, 99.5, "about 38", "end", True),
                symbol_path(5, 232.2, 95, 12),
            ),
            DrawnEstimate("A court", 108, "“several”"),
        ),
    ),
    (
        EstimateView(LinkView("N1"), "at least 35", NUMBERS[:1]),
        EstimateView(LinkView("Police", "#component-named"), "about 38", NUMBERS, "25 December"),
        EstimateView(LinkView("A court"), "“several”", NUMBERS[1:]),
    ),
    "A court remanded “several” on 27 December.",
)


def _figure(width: int, start: int, middle: float, thickness: int) -> dict[str, object]:
    """Return the one bar of the example as a figure for Plotly, in pixels."""
    axis = {"type": "linear", "showgrid": False, "zeroline": False, "tickvals": [], "tickfont": {"size": 12}}
    mark = {"orientation": "h", "x": [243], "y": [middle], "base": [start], "width": thickness}
    told = {"customdata": ["Serbia Must Not Stop (SNS)<br>129 seats"], "hovertemplate": "%{customdata}<extra></extra>"}
    return {
        "data": [{"type": "bar", **mark, **told, "name": "Seats", "meta": {"hue": 1, "tone": "solid"}}],
        "layout": {
            "width": width,
            "height": 40,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "xaxis": {**axis, "range": [0, width]},
            "yaxis": {**axis, "range": [40, 0]},
        },
    }


CHART = ChartView(
    "seats",
    "The ruling party’s list won a majority of seats with 48 per cent of valid votes",
    "Seats of 250, and share of valid votes, after repeat voting.",
    '<svg class="drawing" viewBox="0 0 560 40"><rect class="mark__bar hue-1" x="236" y="12" width="243" height="15"/>'
    '<text x="0" y="24">Serbia Must Not Stop (SNS)</text></svg>',
    '<svg class="drawing" viewBox="0 0 328 40"><rect class="mark__bar hue-1" y="22" width="243" height="11"/>'
    '<text x="0" y="14">Serbia Must Not Stop (SNS)</text></svg>',
    "#component-chart",
    "#component-chart",
    ChartTableView(
        ("List", "Seats", "% of votes"), (("Serbia Must Not Stop (SNS)", "129", "48.07"), ("SPN", "65", "24.32"))
    ),
    csv_url="#component-chart_table",
    page_url="#component-chart",
    note="Of all ballots, valid and invalid, the first list’s share is 46.75 per cent.",
    sources=NAMED_SOURCES,
    figure_json_html=dumps({**_figure(560, 236, 19.5, 15), "narrow": _figure(328, 0, 27.5, 11)}).replace(
        "<", "\\u003c"
    ),
)
SYMBOL = DrawnMark(
    "#component-event_card",
    "24 December 2023: City Hall",
    2,
    600,
    60,
    14,
    label=DrawnLabel(590, 64, "City Hall", "end", True),
)
HOLLOW = DrawnMark("#component-event_card", "About 28 December 2023", 2, 660, 60, 8, hollow=True)
FADING = DrawnMark(
    "#component-event_card", "January 2024", 5, 700, 88, width=300, height=5, fading="both", target=(700, 300)
)
_DRAWN_ERA = DrawnEra(
    "era-city-hall",
    "#era-city-hall",
    200,
    984,
    "City Hall",
    "City Hall and the days after",
    "24–29 Dec",
    "City Hall and the days after: 24–29 December 2023",
    "#component-strip",
    "Zoom in: City Hall and the days after",
)
STRIP = StripDrawing(
    "28 of 38 events fall in the fortnight that began with the vote",
    "Each mark is an event and leads to it. Larger marks are turning points.",
    "One row for each period, each with its own scale of time.",
    WideStrip(
        1184,
        140,
        200,
        36,
        46,
        102,
        (_DRAWN_ERA,),
        (DrawnTick(260, "25 Dec", True, "2023"), DrawnTick(360, "26 Dec")),
        (
            DrawnLane(2, "Protest", "9", "#component-mark", 46, 60, 74),
            DrawnLane(5, "Police and courts", "4", "#component-named", 74, 88, 102),
        ),
        (SYMBOL, HOLLOW, FADING),
    ),
    NarrowStrip(
        328,
        61,
        (
            NarrowEra(
                _DRAWN_ERA,
                "13 events",
                0,
                41,
                61,
                (DrawnMark("#component-event_card", "24 December 2023: City Hall", 2, 20, 31, 13),),
                "24 Dec",
                "29 Dec",
            ),
        ),
    ),
    (LegendEntry(2, "Protest", "9", "#component-mark"), LegendEntry(5, "Police and courts", "4", "#component-named")),
)
