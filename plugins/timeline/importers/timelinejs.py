"""TimelineJS: its JSON, and the table (a Google Sheet, saved as CSV) that most of its timelines are made of."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from timeline.importers.dates import UnreadDateError, joined
from timeline.importers.found import Found, FoundEra, FoundEvent, Notes, RefusedError
from timeline.importers.keys import bare
from timeline.importers.moments import shown_or_kept
from timeline.importers.neutral import html_as_markdown
from timeline.importers.prose import is_web_address, link, plain_words
from timeline.importers.settings import Options
from timeline.importers.tables import read_csv, text_of
from timeline.model.edtf import EdtfError, parse_edtf

Slide = Mapping[str, Any]

_UNITS = ("year", "month", "day", "hour", "minute", "second")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:[.,:]\d+)?)?\s*([AaPp])?\.?[Mm]?\.?")
_COLUMNS = {
    "start_date": {"year": "year", "month": "month", "day": "day", "time": "time"},
    "end_date": {"year": "endyear", "month": "endmonth", "day": "endday", "time": "endtime"},
    "text": {"headline": "headline", "text": "text"},
    "media": {"url": "media", "credit": "mediacredit", "caption": "mediacaption", "thumbnail": "mediathumbnail",
              "alt": "alttext", "link": "medialink"},
}  # fmt: skip
_SINGLE = {"display_date": "displaydate", "group": "group", "type": "type", "background": "background"}
OWN_DATE = "edtf"
"""Key of a slide that holds its date in EDTF, as this project writes it."""
_KNOWN = {
    OWN_DATE,
    "start_date",
    "end_date",
    "text",
    "media",
    "group",
    "display_date",
    "background",
    "autolink",
    "unique_id",
    "type",
}


def read_timelinejs(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of a file in TimelineJS’s JSON."""
    try:
        data = json.loads(text_of(path))
    except (ValueError, RecursionError) as error:
        place = f":{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        reason = (
            error.msg if isinstance(error, json.JSONDecodeError) else "it is nested too deep or has too large a number"
        )
        raise RefusedError(
            f"{path.name}{place}: this is no JSON that can be read: {reason}", "export the file again"
        ) from error
    slides = data.get("events") if isinstance(data, dict) else None
    if not isinstance(slides, list):
        hint = "files of TimelineJS have a list called “events”; the form before TimelineJS 3 is not read"
        raise RefusedError(f"{path.name} has no list of events", hint)
    for name in sorted(data.keys() - {"events", "title", "eras", "scale"}):
        notes.left("file", "a part of the file has no counterpart here", str(name))
    eras = data.get("eras")
    return _found(
        [(f"events[{number}]", slide) for number, slide in enumerate(slides)],
        data.get("title"),
        [(f"eras[{number}]", era) for number, era in enumerate(eras)] if isinstance(eras, list) else [],
        options,
        notes,
    )


def read_timelinejs_sheet(path: Path, options: Options, notes: Notes) -> Found:
    """Return the events of the table of TimelineJS, saved as CSV."""
    table = read_csv(path, notes)
    by_bare = {bare(heading): heading for heading in table.headings}
    if "headline" not in by_bare or not {"year", "displaydate"} & by_bare.keys():
        raise RefusedError(
            f"{path.name} is no table of TimelineJS", "its columns are called Year, Month, Day, Headline, Text …"
        )
    known = {column for part in _COLUMNS.values() for column in part.values()} | set(_SINGLE.values())
    slides: list[tuple[str, Slide]] = []
    eras: list[tuple[str, Slide]] = []
    title: Slide | None = None
    for row in table.rows:
        cells = {bare(heading): cell for heading, cell in row.cells.items()}
        for name in sorted(cells.keys() - known):
            notes.left(row.spot, "a column has no counterpart here", f"{name}: {cells[name]}")
        slide: dict[str, Any] = {name: cells[column] for name, column in _SINGLE.items() if column in cells}
        for part, columns in _COLUMNS.items():
            slide[part] = {name: cells[column] for name, column in columns.items() if column in cells}
        kind = slide.get("type", "").strip().lower()
        if kind == "title" and title is None:
            title = slide
        elif kind == "era":
            eras.append((row.spot, slide))
        else:
            slides.append((row.spot, slide))
    return _found(slides, title, eras, options, notes)


def _found(
    slides: list[tuple[str, Any]], title: Any, eras: list[tuple[str, Any]], options: Options, notes: Notes
) -> Found:
    head = _part(title, "text")
    if isinstance(title, dict) and _words(_part(title, "media").get("url")):
        notes.left("title", "what is shown beside the title", _words(_part(title, "media").get("url")))
    events = []
    for spot, slide in slides:
        if isinstance(slide, dict):
            events.append(_event(spot, slide, options, notes))
        else:
            notes.left(spot, "this is no event", str(type(slide).__name__))
    description = plain_words(html_as_markdown(_words(head.get("text")), "title", notes))
    return Found(
        tuple(events),
        plain_words(html_as_markdown(_words(head.get("headline")), "title", notes)),
        description,
        tuple(_eras(eras, options, notes)),
    )


def _event(spot: str, slide: Slide, options: Options, notes: Notes) -> FoundEvent:
    text = _part(slide, "text")
    when, is_read = _when(spot, slide, options, notes)
    body = html_as_markdown(_words(text.get("text")), spot, notes)
    shown = _media(spot, _part(slide, "media"), notes)
    for name in sorted(slide.keys() - _KNOWN):
        notes.left(spot, "a part of an event has no counterpart here", str(name))
    if slide.get("background"):
        notes.left(spot, "the background of a slide was left out", str(slide["background"]))
    if _words(slide.get("unique_id")):
        notes.left(spot, "ids are made from titles; the old one was", _words(slide["unique_id"]))
    return FoundEvent(
        spot,
        plain_words(html_as_markdown(_words(text.get("headline")), spot, notes)),
        when,
        is_read,
        text="\n\n".join(part for part in (body, shown) if part),
        category=_words(slide.get("group")),
    )


