"""Markwhen: one event a paragraph.

A date that it cannot hold stands whole in a line below, which Markwhen takes for a property.
"""

import re
from datetime import UTC

from timeline.exchange.explainer import Explainer
from timeline.exchange.parts import IN_MARKWHEN, losses
from timeline.exchange.portable import portable, source_line
from timeline.importers.found import Fate, Note
from timeline.model.edtf import EdtfDate, Kind, Precision, When
from timeline.model.event import Event

OWN_DATE = "edtf"
"""Name of the property that holds a date in EDTF."""

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$", re.MULTILINE)
_DATED = r"[^:\n]{0,80}[0-9][^:\n]{0,80}:"
_RELATIVE = r"(?:now|after|before|by|edtf|!)[^:\n]*:"
_MEANS_SOMETHING = re.compile(
    rf"^(?=[ \t]*(?:section\b|group\b|end\w|//|/\*|#|_-_|{_DATED}|{_RELATIVE}))", re.MULTILINE | re.IGNORECASE
)
_TAG = re.compile(r"(?<![\w&])#(?=\w)")
_PLAIN = frozenset({Precision.YEAR, Precision.MONTH, Precision.DAY})


def markwhen(explainer: Explainer) -> tuple[str, list[Note]]:
    """Return the file, and what it cannot hold."""
    notes: list[Note] = []
    head = f"title: {explainer.timeline.title}\ndescription: {explainer.timeline.standfirst}\n"
    for era in explainer.timeline.eras:
        notes.append(Note(Fate.LEFT, "index.md", "an era", era.name))
    return head + "".join(_entry(event, explainer, notes) for event in explainer.timeline.events), notes


def _entry(event: Event, explainer: Explainer, notes: list[Note]) -> str:
    timeline = explainer.timeline
    text = explainer.text_of(event.id)
    notes += losses(event, text, IN_MARKWHEN)
    body, changes = portable(text, event.id, timeline.sources)
    notes += changes
    shown = date_text(event.when)
    title = _TAG.sub("＃", event.title)
    lines = [f"{shown}: {title} {' '.join(f'#{tag}' for tag in (event.category, *event.threads))}"]
    if shown != event.when.text:
        lines.append(f"{OWN_DATE}: {event.when.text}")
        notes.append(
            Note(
                Fate.CHANGED,
                event.id,
                "its date is drawn less or more exactly than it is known",
                f"{event.when.text} → {shown}",
            )
        )
    place = timeline.places.get(event.place or "")
    paragraphs = [event.summary, body, source_line(event.source_keys(), timeline.sources)]
    if place is not None:
        paragraphs.append(f"[{place.name}](location)")
    written = "\n\n".join(_quiet(part) for part in paragraphs if part)
    return "\n" + "\n".join([*lines, written]) + "\n"


def date_text(when: When) -> str:
    """Return the nearest date that Markwhen reads: ISO 8601 years, months, days and moments in UTC, or two of them."""
    if isinstance(when, EdtfDate):
        return _plain(when)
    if when.start is None or when.end is None:
        known = when.start or when.end
        assert known is not None
        return f"{_plain(known)}/now" if when.open_end else _plain(known)
    return f"{_last(when.start, first=True)}/{_last(when.end, first=False)}"


def _last(date: EdtfDate, *, first: bool) -> str:
    text = _plain(date)
    return text if "/" not in text else text.split("/")[0 if first else 1]


def _plain(date: EdtfDate) -> str:
    if date.time is not None:
        return date.time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if date.kind is Kind.WHOLE and date.precision in _PLAIN:
        return date.text.rstrip("~?%")
    return f"{date.lower}/{date.upper}"


def _quiet(text: str) -> str:
    """Return text in which no line means anything but its words."""
    text = _TAG.sub("＃", _HEADING.sub(r"**\1**", text))
    return _MEANS_SOMETHING.sub("| ", text)
