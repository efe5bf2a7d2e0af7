"""Causes, enclosing places and originals do not lead back to where they started."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.checks.context import CheckContext
from timeline.model.event import Event
from timeline.model.problem import Problem
from timeline.model.timeline import Site, Timeline

Graph = Mapping[str, Sequence[str]]
"""For each id the ids that it leads to."""


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield one problem for each entry that closes a circle, naming everything on it."""
    for timeline in site.timelines:
        yield from _causes(timeline)
        yield from _places(timeline)
        yield from _copies(timeline)


def _causes(timeline: Timeline) -> Iterator[Problem]:
    earlier = {event.id: _earlier(event) for event in timeline.documents}
    documents = {event.id: event for event in timeline.documents}
    for circle in circles({event: list(found) for event, found in earlier.items()}):
        last, first = circle[-2:]
        path = earlier[last][first]
        field = path.partition(".")[0]
        message = f"{field}: events run in a circle: {_told(circle, ' because of or after ')}"
        yield Problem(
            documents[last].marks.at(path), "cause-circle", message, "leave out what the sources do not support"
        )


def _earlier(event: Event) -> dict[str, str]:
    """Return the events that are told to have come before an event, with the field that says so."""
    after = {earlier: f"after.{number}" for number, earlier in enumerate(event.after)}
    causes = {cause.event: f"because_of.{number}.event" for number, cause in enumerate(event.because_of)}
    return after | causes


def _places(timeline: Timeline) -> Iterator[Problem]:
    graph = {place.id: [place.within] for place in timeline.places.values() if place.within is not None}
    for circle in circles(graph):
        mark = timeline.places[circle[-2]].marks.at("within")
        message = f"within: places lie in a circle: {_told(circle, ' within ')}"
        yield Problem(mark, "within-circle", message, "let within name the larger place")


def _copies(timeline: Timeline) -> Iterator[Problem]:
    originals = {key: source.copy_of.source for key, source in timeline.sources.items() if source.copy_of is not None}
    graph = {key: [original] for key, original in originals.items() if original is not None}
    for circle in circles(graph):
        mark = timeline.sources[circle[-2]].marks.at("copy_of.source")
        message = f"copy_of, source: copies run in a circle: {_told(circle, ' copies ')}"
        yield Problem(mark, "copy-circle", message, "remove copy_of from the original")


def _told(circle: Sequence[str], joint: str) -> str:
    return joint.join(f"“{name}”" for name in circle)


def circles(graph: Graph) -> Iterator[list[str]]:
    """Yield each circle found by going through the graph depth first; its first id is repeated at its end.

    Free of recursion: a long chain must not exhaust the stack. Ids that are no keys lead nowhere.
    """
    finished: set[str] = set()
    for start in graph:
        path = {} if start in finished else {start: iter(graph[start])}
        while path:
            current = next(reversed(path))
            following = next(path[current], None)
            if following is None:
                finished.add(current)
                del path[current]
            elif following in path:
                trail = list(path)
                yield [*trail[trail.index(following) :], following]
            elif following in graph and following not in finished:
                path[following] = iter(graph[following])
