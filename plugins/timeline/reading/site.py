"""The whole content folder at once: every explainer and every page, with all faults of all files."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from timeline.model.event import Event
from timeline.model.order import in_order
from timeline.model.problem import Problem
from timeline.model.timeline import Site, Timeline
from timeline.model.values import dataclass
from timeline.reading.frame import Explainer, Read, TextKey, legible_of, read_event, read_frame, sound_of
from timeline.reading.layout import NO_TIMELINE, Layout, lay_out
from timeline.reading.listing import list_content
from timeline.reading.text import Text


@dataclass(frozen=True, slots=True)
class LoadedSite:
    """Everything that was read, and everything that is wrong with it."""

    site: Site
    """What can be published; whatever has a fault is left out of it."""
    legible: Site
    """All that was read, with stand-ins for what was not: what the rules of ``checks`` judge. Never published."""
    problems: tuple[Problem, ...]
    """All faults, in order of file, line and column."""
    known: Mapping[str, Mapping[str, frozenset[str]]]
    """For each explainer: the ids of each kind (``event``, ``source``, …) that its files name, faulty or not.

    Pages stand under the empty name.
    """
    unreadable: Mapping[str, frozenset[str]]
    """For each explainer: the kinds of which it is not known which ids there are."""
    texts: Mapping[TextKey, Text]
    """Running texts by kind, explainer and id."""


def load_site(content: Path, shown_as: str | None = None) -> LoadedSite:
    """Read a content folder. Faults of the content are returned, never raised.

    ``shown_as`` is the name of the folder in messages; without it, the path as given.
    """
    layout = lay_out(list_content(content, shown_as if shown_as is not None else content.as_posix()))
    frame = read_frame(layout)
    problems = [*layout.problems, *frame.problems]
    texts = dict(frame.texts)
    timelines = []
    for folder, explainer in frame.explainers.items():
        events = _events(layout, folder, explainer, texts)
        problems += [problem for event in events for problem in event.problems]
        timelines.append(_with_events(explainer.read, events))
    known = {folder: {**explainer.known, **layout.ids(folder)} for folder, explainer in frame.explainers.items()}
    known[NO_TIMELINE] = {"page": frozenset(page.id for page in layout.pages)}
    return LoadedSite(
        Site(sound_of(timelines), sound_of(frame.pages), layout.files),
        Site(legible_of(timelines), legible_of(frame.pages), layout.files),
        tuple(sorted(set(problems), key=Problem.sort_key)),
        known,
        {folder: explainer.unreadable for folder, explainer in frame.explainers.items()},
        texts,
    )


def _events(layout: Layout, folder: str, explainer: Explainer, texts: dict[TextKey, Text]) -> list[Read[Event]]:
    """Return the events of an explainer in order."""
    found = []
    for file in layout.events[folder]:
        event = read_event(layout, file, explainer.zone)
        found.append(event)
        if event.text is not None and file.is_first:
            texts["event", folder, file.id] = event.text
    by_event = {id(read.legible): read for read in found}
    return [by_event[id(event)] for event in in_order(read.legible for read in found)]


def _with_events(timeline: Read[Timeline], events: list[Read[Event]]) -> Read[Timeline]:
    legible = replace(timeline.legible, documents=legible_of(events))
    if timeline.sound is None:
        return Read(legible)
    return Read(legible, replace(timeline.sound, documents=sound_of(events)))
