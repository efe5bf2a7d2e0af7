"""Where the marks of a chart lie on a page: those of the static drawing, and those that Plotly draws."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
STATIC = """figure => {
  const svg = [...figure.querySelectorAll(".chart__stage > div > svg.chart-drawing:not(.chart__links)")]
    .find(one => one.getClientRects().length > 0);
  const at = svg.getBoundingClientRect();
  const scale = at.width / svg.viewBox.baseVal.width;
  const box = one => { const b = one.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height].map(v => v * scale); };
  return {
    scale,
    bars: [...svg.querySelectorAll(".chart-drawing__bars rect")].map(box),
    lines: [...svg.querySelectorAll(".chart-drawing__line")].map(box),
    areas: [...svg.querySelectorAll(".chart-drawing__area")].map(box),
    dots: [...svg.querySelectorAll(".chart-drawing__dots")].map(one => one.getAttribute("d")),
  };
}"""
LIVE = """figure => {
  const plot = figure.querySelector(".chart__plot");
  const at = plot.getBoundingClientRect();
  const box = one => {
    const b = one.getBBox(), m = one.getScreenCTM();
    return [b.x + m.e - at.x, b.y + m.f - at.y, b.x + b.width + m.e - at.x, b.y + b.height + m.f - at.y];
  };
  const all = (selector) => [...plot.querySelectorAll(selector)];
  return {
    bars: all(".bars .point path").map(box),
    lines: all(".scatterlayer .js-line").filter(one => parseFloat(getComputedStyle(one).strokeWidth) > 0).map(box),
    areas: all(".scatterlayer .js-fill").filter(one => one.getAttribute("d")?.length > 5).map(box),
    dots: all(".scatterlayer path.point").map(one => one.getScreenCTM()).map(m => [m.e - at.x, m.f - at.y]),
  };
}"""
Numbers = tuple[float, ...]


@dataclass(frozen=True)
class DrawnMarks:
    """Sides of bars, lines and areas, and centres of dots, in pixels from the top left corner of the chart."""

    bars: list[Numbers]
    lines: list[Numbers]
    areas: list[Numbers]
    dots: list[Numbers]


def static_marks(figure: Locator) -> DrawnMarks:
    """Return the marks of the drawing that is shown at this width, or lies below the live chart."""
    found = figure.evaluate(STATIC)
    symbols = (part for path in found["dots"] for part in path.split("M") if part)
    dots = [tuple(length * found["scale"] for length in centre(symbol)) for symbol in symbols]
    return DrawnMarks(*(list(map(tuple, found[kind])) for kind in ("bars", "lines", "areas")), dots)


def live_marks(figure: Locator) -> DrawnMarks:
    """Return the marks of the live chart."""
    found = figure.evaluate(LIVE)
    return DrawnMarks(*(list(map(tuple, found[kind])) for kind in ("bars", "lines", "areas", "dots")))


def centre(symbol: str) -> Numbers:
    """Return the centre of a symbol, given the path that draws it without its first letter."""
    head, *arcs = symbol.split("a")
    if arcs:
        x, y = map(float, _NUMBER.findall(head))
        return x + float(_NUMBER.findall(arcs[0])[0]), y
    numbers = [float(number) for number in _NUMBER.findall(symbol)]
    xs, ys = numbers[::2], numbers[1::2]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if len(xs) != 3:
        return (left + right) / 2, (top + bottom) / 2
    # A triangle stands around its centre of weight, not around the middle of its height.
    if xs[0] == xs[2]:
        part = (right - left) * 0.6 / 1.6
        return left + part if xs[1] == right else right - part, (top + bottom) / 2
    is_upward = ys[0] == top
    return (left + right) / 2, (top + (bottom - top) / 1.79) if is_upward else (bottom - (bottom - top) / 1.79)


def unmatched(ones: list[Numbers], others: list[Numbers], most: float) -> list[Numbers]:
    """Return the marks that have no counterpart within a distance on each side, from both lists."""
    left = list(others)
    alone = []
    for mark in ones:
        near = (one for one in left if all(abs(a - b) <= most for a, b in zip(mark, one, strict=True)))
        counterpart = next(near, None)
        if counterpart is None:
            alone.append(mark)
        else:
            left.remove(counterpart)
    return alone + left
