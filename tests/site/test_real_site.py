"""The published site of the real content: no event, claim, denial, figure or source is lost."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

import pytest
from tests.site.building import CONTENT
from tests.site.crawl import CrawledPage, CrawledSite, listed_events, name_of, text_of
from tests.site.kinds import PAGE_KINDS

from timeline.model.brief import months_of
from timeline.model.claim import Claimant
from timeline.model.event import Event
from timeline.model.source import Citation
from timeline.model.timeline import Timeline
from timeline.reading.site import load_site

DATE_IN_NAME = re.compile(r"^-?\d{4}(-\d\d(-\d\d)?)?-")
"""The date before the id in the name of an event's file."""


@pytest.fixture(scope="session")
def timelines() -> tuple[Timeline, ...]:
    """The real content as data."""
    return load_site(CONTENT, "content").site.timelines


@pytest.fixture(scope="session")
def timeline(timelines: tuple[Timeline, ...]) -> Timeline:
    """The real explainer."""
    return next(timeline for timeline in timelines if timeline.id == "serbia-2023")


def event_path(timeline: Timeline, event: Event) -> str:
    """Return the path of an event's page."""
    return f"{timeline.id}/events/{event.id}/"


def faults(events: Iterable[Event], site: CrawledSite, timeline: Timeline, paths: dict[str, list[str]]) -> list[str]:
    """Return each pair of an event and a page on which it should be listed once and is not."""
    return [
        f"{event.id} stands {times} times on {path}"
        for event in events
        for path in paths[event.id]
        if (times := listed_events(site, path)[event_path(timeline, event)]) != 1
    ]


def claimant_name(by: Claimant, timeline: Timeline) -> str:
    """Return the name under which readers know a claimant."""
    if by.id in timeline.people:
        return timeline.people[by.id].name
    if by.id in timeline.organizations:
        return timeline.organizations[by.id].name
    return by.name or ""


def cited_addresses(page: CrawledPage, element: Element) -> set[str]:
    """Return the addresses of the documents to whose entries on the page an element's links lead."""
    entries = [page.by_id[a.get("href", "")[1:]] for a in element.iter() if a.get("href", "").startswith("#source-")]
    return {a.get("href", "") for entry in entries for a in entry.iter() if name_of(a) == "a"}


def all_cited(citations: Iterable[Citation], timeline: Timeline, addresses: set[str]) -> bool:
    """Whether every cited document is among some addresses."""
    return all(timeline.sources[citation.source].url in addresses for citation in citations)


def test_every_page_kind_is_published(built_site: CrawledSite) -> None:
    """The site has a page of every kind that the plan of addresses promises."""
    assert [kind for kind, path in PAGE_KINDS.items() if not built_site.page(path).all("h1")] == []


