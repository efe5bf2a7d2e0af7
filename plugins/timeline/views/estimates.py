"""Contested figures: each claimant's number on one axis, words left as words."""

from collections.abc import Iterable, Mapping
from math import floor, log10
from typing import Literal

from timeline.model.claim import Estimate, Figure, Qualifier
from timeline.model.event import Event
from timeline.model.values import dataclass
from timeline.views.addresses import Place
from timeline.views.contexts import EstimateView, FigureView
from timeline.views.corrections import correction_notes
from timeline.views.drawings import DrawnEstimate, DrawnLabel, DrawnTick, EstimatesDrawing
from timeline.views.edition import Edition
from timeline.views.lexicon import QUALIFIERS
from timeline.views.names import claimant_link, claimant_name, event_link
from timeline.views.sources import single_origin, source_links
from timeline.views.symbols import symbol_path

WIDTH = 268.0
AXIS_LEFT, AXIS_RIGHT = 8.0, 244.0
ROWS_TOP, ROW_HEIGHT = 24.0, 42.0
MARK_BELOW_TOP, MARK_SIZE = 29.0, 12.0
LABEL_GAP, ARROW_LENGTH, ARROW_REACH = 11.0, 13.0, 19.0
"""Room between mark and number, what an arrow adds to it, and how far an arrow reaches from the mark's centre."""
NAME_LEFT = 16.0
CHARACTER, WORDS_CHARACTER, TICK_CHARACTER = 7.4, 6.3, 6.8
"""Widths on the safe side: of a figure's character at 13 px, of one in a name or words, and of one on the axis."""
Arrow = Literal["none", "right", "left"]


def _description(figure: Figure, edition: Edition) -> str:
    """Say what is counted and in what, and nothing twice."""
    say, is_named = edition.phrases.say, figure.unit.casefold() in figure.measure.casefold()
    if not figure.title:
        return "" if is_named else say("Counted in {unit}", unit=figure.unit)
    return figure.measure if is_named else say("{measure}; {unit}", measure=figure.measure, unit=figure.unit)


def figure_view(
    index: int, figure: Figure, event: Event, edition: Edition, place: Place, numbers: Mapping[str, int] | None
) -> FigureView:
    """Return a contested figure for a page.

    ``numbers`` are those of the event's own list of sources; None on other pages, where sources are
    named and the event is linked.
    """
    return FigureView(
        id=f"{event.id}-figure-{index}" if numbers is None else f"figure-{index}",
        title=figure.title or figure.measure,
        description=_description(figure, edition),
        drawing=draw_estimates(figure, edition.lookup.slot.get(event.category, 1), edition),
        estimates=tuple(
            EstimateView(
                by=claimant_link(estimate.by, edition, place),
                figure=estimate_text(estimate, edition),
                sources=source_links(estimate.citations, event, edition, place, numbers),
                note=estimate.note,
                origin=single_origin(estimate.citations, edition),
            )
            for estimate in figure.estimates
        ),
        note=figure.note,
        corrections=correction_notes(event, (f"figure-{index}",), edition, place),
        event=event_link(event, edition, place) if numbers is None else None,
    )


def estimate_text(estimate: Estimate, edition: Edition) -> str:
    """Return the number with separators and its qualifier, or the words in quotation marks."""
    if estimate.value is None:
        return edition.phrases.say("“{words}”", words=estimate.text)
    number = f"{estimate.value:,}"
    if estimate.qualifier is None:
        return number
    return edition.phrases.say(QUALIFIERS[estimate.qualifier], number=number)


