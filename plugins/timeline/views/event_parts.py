"""Parts of events that stand in lists of their own, by their places: contested figures and changes."""

from collections.abc import Iterable
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

from timeline.model.brief import EventBrief
from timeline.model.edtf import Day, EdtfDate

Kind: TypeAlias = Literal["correction", "retraction", "addition"]
"""Sorts of change, in the order in which those of one day are told."""


class FigurePlace(NamedTuple):
    """A figure by its event and its place there, from 0."""

    event: str
    place: int


class ChangePlace(NamedTuple):
    """A change by its event; for a correction also its place there, from 0."""

    kind: Kind
    event: str
    place: int = 0


class DatedChange(NamedTuple):
    """A change with its day."""

    change: ChangePlace
    day: EdtfDate


def contested_figures(briefs: Iterable[EventBrief]) -> tuple[FigurePlace, ...]:
    """Return the figures for which several estimates are given."""
    return tuple(
        FigurePlace(brief.id, place)
        for brief in briefs
        for place, estimates in enumerate(brief.figures)
        if estimates > 1
    )


def changes(
    published: Iterable[EventBrief], retracted: Iterable[EventBrief], recorded: Iterable[EventBrief]
) -> list[DatedChange]:
    """Return every change, newest first.

    ``recorded`` are the events whose corrections stay on record. On one day corrections come before withdrawals, and
    these before additions.
    """
    others = chain(
        (DatedChange(ChangePlace("retraction", brief.id), brief.last_modified) for brief in retracted),
        (DatedChange(ChangePlace("addition", brief.id), brief.added) for brief in published),
    )
    return sorted([*corrections(recorded), *others], key=lambda one: _numbers(one.day.lower), reverse=True)


def after_first_day(found: Iterable[DatedChange], first: EdtfDate) -> list[DatedChange]:
    """Return changes without the additions of the day on which the explainer was first published."""
    return [one for one in found if one.change.kind != "addition" or one.day.lower != first.lower]


def corrections(recorded: Iterable[EventBrief]) -> list[DatedChange]:
    """Return the corrections of some events, newest first."""
    found = [
        DatedChange(ChangePlace("correction", brief.id, place), day)
        for brief in recorded
        for place, day in enumerate(brief.corrections)
    ]
    return sorted(found, key=lambda one: (one.day.sort_key(), one.change.event), reverse=True)


def _numbers(day: Day) -> tuple[int, int, int]:
    """Return a key that sorts faster than the day itself."""
    return day.year, day.month, day.day