def test_no_event_is_lost(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """Every file of a published event has a page, and there is no page of an event without a file."""
    files = {
        f"{path.parts[-3]}/events/{DATE_IN_NAME.sub('', path.stem)}/index.html"
        for path in CONTENT.glob("*/events/*.md")
        if not re.search(r"^status: draft$", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    former = {
        f"{timeline.id}/events/{old}/index.html"
        for timeline in timelines
        for event in timeline.events
        for old in event.formerly
    }
    published = {file for file in built_site.pages if re.fullmatch(r"[^/]+/events/[^/]+/index\.html", file)}
    assert published - former == files


def test_every_event_has_its_own_page(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The page of an event has the event's title as its heading and the event's summary in its text."""
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            assert [text_of(h1) for h1 in page.all("h1")] == [event.title]
            assert event.summary in text_of(page.all("main")[0])


def test_every_event_stands_on_the_front_page_once(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """Every published event is listed on the explainer's front page exactly once."""
    for timeline in timelines:
        paths = {event.id: [f"{timeline.id}/"] for event in timeline.events}
        assert faults(timeline.events, built_site, timeline, paths) == []


def test_events_stand_in_order_of_time(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The front page lists the events by earliest, then by latest moment, and no effect before its cause."""
    for timeline in timelines:
        paths = {event_path(timeline, event): event for event in timeline.events}
        listed = [paths[path] for path in listed_events(built_site, f"{timeline.id}/") if path in paths]
        moments = [event.when.sort_key()[:2] for event in listed]
        assert moments == sorted(moments)
        told = {event.id: place for place, event in enumerate(listed)}
        pairs = [(cause.event, event.id) for event in listed for cause in event.because_of]
        assert [pair for pair in pairs if told[pair[0]] > told[pair[1]]] == []


def test_every_event_stands_in_its_months(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """An event is listed once on the page of the month in which it begins and of that in which it ends."""
    for timeline in timelines:
        paths = {
            event.id: [f"{timeline.id}/{year:04d}/{month:02d}/" for year, month in months_of(event.when)]
            for event in timeline.events
        }
        assert all(paths.values())
        assert faults(timeline.events, built_site, timeline, paths) == []


@pytest.mark.parametrize(
    ("group", "field"),
    [
        ("categories", "category"),
        ("threads", "threads"),
        ("people", "people"),
        ("organizations", "organizations"),
        ("places", "place"),
    ],
)
def test_every_event_stands_on_the_pages_it_names(
    built_site: CrawledSite, timelines: tuple[Timeline, ...], group: str, field: str
) -> None:
    """An event is listed once on the page of its category, threads, people, organizations and place."""
    for timeline in timelines:
        paths = {}
        for event in timeline.events:
            named = getattr(event, field)
            ids = (named,) if isinstance(named, str) else named or ()
            paths[event.id] = [f"{timeline.id}/{group}/{entry}/" for entry in ids]
        assert any(paths.values())
        assert faults(timeline.events, built_site, timeline, paths) == []


def test_turning_points_stand_on_a_page_of_their_own(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """It lists the turning points and nothing else."""
    for timeline in timelines:
        expected = [event_path(timeline, event) for event in timeline.events if event.is_turning_point]
        assert list(listed_events(built_site, f"{timeline.id}/turning-points/")) == expected


def test_every_claim_is_printed_with_claimant_status_and_source(
    built_site: CrawledSite, timelines: tuple[Timeline, ...]
) -> None:
    """A claim stands on its event's page with the one who makes it, its status and every document that carries it."""
    found = []
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            for number, claim in enumerate(event.claims, start=1):
                block = page.by_id[f"claim-{number}"]
                text = text_of(block)
                if not (
                    claim.statement in text
                    and claimant_name(claim.by, timeline) in text
                    and claim.status.value in text.casefold()
                    and all_cited(claim.citations, timeline, cited_addresses(page, block))
                ):
                    found.append(f"{event.id}: {claim.statement}")
    assert found == []


def test_every_denial_is_printed_with_its_claim(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """A recorded denial stands beside the claim, with the one who denies and every document that carries it."""
    found = []
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            for number, claim in enumerate(event.claims, start=1):
                block = page.by_id[f"claim-{number}"]
                text = text_of(block)
                found += [
                    f"{event.id}: {denial.statement}"
                    for denial in claim.denials
                    if denial.statement not in text
                    or claimant_name(denial.by, timeline) not in text
                    or not all_cited(denial.citations, timeline, cited_addresses(page, block))
                ]
    assert found == []


def test_every_estimate_is_printed_as_it_was_given(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """An estimate stands in its figure's table with its claimant; words stay words and numbers keep their value."""
    found = []
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            for number, figure in enumerate(event.figures, start=1):
                rows = [text_of(row) for row in page.by_id[f"figure-{number}"].iter() if name_of(row) == "tr"]
                for estimate in figure.estimates:
                    said = estimate.text if estimate.value is None else f"{estimate.value:,}"
                    name = claimant_name(estimate.by, timeline)
                    if not any(said in row and name in row for row in rows):
                        found.append(f"{event.id}: {name}, {said}")
    assert found == []


def test_every_source_of_an_event_leads_to_its_document(
    built_site: CrawledSite, timelines: tuple[Timeline, ...]
) -> None:
    """The page of an event leads to the document behind each of its citations."""
    found = []
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            addresses = {link.address for link in page.links()}
            found += [
                f"{event.id}: {use.source}"
                for use in event.all_citations()
                if timeline.sources[use.source].url not in addresses
            ]
    assert found == []


def test_every_dispute_sets_claims_side_by_side(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The page of disputes gives each dispute with every claim that belongs to it and with the claimant."""
    for timeline in timelines:
        page = built_site.page(f"{timeline.id}/disputed/")
        for dispute in timeline.disputes:
            text = text_of(page.by_id[dispute.id])
            assert dispute.question in text
            for claim in (c for event in timeline.events for c in event.claims if c.dispute == dispute.id):
                assert claim.statement in text
                assert claimant_name(claim.by, timeline) in text


def test_every_question_is_printed_with_what_is_known(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The page of questions gives each question with what is known so far."""
    for timeline in timelines:
        page = built_site.page(f"{timeline.id}/questions/")
        for question in timeline.questions:
            text = text_of(page.by_id[question.id])
            assert question.question in text
            assert question.answer in text


def test_the_explainer_is_as_rich_as_its_record(timeline: Timeline) -> None:
    """The real explainer holds at least 80 events, 25 claims and 12 figures with two or more estimates."""
    assert len(timeline.events) >= 80
    assert sum(len(event.claims) for event in timeline.events) >= 25
    assert sum(len(figure.estimates) >= 2 for event in timeline.events for figure in event.figures) >= 12


def test_a_site_has_no_content_management_system(built_site: CrawledSite) -> None:
    """What editors may use is nowhere in a published site: no folder, no configuration, no mention."""
    names = {path.relative_to(built_site.folder).as_posix() for path in built_site.folder.rglob("*")}
    assert not [name for name in names if re.search(r"(?i)(?:^|/)(?:admin|cms|config\.yml)(?:/|$)|sveltia|decap", name)]
    front = (built_site.folder / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"(?i)sveltia|decap|config\.yml", front)
