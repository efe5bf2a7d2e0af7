"""Not yet laid out."""

from timeline.charts.context import ChartContext
from timeline.charts.sheet import Form, PlotlyFigure
from timeline.model.chart import Chart


def lay_out(chart: Chart, form: Form, context: ChartContext) -> PlotlyFigure:
    """Return the figure of a chart."""
    raise NotImplementedError
