"""One document stands in the register of sources once."""

from collections.abc import Iterator

from timeline.model.edtf import Precision
from timeline.model.latin import sound_of
from timeline.model.problem import Mark, Problem, Severity
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.model.web_addresses import same_page

_TELLING = 3
"""Words of a title that is not a mere heading, such as “Statement”."""


def of_explainer(timeline: Timeline) -> Iterator[Problem]:
    """Yield each source whose page is that of an earlier one, whatever the form of the address.

    The same title by the same publisher on the same day is one document, too: one address is often for print.
    """
    first: dict[str | tuple[object, ...], Source] = {}
    for source in timeline.sources.values():
        if not source.marks.was_read("url"):
            continue
        page, document = same_page(source.url), _document(source)
        earlier = first.setdefault(page, source)
        same = first.setdefault(document, source) if document else source
        if earlier is not source:
            yield _problem(earlier, source, "the same page")
        elif same is not source:
            yield _problem(same, source, "the same title, publisher and day")


def _document(source: Source) -> tuple[object, ...]:
    """Return what tells a document without its address; nothing where that is not known."""
    if source.described or source.published is None or source.published.precision is not Precision.DAY:
        return ()
    title = sound_of(source.title)
    return (title, sound_of(source.publisher), source.published.text) if len(title) >= _TELLING else ()


def _problem(first: Source, second: Source, alike: str) -> Problem:
    other = Mark(first.marks.file, first.marks.at().line)
    message = f"{second.key}: {alike} as {first.key} in {other.file}:{other.line}"
    hint = f"keep one entry, and cite {first.key} wherever {second.key} is cited; a place in it is a locator"
    return Problem(second.marks.at("url"), "source-twice", message, hint, Severity.WARNING, (other,))
