"""A chart as an SVG file that stands alone: with its title, its note, its sources and the address it came from."""

import re
from collections.abc import Mapping, Sequence

from timeline.charts.drawn import DrawnChart
from timeline.charts.elements import element, text_element
from timeline.charts.text_size import wrap
from timeline.charts.vocabulary import LARGE_SIZE, SMALL_SIZE, WIDE
from timeline.views.lexicon import Phrases

COLOURS: Mapping[str, str] = {
    "paper": "#FCFBF8",
    "raised": "#F3F0E9",
    "text": "#1B1D20",
    "text-secondary": "#4A4E55",
    "rule": "#D9D6CF",
    "rule-strong": "#8C887F",
    "category-1": "#505DCA",
    "category-2": "#B93417",
    "category-3": "#31815D",
    "category-4": "#875878",
    "category-5": "#C28536",
    "category-6": "#379DB9",
}
"""The theme's colours on light paper by the names of their tokens: a file has no style sheet but its own."""
MARGIN = 20.0
WIDTH = WIDE.width + 2 * MARGIN
_TITLE, _TEXT, _NOTE = 20.0, 14.0, 12.0
_LEADING, _GAP = 1.35, 14.0
_LINK = re.compile(r"</?a\b[^>]*>")


def standalone_svg(chart: DrawnChart, sources: Sequence[str], origin: str, phrases: Phrases) -> str:
    """Return the wide drawing of a chart as a file of its own. Same chart, same bytes.

    Args:
        chart: The chart.
        sources: Names of its sources.
        origin: The name of the site and the address of the chart's page there, as far as they are known.
        phrases: The words of the site.
    """
    page = _Page()
    page.write(chart.title, _TITLE, "title", strong=True)
    page.write(chart.description, _TEXT, "text")
    page.y += _GAP
    drawing = element("g", {"transform": f"translate({MARGIN:g} {page.y:g})"}, _LINK.sub("", chart.wide_svg))
    page.y += chart.heights[0] + _GAP
    if chart.note:
        page.write(chart.note, _NOTE, "note")
    if sources:
        names = ", ".join(sources)
        page.write(phrases.count("Source: {names}", "Sources: {names}", len(sources), names=names), _NOTE, "note")
    page.write(origin, _NOTE, "note")
    height = round(page.y + MARGIN)
    head = element("style", {}, STYLE)
    paper = element("rect", {"class": "paper", "width": WIDTH, "height": height})
    attributes: dict[str, str | float] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {WIDTH:g} {height}",
        "width": WIDTH,
        "height": height,
    }
    return element("svg", attributes, "\n".join(["", head, paper, *page.lines, drawing, ""])) + "\n"


class _Page:
    """Lines of text from the top down."""

    def __init__(self) -> None:
        self.y = MARGIN
        self.lines: list[str] = []

    def write(self, text: str, size: float, kind: str, *, strong: bool = False) -> None:
        for line in wrap(text, WIDE.width, size, strong=strong) if text else ():
            self.lines.append(text_element(MARGIN, self.y + size, line, kind))
            self.y += size * _LEADING


def _style() -> str:
    """Return what the theme's style sheets say of drawings, with light colours and without custom properties.

    Programs that show drawings know neither custom properties nor nested rules; all know ``currentColor``.
    """
    ink = COLOURS
    hues = [f".hue-{number}{{color:{ink[f'category-{number}']}}}" for number in range(1, 7)]
    rules = [
        "svg{overflow:visible}",
        f"text{{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:{ink['text']}}}",
        f".paper{{fill:{ink['paper']}}}",
        f".title{{font-size:{_TITLE:g}px;font-weight:600}}",
        f".text{{font-size:{_TEXT:g}px;fill:{ink['text-secondary']}}}",
        f".note{{font-size:{_NOTE:g}px;fill:{ink['text-secondary']}}}",
        *hues,
        f".hue-7{{color:{ink['rule-strong']}}}",
        f".drawing__label{{paint-order:stroke;stroke:{ink['paper']};stroke-width:4px;stroke-linejoin:round}}",
        f".drawing__tick{{font-size:12px;fill:{ink['text-secondary']}}}",
        f".chart-drawing__large{{font-size:{LARGE_SIZE:g}px}}",
        f".chart-drawing__number{{font-size:{SMALL_SIZE:g}px}}",
        ".is-strong{font-weight:600}",
        f".is-secondary{{fill:{ink['text-secondary']}}}",
        f".drawing__grid{{fill:none;stroke:{ink['rule']}}}",
        f".drawing__axis,.chart-drawing__event{{fill:none;stroke:{ink['rule-strong']}}}",
        f".chart-drawing__reference{{fill:none;stroke:{ink['text-secondary']};stroke-dasharray:3 3}}",
        f".chart-drawing__band{{fill:{ink['raised']}}}",
        ".is-solid{fill:currentColor}",
        f".chart-drawing__bars.is-solid rect{{stroke:{ink['paper']};stroke-width:2;paint-order:stroke}}",
        f".is-hollow{{fill:{ink['paper']};stroke:currentColor;stroke-width:1.75}}",
        ".chart-drawing__bars.is-hollow rect{stroke-dasharray:3 2}",
        ".is-faint{fill:currentColor;fill-opacity:.35}",
        f".is-paper{{fill:{ink['paper']}}}",
        ".chart-drawing__line{fill:none;stroke:currentColor;stroke-linejoin:round}",
        ".chart-drawing__line.is-dashed{stroke-dasharray:5 3}",
        ".chart-drawing__area{fill:currentColor;fill-opacity:.18}",
    ]
    return "\n" + "\n".join(rules) + "\n"


STYLE = _style()
"""The file's own style sheet: a rule for every class of a drawing that has a look."""
