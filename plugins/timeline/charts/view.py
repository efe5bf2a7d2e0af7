"""Charts as pages show them: each is drawn once and then placed on as many pages as show it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.charts.figures import chart_figure, weeks_figure
from timeline.charts.json_figure import figure_json, for_data_block
from timeline.charts.svg import draw
from timeline.charts.tables import chart_csv, chart_table, weeks_csv, weeks_table
from timeline.charts.weeks import EventsByWeek, count_by_week, week_of
from timeline.model.brief import AnyEvent
from timeline.model.chart import EVENTS_BY_WEEK, Chart
from timeline.model.source import Citation
from timeline.model.structure import Category
from timeline.model.timeline import Timeline
from timeline.views.addresses import PLOTLY, LinkStyle, Place, TimelinePaths
from timeline.views.contexts import ChartTableView, ChartView, LinkView
from timeline.views.date_words import DateWords
from timeline.views.lexicon import Phrases
from timeline.views.lookup import Lookup

FIGURE_FILE = "figure.json"
SourceLinks = Callable[[tuple[Citation, ...]], tuple[LinkView, ...]]
"""Names the sources of a chart."""


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart with all that is the same on every page."""

    id: str
    title: str
    description: str
    note: str | None
    wide_svg: str
    narrow_svg: str
    figure: str
    """The figure as JSON."""
    table: ChartTableView
    csv: str
    citations: tuple[Citation, ...]

    @property
    def csv_file(self) -> str:
        """Name of the data file beside the chart's page."""
        return f"{self.id}.csv"

    @property
    def files(self) -> Mapping[str, str]:
        """Files beside the chart's page: name and text, to be written as UTF-8 with line ends as they are."""
        return {FIGURE_FILE: self.figure, self.csv_file: self.csv}


def draw_chart(chart: Chart) -> DrawnChart:
    """Draw a chart that an editor declared.

    Raises :class:`~timeline.charts.drawable.DrawingError` where its values cannot be drawn.
    """
    figure = chart_figure(chart)
    drawings = draw(figure, chart.id, chart.title, chart.description)
    return DrawnChart(
        id=chart.id,
        title=chart.title,
        description=chart.description,
        note=chart.note,
        wide_svg=drawings.wide,
        narrow_svg=drawings.narrow,
        figure=figure_json(figure),
        table=chart_table(chart),
        csv=chart_csv(chart),
        citations=chart.citations,
    )


def draw_events_by_week(
    events: Sequence[AnyEvent], categories: tuple[Category, ...], phrases: Phrases, words: DateWords
) -> DrawnChart | None:
    """Draw events by week and category; None where no event's week is known."""
    weeks = count_by_week(events, categories)
    if weeks is None:
        return None
    title, description = _weeks_title(weeks, phrases, words), _weeks_description(weeks, phrases, words)
    figure = weeks_figure(weeks, phrases, words)
    drawings = draw(figure, EVENTS_BY_WEEK, title, description)
    return DrawnChart(
        id=EVENTS_BY_WEEK,
        title=title,
        description=description,
        note=_weeks_note(weeks, phrases),
        wide_svg=drawings.wide,
        narrow_svg=drawings.narrow,
        figure=figure_json(figure),
        table=weeks_table(weeks, phrases, words),
        csv=weeks_csv(weeks),
        citations=(),
    )


def chart_view(chart: DrawnChart, paths: TimelinePaths, place: Place, source_links: SourceLinks) -> ChartView:
    """Return a chart as it stands on a page.

    Where pages are opened from a disk, no script may read a file, so the figure stands in the page.
    """
    page = paths.entry("charts", chart.id)
    return ChartView(
        id=chart.id,
        title=chart.title,
        description=chart.description,
        wide_svg_html=chart.wide_svg,
        narrow_svg_html=chart.narrow_svg,
        figure_url=place.to(paths.chart_file(chart.id, FIGURE_FILE)),
        figure_json_html=for_data_block(chart.figure) if place.style is LinkStyle.FILE else None,
        bundle_url=place.to(PLOTLY),
        table=chart.table,
        csv_url=place.to(paths.chart_file(chart.id, chart.csv_file)),
        page_url=None if place.path == page else place.to(page),
        note=chart.note,
        sources=source_links(chart.citations),
    )


