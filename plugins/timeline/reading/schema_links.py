"""The declaration of the record of links, which ``timeline links`` writes and nobody needs to."""

from datetime import date
from typing import Any

from timeline.model.edtf import EdtfDate
from timeline.model.link_record import FoundCopy, LinkOutcome, Look
from timeline.reading.declaration import Choice, ExactDay, Field, Register, Shape, SourceKey, WebAddress
from timeline.reading.schema_common import LINE

_PAGE = "https://example.org/news/1"
_COPY = "https://web.archive.org/web/20231225101500/https://example.org/news/1"


def _day(written: EdtfDate) -> date:
    """Return a day as the calendar of the program has it; one that it does not have is the first of all."""
    try:
        return date.fromisoformat(written.text)
    except ValueError:
        return date.min


def _look(since: EdtfDate, looked: EdtfDate, **others: Any) -> Look:
    return Look(since=_day(since), looked=_day(looked), **others)


def _found(asked: EdtfDate, taken: EdtfDate | None = None, **others: Any) -> FoundCopy:
    return FoundCopy(_day(asked), taken=None if taken is None else _day(taken), **others)


LOOK = Shape(
    "look",
    "How an address answered when it was last looked at.",
    (
        Field("outcome", Choice(LinkOutcome), "How it answered.", "gone", required=True),
        Field("detail", LINE, "What was answered, in a few words.", "404 Not Found"),
        Field("leads_to", WebAddress(), "Where it leads for good.", _PAGE),
        Field("since", ExactDay(), "First day of which this is known.", "2026-03-02", required=True),
        Field("looked", ExactDay(), "Day on which it was last looked at.", "2026-11-11", required=True),
    ),
    _look,
)
FOUND = Shape(
    "found copy",
    "What an archive answered when it was asked for a copy.",
    (
        Field("copy", WebAddress(), "Address of the copy; left out where there is none.", _COPY),
        Field("taken", ExactDay(), "Day on which the copy was made.", "2023-12-25"),
        Field("asked", ExactDay(), "Day on which the archive was asked.", "2026-11-11", required=True),
    ),
    _found,
)
LINK = Shape(
    "link",
    "What was found at the addresses of a source.",
    (
        Field("url", WebAddress(), "Address of the page, as the register of sources had it.", _PAGE, required=True),
        Field("page", LOOK, "How the page answered.", "{outcome: answers, since: 2026-03-02, looked: 2026-11-11}"),
        Field("archived", WebAddress(), "Address of the archived copy, as the register of sources had it.", _COPY),
        Field("copy", LOOK, "How the archived copy answered.",
              "{outcome: answers, since: 2026-03-02, looked: 2026-11-11}"),
        Field("found", FOUND, "What an archive answered, where the source has no archived copy.",
              "{asked: 2026-11-11}"),
    ),
    dict,
)  # fmt: skip

LINKS = Register("links", "What timeline links found at the addresses of sources, by key.", SourceKey(), LINK, "reu_24")
