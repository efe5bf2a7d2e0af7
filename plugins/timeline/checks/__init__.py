"""The editorial rules: what is asked of the content, and how its answers are told."""

from timeline.checks.answers import Answers
from timeline.checks.context import CheckContext
from timeline.checks.facts import Facts, facts_of
from timeline.checks.judging import judge_event, judge_frame, judge_page, judge_whole
from timeline.checks.kinds import Kind, Mention
from timeline.checks.outlines import Outline, outline_of, outlines_of
from timeline.checks.policy import EVENT_CHECKS, FRAME_CHECKS, PAGE_CHECKS, TEXT_CHECKS, WHOLE_CHECKS
from timeline.checks.site import run_checks
from timeline.checks.surroundings import SiteSurroundings, Surroundings
from timeline.checks.uses import mentions_of_event, mentions_of_frame, mentions_of_page
from timeline.checks.whole import Whole

__all__ = [
    "EVENT_CHECKS",
    "FRAME_CHECKS",
    "PAGE_CHECKS",
    "TEXT_CHECKS",
    "WHOLE_CHECKS",
    "Answers",
    "CheckContext",
    "Facts",
    "Kind",
    "Mention",
    "Outline",
    "SiteSurroundings",
    "Surroundings",
    "Whole",
    "facts_of",
    "judge_event",
    "judge_frame",
    "judge_page",
    "judge_whole",
    "mentions_of_event",
    "mentions_of_frame",
    "mentions_of_page",
    "outline_of",
    "outlines_of",
    "run_checks",
]
