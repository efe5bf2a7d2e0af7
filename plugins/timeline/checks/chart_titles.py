"""The title of a chart states the finding."""

import re
from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Timeline

FEWEST_WORDS = 4
"""Words of the shortest sentence that states a finding, such as “Fewer people came twice”."""

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that set no space between words."""


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield a warning for each title of a chart that looks like a label and not like a sentence."""
    for chart in frame.charts:
        if chart.marks.was_read("title") and is_label(chart.title):
            message = f"title: “{chart.title}” names the topic and not the finding"
            hint = "say in a sentence what readers should see, such as “Two lists won three of four seats”"
            yield Problem(chart.marks.at("title"), "title-without-finding", message, hint, Severity.WARNING)


def is_label(title: str) -> bool:
    """Whether a title cannot be a sentence: very few words, a colon at its end, or no word in small letters."""
    if _UNSPACED.search(title):
        return False
    words = _WORD.findall(title)
    if len(words) < FEWEST_WORDS or title.endswith(":"):
        return True
    others = [word for word in words[1:] if word.lower() != word.upper()]
    return bool(others) and not any(word[0].islower() for word in others)
