"""The report for editors: what to look at, source by source, and the numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from timeline.links.book import Book
from timeline.links.entering import proposal
from timeline.model.link_record import LinkOutcome, Look, words_for
from timeline.model.problem import Mark
from timeline.model.source import Source
from timeline.report import counted, one_line

_FINE = LinkOutcome.ANSWERS
_COUNTED = {
    LinkOutcome.ANSWERS: "answer",
    LinkOutcome.MOVED: "moved for good",
    LinkOutcome.FRONT_PAGE: "lead to a front page",
    LinkOutcome.REFUSES: "refuse robots",
    LinkOutcome.LATER: "to be asked later",
    LinkOutcome.PRIVATE: "not public",
    LinkOutcome.UNSURE: "unsure",
    LinkOutcome.FAILS: "failing",
    LinkOutcome.GONE: "gone",
}
_LATER_OR_NEVER = "not looked at"


def report_lines(book: Book, concerned: Iterable[Source], today: date) -> Iterator[str]:
    """Yield a line for each source that there is something to say of, with what to write below it, and the count."""
    sources = tuple(concerned)
    for source in sources:
        yield from _of_source(book, source, today)
    yield _count(book, sources)


def _of_source(book: Book, source: Source, today: date) -> Iterator[str]:
    line = proposal(book, source)
    page = book.record.page(source.key, source.url)
    copy = book.record.copy(source.key, source.archived)
    if page is not None and page.outcome is not _FINE:
        yield _line(source.marks.at("url"), f"{source.key}: {words_for(page, today)}")
        yield from _way_on(page, "url")
    if copy is not None and copy.outcome is not _FINE:
        yield _line(source.marks.at("archived"), f"{source.key}: its archived copy: {words_for(copy, today)}")
        yield from _way_on(copy, "archived")
    if line:
        found = book.record.found(source.key, source.url)
        taken = found.taken if found is not None else None
        day = f" of {taken.isoformat()}" if taken else ""
        yield _line(source.marks.at("url"), f"{source.key}: a copy{day} was found in the archive; write")
        yield f"  {one_line(line)}"


def _way_on(look: Look, field: str) -> Iterator[str]:
    if look.leads_to:
        yield f"  if it is the same page, write {one_line(f'{field}: {look.leads_to}')}"


def _line(mark: Mark, text: str) -> str:
    return f"{one_line(mark.file)}:{mark.line}:{mark.column}: {one_line(text)}"


def _count(book: Book, sources: tuple[Source, ...]) -> str:
    looks = [book.record.page(source.key, source.url) for source in sources]
    numbers = Counter(look.outcome for look in looks if look is not None)
    told = [f"{numbers[outcome]:,} {words}" for outcome, words in _COUNTED.items() if numbers[outcome]]
    missing = sum(look is None for look in looks)
    told += [f"{missing:,} {_LATER_OR_NEVER}"] if missing else []
    archived = sum(source.archived is not None for source in sources)
    found = sum(proposal(book, source) is not None for source in sources)
    copies = f"{archived:,} with an archived copy" + (f", for {found:,} more one was found" if found else "")
    count = f"{book.timeline.id}: {counted(len(sources), 'source')}: {', '.join(told) or 'none'}; {copies}."
    faulty = len(book.timeline.sources) - len(book.sources)
    left_out = f" Left out: {counted(faulty, 'source')} with mistakes, which timeline check tells." if faulty else ""
    return count + left_out
