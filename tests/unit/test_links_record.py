"""The record of links: what one look means after another, how it is written, and how it is read."""

from datetime import date

import jsonschema
import pytest
from tests.support import make_source, make_timeline

from timeline.advice.links import of_links
from timeline.links.judging import is_due, look_after
from timeline.links.plan import current_record
from timeline.links.record_text import record_text
from timeline.links.visiting import Finding
from timeline.model.link_record import FoundCopy, LinkEntry, LinkOutcome, LinkRecord, Look
from timeline.reading.json_schema import json_schema, plain_value_of
from timeline.reading.link_record import read_link_record

DAY = date(2026, 11, 23)
BEFORE = date(2026, 11, 11)
URL = "https://example.org/daily"
COPY = f"https://web.archive.org/web/20231225101500/{URL}"
PAGE = f"daily:\n  url: {URL}\n  page: "
HOSTILE = "https://example.org/a?b=1#c:d'e&f={g}"

FULL = LinkRecord({
    "agency": LinkEntry(HOSTILE, Look(LinkOutcome.MOVED, BEFORE, DAY, leads_to=f"{HOSTILE}&h")),
    "daily": LinkEntry(
        URL,
        Look(LinkOutcome.GONE, BEFORE, DAY, "404 Not Found"),
        found=FoundCopy(DAY, COPY, date(2023, 12, 25)),
    ),
    "2023": LinkEntry(
        URL,
        Look(LinkOutcome.UNSURE, DAY, DAY, "its certificate is not trusted: a: b #c"),
        COPY,
        Look(LinkOutcome.ANSWERS, DAY, DAY),
        FoundCopy(DAY),
    ),
})  # fmt: skip


def found(outcome):
    """Return a finding of an outcome."""
    return Finding(LinkOutcome(outcome))


@pytest.mark.parametrize(
    ("before", "finding", "after", "since"),
    [
        (None, "gone", "gone", DAY),
        (None, "unsure", "unsure", DAY),
        (("unsure", BEFORE), "unsure", "fails", BEFORE),
        (("unsure", DAY), "unsure", "unsure", DAY),
        (("fails", BEFORE), "unsure", "fails", BEFORE),
        (("gone", BEFORE), "unsure", "fails", BEFORE),
        (("fails", BEFORE), "gone", "gone", BEFORE),
        (("gone", BEFORE), "gone", "gone", BEFORE),
        (("gone", BEFORE), "answers", "answers", DAY),
        (("answers", BEFORE), "unsure", "unsure", DAY),
        (("refuses", BEFORE), "refuses", "refuses", BEFORE),
    ],
)
def test_a_passing_fault_counts_from_the_second_day(before, finding, after, since):
    """A page that did not answer is failing when it did not on another day, either; a better answer ends that."""
    known = None if before is None else Look(LinkOutcome(before[0]), before[1], before[1])
    look = look_after(known, found(finding), DAY)
    assert (look.outcome, look.since, look.looked) == (LinkOutcome(after), since, DAY)


def test_who_asks_to_come_later_has_said_nothing():
    """What was known of a page stays, with its day, where its host only asked to come later."""
    known = Look(LinkOutcome.GONE, BEFORE, BEFORE, "404 Not Found")
    assert look_after(known, found("later"), DAY) is known


@pytest.mark.parametrize(
    ("outcome", "looked", "due"),
    [
        ("answers", date(2026, 10, 24), True),
        ("answers", BEFORE, False),
        ("unsure", BEFORE, True),
        ("unsure", DAY, False),
        ("later", BEFORE, True),
        ("answers", date(2027, 1, 1), True),
    ],
)
def test_what_is_looked_at_again(outcome, looked, due):
    """After thirty days all is looked at again, what is unsure on the next day, and what has a day to come at once."""
    assert is_due(Look(LinkOutcome(outcome), looked, looked), DAY, 30) is due


def test_the_record_reads_back_as_it_was_written(tmp_path):
    """Whatever signs are in addresses and words, what is read is what was written, and the order is that of keys."""
    (tmp_path / "river").mkdir()
    (tmp_path / "river" / "links.yml").write_text(record_text(FULL), encoding="utf-8")
    record, problems = read_link_record(tmp_path, "content", "river")
    assert problems == ()
    assert record == FULL
    assert list(record.entries) == ["2023", "agency", "daily"]


def test_the_record_follows_its_schema():
    """Tools that know the JSON Schema accept what the command writes."""
    jsonschema.Draft202012Validator(json_schema("links")).validate(plain_value_of(record_text(FULL)))