def draw_estimates(figure: Figure, slot: int, edition: Edition) -> EstimatesDrawing:
    """Lay out a contested figure: one row for each claimant, in the order in which they are given."""
    values = [estimate.value for estimate in figure.estimates if estimate.value is not None]
    top = _axis_end(values)
    axis = _Axis(top, min(AXIS_RIGHT, WIDTH - len(_tick_text(top)) * TICK_CHARACTER / 2))
    rows = [_row(index, estimate, axis, slot, edition) for index, estimate in enumerate(figure.estimates)]
    return EstimatesDrawing(
        width=WIDTH,
        height=ROWS_TOP + ROW_HEIGHT * len(rows) + 4,
        slot=slot,
        has_axis=bool(values),
        ticks=tuple(_ticks(axis, whole=all(float(value).is_integer() for value in values))) if values else (),
        rows=tuple(rows),
        row_height=ROW_HEIGHT,
    )


@dataclass(frozen=True, slots=True)
class _Axis:
    """An axis from zero at ``AXIS_LEFT`` to ``top`` at ``right``."""

    top: float
    right: float

    def x(self, value: float) -> float:
        return AXIS_LEFT + (self.right - AXIS_LEFT) * value / self.top


def _axis_end(values: Iterable[float]) -> float:
    """Return a round number at or above the largest value."""
    largest = max(values, default=0)
    if largest <= 0:
        return 1
    power = 10.0 ** floor(log10(largest))
    return next((step * power for step in (1, 2, 3, 4, 5, 6, 8) if step * power >= largest), 10 * power)


def _tick_text(value: float) -> str:
    return f"{value:,.15g}"


def _ticks(axis: _Axis, *, whole: bool) -> Iterable[DrawnTick]:
    """Yield the ends and the middle; where only whole numbers are given, no axis counts half a person."""
    middle = axis.top / 2
    parts = (0, axis.top) if whole and not middle.is_integer() else (0, middle, axis.top)
    for part in parts:
        yield DrawnTick(axis.x(part), _tick_text(part))


def _row(index: int, estimate: Estimate, axis: _Axis, slot: int, edition: Edition) -> DrawnEstimate:
    y = ROWS_TOP + ROW_HEIGHT * index
    name, text = claimant_name(estimate.by, edition.timeline), estimate_text(estimate, edition)
    if estimate.value is None:
        return DrawnEstimate(name=_fitted(name), y=y, text=_fitted(text))
    x = axis.x(estimate.value)
    arrow = _arrow(estimate.qualifier, x)
    label = _label(text, x, y + MARK_BELOW_TOP + 4.5, arrow)
    return DrawnEstimate(
        name=_fitted(name) if label else _fitted(name, f": {text}"),
        y=y,
        text=text,
        x=x,
        hollow=estimate.qualifier is Qualifier.ABOUT,
        arrow=arrow,
        label=label,
        path=symbol_path(slot, x, y + MARK_BELOW_TOP, MARK_SIZE),
    )


_ARROWS: Mapping[Qualifier, Arrow] = {
    Qualifier.AT_LEAST: "right",
    Qualifier.MORE_THAN: "right",
    Qualifier.AT_MOST: "left",
}


def _arrow(qualifier: Qualifier | None, x: float) -> Arrow:
    """Return the arrow of a mark; one to the left is left out where it would cross the start of the axis."""
    arrow = _ARROWS.get(qualifier, "none") if qualifier else "none"
    return "none" if arrow == "left" and x - ARROW_REACH < AXIS_LEFT else arrow


def _label(text: str, x: float, y: float, arrow: Arrow) -> DrawnLabel | None:
    """Return a number beside its mark, on the right where there is room; None where neither side has any."""
    width = len(text) * CHARACTER
    right = x + LABEL_GAP + (ARROW_LENGTH if arrow == "right" else 0)
    left = x - LABEL_GAP - (ARROW_LENGTH if arrow == "left" else 0)
    if right + width <= WIDTH:
        return DrawnLabel(right, y, text, "start", strong=True)
    return DrawnLabel(left, y, text, "end", strong=True) if left >= width else None


def _fitted(words: str, ending: str = "") -> str:
    """Return words with an ending, shortened to the width of the drawing; the table has them in full."""
    most = int((WIDTH - NAME_LEFT) / WORDS_CHARACTER) - len(ending)
    return (words if len(words) <= most else f"{words[: most - 1].rstrip()}…") + ending
