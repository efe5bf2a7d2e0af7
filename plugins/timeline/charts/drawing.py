"""Draws a chart: its figures, their static drawings, its table and its file of data."""

from timeline.charts.context import ChartContext
from timeline.charts.drawn import DrawnChart
from timeline.charts.figures import chart_figures, figure_json
from timeline.charts.origins import with_rows
from timeline.charts.svg import draw
from timeline.charts.tables import chart_csv, chart_table
from timeline.model.chart import Chart
from timeline.views.addresses import LinkStyle, TimelinePaths, movable_place


def draw_chart(chart: Chart, context: ChartContext, style: LinkStyle) -> DrawnChart:
    """Draw a chart that an editor declared, or an automatic one.

    Raises :class:`~timeline.charts.picture.DrawingError` where its values cannot be drawn.
    """
    chart = with_rows(chart, context)
    paths, place = TimelinePaths(context.timeline.id), movable_place(style)

    def address(event: str) -> str:
        return place.to(paths.event(event))

    wide, narrow = chart_figures(chart, context)
    named = [event for event in chart.events if context.event(event) is not None]
    return DrawnChart(
        id=chart.id,
        title=chart.title,
        description=chart.description,
        note=chart.note,
        wide_svg=draw(wide, f"chart-{chart.id}--wide", chart.title, chart.description, address),
        narrow_svg=draw(narrow, f"chart-{chart.id}--narrow", chart.title, chart.description, address),
        heights=(wide["layout"]["height"], narrow["layout"]["height"]),
        figure=figure_json(wide, narrow, {event: address(event) for event in named}),
        table=chart_table(chart, context),
        csv=chart_csv(chart),
        citations=chart.all_citations,
    )
