"""What a single rule says of a whole site, and what was read when something was said."""

from collections.abc import Hashable, Iterator, Mapping
from types import ModuleType
from typing import Any

from timeline.checks import CheckContext, Facts, SiteSurroundings, Surroundings, Whole
from timeline.checks.site import facts_around, whole_of
from timeline.checks.texts import RunningText, text_of_event, text_of_page, texts_of_frame
from timeline.model.brief import brief_of
from timeline.model.problem import Problem
from timeline.model.timeline import Site, Timeline

NOTHING = CheckContext()
WHOLE = None
"""Stands for all entries of a mapping in what was read."""


def told_by(rule: ModuleType, site: Site, context: CheckContext = NOTHING) -> list[Problem]:
    """Return what all functions of one rule say of a site."""
    found: list[Problem] = []

    def ask(function: str, *about: object) -> None:
        found.extend(getattr(rule, function)(*about) if hasattr(rule, function) else ())

    pages_around = beside(site, context)
    for timeline, each in zip(site.timelines, pages_around.timelines, strict=True):
        ask("of_frame", timeline, each)
        for event in timeline.documents:
            ask("of_event", event, each)
        ask("of_whole", whole(timeline, site, context))
    for page in site.pages:
        ask("of_page", page, pages_around)
    for text in _texts(site, pages_around):
        ask("of_text", text)
    return found


def facts_of_site(site: Site, context: CheckContext = NOTHING) -> Facts:
    """Return what may be asked around the documents of the first timeline of a site."""
    timeline = site.timelines[0]
    return facts_around(timeline, tuple(map(brief_of, timeline.documents)), site, context)


def around(timeline: Timeline, site: Site, context: CheckContext = NOTHING) -> Surroundings:
    """Return what surrounds each document of a timeline."""
    return Surroundings(facts_around(timeline, tuple(map(brief_of, timeline.documents)), site, context))


def beside(site: Site, context: CheckContext = NOTHING) -> SiteSurroundings:
    """Return what surrounds each page of a site."""
    timelines = [around(timeline, site, context) for timeline in site.timelines]
    return SiteSurroundings(timelines, dict.fromkeys(site.files, True))


def whole(timeline: Timeline, site: Site, context: CheckContext = NOTHING) -> Whole:
    """Return a timeline as a whole."""
    return whole_of(timeline, tuple(map(brief_of, timeline.documents)), site, context)


def _texts(site: Site, pages_around: SiteSurroundings) -> Iterator[RunningText]:
    for timeline, each in zip(site.timelines, pages_around.timelines, strict=True):
        yield from texts_of_frame(timeline, each)
        for event in timeline.documents:
            yield text_of_event(event, each)
    for page in site.pages:
        yield text_of_page(page, pages_around)


class Reader:
    """Remembers every answer that was read of some facts."""

    def __init__(self, facts: Facts) -> None:
        """Surround a document with these facts."""
        self.read: dict[tuple[str, Hashable], Any] = {}
        """What was read by the name of the mapping and the key."""
        self.surroundings = Surroundings(facts, lambda name, mapping: _Watched(self, name, mapping))

    @property
    def wholes(self) -> set[str]:
        """Names of the mappings that were read as a whole."""
        return {name for name, key in self.read if key is WHOLE}

    def answers_in(self, facts: Facts) -> dict[tuple[str, Hashable], Any]:
        """Return what the same questions are answered by other facts."""
        mappings = facts.by_name()
        return {(name, key): _answer(mappings[name], key) for name, key in self.read}


class _Watched(Mapping[Any, Any]):
    def __init__(self, reader: Reader, name: str, mapping: Mapping[Any, Any]) -> None:
        self._reader = reader
        self._name = name
        self._mapping = mapping

    def __getitem__(self, key: Hashable) -> Any:
        self._note(key)
        return self._mapping[key]

    def __contains__(self, key: object) -> bool:
        assert isinstance(key, Hashable)
        self._note(key)
        return key in self._mapping

    def __iter__(self) -> Iterator[Any]:
        self._note(WHOLE)
        return iter(self._mapping)

    def __len__(self) -> int:
        self._note(WHOLE)
        return len(self._mapping)

    def _note(self, key: Hashable) -> None:
        self._reader.read[self._name, key] = _answer(self._mapping, key)


def _answer(mapping: Mapping[Any, Any], key: Hashable) -> Any:
    return list(mapping.items()) if key is WHOLE else mapping.get(key, "absent")