class Drawings(Mapping[str, DrawnChart]):
    """The charts of one explainer by id, declared and automatic. Nothing is drawn before it is asked for."""

    def __init__(self, timeline: Timeline, lookup: Lookup, phrases: Phrases, words: DateWords) -> None:
        """Take what charts are drawn from."""
        self._timeline = timeline
        self._lookup = lookup
        self._phrases = phrases
        self._words = words
        self._drawn: dict[str, DrawnChart] = {}

    def __getitem__(self, chart: str) -> DrawnChart:
        """Return a chart. Raises ``KeyError`` for an unknown id."""
        if chart not in self._drawn:
            self._drawn[chart] = self._draw(chart)
        return self._drawn[chart]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the declared charts and of the automatic one, where a page shows it and it can be drawn."""
        declared = tuple(chart.id for chart in self._timeline.charts)
        yield from declared
        is_wanted = EVENTS_BY_WEEK not in declared and self._is_shown(EVENTS_BY_WEEK)
        if is_wanted and any(week_of(event) is not None for event in self._lookup.order):
            yield EVENTS_BY_WEEK

    def __len__(self) -> int:
        """Number of charts."""
        return sum(1 for _ in self)

    def _is_shown(self, chart: str) -> bool:
        texts = [self._timeline.references, *(declared.references for declared in self._timeline.charts)]
        placed = (place.id for text in texts for place in text.charts)
        return chart in self._timeline.featured_charts or chart in placed or chart in self._lookup.by_chart

    def _draw(self, chart: str) -> DrawnChart:
        for declared in self._timeline.charts:
            if declared.id == chart:
                return draw_chart(declared)
        if chart != EVENTS_BY_WEEK:
            raise KeyError(chart)
        automatic = draw_events_by_week(self._lookup.order, self._timeline.categories, self._phrases, self._words)
        if automatic is None:
            raise KeyError(chart)
        return automatic


@dataclass(frozen=True, slots=True)
class TimelineCharts:
    """The charts of one explainer as its pages show them."""

    timeline: str
    """Id of the explainer."""
    drawings: Mapping[str, DrawnChart]
    source_links: SourceLinks

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all charts."""
        return tuple(self.drawings)

    def view(self, chart: str, place: Place) -> ChartView:
        """Return a chart as it stands on a page. Raises ``KeyError`` for an unknown id."""
        return chart_view(self.drawings[chart], TimelinePaths(self.timeline), place, self.source_links)

    def files(self, chart: str) -> Mapping[str, str]:
        """Return the files beside a chart's page: name and text. Raises ``KeyError`` for an unknown id."""
        return self.drawings[chart].files


def _weeks_title(weeks: EventsByWeek, phrases: Phrases, words: DateWords) -> str:
    date = words.day(weeks.mondays[0])
    if weeks.shown == weeks.total:
        return phrases.count(
            "All {total} events fall in the week from {date}",
            "All {total} events fall in the {number} weeks from {date}",
            len(weeks.mondays),
            total=f"{weeks.total:,}",
            date=date,
        )
    return phrases.count(
        "{shown} of {total} events fall in the week from {date}",
        "{shown} of {total} events fall in the {number} weeks from {date}",
        len(weeks.mondays),
        shown=f"{weeks.shown:,}",
        total=f"{weeks.total:,}",
        date=date,
    )


def _weeks_description(weeks: EventsByWeek, phrases: Phrases, words: DateWords) -> str:
    most = max(weeks.totals)
    peak = weeks.mondays[weeks.totals.index(most)]
    return " ".join(
        (
            phrases.say("Stacked columns, one for each week, with a part for each category."),
            phrases.count(
                "The fullest week, from {date}, has {number} event.",
                "The fullest week, from {date}, has {number} events.",
                most,
                date=words.day(peak),
            ),
        )
    )


def _weeks_note(weeks: EventsByWeek, phrases: Phrases) -> str:
    """Say how events are counted, and how many are not in the drawing and why."""
    found = [phrases.say("An event counts in the week, Monday to Sunday, in which it began.")]
    if weeks.approximate:
        found.append(
            phrases.count(
                "{number} event with an approximate date counts in the week of that date.",
                "{number} events with approximate dates count in the weeks of those dates.",
                weeks.approximate,
            )
        )
    if weeks.unplaced:
        found.append(
            phrases.count(
                "{number} event is left out, as its date is not known to the week.",
                "{number} events are left out, as their dates are not known to the week.",
                weeks.unplaced,
            )
        )
    if weeks.elsewhere:
        found.append(
            phrases.count(
                "{number} event lies in another week.", "{number} events lie in other weeks.", weeks.elsewhere
            )
        )
    return " ".join(found)
