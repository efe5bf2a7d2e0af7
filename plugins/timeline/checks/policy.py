"""The editorial policy as lists of rules; reading them is reading the policy.

A rule is one module. Its functions are named for what they judge, and stand in the lists here: a running text of any
document, an event, the frame of an explainer (its index, registers and charts), a page beside the explainers, and an
explainer as a whole. Each yields a problem wherever the rule is broken, and never raises.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from timeline.checks import (
    address_taken,
    anchor_taken,
    broken_anchor,
    broken_link,
    cause_later,
    chart_events,
    chart_rows_there,
    chart_series,
    chart_sources,
    chart_titles,
    chart_values,
    circles,
    closed_question,
    corrected_parts,
    draft_linked,
    eras_overlap,
    former_ids,
    headings,
    image_without_alt,
    origins,
    outside_coverage,
    place_too_precise,
    record_dates,
    state_media,
    summary_too_long,
    suspicious_january,
    too_many_categories,
    unknown_id,
    unused_entry,
)
from timeline.checks.surroundings import SiteSurroundings, Surroundings
from timeline.checks.texts import RunningText
from timeline.checks.whole import Whole
from timeline.model.event import Event
from timeline.model.problem import Problem
from timeline.model.timeline import Page, Timeline

TextCheck: TypeAlias = Callable[[RunningText], Iterator[Problem]]
EventCheck: TypeAlias = Callable[[Event, Surroundings], Iterator[Problem]]
FrameCheck: TypeAlias = Callable[[Timeline, Surroundings], Iterator[Problem]]
PageCheck: TypeAlias = Callable[[Page, SiteSurroundings], Iterator[Problem]]
WholeCheck: TypeAlias = Callable[[Whole], Iterator[Problem]]

TEXT_CHECKS: tuple[TextCheck, ...] = (
    broken_link.of_text,
    broken_anchor.of_text,
    draft_linked.of_text,
    image_without_alt.of_text,
)
"""What is asked of the running text of every event, index, chart and page."""

EVENT_CHECKS: tuple[EventCheck, ...] = (
    unknown_id.of_event,
    draft_linked.of_event,
    origins.of_event,
    cause_later.of_event,
    outside_coverage.of_event,
    suspicious_january.of_event,
    record_dates.of_event,
    corrected_parts.of_event,
    headings.of_event,
    summary_too_long.of_event,
)
"""What is asked of each event, beside its text."""

FRAME_CHECKS: tuple[FrameCheck, ...] = (
    unknown_id.of_frame,
    draft_linked.of_frame,
    address_taken.of_frame,
    state_media.of_frame,
    circles.of_frame,
    eras_overlap.of_frame,
    closed_question.of_frame,
    too_many_categories.of_frame,
    chart_titles.of_frame,
    chart_values.of_frame,
    chart_series.of_frame,
    chart_sources.of_frame,
    chart_events.of_frame,
    place_too_precise.of_frame,
)
"""What is asked of an index, its registers and its charts, beside their texts."""

PAGE_CHECKS: tuple[PageCheck, ...] = (
    unknown_id.of_page,
    address_taken.of_page,
)
"""What is asked of each page beside the explainers, beside its text."""

WHOLE_CHECKS: tuple[WholeCheck, ...] = (
    circles.of_whole,
    chart_rows_there.of_whole,
    former_ids.of_whole,
    anchor_taken.of_whole,
    unused_entry.of_whole,
)
"""What is asked of all documents of an explainer together."""
