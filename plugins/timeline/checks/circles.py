"""Causes, enclosing places and originals do not lead back to where they started."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.checks.surroundings import Surroundings
from timeline.checks.whole import Whole
from timeline.model.brief import EventBrief
from timeline.model.problem import Problem
from timeline.model.timeline import Timeline

Graph = Mapping[str, Sequence[str]]
"""For each id the ids that it leads to."""


def of_whole(whole: Whole) -> Iterator[Problem]:
    """Yield one problem for each event that closes a circle of causes, naming everything on it."""
    events = {event.id: event for event in whole.events}
    earlier = {id_: _earlier(event) for id_, event in events.items() if event.causes or event.after}
    for circle in circles({id_: list(found) for id_, found in earlier.items()}):
        last, first = circle[-2:]
        path = earlier[last][first]
        field = path.partition(".")[0]
        message = f"{field}: events run in a circle: {_told(circle, ' because of or after ')}"
        mark = whole.marks_of(events[last]).at(path)
        yield Problem(mark, "cause-circle", message, "leave out what the sources do not support")


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield one problem for each place and each source that closes a circle, naming everything on it."""
    yield from _places(frame)
    yield from _copies(frame)


def _earlier(event: EventBrief) -> dict[str, str]:
    """Return the events that are told to have come before an event, with the field that says so."""
    after = {earlier: f"after.{number}" for number, earlier in enumerate(event.after)}
    causes = {cause: f"because_of.{number}.event" for number, cause in enumerate(event.causes)}
    return after | causes


def _places(frame: Timeline) -> Iterator[Problem]:
    graph = {place.id: [place.within] for place in frame.places.values() if place.within is not None}
    for circle in circles(graph):
        mark = frame.places[circle[-2]].marks.at("within")
        message = f"within: places lie in a circle: {_told(circle, ' within ')}"
        yield Problem(mark, "within-circle", message, "let within name the larger place")


def _copies(frame: Timeline) -> Iterator[Problem]:
    originals = {key: source.copy_of.source for key, source in frame.sources.items() if source.copy_of is not None}
    graph = {key: [original] for key, original in originals.items() if original is not None}
    for circle in circles(graph):
        mark = frame.sources[circle[-2]].marks.at("copy_of.source")
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
