"""What the record of links says of the sources of an explainer: pages that are gone, and pages without a copy."""

from collections.abc import Iterator
from datetime import date

from timeline.model.link_record import LinkRecord, age_of, words_for
from timeline.model.problem import Mark, Problem, Severity
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.report import counted


def of_links(timeline: Timeline, record: LinkRecord, today: date) -> Iterator[Problem]:
    """Yield each broken link, and in one warning how many sources have no archived copy.

    A page that is gone is settled where the register names a copy, unless that is known to be gone, too.
    """
    for source in timeline.sources.values():
        if source.marks.was_read("url"):
            yield from _of_page(source, record, today)
        if source.marks.was_read("archived"):
            yield from _of_copy(source, record, today)
    yield from _of_copies(tuple(timeline.sources.values()), record, today)


def _of_page(source: Source, record: LinkRecord, today: date) -> Iterator[Problem]:
    page = record.page(source.key, source.url)
    copy = record.copy(source.key, source.archived)
    has_copy = source.archived is not None and not (copy is not None and copy.is_broken)
    if page is None or not page.is_broken or has_copy:
        return
    found = record.found(source.key, source.url)
    hint = "name a copy under archived, or the new address of the page under url"
    if found is not None and found.copy:
        hint = f"a copy was found; write archived: {found.copy}"
    message = f"{source.key}: {words_for(page, today)}"
    yield Problem(source.marks.at("url"), "source-gone", message, hint, Severity.WARNING)


def _of_copy(source: Source, record: LinkRecord, today: date) -> Iterator[Problem]:
    copy = record.copy(source.key, source.archived)
    if copy is not None and copy.is_broken:
        message = f"{source.key}: its archived copy: {words_for(copy, today)}"
        hint = "name another copy, or leave archived out"
        yield Problem(source.marks.at("archived"), "copy-gone", message, hint, Severity.WARNING)


def _of_copies(sources: tuple[Source, ...], record: LinkRecord, today: date) -> Iterator[Problem]:
    without = [source for source in sources if source.archived is None and source.marks.was_read("archived")]
    if not without:
        return
    answers = [found for source in without if (found := record.found(source.key, source.url))]
    offered = sum(answer.copy is not None for answer in answers)
    message = f"without an archived copy: {len(without):,} of {counted(len(sources), 'source')}"
    hint = "save the pages in an archive, and name the copies"
    if offered:
        message += f"; for {offered:,} of them one was found"
        hint = "timeline links --offline --fix enters what was found"
    if answers:
        message += f" (last asked {age_of(max(answer.asked for answer in answers), today)})"
    yield Problem(Mark(without[0].marks.file), "not-archived", message, hint, Severity.WARNING)
