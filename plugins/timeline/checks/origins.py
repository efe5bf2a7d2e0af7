"""How many independent voices the sources of an event are."""

from collections.abc import Iterator, Mapping

from timeline.checks.surroundings import Surroundings
from timeline.checks.voices import Voice
from timeline.model.event import Event
from timeline.model.problem import Problem, Severity


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield warnings for an event with one source, one origin or only copies, and for copies cited without original.

    What could not be read may be a further source, so events and sources with a fault are not judged.
    """
    keys = () if event.marks.faulty else event.source_keys()
    cited = {key: voice for key in keys if (voice := around.voices.get(key)) is not None and voice.is_read}
    if keys and len(cited) == len(keys):
        yield from _of_voices(event, cited)


def _of_voices(event: Event, cited: Mapping[str, Voice]) -> Iterator[Problem]:
    mark = event.marks.at("citations")
    origins = {voice.origin.casefold(): voice.origin for voice in cited.values()}
    if len(cited) == 1:
        message = f"citations: the event rests on one source, “{next(iter(cited))}”"
        yield Problem(mark, "one-source", message, "look for a second, independent source", Severity.WARNING)
    elif len(origins) == 1:
        message = f"citations: {len(cited)} links, 1 origin: {next(iter(origins.values()))}"
        yield Problem(mark, "relay-only", message, "look for a source of another origin", Severity.WARNING)
    elif all(voice.is_copy for voice in cited.values()):
        message = f"citations: {len(cited)} links, all of them copies of other outlets’ texts"
        hint = "cite an original: " + ", ".join(sorted(origins.values()))
        yield Problem(mark, "relay-only", message, hint, Severity.WARNING)
    for key, voice in cited.items():
        if voice.original is not None and voice.original not in cited:
            message = f"citations: “{key}” is a copy of “{voice.original}”, which is not cited"
            yield Problem(mark, "relay-cited", message, f"cite {voice.original} as well", Severity.WARNING)
