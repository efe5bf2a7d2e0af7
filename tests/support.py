"""Small makers of model values: a sound timeline, of which each test breaks one thing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from timeline.exports.calendar import calendar, event_entry
from timeline.exports.events_csv import event_row, events_csv
from timeline.exports.events_json import event_json, events_json
from timeline.model.brief import brief_of
from timeline.model.chart import Chart, ChartKind, Table
from timeline.model.claim import Claim, Claimant, ClaimStatus, Denial, Estimate, Figure
from timeline.model.edtf import EdtfDate, When, parse_edtf
from timeline.model.entities import Organization, Person, Place, Term
from timeline.model.event import Cause, CitedKey, Correction, Event, Image, Link, PlacedChart, References
from timeline.model.problem import Mark, Marks, Problem
from timeline.model.source import Citation, Source, SourceKind
from timeline.model.structure import Category, Coverage, Dispute, Era, OpenQuestion, Thread
from timeline.model.timeline import Page, Site, Timeline
from timeline.views.addresses import LinkStyle
from timeline.views.addresses import Place as PagePlace
from timeline.views.contexts import ChartTableView, ChartTakeView, ChartView, PartView
from timeline.views.date_words import DateWords
from timeline.views.edition import Edition
from timeline.views.embed_frame import EmbedFrame
from timeline.views.glosses import Glosses
from timeline.views.lexicon import Phrases
from timeline.views.listed import listed_event
from timeline.views.lookup import Lookup
from timeline.views.relations import Relations
from timeline.views.wording import Wording


def make_when(text: str) -> When:
    """Return a date or interval, times in UTC."""
    return parse_edtf(text, UTC)


def make_day(text: str) -> EdtfDate:
    """Return a single date."""
    when = make_when(text)
    assert isinstance(when, EdtfDate)
    return when


def make_marks(file: str, *paths: str) -> Marks:
    """Return marks that place the n-th path on line n + 1 in column 3."""
    return Marks(file, {path: (line, 3) for line, path in enumerate(paths, start=2)})


def cite(*keys: str) -> tuple[Citation, ...]:
    """Return one citation for each key."""
    return tuple(Citation(key) for key in keys)


def make_source(key: str, **fields: Any) -> Source:
    """Return an original of a publisher of its own."""
    given: dict[str, Any] = {
        "title": f"Report {key}",
        "described": False,
        "publisher": f"Outlet {key}",
        "url": f"https://example.org/{key}",
        "kind": SourceKind.NEWS,
        "language": "en",
        "marks": Marks("content/river/sources.yml"),
    }
    return Source(key=key, **given | fields)


def make_event(id: str = "rally", when: str = "2023-12-18", **fields: Any) -> Event:
    """Return an event with two independent sources."""
    given: dict[str, Any] = {
        "title": "People rally in the square",
        "category": "protest",
        "summary": "A rally was held.",
        "citations": cite("daily", "agency"),
        "added": make_day("2024-02-01"),
        "marks": Marks(f"content/river/events/{when}-{id}.md"),
    }
    return Event(id=id, when=make_when(when), **given | fields)


def make_claim(claimant: str = "party", **fields: Any) -> Claim:
    """Return a claim of an organization in the register."""
    given: dict[str, Any] = {
        "statement": "The count was wrong.",
        "by": Claimant(id=claimant),
        "status": ClaimStatus.ALLEGED,
        "citations": cite("daily"),
    }
    return Claim(**given | fields)


def make_figure(*estimates: Estimate) -> Figure:
    """Return a figure that counts people."""
    return Figure(measure="People in the square", unit="people", estimates=estimates)


def make_estimate(**fields: Any) -> Estimate:
    """Return a number given by an outlet that is in no register."""
    given: dict[str, Any] = {"by": Claimant(name="N1"), "citations": cite("daily"), "value": 300}
    return Estimate(**given | fields)


def make_denial(**fields: Any) -> Denial:
    """Return a denial by a person in the register."""
    given: dict[str, Any] = {"by": Claimant(id="ana-ilic"), "statement": "She denied it.", "citations": cite("daily")}
    return Denial(**given | fields)


def make_question(**fields: Any) -> OpenQuestion:
    """Return a question that is open."""
    given: dict[str, Any] = {
        "id": "how-many",
        "question": "How many came?",
        "answer": "No count was found.",
        "opened": make_when("2023-12-18"),
    }
    return OpenQuestion(**given | fields)


def make_person(id: str, name: str, **fields: Any) -> Person:
    """Return an entry of people.yml."""
    given: dict[str, Any] = {"description": "A speaker.", "marks": Marks("content/river/people.yml")}
    return Person(id=id, name=name, **given | fields)


def make_place(id: str, **fields: Any) -> Place:
    """Return an entry of places.yml."""
    given: dict[str, Any] = {"name": id.title(), "marks": Marks("content/river/places.yml")}
    return Place(id=id, **given | fields)


def make_term(id: str, **fields: Any) -> Term:
    """Return an entry of terms.yml."""
    given: dict[str, Any] = {
        "name": id.title(),
        "description": "What it means.",
        "marks": Marks("content/river/terms.yml"),
    }
    return Term(id=id, **given | fields)


def make_era(id: str, when: str) -> Era:
    """Return an era."""
    return Era(id=id, name=id.title(), short=id, when=make_when(when))


def make_timeline(*events: Event, **fields: Any) -> Timeline:
    """Return a timeline without problems, if the events have none.

    Registers hold the sources ``daily`` and ``agency``, the person ``ana-ilic``, the organization
    ``party`` and the place ``square``, each of which the timeline itself refers to.
    """
    registered = References(
        citations=tuple(CitedKey(citation, Mark("")) for citation in cite("daily", "agency")),
        links=tuple(Link(target, Mark("")) for target in ("person:ana-ilic", "organization:party", "place:square")),
    )
    given: dict[str, Any] = {
        "id": "river",
        "title": "The river and the square",
        "short_title": "River",
        "kicker": "Example",
        "standfirst": "What happened at the river.",
        "language": "en",
        "timezone": "UTC",
        "timezone_name": "London",
        "coverage": Coverage(make_when("2023/2024"), "Everything."),
        "published": make_day("2024-02-01"),
        "categories": (Category("protest", "Protests", "Protest"), Category("election", "Elections", "Election")),
        "threads": (Thread("street", "The street", "Rallies."),),
        "disputes": (Dispute("who-began", "Who began?"),),
        "documents": events,
        "sources": {key: make_source(key) for key in ("daily", "agency")},
        "people": {"ana-ilic": make_person("ana-ilic", "Ana Ilić")},
        "organizations": {"party": Organization("party", "The Party", "A party.")},
        "places": {"square": make_place("square")},
        "references": registered,
        "marks": Marks("content/river/index.md"),
    }
    return Timeline(**given | fields)


def make_site(*events: Event, pages: Iterable[Page] = (), files: Iterable[str] = (), **fields: Any) -> Site:
    """Return a site with one timeline; ``fields`` are those of the timeline."""
    return Site((make_timeline(*events, **fields),), tuple(pages), frozenset(files))


def make_page(references: References) -> Page:
    """Return a page beside the timelines."""
    marks = Marks("content/pages/about.md")
    return Page("about", "About", "What this is.", make_day("2024-02-01"), references=references, marks=marks)


def make_chart(id: str, **fields: Any) -> Chart:
    """Return a chart of two bars."""
    given: dict[str, Any] = {
        "title": "Two bars",
        "description": "A bar for each list.",
        "citations": cite("daily"),
        "data": Table("data/bars.csv", ("list", "seats"), (("A", "1"), ("B", "2"))),
        "added": make_day("2024-02-01"),
        "marks": Marks(f"content/river/charts/{id}.md"),
        "kind": ChartKind.BAR,
        "x": "seats",
        "y": "list",
        "unit": "seats",
    }
    return Chart(id=id, **given | fields)


def text_with(
    *,
    links: Iterable[str] = (),
    cited: Iterable[str] = (),
    charts: Iterable[str] = (),
    images: Iterable[tuple[str, str]] = (),
) -> References:
    """Return what a running text points to, all of it in line 20, column 5; images are (target, alternative text)."""
    mark = Mark("content/river/events/2023-12-18-rally.md", 20, 5)
    return References(
        citations=tuple(CitedKey(citation, mark) for citation in cite(*cited)),
        links=tuple(Link(target, mark) for target in links),
        images=tuple(Image(target, words, mark) for target, words in images),
        charts=tuple(PlacedChart(id, mark) for id in charts),
    )


def because_of(*ids: str) -> tuple[Cause, ...]:
    """Return one cause for each id."""
    return tuple(Cause(id) for id in ids)


def make_correction(date: str) -> Correction:
    """Return a correction made on a day."""
    return Correction(make_day(date), "25 December", "24 December", "Two agencies give the 24th.")


def codes(problems: Iterable[Problem]) -> list[str]:
    """Return the code of each problem."""
    return [problem.code for problem in problems]


EVENT_FILE = """---
title: People rally in the square
when: 2023-12-18
category: protest
summary: A rally was held.
citations: [daily]
added: 2024-02-01
---
People met in the square [@daily].
"""
"""An event without faults in a content folder as ``write_content`` makes it."""

INDEX_FILE = """---
title: The river and the town
short_title: The river
kicker: Town
standfirst: What happened by the river.
language: en
timezone: Europe/Belgrade
timezone_name: Belgrade
coverage: {when: 2023-01/2024-12, statement: The town is covered.}
published: 2024-02-01
categories:
  - {id: protest, name: Protests, singular: Protest}
