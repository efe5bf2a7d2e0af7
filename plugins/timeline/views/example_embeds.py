"""Examples of what can be taken, and of what stands within the pages of others."""

from timeline.views.contexts import ChartTakeView, LinkView, ShareView
from timeline.views.embed_frame import EmbedFrame

SHARE = ShareView(
    "#component-share",
    EmbedFrame("https://example.org/serbia-2023/events/city-hall/embed/", "Seventh protest", 420).code,
)
TAKE = ChartTakeView(
    (
        LinkView("The numbers, as CSV", "#component-chart_take", "0.7 kB"),
        LinkView("The figure, as Plotly JSON", "#component-chart_take", "12 kB"),
    ),
    "#component-chart_take",
    "seats.png",
    "#component-chart_take",
)