def _when(spot: str, slide: Slide, options: Options, notes: Notes) -> tuple[str, bool]:
    start, end = _part(slide, "start_date"), _part(slide, "end_date")
    shown = _words(slide.get("display_date")) or _words(start.get("display_date"))
    try:
        if _words(slide.get(OWN_DATE)):
            return parse_edtf(_words(slide[OWN_DATE]), options.order.zone).text, True
        when = date_of(start, spot, notes)
        if _words(end.get("year")):
            when = joined(when, date_of(end, spot, notes), options.order.zone)
        parse_edtf(when, options.order.zone)
    except (UnreadDateError, EdtfError) as error:
        written = " ".join(f"{name} {_words(value)}" for name, value in [*start.items(), *end.items()] if _words(value))
        reason = error.message if isinstance(error, EdtfError) else str(error)
        notes.decide(spot, "the date cannot be read: write it after when:", f"{shown or written}: {reason}")
        return shown or written or "unknown", False
    return shown_or_kept(spot, when, plain_words(shown), options.order, notes), True


def date_of(parts: Slide, spot: str, notes: Notes) -> str:
    """Return the EDTF of a date in parts. A part that is missing ends it: what is finer means nothing.

    Years before Christ are counted as readers of TimelineJS see them: -44 is 44 BC, which is -0043 in EDTF.
    """
    numbers: list[int] = []
    parts = {**parts, **_clock(_words(parts.get("time")))}
    for unit in _UNITS:
        text = _words(parts.get(unit)).replace(",", "").replace(" ", "")
        if not text:
            break
        if not re.fullmatch(r"[+-]?[0-9]{1,12}(?:\.0+)?", text):
            raise UnreadDateError(f"the {unit} is no number: {text[:40]}")
        numbers.append(int(text.partition(".")[0]))
    if not numbers:
        raise UnreadDateError("there is no year")
    finer = [unit for unit in (*_UNITS[len(numbers) :], "millisecond") if _words(parts.get(unit)) not in ("", "0")]
    if finer:
        notes.left(spot, "a part of a date that has no meaning here", f"{finer[0]} {_words(parts[finer[0]])}")
    year = numbers[0]
    if year < 0:
        year += 1
        notes.changed(spot, "years before Christ count from 0 in EDTF", f"{numbers[0]} → {year}")
    text = f"Y{year}" if abs(year) > 9999 else f"{year:05}" if year < 0 else f"{year:04}"
    text += "".join(f"-{number:02}" for number in numbers[1:3])
    if len(numbers) == 4:
        notes.left(spot, "an hour without minutes was left out", f"hour {numbers[3]}")
    elif len(numbers) > 4:
        text += f"T{numbers[3]:02}:{numbers[4]:02}" + (f":{numbers[5]:02}" if len(numbers) > 5 and numbers[5] else "")
    return text


def _clock(text: str) -> dict[str, str]:
    """Return hour, minute and second of a time as the table has it."""
    if not text:
        return {}
    found = _TIME.fullmatch(text)
    if found is None:
        raise UnreadDateError(f"the time cannot be read: {text[:40]}")
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4] in "pP" else 0)
    named = {"hour": str(hour), "minute": found[2], "second": found[3]}
    return {unit: value for unit, value in named.items() if value}


def _media(spot: str, media: Slide, notes: Notes) -> str:
    """Return what is shown beside an event as a line of text: a link, what it shows and whose it is."""
    url, target = _words(media.get("url")), _words(media.get("link"))
    words = {name: html_as_markdown(_words(media.get(name)), spot, notes).replace("\n", " ")
             for name in ("title", "caption", "credit", "alt")}  # fmt: skip
    if not url and not any(words.values()):
        return ""
    pieces = []
    if is_web_address(url):
        notes.changed(spot, "media became a line of text with its link, description and credit", url)
        pieces.append(link(plain_words(words["title"] or words["alt"]) or "Shown with it", url))
    elif url:
        pieces.append(html_as_markdown(url, spot, notes).replace("\n", " "))
    if is_web_address(target):
        pieces.append(link("About it", target))
    pieces += [words["caption"]] if words["caption"] else []
    pieces += [f"Description: {words['alt']}"] if words["alt"] and words["title"] else []
    pieces += [f"Credit: {words['credit']}"] if words["credit"] else []
    thumbnail = _words(media.get("thumbnail"))
    if thumbnail:
        notes.left(spot, "the small picture of media was left out", thumbnail)
    return " · ".join(piece for piece in pieces if piece.strip())


def _eras(eras: list[tuple[str, Any]], options: Options, notes: Notes) -> Iterator[FoundEra]:
    for spot, era in eras:
        text = _part(era, "text")
        name = plain_words(html_as_markdown(_words(text.get("headline")), spot, notes))
        try:
            start = date_of(_part(era, "start_date"), spot, notes)
            when = joined(start, date_of(_part(era, "end_date"), spot, notes), options.order.zone)
            parse_edtf(when, options.order.zone)
        except (UnreadDateError, EdtfError) as error:
            notes.left(spot, "an era without dates that can be read", f"{name}: {error}")
            continue
        if name:
            yield FoundEra(spot, name, when, plain_words(html_as_markdown(_words(text.get("text")), spot, notes)))
        else:
            notes.left(spot, "an era without a name", when)


def _part(slide: Any, name: str) -> Slide:
    part = slide.get(name) if isinstance(slide, Mapping) else None
    return part if isinstance(part, Mapping) else {}


def _words(value: Any) -> str:
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