---
"""
"""An explainer without faults."""

SOURCES_FILE = """daily:
  title: Rally in the square
  publisher: The Daily
  url: https://example.org/daily
  kind: news
  language: en
"""
"""A register of one source."""


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, given by their paths, below a folder and return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def write_content(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a content folder with the explainer “river”, one event and one source, and further files over it."""
    sound: dict[str, str | bytes] = {
        "river/index.md": INDEX_FILE,
        "river/events/2023-12-18-rally.md": EVENT_FILE,
        "river/sources.yml": SOURCES_FILE,
    }
    return write_files(folder, sound | dict(files or {}))


def build_lookup(timeline: Timeline) -> Lookup:
    """Return the lookup of a timeline that is held in memory as a whole."""
    relations = Relations(timeline, map(brief_of, timeline.documents))
    return Lookup(relations, {event.id: event for event in timeline.documents})


def make_edition(*events: Event, site_url: str = "https://example.org/site", **fields: Any) -> Edition:
    """Return an explainer in English as pages and exports see it; it has no running text and no charts.

    ``fields`` are those of the timeline.
    """
    timeline = make_timeline(*events, **fields)
    phrases = Phrases(NullTranslations())
    nothing: Any = None
    edition = Edition(
        timeline=timeline,
        lookup=build_lookup(timeline),
        wording=DateWords(Wording(), phrases, timeline.timezone_name),
        phrases=phrases,
        texts=nothing,
        charts=nothing,
        listed={},
        style=LinkStyle.FOLDER,
        site_name="The Record",
        site_url=site_url,
    )
    listed = {
        event.id: listed_event(event, edition, lambda inside: f"{inside.url}: {inside.title}")
        for event in timeline.events
    }
    return replace(edition, listed=listed)


