"""The galleries of the style guide: an example of every kind of chart, drawn as the charts of explainers are."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC
from gettext import NullTranslations

from timeline.charts.context import ChartContext
from timeline.charts.drawn import DrawnChart
from timeline.charts.view import chart_view
from timeline.model.brief import brief_of
from timeline.model.chart import Chart
from timeline.model.edtf import EdtfDate, parse_edtf
from timeline.model.event import Event
from timeline.model.structure import Category, Coverage
from timeline.model.timeline import Timeline
from timeline.views.addresses import MOVABLE, LinkStyle, Place, TimelinePaths
from timeline.views.contexts import ChartView
from timeline.views.date_words import DateWords
from timeline.views.lexicon import Phrases
from timeline.views.lookup import Lookup
from timeline.views.relations import Relations
from timeline.views.wording import Wording

SECTION = "charts"
"""Anchor of the charts on their page: links of the examples lead there."""
_EXPLAINER = "example"
_ADDRESS = re.compile(rf"{MOVABLE}[^\"&]*")


def examples() -> Mapping[str, Mapping[str, Chart]]:
    """Return the examples of each gallery by name. Raises ``ValueError`` where two have the same name."""
    # Imported here, as they are wanted only when the program or its examples have changed.
    from timeline.charts.examples import rows, spread, time

    found: dict[str, Mapping[str, Chart]] = {}
    for gallery, charts in (("amounts", rows.EXAMPLES), ("time", time.EXAMPLES), ("spread", spread.EXAMPLES)):
        for name in charts:
            if any(name in others for others in found.values()):
                raise ValueError(f"two examples of charts are named “{name}”")
        found[gallery] = {name: replace(chart, id=f"example-{name}") for name, chart in charts.items()}
    return found


def draw_galleries() -> dict[str, tuple[DrawnChart, ...]]:
    """Return the examples of each gallery, drawn; every address in them leads to the gallery itself."""
    from timeline.charts.drawing import draw_chart

    context = neutral_context()
    return {
        gallery: tuple(_at_home(draw_chart(chart, context, LinkStyle.FOLDER)) for chart in charts.values())
        for gallery, charts in examples().items()
    }


def example_views(charts: tuple[DrawnChart, ...], place: Place) -> tuple[ChartView, ...]:
    """Return the drawn examples as they stand on a page, each with its figure: they have no files."""
    paths, anchor = TimelinePaths(_EXPLAINER), f"#{SECTION}"
    on_disk = replace(place, style=LinkStyle.FILE)
    views = (chart_view(chart, paths, on_disk, lambda _: ()) for chart in charts)
    return tuple(replace(view, figure_url=anchor, csv_url=None, page_url=None) for view in views)


def neutral_context() -> ChartContext:
    """Return the surroundings of the examples: an explainer of which nothing is true."""
    timeline = _timeline()
    phrases = Phrases(NullTranslations())
    events = {event.id: event for event in _EVENTS}
    lookup = Lookup(Relations(timeline, map(brief_of, _EVENTS)), events)
    return ChartContext(timeline, lookup, phrases, DateWords(Wording(), phrases, timeline.timezone_name))


def _at_home(chart: DrawnChart) -> DrawnChart:
    anchor = f"#{SECTION}"
    wide, narrow, figure = (_ADDRESS.sub(anchor, text) for text in (chart.wide_svg, chart.narrow_svg, chart.figure))
    return replace(chart, wide_svg=wide, narrow_svg=narrow, figure=figure)


def _day(text: str) -> EdtfDate:
    when = parse_edtf(text, UTC)
    assert isinstance(when, EdtfDate)
    return when


def _event(id_: str, when: str, title: str, category: str) -> Event:
    return Event(
        id=id_,
        title=title,
        when=parse_edtf(when, UTC),
        category=category,
        summary="Made up.",
        citations=(),
        added=_day("2024-02-01"),
    )


_EVENTS = (
    _event("ruling", "2023-06-09", "A court rules on the stations", "court"),
    _event("repeat-voting", "2023-07-02", "Voting is repeated", "election"),
)


def _timeline() -> Timeline:
    return Timeline(
        id=_EXPLAINER,
        title="An example",
        short_title="Example",
        kicker="Example",
        standfirst="Nothing of this is true.",
        language="en",
        timezone="UTC",
        timezone_name="UTC",
        coverage=Coverage(parse_edtf("2023/2024", UTC), "Nothing."),
        published=_day("2024-02-01"),
        categories=(Category("court", "Courts", "Court"), Category("election", "Elections", "Election")),
    )
