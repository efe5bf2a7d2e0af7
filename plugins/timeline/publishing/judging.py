"""What the rules say of the content, of each event and of all else, as far as anything changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from itertools import chain
from typing import Any

from timeline.checks import (
    Facts,
    Mention,
    SiteSurroundings,
    Surroundings,
    Whole,
    facts_of,
    judge_event,
    judge_frame,
    judge_page,
    judge_whole,
    mentions_of_frame,
    mentions_of_page,
    outlines_of,
)
from timeline.model.brief import EventBrief
from timeline.model.event import Event
from timeline.model.problem import Marks, Problem
from timeline.model.timeline import Timeline
from timeline.pipeline.reads import WHOLE, Fact, Reads, changed_keys
from timeline.pipeline.store import Store
from timeline.publishing.content import Content
from timeline.publishing.faults import FaultyContentError
from timeline.report import in_order


class Judge:
    """The rules applied to one state of the content."""

    def __init__(self, content: Content, store: Store) -> None:
        """``store`` has what the last build kept."""
        self._content = content
        self._store = store
        self._together: tuple[Problem, ...] = ()

    def judge_together(self) -> None:
        """Judge all but single events. Raises :class:`FaultyContentError` where there is an error."""
        if not self._content.explainers:
            raise FaultyContentError
        if self._is_as_before:
            self._together = self._store.get("judged", ())
            return
        around = {explainer: Surroundings(facts) for explainer, facts in self._facts.items()}
        found = [*self._of_explainers(around), *self._of_pages(around)]
        if any(problem.is_error for problem in found):
            raise FaultyContentError
        self._together = tuple(found)

    def of_events(self, reads: Reads) -> Callable[[str, Event], tuple[Problem, ...]]:
        """Return what judges an event of an explainer; what it reads of the event's surroundings is noted."""
        around = {
            explainer: Surroundings(facts, partial(_watch, reads, explainer))
            for explainer, facts in self._facts.items()
        }
        return lambda explainer, event: judge_event(event, around[explainer])

    def changed(self, content: Content) -> Iterator[Fact]:
        """Yield which answers that verdicts on events may rest on are not what they were."""
        if self._is_as_before:
            return
        files = content.files_before()
        for explainer, facts in self._facts.items():
            timeline = content.timeline_before(explainer)
            before = {} if timeline is None else _facts(timeline, content.briefs_before(explainer), files).by_name()
            for name, mapping in facts.by_name().items():
                yield from changed_keys(_name(explainer, name), before.get(name, {}), mapping)
                if timeline is None:
                    yield _name(explainer, name), WHOLE

    def warnings(self, of_events: Iterable[tuple[Problem, ...]]) -> tuple[Problem, ...]:
        """Return all that is to be said of the content, given the verdicts on events, in the order of files."""
        return in_order([*self._content.problems, *self._together, *chain.from_iterable(of_events)])

    def pieces(self) -> dict[str, object]:
        """Return what the next build is to know, as pieces for the store."""
        return {} if self._is_as_before else {"judged": self._together}

    @property
    def _is_as_before(self) -> bool:
        """Whether nothing changed that is judged together, or that a verdict on an unchanged event may rest on."""
        return self._content.is_told_alike and not self._content.is_layout_new and "judged" in self._store

    @cached_property
    def _facts(self) -> Mapping[str, Facts]:
        content, files = self._content, self._content.layout.files
        return {
            explainer: _facts(content.timeline(explainer), content.briefs(explainer), files)
            for explainer in content.explainers
        }

    def _of_explainers(self, around: Mapping[str, Surroundings]) -> Iterator[Problem]:
        content = self._content
        for explainer, surroundings in around.items():
            timeline, briefs = content.marked_timeline(explainer), content.briefs(explainer)
            yield from judge_frame(timeline, surroundings)
            mentions = self._mentions(explainer, timeline, briefs)
            yield from judge_whole(Whole(timeline, briefs, mentions, True, partial(self._marks, explainer)))

    def _of_pages(self, around: Mapping[str, Surroundings]) -> Iterator[Problem]:
        beside = SiteSurroundings(tuple(around.values()), dict.fromkeys(self._content.layout.files, True))
        for read in self._content.frame.pages:
            yield from judge_page(read.legible, beside)

    def _mentions(
        self, explainer: str, timeline: Timeline, briefs: Iterable[EventBrief]
    ) -> Iterator[frozenset[Mention]]:
        yield mentions_of_frame(timeline)
        for brief in briefs:
            yield self._content.mentions(explainer, brief.id)
        for read in self._content.frame.pages:
            yield mentions_of_page(read.legible)

    def _marks(self, explainer: str, brief: EventBrief) -> Marks:
        return self._content.event(explainer, brief.id).marks


def _facts(timeline: Timeline, briefs: Iterable[EventBrief], files: Iterable[str]) -> Facts:
    return facts_of(timeline, outlines_of(briefs), files)


def _name(explainer: str, name: str) -> str:
    """Return the name under which the reading of an answer is noted."""
    return f"{explainer}/check {name}"


def _watch(reads: Reads, explainer: str, name: str, mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return reads.watch(_name(explainer, name), mapping)