def make_table(*rows: tuple[str, ...]) -> Table:
    """Return a data file of a chart with the columns list, seats and share."""
    return Table("data/bars.csv", ("list", "seats", "share"), rows)


class PlainTexts:
    """Running texts that show only what they were asked for."""

    def inline(self, text: str, numbers: Mapping[str, int], place: PagePlace) -> str:
        """Return the line with the numbers of the sources."""
        return f"{text} {dict(numbers)}"

    def body(
        self, kind: str, document: str, numbers: Mapping[str, int], place: PagePlace, glosses: Glosses | None = None
    ) -> tuple[PartView, ...]:
        """Return one part that names the document and the numbers of the sources."""
        return (PartView(text_html=f"{kind} {document} {dict(numbers)}"),)


@dataclass
class BlankCharts:
    """Charts without a drawing."""

    ids: tuple[str, ...] = ()
    declared: tuple[Chart, ...] = ()

    def view(self, chart: str, place: PagePlace) -> ChartView:
        """Return a chart that states its own id."""
        return ChartView(chart, f"Finding of {chart}", "", "", "", "", "", ChartTableView((), ()), page_url="elsewhere")

    def title(self, chart: str) -> str:
        """Return the title of the view."""
        return f"Finding of {chart}"

    def files(self, chart: str) -> Mapping[str, str]:
        """Return no files."""
        return {}

    def citations(self, chart: str) -> tuple[Citation, ...]:
        """Return the sources that a declared chart names."""
        return next((one.all_citations for one in self.declared if one.id == chart), ())

    def take(self, chart: str, place: PagePlace) -> ChartTakeView:
        """Return nothing to be taken but a picture."""
        return ChartTakeView((), f"{chart}.svg", f"{chart}.png", "embed/")

    def embed_frame(self, chart: str) -> EmbedFrame:
        """Return a frame of a fixed height."""
        return EmbedFrame(f"https://example.org/{chart}/embed/", f"Finding of {chart}", 300)


def make_whole_edition(*events: Event, charts_drawn: tuple[str, ...] = (), **fields: Any) -> Edition:
    """Return an explainer as ``make_edition`` does, with plain texts and blank charts of the given ids."""
    return replace(
        make_edition(*events, **fields), texts=PlainTexts(), charts=BlankCharts(charts_drawn, fields.get("charts", ()))
    )


def in_order(*events: Event) -> tuple[Event, ...]:
    """Return events in order of time, as a timeline holds them."""
    return tuple(sorted(events, key=lambda event: (event.when.sort_key()[:2], event.id)))


def whole_json(edition: Edition, text_of: Callable[[str], str]) -> str:
    """Return the file of all events as JSON; ``text_of`` returns the running text of an event."""
    lines = (event_json(event, edition, text_of(event.id)).encode() for event in edition.lookup.published())
    return events_json(edition).around(lines).decode()


def whole_csv(edition: Edition) -> str:
    """Return the file of all events as CSV."""
    return events_csv().around(event_row(event, edition).encode() for event in edition.lookup.published()).decode()


def whole_calendar(edition: Edition) -> str:
    """Return the calendar of all events."""
    return (
        calendar(edition).around(event_entry(event, edition).encode() for event in edition.lookup.published()).decode()
    )
