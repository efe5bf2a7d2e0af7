"""TimelineJS 3: its JSON.

A date that it cannot hold is shown in words, and stands whole under a key that TimelineJS passes over.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import nh3
from markdown import markdown

from timeline.exchange.explainer import Explainer
from timeline.exchange.parts import IN_TIMELINEJS, losses
from timeline.exchange.portable import portable, source_line
from timeline.importers.found import Fate, Note
from timeline.importers.prose import escaped
from timeline.model.edtf import EdtfDate, Kind, Precision, When
from timeline.model.event import Event

OWN_DATE = "edtf"
"""Key of a slide under which its date stands in EDTF, where the parts of a date cannot tell it."""

_DEPTH = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3, Precision.MINUTE: 5, Precision.SECOND: 6}
_UNITS = ("year", "month", "day", "hour", "minute", "second")


def timelinejs(explainer: Explainer) -> tuple[str, list[Note]]:
    """Return the file, and what it cannot hold."""
    notes: list[Note] = []
    timeline = explainer.timeline
    slides = [slide for event in timeline.events for slide in _slides(event, explainer, notes)]
    data: dict[str, Any] = {
        "title": {"text": {"headline": _html(escaped(timeline.title)), "text": markdown(escaped(timeline.standfirst))}},
        "events": slides,
    }
    eras = []
    for era in timeline.eras:
        start, end = _ends(era.when)
        if start is None or end is None or not (_is_plain(start) and _is_plain(end)):
            notes.append(
                Note(Fate.LEFT, "index.md", "an era whose ends it cannot hold", f"{era.name}: {era.when.text}")
            )
            continue
        text = {"headline": _html(escaped(era.name)), "text": _html(escaped(era.description))}
        eras.append({"start_date": _parts(start), "end_date": _parts(end), "text": text})
    if eras:
        data["eras"] = eras
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n", notes


def _slides(event: Event, explainer: Explainer, notes: list[Note]) -> Iterator[dict[str, Any]]:
    text = explainer.text_of(event.id)
    notes += losses(event, text, IN_TIMELINEJS)
    body, changes = portable(text, event.id, explainer.timeline.sources)
    notes += changes
    start, end = _ends(event.when)
    first = start or end
    if first is None:
        notes.append(Note(Fate.LEFT, event.id, "an event without a date at either end", event.when.text))
        return
    category = explainer.timeline.category_of(event)
    parts = [escaped(event.summary), body, source_line(event.source_keys(), explainer.timeline.sources)]
    slide: dict[str, Any] = {
        "start_date": _parts(first),
        "text": {
            "headline": _html(escaped(event.title)),
            "text": _html("\n\n".join(part for part in parts if part)),
        },
        "group": category.name if category else event.category,
        "unique_id": event.id,
    }
    if start is not None and end is not None and event.when.is_interval:
        slide["end_date"] = _parts(end)
    if not (event.when.is_interval and start and end and _is_plain(start) and _is_plain(end)) and not (
        isinstance(event.when, EdtfDate) and _is_plain(event.when)
    ):
        slide["display_date"] = explainer.edition.wording.date(event.when)
        slide[OWN_DATE] = event.when.text
        notes.append(
            Note(
                Fate.CHANGED,
                event.id,
                "its date is drawn more exactly than it is known, and shown in words",
                event.when.text,
            )
        )
    yield slide


def _ends(when: When) -> tuple[EdtfDate | None, EdtfDate | None]:
    return (when, when) if isinstance(when, EdtfDate) else (when.start, when.end)


def _is_plain(date: EdtfDate) -> bool:
    """Whether the parts of a date tell all that is known of it."""
    return (
        date.precision in _DEPTH
        and date.kind is Kind.WHOLE
        and not (date.approximate or date.uncertain or _is_zoned(date))
    )


def _is_zoned(date: EdtfDate) -> bool:
    return date.time is not None and re.search(r"(?:Z|[+-][0-9:]+)$", date.text[10:]) is not None


def _parts(date: EdtfDate) -> dict[str, int]:
    """Return the parts of a date as far as it is known; years before Christ count as readers say them."""
    year = date.lower.year if date.lower.year > 0 else date.lower.year - 1
    numbers = [year, date.lower.month, date.lower.day]
    if date.time is not None:
        numbers += [date.time.hour, date.time.minute, date.time.second]
    return dict(zip(_UNITS, numbers[: _DEPTH.get(date.precision, 1)], strict=False))


def _html(text: str) -> str:
    """Return Markdown as HTML; what stands on one line has no paragraph around it."""
    html = nh3.clean(markdown(text, extensions=["sane_lists"]), link_rel=None)
    return html.removeprefix("<p>").removesuffix("</p>") if html.count("<p>") == 1 and html.startswith("<p>") else html
