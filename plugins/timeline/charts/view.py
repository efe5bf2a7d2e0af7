"""Charts as pages show them: each is drawn once and then placed on as many pages as show it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from timeline.charts.automatic import AUTOMATIC, automatic_chart, has_automatic_chart
from timeline.charts.context import ChartContext
from timeline.charts.drawn import FIGURE_FILE, DrawnChart
from timeline.charts.standalone import standalone_svg
from timeline.charts.taking import embed_frame, take_view
from timeline.model.source import Citation
from timeline.model.values import dataclass
from timeline.views.addresses import PLOTLY, LinkStyle, Place, TimelinePaths
from timeline.views.contexts import ChartTakeView, ChartView, LinkView
from timeline.views.date_words import DateWords
from timeline.views.embed_frame import EmbedFrame
from timeline.views.lexicon import Phrases

SourceLinks = Callable[[tuple[Citation, ...]], tuple[LinkView, ...]]
"""Names the sources of a chart."""


def chart_view(chart: DrawnChart, paths: TimelinePaths, place: Place, source_links: SourceLinks) -> ChartView:
    """Return a chart as it stands on a page.

    Where pages are opened from a disk, no script may read a file, so the figure stands in the page.
    """
    page = paths.entry("charts", chart.id)
    return ChartView(
        id=chart.id,
        title=chart.title,
        description=chart.description,
        wide_svg_html=place.moved(chart.wide_svg, paths.front),
        narrow_svg_html=place.moved(chart.narrow_svg, paths.front),
        figure_url=place.to(paths.chart_file(chart.id, FIGURE_FILE)),
        figure_json_html=_for_data_block(place.moved(chart.figure, paths.front))
        if place.style is LinkStyle.FILE
        else None,
        bundle_url=place.to(PLOTLY),
        table=chart.table,
        csv_url=place.to(paths.chart_file(chart.id, chart.csv_file)),
        page_url=None if place.path == page else place.to(page),
        note=chart.note,
        sources=source_links(chart.citations),
    )


class Drawings(Mapping[str, DrawnChart]):
    """The charts of one explainer by id, declared and automatic. Nothing is drawn before it is asked for."""

    def __init__(self, context: ChartContext, style: LinkStyle) -> None:
        """Take what charts are drawn from."""
        self._context = context
        self._style = style
        self._drawn: dict[str, DrawnChart] = {}

    def __getitem__(self, chart: str) -> DrawnChart:
        """Return a chart. Raises ``KeyError`` for an unknown id."""
        if chart not in self._drawn:
            self._drawn[chart] = self._draw(chart)
        return self._drawn[chart]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of the declared charts and of the automatic ones that a page shows and that have data."""
        declared = tuple(chart.id for chart in self._context.timeline.charts)
        yield from declared
        for chart in AUTOMATIC:
            if chart not in declared and self._is_shown(chart) and has_automatic_chart(chart, self._context):
                yield chart

    def __len__(self) -> int:
        """Number of charts."""
        return sum(1 for _ in self)

    def _is_shown(self, chart: str) -> bool:
        timeline = self._context.timeline
        texts = [timeline.references, *(declared.references for declared in timeline.charts)]
        placed = (place.id for text in texts for place in text.charts)
        return chart in timeline.featured_charts or chart in placed or chart in self._context.lookup.by_chart

    def _draw(self, id_: str) -> DrawnChart:
        # Imported here, as most builds draw nothing.
        from timeline.charts.drawing import draw_chart

        declared = (chart for chart in self._context.timeline.charts if chart.id == id_)
        chart = next(declared, None) or automatic_chart(id_, self._context)
        if chart is None:
            raise KeyError(id_)
        return draw_chart(chart, self._context, self._style)


@dataclass(frozen=True, slots=True)
class TimelineCharts:
    """The charts of one explainer as its pages show them."""

    timeline: str
    """Id of the explainer."""
    drawings: Mapping[str, DrawnChart]
    source_links: SourceLinks
    style: LinkStyle
    phrases: Phrases
    site_name: str
    site_url: str
    """Absolute address of the site without a slash at its end; empty where it is not known."""
    dates: DateWords
    """Ties the days in an editor's words to their months."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all charts."""
        return tuple(self.drawings)

    def view(self, chart: str, place: Place) -> ChartView:
        """Return a chart as it stands on a page. Raises ``KeyError`` for an unknown id."""
        view = chart_view(self.drawings[chart], TimelinePaths(self.timeline), place, self.source_links)
        tied = self.dates.tied
        note = tied(view.note) if view.note else None
        return replace(view, title=tied(view.title), description=tied(view.description), note=note)

    def title(self, chart: str) -> str:
        """Return the finding that a chart states. Raises ``KeyError`` for an unknown id."""
        return self.drawings[chart].title

    def citations(self, chart: str) -> tuple[Citation, ...]:
        """Return the sources of a chart. Raises ``KeyError`` for an unknown id."""
        return self.drawings[chart].citations

    def files(self, chart: str) -> Mapping[str, str]:
        """Return the files beside a chart's page: name and text. Raises ``KeyError`` for an unknown id."""
        paths, drawn = TimelinePaths(self.timeline), self.drawings[chart]
        page = paths.entry("charts", chart)
        place = Place(page, self.style)
        files = {name: place.moved(text, paths.front) for name, text in drawn.data_files.items()}
        origin = f"{self.site_name}, {self.site_url}/{page}" if self.site_url else self.site_name
        sources = [link.text for link in self.source_links(drawn.citations)]
        return {**files, drawn.svg_file: standalone_svg(drawn, sources, origin, self.phrases)}

    def take(self, chart: str, place: Place) -> ChartTakeView:
        """Return what readers can take of a chart, for its own page. Raises ``KeyError`` for an unknown id."""
        paths = TimelinePaths(self.timeline)
        return take_view(self.drawings[chart], self.files(chart), paths, place, self.site_url, self.phrases)

    def embed_frame(self, chart: str) -> EmbedFrame:
        """Return the frame in which other sites show a chart. Raises ``KeyError`` for an unknown id."""
        return embed_frame(self.drawings[chart], f"{self.site_url}/{TimelinePaths(self.timeline).embed(chart)}")


def _for_data_block(text: str) -> str:
    """Return JSON that can stand in an HTML data block: without ``<``, it can neither end nor comment it out."""
    return text.replace("<", "\\u003c")
