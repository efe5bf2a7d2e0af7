"""What readers can take of a chart: its files, and the lines of HTML that show it on another page."""

from collections.abc import Mapping
from math import ceil

from timeline.charts.drawn import FIGURE_FILE, DrawnChart
from timeline.charts.text_size import wrap
from timeline.charts.vocabulary import NARROW, WIDE
from timeline.views.addresses import Place, TimelinePaths
from timeline.views.contexts import ChartTakeView, LinkView
from timeline.views.embed_frame import EmbedFrame
from timeline.views.file_size import size_text
from timeline.views.lexicon import Phrases

_DRAWINGS = ((WIDE, 640.0), (NARROW, 432.0), (NARROW, 288.0))
"""Forms with the greatest widths that the style sheet gives them, and the width in the narrowest frame, in pixels."""
_TITLE, _TEXT, _AROUND = 21.0, 15.0, 96.0
"""Font sizes in an embedded chart, and what stands around its title, text and drawing."""
_LINE = 1.5


def take_view(
    chart: DrawnChart, files: Mapping[str, str], paths: TimelinePaths, place: Place, site_url: str, phrases: Phrases
) -> ChartTakeView:
    """Return what can be taken of a chart, for its own page.

    Args:
        chart: The chart.
        files: The texts of the files beside its page, by name.
        paths: Addresses of the explainer.
        place: The chart's own page.
        site_url: Absolute address of the site; without one, no other page could show the chart.
        phrases: The words of the site.
    """
    say = phrases.say
    named = {
        chart.csv_file: say("The numbers, as CSV"),
        chart.svg_file: say("The drawing with title and sources, as SVG"),
        FIGURE_FILE: say("The figure, as Plotly JSON"),
    }
    return ChartTakeView(
        downloads=tuple(
            LinkView(words, place.to(paths.chart_file(chart.id, name)), size_text(len(files[name].encode())))
            for name, words in named.items()
        ),
        picture_url=place.to(paths.chart_file(chart.id, chart.svg_file)),
        picture_name=f"{chart.id}.png",
        embed_url=place.to(paths.embed(chart.id)),
        embed_code=embed_frame(chart, f"{site_url}/{paths.embed(chart.id)}").code if site_url else None,
    )


def embed_frame(chart: DrawnChart, address: str) -> EmbedFrame:
    """Return the frame that shows a chart from an absolute address."""
    return EmbedFrame(address, chart.title, embed_height(chart))


def embed_height(chart: DrawnChart) -> int:
    """Return a height in pixels in which an embedded chart has room at any width, in full tens."""
    heights = dict(zip((WIDE, NARROW), chart.heights, strict=True))
    needed = (heights[form] * width / form.width + _height_of_words(chart, width) for form, width in _DRAWINGS)
    return ceil((max(needed) + _AROUND) / 10) * 10


def _height_of_words(chart: DrawnChart, width: float) -> float:
    sources = "x" * 24 * len(chart.citations)
    texts = ((chart.title, _TITLE), (chart.description, _TEXT), (f"{chart.note or ''} {sources}", _TEXT))
    return sum(len(wrap(text, width, size)) * size * _LINE for text, size in texts)
