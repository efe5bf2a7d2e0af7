"""All rules on a site that is held in memory as a whole."""

from collections.abc import Iterator, Sequence
from itertools import chain

from timeline.checks.context import CheckContext
from timeline.checks.facts import Facts, facts_of
from timeline.checks.judging import judge_event, judge_frame, judge_page, judge_whole
from timeline.checks.outlines import outlines_of
from timeline.checks.surroundings import SiteSurroundings, Surroundings
from timeline.checks.uses import mentions_of_event, mentions_of_frame, mentions_of_page
from timeline.checks.whole import Whole
from timeline.model.brief import EventBrief, brief_of
from timeline.model.problem import Problem
from timeline.model.timeline import Site, Timeline


def run_checks(site: Site, context: CheckContext | None = None) -> tuple[Problem, ...]:
    """Return what every rule has to say, in the order in which an editor reads."""
    return tuple(sorted(_problems(site, context or CheckContext()), key=Problem.sort_key))


def facts_around(timeline: Timeline, events: Sequence[EventBrief], site: Site, context: CheckContext) -> Facts:
    """Return what may be asked around each document of a timeline; ``events`` are all of it, in order of time."""
    known, unread = context.known.get(timeline.id), context.unreadable.get(timeline.id, frozenset())
    return facts_of(timeline, outlines_of(events), site.files, known, unread)


def whole_of(timeline: Timeline, events: Sequence[EventBrief], site: Site, context: CheckContext) -> Whole:
    """Return a timeline as a whole; ``events`` are all of it, in order of time."""
    marks = {event.marks.file: event.marks for event in timeline.documents}
    mentions = chain(
        [mentions_of_frame(timeline)], map(mentions_of_event, timeline.documents), map(mentions_of_page, site.pages)
    )
    return Whole(timeline, events, mentions, context.is_whole, lambda brief: marks[brief.marks.file])


def _problems(site: Site, context: CheckContext) -> Iterator[Problem]:
    surroundings = []
    for timeline in site.timelines:
        briefs = tuple(map(brief_of, timeline.documents))
        around = Surroundings(facts_around(timeline, briefs, site, context))
        surroundings.append(around)
        yield from judge_frame(timeline, around)
        for event in timeline.documents:
            yield from judge_event(event, around)
        yield from judge_whole(whole_of(timeline, briefs, site, context))
    beside = SiteSurroundings(surroundings, dict.fromkeys(site.files, True))
    for page in site.pages:
        yield from judge_page(page, beside)
