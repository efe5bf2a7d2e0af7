"""Two events may be one that was entered twice: the same date, and nearly the same title or the same sources."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from timeline.model.event import Event, PublicationStatus
from timeline.model.latin import plain_latin
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Timeline

ALIKE = 0.5
"""Least part of the words of both titles, from 0 to 1, that they have in common."""
ALIKE_WITH_SOURCES = 0.1
"""The same where both rest on exactly the same sources."""
_STEM = 5
"""Letters in which words must be alike: “protest” and “protests” are."""
_SHORTEST = 3
"""Letters of the shortest word that counts."""
_FEW = 40
"""Events of one date of which each is compared with each; of more, only neighbours in the order of their words."""
_WINDOW = 8
_WORD = re.compile(r"\w+")


class _Trace(NamedTuple):
    """What is compared of an event."""

    event: Event
    words: frozenset[str]
    sources: frozenset[str]


def of_explainer(timeline: Timeline) -> Iterator[Problem]:
    """Yield each event that looks like an earlier file of the same date; drafts count, retracted events do not."""
    by_date: defaultdict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in timeline.documents:
        if event.status is not PublicationStatus.RETRACTED and event.marks.was_read("when"):
            by_date[event.when.sort_key()[:2]].append(event)
    for events in by_date.values():
        if len(events) > 1:
            yield from _of_one_date(sorted(events, key=lambda event: event.marks.file))


def _of_one_date(events: Iterable[Event]) -> Iterator[Problem]:
    traces = [_Trace(event, _words(event.title), frozenset(event.source_keys())) for event in events]
    for first, second in _pairs(traces):
        likeness = _likeness(first.words, second.words)
        same_sources = bool(first.sources) and first.sources == second.sources
        if likeness >= ALIKE or (same_sources and likeness >= ALIKE_WITH_SOURCES):
            yield _problem(first.event, second.event, likeness, same_sources)


def _pairs(traces: Sequence[_Trace]) -> Iterable[tuple[_Trace, _Trace]]:
    """Return the pairs that are compared: all of a few events, and of many those next to each other in two orders."""
    if len(traces) <= _FEW:
        return combinations(traces, 2)
    places = {id(trace): number for number, trace in enumerate(traces)}
    found: dict[tuple[int, int], None] = {}
    for order in (lambda trace: sorted(trace.words), lambda trace: sorted(trace.sources)):
        arranged = sorted(traces, key=order)
        for number, trace in enumerate(arranged):
            for other in arranged[number + 1 : number + 1 + _WINDOW]:
                first, second = sorted((places[id(trace)], places[id(other)]))
                found[first, second] = None
    return [(traces[first], traces[second]) for first, second in sorted(found)]


def _words(title: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(plain_latin(title)) if len(word) >= _SHORTEST)


def _likeness(first: frozenset[str], second: frozenset[str]) -> float:
    both = len(first | second)
    return len(first & second) / both if both else 0.0


def _problem(first: Event, second: Event, likeness: float, same_sources: bool) -> Problem:
    other = first.marks.at("title")
    why = "nearly the same title" if likeness >= ALIKE else "the same sources and a similar title"
    if likeness >= ALIKE and same_sources:
        why = "nearly the same title and the same sources"
    message = f"the same date and {why} as {other.file}:{other.line}"
    hint = "if both tell one event, keep one file and list the other’s id under formerly"
    return Problem(second.marks.at("title"), "event-twice", message, hint, Severity.WARNING, (other,))
