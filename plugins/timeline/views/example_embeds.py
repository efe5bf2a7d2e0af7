"""Examples of what stands within the pages of others."""

from timeline.views.contexts import ShareView
from timeline.views.embed_frame import EmbedFrame

SHARE = ShareView(
    "#component-share",
    EmbedFrame("https://example.org/serbia-2023/events/city-hall/embed/", "Seventh protest", 420).code,
)
