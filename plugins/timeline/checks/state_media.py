"""State media are named with their state."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.problem import Problem
from timeline.model.source import Source, SourceKind
from timeline.model.timeline import Timeline


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every source of the kind state-media without a state, and every other source with one."""
    for source in frame.sources.values():
        if source.marks.was_read("kind") and source.marks.was_read("state"):
            yield from _of_source(source)


def _of_source(source: Source) -> Iterator[Problem]:
    is_state_media = source.kind is SourceKind.STATE_MEDIA
    if is_state_media and source.state is None:
        message = f"{source.key}, state: it is not said whose state media this is"
        hint = "write the adjective of the state, such as state: Russian"
        yield Problem(source.marks.at("kind"), "state-media-without-state", message, hint)
    elif source.state is not None and not is_state_media:
        message = f"{source.key}, state: “{source.state}” is written, but kind is {source.kind}"
        hint = "write kind: state-media, or remove state:"
        yield Problem(source.marks.at("state"), "state-without-state-media", message, hint)
