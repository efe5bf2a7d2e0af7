"""Which pages an explainer has."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.support import (
    cite,
    in_order,
    make_claim,
    make_day,
    make_estimate,
    make_event,
    make_figure,
    make_person,
    make_question,
    make_source,
    make_when,
    make_whole_edition,
    text_with,
)

from timeline.model.event import Event, PublicationStatus, Weight
from timeline.pipeline.reads import Memory, Reads
from timeline.publishing.frame import Frame
from timeline.publishing.pages import PlannedPage, event_pages, timeline_pages
from timeline.publishing.reporting import ReportAddress
from timeline.publishing.settings import SiteSettings
from timeline.views.contexts import RedirectView, RetractedView
from timeline.views.edition import Edition
from timeline.views.lookup import Lookup
from timeline.views.relations import Relations


def frame_of(edition: Edition) -> Frame:
    """Return what all pages of a site share."""
    report = ReportAddress.read("https://reports.example/?t={title}&a={address}&d={date}")
    settings = SiteSettings("The Record", "A record.", "https://example.org/site", Path("theme"), report=report)
    return Frame(settings, edition.phrases, (), Memory(Reads()))


def planned(*events: Event, **fields: object) -> dict[str, PlannedPage]:
    """Return the planned pages of an explainer by their paths, of which no two may be the same."""
    edition = make_whole_edition(*events, **fields)
    frame = frame_of(edition)
    pages = [
        *timeline_pages(edition, frame),
        *(page for event in edition.timeline.documents for page in event_pages(edition, frame, event)),
    ]
    found = {page.place.path: page for page in pages}
    assert len(found) == len(pages)
    return found


def test_every_entry_has_a_page() -> None:
    """People, organizations, places, categories and threads have a page, whether an event names them or not."""
    people = {"nobody": make_person("nobody", "Nobody")}
    pages = planned(make_event(), people=people)
    expected = {"people/nobody", "organizations/party", "places/square", "categories/election", "threads/street"}
    assert {f"river/{path}/" for path in expected} <= pages.keys()


def test_every_planned_page_can_be_made() -> None:
    """Each page gives what its template receives, and its kind names the template."""
    for page in planned(make_event("a"), make_event("b", status=PublicationStatus.RETRACTED)).values():
        head, view = page.make()
        assert head.kind
        assert view is not None


def test_every_published_id_stays_reachable() -> None:
    """A withdrawn event leaves a tombstone, and the former ids of any event lead to it."""
    pages = planned(
        make_event("new", formerly=("old",)),
        make_event("gone", status=PublicationStatus.RETRACTED, formerly=("once",)),
    )
    assert isinstance(pages["river/events/gone/"].make()[1], RetractedView)
    for former, target in (("old", "../new/"), ("once", "../gone/")):
        view = pages[f"river/events/{former}/"].make()[1]
        assert isinstance(view, RedirectView)
        assert view.target.url == target


def test_pages_of_the_past_are_not_for_search_engines() -> None:
    """Tombstones and redirects stay out of the sitemap and of search."""
    pages = planned(make_event(formerly=("old",)), make_event("gone", status=PublicationStatus.RETRACTED))
    for path in ("river/events/old/", "river/events/gone/"):
        assert pages[path].modified is None
        assert not pages[path].make()[0].indexed


def test_drafts_have_no_page() -> None:
    """A draft is not published."""
    assert "river/events/rally/" not in planned(make_event(status=PublicationStatus.DRAFT))


def test_a_page_is_as_new_as_its_last_change() -> None:
    """The sitemap's day is that of the event, and of the explainer for its other pages."""
    pages = planned(make_event("a", updated=make_day("2024-03-01")), make_event("b"))
    days = {path: page.modified.text for path, page in pages.items() if page.modified}
    assert (days["river/events/a/"], days["river/events/b/"], days["river/"]) == (
        "2024-03-01",
        "2024-02-01",
        "2024-03-01",
    )


@pytest.mark.parametrize(
    ("fields", "has_charts"),
    [({}, False), ({"featured_charts": ("seats",)}, True), ({"references": text_with(charts=("seats",))}, True)],
)
def test_the_front_page_loads_the_script_of_charts_where_it_has_one(
    fields: dict[str, object], has_charts: bool
) -> None:
    """A chart in the explainer's own text needs the script as a featured one does."""
    assert planned(make_event(), **fields)["river/"].make()[0].has_charts is has_charts


