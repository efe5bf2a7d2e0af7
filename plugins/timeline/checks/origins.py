"""How many independent voices the sources of an event are."""

from collections.abc import Iterator, Mapping

from timeline.checks.context import CheckContext
from timeline.checks.walk import each_event
from timeline.model.event import Event
from timeline.model.problem import Problem, Severity
from timeline.model.source import Source, original_of
from timeline.model.timeline import Site


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield warnings for events with one source, one origin or only copies, and for copies cited without original.

    What could not be read may be a further source, so events and sources with a fault are not judged.
    """
    for timeline, event in each_event(site):
        keys = event.source_keys()
        cited = [timeline.sources[key] for key in keys if key in timeline.sources]
        parts = (event.marks, *(source.marks for source in cited))
        if keys and len(cited) == len(keys) and not any(marks.faulty for marks in parts):
            yield from _of_event(event, cited, timeline.sources)


def _of_event(event: Event, cited: list[Source], register: Mapping[str, Source]) -> Iterator[Problem]:
    mark = event.marks.at("citations")
    origins = {origin(source, register).casefold(): origin(source, register) for source in cited}
    if len(cited) == 1:
        message = f"citations: the event rests on one source, “{cited[0].key}”"
        yield Problem(mark, "one-source", message, "look for a second, independent source", Severity.WARNING)
    elif len(origins) == 1:
        message = f"citations: {len(cited)} links, 1 origin: {next(iter(origins.values()))}"
        yield Problem(mark, "relay-only", message, "look for a source of another origin", Severity.WARNING)
    elif all(source.copy_of is not None for source in cited):
        message = f"citations: {len(cited)} links, all of them copies of other outlets’ texts"
        hint = "cite an original: " + ", ".join(sorted(origins.values()))
        yield Problem(mark, "relay-only", message, hint, Severity.WARNING)
    keys = {source.key for source in cited}
    for source in cited:
        original = source.copy_of.source if source.copy_of is not None else None
        if original in register and original not in keys:
            message = f"citations: “{source.key}” is a copy of “{original}”, which is not cited"
            yield Problem(mark, "relay-cited", message, f"cite {original} as well", Severity.WARNING)


def origin(source: Source, register: Mapping[str, Source]) -> str:
    """Return the outlet whose text a source carries, following copies of copies in the register."""
    original = original_of(source, register)
    return original.copy_of.outlet if original.copy_of is not None else original.publisher
