"""Contested figures: each claimant's number on one axis, words left as words."""

from collections.abc import Iterable
from math import floor, log10

from timeline.model.claim import Estimate, Figure, Qualifier
from timeline.model.event import Event
from timeline.views.addresses import Place
from timeline.views.contexts import EstimateView, FigureView, LinkView
from timeline.views.drawings import DrawnEstimate, DrawnLabel, DrawnTick, EstimatesDrawing
from timeline.views.edition import Edition
from timeline.views.lexicon import QUALIFIERS
from timeline.views.names import claimant_link, claimant_name
from timeline.views.sources import name_links, number_links
from timeline.views.symbols import symbol_path

WIDTH = 268.0
AXIS_LEFT, AXIS_RIGHT = 8.0, 244.0
ROWS_TOP, ROW_HEIGHT = 24.0, 42.0
MARK_BELOW_TOP, MARK_SIZE = 29.0, 12.0
LABEL_GAP, ARROW_LENGTH = 11.0, 13.0
CHARACTER = 7.4
"""Width of a figure's character at 13 px, on the safe side."""


def figure_view(
    index: int, figure: Figure, event: Event, edition: Edition, place: Place, numbers: dict[str, int] | None
) -> FigureView:
    """Return a contested figure for a page.

    ``numbers`` are those of the event's own list of sources; None on other pages, where sources are
    named and the event is linked.
    """

    def sources(estimate: Estimate) -> tuple[LinkView, ...]:
        if numbers is None:
            return name_links(estimate.citations, edition)
        return number_links(estimate.citations, numbers)

    say = edition.phrases.say
    return FigureView(
        id=f"{event.id}-figure-{index}" if numbers is None else f"figure-{index}",
        title=figure.title or figure.measure,
        description=say("{measure}; {unit}", measure=figure.measure, unit=figure.unit)
        if figure.title
        else say("Counted in {unit}", unit=figure.unit),
        drawing=draw_estimates(figure, edition.lookup.slot.get(event.category, 1), edition),
        estimates=tuple(
            EstimateView(
                by=claimant_link(estimate.by, edition, place),
                figure=estimate_text(estimate, edition),
                is_words=estimate.value is None,
                sources=sources(estimate),
                note=estimate.note,
            )
            for estimate in figure.estimates
        ),
        note=figure.note,
        event=LinkView(event.title, place.to(edition.paths.event(event.id)), edition.wording.date(event.when))
        if numbers is None
        else None,
    )


def estimate_text(estimate: Estimate, edition: Edition) -> str:
    """Return the number with separators and its qualifier, or the words in quotation marks."""
    if estimate.value is None:
        return f"“{estimate.text}”"
    number = f"{estimate.value:,}"
    if estimate.qualifier is None:
        return number
    return edition.phrases.say(QUALIFIERS[estimate.qualifier], number=number)


def draw_estimates(figure: Figure, slot: int, edition: Edition) -> EstimatesDrawing:
    """Lay out a contested figure: one row for each claimant, in the order in which they are given."""
    values = [estimate.value for estimate in figure.estimates if estimate.value is not None]
    top = _axis_end(values)
    rows = [_row(index, estimate, top, slot, edition) for index, estimate in enumerate(figure.estimates)]
    return EstimatesDrawing(
        width=WIDTH,
        height=ROWS_TOP + ROW_HEIGHT * len(rows) + 4,
        slot=slot,
        has_axis=bool(values),
        ticks=tuple(_ticks(top)) if values else (),
        rows=tuple(rows),
        row_height=ROW_HEIGHT,
    )


def _x(value: float, top: float) -> float:
    return AXIS_LEFT + (AXIS_RIGHT - AXIS_LEFT) * value / top


def _axis_end(values: Iterable[float]) -> float:
    """Return a round number at or above the largest value."""
    largest = max(values, default=0)
    if largest <= 0:
        return 1
    power = 10 ** floor(log10(largest))
    return next(step * power for step in (1, 2, 3, 4, 5, 6, 8, 10) if step * power >= largest)


def _ticks(top: float) -> Iterable[DrawnTick]:
    for part in (0, top / 2, top):
        yield DrawnTick(_x(part, top), f"{part:,.1f}".removesuffix(".0"))


def _row(index: int, estimate: Estimate, top: float, slot: int, edition: Edition) -> DrawnEstimate:
    y = ROWS_TOP + ROW_HEIGHT * index
    name, text = claimant_name(estimate.by, edition), estimate_text(estimate, edition)
    if estimate.value is None:
        return DrawnEstimate(name=name, y=y, text=text)
    x = _x(estimate.value, top)
    arrow = _ARROWS.get(estimate.qualifier, "none") if estimate.qualifier else "none"
    reach = LABEL_GAP + (ARROW_LENGTH if arrow == "right" else 0)
    fits_right = x + reach + len(text) * CHARACTER <= WIDTH
    label = (
        DrawnLabel(x + reach, y + MARK_BELOW_TOP + 4.5, text, "start", strong=True)
        if fits_right
        else DrawnLabel(x - LABEL_GAP, y + MARK_BELOW_TOP + 4.5, text, "end", strong=True)
    )
    return DrawnEstimate(
        name=name,
        y=y,
        text=text,
        x=x,
        hollow=estimate.qualifier is Qualifier.ABOUT,
        arrow=arrow,
        label=label,
        path=symbol_path(slot, x, y + MARK_BELOW_TOP, MARK_SIZE),
    )


_ARROWS = {Qualifier.AT_LEAST: "right", Qualifier.MORE_THAN: "right", Qualifier.AT_MOST: "left"}
