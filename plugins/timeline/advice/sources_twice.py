"""One document stands in the register of sources once."""

from collections.abc import Iterator

from timeline.model.problem import Mark, Problem, Severity
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.model.web_addresses import same_page


def of_explainer(timeline: Timeline) -> Iterator[Problem]:
    """Yield each source whose page is that of an earlier one, whatever the form of the address."""
    first: dict[str, Source] = {}
    for source in timeline.sources.values():
        if not source.marks.was_read("url"):
            continue
        earlier = first.setdefault(same_page(source.url), source)
        if earlier is not source:
            yield _problem(earlier, source)


def _problem(first: Source, second: Source) -> Problem:
    other = Mark(first.marks.file, first.marks.at().line)
    message = f"{second.key}: the same page as {first.key} in {other.file}:{other.line}"
    hint = f"keep one entry, and cite {first.key} wherever {second.key} is cited; a place in it is a locator"
    return Problem(second.marks.at("url"), "source-twice", message, hint, Severity.WARNING, (other,))
