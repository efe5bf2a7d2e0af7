"""The charts that every explainer has without declaring them."""

from timeline.charts.context import ChartContext
from timeline.model.chart import CLAIMS_BY_STATUS, EVENTS_BY_WEEK, Chart

AUTOMATIC = (EVENTS_BY_WEEK, CLAIMS_BY_STATUS)
"""Their ids."""


def automatic_chart(chart: str, context: ChartContext) -> Chart | None:
    """Return an automatic chart with its rows; None for any other id, and where the explainer has no data for it."""
    return None