def test_a_look_changes_one_line():
    """A page that still answers changes the day of the look and nothing else, so that differences are short."""
    later = Look(LinkOutcome.MOVED, BEFORE, date(2026, 12, 24), leads_to=f"{HOSTILE}&h")
    changed = LinkRecord({**FULL.entries, "agency": LinkEntry(HOSTILE, later)})
    lines = zip(record_text(FULL).splitlines(), record_text(changed).splitlines(), strict=True)
    assert [new for old, new in lines if old != new] == ["    looked: 2026-12-24"]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("daily: {url: 5}\n", (1, 14), "bad-value"),
        (PAGE + "{outcome: dead, since: 2026-01-01, looked: 2026-01-01}\n", (3, 19), "bad-value"),
        (PAGE + "{outcome: gone, looked: 2026-01-01}\n", (3, 9), "missing-field"),
        (PAGE + "{outcome: gone, since: soon, looked: 2026-01-01}\n", (3, 32), "date-unreadable"),
        ("daily: !!python/object/apply:os.system [true]\n", (1, 8), "yaml-tag"),
        ("<<<<<<< ours\n", (1, 1), "merge-conflict"),
        ("daily: [\n", (2, 1), "yaml-syntax"),
        ("- a\n", (1, 1), "wrong-type"),
    ],
)  # fmt: skip
def test_faults_of_the_record_are_told_with_their_place(text, place, code, tmp_path):
    """What is wrong in the record is told with file, line and column, and nothing in it is carried out."""
    (tmp_path / "river").mkdir()
    (tmp_path / "river" / "links.yml").write_text(text, encoding="utf-8")
    _, problems = read_link_record(tmp_path, "content", "river")
    assert (code, "content/river/links.yml", *place) in [
        (each.code, each.mark.file, each.mark.line, each.mark.column) for each in problems
    ]


def test_what_was_known_of_another_address_is_forgotten():
    """An address that was changed in the register, and a source that was removed, leave the record."""
    sources = [make_source("daily", url="https://example.org/new"), make_source("agency", url=HOSTILE)]
    assert list(current_record(sources, FULL).entries) == ["agency"]


def told(record, **fields):
    """Return the codes and messages that the check takes from a record for one source."""
    timeline = make_timeline(sources={"daily": make_source("daily", url=URL, **fields)})
    return [(problem.code, problem.message, problem.hint) for problem in of_links(timeline, record, DAY)]


def entry(**fields):
    """Return a record of one source."""
    return LinkRecord({"daily": LinkEntry(URL, **fields)})


def test_a_broken_link_is_told_with_its_age():
    """The check says since when a page is gone, when it was looked at, and which copy there is."""
    gone = Look(LinkOutcome.GONE, date(2026, 3, 2), BEFORE, "404 Not Found")
    [page, copies] = told(entry(page=gone, found=FoundCopy(BEFORE, COPY, date(2023, 12, 25))))
    assert page == (
        "source-gone",
        "daily: gone since 2026-03-02, last looked 12 days ago (404 Not Found)",
        f"a copy was found; write archived: {COPY}",
    )
    assert copies == (
        "not-archived",
        "without an archived copy: 1 of 1 source; for 1 of them one was found (last asked 12 days ago)",
        "timeline links --offline --fix enters what was found",
    )


@pytest.mark.parametrize("outcome", sorted(set(LinkOutcome) - {LinkOutcome.GONE, LinkOutcome.FAILS}))
def test_what_may_be_there_is_no_warning(outcome):
    """A page that refuses robots, moved, or did not answer once is no matter for the check."""
    assert [code for code, *_ in told(entry(page=Look(outcome, BEFORE, BEFORE)))] == ["not-archived"]


def test_a_page_that_is_gone_is_settled_by_a_copy():
    """Readers have the archived copy; only where that is gone as well, both are told."""
    gone = Look(LinkOutcome.GONE, BEFORE, BEFORE)
    good = entry(page=gone, archived=COPY, copy=Look(LinkOutcome.ANSWERS, BEFORE, BEFORE))
    assert told(good, archived=COPY) == []
    assert [code for code, *_ in told(entry(page=gone, archived=COPY, copy=gone), archived=COPY)] == [
        "source-gone",
        "copy-gone",
    ]


def test_a_record_of_another_address_says_nothing():
    """What was found at an address that the register has no longer is not held against the new one."""
    other = LinkRecord({"daily": LinkEntry("https://example.org/old", Look(LinkOutcome.GONE, BEFORE, BEFORE))})
    assert [code for code, *_ in told(other)] == ["not-archived"]
