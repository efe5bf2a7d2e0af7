"""Facts about drawings that hold for every kind of chart."""

import json
from collections.abc import Iterator

from tests.support import make_edition, make_event

from timeline.charts.context import ChartContext
from timeline.charts.figures import KINDS
from timeline.charts.picture import BarMarks, CurveMarks, DotMarks, Picture, Words, picture_of
from timeline.charts.sheet import size_of
from timeline.charts.text_size import text_width
from timeline.charts.vocabulary import NARROW, WIDE, Box, Form, PlotlyFigure, Role
from timeline.model.chart import Chart
from timeline.model.event import Event

FORMS = (WIDE, NARROW)


def make_context(*events: Event) -> ChartContext:
    """Return the surroundings of a chart: a small timeline, with one event if none is given."""
    edition = make_edition(*events or (make_event(),))
    return ChartContext(edition.timeline, edition.lookup, edition.phrases, edition.wording)


CONTEXT = make_context()


def figure_of(chart: Chart, form: Form) -> PlotlyFigure:
    """Return the figure of a chart."""
    return KINDS[chart.kind](chart, form, CONTEXT)


def drawn(chart: Chart, form: Form) -> Picture:
    """Return what is drawn of a chart."""
    return picture_of(figure_of(chart, form))


def bars_of(picture: Picture) -> dict[str, list[Box]]:
    """Return the bars of each name, those that bear none left out."""
    found: dict[str, list[Box]] = {}
    for marks in picture.marks:
        if isinstance(marks, BarMarks):
            found.setdefault(marks.name, []).extend(marks.boxes)
    return found


def dots_of(picture: Picture, tone: str = "solid") -> dict[str, list[tuple[float, float]]]:
    """Return the places of the symbols of each name that are filled in one way."""
    found: dict[str, list[tuple[float, float]]] = {}
    for marks in picture.marks:
        if isinstance(marks, DotMarks) and marks.tone == tone:
            found.setdefault(marks.name, []).extend(marks.points)
    return found


def texts_of(picture: Picture) -> list[str]:
    """Return all lines of words."""
    return [words.text for words in (*picture.words, *picture.ticks)]


def box_of(words: Words) -> Box:
    """Return the room of a line of words, on the safe side in width."""
    width = text_width(words.text, size_of(words.role), strong=words.role in (Role.STRONG, Role.LARGE))
    left = words.x - {"start": 0, "middle": width / 2, "end": width}[words.anchor]
    half = size_of(words.role) * (0.4 if words.role == Role.LARGE else 0.55)
    return Box(left, words.y - half, left + width, words.y + half)


def hovers_of(figure: PlotlyFigure) -> list[list[str]]:
    """Return the lines that readers are told of each mark, marks without such lines left out."""
    return [text.split("<br>") for trace in figure["data"] for text in trace.get("customdata", ()) if text]


def assert_legible(picture: Picture) -> None:
    """No words are cut or stand on other words or on bars, and nothing is drawn outside."""
    words = [(line, box_of(line)) for line in (*picture.words, *picture.ticks)]
    inside = [*(box for _, box in words), *_mark_boxes(picture)]
    for box in inside:
        assert box.left >= -0.2, box
        assert box.top >= -0.2, box
        assert box.right <= picture.width + 0.2, box
        assert box.bottom <= picture.height + 0.2, box
    bars = [bar for boxes in bars_of(picture).values() for bar in boxes]
    for at, (line, box) in enumerate(words):
        for other, another in words[at + 1 :]:
            assert not _overlap(box, another), (line.text, other.text)
        for bar in bars:
            assert not _overlap(box, bar), (line.text, bar)


def assert_same_bytes(chart: Chart, form: Form) -> None:
    """The same chart gives the same figure to the byte."""
    first, second = (json.dumps(figure_of(chart, form), sort_keys=True) for _ in range(2))
    assert first == second


def _mark_boxes(picture: Picture) -> Iterator[Box]:
    for marks in picture.marks:
        if isinstance(marks, BarMarks):
            yield from marks.boxes
        elif isinstance(marks, DotMarks):
            half = marks.size / 2
            yield from (Box(x - half, y - half, x + half, y + half) for x, y in marks.points)
        elif isinstance(marks, CurveMarks):
            yield from (Box(x, y, x, y) for x, y in marks.points)


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    upright = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0.2 and upright > 0.2
