"""When something was, from the several places in which other tools say so."""

from timeline.importers.dates import DateOrder, UnreadDateError, coarser, joined, read_date
from timeline.importers.found import Notes
from timeline.importers.prose import cleaned


def when_of(spot: str, start: str, end: str, shown: str, order: DateOrder, notes: Notes) -> tuple[str, bool]:
    """Return the date of an event and whether it is EDTF; else it is the words of the file, for an editor to read.

    ``shown`` are the words that readers of the other tool see instead of the date, where it has any. They win where
    they say less, since there a whole date stands for what is known of it.
    """
    start, end, shown = (" ".join(cleaned(text).split()) for text in (start, end, shown))
    written = f"{start} – {end}" if end else start or shown
    try:
        first = read_date(start or shown, order)
        last = read_date(end, order) if end else None
        when = joined(first.when, last.when, order.zone) if last else first.when
    except UnreadDateError as error:
        notes.decide(spot, "the date cannot be read: write it after when:", f"{written}: {error}")
        return written or "unknown", False
    for read in (first, last):
        if read is not None and read.remark:
            notes.changed(spot, read.remark, written)
    if when not in (start, f"{start}/{end}"):
        notes.changed(spot, "a date was put into EDTF, as exactly as it was", f"{written} → {when}")
    return (shown_or_kept(spot, when, shown, order, notes) if start else when), True


def shown_or_kept(spot: str, when: str, shown: str, order: DateOrder, notes: Notes) -> str:
    """Return what readers were shown of a date where that says less, else the date; other words are left and told."""
    if not shown:
        return when
    less = coarser(when, shown, order)
    if less is not None:
        notes.changed(spot, "a date was shown less exactly than it was kept; what was shown counts", f"{when} → {less}")
        return less
    if not _says(when, shown, order):
        notes.left(spot, "words shown instead of the date", shown)
    return when


def date_or_nothing(spot: str, text: str, order: DateOrder, notes: Notes) -> str:
    """Return a date beside an event’s own, such as that of a source; empty, and said, where it cannot be read."""
    text = " ".join(cleaned(text).split())
    if not text:
        return ""
    try:
        return read_date(text, order).when
    except UnreadDateError as error:
        notes.left(spot, "a date of a source was not read", f"{text}: {error}")
        return ""


def _says(when: str, shown: str, order: DateOrder) -> bool:
    try:
        return read_date(shown, order).when in (when, when[:10])
    except UnreadDateError:
        return False