def long_edition() -> Edition:
    """Return an explainer of which every list is too long for one page."""
    keys = ["daily", *(f"s{n}" for n in range(300))]
    sources = {key: make_source(key, published=make_when(f"2023-{1 + n % 12:02}")) for n, key in enumerate(keys)}
    figure = make_figure(make_estimate(), make_estimate(value=2))
    events = [
        make_event(
            f"e{n}",
            f"2023-12-{1 + n % 28:02}",
            people=("ana-ilic",),
            claims=(make_claim("ana-ilic", dispute="who-began"),),
            figures=(figure,),
            citations=cite(*sources),
            weight=Weight.TURNING_POINT,
            added=make_day("2024-02-02"),
        )
        for n in range(210)
    ]
    questions = tuple(make_question(id=f"q{n}") for n in range(101))
    return make_whole_edition(*in_order(*events), sources=sources, questions=questions)


def test_every_portion_of_a_long_list_has_a_page() -> None:
    """Each page of each long list is planned once, at its address."""
    edition = long_edition()
    paths = [page.place.path for page in timeline_pages(edition, frame_of(edition))]
    expected = {f"river/{list_}{step.path if step else ''}" for list_, step in edition.lookup.portions}
    assert expected <= set(paths)
    assert len(paths) == len(set(paths))
    assert {
        "river/2023/12/3/",
        "river/people/ana-ilic/2023/12/2/",
        "river/people/ana-ilic/claims/2023/12/",
        "river/turning-points/2023/",
        "river/categories/protest/2023/",
        "river/documents/s7/2023/12/",
        "river/disputed/alleged/2023/12/",
        "river/disputed/figures/2023/",
        "river/disputes/who-began/2023/12/2/",
        "river/questions/2023/12/2/",
        "river/sources/o/2023/05/",
        "river/changes/2024/02/2/",
    } <= set(paths)


def test_the_pages_of_long_lists_can_be_made_and_told_apart() -> None:
    """Each of them gives what its template receives, under a title that no other page has."""
    edition = long_edition()
    heads = [page.make()[0] for page in timeline_pages(edition, frame_of(edition))]
    titles = Counter(head.title for head in heads if head.indexed)
    assert [title for title, times in titles.items() if times > 1] == []


def test_a_portion_knows_the_way_up() -> None:
    """Above a part of a month stand the explainer, the person, the year and the month."""
    edition = long_edition()
    pages = {page.place.path: page for page in timeline_pages(edition, frame_of(edition))}

    def above(path: str) -> list[str]:
        return [link.text for link in pages[path].make()[0].breadcrumb]

    title = "The river and the square"
    assert above("river/people/ana-ilic/2023/12/2/") == [title, "Ana Ilić", "2023", "December 2023"]
    assert above("river/people/ana-ilic/claims/2023/") == [title, "Ana Ilić", "What they claim"]
    assert above("river/2023/12/2/") == [title, "2023", "December 2023"]
    assert above("river/sources/o/2023/05/") == [title, "Sources", "Sources: O", "2023"]
    assert above("river/disputed/alleged/2023/") == [title, "What is disputed", "Claims by status: Alleged"]
    assert above("river/short/") == [title]
    assert above("river/turning-points/2023/") == [title, "River: the turning points"]


def test_a_chart_lies_below_the_page_of_all_charts() -> None:
    """Above a chart stand the explainer and its charts."""
    edition = make_whole_edition(make_event(), charts_drawn=("seats",))
    pages = {page.place.path: page for page in timeline_pages(edition, frame_of(edition))}
    breadcrumb = pages["river/charts/seats/"].make()[0].breadcrumb
    assert [(link.text, link.url) for link in breadcrumb[1:]] == [("Charts", "../")]


def test_planning_opens_no_event() -> None:
    """Which pages there are follows from briefs alone, so that planning is quick however many events there are."""
    whole = long_edition()
    briefs = Lookup(Relations(whole.timeline, whole.lookup.order), {})
    edition = replace(whole, lookup=briefs, listed={})
    assert [page.place.path for page in timeline_pages(edition, frame_of(edition))] == [
        page.place.path for page in timeline_pages(whole, frame_of(whole))
    ]


def test_a_report_names_the_page_and_its_last_change() -> None:
    """The link to report an error is that page's own: its title, its full address, the day of its last change."""
    pages = planned(make_event("ice", title="Лёд", added=make_day("2024-03-01")))
    page, _ = pages["river/events/ice/"].make()
    assert page.report_url is not None
    query = parse_qs(urlsplit(page.report_url).query)
    assert query["t"][0].startswith("Лёд – ")
    assert (query["a"], query["d"]) == (["https://example.org/site/river/events/ice/"], ["2024-03-01"])
