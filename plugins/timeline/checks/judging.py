"""Verdicts: what every rule has to say of one thing, in the order in which an editor reads."""

from collections.abc import Iterable, Iterator

from timeline.checks.policy import EVENT_CHECKS, FRAME_CHECKS, PAGE_CHECKS, TEXT_CHECKS, WHOLE_CHECKS
from timeline.checks.surroundings import SiteSurroundings, Surroundings
from timeline.checks.texts import RunningText, text_of_event, text_of_page, texts_of_frame
from timeline.checks.whole import Whole
from timeline.model.event import Event
from timeline.model.problem import Problem
from timeline.model.timeline import Page, Timeline


def judge_event(event: Event, around: Surroundings) -> tuple[Problem, ...]:
    """Return all problems of one event. They depend on nothing but the event and what is read of its surroundings."""
    found = [problem for check in EVENT_CHECKS for problem in check(event, around)]
    found += _of_texts([text_of_event(event, around)])
    return _in_order(found)


def judge_frame(frame: Timeline, around: Surroundings) -> tuple[Problem, ...]:
    """Return all problems of an index, its registers and its charts. The events of ``frame`` are not looked at."""
    found = [problem for check in FRAME_CHECKS for problem in check(frame, around)]
    found += _of_texts(texts_of_frame(frame, around))
    return _in_order(found)


def judge_page(page: Page, around: SiteSurroundings) -> tuple[Problem, ...]:
    """Return all problems of one page beside the explainers."""
    found = [problem for check in PAGE_CHECKS for problem in check(page, around)]
    found += _of_texts([text_of_page(page, around)])
    return _in_order(found)


def judge_whole(whole: Whole) -> tuple[Problem, ...]:
    """Return what is wrong with all documents of an explainer together and with none of them alone."""
    return _in_order(problem for check in WHOLE_CHECKS for problem in check(whole))


def _of_texts(texts: Iterable[RunningText]) -> Iterator[Problem]:
    return (problem for text in texts for check in TEXT_CHECKS for problem in check(text))


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=Problem.sort_key))
