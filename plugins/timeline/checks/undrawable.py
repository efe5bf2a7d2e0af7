"""A chart that turns out, when it is drawn, to have no legible drawing."""

from timeline.model.chart import Chart
from timeline.model.problem import Problem


def undrawable(chart: Chart, reason: str) -> Problem:
    """Return the problem of a chart that cannot be drawn; no rule can know it before."""
    message = f"the chart cannot be drawn: {reason}"
    return Problem(
        chart.marks.at("kind"), "chart-undrawable", message, "shorten its names, leave out rows, or take another kind"
    )
